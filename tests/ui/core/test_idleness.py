"""Nobody touches the program: by the clock on the wall, so that sleep counts."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from caregiver.ui.core.idleness import Idleness


class Family:
    """What the family chose, and what they are told."""

    def __init__(self) -> None:
        self.longest: timedelta | None = timedelta(minutes=15)
        self.told = 0


@pytest.fixture
def family() -> Family:
    return Family()


@pytest.fixture
def window(show) -> QWidget:
    return show(QWidget())


@pytest.fixture
def idleness(window, family, clock) -> Idleness:
    made = Idleness(clock, lambda: family.longest, window)
    made.over.connect(lambda: setattr(family, "told", family.told + 1))
    made.begin()
    return made


def test_after_so_many_minutes_it_is_told_once(idleness, family, clock):
    clock.go_on(minutes=14, seconds=59)
    assert idleness.look()
    clock.go_on(seconds=1)
    assert not idleness.look()
    idleness.look()
    assert family.told == 1


def test_a_press_in_a_window_begins_anew(idleness, family, clock, window):
    clock.go_on(minutes=14)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    clock.go_on(minutes=14)
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton)
    clock.go_on(minutes=14)
    idleness.look()
    assert family.told == 0


def test_sleep_counts_and_the_press_that_wakes_reaches_nothing(idleness, family, clock, window, qtbot):
    pressed = []
    window.keyPressEvent = pressed.append
    clock.go_on(hours=8)  # no timer ran meanwhile
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert family.told == 1
    assert not pressed
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert pressed


def test_a_clock_that_is_set_back_hides_nothing_early_and_not_much_too_late(idleness, family, clock):
    clock.go_on(hours=-2)
    idleness.look()
    clock.go_on(minutes=14)
    idleness.look()
    assert family.told == 0
    clock.go_on(minutes=1)
    idleness.look()
    assert family.told == 1


def test_never_is_never(idleness, family, clock):
    family.longest = None
    clock.go_on(days=3)
    assert idleness.look()
    assert family.told == 0


def test_it_begins_again_when_it_is_told_to(idleness, family, clock):
    clock.go_on(minutes=20)
    idleness.look()
    idleness.begin()
    clock.go_on(minutes=20)
    idleness.look()
    assert family.told == 2
