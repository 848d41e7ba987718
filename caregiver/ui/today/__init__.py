"""Today: press a number, see the last 24 hours."""
