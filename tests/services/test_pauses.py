"""A pause keeps what was agreed for later: it does not ring in the pause, and is there again afterwards."""

from collections.abc import Callable

import pytest

from caregiver.domain.amounts import Unit
from caregiver.domain.regimen import Regimen
from caregiver.domain.stay import ListAnswer, StayKind
from caregiver.services.medicines import PlanStep
from caregiver.services.services import Services
from tests.medicine_story import MORPHINE_LONG, MedicineStory, at_times, begin_medicine_story
from tests.steerable_clock import SteerableClock

Agreed = Callable[[], list[str]]
TWICE = ("08:00", "20:00")


@pytest.fixture
def story(services: Services, clock: SteerableClock) -> MedicineStory:
    """One tablet; from Tuesday 24 two, from 1 December three. Today is Sunday 22."""
    made = begin_medicine_story(services, clock)
    made.add("long", MORPHINE_LONG, at_times("1", *TWICE), unit=Unit.TABLETS)
    made.replan("long", at_times("2", *TWICE), at=made.at(2, "00:00"))
    made.replan("long", at_times("3", *TWICE), at=made.at(9, "00:00"))
    clock.go_on(minutes=1)
    return made


@pytest.fixture
def agreed(services: Services, clock: SteerableClock, story: MedicineStory) -> Agreed:
    """How many tablets now, and from which days how many; and a minute goes by."""

    def read() -> list[str]:
        on_list = services.medicines.get(story["long"])
        later = [one.value for one in on_list.versions if one.value.at > on_list.now]
        clock.go_on(minutes=1)
        return [_told(on_list.regimen), *(f"{plan.at:%d}: {_told(plan)}" for plan in later)]

    return read


def _told(plan: Regimen) -> str:
    return str(plan.schedule.times[0].amounts[0]) if plan.schedule.times else plan.schedule.kind


def test_in_a_pause_nothing_begins_and_afterwards_all_is_as_it_was_agreed(services, story, agreed):
    services.medicines.pause(story["long"])
    assert agreed() == ["paused"]
    services.medicines.resume(story["long"])
    assert agreed() == ["1", "24: 2", "01: 3"]


def test_what_was_to_begin_in_the_pause_is_what_is_taken_up(services, clock, story, agreed):
    services.medicines.pause(story["long"])
    clock.go_to(2026, 11, 26, 10)
    assert _told(services.medicines.get(story["long"]).former_plan.value) == "2"
    services.medicines.resume(story["long"])
    assert agreed() == ["2", "01: 3"]
    steps = [change.step for change in services.medicines.changes(story["long"])]
    assert steps == [PlanStep.STARTED, PlanStep.PAUSED, PlanStep.RESUMED, PlanStep.CHANGED]


def test_taken_up_again_from_a_later_day(services, story, agreed):
    services.medicines.pause(story["long"])
    services.medicines.resume(story["long"], story.at(4, "00:00"))
    assert agreed() == ["paused", "26: 2", "01: 3"]


def test_each_step_can_be_taken_back_and_taken_again(services, story, agreed):
    paused = services.medicines.pause(story["long"])
    agreed()
    resumed = services.medicines.resume(story["long"])
    for _ in range(2):
        assert agreed() == ["1", "24: 2", "01: 3"]
        again = resumed.undo()
        assert agreed() == ["paused"]
        resumed = again.undo()
    resumed.undo()
    paused_again = paused.undo()
    assert agreed() == ["1", "24: 2", "01: 3"]
    paused_again.undo()
    assert agreed() == ["paused"]
    services.medicines.resume(story["long"])
    assert agreed() == ["1", "24: 2", "01: 3"]


def test_one_pause_after_another_and_one_in_the_place_of_another(services, story, agreed):
    services.medicines.pause(story["long"], at=story.at(1, "00:00"))
    assert agreed() == ["1", "23: paused"]
    services.medicines.pause(story["long"])
    assert agreed() == ["paused"]
    services.medicines.leave_unconfirmed(story["long"])
    assert agreed() == ["not_confirmed"]
    services.medicines.resume(story["long"])
    assert agreed() == ["1", "24: 2", "01: 3"]


def test_a_plan_written_in_the_pause_takes_the_place_of_those_it_replaces(services, clock, story, agreed):
    services.medicines.pause(story["long"])
    clock.go_on(minutes=1)
    former = services.medicines.get(story["long"]).former_plan.value
    services.medicines.plan(
        Regimen(former.medicine, story.at(5, "00:00"), former.zone, at_times("4", *TWICE), unit=Unit.TABLETS)
    )
    assert agreed() == ["paused", "27: 4"]
    services.medicines.resume(story["long"]).undo()
    assert agreed() == ["paused", "27: 4"]
    services.medicines.resume(story["long"])
    assert agreed() == ["1", "24: 2", "27: 4"]


def test_a_plan_from_now_on_ends_what_was_agreed_before(services, clock, story, agreed):
    services.medicines.pause(story["long"])
    clock.go_on(minutes=1)
    story.replan("long", at_times("4", *TWICE))
    clock.go_on(minutes=1)
    services.medicines.pause(story["long"])
    assert agreed() == ["paused"]
    services.medicines.resume(story["long"])
    assert agreed() == ["4"]


def test_an_agreed_end_is_not_lost_by_a_pause(services, clock, story, agreed):
    services.medicines.stop(story["long"], at=story.at(5, "00:00"))
    clock.go_on(minutes=1)
    services.medicines.pause(story["long"])
    clock.go_on(minutes=1)
    services.medicines.resume(story["long"])
    assert agreed() == ["1", "24: 2", "27: stopped"]


def test_after_a_stay_not_sure_and_then_the_same(services, clock, story, agreed):
    stay = services.stays.begin(StayKind.HOSPITAL).value
    clock.go_on(hours=2)
    services.stays.end()
    clock.go_on(minutes=1)
    services.stays.confirm(stay.uuid, {story["long"]: ListAnswer.NOT_SURE})
    assert agreed() == ["not_confirmed"]
    same = services.stays.confirm(stay.uuid, {story["long"]: ListAnswer.SAME})
    assert agreed() == ["1", "24: 2", "01: 3"]
    same.undo()
    assert agreed() == ["not_confirmed"]
