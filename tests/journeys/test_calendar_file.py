"""A visit comes in out of a calendar file, from whichever zone; what cannot be taken is one sentence, and no visit."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.exchange.test_calendar_file import calendar, event
from tests.journeys.home import Home
from tests.journeys.visit_pages import Planning
from tests.steerable_clock import SteerableClock

ABROAD = event("DTSTART;TZID=America/New_York:20261126T053000", "SUMMARY:Dr Patel", "LOCATION:by video")
FOR_EVER = event("DTSTART:20200106T090000", "RRULE:FREQ=WEEKLY;BYDAY=MO", "SUMMARY:Nurse Okafor")
OVER = event("DTSTART:20200106T090000")
NOTHING = ["", "", ""]


@pytest.fixture
def home(qapp: QApplication, folder: Path, clock: SteerableClock) -> Iterator[Home]:
    made = Home(qapp, folder, clock)
    made.begin_at("2026-11-22 14:32")
    made.open()
    yield made
    made.close()


@pytest.fixture
def lies_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Puts a file where the family will find it; the system's own window for choosing is not the program's."""
    path = tmp_path / "visits.ics"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    return lambda content: path.write_bytes(content) and None


def test_a_visit_of_another_zone_stands_in_the_list_at_the_time_here(home: Home, lies_there, qtbot: QtBot):
    planning = Planning(home)
    lies_there(calendar(ABROAD))
    planning.open()
    planning.read_file(qtbot)
    assert home.reads("The time is told on the clock here.", "not saved yet")
    assert planning.typed() == ["Thu 26 Nov 2026", "10:30", "Dr Patel"]
    assert home.services.visits.to_come() == ()
    planning.be_done()
    home.press("All visits")
    assert home.reads("Thursday 26 November, 10:30", "by video")


def test_out_of_a_whole_calendar_one_is_chosen_and_of_one_for_ever_the_next_time(home: Home, lies_there, qtbot: QtBot):
    planning = Planning(home)
    lies_there(calendar(ABROAD, FOR_EVER, OVER))
    planning.open()
    planning.read_file(qtbot)
    assert home.reads("2 visits stand in this file. Choose one. Left out: 1 in the past.")
    assert planning.typed() == NOTHING
    planning.choose_second()
    assert planning.typed() == ["Thu 26 Nov 2026", "10:30", "Dr Patel"]
    lies_there(calendar(FOR_EVER))
    planning.read_file(qtbot)
    assert home.reads("It comes again and again. This is the next time.")
    planning.be_done()
    assert [record.value.purpose for record in home.services.visits.to_come()] == ["Nurse Okafor"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (calendar(ABROAD)[:-40], "This file is no calendar that can be read. Nothing was taken from it."),
        (b"BEGIN:VCALENDAR" + bytes(5_000_000), "This file is too large for a visit. Nothing was taken from it."),
        (
            calendar(event("DTSTART:20200106T090000", "RRULE:FREQ=DAILY;INTERVAL=0")),
            "No visit to come stands in this file. Left out: 1 that could not be read.",
        ),
    ],
    ids=["broken", "huge", "never goes on"],
)
def test_what_cannot_be_taken_is_one_sentence_and_one_plans_by_hand(
    home: Home, lies_there, qtbot: QtBot, content: bytes, sentence: str
):
    planning = Planning(home)
    lies_there(content)
    planning.open()
    planning.read_file(qtbot)
    assert home.reads(sentence)
    assert planning.typed() == NOTHING
    assert home.services.visits.to_come() == ()
    home.fill("Day", "26 Nov")
    planning.be_done()
    assert home.reads("Thursday 26 November")
