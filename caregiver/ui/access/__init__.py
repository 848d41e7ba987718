"""The way in: set-up, the paper key, and what to do when the diary does not open."""
