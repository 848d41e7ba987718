"""By day: everything of each day on one axis."""
