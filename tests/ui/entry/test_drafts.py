"""Whatever was typed is found again, in whatever way the editor was left."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from caregiver.domain.pain import LONGEST_NOTE, Place
from caregiver.ui.entry import page as entry_page

ENTER = Qt.Key.Key_Return


def test_a_new_entry_that_nobody_touched_leaves_nothing(open_editor):
    editor = open_editor()
    editor.leave()
    assert editor.services.drafts.open_drafts() == ()


def test_a_saved_entry_that_was_only_looked_at_leaves_nothing(open_editor, writer):
    editor = open_editor(writer.write(2026, 11, 22, 9, 40, caregiver_words="Quiet.\n\n"))
    editor.leave()
    assert editor.services.drafts.open_drafts() == ()


def begin(editor):
    """Choose a number, a word, a place and a time, and write something."""
    editor.press("6")
    editor.choose("burning")
    editor.tab_to("My words")
    editor.type("Half a sen")
    editor.page.where.map.pressed.emit("front-head")
    editor.page.form.when.time.setText("13.10")


def expect_begun(editor):
    form = editor.page.form
    assert form.answer.scores.value() == 6
    assert form.words["quality"].chosen() == ("burning",)
    assert form.note.field.text() == "Half a sen"
    assert editor.page.where.places() == (Place("front-head"),)
    assert form.when.time.text() == "13:10"


def test_a_correction_is_found_again_with_its_time(open_editor, writer, clock):
    uuid = writer.write(2026, 11, 22, 9, 40, score=5)
    editor = open_editor(uuid)
    begin(editor)
    editor.leave()
    clock.go_on(hours=5)
    editor.return_to(writer.write(2026, 11, 22, 10, 0))
    assert editor.page.head.status() == "saved at 10:00"
    editor.return_to(uuid)
    expect_begun(editor)
    assert editor.page.head.status() == "Not done yet. From 14:32."
    assert editor.services.diary.entry(uuid).value.score == 5
    editor.choose("Done")
    assert editor.services.diary.entry(uuid).value.score == 6
    assert editor.services.drafts.find(uuid) is None


def test_a_new_entry_is_gone_on_with_when_one_comes_back_soon(open_editor, clock):
    editor = open_editor()
    begin(editor)
    editor.leave()
    clock.go_on(minutes=9)
    editor.return_to(None)
    expect_begun(editor)
    assert editor.page.head.status() == "Not done yet. From 14:32."
    editor.choose("Done")
    assert [entry.score for entry in editor.entries()] == [6]
    assert editor.services.drafts.open_drafts() == ()


def test_digits_typed_much_later_are_an_entry_of_their_own(open_editor, clock):
    """At three in the morning "F2, 7, Enter" must not save yesterday's half-written entry."""
    editor = open_editor()
    begin(editor)
    editor.leave()
    clock.go_to(2026, 11, 23, 3, 10)
    editor.return_to(None)
    assert editor.page.head.status() == "Not done yet. From Sun 22 Nov, 14:32."
    editor.press("7", ENTER)
    (entry,) = editor.entries()
    assert (entry.score, entry.at, entry.places) == (7, datetime(2026, 11, 23, 3, 10, tzinfo=UTC), ())
    editor.return_to(None)
    editor.page.head.offer.click()
    expect_begun(editor)


def test_two_new_entries_can_be_open_at_once(open_editor, clock):
    editor = open_editor()
    begin(editor)
    editor.leave()
    clock.go_on(hours=1)
    editor.return_to(None)
    editor.press("2")
    editor.leave()
    drafts = editor.services.drafts.open_drafts()
    assert [(draft.uuid, draft.entry.score) for draft in drafts] == [("new-2", 2), ("new", 6)]
    editor.return_to("new")
    expect_begun(editor)


def test_a_draft_that_is_only_looked_at_keeps_its_time(open_editor, clock):
    editor = open_editor()
    begin(editor)
    editor.leave()
    clock.go_on(hours=2)
    editor.return_to("new")
    editor.leave()
    (draft,) = editor.services.drafts.open_drafts()
    assert draft.kept_at == datetime(2026, 11, 22, 14, 32, tzinfo=UTC)


def test_going_back_to_what_was_saved_takes_the_draft_away(open_editor, writer):
    uuid = writer.write(2026, 11, 22, 9, 40, score=5)
    editor = open_editor(uuid)
    editor.press("6")
    editor.leave()
    editor.return_to(uuid)
    editor.press("5")
    editor.leave()
    assert editor.services.drafts.find(uuid) is None


def test_another_entry_opened_over_it_keeps_it(open_editor, writer):
    first, second = writer.write(2026, 11, 22, 9, 40), writer.write(2026, 11, 22, 10, 0)
    editor = open_editor(first)
    editor.press("9")
    editor.page.open_entry(second)
    assert editor.services.drafts.find(first).entry.score == 9
    assert editor.page.form.answer.scores.value() == 5


def test_a_pause_keeps_it_too(open_editor, qtbot, monkeypatch):
    monkeypatch.setattr(entry_page, "KEEP_AFTER_MS", 1)
    editor = open_editor()
    editor.press("9")
    qtbot.waitUntil(lambda: len(editor.services.drafts.open_drafts()) == 1)
    assert editor.services.drafts.open_drafts()[0].entry.score == 9


@pytest.mark.parametrize("typed", ["half past", ""])
def test_a_time_that_is_none_does_not_keep_the_rest_from_being_kept(open_editor, typed):
    editor = open_editor()
    editor.press("9")
    editor.page.form.when.time.setText(typed)
    editor.leave()
    (draft,) = editor.services.drafts.open_drafts()
    assert (draft.entry.score, draft.entry.at) == (9, datetime(2026, 11, 22, 14, 32, tzinfo=UTC))


def test_of_an_endless_note_a_draft_keeps_what_fits(open_editor):
    editor = open_editor()
    editor.page.form.note.field.setPlainText("x" * (LONGEST_NOTE + 5))
    editor.leave()
    (draft,) = editor.services.drafts.open_drafts()
    assert draft.entry.caregiver_words == "x" * LONGEST_NOTE
