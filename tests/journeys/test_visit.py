"""After a visit: what was agreed in the room rings that night, and an open question comes back."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from caregiver.domain.agreement import AgreedKind, AgreedState, Agreement
from caregiver.domain.amounts import Unit
from caregiver.domain.visit import Visit, VisitKind
from caregiver.ui.core.navigation import Destination
from tests.journeys.home import Home
from tests.medicine_story import MORPHINE_LONG, at_times, milligrams
from tests.steerable_clock import SteerableClock

TOLD = "the evening one at 22:00 from now on"
CAR = "Can he sit in the car for two hours?"


@pytest.fixture
def home(qapp: QApplication, folder: Path, clock: SteerableClock) -> Iterator[Home]:
    made = Home(qapp, folder, clock)
    yield made
    made.close()


def visit_at(home: Home, *when: int) -> str:
    value = Visit(datetime(*when, tzinfo=UTC), "Europe/London", VisitKind.CLINIC, with_whom="Dr Patel")
    return home.services.visits.write(value).value.uuid


def agree(home: Home, visit: str) -> str:
    now = home.services.clock.now()
    value = Agreement(now, "Europe/London", AgreedKind.DOSE, TOLD, told_by="Dr Patel", visit=visit)
    return home.services.answers.agree(value).value.uuid


def look_back(home: Home, visit: str) -> None:
    """Open the visit; so soon after it one could still be in the room."""
    home.go(Destination.VISITS, visit)
    home.press("Afterwards")


def at_home_after_the_visit(home: Home) -> tuple[str, str]:
    """Thursday, 12:04: the visit of 10:30 is over; the uuids of visit and agreement."""
    home.begin_at("2026-11-26 09:00")
    plan = at_times("1", "08:00", "20:00")
    home.story.add_now("long", MORPHINE_LONG, plan, unit=Unit.TABLETS, strength=milligrams("30", Unit.TABLETS))
    visit = visit_at(home, 2026, 11, 26, 10, 30)
    home.begin_at("2026-11-26 12:04")
    agreement = agree(home, visit)
    home.open()
    look_back(home, visit)
    return visit, agreement


def test_a_plan_agreed_at_the_visit_for_22_rings_that_night(home: Home):
    visit, agreement = at_home_after_the_visit(home)
    assert home.reads("After the visit", f"“{TOLD}”", "Dr Patel · Thu 26 Nov")
    home.press("Morphine long-acting tablets")
    assert home.reads("Until now: 1 tablet (30 mg) at 08:00 and 20:00", "The plan until now rings on.")
    home.press("Write the new plan")
    assert home.reads(f"As told by Dr Patel, Thu 26 Nov: “{TOLD}”")
    assert home.field("At what time, time 2") == "20:00", "nothing is put into the fields from what was told"
    home.fill("At what time, time 2", "22:00")
    home.press("now", "Save the plan")
    assert home.reads("After the visit", "1 tablet (30 mg) at 08:00 and 22:00", "The reminder says: “1 tablet (30 mg)”")
    assert home.reads("Until now: 1 tablet (30 mg) at 08:00 and 20:00")
    home.live_until("2026-11-26 22:00")
    assert home.rang_at == ["Thu 22:00"]
    home.press("I gave it at 22:00", "Close", "Look at the medicine", "Agreed at the visit on 26 Nov")
    assert home.reads("After the visit")
    linked = home.services.agreements.get(agreement).value
    assert (linked.visit, linked.state) == (visit, AgreedState.DONE)
    assert linked.regimen == home.services.medicines.get(linked.medicine).version.uuid


def test_undo_takes_back_the_plan_and_the_link_together_and_the_old_one_rings(home: Home):
    _visit, agreement = at_home_after_the_visit(home)
    home.press("Morphine long-acting tablets", "Write the new plan")
    home.fill("At what time, time 2", "22:00")
    home.press("now", "Save the plan", "Undo")
    assert home.services.agreements.get(agreement).value.state is AgreedState.WAITING
    assert home.reads("Write the new plan")
    home.live_until("2026-11-26 20:00")
    assert home.rang_at == ["Thu 20:00"]


def test_without_the_tablets_the_old_plan_rings_and_today_says_what_is_to_come(home: Home):
    at_home_after_the_visit(home)
    home.press("Morphine long-acting tablets", "When we have the tablets")
    home.go(Destination.TODAY)
    assert home.reads("New plan for Morphine long-acting: tablets still to come.")
    home.live_until("2026-11-26 20:00")
    assert home.rang_at == ["Thu 20:00"]
    home.press("I gave it at 20:00", "Close", "Look at it: New plan for Morphine long-acting: tablets still to come.")
    home.press("Write the new plan")
    home.fill("At what time, time 2", "22:00")
    home.press(home.name_of("tomorrow, "), "Save the plan")
    assert home.reads("After the visit", "1 tablet (30 mg) at 08:00 and 22:00")
    home.go(Destination.TODAY)
    assert not home.reads("Look at it: New plan")


def test_an_open_question_returns_at_the_next_visit(home: Home):
    home.begin_at("2026-11-26 09:00")
    visit = visit_at(home, 2026, 11, 26, 10, 30)
    following = visit_at(home, 2026, 12, 17, 10, 30)
    home.services.questions.add(CAR, visit=visit)
    home.begin_at("2026-11-26 12:04")
    agree(home, visit)
    home.open()
    look_back(home, visit)
    assert home.reads("1 question: 0 answered, 1 still open", "Ask at the next visit (Thu 17 Dec)")
    home.go(Destination.VISITS, following)
    assert home.reads("Thursday 17 December", CAR)
    look_back(home, visit)
    home.press("Take it off the list")
    home.go(Destination.VISITS, following)
    assert CAR not in home.seen()
