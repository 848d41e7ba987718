"""The curtain itself: calm, neutral, one way to lift it."""

import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from caregiver.domain.person import CallNumber, UrgentContacts
from caregiver.ui.access.curtain_page import CurtainPage
from tests.real.accessibility import accessible_tree

NUMBERS = UrgentContacts(emergency=CallNumber("999"), team=CallNumber("01632 960142"))


@pytest.fixture
def make(theme, show):
    def made(*, needs_sentence: bool = False) -> CurtainPage:
        page = CurtainPage(theme, lambda: "14:32", needs_sentence=needs_sentence)
        page.show_numbers(NUMBERS)
        page.setFocus()
        return show(page)

    return made


def asked(page: CurtainPage) -> list[str]:
    said: list[str] = []
    page.lift_asked.connect(said.append)
    return said


def test_a_press_lifts_it(make, qtbot):
    page = make()
    said = asked(page)
    qtbot.waitUntil(page.lift.hasFocus)
    QTest.keyClick(page.lift, Qt.Key.Key_Space)
    assert said == [""]
    assert page.field.isHidden()
    assert page.clock.text() == "14:32"
    assert page.numbers.shown == (("Emergency number", "999"), ("Team, day and night", "01632 960142"))


def test_with_a_secret_sentence_it_is_typed_unseen_and_checked_once(make, qtbot):
    page = make(needs_sentence=True)
    said = asked(page)
    qtbot.waitUntil(page.field.line.hasFocus)
    QTest.keyClicks(page.field.line, "the blue kettle")
    assert page.field.line.displayText() != "the blue kettle"
    page.field.shows.click()
    assert page.field.line.displayText() == "the blue kettle"
    for _ in range(3):
        QTest.keyClick(page.field.line, Qt.Key.Key_Return)
    assert said == ["the blue kettle"]
    page.say_problem("This is not the secret sentence.")
    assert page.field.problem.isVisible()
    assert page.field.line.accessibleDescription() == "This is not the secret sentence."
    QTest.keyClicks(page.field.line, "s")
    assert page.field.problem.isHidden()
    QTest.keyClick(page.field.line, Qt.Key.Key_Return)
    assert said[-1] == "the blue kettles"


def test_a_screen_reader_hears_what_it_is_and_everything_has_a_name(make):
    make(needs_sentence=True)
    showing = accessible_tree(os.getpid()).showing()
    names = [element.name for element in showing]
    assert {"The screen is hidden", "14:32", "Secret sentence", "Show the diary", "Urgent signs"} <= set(names)
    assert all(element.name for element in showing if "focusable" in element.states)
