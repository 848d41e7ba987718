"""A row of words: in the order they are used in, with the family's own, which can be forgotten again."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QPushButton

from caregiver.domain.code import Code
from caregiver.domain.offered_words import OfferedWords
from caregiver.ui.widgets.word_row import WordRow

WORDS = (
    Code("aching", "aching", is_usual=True),
    Code("numb", "numb", is_starred=True, is_usual=True),
    Code("sharp", "sharp"),
    Code("stiff", "stiff"),
)
OFFERED = OfferedWords(("own:hot wire", "stiff", "aching", "numb"), ("own:hot wire", "own:like a saw"))


@pytest.fixture
def row(show, theme):
    made = WordRow(theme, WORDS, name="Feels like")
    made.resize(700, 200)
    return show(made)


def in_sight(row):
    return [button.text() for button in row.chips.findChildren(QPushButton) if button.isVisible()]


def test_without_an_offer_the_vocabulary_stands_in_its_own_order(row):
    assert in_sight(row) == ["aching", "numb", "more"]


def test_the_offered_words_stand_first_and_the_others_behind_more(qtbot, row):
    row.offer(OFFERED)
    assert in_sight(row) == ["hot wire", "stiff", "aching", "numb", "more"]
    next(each for each in row.chips.findChildren(QPushButton) if each.text() == "more").click()
    assert in_sight(row) == ["hot wire", "stiff", "aching", "numb", "sharp", "like a saw", "own words …"]
    row.chips.chip("own:hot wire").setFocus()
    passed = []
    for _ in range(7):
        passed.append(QApplication.focusWidget().text())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert passed == in_sight(row)


def test_another_offer_keeps_what_is_chosen_and_drops_what_is_offered_no_more(row):
    row.offer(OFFERED)
    row.choose(("own:like a saw", "sharp"))
    row.offer(OfferedWords(("aching",)))
    assert in_sight(row) == ["aching", "sharp", "like a saw", "more"]
    assert row.chosen() == ("own:like a saw", "sharp")
    row.choose(())
    row.offer(OfferedWords(("aching",)))
    with pytest.raises(KeyError):
        row.chips.chip("own:like a saw")


def test_a_typed_word_that_is_offered_is_that_chip(row):
    row.offer(OFFERED)
    row.chips.add_own("Hot  Wire")
    assert row.chosen() == ("own:hot wire",)


def test_own_words_are_forgotten_with_the_delete_key(qtbot, row):
    row.offer(OFFERED)
    chip = row.chips.chip("own:hot wire")
    chip.setFocus()
    assert "Delete" in chip.toolTip()
    with qtbot.waitSignal(row.forget_asked) as asked:
        qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert asked.args == ["own:hot wire"]
    row.forget("own:hot wire")
    assert in_sight(row) == ["stiff", "aching", "numb", "more"]
    assert QApplication.focusWidget().text() == "stiff"


@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
def test_own_words_are_forgotten_from_their_menu(qtbot, row, reason):
    row.offer(OFFERED)
    chip = row.chips.chip("own:hot wire")
    QApplication.sendEvent(chip, QContextMenuEvent(reason, QPoint(5, 5), chip.mapToGlobal(QPoint(5, 5))))
    menu = QApplication.activePopupWidget()
    (action,) = menu.actions()
    assert action.text() == "Offer this word no more"
    with qtbot.waitSignal(row.forget_asked):
        action.trigger()
    menu.close()
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)


def test_a_chosen_word_that_is_forgotten_stays_in_the_entry(qtbot, row):
    row.offer(OFFERED)
    row.choose(("own:hot wire",))
    row.forget("own:hot wire")
    assert row.chosen() == ("own:hot wire",)
    assert row.chips.chip("own:hot wire").isVisible()
    row.choose(())
    assert not row.chips.chip("own:hot wire").isVisible()


def test_words_of_the_vocabulary_and_words_that_are_not_offered_have_no_such_menu(qtbot, row):
    row.offer(OFFERED)
    row.choose(("own:of another entry",))
    for code in ("aching", "own:of another entry"):
        chip = row.chips.chip(code)
        here = QPoint(5, 5)
        QApplication.sendEvent(chip, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, here, chip.mapToGlobal(here)))
        with qtbot.assertNotEmitted(row.forget_asked):
            qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert QApplication.activePopupWidget() is None


def test_first_letters_lead_to_a_word_also_behind_more(qtbot, row):
    row.offer(OFFERED)
    row.chips.chip("aching").setFocus()
    for letter in "st":
        qtbot.keyClicks(QApplication.focusWidget(), letter)
    assert QApplication.focusWidget().text() == "stiff"
    qtbot.keyClick(QApplication.focusWidget(), "h")
    assert QApplication.focusWidget().text() == "hot wire"
    for letter in "sh":
        qtbot.keyClicks(QApplication.focusWidget(), letter)
    assert QApplication.focusWidget().text() == "sharp"
    assert row.chips.chip("sharp").isVisible()
    assert row.chosen() == ()


def test_the_quiet_line_follows_a_starred_word_wherever_it_stands(row):
    row.offer(OfferedWords(("stiff", "numb")))
    assert not row.quiet.isVisible()
    row.chips.chip("numb").click()
    assert row.quiet.isVisible()
    row.choose(("stiff",))
    assert not row.quiet.isVisible()
