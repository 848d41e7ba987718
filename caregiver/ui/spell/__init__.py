"""The editor of a sudden bad spell."""
