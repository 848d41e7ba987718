"""Trends: which days, which way to look, in words, as a table; memory and days that stay."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from caregiver.domain.question import About, Looked
from caregiver.domain.span import Span
from caregiver.ui.core.navigation import Destination
from caregiver.ui.trends.shown_days import Length
from caregiver.ui.trends.view import TrendTable

TODAY = date(2026, 11, 22)
FORTNIGHT = Span(date(2026, 11, 9), TODAY)
DAY = date(2026, 11, 14)


def press_length(page, length: Length) -> None:
    codes = list(Length)
    page.range.lengths._group.button(codes.index(length)).click()


def test_it_opens_by_day_with_fourteen_days(page):
    assert page.mode is Looked.BY_DAY
    assert page.view.span == FORTNIGHT
    assert page.range.days.text() == "9 to 22 Nov 2026"
    assert page.range.lengths.value() == Length.FORTNIGHT
    assert not page.range.later.isEnabled()


def test_an_empty_diary_has_no_earlier_days(page):
    assert not page.range.earlier.isEnabled()
    press_length(page, Length.ALL)
    assert page.range.days.text() == "Sun 22 Nov 2026"
    assert page.view.span == Span(TODAY, TODAY)


def test_a_choice_and_earlier_and_later_days(page, writer):
    writer.write(2025, 1, 3, 9, 0)
    page.refresh()
    press_length(page, Length.MONTH)
    page.range.earlier.click()
    assert page.range.days.text() == "24 Sep to 23 Oct 2026"
    page.range.later.click()
    assert page.view.span == Span(date(2026, 10, 24), TODAY)
    press_length(page, Length.ALL)
    assert page.range.days.text() == "3 Jan 2025 to 22 Nov 2026"
    assert not page.range.wider.isEnabled()


def test_closer_and_wider_keep_the_picked_day(page):
    page.view.pick(About(DAY, DAY), "Sat 14 Nov")
    press_length(page, Length.DAY)
    assert page.view.span == Span(DAY, DAY)
    assert not page.range.closer.isEnabled()
    page.range.wider.click()
    assert DAY in page.view.span
    assert page.view.span.days == 2


def test_the_keyboard_does_not_fall_off_a_button_that_turns_grey(page, qtbot):
    page.range.closer.setFocus()
    for _ in range(9):
        qtbot.keyClick(page.range.closer, Qt.Key.Key_Space)
    assert page.view.span.days == 1
    assert page.range.isAncestorOf(QGuiApplication.focusObject())


def test_keys_that_no_chart_took(page, writer, qtbot):
    writer.write(2025, 1, 3, 9, 0)
    page.refresh()
    control = Qt.KeyboardModifier.ControlModifier
    for key, keys, said in (
        (Qt.Key.Key_Left, control, "26 Oct to 8 Nov 2026"),
        (Qt.Key.Key_Right, control, "9 to 22 Nov 2026"),
        (Qt.Key.Key_Minus, Qt.KeyboardModifier.NoModifier, "2 to 22 Nov 2026"),
        (Qt.Key.Key_Plus, Qt.KeyboardModifier.NoModifier, "9 to 22 Nov 2026"),
    ):
        qtbot.keyClick(page.view, key, keys)
        assert page.range.days.text() == said


def test_a_view_may_ask_for_other_days_as_far_as_one_can_go(page):
    page.view.span_asked.emit(Span(date(2026, 11, 20), date(2027, 2, 1)))
    assert page.view.span.last == TODAY
    page.view.day_asked.emit(DAY)


def test_days_are_typed_and_turned_round(page, qtbot):
    press_length(page, Length.OTHER)
    form = page.dates
    assert form.first.value() == FORTNIGHT.first
    form.first.set_value(date(2026, 11, 10))
    form.last.set_value(date(2026, 10, 1))
    form.done.click()
    assert page.range.days.text() == "1 Oct to 10 Nov 2026"
    assert form.turned.isVisible()
    assert page.range.lengths.value() == Length.OTHER
    form.close_button.click()
    assert not form.isVisible()


@pytest.mark.parametrize(
    ("first", "last", "said", "is_first"),
    [
        (("31", "2", "2026"), ("", "", ""), "Please write day", True),
        (("1", "Nov", "2026"), ("x", "", ""), "Please write day", False),
        (("1", "1", "1066"), ("", "", ""), "look at the year", True),
        (("1", "12", "2026"), ("2", "12", "2026"), "still to come", True),
        (("3", "12", "2026"), ("2", "12", "2026"), "still to come", False),
        (("", "", ""), ("", "", ""), "type a day", True),
    ],
)
def test_what_is_no_day_is_said_beside_its_field(page, first, last, said, is_first):
    press_length(page, Length.OTHER)
    form = page.dates
    for field, typed in ((form.first, first), (form.last, last)):
        for line, text in zip((field.day, field.month, field.year), typed, strict=True):
            line.setText(text)
    form.done.click()
    field = form.first if is_first else form.last
    assert said in field.problem.text()
    assert page.view.span == FORTNIGHT


def test_one_typed_day_is_enough(page, writer):
    writer.write(2026, 8, 3, 9, 0)
    page.refresh()
    for first, last, span in (
        (date(2026, 11, 1), None, Span(date(2026, 11, 1), TODAY)),
        (None, date(2026, 9, 1), Span(date(2026, 8, 3), date(2026, 9, 1))),
        (date(2026, 11, 1), date(2027, 1, 1), Span(date(2026, 11, 1), TODAY)),
    ):
        press_length(page, Length.OTHER)
        page.dates.first.set_value(first)
        page.dates.last.set_value(last)
        page.dates.show_typed()
        assert page.view.span == span


def test_in_words_and_as_a_table_are_offered(page, writer):
    writer.write(2026, 11, 14, 9, 0)
    page.refresh()
    assert not page.card.said.isVisible()
    page.head.in_words.click()
    assert page.card.said.text() == "1 days recorded."
    assert page.card.said.isVisible()
    page.head.as_table.click()
    assert page.card.table.isVisible()
    assert not page.view.isVisible()
    assert not page.card.picks.isVisible()  # in a table nothing is picked
    assert page.card.table.twin.shown == page.view.table()
    writer.write(2026, 11, 15, 9, 0)
    page.refresh()
    assert page.card.table.twin.rowCount() == 2
    page.head.as_table.click()
    assert page.view.isVisible()
    assert page.card.picks.isVisible()


def test_the_sentence_is_there_for_a_screen_reader(page):
    assert page.view.accessibleName() == "By day"
    assert page.view.accessibleDescription() == "0 days recorded."


def test_the_table_is_gone_through_and_copied_by_keys(page, writer, qtbot):
    for day in (14, 15):
        writer.write(2026, 11, day, 9, 0)
    page.refresh()
    page.head.as_table.click()
    table = page.card.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines()[0] == "Day\tEntries\t-note"
    qtbot.keyClick(table, Qt.Key.Key_Right)
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Sat 14 Nov\t=1+1\nSun 15 Nov\t=1+1"


def test_no_word_of_a_long_cell_is_cut_and_the_day_stays_in_sight(page, writer, monkeypatch):
    writer.write(2026, 11, 14, 9, 0)
    heads, cells = [f"Medicine {number}" for number in range(12)], ["08:00 given, 20:00 away from home. " * 4] * 12
    twin = TrendTable("Doses", ("Day", *heads), (("Sat 14 Nov", *cells), ("Sun 15 Nov", *[""] * 12)))
    monkeypatch.setattr(page.view, "table", lambda: twin)
    page.head.as_table.click()
    table = page.card.table
    inner = table.visualRect(table.twin.index(0, 0)).adjusted(9, 6, -9, -6)
    needed = table.fontMetrics().boundingRect(inner, Qt.TextFlag.TextWordWrap, cells[0])
    assert inner.height() >= needed.height()
    assert table.rowHeight(1) < table.rowHeight(0)
    assert table.verticalHeader().isVisible()
    assert table.twin.headerData(0, Qt.Orientation.Vertical) == "Sat 14 Nov"


def test_the_other_way_to_look_shows_the_same_days_and_the_first_lets_go(page):
    first = page.view
    press_length(page, Length.MONTH)
    page.head.modes._group.button(1).click()
    assert page.mode is Looked.HOURS
    assert page.view.span.days == 30
    assert first.span is None
    assert not first.isVisible()
    assert page.card.picks.row.words() == "Press some hours to read them here."


def test_a_change_of_the_diary_redraws(page, context):
    read = page.view.times_read
    context.act(context.services.diary.record_pain, 5)
    assert page.view.times_read == read + 1
    assert len(page.view.days) == 1


def test_left_it_forgets_and_comes_back_with_the_same_days(page):
    press_length(page, Length.MONTH)
    page.head.modes._group.button(1).click()
    page.hide()
    assert page.view.days == ()
    assert page.view.span is None
    page.show()
    assert page.mode is Looked.HOURS
    assert page.view.span.days == 30


def test_entries_that_are_not_drawn_are_told(page, writer, asked):
    assert not page.outside.isVisible()
    for day in (25, 30):  # the clock was wrong then
        writer.write(2026, 11, day, 9, 0)
    page.refresh()
    assert page.outside.words() == "2 entries lie ahead and are not drawn."
    assert page.view.days == ()
    page.outside.show_them.click()
    assert asked.places == [(Destination.DIARY, None)]


def test_an_entry_before_the_birth_is_told(page, writer, services):
    writer.write(1960, 1, 1, 12, 0)
    services.people.save_person(replace(services.people.person(), birth_date=date(1970, 3, 14)))
    page.refresh()
    assert page.outside.words() == "1 entry lies before the birth and is not drawn."
    assert not page.outside.show_them.isVisible()
    assert page.shown.reach == Span(TODAY, TODAY)


@pytest.mark.parametrize("span", [FORTNIGHT, Span(date(2026, 11, 1), DAY)])
def test_when_another_care_day_begins_later_follows(page, clock, writer, span):
    writer.write(2026, 10, 1, 9, 0)
    page.refresh()
    page.view.span_asked.emit(span)
    clock.instant += timedelta(days=1)
    page._minute.timeout.emit()
    tomorrow = TODAY + timedelta(days=1)
    assert page.shown.reach.last == tomorrow
    assert page.view.span == (Span(date(2026, 11, 10), tomorrow) if span == FORTNIGHT else span)
    assert page.range.later.isEnabled() == (span != FORTNIGHT)
    read = page.view.times_read
    page._minute.timeout.emit()
    assert page.view.times_read == read
    page.hide()
    assert not page._minute.isActive()


def test_a_narrow_window_lays_out_below_each_other(page):
    assert not page.view.is_narrow
    page.resize(1000, 700)
    assert page.view.is_narrow
    assert page.widget().width() <= page.viewport().width()
