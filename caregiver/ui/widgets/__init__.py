"""Reusable parts of pages: values in, signals out."""
