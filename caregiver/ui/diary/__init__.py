"""The diary: what was written, day by day, corrected, removed, found again."""
