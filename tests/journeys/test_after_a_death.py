"""A death: one press, the quiet page, nothing rings and nothing asks; one press takes it back, and it rings again."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication

from caregiver.domain.amounts import Unit
from caregiver.domain.stay import StayKind
from caregiver.domain.treatment import Treatment
from caregiver.domain.visit import Visit, VisitKind
from caregiver.ui.core.navigation import Destination
from tests.journeys.home import Home
from tests.medicine_story import MORPHINE_LONG, PARACETAMOL, SENNA, at_times
from tests.steerable_clock import SteerableClock

LONDON = ZoneInfo("Europe/London")
PLACES = (
    *(Destination.DIARY, Destination.MEDICINES, Destination.TREATMENTS, Destination.TRENDS, Destination.VISITS),
    *(Destination.TODAY, Destination.STOP, Destination.HOMECOMING, Destination.REVIEW),
)


@pytest.fixture
def home(qapp: QApplication, folder: Path, clock: SteerableClock) -> Iterator[Home]:
    """Sunday evening: two medicines by the clock, one nobody is sure of, radiotherapy and a visit planned."""
    made = Home(qapp, folder, clock)
    made.begin_at("2026-11-22 19:30")
    for key, medicine in (("long", MORPHINE_LONG), ("para", PARACETAMOL), ("senna", SENNA)):
        made.story.add_now(key, medicine, at_times("1", "08:00", "20:00"), unit=Unit.TABLETS)
    made.services.medicines.leave_unconfirmed(made.story["senna"])
    at = datetime(2026, 11, 24, 10, 30, tzinfo=LONDON)
    made.services.visits.write(Visit(at, "Europe/London", VisitKind.CLINIC, with_whom="Dr Patel"))
    made.services.treatments.write(Treatment(at, "Europe/London", "rt.external", sessions=(at.date(),)))
    made.services.diary.record_pain(7)
    yield made
    made.close()


def say_it(home: Home) -> None:
    """The reminder of 20:00 stands there; one press on it, one on the page."""
    home.open()
    home.live_until("2026-11-22 20:00")
    assert home.rang_at == ["Sun 20:00"]
    home.press("Stop all reminders", "Robert has died")


def test_one_press_and_nothing_rings_or_asks_for_ten_days(home: Home) -> None:
    say_it(home)
    assert home.reminder is None
    assert home.reads("Robert", "14 March 1954 – 22 November 2026", "We are sorry.", "Everything is kept.")
    assert "?" not in home.seen()
    home.live_until("2026-12-02 20:30")
    assert home.rang_at == ["Sun 20:00"]
    assert home.reminder is None
    for place in PLACES:  # the last ones lead to the quiet page
        home.go(place)
        for asking in ("?", "Still open", "next ", "Not confirmed", "Evening review", "not recorded"):
            assert asking not in home.seen(), (place, asking)
    assert home.services.trends.reach().span.last == date(2026, 11, 22), "no chart goes on after it"
    assert home.services.suggestions.look().shown == ()
    home.press("Print")
    assert "Robert" in home.printed()


def test_undo_puts_all_back_and_it_rings_again(home: Home) -> None:
    say_it(home)
    home.live_until("2026-11-23 07:00")
    home.press("Undo")
    assert home.reads("What number does he give?", "Not confirmed, so it does not ring: Senna.")
    assert "We are sorry." not in home.seen()
    assert home.services.suggestions.look().shown
    home.live_until("2026-11-23 08:00")
    assert home.rang_at[-1] == "Mon 08:00"
    assert home.reminder is not None


def test_the_program_opens_on_the_quiet_page(home: Home) -> None:
    home.services.stays.begin(StayKind.DIED)
    home.open()
    assert home.reads("We are sorry.")
    assert "Writing now" not in home.seen(), "no sidebar"
    home.press("Look")
    assert home.reads("Sunday 22 November: hide the entries")
    home.press("Today")
    assert home.reads("We are sorry.")
