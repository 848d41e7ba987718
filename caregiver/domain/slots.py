"""When a plan is due: computed from the plan, the recorded doses and a range of time, never stored (DESIGN 6).

Two families of kinds. What stands on the calendar (clock times, weekdays, every so many days, weeks or months, cycle,
taper, one-off) means the clock on the wall: a late dose moves nothing, and the nights the clocks change cost no dose
and double none. What counts from the last one given (interval) means real hours: a late dose moves the next.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from itertools import islice
from zoneinfo import ZoneInfo

from caregiver.domain.plan_days import FIRST_DAY, LAST_DAY, plan_days
from caregiver.domain.regimen import Regimen
from caregiver.domain.schedule import Schedule, ScheduleKind
from caregiver.domain.wall_clock import first_instant

FIRST_KEY = "first"
"""Key of the slot of an interval that has no dose to count from."""

_DAY = timedelta(days=1)
_MOST_HOURS = 24 * 366
_EARLIEST, _LATEST = (datetime.combine(day, time(12), UTC) for day in (FIRST_DAY, LAST_DAY))


@dataclass(frozen=True)
class Slot:
    """One time at which a dose is due.

    Attributes:
        key: With the version of the plan, its name for ever: "2026-11-22 08:00" (day and time on the wall, which
            stay its own when other times of the plan are put right), "after UUID" (interval: the dose it counts from)
            or "first".
        due_at: When (UTC).
        amounts: How much, in the plan's unit: as in `DoseTime`.
    """

    key: str
    due_at: datetime
    amounts: tuple[Decimal, ...]


@dataclass(frozen=True)
class Anchor:
    """A recorded dose as an interval sees it.

    Attributes:
        uuid: Of the dose.
        at: When it was given (UTC); for one not given, when it was due: the next is counted on from there.
    """

    uuid: str
    at: datetime


def slots(
    regimen: Regimen, given: Sequence[Anchor], start: datetime, end: datetime, zone: ZoneInfo
) -> tuple[Slot, ...]:
    """The slots with start <= due < end, by due time; none before the plan's own `at`.

    The caller ends a version where the next begins. `given` holds every recorded dose of the medicine in the order
    it was recorded, also those from before this version; only an interval looks at it. `zone` is the zone whose
    clocks on the wall are meant. A schedule that makes no sense is due never or less often; it raises nothing.
    """
    if regimen.schedule.kind is ScheduleKind.INTERVAL:
        return tuple(slot for slot in _interval_slots(regimen, given, zone) if start <= slot.due_at < end)
    days = _local_day(start, zone) - _DAY, _local_day(end, zone) + _DAY  # clocks may jump or turn back over midnight
    return tuple(slot for slot in _calendar_slots(regimen, *days, zone) if start <= slot.due_at < end)


def next_slots(
    regimen: Regimen, given: Sequence[Anchor], after: datetime, count: int, zone: ZoneInfo
) -> tuple[Slot, ...]:
    """The next `count` slots due later than `after`, fewer where the plan ends before.

    An interval has one slot at most that can be known. Those behind it are shown as they fall if each is given when
    it is due; they have no key yet ("").
    """
    if regimen.schedule.kind is not ScheduleKind.INTERVAL:
        upcoming = _calendar_slots(regimen, _local_day(after, zone) - _DAY, LAST_DAY, zone)
        return tuple(islice((slot for slot in upcoming if slot.due_at > after), count))
    known = [slot for slot in _interval_slots(regimen, given, zone) if slot.due_at > after]
    if known:
        schedule, due_at = regimen.schedule, known[-1].due_at
        steps = (due_at + index * timedelta(hours=schedule.hours) for index in range(1, count))
        known += [Slot("", at, schedule.amounts) for at in steps if at < _LATEST and _is_before_end(schedule, at, zone)]
    return tuple(known[:count])


def _interval_slots(regimen: Regimen, given: Sequence[Anchor], zone: ZoneInfo) -> Iterator[Slot]:
    """One slot for each dose that was the last one when its hours were over, by due time.

    Counted from a dose before this version, the hours may have been over before the version began (it came while a
    dose was overdue, with shorter hours, or after a pause). That slot is due as the version begins: it is still
    open, and would otherwise never ring again. The version before may have had it too, under the same key: it is the
    same dose, and the caller asks for it once.
    """
    schedule = regimen.schedule
    if not 0 < schedule.hours <= _MOST_HOURS:
        return
    anchors = _one_an_instant(given)
    is_first = not anchors or regimen.at <= anchors[0].at
    if is_first and _is_before_end(schedule, regimen.at, zone):
        yield Slot(FIRST_KEY, regimen.at, schedule.amounts)
    for index, anchor in enumerate(anchors):
        due_at = max(anchor.at + timedelta(hours=schedule.hours), regimen.at)
        is_last = index + 1 == len(anchors) or due_at <= anchors[index + 1].at
        if is_last and _is_before_end(schedule, due_at, zone):
            yield Slot(f"after {anchor.uuid}", due_at, schedule.amounts)


def _one_an_instant(given: Sequence[Anchor]) -> list[Anchor]:
    """Oldest first; of doses at the same instant the one recorded first, or one more would move the slot's key."""
    earliest: dict[datetime, Anchor] = {}
    for anchor in given:
        earliest.setdefault(anchor.at, anchor)
    return [earliest[at] for at in sorted(earliest) if at < _LATEST]


def _is_before_end(schedule: Schedule, at: datetime, zone: ZoneInfo) -> bool:
    return schedule.last is None or at.astimezone(zone).date() <= schedule.last


def _calendar_slots(regimen: Regimen, start: date, end: date, zone: ZoneInfo) -> Iterator[Slot]:
    """The slots of the days from `start` to `end` on the wall, by due time."""
    begins_on = _local_day(regimen.at, zone) - _DAY
    for day, times in plan_days(regimen.schedule, max(start, begins_on), end):
        for dose_time in times:
            due_at = _due_at(day, dose_time.at, zone)
            if due_at is not None and due_at >= regimen.at:
                yield Slot(f"{day} {dose_time.at:%H:%M}", due_at, dose_time.amounts)


def _due_at(day: date, at: time, zone: ZoneInfo) -> datetime | None:
    """The first instant at which clocks in `zone` show it, or None where the day itself never came.

    An island that crosses the date line leaves a day out, with all its doses. A time that clocks jump over may well
    be due on the next day: its own day began all the same.
    """
    wall = datetime.combine(day, at, zone)
    due_at = wall.astimezone(UTC)
    if due_at.astimezone(zone) == wall:  # in one zone Python compares what the clocks show: nothing was jumped over
        return due_at
    began_on = first_instant(datetime.combine(day, time()), zone).astimezone(zone).date()
    return first_instant(datetime.combine(day, at), zone) if began_on == day else None


def _local_day(at: datetime, zone: ZoneInfo) -> date:
    return min(max(at, _EARLIEST), _LATEST).astimezone(zone).date()
