"""Visits: plan one, prepare it, and look back at those that were."""
