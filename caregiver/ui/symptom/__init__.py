"""The editor of symptoms and side effects: what, how bad, when, who says it."""
