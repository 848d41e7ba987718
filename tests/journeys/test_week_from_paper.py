"""A week from paper (issue 5): twenty rows typed by keyboard alone in the real window, then found in the Diary."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from caregiver.domain.amounts import Unit
from caregiver.domain.pain import Voice
from caregiver.domain.schedule import Schedule, ScheduleKind
from caregiver.ui.core.navigation import Destination
from tests.journeys.home import Home
from tests.medicine_story import MORPHINE_QUICK, milligrams
from tests.steerable_clock import SteerableClock

WEEK = """Mon 7:40|6|||
11:15|4|||
16:40|7||"the chair won" after the stairs|morph
22:10|5|||
Tue 3:05|-|||
8:20|6|s||
14:00|5||slept after lunch|
about 21:00|7|||morph 10
Wed 7:55|6|||
13:30|4|g|he was still|
19:45|6|s||morph
Thu 8:10|5|||
noon|3||"best day so far"|
20:30|5|||
Fri 2:50|8||could not lie down|morph
9:00|6|||
17:20|5|||
Sat at about 10 am|4|||
15:15|3|||
23:30|6||"again the leg"|morph"""


@pytest.fixture
def home(qapp: QApplication, folder: Path, clock: SteerableClock) -> Iterator[Home]:
    made = Home(qapp, folder, clock)
    made.begin_at("2026-11-22 14:32")
    plan = Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal(5),))
    strength = milligrams("10", Unit.ML, "5", "morphine")
    made.story.add("quick", MORPHINE_QUICK, plan, unit=Unit.ML, strength=strength)
    made.open()
    made.app.window.activateWindow()
    made.rest()
    yield made
    made.close()


def type_week(home: Home) -> int:
    """Types every row from where the keyboard is; gives how many keys that took."""
    keys = 0
    for line in WEEK.splitlines():
        for cell in line.split("|"):
            for each in cell:
                QTest.keyClicks(QApplication.focusWidget(), each)
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
            home.rest()
            keys += len(cell) + 1
    return keys


def test_a_week_from_paper_is_typed_by_keyboard_and_found_in_the_diary_as_written_later(home: Home):
    home.go(Destination.DIARY)
    home.press("Write in old notes from paper")
    keys = type_week(home)
    assert home.reads("Rows saved: 20", "Sat 21 Nov, 23:30", "Morphine quick-acting, 10 ml (20 mg)")
    assert keys / 20 < 20
    entries = [record.value for record in home.services.diary.latest(50)]
    assert len(entries) == 20
    assert [entry.score for entry in entries][:4] == [6, 3, 4, 5]
    voices = [entry.voice for entry in entries]
    assert (voices.count(Voice.CAREGIVER_GUESS), voices.count(Voice.CAREGIVER_SAW)) == (1, 1)
    assert voices.count(Voice.PATIENT_SAID) == 18
    doses = [str(record.value.amount) for record in home.services.doses.latest(50)]
    assert doses == ["5", "5", "5", "10", "5"]
    home.press("Back")
    assert home.reads("written down Sun 14:32")
    home.fill("Search in all notes, places, medicines and words", "chair won")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    home.rest()
    assert home.reads("16:40", "the chair won", "written down Sun 14:32")
