"""The diary page: its days, searching and filtering, by mouse and by keyboard."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from caregiver.domain.pain import Series
from caregiver.ui.diary.day_card import FIRST_ROWS
from caregiver.ui.diary.entry_row import MARK_PX
from caregiver.ui.diary.page import DiaryPage
from caregiver.ui.theme.theme import Look
from tests.ui.diary.conftest import press


def headings(page):
    return [card.accessibleName() or card.fold.accessibleName() for card in page.day_list.cards]


def shown_rows(page):
    return [row.words.text for card in page.day_list.cards if card.is_unfolded for row in card.rows.rows]


# -- days ------------------------------------------------------------


def test_days_stand_newest_first_and_only_the_newest_is_unfolded(page):
    assert headings(page) == [
        "Sunday 22 November: hide the entries",
        "Thursday 12 November: show the entries",
        "Tuesday 10 November: show the entries",
    ]
    assert shown_rows(page) == ["Robert said it"]


def test_days_without_entries_are_named_between_the_days(page):
    assert page.day_list.gaps == ("Fri 13 Nov to Sat 21 Nov: not recorded", "Wed 11 Nov: not recorded")


def test_today_without_an_entry_is_no_gap_yet(writer, make_page):
    writer.write(2026, 11, 21, 9, 0)
    assert make_page().day_list.gaps == ()


def test_an_empty_diary_says_so(services, make_page):
    page = make_page()
    assert page.day_list.remark.text() == "Nothing is written yet."
    assert page.day_list.cards == ()
    assert page.day_list.more.isHidden()


def test_a_day_is_unfolded_and_folded_by_mouse_and_by_key(page, qtbot):
    card = page.day_list.cards[2]
    press(qtbot, card.head)
    assert [row.words.time for row in card.rows.rows] == ["Wed 03:10", "16:40", "10:30", "08:12"]
    card.fold.setFocus()
    qtbot.keyClick(card.fold, Qt.Key.Key_Space)
    assert not card.rows.isVisible()


def test_a_long_day_shows_its_newest_rows_and_then_all(writer, make_page, qtbot):
    for minute in range(FIRST_ROWS + 9):
        writer.write(2026, 11, 22, 8, minute)
    page = make_page()
    card = page.day_list.cards[0]
    assert len(card.rows.rows) == FIRST_ROWS
    assert card._rest.text() == "Earlier on Sunday: 9 more"
    press(qtbot, card._rest)
    assert len(card.rows.rows) == FIRST_ROWS + 9
    assert card.rows.rows[FIRST_ROWS].hasFocus()


def test_every_row_and_button_has_a_name(page):
    page.day_list.cards[2].set_unfolded(True)
    press_areas = [part for part in page.findChildren(QAbstractButton) if part.isVisible()]
    assert len(press_areas) > 10
    assert all(part.accessibleName() or part.text() for part in press_areas)


def test_press_areas_are_large_enough(page):
    page.day_list.cards[2].set_unfolded(True)
    page.show_entry(page.day_list.cards[2].rows.rows[1].record.uuid)
    small = [
        (part.accessibleName() or part.text(), part.height())
        for part in page.findChildren(QAbstractButton)
        if part.isVisible() and part.height() < 44 and part.parent() is not page.search_field
    ]
    assert small == []


# -- in place ------------------------------------------------------------


def test_a_new_entry_appears_and_the_other_rows_stay_the_same_widgets(page, context, qtbot):
    before = page.day_list.cards[0].rows.rows
    context.act(context.services.diary.record_pain, 8)
    after = page.day_list.cards[0].rows.rows
    assert [row.record.value.score for row in after] == [8, 5]
    assert after[1] is before[0]


def test_a_corrected_entry_changes_in_its_row(page, context, story):
    row = page.day_list.cards[0].rows.rows[0]
    context.act(context.services.diary.correct, story["newest"], replace(row.record.value, worse=("cold",), score=3))
    assert page.day_list.cards[0].rows.rows[0] is row
    assert row.accessibleName().startswith("14:30, pain 3 of 10")


def test_a_hidden_page_reads_when_it_is_seen_again(page, context, qtbot):
    page.hide()
    context.act(context.services.diary.record_pain, 8)
    assert len(page.day_list.cards[0].rows.rows) == 1
    page.show()
    assert len(page.day_list.cards[0].rows.rows) == 2


# -- search and filter ------------------------------------------------------------


def test_search_as_one_types_finds_words_places_and_notes(page, story, qtbot):
    page.search()
    assert page.search_field.hasFocus()
    qtbot.keyClicks(page.search_field, "left thi")
    qtbot.waitUntil(page.found.isVisible)
    assert [row.record.uuid for row in page.found.rows.rows] == [story["chair"]]
    assert page.found.rows.rows[0].words.time == "Tue 10 Nov, 16:40"
    assert page.found.sentence() == "1 found for “left thi”:"
    page.search_field.clear()
    qtbot.waitUntil(page.day_list.isVisible)


def test_a_search_without_an_answer_says_so_in_one_sentence(page, qtbot):
    page.search_field.setText("zebra")
    qtbot.keyClick(page.search_field, Qt.Key.Key_Return)
    assert page.found.sentence() == "Nothing was found for “zebra”."
    assert page.found.rows.rows == ()


def test_a_row_shows_where_the_words_stand_that_were_found(page, story):
    page.search_field.setText("chair")
    page._search_now()
    row = page.found.rows.rows[0]
    assert row.words.remark == "His words: “The chair won.”"
    assert row.accessibleName().endswith("His words: “The chair won.”")
    page.search_field.setText("thigh")
    page._search_now()
    assert page.found.rows.rows[0].words.remark == ""


def test_what_was_found_opens_at_the_side(page, story, qtbot):
    page.search_field.setText("chair")
    qtbot.keyClick(page.search_field, Qt.Key.Key_Return)
    press(qtbot, page.found.rows.rows[0])
    assert page.side.uuid == story["chair"]
    assert page.found.rows.rows[0].isChecked()


def test_one_voice_alone_names_no_gaps(page, qtbot):
    page.filters.set_series(Series.CAREGIVER)
    page.day_list.cards[0].set_unfolded(True)
    assert [row.record.value.score for card in page.day_list.cards for row in card.rows.rows] == [4]
    assert page.day_list.gaps == ()
    assert page.filters.voice.text() == "Only: Caregiver’s number"
    page.filters.set_series(Series.NOBODY)
    assert page.day_list.remark.text() == "Nothing of this is written."
    page.filters.set_series(None)
    assert len(page.day_list.cards) == 3


def test_what_is_found_by_words_only_for_one_does_not_show_them(writer, make_page, qtbot):
    writer.write(2026, 11, 22, 9, 0, caregiver_words="I am tired.", is_only_for_me=True)
    page = make_page()
    page.search_field.setText("tired")
    page._search_now()
    assert [row.words.text for row in page.found.rows.rows] == ["A note only for Anna · Robert said it"]
    assert "tired" not in page.found.rows.rows[0].accessibleName()
    assert page.found.rows.rows[0].words.remark == ""


def test_show_entry_from_elsewhere_unfolds_its_day(page, story):
    page.search_field.setText("zebra")
    page._search_now()
    page.show_entry(story["worst"])
    assert page.day_list.isVisible()
    assert page.day_list.row(story["worst"]).isChecked()


def test_show_entry_before_the_page_was_ever_seen(story, context, show):
    page = DiaryPage(context)
    page.show_entry(story["chair"])
    show(page)
    assert page.side.uuid == story["chair"]
    assert page.side.panel.isVisible()


# -- widths and sizes ------------------------------------------------------------


def test_in_a_narrow_window_the_entry_stands_below(story, make_page):
    page = make_page(1000)
    page.show_entry(story["chair"])
    assert page.side.y() >= page.day_list.parentWidget().geometry().bottom()
    assert page.side.panel.isVisible()


@pytest.mark.parametrize(("width", "percent"), [(1366, 100), (648, 100), (1366, 200), (648, 200)])
def test_nothing_goes_sideways(story, make_page, theme, qtbot, width, percent):
    theme.set_look(Look(text_percent=percent))
    page = make_page(width)
    page.show_entry(story["chair"])
    qtbot.waitUntil(lambda: page.widget().width() == page.viewport().width())
    assert page.widget().minimumSizeHint().width() <= page.viewport().width()


def test_with_large_text_the_first_entry_is_in_sight(page, theme, qtbot):
    theme.set_look(Look(text_percent=200))
    row = page.day_list.cards[0].rows.rows[0]
    qtbot.waitUntil(lambda: page.widget().width() == page.viewport().width())
    assert row.mapTo(page, row.rect().bottomLeft()).y() < page.viewport().height()


def test_a_mark_is_never_taller_than_its_row(page, theme):
    theme.set_look(Look(text_percent=200))
    row = page.day_list.cards[0].rows.rows[0]
    assert row.heightForWidth(1200) > theme.px(MARK_PX)
