"""Away from the clocks of home: it is asked whether the plans keep the times of home, never assumed."""

from datetime import timedelta
from decimal import Decimal

import pytest

from caregiver.domain.amounts import Unit
from caregiver.domain.schedule import Schedule, ScheduleKind
from caregiver.services.services import Services
from tests.medicine_story import (
    FENTANYL,
    FENTANYL_STRENGTH,
    MORPHINE_LONG,
    MORPHINE_QUICK,
    MedicineStory,
    at_times,
    begin_medicine_story,
    milligrams,
    patch_plan,
)
from tests.steerable_clock import SteerableClock


@pytest.fixture
def story(services: Services, clock: SteerableClock) -> MedicineStory:
    made = begin_medicine_story(services, clock)
    tablets = milligrams("30", Unit.TABLETS)
    made.add("long", MORPHINE_LONG, at_times("1", "08:00", "20:00"), unit=Unit.TABLETS, strength=tablets)
    return made


def next_local(services: Services, story: MedicineStory) -> str:
    due = services.timetable.next_slot(story["long"])
    return f"{due.due_at.astimezone(story.clock.zone()):%H:%M}"


def test_at_home_nothing_is_asked(services, story):
    assert services.journeys.current() is None


@pytest.mark.parametrize(("zone", "hours"), [("Europe/Athens", 2), ("America/New_York", -5), ("Asia/Kolkata", 5.5)])
def test_elsewhere_it_says_by_how_much(services, clock, story, zone, hours):
    clock.travel(zone)
    journey = services.journeys.current()
    assert (journey.home, journey.here) == ("Europe/London", zone)
    assert journey.ahead == timedelta(hours=hours)


def test_a_zone_that_tells_the_same_time_is_no_journey(services, clock, story):
    clock.travel("Europe/Lisbon")
    assert services.journeys.current() is None


def test_until_it_is_answered_it_rings_by_the_clock_of_home(services, clock, story):
    clock.travel("Europe/Athens")
    assert next_local(services, story) == "22:00"


def test_home_times_are_kept_and_not_asked_about_again(services, clock, story):
    clock.travel("Europe/Athens")
    changed = services.journeys.keep_home_times()
    assert services.journeys.current() is None
    assert next_local(services, story) == "22:00"
    changed.undo()
    assert services.journeys.current() is not None


def test_in_the_next_zone_it_is_asked_again(services, clock, story):
    clock.travel("Europe/Athens")
    services.journeys.keep_home_times()
    clock.travel("America/New_York")
    assert services.journeys.current() is not None


def test_back_home_nothing_is_asked(services, clock, story):
    clock.travel("Europe/Athens")
    services.journeys.keep_home_times()
    clock.travel("Europe/London")
    assert services.journeys.current() is None


def test_the_clock_here_holds_from_now_on_and_can_be_taken_back(services, clock, story):
    clock.travel("Europe/Athens")
    changed = services.journeys.use_clock_here()
    assert services.journeys.current() is None
    assert next_local(services, story) == "20:00"
    again = changed.undo()
    assert next_local(services, story) == "22:00"
    again.undo()
    assert next_local(services, story) == "20:00"


def test_what_was_recorded_stays_where_it_was(services, clock, story):
    story.give("long", -1, "08:00")
    before = services.timetable.slots(story.at(-1, "00:00"), story.at(0, "00:00"), story["long"])
    clock.travel("Europe/Athens")
    services.journeys.use_clock_here()
    assert services.timetable.slots(story.at(-1, "00:00"), story.at(0, "00:00"), story["long"]) == before


def test_a_patch_counted_in_hours_and_what_is_given_when_needed_know_no_journey(services, clock):
    story = begin_medicine_story(services, clock)
    story.add("patch", FENTANYL, patch_plan(), unit=Unit.PATCHES, strength=FENTANYL_STRENGTH)
    needed = Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal(5),))
    clock.travel("America/New_York")
    assert services.journeys.current() is None
    story.add_now("quick", MORPHINE_QUICK, needed, unit=Unit.ML, strength=milligrams("10", Unit.ML, "5"))
    assert services.journeys.current() is None


def test_a_plan_that_was_to_begin_later_is_not_lost_by_a_journey(services, clock, story):
    story.replan("long", at_times("2", "08:00", "20:00"), at=story.at(3, "00:00"))
    before = services.medicines.get(story["long"]).versions
    clock.travel("Europe/Athens")
    changed = services.journeys.use_clock_here()
    versions = services.medicines.get(story["long"]).versions
    assert [str(version.value.schedule.times[0].amounts[0]) for version in versions] == ["1", "1", "2"]
    assert {version.value.zone for version in versions[1:]} == {"Europe/Athens"}
    assert versions[-1].value.at == story.at(3, "00:00") - timedelta(hours=2)
    changed.undo()
    assert services.medicines.get(story["long"]).versions == before
