"""Changed and removed: the history of the whole diary, the way back, and erasing for good."""
