"""The visit as a family lives it: prepared, printed, asked, typed in later from the paper, and what changes rings."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caregiver.desktop.printer import Printers
from caregiver.domain.amounts import Unit
from tests.journeys.home import Home
from tests.journeys.visit_pages import InTheRoom, PlanEditor, Planning, Preparing, Sheets
from tests.medicine_story import MORPHINE_LONG, at_times, milligrams
from tests.steerable_clock import SteerableClock

LAXATIVE = "A strong pain medicine is on the list. No laxative is on the list. Is that right?"
EVENING = "Can the evening dose be later?"
CAR = "Can he sit in the car for two hours?"
AT_22 = "Yes, the evening one at 22:00 from now on."


@pytest.fixture
def home(qapp: QApplication, folder: Path, clock: SteerableClock) -> Iterator[Home]:
    made = Home(qapp, folder, clock)
    made.begin_at("2026-11-26 09:00")
    plan = at_times("1", "08:00", "20:00")
    made.story.add_now("long", MORPHINE_LONG, plan, unit=Unit.TABLETS, strength=milligrams("30", Unit.TABLETS))
    made.open(printers=Printers)
    yield made
    made.close()


def test_prepared_printed_typed_in_from_the_paper_and_the_new_plan_rings_that_night(home: Home, qtbot: QtBot):
    Planning(home).plan("26 Nov", "10:30", "Dr Patel")
    preparing, sheets, room = Preparing(home), Sheets(home, qtbot), InTheRoom(home)
    preparing.open()
    assert home.reads("Thursday 26 November, 10:30", LAXATIVE)
    preparing.take_suggestion(LAXATIVE)
    preparing.write(CAR, EVENING)
    preparing.star(EVENING)
    family = sheets.print("The family sheet, for answers")
    preparing.open()
    assert EVENING in sheets.print("The doctor’s page")

    home.live_until("2026-11-26 12:04")
    preparing.open()
    assert home.reads("In the room", "Thursday 26 November, 10:30")
    asked = room.in_order(LAXATIVE, CAR, EVENING)
    assert asked == sorted([LAXATIVE, CAR, EVENING], key=family.index), "the order on the screen is that of the paper"
    for question in asked:
        assert home.reads(f"Question {asked.index(question) + 1} of 3")
        if question == EVENING:
            room.answer(AT_22)
            room.agree("A dose")
        elif question == LAXATIVE:
            room.answer("No. Senna, two at night.")
        if question != asked[-1]:
            room.go_on()

    home.press("Afterwards")
    assert home.reads("After the visit", "3 questions: 2 answered, 1 still open", f"“{AT_22}”")
    PlanEditor(home).write_as_agreed("Morphine long-acting tablets", "time 2", "22:00", "now")
    assert home.reads("After the visit", "1 tablet (30 mg) at 08:00 and 22:00")
    home.live_until("2026-11-26 22:00")
    assert home.rang_at == ["Thu 22:00"]
    home.press("I gave it at 22:00", "Close")

    Planning(home).plan("17 Dec", "10:30", "Dr Patel")
    preparing.open()
    assert home.reads("Thursday 17 December", CAR)
    assert not home.reads(EVENING)


def test_typed_in_the_day_after_the_answers_stand_with_their_visit_and_the_rest_goes_to_the_next(home: Home):
    planning, preparing, room = Planning(home), Preparing(home), InTheRoom(home)
    planning.plan("26 Nov", "10:30", "Dr Patel")
    planning.plan("17 Dec", "10:30", "Dr Patel")
    preparing.open()
    preparing.write(CAR, EVENING)
    preparing.star(EVENING)
    home.close_until("2026-11-27 09:00")
    home.press("Visits")
    assert home.reads("Thursday 17 December, 10:30", CAR)
    home.press("All visits")
    home.press(home.name_of("Thursday 26 November"), "In the room")
    assert room.in_order(CAR, EVENING) == [EVENING, CAR]
    room.answer(AT_22)
    home.press("Afterwards")
    assert home.reads("2 questions: 1 answered, 1 still open", "Ask at the next visit (Thu 17 Dec)")
    home.press("All visits")
    assert AT_22 in home.name_of("Thursday 26 November")
    preparing.open()
    assert home.reads("Thursday 17 December, 10:30", CAR)
    assert not home.reads(EVENING)
