"""A whole entry in few presses, and keys that lead straight to a row."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from caregiver.domain.pain import Place

ENTER, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Space
MOST_PRESSES = 19


class Fingers:
    """Presses keys where the keyboard is, and counts them."""

    def __init__(self, qtbot):
        self._qtbot = qtbot
        self.presses = 1  # F2 opened the editor

    def press(self, *keys, alt="", control=None):
        for key in keys:
            self._click(key, Qt.KeyboardModifier.NoModifier)
        if alt:
            self._click(alt, Qt.KeyboardModifier.AltModifier)
        if control is not None:
            self._click(control, Qt.KeyboardModifier.ControlModifier)

    def _click(self, key, modifier):
        self.presses += 1
        self._qtbot.keyClick(QApplication.focusWidget(), key, modifier)


@pytest.mark.parametrize("is_list", [False, True])
def test_an_entry_with_a_place_and_two_words_in_under_twenty_presses(open_editor, qtbot, is_list):
    editor, hand = open_editor(), Fingers(qtbot)
    if is_list:
        editor.page.where.switch.click()
    hand.press("7")
    hand.press(alt="p")
    hand.press("t", "h", "i", SPACE)
    hand.press(alt="f")
    hand.press(SPACE, "s", "h", SPACE)
    hand.press(control=ENTER)
    (entry,) = editor.entries()
    assert (entry.score, entry.qualities) == (7, ("aching", "shooting"))
    assert [place.region for place in entry.places] == ["front-thigh-left"]
    assert hand.presses <= MOST_PRESSES


ROWS = [("w", "When: time"), ("n", "Pain 0 of 10"), ("s", "Robert said it"), ("f", "aching"), ("m", "getting up"),
        ("e", "quick-acting dose"), ("p", "Head, front")]  # fmt: skip


@pytest.mark.parametrize(("key", "reached"), ROWS)
def test_a_key_leads_to_each_row_and_its_name_tells_so(open_editor, qtbot, key, reached):
    editor = open_editor()
    editor.tab_to("His words")
    Fingers(qtbot).press(alt=key)
    assert QApplication.focusWidget().accessibleName() == reached
    assert editor.entries() == []


def test_the_keys_of_rows_out_of_sight_do_nothing(open_editor, qtbot):
    editor = open_editor()
    here = QApplication.focusWidget()
    for key in ("y", "c"):
        Fingers(qtbot).press(alt=key)
    assert QApplication.focusWidget() is here
    editor.choose("Anna saw signs of pain")
    Fingers(qtbot).press(alt="y")
    assert QApplication.focusWidget().accessibleName() == "calm"


def test_a_row_of_chosen_words_is_entered_at_the_first_of_them(open_editor, writer, qtbot):
    open_editor(writer.write(2026, 11, 22, 9, 40, qualities=("burning", "stiff")))
    Fingers(qtbot).press(alt="f")
    assert QApplication.focusWidget().accessibleName() == "burning"


def test_the_keys_are_told_to_the_mouse_and_to_a_screen_reader(open_editor):
    page = open_editor().page
    told = "Alt+F leads here."
    assert page.form.words["quality"].chips.accessibleDescription() == told
    assert told in {label.toolTip() for label in page.form.findChildren(type(page.form._labels[0]))}
    assert page.where.accessibleDescription().startswith("Alt+P leads here.")
    assert page.foot.done.toolTip() == "Ctrl+Enter"


def test_letters_lead_from_place_to_place_on_the_map_and_in_the_list(open_editor, qtbot):
    editor = open_editor()
    Fingers(qtbot).press(alt="p")
    for letter in "jaw":
        qtbot.keyClicks(QApplication.focusWidget(), letter)
    there = QApplication.focusWidget()
    assert there is editor.page.where.map.box(there.code)
    assert "jaw" in there.accessibleName().casefold()
    assert editor.page.where.places() == ()
    editor.page.where.map.pressed.emit("front-knee-left")
    editor.page.where.switch.click()
    Fingers(qtbot).press(alt="p")
    assert QApplication.focusWidget() is editor.page.where.list.box("front-knee-left")
    assert editor.page.where.places() == (Place("front-knee-left"),)
