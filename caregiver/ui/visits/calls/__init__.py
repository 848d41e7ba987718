"""Phone calls with the team: the visit in small."""
