"""On the body: which places were marked, in one span of days or in two."""
