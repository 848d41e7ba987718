"""A call on Sunday: it answers a question that waited for Thursday, and changes Monday."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from caregiver.domain.agreement import AgreedKind, AgreedState
from caregiver.domain.visit import Visit, VisitKind
from caregiver.ui.widgets.note_field import NoteField
from tests.journeys.home import Home
from tests.steerable_clock import SteerableClock

EVENING = "Can the evening dose be later?"
CHRISTMAS = "Can he sit in the car at Christmas?"


@pytest.fixture
def home(qapp: QApplication, folder: Path, clock: SteerableClock) -> Iterator[Home]:
    made = Home(qapp, folder, clock)
    yield made
    made.close()


def write(home: Home, name: str, text: str) -> None:
    """Type into the note of this name, by keyboard."""
    notes = home.app.window.findChildren(NoteField)
    (field,) = (each for each in notes if each.isVisible() and each.accessibleName() == name)
    field.setFocus()
    QTest.keyClicks(field, text)
    home.rest()


def test_a_call_on_sunday_answers_a_question_and_changes_monday(home: Home):
    home.begin_at("2026-11-22 14:32")
    thursday = datetime(2026, 11, 26, 10, 30, tzinfo=UTC)
    home.services.visits.write(Visit(thursday, "Europe/London", VisitKind.CLINIC, with_whom="Dr Patel"))
    home.open()
    home.press("Visits")
    for question in (EVENING, CHRISTMAS):
        write(home, "A question of your own", question)
        home.press("Add this question")
    assert home.reads("Thursday 26 November, 10:30", EVENING, CHRISTMAS)
    home.press(f"Edit: {EVENING}", "Ask by phone today")

    home.press("A phone call with the team")
    assert home.reads("With whom?", EVENING)
    assert not home.reads(CHRISTMAS)
    home.fill("With whom?", "Nurse Okafor")
    write(home, f"The answer: {EVENING}", "Yes, at 22:00 from Monday.")
    home.press(f"This changes something: {EVENING}", "A dose", "Keep it")
    assert home.reads("This changes: A dose", "Yes, at 22:00 from Monday.", "Told by Nurse Okafor")
    home.press("Done")

    assert home.reads("Thursday 26 November, 10:30", CHRISTMAS)
    assert not home.reads(EVENING)
    home.press("All visits")
    assert home.reads("Phone call, Sunday 22 November, 14:32", "Nurse Okafor", EVENING, "Yes, at 22:00 from Monday.")

    home.live_until("2026-11-23 07:00")
    (agreed,) = home.services.agreements.waiting(date(2026, 11, 23))
    assert (agreed.value.kind, agreed.value.state) == (AgreedKind.DOSE, AgreedState.WAITING)
    assert (agreed.value.words, agreed.value.told_by) == ("Yes, at 22:00 from Monday.", "Nurse Okafor")
    assert home.services.questions.get(agreed.value.question).value.visit == agreed.value.visit
