"""First letters lead to a button and never press it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QVBoxLayout, QWidget

from caregiver.ui.widgets.type_ahead import TypeAhead

NAMES = ("Head, front", "Left hand", "Left thigh, front", "Right thigh, front", "Throat", "Tailbone")


@pytest.fixture
def holder(show):
    holder = QWidget()
    column = QVBoxLayout(holder)
    made = [QCheckBox(name) for name in NAMES]
    letters = TypeAhead(holder, lambda: made)
    letters.found.connect(lambda box: box.setFocus())
    for box in made:
        column.addWidget(box)
        letters.watch(box)
    holder.boxes = made
    show(holder)
    made[0].setFocus()
    return holder


@pytest.fixture
def boxes(holder):
    return holder.boxes


@pytest.mark.parametrize(
    ("typed", "reached"),
    [
        ("t", "Throat"),
        ("ta", "Tailbone"),
        ("tt", "Tailbone"),
        ("ttt", "Throat"),
        ("thi", "Left thigh, front"),
        ("h", "Head, front"),
        ("L", "Left hand"),
        ("left", "Left hand"),
        ("xyz", "Head, front"),
        ("xt", "Throat"),
        ("4 t", "Throat"),
    ],
)
def test_letters_lead_to_a_name_or_to_a_word_of_it(qtbot, boxes, typed, reached):
    for letter in typed.replace(" ", ""):
        qtbot.keyClicks(QApplication.focusWidget(), letter)
    assert QApplication.focusWidget().text() == reached
    assert not any(box.isChecked() for box in boxes)


def test_where_the_keyboard_was_moved_by_hand_a_new_word_begins(qtbot, boxes):
    qtbot.keyClick(QApplication.focusWidget(), "t")
    boxes[0].setFocus()
    qtbot.keyClick(QApplication.focusWidget(), "h")
    assert QApplication.focusWidget() is boxes[0]
    qtbot.keyClick(boxes[0], Qt.Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), "r")
    assert QApplication.focusWidget().text() == "Right thigh, front"


def test_keys_with_control_or_alt_are_left_to_the_window(qtbot, boxes):
    qtbot.keyClick(boxes[0], "t", Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(boxes[0], "t", Qt.KeyboardModifier.AltModifier)
    assert QApplication.focusWidget() is boxes[0]
    qtbot.keyClick(boxes[0], Qt.Key.Key_Space)
    assert boxes[0].isChecked()
