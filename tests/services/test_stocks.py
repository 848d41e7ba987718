"""How long what is at home lasts by the record."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from caregiver.domain.amounts import Unit
from caregiver.domain.dose import DoseAnswer, Reason
from caregiver.domain.schedule import Schedule, ScheduleKind
from caregiver.domain.stock import StockEvent
from tests.medicine_story import PARACETAMOL, at_times, tell_medicines


@pytest.fixture
def story(services, clock):
    """The medicines of the story, on Sunday 22 November at 14:32."""
    return tell_medicines(services, clock)


@pytest.fixture
def twice(story):
    """One tablet at 13:00 and 21:00 since yesterday, nine at home this morning."""
    uuid = story.add("twice", PARACETAMOL, at_times("1", "13:00", "21:00"), day=-1, unit=Unit.TABLETS)
    story.services.stocks.note(uuid, StockEvent.COUNTED, Decimal(9), at=story.at(0, "09:00"))
    return uuid


def test_the_last_day_stays_while_a_dose_of_today_becomes_late_and_when_it_is_given(services, clock, story, twice):
    clock.go_to(2026, 11, 22, 12, 0)
    before = services.stocks.at_home(twice).last_day
    assert before == story.today + timedelta(days=4)
    clock.go_to(2026, 11, 22, 14, 32)
    assert services.stocks.at_home(twice).last_day == before
    story.give("twice", 0, "13:00")
    assert services.stocks.at_home(twice).number == 8
    assert services.stocks.at_home(twice).last_day == before


def test_a_dose_that_was_not_given_is_there_for_another_day(services, story, twice):
    (open_slot,) = [one for one in services.reminders.open_slots() if one.due.medicine.uuid == twice]
    before = services.stocks.at_home(twice)
    services.doses.answer(open_slot.due, DoseAnswer.NOT_GIVEN, reason=Reason.ASLEEP)
    after = services.stocks.at_home(twice)
    assert after.number == before.number
    assert (before.short_on, after.short_on) == (story.today + timedelta(days=4), story.today + timedelta(days=5))


def test_a_dose_given_before_its_time_is_not_taken_off_twice(services, story, twice):
    (tonight,) = services.timetable.slots(story.at(0, "20:00"), story.at(0, "22:00"), twice)
    before = services.stocks.at_home(twice).last_day
    services.doses.answer(tonight.due, DoseAnswer.GIVEN)
    assert services.stocks.at_home(twice).last_day == before


def test_an_interval_waits_for_one_dose_only(services, story):
    plan = Schedule(ScheduleKind.INTERVAL, hours=4, amounts=(Decimal(1),))
    uuid = story.add("every", replace(PARACETAMOL, name="Ibuprofen"), plan, day=-1, unit=Unit.TABLETS)
    for clock_time in ("06:00", "12:00"):  # 10:00 went by without one; the next is 16:00
        services.doses.give_extra(uuid, at=story.at(0, clock_time))
    services.stocks.note(uuid, StockEvent.COUNTED, Decimal(1), at=story.at(0, "13:00"))
    assert services.stocks.at_home(uuid).short_on is None
    services.stocks.note(uuid, StockEvent.SPILLED, Decimal(1))
    assert services.stocks.at_home(uuid).short_on == story.today
