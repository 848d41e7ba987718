"""A journey through days on which he can no longer tell: turned on, lived with, and turned off again."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from caregiver.domain.amounts import Unit
from caregiver.domain.care_note import CareKind
from caregiver.domain.pain import Voice
from tests.journeys.home import Home
from tests.medicine_story import SENNA, at_times
from tests.real.accessibility import accessible_tree
from tests.steerable_clock import SteerableClock

HE_CANNOT = "He can no longer tell us"


@pytest.fixture
def home(qapp: QApplication, folder: Path, clock: SteerableClock) -> Iterator[Home]:
    made = Home(qapp, folder, clock)
    yield made
    made.close()


def by_mouse(home: Home) -> Callable[..., None]:
    """Presses with the mouse what has these words in sight."""

    def press(*names: str) -> None:
        for name in names:
            buttons = home.app.window.findChildren(QAbstractButton)
            found = [made for made in buttons if made.isVisible() and name in (made.text(), made.accessibleName())]
            page = home.app.window.stack.currentWidget()
            page.ensureWidgetVisible(found[0]) if page.isAncestorOf(found[0]) else None
            QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)
            home.rest()

    return press


def by_keyboard(home: Home) -> Callable[..., None]:
    """Presses by keyboard what has these words in sight."""
    return home.press


@pytest.mark.parametrize("by", [by_keyboard, by_mouse])
def test_from_the_first_sign_to_the_number_he_did_tell_and_back(home: Home, by):
    home.begin_at("2026-11-22 14:32")
    diary, notes = home.services.diary, home.services.care_notes
    home.open()
    press = by(home)
    assert home.reads("What number does he give?")

    press("Settings", "Who it is about", HE_CANNOT)
    assert home.reads("Today then asks “How does he seem?” and no number is needed.", "Saved")
    press("Today")
    assert home.reads("How does he seem?")
    assert not home.reads("What number does he give?")

    press("calm", "cannot swallow")
    assert home.reads("Anna saw at 14:32: calm, cannot swallow", "Ask for emergency help now")
    press("Today")
    assert home.reads("Anna saw at 14:32: calm, cannot swallow", "New, sudden or out of control?")
    home.live_until("2026-11-22 14:40")
    assert home.reads("Last: Anna saw: calm, cannot swallow, 14:32")
    press("moaning", "restless", "moaning")
    assert home.reads("Anna saw at 14:40: restless")
    assert [record.value.signs for record in diary.last_hours(1)] == [("restless",), ("calm", "cannot_swallow")]

    press("I did it at 14:40")
    assert home.reads("Mouth care, 14:40: saved")
    press("Someone came", "Jo came")
    assert home.reads("Jo came, 14:40", "Jo, 14:40")
    assert (notes.last(CareKind.CAME).value.who, notes.last(CareKind.MOUTH_CARE) is not None) == ("Jo", True)

    QTest.keyClick(home.app.window, Qt.Key.Key_F2)
    home.rest()
    assert home.chosen("Anna saw signs of pain", "Robert said it") == ["Anna saw signs of pain"]
    assert home.reads("What you saw")
    QTest.keyClick(QApplication.focusWidget(), "4")
    press("Robert said it", "Done")
    assert home.reads("Robert said 4 at 14:40", "How does he seem?")
    number = diary.last_hours(1)[0].value
    assert (number.score, number.voice, number.signs) == (4, Voice.PATIENT_SAID, ())

    press("Settings", HE_CANNOT, "Today")
    assert home.reads("What number does he give?", "Robert said 4")
    assert not home.reads("How does he seem?")
    assert len(diary.last_hours(1)) == 3


def test_turned_on_by_mistake_it_is_undone_with_one_key(home: Home):
    home.open()
    home.press("Settings", "Who it is about", HE_CANNOT)
    QTest.keyClick(home.app.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    home.rest()
    assert home.reads("Taken back: He can no longer tell us: on")
    assert home.chosen(HE_CANNOT) == []
    home.press("Today")
    assert home.reads("What number does he give?")


def test_the_urgent_sheet_stays_the_same(home: Home):
    home.open()
    sheets = []
    for _ in range(2):
        QTest.keyClick(home.app.window, Qt.Key.Key_F9)
        home.rest()
        sheets.append(home.seen())
        home.press("Settings", "Who it is about", HE_CANNOT)
    assert sheets[0] == sheets[1]


def test_a_screen_reader_finds_every_sign_by_its_word_and_what_it_answers(home: Home):
    home.begin_at("2026-11-22 14:32")
    home.story.add_now("senna", SENNA, at_times("1", "08:00"), unit=Unit.TABLETS)
    home.open()
    home.app.window.resize(1366, 1000)
    home.press("Settings", "Who it is about", HE_CANNOT, "Today", "calm")
    shown = accessible_tree(os.getpid()).showing()
    assert [e for e in shown if {"focusable", "enabled"} <= e.states and not e.name] == []
    signs = {e.name: e for e in shown if e.description in ("How does he seem?", "Also")}
    assert list(signs) == [
        *("calm", "frowning", "moaning", "holding still", "restless", "cannot tell"),
        *("hard to wake", "breathing slow or with pauses", "cannot swallow"),
    ]
    assert [name for name, e in signs.items() if "checked" in e.states] == ["calm"]
    names = [e.name for e in shown]
    wanted = [
        *("More signs", "calm", "hard to wake", "Undo: take this entry back", "By the clock"),
        *("Write down: a sudden bad spell begins", "Record another dose", "Someone came", "Mouth care", "only for me"),
    ]
    assert [name for name in dict.fromkeys(names[names.index("More signs") :]) if name in wanted] == wanted
