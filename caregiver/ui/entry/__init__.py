"""The editor of a pain entry: when, how much, who says it, where, what it is like."""
