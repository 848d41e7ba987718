"""The days of the diary as far as they were read: the newest first, more when asked for."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from caregiver.domain.call import Call
from caregiver.domain.care_day import care_day
from caregiver.domain.dose import Dose
from caregiver.domain.pain import PainEntry
from caregiver.services.diary import CallRecord, PainRecord
from caregiver.services.doses import DoseRecord
from caregiver.services.services import Services

FIRST_DAYS = 7
MORE_DAYS = 14
FIRST_RECORDS = 120
MOST_RECORDS = 3_000
"""Entries looked at for one press of "Earlier days", however few of them are wanted."""

_EVER = datetime(1, 1, 2, tzinfo=UTC)
_STILL_TO_COME = timedelta(days=1)

DiaryRecord = PainRecord | CallRecord | DoseRecord
IsWanted = Callable[[DiaryRecord], bool]


@dataclass(frozen=True)
class Day:
    """One care day that holds something.

    Attributes:
        day: The date it began on.
        records: Its entries, calls and doses, newest first.
    """

    day: date
    records: tuple[DiaryRecord, ...]

    @property
    def entries(self) -> tuple[PainEntry, ...]:
        """Its pain entries."""
        return tuple(record.value for record in self.records if isinstance(record.value, PainEntry))

    @property
    def doses(self) -> tuple[Dose, ...]:
        """Its doses, given and not given."""
        return tuple(record.value for record in self.records if isinstance(record.value, Dose))

    @property
    def calls(self) -> int:
        """How many calls were made."""
        return sum(isinstance(record.value, Call) for record in self.records)


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

    def read_again(self) -> None:
        """Read again what was read before, because something changed; at first the newest days."""
        if self._reached is None:
            self.read_further(FIRST_DAYS)
        else:
            end = self._services.clock.now() + _STILL_TO_COME
            services, start = self._services, self._reached
            found = (services.diary.between(start, end), services.calls.between(start, end))
            self._records = _newest_first([*found[0], *found[1], *services.doses.between(start, end)])

    def read_further(self, count: int = MORE_DAYS, is_wanted: IsWanted = lambda _: True) -> None:
        """Read the next `count` days that hold something wanted, or as far as is sensible at once."""
        start_hour = self._services.preferences.care_day_start_hour
        limit = FIRST_RECORDS
        while True:
            batch, is_all = self._batch(limit)
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

    def _batch(self, limit: int) -> tuple[list[DiaryRecord], bool]:
        """The newest entries and doses before what was read, and whether these are all."""
        services = self._services
        entries = services.diary.days_with_entries(before=self._reached, limit=limit)
        doses = services.vault.diary.doses.latest(limit, before=self._reached)
        full = [found for found in (entries, doses) if len(found) == limit]
        # Beyond the oldest of a full batch nothing was read of that kind, so nothing of the other kind is taken either.
        horizon = max((found[-1].value.at for found in full), default=_EVER)
        return [record for record in _newest_first([*entries, *doses]) if record.value.at >= horizon], not full

    def _keep(self, records: Iterable[DiaryRecord], reached: datetime) -> None:
        until = self._reached or self._services.clock.now() + _STILL_TO_COME
        self._records += _newest_first([*records, *self._services.calls.between(reached, until)])
        self._reached = reached


def local_time(record: DiaryRecord) -> datetime:
    """When it was, on the clock of the zone it was lived in."""
    return record.value.at.astimezone(ZoneInfo(record.value.zone))


def day_of(record: DiaryRecord, start_hour: int) -> date:
    """The care day it belongs to."""
    return care_day(local_time(record), start_hour)


def _newest_first(records: list[DiaryRecord]) -> list[DiaryRecord]:
    return sorted(records, key=lambda record: record.value.at, reverse=True)
