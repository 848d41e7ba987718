"""Stopping all reminders, being away, coming home, and the quiet page."""
