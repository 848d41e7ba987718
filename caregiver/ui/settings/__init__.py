"""Settings of the family."""
