"""Rows of old notes, typed by keyboard in the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from caregiver.domain.pain import Voice
from caregiver.ui.core.navigation import Destination
from tests.ui.old_notes.conftest import ENTER, at, type_row

UP, DOWN, TAB = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Tab
CONTROL = Qt.KeyboardModifier.ControlModifier


def here():
    return QApplication.focusWidget()


def control(key: Qt.Key) -> None:
    QTest.keyClick(here(), key, CONTROL)


def test_a_row_is_saved_by_enter_at_its_end_and_the_next_begins(desk, page, entries):
    type_row(desk, "Mon 16:40", "7", "g", '"like a band" after the stairs')
    (entry,) = entries()
    assert (entry.at, entry.score, entry.voice) == (at(2026, 11, 16, 16, 40), 7, Voice.CAREGIVER_GUESS)
    assert (entry.patient_words, entry.caregiver_words) == ("like a band", "after the stairs")
    assert page.list.rows[0].state() == "Saved"
    assert here() is page.list.rows[1].moment


def test_a_time_alone_belongs_to_the_day_above_and_is_shown_at_once(desk, page, entries):
    type_row(desk, "14.11. 22:40", "5")
    desk.type("9:15")
    assert page.list.rows[1].notes["moment"].said() == "Sat 14 Nov, 09:15"
    type_row(desk, "", "4")
    assert [entry.at for entry in entries()] == [at(2026, 11, 14, 9, 15), at(2026, 11, 14, 22, 40)]


def test_the_day_of_another_year_is_shown_with_it_and_an_open_hour_with_the_other(desk, page):
    desk.type("24.12. 16:40")
    assert page.list.rows[0].notes["moment"].said() == "Wed 24 Dec 2025, 16:40"
    here().clear()
    desk.type("yesterday at about 4")
    assert page.list.rows[0].notes["moment"].said() == "Sat 21 Nov, about 16:00, or 04:00? Type am or pm."


def test_the_usual_voice_is_shown_a_key_changes_it_and_the_next_row_keeps_it(desk, page, entries):
    assert page.list.rows[0].voice.currentText() == "Robert said it"
    type_row(desk, "Mon 16:40", "7", "n")
    type_row(desk, "Mon 17:40", "6")
    type_row(desk, "Mon 18:40", "5", "sa")
    assert [entry.voice for entry in entries()] == [Voice.NOT_SAID] * 3


def test_what_was_given_is_shown_with_the_usual_amount_before_it_is_saved(desk, page, services):
    type_row(desk, "Mon 16:40", "7", "", "")
    desk.press(UP)
    row = page.list.rows[0]
    row.take_keyboard("given")
    desk.type("mor")
    assert row.notes["given"].said() == "Morphine quick-acting, 5 ml (10 mg)"
    desk.type("ph 2,5")
    assert row.notes["given"].said() == "Morphine quick-acting, 2.5 ml (5 mg)"
    assert row.state() == "Changed"
    desk.press(ENTER)
    (dose,) = services.doses.latest(5)
    assert (str(dose.value.amount), row.state()) == ("2.5", "Saved")


def test_a_row_of_a_dose_alone_has_no_entry(desk, entries, services):
    type_row(desk, "Mon 16:40", "", "", "", "quick 5")
    assert (entries(), len(services.doses.latest(5))) == ([], 1)


@pytest.mark.parametrize(
    ("cells", "field", "sentence"),
    [
        (("today 18:00", "7"), "moment", "This time is still to come."),
        (("1.1.1950 10:00", "7"), "moment", "This day lies before the birth date."),
        (("31.11. 10:00", "7"), "moment", "This is not a time."),
        (("Mon", "7"), "moment", "At what time?"),
        (("", "7"), "moment", "When was this?"),
        (("Mon 16:40", "11"), "number", "The number goes from 0 to 10."),
        (("Mon 16:40", "7", "", "", "ibu"), "given", "No medicine given when needed begins like this."),
    ],
)
def test_one_sentence_beside_its_field_and_the_other_rows_go_on(desk, page, entries, cells, field, sentence):
    type_row(desk, *cells)
    row = page.list.rows[0]
    assert row.notes[field].problem().startswith(sentence)
    assert here() is row.fields[field]
    assert row.typed().number == cells[1]
    desk.press(DOWN)
    type_row(desk, "Tue 8:00", "3")
    assert [entry.score for entry in entries()] == [3]
    assert row.is_unfinished


def test_a_row_that_was_mended_is_saved_once(desk, page, entries):
    type_row(desk, "Mon 16:40", "11")
    here().selectAll()
    desk.type("10")
    control(ENTER)
    control(ENTER)
    assert [entry.score for entry in entries()] == [10]
    page.save(page.list.rows[0])
    assert len(entries()) == 1


def test_control_z_takes_the_last_saved_row_back_and_then_the_one_before(desk, page, entries):
    type_row(desk, "Mon 16:40", "7")
    type_row(desk, "Mon 17:40", "6")
    control(Qt.Key.Key_Z)
    assert [entry.score for entry in entries()] == [7]
    assert page.list.rows[1].typed().moment == "Mon 17:40"
    assert (page.list.rows[1].state(), here()) == ("", page.list.rows[1].moment)
    control(Qt.Key.Key_Z)
    assert entries() == []
    control(ENTER)
    assert [entry.score for entry in entries()] == [7]


def test_a_correction_stays_in_place_and_is_taken_back_before_the_row(desk, page, entries, services):
    type_row(desk, "Mon 16:40", "7")
    desk.press(UP)
    desk.press(ENTER)
    desk.type("5")
    control(ENTER)
    assert [(entry.at, entry.score) for entry in entries()] == [(at(2026, 11, 16, 16, 40), 5)]
    page.take_back()
    assert [entry.score for entry in entries()] == [7]
    assert (page.list.rows[0].number.text(), page.list.rows[0].state()) == ("7", "Saved")
    page.take_back()
    assert entries() == []


def test_the_undo_of_the_window_is_seen_in_the_row(desk, page, entries, context):
    type_row(desk, "Mon 16:40", "7")
    context.act.undo()
    assert page.list.rows[0].state() == ""
    context.act.undo()
    assert (page.list.rows[0].state(), len(entries())) == ("Saved", 1)


def test_what_stands_in_the_diary_already_is_asked_about_once(desk, page, entries, writer):
    writer.write(2026, 11, 16, 16, 40, score=7)
    type_row(desk, "Mon 16:40", "7")
    assert "This is in the diary already: Mon 16 Nov, 16:40, Robert said 7. Write it in too?" in desk.words()
    assert len(entries()) == 1
    desk.press(ENTER)
    assert len(entries()) == 2
    type_row(desk, "Mon 16:40", "7")
    desk.choose("Leave it out")
    assert (len(entries()), page.list.unfinished()) == (2, [])


def test_up_and_down_go_between_rows_in_the_same_field(desk, page):
    type_row(desk, "Mon 16:40", "7")
    type_row(desk, "Mon 17:40", "6")
    desk.press(UP, ENTER)
    assert here() is page.list.rows[1].number
    desk.press(UP)
    assert here() is page.list.rows[0].number
    desk.press(TAB, TAB)
    assert here() is page.list.rows[0].words


def test_rows_that_are_not_saved_are_kept_and_come_back(desk, page, entries, context):
    type_row(desk, "Mon 16:40", "7")
    desk.type("17:10")
    desk.press(ENTER)
    desk.type("11")
    desk.go(Destination.TODAY)
    assert len(context.services.form_drafts("old_note").open_drafts()) == 1
    page.keep()
    fresh = type(page)(context)
    fresh.show()
    row = fresh.list.rows[0]
    assert (row.typed().moment, row.typed().number) == ("17:10", "11")
    assert row.notes["moment"].said() == "Mon 16 Nov, 17:10"
    row.number.setText("4")
    fresh.save(row)
    assert [(entry.at, entry.score) for entry in entries()][1] == (at(2026, 11, 16, 17, 10), 4)
    assert context.services.form_drafts("old_note").open_drafts() == ()
    fresh.hide()
    fresh.deleteLater()


def test_a_row_of_a_stay_says_so_and_is_saved(desk, page, entries, services):
    from caregiver.domain.stay import StayKind

    services.stays.begin(StayKind.HOSPITAL, at=at(2026, 11, 15, 9))
    desk.type("Mon 16:40")
    assert page.list.rows[0].notes["moment"].said() == "Mon 16 Nov, 16:40, in hospital or away then"
    type_row(desk, "", "7")
    assert len(entries()) == 1


def test_the_page_holds_few_rows_however_many_are_typed(desk, page, entries):
    for minute in range(45):
        type_row(desk, f"Mon 16:{minute:02}", "7")
    assert (len(entries()), len(page.list.rows)) == (45, 40)
    assert "Earlier rows, now in the Diary: 6" in desk.words()


def test_the_quiet_line_leads_to_the_urgent_signs(desk):
    assert desk.words().count("New, sudden or out of control?") == 1
    desk.page.quiet.urgent_asked.emit()
    assert desk.is_urgent
