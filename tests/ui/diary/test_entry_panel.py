"""An entry at the side of the diary: read, opened to edit, removed, put back, by mouse and by keyboard."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from caregiver.ui.core.navigation import Destination
from tests.ui.diary.conftest import panel_words, press


def test_an_entry_opens_at_the_side_with_all_of_it(page, story):
    page.show_entry(story["chair"])
    told = panel_words(page)
    for expected in (
        "Tuesday 10 November, 16:40",
        "Pain 7 of 10",
        "Robert said it · Anna wrote it down",
        "Left lower back 7\nLeft thigh, front 5",
        "Aching, shooting",
        "Getting up",
        "“The chair won.”",
        "Saved: 7, Robert said it",
        "New, sudden or out of control?",
    ):
        assert expected in told
    assert page.day_list.row(story["chair"]).isChecked()
    assert page.side.panel.x() == page.side.bar.x()


def test_by_keyboard_from_row_to_row_open_and_close(page, story, qtbot):
    page.day_list.cards[2].set_unfolded(True)
    newest = page.day_list.cards[0].rows.rows[0]
    newest.setFocus()
    qtbot.keyClick(newest, Qt.Key.Key_Down)
    night = page.day_list.row(story["night"])
    assert night.hasFocus()
    qtbot.keyClick(night, Qt.Key.Key_Down)
    chair = page.day_list.row(story["chair"])
    qtbot.keyClick(chair, Qt.Key.Key_Return)
    assert page.side.uuid == story["chair"]
    assert page.side.panel.close_button.hasFocus()
    qtbot.keyClick(page.side.panel.close_button, Qt.Key.Key_Space)
    assert page.side.uuid is None
    assert chair.hasFocus()
    qtbot.keyClick(chair, Qt.Key.Key_Up)
    qtbot.keyClick(night, Qt.Key.Key_Up)
    assert newest.hasFocus()


def test_a_change_that_is_not_done_is_said_and_gone_on_with(page, story, services, asked, qtbot, context):
    page.show_entry(story["chair"])
    assert not page.side.panel._not_done_line.isVisible()
    changed = replace(services.diary.entry(story["chair"]).value, score=2)
    context.act(services.drafts.keep, story["chair"], changed)
    assert "A change is not done yet." in panel_words(page)
    press(qtbot, page.side.panel._not_done)
    assert asked.places == [(Destination.ENTRY, story["chair"])]
    page.show_entry(story["worst"])
    assert "A change is not done yet." not in panel_words(page)
    page.show_entry(story["chair"])
    context.act(services.drafts.discard, story["chair"])
    assert "A change is not done yet." not in panel_words(page)


def test_edit_new_and_urgent_signs_lead_to_their_pages(page, story, asked, qtbot):
    page.show_entry(story["chair"])
    press(qtbot, page.side.panel.edit)
    press(qtbot, page.new)
    page.side.panel._quiet.urgent_asked.emit()
    assert asked.places == [
        (Destination.ENTRY, story["chair"]),
        (Destination.ENTRY, None),
        (Destination.URGENT, None),
    ]


def test_an_entry_is_removed_and_the_bar_takes_it_back(page, story, services, qtbot):
    page.show_entry(story["chair"])
    press(qtbot, page.side.panel.remove)
    assert services.diary.entry(story["chair"]).is_removed
    assert page.side.bar.sentence() == "The entry is taken out."
    assert page.side.panel.isHidden()
    assert page.day_list.row(story["chair"]) is None

    page.side.bar.undo_asked.emit()
    assert not services.diary.entry(story["chair"]).is_removed
    assert page.side.uuid == story["chair"]
    assert page.day_list.row(story["chair"]).isChecked()


def undo_button(page):
    return next(part for part in page.side.bar.findChildren(QAbstractButton) if part.text() == "Undo")


@pytest.mark.parametrize("by_key", [False, True])
@pytest.mark.parametrize("width", [1366, 1000])
def test_undo_stands_in_sight_and_under_the_keyboard_after_removing(make_page, story, services, qtbot, by_key, width):
    page = make_page(width)
    page.show_entry(story["chair"])
    page.side.panel.remove.setFocus()
    qtbot.keyClick(page.side.panel.remove, Qt.Key.Key_Space)
    undo = undo_button(page)
    assert undo.hasFocus()
    top = undo.mapTo(page.viewport(), QPoint(0, 0)).y()
    assert 0 <= top <= page.viewport().height() - undo.height()
    if by_key:
        qtbot.keyClick(undo, Qt.Key.Key_Space)
    else:
        press(qtbot, undo)
    assert not services.diary.entry(story["chair"]).is_removed
    assert page.side.bar.sentence() == "Taken back."
    assert page.side.panel.isVisible()
    assert page.window().focusWidget() is not None


def test_the_bar_goes_when_what_it_tells_was_taken_back_elsewhere(page, story, context, qtbot):
    page.show_entry(story["chair"])
    press(qtbot, page.side.panel.remove)
    assert page.side.bar.isVisible()
    context.act.undo()
    assert not page.side.bar.isVisible()


def test_a_removed_entry_is_opened_and_put_back(page, story, services, qtbot):
    services.diary.remove(story["chair"])
    page.show_entry(story["chair"])
    assert "Taken out" in panel_words(page)
    assert page.side.panel.edit.isHidden()
    press(qtbot, page.side.panel.put_back)
    assert not services.diary.entry(story["chair"]).is_removed


def test_the_team_was_told(page, story, services, qtbot):
    page.show_entry(story["chair"])
    press(qtbot, page.side.panel.told)
    assert services.diary.entry(story["chair"]).value.team_told_at == services.clock.now()
    assert page.side.panel.told.isHidden()
    assert "Team told: Sun 22 Nov, 14:32" in panel_words(page)
    page.side.bar.undo_asked.emit()
    assert services.diary.entry(story["chair"]).value.team_told_at is None


def test_one_goes_back_to_an_earlier_one_and_can_undo_it(page, story, services, qtbot):
    before = services.diary.entry(story["chair"]).value
    services.diary.correct(story["chair"], replace(before, score=2, at=before.at - timedelta(minutes=5)))
    page.show_entry(story["chair"])
    press(qtbot, page.side.panel._earlier)
    QApplication.processEvents()
    (choice,) = [b for b in page.side.panel.history.findChildren(QAbstractButton) if b.isVisible()]
    assert choice.accessibleName() == "Go back to what stood there at 16:40"
    press(qtbot, choice)
    assert services.diary.entry(story["chair"]).value == before
    assert [step.kind for step in services.diary.history(story["chair"])] == ["saved", "changed", "changed"]
    page.side.bar.undo_asked.emit()
    assert services.diary.entry(story["chair"]).value.score == 2


def test_an_entry_that_never_changed_has_no_earlier_one(page, story):
    page.show_entry(story["chair"])
    assert page.side.panel._earlier.isHidden()


def test_a_very_long_note_is_shown_in_part_and_then_whole(writer, make_page, qtbot):
    uuid = writer.write(2026, 11, 22, 9, 0, caregiver_words="ache " * 2_000)
    page = make_page()
    page.show_entry(uuid)
    note = next(words for words in panel_words(page) if words.startswith("ache"))
    assert len(note) < 700
    more = next(b for b in page.side.panel.findChildren(QAbstractButton) if b.text() == "Show all of it")
    press(qtbot, more)
    assert any(len(words) > 9_000 for words in panel_words(page))


def test_markup_and_other_scripts_are_shown_as_typed(writer, make_page):
    uuid = writer.write(2026, 11, 22, 9, 0, caregiver_words="<b>كرسي</b> 🌧")
    page = make_page()
    page.show_entry(uuid)
    note = next(part for part in page.side.panel.findChildren(type(page.side.panel._number)) if "كرسي" in part.text())
    assert note.text() == "<b>كرسي</b> 🌧"
    assert note.textFormat() is Qt.TextFormat.PlainText


def test_words_only_for_anna_are_shown_to_jo_on_a_press(writer, make_page, context, services, qtbot):
    uuid = writer.write(2026, 11, 22, 9, 0, caregiver_words="I am tired.", is_only_for_me=True)
    page = make_page()
    page.show_entry(uuid)
    assert "I am tired." in panel_words(page)
    context.act(services.people.write_as, services.people.caregivers()[1].uuid)
    assert "I am tired." not in panel_words(page)
    assert "A note only for Anna" in panel_words(page)
    assert "Anna’s words" in panel_words(page)
    assert [row.words.text for row in page.day_list.cards[0].rows.rows] == ["A note only for Anna · Robert said it"]
    show = next(b for b in page.side.panel.findChildren(QAbstractButton) if b.isVisible() and b.text() == "Show")
    assert show.accessibleName() == "Show: A note only for Anna"
    press(qtbot, show)
    assert "I am tired." in panel_words(page)
    assert "A note only for Anna" not in panel_words(page)
