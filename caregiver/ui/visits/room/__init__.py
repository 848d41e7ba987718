"""Being at a visit: one question after the other, and what was answered."""
