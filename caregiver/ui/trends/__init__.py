"""Trends: what the diary holds of many days, drawn; pyqtgraph and numpy are loaded with this room and nowhere else."""
