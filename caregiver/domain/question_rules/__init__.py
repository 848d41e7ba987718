"""The rules by which the diary suggests a question for the team (care.md 1.9, as reworded by care-rules 45).

A rule is a pure function over the facts of a diary. What it gives names the fact it rests on, and is gone when the fact
is gone. Questions state facts, not verdicts. Numbers of the person's own and a caregiver's are never put together, and
one of which nobody said whose it is counts in no rule (DESIGN 2.1).
"""
