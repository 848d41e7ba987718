"""The editor of what was done for the pain without a medicine: what, how long, where, and the number before it."""
