"""The caregiver's own words in the editor, while who wrote them writes, and while somebody else does."""

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture
def private(writer):
    return writer.write(2026, 11, 22, 9, 40, caregiver_words="I am tired.", is_only_for_me=True)


def write_as_jo(context):
    people = context.services.people
    context.act(people.write_as, people.caregivers()[1].uuid)


def test_who_wrote_them_reads_them_at_once(open_editor, private):
    note = open_editor(private).page.form.note
    assert note.field.isVisible()
    assert (note.field.accessibleName(), note.field.text()) == ("My words", "I am tired.")
    assert note.only_for_me.text() == "only for me"


def test_another_reads_them_only_on_a_press(open_editor, private, context):
    write_as_jo(context)
    editor = open_editor(private)
    note = editor.page.form.note
    assert "A note only for Anna" in editor.words()
    assert "Anna’s words" in editor.words()
    assert not note.field.isVisible()
    assert note.field.text() == ""
    editor.choose("Show: A note only for Anna")
    assert QApplication.focusWidget() is note.field
    assert (note.field.accessibleName(), note.field.text()) == ("Anna’s words", "I am tired.")
    assert note.only_for_me.text() == "only for Anna"


def test_words_that_stay_closed_stay_as_they_are(open_editor, private, context):
    write_as_jo(context)
    editor = open_editor(private)
    editor.press("8")
    editor.choose("Done")
    (entry,) = editor.entries()
    assert (entry.score, entry.caregiver_words, entry.is_only_for_me) == (8, "I am tired.", True)


def test_they_close_when_another_begins_to_write(open_editor, private, context):
    editor = open_editor(private)
    note = editor.page.form.note
    editor.tab_to("My words")
    editor.type("So ")
    write_as_jo(context)
    assert note.field.text() == ""
    assert note.text() == "So I am tired."
    context.act.undo()
    assert note.field.isVisible()
    assert note.field.text() == "So I am tired."


def test_words_for_everyone_are_named_after_who_wrote_them(open_editor, writer, context):
    uuid = writer.write(2026, 11, 22, 9, 40, caregiver_words="A bad night.")
    write_as_jo(context)
    editor = open_editor(uuid)
    assert editor.page.form.note.field.text() == "A bad night."
    assert "Anna’s words" in editor.words()
    editor.return_to(None)
    assert "My words" in editor.words()
    assert editor.page.form.note.field.text() == ""


def test_nothing_of_another_entry_stays_behind_a_closed_note(open_editor, private, writer, context):
    uuid = writer.write(2026, 11, 22, 9, 50, caregiver_words="A bad night.")
    write_as_jo(context)
    editor = open_editor(uuid)
    editor.return_to(private)
    assert editor.page.form.note.field.text() == ""
    assert editor.page.form.note.text() == "I am tired."
