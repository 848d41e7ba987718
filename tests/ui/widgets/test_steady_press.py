"""A hand that shakes presses once; a hand that comes back later presses again."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QPushButton

from caregiver.domain.pain import Place
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.number_row import NumberChoice
from caregiver.ui.widgets.place_row import PlaceRow
from caregiver.ui.widgets.places_list import PlacesList
from caregiver.ui.widgets.steady_press import SteadyPress, steady

PRESS, RELEASE = QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease
DOUBLE = QEvent.Type.MouseButtonDblClick
KEY_DOWN, KEY_UP = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
LEFT = Qt.MouseButton.LeftButton


def send_mouse(control, kind, at_ms):
    middle = QPointF(control.rect().center())
    where = QPointF(control.mapToGlobal(middle))
    event = QMouseEvent(kind, middle, where, LEFT, LEFT, Qt.KeyboardModifier.NoModifier)
    event.setTimestamp(at_ms)
    QApplication.sendEvent(control, event)


def send_key(control, kind, key, at_ms, *, text="", is_held=False):
    event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text, is_held)
    event.setTimestamp(at_ms)
    QApplication.sendEvent(control, event)


def click(control, at_ms, *, held_ms=50, kind=PRESS):
    send_mouse(control, kind, at_ms)
    send_mouse(control, RELEASE, at_ms + held_ms)


def press_key(control, at_ms, key=Qt.Key.Key_Space, text=""):
    send_key(control, KEY_DOWN, key, at_ms, text=text)
    send_key(control, KEY_UP, key, at_ms + 50, text=text)


@pytest.fixture
def toggle(show):
    made = QPushButton("aching")
    made.setCheckable(True)
    steady(made)
    return show(made)


TRAINS = [
    ("one press", [0], True),
    ("shaken", [0, 400], True),
    ("shaken twice", [0, 400, 800], True),
    ("shaken for long: each press is measured from the one before", [0, 700, 1400, 2100], True),
    ("meant to let go", [0, 1200], False),
    ("meant, and shaken", [0, 1200, 1500], False),
    ("meant three times", [0, 1200, 2400], True),
]


@pytest.mark.parametrize("press", [click, press_key])
@pytest.mark.parametrize(("times_ms", "is_chosen"), [case[1:] for case in TRAINS], ids=[case[0] for case in TRAINS])
def test_presses_in_a_row(toggle, press, times_ms, is_chosen):
    for at_ms in times_ms:
        press(toggle, 5000 + at_ms)
    assert toggle.isChecked() == is_chosen


def test_the_shaking_of_a_long_press_is_measured_from_its_end(toggle):
    click(toggle, 5000, held_ms=1500)
    click(toggle, 6700)
    assert toggle.isChecked()


def test_a_key_that_is_held_down_presses_once(toggle):
    press_key(toggle, 5000)
    for at_ms in range(7000, 9000, 30):
        send_key(toggle, KEY_DOWN, Qt.Key.Key_Space, at_ms, is_held=True)
    assert toggle.isChecked()


def test_the_second_half_of_a_double_click_presses_nothing_that_came_under_the_hand(toggle):
    click(toggle, 5000, kind=DOUBLE)
    assert not toggle.isChecked()


def test_other_keys_pass_at_any_time(toggle):
    passed = []
    toggle.keyPressEvent = lambda event: passed.append(event.key())
    for at_ms in (5000, 5010):
        press_key(toggle, at_ms, Qt.Key.Key_Tab)
    assert passed == [Qt.Key.Key_Tab, Qt.Key.Key_Tab]


def test_what_a_screen_reader_presses_counts_each_time(toggle):
    click(toggle, 5000)
    toggle.click()
    assert not toggle.isChecked()


def test_controls_watched_together_count_as_one(show, qtbot):
    first, second = QPushButton("first"), QPushButton("second")
    shared, told = SteadyPress(first), []
    for control in (first, second):
        shared.watch(control)
        control.clicked.connect(lambda _checked=False, control=control: told.append(control.text()))
        show(control)
    click(first, 5000)
    click(second, 5600)
    click(second, 7000)
    assert told == ["first", "second"]


def test_a_chip_stays_chosen(show, theme):
    chips = show(Chips(theme, [Choice("aching", "aching")], name="Feels like"))
    for at_ms in (5000, 5400):
        click(chips.chip("aching"), at_ms)
    assert chips.chosen() == ("aching",)
    click(chips.chip("aching"), 7000)
    assert chips.chosen() == ()


def test_a_place_of_the_list_stays_ticked(show, theme):
    places, told = show(PlacesList()), []
    places.pressed.connect(told.append)
    for at_ms in (5000, 5400, 7000):
        press_key(places.box("all-over"), at_ms)
    assert told == ["all-over", "all-over"]


def test_that_the_pain_spreads_stays_said(show, theme):
    row = show(PlaceRow(theme, Place("back-lower-left", 5)))
    for at_ms in (5000, 5400):
        click(row.spread, at_ms)
    assert row.place.is_spread


TYPED = [
    ("the worst, with a shaking zero", [("1", 5000), ("0", 5500), ("0", 5900)], 10),
    ("the worst, then meant to be none", [("1", 5000), ("0", 5500), ("0", 7000)], 0),
    ("another digit at once", [("7", 5000), ("5", 5200)], 5),
    ("taken out and typed again", [("0", 5000), (Qt.Key.Key_Backspace, 5300), ("0", 5600)], 0),
]


@pytest.mark.parametrize(("keys", "score"), [case[1:] for case in TYPED], ids=[case[0] for case in TYPED])
def test_the_numbers_of_a_form(show, theme, keys, score):
    choice = show(NumberChoice(theme))
    choice.take_keyboard()
    for key, at_ms in keys:
        code = Qt.Key(ord(key)) if isinstance(key, str) else key
        press_key(QApplication.focusWidget(), at_ms, code, key if isinstance(key, str) else "")
    assert choice.value() == score
