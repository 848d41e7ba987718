"""A day's story: copied at one press, shown, copied again or in part."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from tests.ui.diary.conftest import press

TITLE = "Robert’s diary, Tuesday 10 November 2026"


def copied() -> str:
    return QApplication.clipboard().text()


def test_a_day_is_copied_and_what_was_copied_is_said(page, qtbot):
    card = page.day_list.cards[2]
    card.set_unfolded(True)
    press(qtbot, card.copy)
    assert copied().startswith(f"{TITLE}\n\nHis: worst 8, least 6, middle number 7\n\n08:12  Robert said 6\n")
    story = page.side.story
    assert story.isVisible()
    assert story.said.text() == "This day was copied: 4 entries."
    assert story.text.toPlainText() == copied()
    assert page.side.panel.isHidden()
    assert story.copy.hasFocus()


def test_a_day_is_copied_by_keyboard_and_closed_again(page, qtbot):
    card = page.day_list.cards[0]
    card.copy.setFocus()
    qtbot.keyClick(card.copy, Qt.Key.Key_Space)
    assert copied().startswith("Robert’s diary, Sunday 22 November 2026")
    press(qtbot, page.side.story.close_button)
    assert page.side.story.isHidden()


def test_a_part_that_is_marked_is_copied_alone(page, qtbot):
    press(qtbot, page.day_list.cards[0].copy)
    story = page.side.story
    cursor = story.text.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Start)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    story.text.setTextCursor(cursor)
    press(qtbot, story.copy)
    assert copied() == "Robert’s diary, Sunday 22 November 2026"
    assert story.said.text() == "What is marked was copied."


def test_an_entry_that_is_opened_takes_the_place_of_the_story(page, story, qtbot):
    press(qtbot, page.day_list.cards[0].copy)
    page.show_entry(story["chair"])
    assert page.side.story.isHidden()
    assert page.side.panel.isVisible()


def test_words_only_for_me_are_in_no_story_and_the_whole_day_is_though_it_is_sifted(writer, make_page, qtbot):
    writer.write(2026, 11, 22, 9, 0, caregiver_words="I am tired.", is_only_for_me=True)
    writer.write(2026, 11, 22, 10, 0, score=3, patient_words="Better.")
    page = make_page()
    page.search_field.clear()
    press(qtbot, page.day_list.cards[0].copy)
    assert "tired" not in copied()
    assert "Robert said 3. His words: “Better.”" in copied()
