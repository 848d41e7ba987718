"""Settings: how it looks, who it is about, who writes, numbers, key, and where the diary lies."""
