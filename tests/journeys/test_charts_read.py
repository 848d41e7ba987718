"""Trends as a screen reader gets it, in every way to look: with its table, its dates, its question."""

from datetime import date

import pytest

from caregiver.domain.question import About, Looked
from caregiver.ui.core.navigation import Destination
from caregiver.ui.trends.view import Picked
from tests.journeys import test_every_page
from tests.journeys.test_every_page import Open, check

show = test_every_page.show


def test_trends_with_its_table_its_dates_and_its_question(show: Open):
    shown = show()
    shown.go(Destination.TRENDS)
    assert {"By day", "14 days", "Earlier days", "Closer: fewer days", "In words"} <= set(check(shown))
    day, picks = date(2026, 11, 14), shown.app.window.page(Destination.TRENDS).card.picks
    picks.show_picked(Picked(About(day, day), "Sat 14 Nov", "A fact."))
    assert {"Open the day", "Ask about this"} <= set(check(shown))
    shown.press("Ask about this")
    shown.press("Dates …")
    assert {"Your question", "Add to our questions", "Not now", "From: Day", "Show these days"} <= set(check(shown))
    shown.press("As a table")
    check(shown)


@pytest.mark.parametrize("looked", [Looked.HOURS, Looked.BODY, Looked.AROUND])
def test_trends_looked_at_in_another_way(show: Open, looked: Looked):
    shown = show()
    shown.go(Destination.TRENDS)
    shown.app.window.page(Destination.TRENDS).show_mode(looked)
    assert "Save: choose a kind of file" in check(shown)
