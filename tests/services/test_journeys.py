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


def due_here(services: Services, story: MedicineStory) -> list[str]:
    """What is due in the next two days, as the clock here shows it."""
    now, zone = story.clock.now(), story.clock.zone()
    kept = services.timetable.slots(now, now + timedelta(days=2), story["long"])
    return [f"{one.due.due_at.astimezone(zone):%d %H:%M}" for one in kept]


def test_the_clock_here_holds_from_tomorrow_on_and_can_be_taken_back(services, clock, story):
    clock.travel("Europe/Athens")
    by_home = ["22 22:00", "23 10:00", "23 22:00", "24 10:00"]
    by_here = ["22 22:00", "23 08:00", "23 20:00", "24 08:00"]
    assert due_here(services, story) == by_home
    changed = services.journeys.use_clock_here()
    assert services.journeys.current() is None
    assert due_here(services, story) == by_here
    again = changed.undo()
    assert services.journeys.current() is not None
    assert due_here(services, story) == by_home
    again.undo()
    assert due_here(services, story) == by_here


@pytest.mark.parametrize(
    ("zone", "times", "due"),
    [
        ("Europe/Athens", ("23:00",), ["23 01:00", "23 23:00"]),
        ("Europe/Athens", ("08:00", "23:00"), ["23 01:00", "23 08:00", "23 23:00", "24 08:00"]),
        ("Asia/Kolkata", ("08:00", "20:00"), ["23 01:30", "23 08:00", "23 20:00", "24 08:00", "24 20:00"]),
        ("Australia/Sydney", ("08:00", "20:00"), ["23 07:00", "23 19:00", "24 08:00", "24 20:00"]),
        ("Pacific/Auckland", ("09:00", "22:00"), ["23 11:00", "23 22:00", "24 09:00", "24 22:00"]),
        ("America/New_York", ("08:00", "20:00"), ["22 15:00", "23 08:00", "23 20:00", "24 08:00"]),
        ("America/New_York", ("04:00",), ["23 04:00", "24 04:00"]),
        ("America/New_York", ("04:00", "16:00"), ["22 11:00", "23 04:00", "23 16:00", "24 04:00"]),
        ("America/New_York", ("00:00", "06:00", "12:00", "18:00"),
         ["22 13:00", "22 19:00", "23 00:00", "23 06:00", "23 12:00", "23 18:00", "24 00:00", "24 06:00"]),
    ],
)  # fmt: skip
def test_no_dose_of_today_is_lost_or_doubled(services, clock, story, zone, times, due):
    story.replan("long", at_times("1", *times), at=story.at(0, "00:00"))
    clock.travel(zone)
    services.journeys.use_clock_here()
    assert due_here(services, story) == due


def test_what_rang_by_the_clock_of_home_in_the_evening_is_not_due_again_tomorrow(services, clock, story):
    story.replan("long", at_times("1", "03:00"), at=story.at(0, "00:00"))
    clock.travel("America/New_York")
    clock.go_to(2026, 11, 22, 23)  # the clock of home shows 04:00
    services.journeys.use_clock_here()
    assert due_here(services, story) == ["24 03:00"]


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
