"""When a plan is due, found the slow way: day by day, each looked up in the minutes of its zone.

It shares no code with `caregiver.domain.slots`, and asks the other question: not "which days has this rule?" but
"has this day the rule?"; not "which instant is this time?" but "in which minute did the clocks show it first?".
"""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from caregiver.domain.regimen import Regimen
from caregiver.domain.schedule import DoseTime, Schedule, ScheduleKind
from caregiver.domain.slots import Anchor
from tests.oracle.zone_minutes import MINUTES_A_DAY, ZoneMinutes, minute_of


@dataclass(frozen=True)
class Due:
    """A dose that is due.

    Attributes:
        key: Name of the slot.
        minute: When, in minutes of UTC since 1970.
        amounts: How much.
    """

    key: str
    minute: int
    amounts: tuple[Decimal, ...]


def due_doses(
    regimen: Regimen, given: Sequence[Anchor], start: datetime, end: datetime, minutes: ZoneMinutes
) -> list[Due]:
    """The doses with start <= due < end, oldest first."""
    is_interval = regimen.schedule.kind is ScheduleKind.INTERVAL
    begins = minute_of(regimen.at)
    found = _counted(regimen.schedule, given, begins) if is_interval else _dated(regimen.schedule, start, end, minutes)
    first, last = max(begins, minute_of(start)), minute_of(end)
    inside = sorted((due for due in found if first <= due.minute < last), key=lambda due: due.minute)
    until = regimen.schedule.last if is_interval else None
    return [due for due in inside if until is None or minutes.day(due.minute) <= until]


def _dated(schedule: Schedule, start: datetime, end: datetime, minutes: ZoneMinutes) -> Iterator[Due]:
    day = start.date() - timedelta(days=2)
    while day <= end.date() + timedelta(days=2):
        if minutes.has(day):
            midnight = (day - date(1970, 1, 1)).days * MINUTES_A_DAY
            for dose_time in sorted(_times_on(schedule, day), key=lambda dose_time: dose_time.at):
                shown = midnight + dose_time.at.hour * 60 + dose_time.at.minute
                yield Due(f"{day:%Y-%m-%d} {dose_time.at:%H:%M}", minutes.first_at_or_past(shown), dose_time.amounts)
        day += timedelta(days=1)


def _times_on(schedule: Schedule, day: date) -> Sequence[DoseTime]:
    if (schedule.first and day < schedule.first) or (schedule.last and day > schedule.last):
        return ()
    if schedule.kind is ScheduleKind.TAPER:
        return next((step.times for step in schedule.steps if step.first <= day <= step.last), ())
    return schedule.times if _is_given_on(schedule, day) else ()


def _is_given_on(schedule: Schedule, day: date) -> bool:
    if schedule.kind is ScheduleKind.CYCLE:
        begun = [(day - first).days for first in schedule.cycle_starts if first <= day]
        return bool(begun) and min(begun) < schedule.days_on
    if schedule.kind is ScheduleKind.WEEKDAYS:
        return (day.isoweekday() - 1) in schedule.weekdays
    first = schedule.first or day
    passed = (day - first).days
    months = (day.year - first.year) * 12 + day.month - first.month
    month_has_day = day.day == min(first.day, monthrange(day.year, day.month)[1])
    return {
        ScheduleKind.CLOCK_TIMES: True,
        ScheduleKind.EVERY_DAYS: passed % schedule.every == 0,
        ScheduleKind.EVERY_WEEKS: passed % 7 == 0 and (passed // 7) % schedule.every == 0,
        ScheduleKind.EVERY_MONTHS: months % schedule.every == 0 and month_has_day,
        ScheduleKind.ONE_OFF: passed == 0,
    }[schedule.kind]


def _counted(schedule: Schedule, given: Sequence[Anchor], begins: int) -> Iterator[Due]:
    """An interval: each dose asks for the next one, unless another was given before that was due."""
    doses = {minute_of(anchor.at): anchor.uuid for anchor in reversed(given)}
    if all(minute >= begins for minute in doses):
        yield Due("first", begins, schedule.amounts)
    for minute, uuid in doses.items():
        due = max(minute + schedule.hours * 60, begins)
        if not any(minute < other < due for other in doses):
            yield Due(f"after {uuid}", due, schedule.amounts)
