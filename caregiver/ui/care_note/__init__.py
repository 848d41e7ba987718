"""The editor of a note of the day: words, who came, care that was given."""
