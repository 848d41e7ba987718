"""Opening the diary by hand: the paper key and the secret sentence, typed on the page that could not open it."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from caregiver.domain import errors
from caregiver.services.paper_key import new_paper_key
from tests.ui.access.conftest import NUMBERS, texts_of


@pytest.fixture
def page(unlock_page):
    return unlock_page


def test_four_lines_that_can_be_right_open_the_way(qtbot, page):
    page.show_failure(errors.KeyringLocked("It is locked."))
    page.paper.button.click()
    assert page.typing.fields[0].hasFocus()
    assert not page.open.isEnabled()
    key = new_paper_key()
    for field, line in zip(page.typing.fields, key.lines, strict=True):
        field.setFocus()
        qtbot.keyClicks(field, line.lower().replace(" ", ""))
    assert page.open.isEnabled()
    assert page.by_paper.missing.text() == ""
    with qtbot.waitSignal(page.paper_key_given) as given:
        page.open.click()
    assert given.args[0].upper().split() == [line.replace(" ", "") for line in key.lines]


def test_a_line_that_cannot_be_right_is_named(qtbot, page):
    page.show_failure(errors.KeyringLocked("It is locked."))
    page.paper.button.click()
    assert page.by_paper.missing.text() == "Line 1 is not whole yet"
    page.typing.fields[1].setFocus()
    qtbot.keyClicks(page.typing.fields[1], "7K4U")
    assert page.typing.lines[1].said() == "Line 2, letter 4: look again"


def test_a_key_that_does_not_fit_is_said_and_stays(page):
    page.show_failure(errors.KeyringLocked("It is locked."))
    page.paper.button.click()
    key = new_paper_key()
    page.typing.take(key.text)
    page.say_paper_problem(errors.KeyWrong("This is another key."))
    assert page.typing.problem.text() == "This is another key."
    assert page.typing.text() == "\n".join(key.lines)
    page.say_paper_problem(errors.BadInput("line3", "Line 3: look again"))
    assert page.typing.fields[2].hasFocus()


def test_while_the_computer_is_asked_every_other_way_on_can_be_taken(qtbot, page, outside):
    outside.set(numbers=NUMBERS, sentence_set_at=datetime(2026, 9, 12, 12, tzinfo=UTC))
    page.show_opening()
    assert texts_of(page) == ["Opening the diary …", "The computer may ask for the password you log in with."]
    assert page.reminders.heading.text() == "Reminders start when the diary is open."
    assert page.reminders.more.isHidden()
    assert page.again.isHidden()
    assert page.urgent.isVisible()
    assert page.numbers.isVisible()
    page.paper.button.click()
    page.typing.take(new_paper_key().text)
    with qtbot.waitSignal(page.paper_key_given):
        page.open.click()
    with qtbot.waitSignal(page.closed):
        page.close_program.click()


def test_an_answer_takes_neither_what_is_being_typed_nor_the_keyboard(qtbot, page):
    page.show_opening()
    page.paper.button.click()
    qtbot.keyClicks(page.typing.fields[0], "7K4M")
    page.show_failure(errors.KeyringLocked("It is locked."))
    assert page.again.isVisible()
    assert page.typing.fields[0].text() == "7K4M"
    assert page.typing.fields[0].hasFocus()


def test_the_secret_sentence_is_offered_where_there_is_one_with_its_day(page, outside):
    page.show_failure(errors.KeyringLocked("It is locked."))
    assert page.by_sentence.isHidden()
    outside.set(sentence_set_at=datetime(2026, 9, 12, 12, tzinfo=UTC))
    page.show_failure(errors.KeyringLocked("It is locked."))
    assert page.by_sentence.isVisible()
    hint = "The one you chose yourself, on 12 September 2026."
    assert page.by_sentence.row.button.accessibleDescription() == hint


def test_a_sentence_is_typed_unseen_or_seen_and_tried_once_at_a_time(qtbot, page, outside):
    outside.set(sentence_set_at=datetime(2026, 9, 12, 12, tzinfo=UTC))
    page.show_failure(errors.KeyringLocked("It is locked."))
    page.by_sentence.row.button.click()
    line = page.by_sentence.field.line
    assert line.hasFocus()
    assert not page.by_sentence.open.isEnabled()
    qtbot.keyClicks(line, "Where the heron stood")
    assert line.echoMode() is QLineEdit.EchoMode.Password
    page.by_sentence.field.shows.click()
    assert line.echoMode() is QLineEdit.EchoMode.Normal
    line.setFocus()
    with qtbot.waitSignal(page.sentence_given) as given:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert given.args == ["Where the heron stood"]
    assert not page.by_sentence.open.isEnabled()
    page.say_sentence_problem(errors.KeyWrong("This is not the secret sentence of this diary."))
    assert page.by_sentence.field.problem.text() == (
        "This is not the secret sentence of this diary. Tick “Show what I type” and look. Or use the paper key."
    )
    assert line.text() == "Where the heron stood"
    assert line.hasFocus()
    assert page.by_sentence.open.isEnabled()


@pytest.mark.parametrize("has_sentence", [True, False])
def test_a_diary_no_computer_keeps_a_key_of_opens_calmly_with_what_its_family_holds(page, outside, has_sentence):
    set_at = datetime(2026, 9, 12, 12, tzinfo=UTC) if has_sentence else None
    outside.set(sentence_set_at=set_at, is_kept=False)
    page.show_failure(errors.KeyringUnused("It was never given one."))
    assert page.heading.text() == "Open the diary"
    ways = "your secret sentence, or the paper key" if has_sentence else "the paper key"
    assert page.sentence.text() == f"Your diary is here. Type {ways}."
    assert page.again.isHidden()
    assert page.why.isHidden()
    assert (page.by_sentence.field.line if has_sentence else page.typing.fields[0]).hasFocus()
    QApplication.processEvents()
    assert (page.by_sentence.y() < page.by_paper.y()) is has_sentence
    assert {way.button.property("role") for way in (page.paper, page.by_sentence.row)} == {""}


def test_enter_after_the_last_line_opens_the_diary(qtbot, page):
    page.show_failure(errors.KeyringLocked("It is locked."))
    page.paper.button.click()
    page.typing.take(new_paper_key().text)
    page.typing.fields[3].setFocus()
    with qtbot.waitSignal(page.paper_key_given):
        qtbot.keyClick(page.typing.fields[3], Qt.Key.Key_Return)
