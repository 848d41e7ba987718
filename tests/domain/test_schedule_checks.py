"""What cannot be meant is said in one sentence beside its field; and it never stops the due times."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from caregiver.domain.errors import BadInput
from caregiver.domain.regimen import Regimen
from caregiver.domain.schedule import DoseTime, Schedule, ScheduleKind, TaperStep
from caregiver.domain.schedule_checks import check_schedule
from caregiver.domain.slots import Anchor, next_slots, slots

ONE = (Decimal(1),)
MORNING = DoseTime(time(8), ONE)
EVENING = DoseTime(time(20), ONE)
FIRST = date(2026, 11, 22)
LONDON = ZoneInfo("Europe/London")
K = ScheduleKind

CLOCK = Schedule(K.CLOCK_TIMES, (MORNING, EVENING))
WEEKDAYS = Schedule(K.WEEKDAYS, (MORNING,), weekdays=(0,))
EVERY = Schedule(K.EVERY_MONTHS, (MORNING,), first=FIRST, every=6)
CYCLE = Schedule(K.CYCLE, (MORNING,), days_on=14, days_off=7, cycle_starts=(FIRST,))
INTERVAL = Schedule(K.INTERVAL, amounts=ONE, hours=72)
STEP = TaperStep(FIRST, date(2026, 11, 24), (MORNING,))
TAPER = Schedule(K.TAPER, steps=(STEP, TaperStep(date(2026, 11, 25), date(2026, 11, 29), (MORNING,))))
ONE_OFF = Schedule(K.ONE_OFF, (MORNING,), first=FIRST)


def _taper(first: int, last: int) -> Schedule:
    return replace(TAPER, steps=(STEP, TaperStep(date(2026, 11, first), date(2026, 11, last), (MORNING,))))


GOOD = [
    CLOCK,
    WEEKDAYS,
    EVERY,
    CYCLE,
    INTERVAL,
    TAPER,
    ONE_OFF,
    *(Schedule(kind) for kind in K if Schedule(kind).is_silent),
]

BAD = [
    ("an end before the start", replace(CLOCK, first=FIRST, last=FIRST - timedelta(days=1)), "last", "before"),
    ("a slip in the year", replace(CLOCK, first=date(202, 6, 1)), "first", "year"),
    (
        "200 daily times",
        replace(CLOCK, times=tuple(DoseTime(time(i // 10, i % 10)) for i in range(200))),
        "times",
        "24",
    ),
    ("no time", replace(CLOCK, times=()), "times", "at least one time"),
    ("a time twice", replace(CLOCK, times=(MORNING, DoseTime(time(8)))), "times", "twice"),
    ("an interval of 0", replace(INTERVAL, hours=0), "hours", "from 1 to 1440"),
    ("an interval of a year", replace(INTERVAL, hours=24 * 365), "hours", "from 1 to 1440"),
    ("nothing each time", replace(INTERVAL, amounts=(Decimal(0),)), "amount", "number"),
    ("less than nothing", replace(INTERVAL, amounts=(Decimal(1), Decimal(-2))), "amount", "number"),
    ("no weekday", replace(WEEKDAYS, weekdays=()), "weekdays", "day of the week"),
    ("an eighth weekday", replace(WEEKDAYS, weekdays=(0, 7)), "weekdays", "day of the week"),
    ("weekdays without a time", replace(WEEKDAYS, times=()), "times", "at least one time"),
    ("every 0 months", replace(EVERY, every=0), "every", "from 1 to 60"),
    ("every 2000 days", replace(EVERY, kind=K.EVERY_DAYS, every=2000), "every", "from 1 to 366"),
    ("every week from no day", replace(EVERY, kind=K.EVERY_WEEKS, first=None), "first", "first day"),
    ("a cycle of no day", replace(CYCLE, days_on=0), "days_on", "from 1 to 366"),
    ("a cycle with fewer than no days off", replace(CYCLE, days_off=-1), "days_off", "from 0 to 366"),
    ("a cycle that never starts", replace(CYCLE, cycle_starts=()), "cycle_starts", "cycle starts"),
    ("a cycle told twice", replace(CYCLE, cycle_starts=(FIRST, FIRST)), "cycle_starts", "same day"),
    ("a taper without steps", replace(TAPER, steps=()), "steps", "step"),
    ("a step without times", replace(TAPER, steps=(replace(STEP, times=()),)), "steps", "at least one time"),
    (
        "a step that ends first",
        replace(TAPER, steps=(replace(STEP, last=date(2026, 11, 9)),)),
        "steps",
        "22 to 9 November",
    ),
    ("a taper with a gap", _taper(27, 29), "steps", "No step is written for 25 to 26 November 2026."),
    ("a gap of a day", _taper(26, 29), "steps", "No step is written for 25 November 2026."),
    ("a taper with an overlap", _taper(23, 29), "steps", "Two steps are written for 23 to 24 November 2026."),
    ("a step inside another", _taper(23, 23), "steps", "Two steps are written for 23 November 2026."),
    ("one dose on no day", replace(ONE_OFF, first=None), "first", "first day"),
]


@pytest.mark.parametrize("schedule", GOOD, ids=lambda schedule: schedule.kind)
def test_what_can_be_meant_passes(schedule: Schedule) -> None:
    check_schedule(schedule)


@pytest.mark.parametrize(("schedule", "field", "words"), [case[1:] for case in BAD], ids=[case[0] for case in BAD])
def test_what_cannot_be_meant_is_said_beside_its_field(schedule: Schedule, field: str, words: str) -> None:
    with pytest.raises(BadInput) as caught:
        check_schedule(schedule)
    assert caught.value.field == field
    assert words in str(caught.value.sentence)


numbers = st.integers(-(10**9), 10**9) | st.integers(-2, 40)
days = st.dates() | st.dates(date(2026, 11, 1), date(2027, 1, 31))
instants = st.datetimes(timezones=st.just(UTC))
dose_times = st.lists(st.builds(DoseTime, st.times(), st.just(ONE)), max_size=4).map(tuple)
anything = st.builds(
    Schedule,
    st.sampled_from(K),
    times=dose_times,
    first=st.none() | days,
    last=st.none() | days,
    every=numbers,
    weekdays=st.lists(numbers, max_size=4).map(tuple),
    hours=numbers,
    days_on=numbers,
    days_off=numbers,
    cycle_starts=st.lists(days, max_size=4).map(tuple),
    steps=st.lists(st.builds(TaperStep, days, days, dose_times), max_size=4).map(tuple),
)


@example(
    Schedule(K.CYCLE, (MORNING,), days_on=1), datetime(1970, 1, 1, tzinfo=UTC), datetime(2099, 1, 1, tzinfo=UTC), []
)
@example(
    Schedule(K.CLOCK_TIMES, (MORNING, MORNING)), datetime(2000, 1, 1, tzinfo=UTC), datetime(2000, 1, 1, tzinfo=UTC), []
)
@given(anything, instants, instants, st.lists(instants, max_size=4))
def test_whatever_was_typed_the_due_times_are_sane(
    schedule: Schedule, at: datetime, start: datetime, given_at: list[datetime]
) -> None:
    regimen = Regimen("m", at, "Europe/London", schedule)
    anchors = [Anchor(str(number), at) for number, at in enumerate(given_at)]
    end = start + timedelta(days=40) if start.year < 9999 else start
    found = slots(regimen, anchors, start, end, LONDON)
    assert len({slot.key for slot in found}) == len(found)
    assert all(max(start, at) <= slot.due_at < end for slot in found)
    assert len(next_slots(regimen, anchors, start, 3, LONDON)) <= 3
