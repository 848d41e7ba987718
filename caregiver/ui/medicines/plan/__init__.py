"""The parts of the plan editor: what is on the box, how it is given, what was told, from when."""
