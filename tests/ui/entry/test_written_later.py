"""What is typed of another day: understood, kept there, and marked as written later."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt


def test_yesterday_at_about_four(open_editor):
    editor = open_editor()
    editor.press("4")
    editor.tab_to("Back")
    editor.tab_to("When: time")
    editor.page.form.when.take_keyboard()
    editor.type("yesterday at about 4")
    editor.press(Qt.Key.Key_Return)
    assert editor.page.form.when.day.text() == "Saturday 21 Nov"
    editor.page.done()
    (entry,) = editor.entries()
    assert (entry.at, entry.is_exact) == (datetime(2026, 11, 21, 16, tzinfo=UTC), False)
    assert editor.said == ["Robert said 4, yesterday 16:00. Marked as written down later."]


def test_the_head_of_a_late_entry_tells_when_it_was_written(open_editor, writer, clock):
    uuid = writer.write_late(2026, 11, 21, 16, 0)
    editor = open_editor(uuid)
    assert editor.page.head.status() == "written down later, 14:32"
    clock.go_to(2026, 11, 22, 15, 0)
    editor.press("9")
    editor.page.done()
    editor.return_to(uuid)
    assert editor.page.head.status() == "written down later, 14:32; saved at 15:00"


def test_what_was_written_at_once_is_not_marked(open_editor, writer):
    assert open_editor(writer.write(2026, 11, 22, 9, 40)).page.head.status() == "saved at 09:40"


def test_what_was_not_understood_stays_and_says_so_on_done(open_editor):
    editor = open_editor()
    editor.press("4")
    editor.page.form.when.time.setText("yesterday")
    editor.page.done()
    assert editor.entries() == []
    assert "not a time" in editor.page.form.when.problem.text()
    assert editor.page.form.when.time.text() == "yesterday"


def test_a_draft_keeps_the_moment_that_was_understood(open_editor):
    editor = open_editor()
    editor.press("4")
    editor.page.form.when.take_keyboard()
    editor.type("Sat 22:40")
    editor.press(Qt.Key.Key_Tab)
    editor.leave()
    editor.return_to(None)
    assert editor.page.form.when.value() == datetime(2026, 11, 21, 22, 40, tzinfo=UTC)
