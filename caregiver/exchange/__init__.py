"""Files of others that we can read, and files that others can read."""
