"""Before and after a change: the same scale on both sides, and no verdict."""
