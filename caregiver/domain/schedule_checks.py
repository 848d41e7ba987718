"""What a schedule must hold before it is kept (issue 3, "Bad input")."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import pairwise

from caregiver.domain.amounts import check_number
from caregiver.domain.calendar_words import span_text
from caregiver.domain.errors import BadInput
from caregiver.domain.schedule import DoseTime, Schedule, ScheduleKind, TaperStep
from caregiver.domain.text import QT_TRANSLATE_NOOP

MOST_TIMES = 24
"""Times on one day; more is a slip of the hand."""

MOST_HOURS = 60 * 24
"""The longest time from one dose to the next that is counted in hours."""

MOST_EVERY = {ScheduleKind.EVERY_DAYS: 366, ScheduleKind.EVERY_WEEKS: 104, ScheduleKind.EVERY_MONTHS: 60}
MOST_DAYS_OF_CYCLE = 366
YEARS = range(1970, 2200)

_NO_FIRST = QT_TRANSLATE_NOOP("caregiver", "Please choose the first day.")
_NO_TIME = QT_TRANSLATE_NOOP("caregiver", "Please write at least one time.")
_TOO_MANY_TIMES = QT_TRANSLATE_NOOP("caregiver", "These are too many times for one day. Up to {most} can be kept.")
_SAME_TIME = QT_TRANSLATE_NOOP("caregiver", "One time is there twice. Please take one out.")
_END_FIRST = QT_TRANSLATE_NOOP("caregiver", "The last day is before the first day.")
_NO_WEEKDAY = QT_TRANSLATE_NOOP("caregiver", "Please choose at least one day of the week.")
_HOURS = QT_TRANSLATE_NOOP("caregiver", "Please write how many hours, from 1 to {most}.")
_DAYS = QT_TRANSLATE_NOOP("caregiver", "Please write how many days, from 1 to {most}.")
_DAYS_OFF = QT_TRANSLATE_NOOP("caregiver", "Please write how many days, from 0 to {most}.")
_EVERY = QT_TRANSLATE_NOOP("caregiver", "Please write a number from 1 to {most}.")
_YEAR = QT_TRANSLATE_NOOP("caregiver", "Please look at the year again.")
_NO_CYCLE = QT_TRANSLATE_NOOP("caregiver", "Please choose the day on which the cycle starts.")
_SAME_CYCLE = QT_TRANSLATE_NOOP("caregiver", "Two cycles start on the same day. Please take one out.")
_NO_STEP = QT_TRANSLATE_NOOP("caregiver", "Please write at least one step.")
_STEP_END_FIRST = QT_TRANSLATE_NOOP("caregiver", "The step {days} ends before it starts.")
_GAP = QT_TRANSLATE_NOOP("caregiver", "No step is written for {days}.")
_OVERLAP = QT_TRANSLATE_NOOP("caregiver", "Two steps are written for {days}.")

_DAY = timedelta(days=1)


def check_schedule(schedule: Schedule) -> None:
    """Raise BadInput for a schedule that cannot be meant.

    The error names the attribute of `Schedule` beside which its sentence is shown: "times", "amount", "first",
    "last", "every", "weekdays", "hours", "days_on", "days_off", "cycle_starts" or "steps".
    """
    for amount in schedule.amounts:
        check_number("amount", amount)
    _check_days(schedule)
    check = _CHECKS.get(schedule.kind)
    if check is not None:
        check(schedule)


def _check_days(schedule: Schedule) -> None:
    for name, day in (("first", schedule.first), ("last", schedule.last)):
        _check_year(name, day)
    if schedule.first is not None and schedule.last is not None and schedule.last < schedule.first:
        raise BadInput("last", _END_FIRST)


def _check_year(field: str, day: date | None) -> None:
    if day is not None and day.year not in YEARS:
        raise BadInput(field, _YEAR)


def _check_from(field: str, least: int, number: int, most: int, sentence: str) -> None:
    if not least <= number <= most:
        raise BadInput(field, sentence, most=most)


def _check_times(times: Sequence[DoseTime], field: str = "times") -> None:
    if not times:
        raise BadInput(field, _NO_TIME)
    if len(times) > MOST_TIMES:
        raise BadInput(field, _TOO_MANY_TIMES, most=MOST_TIMES)
    if len({dose_time.at for dose_time in times}) < len(times):
        raise BadInput(field, _SAME_TIME)


def _check_clock_times(schedule: Schedule) -> None:
    _check_times(schedule.times)


def _check_interval(schedule: Schedule) -> None:
    _check_from("hours", 1, schedule.hours, MOST_HOURS, _HOURS)


def _check_weekdays(schedule: Schedule) -> None:
    if not schedule.weekdays or not set(schedule.weekdays) <= set(range(7)):
        raise BadInput("weekdays", _NO_WEEKDAY)
    _check_times(schedule.times)


def _check_every(schedule: Schedule) -> None:
    _check_from("every", 1, schedule.every, MOST_EVERY[schedule.kind], _EVERY)
    _check_one_off(schedule)


def _check_one_off(schedule: Schedule) -> None:
    if schedule.first is None:
        raise BadInput("first", _NO_FIRST)
    _check_times(schedule.times)


def _check_cycle(schedule: Schedule) -> None:
    _check_from("days_on", 1, schedule.days_on, MOST_DAYS_OF_CYCLE, _DAYS)
    _check_from("days_off", 0, schedule.days_off, MOST_DAYS_OF_CYCLE, _DAYS_OFF)
    if not schedule.cycle_starts:
        raise BadInput("cycle_starts", _NO_CYCLE)
    if len(set(schedule.cycle_starts)) < len(schedule.cycle_starts):
        raise BadInput("cycle_starts", _SAME_CYCLE)
    for day in schedule.cycle_starts:
        _check_year("cycle_starts", day)
    _check_times(schedule.times)


def _check_taper(schedule: Schedule) -> None:
    if not schedule.steps:
        raise BadInput("steps", _NO_STEP)
    for step in schedule.steps:
        _check_step(step)
    for earlier, later in pairwise(sorted(schedule.steps, key=lambda step: step.first)):
        if later.first <= earlier.last:
            raise BadInput("steps", _OVERLAP, days=span_text(later.first, min(earlier.last, later.last)))
        if later.first > earlier.last + _DAY:
            raise BadInput("steps", _GAP, days=span_text(earlier.last + _DAY, later.first - _DAY))


def _check_step(step: TaperStep) -> None:
    for day in (step.first, step.last):
        _check_year("steps", day)
    if step.last < step.first:
        raise BadInput("steps", _STEP_END_FIRST, days=span_text(step.first, step.last))
    _check_times(step.times, "steps")


_CHECKS: dict[ScheduleKind, Callable[[Schedule], None]] = {
    ScheduleKind.CLOCK_TIMES: _check_clock_times,
    ScheduleKind.INTERVAL: _check_interval,
    ScheduleKind.WEEKDAYS: _check_weekdays,
    ScheduleKind.EVERY_DAYS: _check_every,
    ScheduleKind.EVERY_WEEKS: _check_every,
    ScheduleKind.EVERY_MONTHS: _check_every,
    ScheduleKind.CYCLE: _check_cycle,
    ScheduleKind.TAPER: _check_taper,
    ScheduleKind.ONE_OFF: _check_one_off,
}
