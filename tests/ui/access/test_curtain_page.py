"""The curtain itself: calm, neutral, one way to lift it."""

import os

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from caregiver.domain.errors import KeyWrong
from caregiver.domain.person import CallNumber, UrgentContacts
from caregiver.ui.access.curtain_page import CurtainPage
from caregiver.ui.access.lift_form import LiftForm
from caregiver.ui.core.enter_key import let_enter_press
from caregiver.ui.theme.theme import Look
from tests.real.accessibility import accessible_tree

NUMBERS = UrgentContacts(emergency=CallNumber("999"), team=CallNumber("01632 960142"))


@pytest.fixture
def make(theme, show):
    def made(*, needs_sentence: bool = False) -> CurtainPage:
        form = LiftForm(theme, needs_sentence=needs_sentence, has_paper=True)
        page = CurtainPage(theme, lambda: "14:32", form)
        page.resize(1000, 720)
        page.show_numbers(NUMBERS)
        page.setFocus()
        return show(page)

    return made


def asked(page: CurtainPage) -> list[str]:
    said: list[str] = []
    page.form.sentence_given.connect(said.append)
    return said


def test_a_press_lifts_it(make, qtbot):
    page = make()
    said = asked(page)
    qtbot.waitUntil(page.form.lift.hasFocus)
    QTest.keyClick(page.form.lift, Qt.Key.Key_Space)
    assert said == [""]
    assert page.form.field.isHidden()
    assert page.clock.text() == "14:32"
    assert page.numbers.shown == (("Emergency number", "999"), ("Team, day and night", "01632 960142"))


def test_with_a_secret_sentence_it_is_typed_unseen_and_checked_once(make, qtbot):
    page = make(needs_sentence=True)
    said = asked(page)
    qtbot.waitUntil(page.form.field.line.hasFocus)
    QTest.keyClicks(page.form.field.line, "the blue kettle")
    assert page.form.field.line.displayText() != "the blue kettle"
    page.form.field.shows.click()
    assert page.form.field.line.displayText() == "the blue kettle"
    for _ in range(3):
        QTest.keyClick(page.form.field.line, Qt.Key.Key_Return)
    assert said == ["the blue kettle"]
    page.say_failure(KeyWrong("This is not the secret sentence."))
    assert page.form.field.problem.isVisible()
    assert page.form.field.line.accessibleDescription() == "This is not the secret sentence."
    QTest.keyClicks(page.form.field.line, "s")
    assert page.form.field.problem.isHidden()
    QTest.keyClick(page.form.field.line, Qt.Key.Key_Return)
    assert said[-1] == "the blue kettles"


def test_a_screen_reader_hears_what_it_is_and_everything_has_a_name(make):
    page = make(needs_sentence=True)
    showing = accessible_tree(os.getpid()).showing()
    assert page.isVisible()
    names = [element.name for element in showing]
    assert {"The screen is hidden", "14:32", "Secret sentence", "Show the diary", "Urgent signs"} <= set(names)
    assert all(element.name for element in showing if "focusable" in element.states)


def test_enter_presses_too_and_held_down_only_once(make, qtbot):
    page = make()
    let_enter_press(page)
    said = asked(page)
    qtbot.waitUntil(page.form.lift.hasFocus)
    assert page.form.other.isHidden()
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True)
    QApplication.sendEvent(page.form.lift, held)
    assert said == []
    QTest.keyClick(page.form.lift, Qt.Key.Key_Return)
    assert said == [""]


def test_since_when_reminders_are_off_stands_there_but_not_why(make):
    page = make()
    assert page.off.isHidden()
    page.show_reminders(go_on=True)
    assert page.off.isHidden()
    page.show_reminders(go_on=False, off_since="Tue 10 Nov, 21:00")
    assert page.off.heading.text() == "Reminders are off since Tue 10 Nov, 21:00."
    assert page.off.more.isHidden()


@pytest.mark.parametrize(("width", "is_paper"), [(1366, False), (1366, True), (800, False), (800, True)])
def test_in_the_largest_letters_what_is_typed_and_the_button_are_in_sight(make, theme, qtbot, width, is_paper):
    theme.set_look(Look(text_percent=200))
    page = make(needs_sentence=True)
    page.resize(width, 768)
    if is_paper:
        page.form.other.click()
    page.say_failure(KeyWrong("This does not open this diary."))
    field = page.form.typing.fields[0] if is_paper else page.form.field.line
    problem = page.form.typing.problem if is_paper else page.form.field.problem
    seen = page.scroller.viewport()

    def are_in_sight() -> bool:
        return all(
            seen.rect().contains(QRect(part.mapTo(seen, part.rect().topLeft()), part.size()))
            for part in (field, problem, page.form.lift)
        )

    qtbot.waitUntil(are_in_sight)
    assert page.clock.isHidden()
