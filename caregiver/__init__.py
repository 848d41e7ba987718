"""Caregiver Companion: a diary and a reminder for a person at home who looks after someone with cancer pain."""

__version__ = "0.1.0"
