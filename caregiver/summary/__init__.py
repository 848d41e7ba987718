"""The printed pages: what stands on them (content) and how they are painted (pages)."""
