"""Due times equal those found by walking through the minutes of a year, in every zone there is (DESIGN 13)."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from multiprocessing import get_context
from random import Random
from zoneinfo import ZoneInfo, available_timezones

import pytest

from caregiver.domain.schedule import ScheduleKind
from caregiver.domain.slots import Slot, next_slots, slots
from tests.oracle.random_plans import Die, RandomPlan
from tests.oracle.schedule_oracle import Due, due_doses
from tests.oracle.zone_minutes import ZoneMinutes, minute_of

HARD_YEARS = [
    ("Australia/Lord_Howe", 2026),  # clocks move by half an hour
    ("Pacific/Apia", 2011),  # 30 December never came
    ("Africa/Casablanca", 2026),  # back for Ramadan
    ("Antarctica/Troll", 2026),  # by two hours
    ("Europe/Dublin", 2026),  # summer is standard time
    ("America/St_Johns", 2006),  # at one minute past midnight
    ("Asia/Kathmandu", 1986),  # a quarter of an hour
]
MORE_HARD_YEARS = [
    ("America/Sao_Paulo", 2018),  # midnight is jumped over
    ("America/Havana", 2026),
    ("America/Nuuk", 2023),
    ("America/Scoresbysund", 2024),
    ("Africa/Cairo", 2010),
    ("Antarctica/Casey", 2023),
    ("Asia/Gaza", 2025),
    ("Asia/Pyongyang", 2015),
    ("Asia/Tehran", 2022),
    ("Pacific/Kiritimati", 1994),
    ("Pacific/Kwajalein", 1993),
]
YEARS = range(1980, 2040)
PLANS_A_YEAR = 180
"""In the long run: with all zones more than 100,000 schedule-years."""

Build = Callable[[RandomPlan, ZoneInfo], tuple[Slot, ...]]


def ours(plan: RandomPlan, zone: ZoneInfo) -> tuple[Slot, ...]:
    return slots(plan.regimen, plan.given, plan.start, plan.end, zone)


def by_24_hours(plan: RandomPlan, zone: ZoneInfo) -> tuple[Slot, ...]:
    """The control: right the first time, and again so many times 24 hours later."""
    began: dict[tuple[Decimal, ...], tuple[date, datetime]] = {}
    found = []
    for slot in ours(plan, zone):
        if plan.regimen.schedule.kind is not ScheduleKind.INTERVAL:
            day = date.fromisoformat(slot.key.split()[0])
            first_day, first_due = began.setdefault(slot.amounts, (day, slot.due_at))
            found.append(replace(slot, due_at=first_due + (day - first_day)))
        else:
            found.append(slot)
    return tuple(found)


def as_due(slot: Slot) -> Due:
    return Due(slot.key, minute_of(slot.due_at), slot.amounts)


def differences(zone_name: str, year: int, plans: int, build: Build = ours) -> list[str]:
    """Where the build and the walked minutes differ, over so many plans."""
    zone, die = ZoneInfo(zone_name), Die(f"{zone_name} {year}", year)
    minutes = ZoneMinutes.walk(zone, year)
    found = []
    for _ in range(plans):
        plan = die.plan(zone_name)
        expected = due_doses(plan.regimen, plan.given, plan.start, plan.end, minutes)
        upcoming = next_slots(plan.regimen, plan.given, plan.start, 5, zone)
        later = [due for due in expected if due.minute > minute_of(plan.start)][:5]
        if [as_due(slot) for slot in build(plan, zone)] != expected or (
            [as_due(slot) for slot in upcoming if slot.key and slot.due_at < plan.end] != later
        ):
            found.append(f"{zone_name} {plan}")
    return found


@pytest.mark.parametrize(("zone", "year"), HARD_YEARS)
def test_where_clocks_are_odd(zone: str, year: int) -> None:
    assert differences(zone, year, plans=60) == []


def test_anywhere(is_long_run: bool) -> None:
    die = Random("anywhere")
    zones = sorted(available_timezones())
    years = [(zone, die.choice(YEARS)) for zone in (zones if is_long_run else die.sample(zones, 3))]
    if is_long_run:
        years += HARD_YEARS + MORE_HARD_YEARS
    plans = PLANS_A_YEAR if is_long_run else 60
    with ProcessPoolExecutor(2, get_context("spawn")) as pool:
        found = pool.map(differences, *zip(*years, strict=True), [plans] * len(years))
        assert [line for lines in found for line in lines] == []
    assert not is_long_run or len(years) * plans >= 100_000


def test_a_build_that_adds_24_hours_is_noticed() -> None:
    assert differences("Europe/London", 2026, plans=60, build=by_24_hours)
    assert differences("Etc/UTC", 2026, plans=60, build=by_24_hours) == []


def test_the_oracle_knows_the_nights_by_heart() -> None:
    """What the walk found, against what the almanac says."""
    london = ZoneMinutes.walk(ZoneInfo("Europe/London"), 2026)
    instants = [datetime.fromtimestamp(start * 60, UTC) for start in london.starts[1:-1]]
    assert instants == [datetime(2026, 3, 29, 1, tzinfo=UTC), datetime(2026, 10, 25, 1, tzinfo=UTC)]
    apia = ZoneMinutes.walk(ZoneInfo("Pacific/Apia"), 2011)
    december = [date(2011, 12, 28) + timedelta(days=number) for number in range(4)]
    assert [apia.has(day) for day in december] == [True, True, False, True]
