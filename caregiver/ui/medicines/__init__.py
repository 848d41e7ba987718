"""Medicines: the list, one medicine, the plan editor, what was given."""
