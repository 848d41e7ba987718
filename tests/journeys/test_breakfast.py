"""Last night's pain, written down at breakfast: by keyboard in few presses, and by mouse."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from caregiver.domain.pain import PainEntry, Place
from caregiver.ui.core.navigation import Destination
from tests.journeys.home import Home
from tests.steerable_clock import SteerableClock

ENTER, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Space
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
MOST_PRESSES = 19


@pytest.fixture
def home(qapp: QApplication, folder: Path, clock: SteerableClock) -> Iterator[Home]:
    made = Home(qapp, folder, clock)
    made.begin_at("2026-11-22 08:10")
    made.open()
    made.app.window.activateWindow()
    made.rest()
    yield made
    made.close()


class Keys:
    """A hand on the keyboard that counts its presses."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self.presses = 0

    def press(self, *keys: Qt.Key | str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            here = QApplication.focusWidget() or self._home.app.window
            QTest.keyClick(here, key, held)
            self._home.rest()
            self.presses += 1


def entry_of(home: Home) -> PainEntry:
    (record,) = home.services.diary.last_hours(24)
    return record.value


def test_by_keyboard(home: Home) -> None:
    keys = Keys(home)
    keys.press(Qt.Key.Key_F2)
    keys.press("7")
    keys.press("w", held=ALT)
    keys.press(*"about 3:10")
    keys.press(ENTER)
    assert home.reads("Sunday 22 Nov")
    assert home.field("When: time") == "03:10"
    assert home.chosen("exact", "about") == ["about"]
    keys.press(ENTER, held=CONTROL)
    entry = entry_of(home)
    assert (f"{entry.local_at:%a %H:%M}", entry.score, entry.is_exact) == ("Sun 03:10", 7, False)
    assert keys.presses <= MOST_PRESSES
    home.go(Destination.DIARY)
    assert home.reads("written down 08:10")


def test_a_whole_entry_by_keyboard_in_under_twenty_presses(home: Home) -> None:
    keys = Keys(home)
    keys.press(Qt.Key.Key_F2)
    keys.press("7")
    keys.press("p", held=ALT)
    keys.press(*"thi", SPACE)
    keys.press("f", held=ALT)
    keys.press(*"ac", SPACE, *"sh", SPACE)
    keys.press(ENTER, held=CONTROL)
    entry = entry_of(home)
    assert (entry.score, entry.places, entry.qualities) == (7, (Place("front-thigh-left"),), ("aching", "shooting"))
    assert keys.presses <= MOST_PRESSES


def test_by_mouse_and_few_letters(home: Home) -> None:
    home.go(Destination.ENTRY)
    home.press("Pain 4 of 10")
    home.fill("When: time", "yesterday at about 11")
    assert home.reads("Saturday 21 Nov", "Was it 23:00?")
    home.press("Was it 23:00?", "Done")
    entry = entry_of(home)
    assert (f"{entry.local_at:%a %H:%M}", entry.score, entry.is_exact) == ("Sat 23:00", 4, False)
    home.go(Destination.ENTRY)
    home.press("Pain 5 of 10")
    home.fill("When: time", "last night 11")
    assert home.reads("Saturday 21 Nov")
    assert home.field("When: time") == "23:00"
