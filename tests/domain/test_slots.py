"""When a plan is due: the rules of each kind, and laws that hold for every plan."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregiver.domain.regimen import Regimen
from caregiver.domain.schedule import DoseTime, Schedule, ScheduleKind, TaperStep
from caregiver.domain.slots import Anchor, Slot, next_slots, slots

K = ScheduleKind
LONDON = ZoneInfo("Europe/London")
APIA = ZoneInfo("Pacific/Apia")
START = datetime(2026, 10, 1, tzinfo=UTC)
HALF, ONE, TWO = (Decimal("0.5"),), (Decimal(1),), (Decimal(2),)


def _times(*clock: str) -> tuple[DoseTime, ...]:
    return tuple(DoseTime(time.fromisoformat(text), ONE) for text in clock)


def _plan(schedule: Schedule, at: datetime = START) -> Regimen:
    return Regimen("medicine", at, "Europe/London", schedule)


def _due(schedule: Schedule, start: str, end: str, zone: ZoneInfo = LONDON) -> list[str]:
    """What is due between two days on the wall, as the clocks there show it."""
    range_ = (datetime.fromisoformat(day).replace(tzinfo=zone).astimezone(UTC) for day in (start, end))
    return _shown(slots(_plan(schedule, datetime(2000, 1, 1, tzinfo=UTC)), (), *range_, zone), zone)


def _shown(found: Sequence[Slot], zone: ZoneInfo = LONDON) -> list[str]:
    return [f"{slot.due_at.astimezone(zone):%d %b %H:%M}" for slot in found]


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


# -- on the calendar ------------------------------------------------------------------------------------------------

TWICE_A_DAY = Schedule(K.CLOCK_TIMES, _times("20:00", "08:00"))


def test_the_clock_on_the_wall_is_kept_when_clocks_go_back() -> None:
    found = slots(_plan(TWICE_A_DAY), (), _at("2026-10-24T00:00"), _at("2026-10-26T00:00"), LONDON)
    assert [(slot.key, slot.due_at.hour) for slot in found] == [
        ("2026-10-24 08:00", 7),
        ("2026-10-24 20:00", 19),
        ("2026-10-25 08:00", 8),
        ("2026-10-25 20:00", 20),
    ]


def test_a_time_that_is_jumped_over_comes_once_at_the_first_minute_after() -> None:
    at_night = Schedule(K.CLOCK_TIMES, _times("01:00", "01:30"))
    assert _due(at_night, "2026-03-29", "2026-03-30") == ["29 Mar 02:00", "29 Mar 02:00"]


def test_a_time_that_comes_twice_counts_the_first_time() -> None:
    at_night = Schedule(K.CLOCK_TIMES, _times("01:30"))
    found = slots(_plan(at_night), (), _at("2026-10-24T12:00"), _at("2026-10-25T12:00"), LONDON)
    assert [slot.due_at for slot in found] == [_at("2026-10-25T00:30")]


def test_a_day_that_never_came_has_no_doses() -> None:
    assert _due(TWICE_A_DAY, "2011-12-29", "2012-01-01", APIA) == [
        "29 Dec 08:00",
        "29 Dec 20:00",
        "31 Dec 08:00",
        "31 Dec 20:00",
    ]


def test_a_dose_may_be_moved_into_the_next_day_by_a_jump_over_midnight() -> None:
    late = Schedule(K.CLOCK_TIMES, _times("23:30"))
    found = slots(
        _plan(late, datetime(2024, 3, 1, tzinfo=UTC)),
        (),
        _at("2024-03-30T12:00"),
        _at("2024-03-31T12:00"),
        nuuk := ZoneInfo("America/Nuuk"),
    )
    assert [slot.key for slot in found] == ["2024-03-30 23:30"]
    assert _shown(found, nuuk) == ["31 Mar 00:00"]


def test_every_time_has_its_own_amount() -> None:
    schedule = Schedule(
        K.CLOCK_TIMES, (DoseTime(time(20), TWO), DoseTime(time(8), HALF), DoseTime(time(14), (*ONE, *TWO)))
    )
    found = slots(_plan(schedule), (), START, START + timedelta(days=1), LONDON)
    assert [slot.amounts for slot in found] == [HALF, (*ONE, *TWO), TWO]


@pytest.mark.parametrize(
    ("schedule", "days"),
    [
        (Schedule(K.CLOCK_TIMES, first=date(2027, 2, 26), last=date(2027, 2, 27)), "26 Feb, 27 Feb"),
        (Schedule(K.WEEKDAYS, weekdays=(0, 3)), "1 Feb, 4 Feb, 8 Feb, 11 Feb, 15 Feb, 18 Feb, 22 Feb, 25 Feb"),
        (Schedule(K.EVERY_DAYS, first=date(2027, 1, 30), every=10), "9 Feb, 19 Feb"),
        (Schedule(K.EVERY_WEEKS, first=date(2026, 12, 30), every=3), "10 Feb"),
        (Schedule(K.EVERY_MONTHS, first=date(2026, 8, 31), every=4), ""),
        (Schedule(K.EVERY_MONTHS, first=date(2026, 8, 31), every=6), "28 Feb"),
        (Schedule(K.CYCLE, days_on=3, days_off=18, cycle_starts=(date(2027, 2, 2),)), "2 Feb, 3 Feb, 4 Feb"),
        (
            Schedule(K.CYCLE, days_on=14, days_off=7, cycle_starts=(date(2027, 2, 27), date(2027, 1, 20))),
            "1 Feb, 2 Feb, 27 Feb, 28 Feb",
        ),
        (
            Schedule(K.CYCLE, days_on=14, cycle_starts=(date(2027, 1, 20), date(2027, 1, 22))),
            "1 Feb, 2 Feb, 3 Feb, 4 Feb",
        ),
        (Schedule(K.ONE_OFF, first=date(2027, 2, 14)), "14 Feb"),
        (Schedule(K.ONE_OFF, first=date(2027, 3, 14)), ""),
        *((Schedule(kind), "") for kind in K if Schedule(kind).is_silent),
    ],
    ids=lambda case: case.kind if isinstance(case, Schedule) else case,
)
def test_the_days_of_a_kind_in_february(schedule: Schedule, days: str) -> None:
    found = _due(replace(schedule, times=_times("09:00")), "2027-02-01", "2027-03-01")
    assert found == [f"{int(day.split()[0]):02} Feb 09:00" for day in days.split(", ") if day]


def test_the_31st_ends_with_the_month_and_does_not_drift() -> None:
    schedule = Schedule(K.EVERY_MONTHS, _times("09:00"), first=date(2027, 12, 31))
    assert [day[:6] for day in _due(schedule, "2028-01-01", "2028-06-01")] == [
        "31 Jan",
        "29 Feb",
        "31 Mar",
        "30 Apr",
        "31 May",
    ]


def test_a_taper_goes_by_its_steps_and_ends() -> None:
    steps = (
        TaperStep(date(2026, 11, 22), date(2026, 11, 23), (DoseTime(time(8), TWO),)),
        TaperStep(date(2026, 11, 24), date(2026, 11, 24), (DoseTime(time(8), ONE), DoseTime(time(13), HALF))),
    )
    found = slots(_plan(Schedule(K.TAPER, steps=steps)), (), START, START + timedelta(days=365), LONDON)
    assert [(slot.key, slot.amounts) for slot in found] == [
        ("2026-11-22 08:00", TWO),
        ("2026-11-23 08:00", TWO),
        ("2026-11-24 08:00", ONE),
        ("2026-11-24 13:00", HALF),
    ]


def test_nothing_is_due_before_the_plan_holds() -> None:
    found = slots(_plan(TWICE_A_DAY, _at("2026-10-02T07:00")), (), START, _at("2026-10-03T00:00"), LONDON)
    assert [slot.key for slot in found] == ["2026-10-02 08:00", "2026-10-02 20:00"]


# -- counted from the last one given --------------------------------------------------------------------------------

PATCH = Schedule(K.INTERVAL, amounts=ONE, hours=72)


def _counted(at: str, *given_at: str) -> list[tuple[str, str]]:
    given = [Anchor(str(number), _at(text)) for number, text in enumerate(given_at)]
    found = slots(_plan(PATCH, _at(at)), given, START, START + timedelta(days=60), LONDON)
    return [(slot.key, f"{slot.due_at:%d %H:%M}") for slot in found]


@pytest.mark.parametrize(
    ("at", "given_at", "expected"),
    [
        ("2026-10-02T10:00", (), [("first", "02 10:00")]),
        ("2026-10-02T10:00", ("2026-10-02T10:20",), [("first", "02 10:00"), ("after 0", "05 10:20")]),
        ("2026-10-02T10:00", ("2026-10-02T10:00",), [("first", "02 10:00"), ("after 0", "05 10:00")]),
        ("2026-10-02T10:00", ("2026-10-01T21:00",), [("after 0", "04 21:00")]),
        ("2026-10-05T10:00", ("2026-10-01T21:00",), [("after 0", "05 10:00")]),
        ("2026-10-05T10:00", ("2026-09-01T21:00",), [("after 0", "05 10:00")]),
        ("2026-10-02T10:00", ("2026-10-01T21:00", "2026-10-03T09:00"), [("after 1", "06 09:00")]),
        (
            "2026-10-02T10:00",
            ("2026-10-07T10:00", "2026-10-01T21:00"),
            [("after 1", "04 21:00"), ("after 0", "10 10:00")],
        ),
        ("2026-10-02T10:00", ("2026-10-01T21:00", "2026-10-01T21:00"), [("after 0", "04 21:00")]),
        ("2026-10-24T10:00", ("2026-10-24T09:00",), [("after 0", "27 09:00")]),
    ],
    ids=[
        "nothing given yet",
        "the first one given late",
        "the first one given in time",
        "given before the plan",
        "overdue when the plan changes: due at once",
        "given long before, taken up again: due at once",
        "given early: counted anew",
        "given late: the next moves, in whatever order they were recorded",
        "two at one instant ask once",
        "real hours over the night the clocks go back",
    ],
)
def test_an_interval_counts_from_the_last_one(
    at: str, given_at: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    assert _counted(at, *given_at) == expected


def test_an_interval_ends_with_its_last_day() -> None:
    plan = _plan(replace(PATCH, last=date(2026, 10, 3)))
    assert slots(plan, [Anchor("a", START - timedelta(hours=1))], START, START + timedelta(days=9), LONDON) == ()
    assert len(next_slots(plan, (), START - timedelta(1), 5, LONDON)) == 1


# -- the next ones --------------------------------------------------------------------------------------------------


def test_the_next_five_of_a_sparse_plan() -> None:
    plan = _plan(Schedule(K.EVERY_MONTHS, _times("09:00"), first=date(2026, 8, 31), every=6))
    found = next_slots(plan, (), START, 5, LONDON)
    assert [slot.key for slot in found] == [
        f"{day} 09:00" for day in ("2027-02-28", "2027-08-31", "2028-02-29", "2028-08-31", "2029-02-28")
    ]


def test_the_next_ones_end_with_the_plan() -> None:
    plan = _plan(replace(TWICE_A_DAY, last=date(2026, 10, 2)))
    assert _shown(next_slots(plan, (), _at("2026-10-01T07:00"), 5, LONDON)) == [
        "01 Oct 20:00",
        "02 Oct 08:00",
        "02 Oct 20:00",
    ]


def test_the_next_ones_of_an_interval_are_as_if_given_in_time() -> None:
    found = next_slots(_plan(PATCH), [Anchor("a", START)], START, 3, LONDON)
    assert [slot.key for slot in found] == ["after a", "", ""]
    assert [slot.due_at - START for slot in found] == [timedelta(hours=72 * times) for times in (1, 2, 3)]


# -- laws -----------------------------------------------------------------------------------------------------------

instants = st.datetimes(datetime(2024, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))
days = st.dates(date(2024, 1, 1), date(2027, 12, 31))
dose_times = st.lists(
    st.times().map(lambda at: at.replace(second=0, microsecond=0)), min_size=1, max_size=4, unique=True
)
zones = st.sampled_from(["Europe/London", "Australia/Lord_Howe", "America/Havana", "Asia/Gaza", "Africa/Casablanca"])


@st.composite
def calendar_plans(draw: st.DrawFn) -> Regimen:
    """A plan of a kind that goes by the calendar."""
    kind = draw(
        st.sampled_from([K.CLOCK_TIMES, K.WEEKDAYS, K.EVERY_DAYS, K.EVERY_WEEKS, K.EVERY_MONTHS, K.CYCLE, K.TAPER])
    )
    times = tuple(DoseTime(at, ONE) for at in draw(dose_times))
    first = draw(days)
    schedule = Schedule(
        kind,
        times,
        first=first,
        every=draw(st.integers(1, 5)),
        weekdays=tuple(draw(st.sets(st.integers(0, 6), min_size=1))),
        days_on=draw(st.integers(1, 21)),
        cycle_starts=tuple(draw(st.lists(days, min_size=1, max_size=5))),
        steps=(TaperStep(first, first + timedelta(days=draw(st.integers(0, 99))), times),),
    )
    return _plan(schedule, draw(instants))


interval_plans = st.builds(
    lambda hours, at: _plan(replace(PATCH, hours=hours), at), st.sampled_from([4, 12, 24, 72, 168]), instants
)
anchors = st.lists(instants, max_size=8).map(lambda ats: [Anchor(str(number), at) for number, at in enumerate(ats)])


@given(calendar_plans() | interval_plans, anchors, instants, st.integers(0, 500), zones)
def test_keys_are_unique_and_times_in_order_inside_the_range(
    plan: Regimen, given_: list[Anchor], start: datetime, length: int, zone: str
) -> None:
    end = start + timedelta(days=length)
    found = slots(plan, given_, start, end, ZoneInfo(zone))
    assert len({slot.key for slot in found}) == len(found)
    assert [slot.due_at for slot in found] == sorted(slot.due_at for slot in found)
    assert all(max(start, plan.at) <= slot.due_at < end for slot in found)


@given(calendar_plans() | interval_plans, anchors, st.lists(instants, min_size=3, max_size=3).map(sorted), zones)
def test_a_range_is_the_sum_of_its_parts(
    plan: Regimen, given_: list[Anchor], range_: list[datetime], zone: str
) -> None:
    a, b, c = range_
    there = ZoneInfo(zone)
    assert slots(plan, given_, a, c, there) == slots(plan, given_, a, b, there) + slots(plan, given_, b, c, there)


@given(calendar_plans(), anchors, instants, zones)
def test_what_was_given_moves_nothing_on_the_calendar(
    plan: Regimen, given_: list[Anchor], start: datetime, zone: str
) -> None:
    end = start + timedelta(days=200)
    assert slots(plan, given_, start, end, ZoneInfo(zone)) == slots(plan, (), start, end, ZoneInfo(zone))


@given(interval_plans, st.integers(0, 5000))
def test_a_late_dose_moves_the_next_of_an_interval(plan: Regimen, late_minutes: int) -> None:
    given_at = plan.at + timedelta(minutes=late_minutes)
    found = slots(plan, [Anchor("a", given_at)], plan.at, plan.at + timedelta(days=30), LONDON)
    assert [slot.key for slot in found] == ["first", "after a"]
    assert found[1].due_at - given_at == timedelta(hours=plan.schedule.hours)


@given(interval_plans, anchors)
def test_after_the_last_dose_an_interval_asks_for_exactly_one(plan: Regimen, given_: list[Anchor]) -> None:
    last = max((anchor.at for anchor in given_), default=plan.at - timedelta(1))
    found = slots(plan, given_, plan.at, datetime(2029, 1, 1, tzinfo=UTC), LONDON)
    assert len([slot for slot in found if slot.due_at > last]) == 1


@given(calendar_plans(), instants, st.integers(1, 6), zones)
def test_the_next_ones_are_the_first_of_all_that_come(plan: Regimen, after: datetime, count: int, zone: str) -> None:
    there = ZoneInfo(zone)
    found = next_slots(plan, (), after, count, there)
    tick = timedelta(microseconds=1)
    assert found == slots(plan, (), after + tick, datetime(2050, 1, 1, tzinfo=UTC), there)[:count]
