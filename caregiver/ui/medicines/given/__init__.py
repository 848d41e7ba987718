"""The parts of the calendar of what was given: the month, the chosen day, the counts, the same as a table."""
