"""Lines pasted from a table, a letter or a text file, in the real window."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from caregiver.domain.errors import StorageFailed
from caregiver.ui.core.navigation import Destination
from caregiver.ui.old_notes.pasting import BATCH
from tests.ui.old_notes.conftest import at, type_row

GOOD = "\n".join(f"{day}.11.2026;{hour:02}:10;{hour % 11};" for day in range(9, 16) for hour in range(8, 23, 3))
ALL = 2 * BATCH + 10
TWO_ODD = "\n15.11.2026;23:00;11;too much\nwe went to the sea"


@pytest.fixture
def pasted(desk, page, copy, qtbot):
    """Pastes text by the key, and waits until it can be looked at."""

    def paste(text: str) -> None:
        copy(text)
        page.list.rows[-1].take_keyboard()
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: not page.paste_card.pasting.is_busy)

    return paste


@pytest.fixture
def press(page, qtbot):
    """Presses a button of the card, and waits until what it began is done."""

    def pressed(words: str) -> None:
        buttons = [each for each in page.paste_card._presses if each.isVisible() and each.text() == words]
        assert len(buttons) == 1, [each.text() for each in page.paste_card._presses if each.isVisible()]
        buttons[0].click()
        qtbot.waitUntil(lambda: not page.paste_card.pasting.is_busy)

    return pressed


def test_nothing_is_in_the_diary_before_a_press(page, pasted, press, entries):
    pasted(GOOD + TWO_ODD)
    assert page.paste_card.said() == "37 rows: 35 can be written in, 2 need a word."
    assert entries() == []
    press("Write in 35 rows")
    assert (page.paste_card.said(), len(entries())) == ("In the diary now: 35 rows.", 35)


def test_each_odd_line_goes_into_a_row_as_it_was_pasted(desk, page, pasted, press, entries):
    pasted(GOOD + TWO_ODD)
    press("Write in 35 rows")
    assert [row.pasted for row in page.list.rows] == ["15.11.2026;23:00;11;too much", "we went to the sea", ""]
    assert "Pasted: 15.11.2026;23:00;11;too much" in desk.words()
    first = page.list.rows[0]
    assert QApplication.focusWidget() is first.moment
    first.number.setText("9")
    page.save(first)
    assert (len(entries()), entries()[-1].score) == (36, 9)


def test_the_whole_paste_is_taken_back_at_once(page, pasted, press, entries):
    pasted(GOOD)
    press("Write in 35 rows")
    press("Take them all back")
    assert (page.paste_card.said(), entries()) == ("All rows of this paste are taken back.", [])


def test_a_short_paste_is_undone_like_any_other_deed(page, pasted, press, entries, context):
    pasted(GOOD)
    press("Write in 35 rows")
    context.act.undo()
    assert entries() == []


def test_what_is_in_the_diary_already_is_left_out_unless_it_is_wanted(desk, page, pasted, press, entries):
    pasted(GOOD)
    press("Write in 35 rows")
    pasted(GOOD + "\n15.11.2026;23:00;9;")
    assert "In the diary already: 35 rows." in desk.words()
    press(page.paste_card.write_button.text())
    assert len(entries()) == 36


def test_day_and_month_are_asked_about_once_for_the_whole_paste(page, pasted, press, entries):
    pasted("3/4/2026;10:00;5;\n5/4/2026;11:00;6;")
    assert (page.paste_card.said(), entries()) == ("Which day is 3/4/2026?", [])
    press("4 March")
    press("Write in 2 rows")
    assert [entry.at for entry in entries()] == [at(2026, 3, 4, 10), at(2026, 5, 4, 10)]


def test_text_of_one_line_goes_into_the_field(desk, page, copy):
    copy("Mon 16:40")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert (page.list.rows[0].moment.text(), page.paste_card.isVisible()) == ("Mon 16:40", False)


def test_nothing_to_paste_is_said(desk, page, copy):
    copy(" ")
    desk.click("Paste lines")
    assert "There is nothing to paste." in desk.words()


def test_a_failing_disk_says_what_was_written_and_the_rest_can_follow(page, pasted, press, entries, monkeypatch):
    text = "\n".join(f"{1 + number // 60 % 20}.11.2026;10:{number % 60:02};{number % 11};" for number in range(ALL))
    pasted(text)
    notes, write_all = page._notes, page._notes.write_all
    calls = []

    def failing(rows):
        calls.append(len(rows))
        if len(calls) == 2:
            raise StorageFailed("This could not be saved: the disk is full.")
        return write_all(rows)

    monkeypatch.setattr(notes, "write_all", failing)
    press(f"Write in {ALL} rows")
    assert page.paste_card.said() == f"In the diary now: {BATCH} rows. Not written in: {ALL - BATCH} rows."
    assert len(entries()) == BATCH
    press(f"Write in {ALL - BATCH} rows")
    assert (page.paste_card.said(), len(entries())) == (f"In the diary now: {ALL} rows.", ALL)


def test_leaving_keeps_what_was_pasted(desk, page, pasted, entries, context, qtbot):
    pasted(GOOD)
    desk.go(Destination.TODAY)
    fresh = type(page)(context)
    fresh.show()
    qtbot.waitUntil(fresh.paste_card.table.isVisible)
    assert fresh.paste_card.said().startswith("35 rows: all can be written in.")
    fresh.paste_card.close_card()
    assert context.services.form_drafts("old_note").open_drafts() == ()
    fresh.hide()
    fresh.deleteLater()


def test_stopping_while_it_is_read_leaves_nothing_behind(desk, page, copy, entries, qtbot):
    copy("\n".join(["Mon 16:40 7 words that take a while"] * 3_000))
    desk.click("Paste lines")
    page.paste_card.stop()
    qtbot.waitUntil(lambda: not page._context.tasks.is_busy)
    assert (page.paste_card.isVisible(), entries()) == (False, [])


def test_rows_that_were_typed_go_on_beside_a_paste(desk, page, pasted, entries):
    pasted(GOOD)
    page.list.rows[0].take_keyboard()
    type_row(desk, "Mon 16:41", "7")
    assert len(entries()) == 1


def test_only_odd_lines_go_into_rows_and_the_card_goes(page, pasted, press):
    pasted("Mon 16:40;11;\nTue 16:40;12;")
    assert page.paste_card.said() == "2 rows: 0 can be written in, 2 need a word."
    press("Put what needs a word into rows")
    assert (page.paste_card.isVisible(), len(page.list.unfinished())) == (False, 2)


def test_of_many_lines_only_those_in_sight_are_put_into_words(page, pasted, press, entries, is_long_run, monkeypatch):
    count = 73_000 if is_long_run else 1_500
    days = (date(2006, 11, 1) + timedelta(days=number // 10) for number in range(count))
    lines = (f"{day:%d/%m/%Y};{number % 10 * 2 + 2:02}:10;{number % 11};" for number, day in enumerate(days))
    asked = []
    line_words = page.paste_card.model._words
    monkeypatch.setattr(page.paste_card.model, "_words", lambda line: asked.append(line) or line_words(line))
    pasted("\n".join(lines))
    page.grab()
    assert 0 < len(set(map(id, asked))) < 50
    press(page.paste_card.write_button.text())
    assert page._notes._diary._timeline.count() == count
    press("Take them all back")
    assert entries() == []
