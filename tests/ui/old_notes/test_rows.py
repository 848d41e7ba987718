"""Rows of old notes, typed by keyboard in the real window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from caregiver.domain.pain import Voice
from tests.ui.old_notes.conftest import at

ENTER, UP, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Up, Qt.Key.Key_Down


def type_row(desk, *cells: str) -> None:
    """Types a row from its first field; "" leaves a field as it is."""
    for cell in cells:
        if cell:
            desk.type(cell)
        desk.press(ENTER)
    for _ in range(5 - len(cells)):
        desk.press(ENTER)


def test_a_row_is_saved_by_enter_at_its_end_and_the_next_begins(desk, page, entries):
    type_row(desk, "Mon 16:40", "7", "g", '"like a band" after the stairs')
    (entry,) = entries()
    assert (entry.at, entry.score, entry.voice) == (at(2026, 11, 16, 16, 40), 7, Voice.CAREGIVER_GUESS)
    assert (entry.patient_words, entry.caregiver_words) == ("like a band", "after the stairs")
    assert page.list.rows[0].state() == "Saved"
    assert QApplication.focusWidget() is page.list.rows[1].moment


def test_a_time_alone_belongs_to_the_day_above_and_is_shown_at_once(desk, page, entries):
    type_row(desk, "14.11. 22:40", "5")
    desk.type("9:15")
    assert page.list.rows[1].notes["moment"].said() == "Sat 14 Nov, 09:15"
    desk.press(ENTER, "4", ENTER, ENTER, ENTER, ENTER)
    assert [entry.at for entry in entries()] == [at(2026, 11, 14, 9, 15), at(2026, 11, 14, 22, 40)]
