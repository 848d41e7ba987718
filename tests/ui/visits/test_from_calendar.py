"""A visit out of a calendar file: the editor filled in and not saved; one sentence for what cannot be taken."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from caregiver.ui.core.navigation import Destination
from caregiver.ui.visits.editor_page import VisitPage
from tests.exchange.test_calendar_file import calendar, event
from tests.ui.visits.conftest import settle

PATEL = event("DTSTART:20261126T103000", "SUMMARY:Dr Patel", "LOCATION:Palliative clinic", "DESCRIPTION:Bring a list")
LEWIS = event("DTSTART;VALUE=DATE:20261203", "SUMMARY:Dr Lewis")
WEEKLY = event("DTSTART:20200106T090000", "RRULE:FREQ=WEEKLY;BYDAY=MO", "SUMMARY:Nurse")
PAST = event("DTSTART:20200106T090000")
BROKEN = event("SUMMARY:no day")
ABROAD = event("DTSTART;TZID=America/New_York:20261126T053000", "SUMMARY:by video")


@pytest.fixture
def page(desk) -> VisitPage:
    desk.go(Destination.VISIT)
    settle()
    return desk.page


@pytest.fixture
def read(page, tmp_path, monkeypatch, context, qtbot):
    """Chooses a file that holds this, in the house's way."""

    def chosen(content: bytes) -> str:
        path = tmp_path / "visits.ics"
        path.write_bytes(content)
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
        page.from_calendar.choose.click()
        qtbot.waitUntil(page.from_calendar.choose.isEnabled)
        return page.from_calendar.said.text()

    return chosen


def test_one_visit_is_filled_in_and_not_saved(page, read, services):
    said = read(calendar(PATEL))
    typed = page.form.typed()
    assert (typed["day"], typed["time"], typed["where"]) == ("Thu 26 Nov 2026", "10:30", "Palliative clinic")
    assert (typed["purpose"], typed["note"]) == ("Dr Patel", "Bring a list")
    assert said == "Filled in, and not saved yet. Look it over, then press Done."
    assert services.visits.next() is None
    page.done()
    assert services.visits.next().value.purpose == "Dr Patel"


def test_what_was_typed_stays_where_the_file_says_nothing(page, read):
    page.form.show_typed(page.form.typed() | {"with_whom": "Dr Patel", "note": "park behind the house"})
    read(calendar(LEWIS))
    assert (page.form.typed()["with_whom"], page.form.typed()["note"]) == ("Dr Patel", "park behind the house")


def test_of_another_file_nothing_of_the_first_is_left(page, read):
    read(calendar(PATEL))
    read(calendar(LEWIS))
    typed = page.form.typed()
    assert (typed["day"], typed["time"], typed["where"], typed["note"]) == ("Thu 3 Dec 2026", "", "", "")


def test_a_time_of_another_zone_is_told_on_the_clock_here(page, read, services):
    assert read(calendar(ABROAD)).endswith("The time is told on the clock here.")
    assert page.form.typed()["time"] == "10:30"


def test_a_zone_that_nobody_knows_is_said(page, read):
    said = read(calendar(event("DTSTART;TZID=Nowhere/Never:20261126T053000")))
    assert said.endswith("The file names a time zone that is not known here. Is the time right?")


def test_a_repeated_one_says_so(page, read):
    assert "It comes again and again. This is the next time." in read(calendar(WEEKLY))
    assert page.form.typed()["day"] == "Mon 23 Nov 2026"


def test_of_several_one_is_chosen_by_keyboard(desk, page, read):
    assert read(calendar(LEWIS, PATEL, PAST)) == "2 visits stand in this file. Choose one. Left out: 1 in the past."
    assert page.form.typed()["day"] == ""
    listed = page.from_calendar.list
    assert [listed.item(row).text() for row in range(listed.count())] == [
        "Thursday 26 November, 10:30 · Dr Patel · Palliative clinic",
        "Thursday 3 December · Dr Lewis",
    ]
    assert listed.hasFocus()
    desk.press(Qt.Key.Key_Down)
    desk.choose("Fill this one in")
    assert page.form.typed()["purpose"] == "Dr Lewis"
    assert not listed.isVisible()


def test_none_is_one_sentence_with_what_was_left_out(page, read, services):
    said = read(calendar(*[PAST] * 12, *[BROKEN] * 2))
    assert said == "No visit to come stands in this file. Left out: 12 in the past, 2 that could not be read."
    assert page.form.typed()["day"] == ""


def test_what_is_no_calendar_is_said_and_nothing_is_half_done(page, read, services):
    assert read(b"\x00 no calendar") == "This file is no calendar that can be read. Nothing was taken from it."
    assert page.form.typed() == page.blank()
    assert services.visits.to_come() == ()


def test_a_visit_that_stands_is_not_filled_over(desk, patel, page):
    desk.go(Destination.VISIT, patel)
    assert not page.from_calendar.isVisible()
