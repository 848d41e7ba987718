"""Radiotherapy: planned, its days, the band on Trends, and the question when three weeks brought no change.

How long it can take stands where the family looks for it, and never on Today, in a reminder or beside an entry
(care-rules 43).
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication

from caregiver.domain.amounts import Unit
from caregiver.domain.pain import PainEntry, Voice
from caregiver.domain.visit import Visit, VisitKind
from caregiver.ui.core.navigation import Destination
from caregiver.ui.trends.by_day.treatment_row import TreatmentRow, TreatmentShown
from caregiver.ui.trends.view import TrendTable
from tests.journeys.home import Home
from tests.medicine_story import MORPHINE_LONG, at_times
from tests.steerable_clock import SteerableClock

LONDON = ZoneInfo("Europe/London")
TOLD = "It can take 2 to 3 weeks."
URGENT = "New weakness, numbness or worse pain:"
NEXT = "The middle number was 6 in the week before radiotherapy, and is 6 this week. What comes next?"
HELPS = "How long until radiotherapy helps, and what if pain gets worse?"


@pytest.fixture
def home(qapp: QApplication, folder: Path, clock: SteerableClock) -> Iterator[Home]:
    made = Home(qapp, folder, clock)
    made.begin_at("2026-10-26 09:00")
    at = datetime(2026, 12, 3, 10, 30, tzinfo=LONDON)
    made.services.visits.write(Visit(at, "Europe/London", VisitKind.CLINIC, with_whom="Dr Patel"))
    made.open()
    yield made
    made.close()


def numbers(home: Home, first: date, days: int, score: int) -> None:
    """His number at noon, once each day."""
    for n in range(days):
        at = datetime(first.year, first.month, first.day, 12, tzinfo=LONDON) + timedelta(days=n)
        home.services.diary.write_entry(PainEntry(at, "Europe/London", score, Voice.PATIENT_SAID))


def plan(home: Home) -> None:
    """Five days from 2 November on, with what Dr Patel said of it."""
    home.press("Medicines", "Treatments", "Add a treatment", "Radiotherapy from outside", "planned")
    home.fill("How many days to fill in", "5")
    home.press("every day")
    home.fill("First day to fill in", "2 Nov")
    home.press("Fill in these days")
    home.write("What you were told to expect", TOLD)
    home.fill("Told by whom", "Dr Patel")
    home.press("Done")


def band(home: Home) -> tuple[TreatmentShown, TrendTable]:
    """The only band on Trends, and the table that says the same."""
    view = home.app.window.page(Destination.TRENDS).view
    (row,) = [row for row, *_ in view.chart.stack.placed if isinstance(row, TreatmentRow)]
    (shown,) = row.treatments
    return shown, view.table()


def test_planned_then_its_days_then_the_band_then_the_question(home: Home) -> None:
    plan(home)
    assert home.reads("Told by Dr Patel", TOLD, URGENT)
    home.press("Trends")
    assert URGENT not in home.seen(), "nothing is drawn of days to come"
    home.press("Visits")
    home.rest()
    assert home.reads("Planned: radiotherapy from outside. What could go wrong with it, and what would we gain?", HELPS)

    home.begin_at("2026-11-07 11:00")
    numbers(home, date(2026, 10, 26), 12, 6)
    home.press("Medicines", "Treatments")
    home.press("Yes, all", "All is done")
    assert home.reads("5 sessions, 2 to 6 Nov")
    home.press("Trends")
    assert home.reads(URGENT), "beneath the band"
    shown, table = band(home)
    assert shown.until == "to 27 Nov"
    assert table.rows[8][-1] == f"Radiotherapy from outside: 5 sessions, 2 to 6 Nov. Told by Dr Patel: {TOLD}".rstrip(
        "."
    )
    assert table.notes == (f"{URGENT} Urgent signs.",)

    home.begin_at("2026-11-26 11:00")
    numbers(home, date(2026, 11, 7), 19, 6)
    home.go(Destination.TODAY)
    home.press("Visits")
    home.rest()
    assert NEXT not in home.seen(), "three weeks are not over"
    home.begin_at("2026-11-29 11:00")
    numbers(home, date(2026, 11, 26), 3, 6)
    home.go(Destination.TODAY)
    home.press("Visits")
    home.rest()
    assert home.reads(NEXT, "Because radiotherapy ended on Fri 6 Nov, 23 days ago")


def test_what_was_told_stands_neither_on_today_nor_in_a_reminder_nor_beside_an_entry(home: Home) -> None:
    plan(home)
    home.begin_at("2026-11-07 19:59")
    numbers(home, date(2026, 11, 6), 1, 6)
    home.story.add_now("long", MORPHINE_LONG, at_times("1", "20:00"), unit=Unit.TABLETS)
    home.press("Medicines", "Treatments")
    home.press("Yes, all", "Today")
    assert TOLD not in home.seen()
    home.live_until("2026-11-07 20:00")
    assert home.reminder is not None
    assert TOLD not in home.seen_in_reminder()
    home.press("I gave it at 20:00", "Close", "Diary")
    home.press("Friday 6 November: show the entries", "Monday 2 November: show the entries")
    home.press(home.name_of("12:00", within="Robert said it"))
    assert TOLD not in home.seen()
