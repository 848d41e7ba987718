"""The journey of issue 6: the pattern is seen, asked about, and the question stands in the visit with its dates."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit, QWidget

from caregiver.domain.pain import PainEntry, Voice
from caregiver.domain.question import About, Looked, Origin
from caregiver.domain.visit import Visit, VisitKind
from caregiver.ui.core.navigation import Destination
from tests.journeys.home import Home
from tests.steerable_clock import SteerableClock

LONDON = ZoneInfo("Europe/London")
WORDS = "What can we do about the early mornings?"


@pytest.fixture
def home(qapp: QApplication, folder: Path, clock: SteerableClock) -> Iterator[Home]:
    made = Home(qapp, folder, clock)
    made.begin_at("2026-11-22 14:32")
    for day in range(9, 23):
        write(made, day, 12, 0, 4)
    for day in (10, 12, 14, 17, 20):
        write(made, day, 4, 10, 8)
    at = datetime(2026, 11, 26, 10, 30, tzinfo=LONDON)
    made.services.visits.write(Visit(at, "Europe/London", VisitKind.CLINIC, with_whom="Dr Patel"))
    made.open()
    yield made
    made.close()


def write(home: Home, day: int, hour: int, minute: int, score: int) -> None:
    at = datetime(2026, 11, day, hour, minute, tzinfo=LONDON)
    home.services.diary.write_entry(PainEntry(at, "Europe/London", score, Voice.PATIENT_SAID))


def key(home: Home, *keys: Qt.Key) -> None:
    """Press keys where the keyboard is."""
    for each in keys:
        QTest.keyClick(QApplication.focusWidget(), each)
        home.rest()


def chart(home: Home) -> QWidget:
    """The picture that is seen."""
    page = home.app.window.page(Destination.TRENDS)
    return page.view.chart


def type_question(home: Home) -> None:
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit | QTextEdit)
    QTest.keyClicks(field, WORDS)
    home.press("Add to our questions")


def test_a_pattern_through_the_day_becomes_a_question_of_the_visit(home: Home) -> None:
    home.press("Trends", "Through the day")
    chart(home).setFocus()
    key(home, Qt.Key.Key_Left)
    assert home.reads("03:00 to 06:00", "5 numbers")
    home.press("Ask about this")
    type_question(home)
    assert home.reads("It stands in Visits, under our questions.")

    home.press("Open Visits")
    assert home.reads("Thursday 26 November, 10:30", WORDS, "9 to 22 November 2026", "03:00 to 06:00")
    (record,) = home.services.questions.all()
    assert record.value.origin is Origin.CHART
    assert record.value.about == About(date(2026, 11, 9), date(2026, 11, 22), Looked.HOURS, 3, 6)


def test_one_day_becomes_a_question_and_undo_takes_it_back(home: Home) -> None:
    home.press("Trends")
    chart(home).setFocus()
    key(home, Qt.Key.Key_End)
    for _ in range(14):
        key(home, Qt.Key.Key_Left)
        if home.reads("Fri 13 Nov"):
            break
    assert home.reads("Fri 13 Nov", "His number")
    home.press("Ask about this")
    type_question(home)
    (record,) = home.services.questions.all()
    assert record.value.about == About(date(2026, 11, 13), date(2026, 11, 13), Looked.BY_DAY)
    assert "8" in record.value.fact
    home.press("Undo")
    assert home.services.questions.all() == ()
    assert home.services.visits.next() is not None


def test_a_picked_day_opens_in_the_diary(home: Home) -> None:
    home.press("Trends")
    chart(home).setFocus()
    key(home, Qt.Key.Key_Left, Qt.Key.Key_Return)
    page = home.app.window.stack.currentWidget()
    assert page is home.app.window.page(Destination.DIARY)
    assert home.services.trends.today - timedelta(days=1) < home.services.trends.today
