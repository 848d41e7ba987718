"""Doses for charts: what was due stands on the clock of its plan, what was given counts, whatever it was."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from caregiver.domain.amounts import Unit
from caregiver.domain.medicine import Route
from caregiver.domain.schedule import Schedule, ScheduleKind
from caregiver.domain.span import Span
from caregiver.domain.stay import StayKind
from caregiver.services.services import Services
from caregiver.services.timetable import SlotStanding
from caregiver.services.trend_doses import MOST_DAYS_ONE_BY_ONE, SpanDoses
from tests.medicine_story import MedicineStory, at_times, tell_medicines
from tests.steerable_clock import SteerableClock

TODAY = date(2026, 11, 22)
FORTNIGHT = Span(TODAY - timedelta(days=13), TODAY)
YEAR = Span(TODAY - timedelta(days=364), TODAY)


@pytest.fixture
def story(services: Services, clock: SteerableClock) -> MedicineStory:
    return tell_medicines(services, clock)


def read(services: Services, span: Span) -> SpanDoses:
    return services.trend_doses.read(span)


def lane_names(doses: SpanDoses) -> list[str]:
    return [lane.medicine.name for lane in doses.lanes]


def test_medicines_by_the_clock_keep_their_order_and_the_clinics_are_no_lane(
    services: Services, story: MedicineStory
) -> None:
    assert lane_names(read(services, FORTNIGHT)) == ["Morphine", "Paracetamol", "Dexamethasone", "Senna"]
    assert read(services, FORTNIGHT).needed == ()


def test_a_dose_stands_at_its_time_of_the_day_and_what_is_to_come_does_not(
    services: Services, story: MedicineStory
) -> None:
    story.give("long", 0, "08:00")
    lane = read(services, Span(TODAY, TODAY)).lanes[0]
    assert [(mark.standing, mark.due.hour) for mark in lane.marks] == [(SlotStanding.GIVEN, 8)]
    assert lane.marks[0].place == pytest.approx(TODAY.toordinal() + 2 / 24)


def test_before_06_00_belongs_to_the_day_before(services: Services, story: MedicineStory) -> None:
    story.give_needed("quick", 0, "03:10")
    yesterday = TODAY - timedelta(days=1)
    assert read(services, Span(TODAY, TODAY)).needed == ()
    (needed,) = read(services, Span(yesterday, yesterday)).needed
    assert needed.given[0].place == pytest.approx(yesterday.toordinal() + (21 + 10 / 60) / 24)


def test_an_amount_holds_until_it_changes_with_the_plan(services: Services, story: MedicineStory) -> None:
    for day in (-6, -5):
        story.give_needed("quick", day, "10:00")
    needed = Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal("2.5"),))
    with story.writing_at(story.at(-4, "12:00")):
        story.replan("quick", needed, story.at(-4, "12:00"))
    for day in (-3, -2):
        story.give_needed("quick", day, "10:00")
    (found,) = read(services, FORTNIGHT).needed
    assert len(found.given) == 4
    assert [span.dose.amount for span in found.amounts] == [Decimal(5), Decimal("2.5")]
    assert found.amounts[1].start == pytest.approx((TODAY - timedelta(days=4)).toordinal() + 6 / 24)


def test_extra_doses_stand_in_their_lane_and_single_ones_behind_all_others(
    services: Services, story: MedicineStory
) -> None:
    story.give_needed("quick", -1, "12:00")
    services.doses.give_extra(story["paracetamol"], at=story.at(-1, "11:00"))
    services.doses.give_one_off(
        "Midazolam injection",
        at=story.at(-1, "23:00"),
        amount=Decimal(1),
        unit=Unit.ML,
        strength_words="5 mg in 1 ml",
        route=Route.INJECTION,
    )
    doses = read(services, FORTNIGHT)
    assert [len(lane.extras) for lane in doses.lanes] == [0, 1, 0, 0]
    assert [(one.medicine.name if one.medicine else "", one.name) for one in doses.needed] == [
        ("Morphine", ""),
        ("", "Midazolam injection"),
    ]


def test_a_stay_is_never_not_recorded(services: Services, story: MedicineStory) -> None:
    stay = services.stays.begin(StayKind.HOSPITAL, story.at(-3, "21:00")).value
    services.stays.correct(stay.uuid, replace(stay.value, ended_at=story.at(-2, "18:00")))
    day = TODAY - timedelta(days=2)
    long = read(services, Span(day, day)).lanes[0]
    assert [mark.standing for mark in long.marks] == [SlotStanding.AWAY, SlotStanding.NOT_RECORDED]


def test_after_a_death_nothing_is_due(services: Services, story: MedicineStory) -> None:
    services.stays.begin(StayKind.DIED, story.at(-2, "12:00"))
    last = max(mark.place for lane in read(services, FORTNIGHT).lanes for mark in lane.marks)
    assert last < (TODAY - timedelta(days=2)).toordinal() + 6 / 24
    assert max(held.end for lane in read(services, YEAR).lanes for held in lane.held) == pytest.approx(
        (TODAY - timedelta(days=2)).toordinal() + 6 / 24
    )


def test_many_days_tell_when_a_medicine_was_on_the_list(services: Services, story: MedicineStory) -> None:
    with story.writing_at(story.at(-5, "10:00")):
        story.replan("senna", at_times("1", "22:00"), story.at(-5, "10:00"))
        services.medicines.pause(story["paracetamol"])
        services.medicines.stop(story["long"])
    doses = read(services, YEAR)
    held = {lane.medicine.name: lane.held for lane in doses.lanes}
    assert not doses.is_one_by_one
    assert list(held) == ["Morphine", "Paracetamol", "Dexamethasone", "Senna"]
    assert [one.is_resting for one in held["Paracetamol"]] == [False, True]
    assert len(held["Senna"]) == 2
    assert held["Senna"][0].end == held["Senna"][1].start
    stopped = (TODAY - timedelta(days=5)).toordinal() + 4 / 24
    assert [one.end for one in held["Morphine"]] == [pytest.approx(stopped)]


def test_doses_counted_by_day_are_those_read_one_by_one(services: Services, story: MedicineStory) -> None:
    for day, clock in ((-9, "12:00"), (-9, "13:00"), (-2, "02:00"), (-2, "10:00"), (0, "12:22")):
        story.give_needed("quick", day, clock)
    story.give_needed("metoclopramide", -2, "11:00")
    services.doses.give_extra(story["senna"], at=story.at(-3, "11:00"))
    counted, alone = read(services, YEAR).within(FORTNIGHT), read(services, FORTNIGHT)

    def by_day(doses: SpanDoses) -> Counter[tuple[str, int]]:
        found: Counter[tuple[str, int]] = Counter()
        for one in (*doses.needed, *doses.lanes):
            for given in one.given if hasattr(one, "given") else one.extras:
                found[one.uuid, int(given.place)] += given.times
        return found

    assert by_day(counted) == by_day(alone)
    assert sum(by_day(alone).values()) == 7


def test_fewer_days_cut_out_are_those_that_would_be_read(services: Services, story: MedicineStory) -> None:
    for day in (-12, -6, -1):
        story.give_needed("quick", day, "10:00")
    week = Span(TODAY - timedelta(days=6), TODAY)
    cut, again = read(services, FORTNIGHT).within(week), read(services, week)
    assert cut.lanes == again.lanes
    assert [needed.given for needed in cut.needed] == [needed.given for needed in again.needed]


def test_the_first_days_that_are_too_many_are_not_worked_out(services: Services, story: MedicineStory) -> None:
    most = Span(TODAY - timedelta(days=MOST_DAYS_ONE_BY_ONE - 1), TODAY)
    assert read(services, most).is_one_by_one
    assert not read(services, Span(most.first - timedelta(days=1), TODAY)).is_one_by_one


def test_an_empty_diary_has_no_rows(services: Services) -> None:
    assert read(services, FORTNIGHT) == SpanDoses()
    assert read(services, YEAR) == SpanDoses(is_one_by_one=False)
