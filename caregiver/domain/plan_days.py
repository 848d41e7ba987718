"""The days on which a schedule is given, straight from its rule: no day before the asked ones is walked through."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise, takewhile

from dateutil.relativedelta import relativedelta

from caregiver.domain.schedule import DoseTime, Schedule, ScheduleKind

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2999, 12, 31)
"""The days that are answered for: whatever was typed, arithmetic stays inside what a date can hold."""

_DAY = timedelta(days=1)


def plan_days(schedule: Schedule, start: date, end: date) -> Iterator[tuple[date, Sequence[DoseTime]]]:
    """The days of `schedule` from `start` to `end`, in order, each with its times by the clock, none twice.

    Nothing for an interval, and for kinds that are never due. A schedule that makes no sense has fewer days or none.
    """
    start = max(start, schedule.first or start, FIRST_DAY)
    end = min(end, schedule.last or end, LAST_DAY)
    if schedule.kind is ScheduleKind.TAPER:
        yield from _taper(schedule, start, end)
    elif schedule.kind in _DAYS_OF:
        times = _by_the_clock(schedule.times)
        yield from ((day, times) for day in _DAYS_OF[schedule.kind](schedule, start, end))


def _by_the_clock(times: Iterable[DoseTime]) -> Sequence[DoseTime]:
    """In the order of the clock; of two at the same minute the first, for a slot has its name from the minute."""
    once = {(dose_time.at.hour, dose_time.at.minute): dose_time for dose_time in reversed([*times])}
    return [once[minute] for minute in sorted(once)]


def _every_day(_schedule: Schedule, start: date, end: date) -> Iterator[date]:
    return (date.fromordinal(number) for number in range(start.toordinal(), end.toordinal() + 1))


def _weekdays(schedule: Schedule, start: date, end: date) -> Iterator[date]:
    return (day for day in _every_day(schedule, start, end) if day.weekday() in schedule.weekdays)


def _every_days(schedule: Schedule, start: date, end: date, days: int = 1) -> Iterator[date]:
    if schedule.first is None or schedule.every < 1:
        return iter(())
    step, first = schedule.every * days, schedule.first.toordinal()
    next_one = start.toordinal() + (first - start.toordinal()) % step
    return (date.fromordinal(number) for number in range(next_one, end.toordinal() + 1, step))


def _every_weeks(schedule: Schedule, start: date, end: date) -> Iterator[date]:
    return _every_days(schedule, start, end, days=7)


def _every_months(schedule: Schedule, start: date, end: date) -> Iterator[date]:
    """Always counted from the first day: the 31st is the 30th in April and the 31st again in May."""
    if schedule.first is None or schedule.every < 1:
        return iter(())
    first = schedule.first
    months = range(0, _months(end) - _months(first) + 1, schedule.every)
    reached = max(0, _months(start) - _months(first)) // schedule.every
    days = (first + relativedelta(months=number) for number in months[reached:])
    return takewhile(lambda day: day <= end, (day for day in days if day >= start))


def _months(day: date) -> int:
    return day.year * 12 + day.month


def _cycle(schedule: Schedule, start: date, end: date) -> Iterator[date]:
    """The days on of each cycle that was told; a new start cuts an older cycle, and none starts by itself."""
    starts = sorted(set(schedule.cycle_starts))
    for begins_on, next_begins_on in pairwise([*starts, date.max]):
        number = min(schedule.days_on, (next_begins_on - begins_on).days, (end - begins_on).days + 1)
        if number > 0:
            yield from _every_day(schedule, max(begins_on, start), begins_on + (number - 1) * _DAY)


def _one_off(schedule: Schedule, start: date, end: date) -> Iterator[date]:
    return (day for day in (schedule.first,) if day is not None and start <= day <= end)


_DAYS_OF: dict[ScheduleKind, Callable[[Schedule, date, date], Iterator[date]]] = {
    ScheduleKind.CLOCK_TIMES: _every_day,
    ScheduleKind.WEEKDAYS: _weekdays,
    ScheduleKind.EVERY_DAYS: _every_days,
    ScheduleKind.EVERY_WEEKS: _every_weeks,
    ScheduleKind.EVERY_MONTHS: _every_months,
    ScheduleKind.CYCLE: _cycle,
    ScheduleKind.ONE_OFF: _one_off,
}


def _taper(schedule: Schedule, start: date, end: date) -> Iterator[tuple[date, Sequence[DoseTime]]]:
    """Where steps overlap, which is asked about before it is kept, the earlier one holds."""
    for step in sorted(schedule.steps, key=lambda step: step.first):
        times = _by_the_clock(step.times)
        for day in _every_day(schedule, max(start, step.first), min(end, step.last)):
            yield day, times
        start = max(start, min(step.last, end) + _DAY)
