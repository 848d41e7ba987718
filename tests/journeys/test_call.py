"""A call on Sunday: it answers a question that waited for Thursday, and changes Monday."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from caregiver.domain.agreement import AgreedKind, AgreedState
from caregiver.domain.amounts import Unit
from caregiver.domain.visit import Visit, VisitKind
from tests.journeys.home import Home
from tests.journeys.visit_pages import Calling, PlanEditor, Preparing
from tests.medicine_story import MORPHINE_LONG, at_times, milligrams
from tests.steerable_clock import SteerableClock

EVENING = "Can the evening dose be later?"
CHRISTMAS = "Can he sit in the car at Christmas?"
AT_22 = "Yes, at 22:00 from Monday."
OLD, NEW = "1 tablet (30 mg) at 08:00 and 20:00", "1 tablet (30 mg) at 08:00 and 22:00"


@pytest.fixture
def home(qapp: QApplication, folder: Path, clock: SteerableClock) -> Iterator[Home]:
    """Sunday, 14:32; a visit on Thursday."""
    made = Home(qapp, folder, clock)
    made.begin_at("2026-11-22 14:32")
    plan = at_times("1", "08:00", "20:00")
    made.story.add_now("long", MORPHINE_LONG, plan, unit=Unit.TABLETS, strength=milligrams("30", Unit.TABLETS))
    thursday = datetime(2026, 11, 26, 10, 30, tzinfo=UTC)
    made.services.visits.write(Visit(thursday, "Europe/London", VisitKind.CLINIC, with_whom="Dr Patel"))
    made.open()
    yield made
    made.close()


def call_about_the_evening(home: Home) -> Calling:
    """Two questions are prepared; one of them is asked by phone, and its answer changes a dose."""
    preparing, call = Preparing(home), Calling(home)
    preparing.open()
    preparing.write(EVENING, CHRISTMAS)
    preparing.ask_by_phone(EVENING)
    call.open("Nurse Okafor")
    assert home.reads(EVENING)
    assert not home.reads(CHRISTMAS)
    call.answer(EVENING, AT_22)
    call.agree(EVENING, "A dose")
    assert home.reads("This changes: A dose", AT_22, "Told by Nurse Okafor")
    return call


def test_a_call_on_sunday_answers_a_question_and_monday_rings_by_the_new_plan(home: Home):
    call_about_the_evening(home)
    PlanEditor(home).write_as_agreed("Morphine long-acting tablets", "time 2", "22:00", "tomorrow, ")
    assert home.reads(f"Until now: {OLD}", NEW, "Next times: Mon 08:00 · Mon 22:00")
    home.press("Done")

    assert home.reads("Thursday 26 November, 10:30", CHRISTMAS)
    assert not home.reads(EVENING)
    home.press("All visits")
    assert home.reads("Phone call, Sunday 22 November, 14:32", "Nurse Okafor", EVENING, AT_22)

    home.live_until("2026-11-22 20:00")
    home.press("I gave it at 20:00", "Close")
    home.live_until("2026-11-23 08:00")
    home.press("I gave it at 08:00", "Close")
    home.live_until("2026-11-23 22:00")
    assert home.rang_at == ["Sun 20:00", "Mon 08:00", "Mon 22:00"]
    home.press("I gave it at 22:00", "Close")
    home.open_medicine("Morphine long-acting")
    assert home.reads(NEW)


def test_what_was_agreed_by_phone_waits_on_monday_until_the_plan_is_written(home: Home):
    call_about_the_evening(home)
    home.press("Done")
    (agreed,) = home.services.agreements.waiting(date(2026, 11, 23))
    assert (agreed.value.kind, agreed.value.state) == (AgreedKind.DOSE, AgreedState.WAITING)
    assert (agreed.value.words, agreed.value.told_by) == (AT_22, "Nurse Okafor")
    assert home.services.questions.get(agreed.value.question).value.visit == agreed.value.visit
    home.live_until("2026-11-22 20:00")
    assert home.rang_at == ["Sun 20:00"]


def test_a_call_that_is_taken_out_takes_its_answers_along_and_undo_brings_them_back(home: Home):
    call = call_about_the_evening(home)
    PlanEditor(home).write_as_agreed("Morphine long-acting tablets", "time 2", "22:00", "now")
    call.take_out()
    assert home.reads(
        "Taken out: a phone call, with its answers and what was agreed. The plan that was made of it stays.",
        *("Thursday 26 November, 10:30", EVENING),
    )
    home.press("Undo")
    assert not home.reads(EVENING)
    home.press("All visits")
    assert home.reads("Phone call, Sunday 22 November, 14:32", EVENING, AT_22)
    home.live_until("2026-11-22 22:00")
    assert home.rang_at == ["Sun 22:00"]
