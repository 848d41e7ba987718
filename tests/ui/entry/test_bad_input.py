"""What cannot be kept is said beside its field, and what was typed stays; what can be kept is kept."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication, QLineEdit

from caregiver.domain.pain import LONGEST_NOTE
from caregiver.domain.vocabulary import LONGEST_OWN


def paste(field, text):
    copied = QMimeData()
    copied.setText(text)
    field.insertFromMimeData(copied)


def test_a_time_that_is_still_to_come(open_editor):
    editor = open_editor()
    editor.press("5")
    editor.page.form.when.time.setText("23:50")
    editor.page.done()
    assert "This time is still to come." in editor.words()
    assert editor.page.form.when.time.text() == "23:50"
    assert editor.page.form.when.problem.isVisible()
    assert QApplication.focusWidget() is editor.page.form.when.time
    assert (editor.entries(), editor.backs) == ([], [])
    editor.page.form.when.time.setText("13:50")
    editor.page.done()
    assert [entry.at for entry in editor.entries()] == [datetime(2026, 11, 22, 13, 50, tzinfo=UTC)]


def test_a_day_before_the_birth(open_editor):
    editor = open_editor()
    editor.press("5")
    field = editor.page.form.when
    field._choose_day(datetime(1954, 3, 13, tzinfo=UTC).date())
    editor.page.done()
    assert "This day lies before the birth date." in editor.words()
    assert field.day.text() == "Saturday 13 Mar 1954"
    assert editor.entries() == []


@pytest.mark.parametrize("typed", ["", "half past", "25:00", "💊"])
def test_a_time_that_is_none(open_editor, typed):
    editor = open_editor()
    editor.press("5")
    editor.page.form.when.time.setText(typed)
    editor.page.done()
    assert "This is not a time." in editor.words()
    assert editor.page.form.when.time.text() == typed
    assert editor.entries() == []


def test_nothing_at_all(open_editor):
    editor = open_editor()
    editor.page.done()
    assert "There is nothing to keep yet." in editor.words()
    assert editor.entries() == []
    editor.press("0")
    assert "There is nothing to keep yet." not in editor.words()
    editor.page.done()
    assert [entry.score for entry in editor.entries()] == [0]


KEPT = {
    "the longest note": ("x" * LONGEST_NOTE, "x" * LONGEST_NOTE),
    "emoji": ("🙂 💊 👩‍⚕️", "🙂 💊 👩‍⚕️"),
    "right to left": ("שלום, كيف الحال؟", "שלום, كيف الحال؟"),
    "a pasted table": ("day\tpain\r\nMon\t5\r\n", "day\tpain\nMon\t5\n"),
    "control characters": ("a\x00b\x07c\x1bd\x7fe", "abcde"),
    "looks like markup": ("<b>5 < 6</b> & {name} %s", "<b>5 < 6</b> & {name} %s"),
    "one word without end": ("ö" * 50_000, "ö" * 50_000),
}


def note_field(editor, field):
    form = editor.page.form
    return {"patient_words": form.patient_words, "caregiver_words": form.note.field}[field]


@pytest.mark.parametrize(("pasted", "kept"), KEPT.values(), ids=KEPT)
@pytest.mark.parametrize("field", ["patient_words", "caregiver_words"])
def test_any_text_is_kept_and_shown_again(open_editor, field, pasted, kept):
    editor = open_editor()
    paste(note_field(editor, field), pasted)
    editor.page.done()
    (entry,) = editor.entries()
    assert getattr(entry, field) == kept
    record = editor.services.diary.days_with_entries()[0]
    editor.return_to(record.uuid)
    assert note_field(editor, field).text() == kept
    editor.page.done()
    assert len(editor.services.diary.history(record.uuid)) == 1


@pytest.mark.parametrize("field", ["patient_words", "caregiver_words"])
def test_a_note_that_is_too_long(open_editor, field):
    editor = open_editor()
    note = note_field(editor, field)
    paste(note, "x" * (LONGEST_NOTE + 1))
    editor.page.done()
    assert "This is too long to keep in one note." in editor.words()
    assert note.text() == "x" * (LONGEST_NOTE + 1)
    assert QApplication.focusWidget() is note
    assert editor.entries() == []


@pytest.mark.parametrize("kind", ["quality", "worse", "eased", "timing", "sign"])
def test_own_words_that_are_too_long(open_editor, kind):
    editor = open_editor()
    editor.press("5")
    chips = editor.page.form.words[kind].chips
    chips._ask_own()
    line = chips.findChild(QLineEdit)
    line.setText("x" * (LONGEST_OWN + 1))
    editor.page.done()
    assert "This is too long here." in chips.problem.text()
    assert line.text() == "x" * (LONGEST_OWN + 1)
    assert editor.entries() == []


def test_own_words_still_in_the_field_are_not_lost_by_done(open_editor):
    editor = open_editor()
    chips = editor.page.form.words["quality"].chips
    chips._ask_own()
    chips.findChild(QLineEdit).setText("like a\thot   wire\x07")
    editor.page.done()
    assert editor.entries()[0].qualities == ("own:like a hot wire",)
