"""Segments with the keyboard alone: Tab stops at the chosen one, arrow keys go on from there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from caregiver.ui.widgets.segments import Segments


@pytest.fixture
def window(show, theme) -> QWidget:
    window = QWidget()
    column = QVBoxLayout(window)
    for part in (QLineEdit(), Segments([("a", "first"), ("b", "second"), ("c", "third")], name="Which"), QLineEdit()):
        column.addWidget(part)
    show(window).findChild(QLineEdit).setFocus()
    return window


@pytest.fixture
def segments(window: QWidget) -> Segments:
    return window.findChild(Segments)


def _tab(qtbot) -> str:
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    focus = QApplication.focusWidget()
    return focus.text() if focus else ""


def test_tab_stops_at_the_chosen_one_and_goes_on_behind_them(segments: Segments, qtbot):
    segments.set_value("b")
    assert [_tab(qtbot), _tab(qtbot)] == ["second", ""]
    segments.set_value("c")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert QApplication.focusWidget().text() == "third"


def test_an_arrow_key_chooses_the_one_beside(segments: Segments, qtbot):
    segments.set_value("b")
    _tab(qtbot)
    with qtbot.waitSignal(segments.changed) as told:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert told.args == ["c"]
    assert segments.value() == "c"


def test_before_anything_is_chosen_tab_stops_at_the_first(segments: Segments, qtbot):
    assert _tab(qtbot) == "first"


def test_nothing_chosen_can_be_shown_again(segments: Segments, qtbot):
    segments.set_value("b")
    segments.set_value("")
    assert segments.value() == ""
    assert _tab(qtbot) == "first"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert segments.value() == "a"


def test_the_first_of_each_row_draws_its_own_edge(show, theme):
    made = Segments([("a", "a long first word"), ("b", "a long second word"), ("c", "a third word")], name="Which")
    made.resize(made.sizeHint().width() // 2, 200)
    show(made)
    buttons = made._group.buttons()
    starting = [button for button in buttons if button.property("starts")]
    assert len(starting) > 1
    assert starting == [button for button in buttons if button.x() == 0]
