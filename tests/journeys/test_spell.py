"""The journey of issue 5: a bad spell from its start to the question after it, by keyboard and by mouse."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from caregiver.domain.amounts import Unit
from caregiver.domain.pain import Voice
from caregiver.domain.schedule import Schedule, ScheduleKind
from tests.journeys.home import Home
from tests.medicine_story import MORPHINE_QUICK, milligrams
from tests.steerable_clock import SteerableClock

MOST_TABS = 80
DOSE = "Morphine quick-acting liquid 10 mg in 5 ml"
ASKED = "14:36, Morphine quick-acting, 5 ml (10 mg). What number does he give?"

Press = Callable[[Home, str], None]


@pytest.fixture
def home(qapp: QApplication, folder: Path, clock: SteerableClock) -> Iterator[Home]:
    made = Home(qapp, folder, clock)
    made.begin_at("2026-11-22 14:32")
    plan = Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal(5),))
    made.story.add_now("quick", MORPHINE_QUICK, plan, unit=Unit.ML, strength=milligrams("10", Unit.ML, "5"))
    made.open()
    yield made
    made.close()


def by_keyboard(home: Home, name: str) -> None:
    """Go on with the tabulator key until the button of this name has the keyboard, and press the space bar."""
    for _ in range(MOST_TABS):
        here = QApplication.focusWidget()
        if here is not None and said_of(here).startswith(name):
            QTest.keyClick(here, Qt.Key.Key_Space)
            home.rest()
            return
        QTest.keyClick(here or home.app.window, Qt.Key.Key_Tab)
    raise AssertionError(f"the tabulator key does not lead to “{name}”")


def by_mouse(home: Home, name: str) -> None:
    """Press the button of this name with the mouse, where it is seen."""
    buttons = home.app.window.findChildren(QAbstractButton)
    (found,) = [each for each in buttons if each.isVisible() and said_of(each).startswith(name)]
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    home.rest()


def said_of(widget: object) -> str:
    if not isinstance(widget, QAbstractButton):
        return ""
    return widget.accessibleName() or widget.text()


@pytest.mark.parametrize("press", [by_keyboard, by_mouse])
def test_a_bad_spell_from_its_start_to_the_question_after(home: Home, press: Press):
    flares = home.services.flares
    press(home, "Pain 4 of 10")
    press(home, "Write down: a sudden bad spell begins")
    assert home.reads("Sudden bad spell since 14:32", "New, sudden or out of control?")

    home.live_until("2026-11-22 14:35")
    assert home.reads("Sudden bad spell since 14:32, 3 min")
    press(home, "Pain 8 of 10")
    assert home.reads("Robert said 8 at 14:35", "At its worst so far: Robert said 8")
    press(home, "getting up")
    home.live_until("2026-11-22 14:36")
    press(home, DOSE)
    assert home.reads("Morphine quick-acting, 5 ml (10 mg) at 14:36 recorded")

    home.live_until("2026-11-22 14:52")
    press(home, "It is over")
    assert home.reads("The bad spell from 14:32 is over: 20 min.")
    assert not home.reads("At its worst so far")

    home.live_until("2026-11-22 15:05")
    assert not home.reads(ASKED)
    home.live_until("2026-11-22 15:06")
    assert home.reads(ASKED)
    press(home, "Now pain 3 of 10")
    assert home.reads("Robert said 3 at 15:06")
    assert not home.reads(ASKED)

    (record,) = flares.latest(5)
    flare, dose = record.value, flares.rescue_dose(record)
    said = flares.numbers((flare.pain_before, flare.peak, flare.pain_after))
    scores = [said[uuid].value.score for uuid in (flare.pain_before, flare.peak, flare.pain_after)]
    assert scores == [4, 8, 3]
    assert {one.value.voice for one in said.values()} == {Voice.PATIENT_SAID}
    assert (flare.length, flare.triggers) == (timedelta(minutes=20), ("getting_up",))
    assert dose is not None
    assert dose.value.pain_after == flare.pain_after

    for minute in ("15:20", "15:40", "16:10", "16:40"):
        home.live_until(f"2026-11-22 {minute}")
        assert not home.reads("Leave it")
