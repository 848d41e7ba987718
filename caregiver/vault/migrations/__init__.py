"""Numbered steps that build and change the tables, one SQL file each."""
