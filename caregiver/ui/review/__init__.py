"""The evening review of a day, and the caregiver's own day beside it."""
