"""The diary page: reading, opening, correcting, removing, searching, by mouse and by keyboard."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from caregiver.domain.call import Callee
from caregiver.domain.pain import Series
from caregiver.ui.core.navigation import Destination
from caregiver.ui.diary.day_card import FIRST_ROWS
from caregiver.ui.diary.entry_row import MARK_PX
from caregiver.ui.diary.page import DiaryPage
from caregiver.ui.theme.theme import Look


@pytest.fixture
def make_page(context, show):
    def make(width=1366):
        made = DiaryPage(context)
        made.resize(width, 768)
        return show(made)

    return make


@pytest.fixture
def page(story, make_page):
    return make_page()


def headings(page):
    return [card.accessibleName() or card.fold.accessibleName() for card in page.day_list.cards]


def shown_rows(page):
    return [row.words.text for card in page.day_list.cards if card.is_unfolded for row in card.rows.rows]


def panel_words(page):
    QApplication.processEvents()
    return [part.text() for part in page.side.panel.findChildren(QLabel) if part.isVisible()]


def press(qtbot, part):
    qtbot.mouseClick(part, Qt.MouseButton.LeftButton)


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


# -- an entry ------------------------------------------------------------


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


def test_a_mark_is_never_taller_than_its_row(page, theme):
    theme.set_look(Look(text_percent=200))
    row = page.day_list.cards[0].rows.rows[0]
    assert row.heightForWidth(1200) > theme.px(MARK_PX)


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


def test_what_is_found_by_words_only_for_one_does_not_show_them(writer, make_page, qtbot):
    writer.write(2026, 11, 22, 9, 0, caregiver_words="I am tired.", is_only_for_me=True)
    page = make_page()
    page.search_field.setText("tired")
    page._search_now()
    assert [row.words.text for row in page.found.rows.rows] == ["A note only for Anna · Robert said it"]


def test_a_call_is_a_row_that_opens_and_can_be_removed(page, services, context, clock, qtbot):
    call = context.act(services.calls.start_call, "Nurse Okafor").value
    context.act(services.calls.complete_call, call.uuid, answered_by="Nurse Okafor", told_to="Come in now.")
    row = page.day_list.row(call.uuid)
    assert row.accessibleName() == "14:32, Called Nurse Okafor: “Come in now.”, Anna"
    press(qtbot, row)
    assert "“Come in now.”" in panel_words(page)
    press(qtbot, page.side.panel.remove)
    assert services.calls.call(call.uuid).is_removed
    page.side.bar.undo_asked.emit()
    assert not services.calls.call(call.uuid).is_removed


def test_a_call_is_corrected_in_the_panel(page, services, context, qtbot):
    call = context.act(services.calls.start_call, "Nurse Okafor").value
    press(qtbot, page.day_list.row(call.uuid))
    press(qtbot, page.side.panel.edit)
    form = page.side.form
    assert form.isVisible()
    assert page.side.panel.isHidden()
    assert form.other.text() == "Nurse Okafor"
    press(qtbot, form.callee.chip(Callee.EMERGENCY))
    form.when.time.setText("14:20")
    form.when.exactness.set_value("about")
    form.about.set_text("A fit")
    press(qtbot, form.save)
    kept = services.calls.call(call.uuid).value
    assert (kept.callee, kept.called, kept.about) == (Callee.EMERGENCY, "the emergency number", "A fit")
    assert page.side.bar.sentence() == "The call is saved."
    assert page.side.panel.isVisible()
    assert "Sunday 22 November, about 14:20" in panel_words(page)
    told = panel_words(page)
    found = ("Time: from 14:32 to about 14:20", "What was wrong: added “A fit”")
    assert any(all(each in words for each in found) for words in told)
    page.side.bar.undo_asked.emit()
    assert services.calls.call(call.uuid).value == call.value


def test_a_call_made_earlier_is_written_in_and_taken_back(page, services, qtbot):
    press(qtbot, page.filters.call)
    form = page.side.form
    assert form.when.time.hasFocus()
    assert form.when.time.text() == ""
    form.when.time.setText("9:10")
    form.told_to.set_text("Come in now.")
    press(qtbot, form.save)
    uuid = page.side.last_uuid
    assert services.calls.call(uuid).value.local_at.hour == 9
    assert "written down 14:32" in page.day_list.row(uuid).accessibleName()
    page.side.bar.undo_asked.emit()
    assert services.calls.call(uuid).is_removed


def test_what_was_typed_about_a_call_is_saved_when_another_entry_is_opened(page, story, services, context, qtbot):
    call = context.act(services.calls.start_call, "").value
    page.show_entry(call.uuid)
    press(qtbot, page.side.panel.edit)
    page.side.form.about.set_text("A fit")
    page.show_entry(story["chair"])
    assert services.calls.call(call.uuid).value.about == "A fit"
    assert page.side.form.isHidden()
    assert page.side.panel.uuid == story["chair"]


def test_a_removed_call_is_put_back(page, services, context, qtbot):
    call = context.act(services.calls.start_call, "Nurse Okafor").value
    context.act(services.calls.remove_call, call.uuid)
    page.show_entry(call.uuid)
    assert page.side.panel.edit.isHidden()
    press(qtbot, page.side.panel.put_back)
    assert not services.calls.call(call.uuid).is_removed


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


def test_what_was_found_opens_at_the_side(page, story, qtbot):
    page.search_field.setText("chair")
    qtbot.keyClick(page.search_field, Qt.Key.Key_Return)
    press(qtbot, page.found.rows.rows[0])
    assert page.side.uuid == story["chair"]
    assert page.found.rows.rows[0].isChecked()


def test_one_voice_alone_names_no_gaps(page, qtbot):
    page.filters._set_series(Series.CAREGIVER)
    page.day_list.cards[0].set_unfolded(True)
    assert [row.record.value.score for card in page.day_list.cards for row in card.rows.rows] == [4]
    assert page.day_list.gaps == ()
    assert page.filters.voice.text() == "Only: Caregiver’s number"
    page.filters._set_series(Series.NOBODY)
    assert page.day_list.remark.text() == "There is no such entry."
    page.filters._set_series(None)
    assert len(page.day_list.cards) == 3


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
