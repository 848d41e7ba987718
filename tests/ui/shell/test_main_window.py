"""The shell: its keys, its sidebar in two widths, full pages, and that it stands without a diary."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from caregiver.ui.core.navigation import Destination
from caregiver.ui.main_window import MainWindow
from caregiver.ui.theme.theme import Look


@pytest.fixture
def window(qtbot, theme):
    made = MainWindow(theme)
    qtbot.addWidget(made)
    made.sidebar.add_page(Destination.TODAY, "today", "Today")
    made.sidebar.add_page(Destination.DIARY, "diary", "Diary")
    for destination in (Destination.TODAY, Destination.DIARY, Destination.URGENT):
        made.add_page(destination, QLabel(destination.name))
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def button(window, name):
    (found,) = [made for made in window.findChildren(QPushButton) if made.accessibleName() == name]
    return found


@pytest.mark.parametrize(
    ("key", "modifier", "destination"),
    [
        (Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier, Destination.URGENT),
        (Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier, Destination.TODAY),
        (Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier, Destination.DIARY),
        (Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier, Destination.GUIDE),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, Destination.GUIDE),
        (Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier, Destination.SETTINGS),
    ],
)
def test_keys_ask_for_pages(qtbot, window, key, modifier, destination):
    with qtbot.waitSignal(window.asked) as asked:
        qtbot.keyClick(window, key, modifier)
    assert asked.args == [destination]


@pytest.mark.parametrize(
    ("key", "modifier", "signal"),
    [
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier, "new_entry_asked"),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, "undo_asked"),
        (Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier, "print_asked"),
        (Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier, "search_asked"),
    ],
)
def test_keys_ask_for_deeds(qtbot, window, key, modifier, signal):
    with qtbot.waitSignal(getattr(window, signal)):
        qtbot.keyClick(window, key, modifier)


def test_urgent_signs_is_there_before_any_diary(qtbot, window):
    with qtbot.waitSignal(window.asked) as asked:
        qtbot.mouseClick(button(window, "Urgent signs"), Qt.MouseButton.LeftButton)
    assert asked.args == [Destination.URGENT]


def test_the_page_in_sight_is_marked(window):
    window.show_page(Destination.DIARY)
    assert button(window, "Diary").isChecked()
    window.show_page(Destination.URGENT)
    assert not button(window, "Diary").isChecked()
    assert button(window, "Urgent signs").isChecked()


def test_a_narrow_sidebar_keeps_its_names_for_tooltip_and_screen_reader(window, theme):
    theme.set_look(Look(text_percent=200))
    assert button(window, "Diary").text() == ""
    assert button(window, "Diary").toolTip() == "Diary"
    assert window.sidebar.width() < 140
    assert button(window, "Urgent signs").text() == "Urgent"


def test_who_writes_stays_in_sight_in_a_narrow_sidebar(window, theme):
    window.sidebar.show_writers([("a", "Anna")], "a")
    theme.set_look(Look(text_percent=200))
    assert button(window, "Writing now: Anna").text() == "Anna"


def test_a_full_page_has_the_window_for_itself_and_gives_it_back(window):
    page = QLabel("set-up")
    window.show_full(page)
    assert not window.sidebar.isVisible()
    window.show_page(Destination.URGENT)
    window.show_full(page)
    assert window.stack.currentWidget() is page
    window.leave_full()
    window.show_page(Destination.TODAY)
    assert window.sidebar.isVisible()


def test_who_writes_is_in_sight_and_can_be_changed(qtbot, window):
    window.sidebar.show_writers([("a", "Anna"), ("j", "Jo")], "a")
    assert button(window, "Writing now: Anna").isVisible()
    with qtbot.waitSignal(window.sidebar.writer_chosen) as chosen:
        window.sidebar.findChild(QMenu).actions()[1].trigger()
    assert chosen.args == ["j"]


def test_the_window_s_title_names_nobody(window):
    window.sidebar.show_owner("Robert’s diary")
    assert window.windowTitle() == "Caregiver’s diary"


def test_a_message_stays_until_it_is_closed(qtbot, window):
    window.messages.say("Not saved. The disk is full.")
    close = button(window, "Close this message")
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not window.messages.isVisible()


def test_enter_presses_where_a_page_has_the_window_for_itself(qtbot, window):
    pressed = []
    again = QPushButton("Try again")
    page = QWidget()
    QVBoxLayout(page).addWidget(again)
    again.clicked.connect(lambda: pressed.append("again"))
    window.show_full(page)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        qtbot.keyClick(again, key)
    assert pressed == ["again"] * 3
