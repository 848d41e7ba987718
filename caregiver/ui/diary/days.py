"""The days of the diary as far as they were read: the newest first, more when asked for."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from caregiver.domain.care_day import care_day
from caregiver.domain.pain import PainEntry
from caregiver.services.diary import CallRecord, PainRecord
from caregiver.services.services import Services

FIRST_DAYS = 7
MORE_DAYS = 14
FIRST_RECORDS = 120
MOST_RECORDS = 3_000
"""Entries looked at for one press of "Earlier days", however few of them are wanted."""

_EVER = datetime(1, 1, 2, tzinfo=UTC)
_STILL_TO_COME = timedelta(days=1)

DiaryRecord = PainRecord | CallRecord
IsWanted = Callable[[DiaryRecord], bool]


@dataclass(frozen=True)
class Day:
    """One care day that holds something.

    Attributes:
        day: The date it began on.
        records: Its entries and calls, newest first.
    """

    day: date
    records: tuple[DiaryRecord, ...]

    @property
    def entries(self) -> tuple[PainEntry, ...]:
        """Its pain entries."""
        return tuple(record.value for record in self.records if isinstance(record.value, PainEntry))


class DiaryDays:
    """Reads whole care days, backwards from now, and never more than was asked for."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._records: list[DiaryRecord] = []
        self._reached: datetime | None = None

    @property
    def is_complete(self) -> bool:
        """Whether everything back to the first entry was read."""
        return self._reached == _EVER

    @property
    def reached(self) -> datetime | None:
        """The oldest instant that was read, or None when all were."""
        return None if self.is_complete else self._reached

    def days(self) -> tuple[Day, ...]:
        """What was read so far, newest first."""
        start_hour = self._services.preferences.care_day_start_hour
        held: dict[date, list[DiaryRecord]] = {}
        for record in self._records:
            held.setdefault(day_of(record, start_hour), []).append(record)
        return tuple(Day(day, tuple(held[day])) for day in sorted(held, reverse=True))

    def removed(self, limit: int) -> tuple[DiaryRecord, ...]:
        """Entries and calls that were taken out and can be put back, the last removed first."""
        removed: list[DiaryRecord] = [*self._services.diary.removed(limit), *self._services.calls.removed(limit)]
        return tuple(sorted(removed, key=lambda record: record.deleted_at or _EVER, reverse=True)[:limit])

    def read_again(self) -> None:
        """Read again what was read before, because something changed; at first the newest days."""
        if self._reached is None:
            self.read_further(FIRST_DAYS)
        else:
            end = self._services.clock.now() + _STILL_TO_COME
            self._records = _newest_first(
                [*self._services.diary.between(self._reached, end), *self._services.calls.between(self._reached, end)]
            )

    def read_further(self, count: int = MORE_DAYS, is_wanted: IsWanted = lambda _: True) -> None:
        """Read the next `count` days that hold something wanted, or as far as is sensible at once."""
        start_hour = self._services.preferences.care_day_start_hour
        limit = FIRST_RECORDS
        while True:
            batch = self._services.diary.days_with_entries(before=self._reached, limit=limit)
            is_all = len(batch) < limit
            days = [day_of(record, start_hour) for record in batch]
            whole = list(dict.fromkeys(days))
            if not is_all:
                del whole[-1:]
            wanted = {day for day, record in zip(days, batch, strict=True) if is_wanted(record)}
            chosen = [day for day in whole if day in wanted]
            if is_all and len(chosen) <= count:
                self._keep(batch, _EVER)
                return
            if len(chosen) >= count or (whole and len(batch) >= MOST_RECORDS):
                last = chosen[count - 1] if len(chosen) >= count else whole[-1]
                kept = [record for day, record in zip(days, batch, strict=True) if day >= last]
                self._keep(kept, kept[-1].value.at)
                return
            limit *= 2

    def _keep(self, entries: Iterable[PainRecord], reached: datetime) -> None:
        until = self._reached or self._services.clock.now() + _STILL_TO_COME
        self._records += _newest_first([*entries, *self._services.calls.between(reached, until)])
        self._reached = reached


def local_time(record: DiaryRecord) -> datetime:
    """When it was, on the clock of the zone it was lived in."""
    return record.value.at.astimezone(ZoneInfo(record.value.zone))


def day_of(record: DiaryRecord, start_hour: int) -> date:
    """The care day it belongs to."""
    return care_day(local_time(record), start_hour)


def _newest_first(records: list[DiaryRecord]) -> list[DiaryRecord]:
    return sorted(records, key=lambda record: record.value.at, reverse=True)
