"""The days of the diary as far as they were read: the newest first, more when asked for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from caregiver.domain.call import Call
from caregiver.domain.care_day import care_day, care_day_bounds
from caregiver.domain.dose import Dose
from caregiver.domain.flare import Flare
from caregiver.domain.pain import PainEntry
from caregiver.domain.record import Record
from caregiver.services.book import Placed
from caregiver.services.services import Services
from caregiver.services.wanted import Wanted

FIRST_DAYS = 7
MORE_DAYS = 14
DAYS_ON_THE_WAY = 5
"""So many are read at once while one scrolls: one step of the wheel stays short."""
FIRST_RECORDS = 90
MOST_RECORDS = 3_000
"""Records read for one more batch of days, however few days they make."""

_EVER = datetime(1, 1, 2, tzinfo=UTC)

DiaryRecord = Record[Any]
"""A record of any noun of the diary."""


@dataclass(frozen=True)
class Day:
    """One care day that holds something.

    Attributes:
        day: The date it began on.
        records: What stands in it, newest first.
        has_slots: Whether doses that were due and have no answer belong to what is looked at.
    """

    day: date
    records: tuple[DiaryRecord, ...]
    has_slots: bool = True

    @property
    def entries(self) -> tuple[PainEntry, ...]:
        """Its pain entries."""
        return tuple(record.value for record in self.records if isinstance(record.value, PainEntry))

    @property
    def doses(self) -> tuple[Dose, ...]:
        """Its doses, given and not given."""
        return tuple(record.value for record in self.records if isinstance(record.value, Dose))

    @property
    def spells(self) -> tuple[Flare, ...]:
        """Its sudden bad spells."""
        return tuple(record.value for record in self.records if isinstance(record.value, Flare))

    @property
    def calls(self) -> int:
        """How many calls were made."""
        return sum(isinstance(record.value, Call) for record in self.records)


@dataclass
class _Batch:
    """Whole days that were read at once: from one instant up to another."""

    start: datetime
    end: datetime | None
    days: tuple[Day, ...]
    is_stale: bool = False


class DiaryDays:
    """Reads whole care days, backwards from now, and never more than was asked for.

    What was read stays in batches. After a change only those batches are read again whose days are in sight.
    """

    def __init__(self, services: Services) -> None:
        self._services = services
        self._wanted = Wanted()
        self._batches: list[_Batch] = []

    @property
    def is_complete(self) -> bool:
        """Whether everything back to the first record was read."""
        return bool(self._batches) and self._batches[-1].start == _EVER

    @property
    def reached(self) -> datetime | None:
        """The oldest instant that was read, or None when all were, or nothing yet."""
        return None if self.is_complete or not self._batches else self._batches[-1].start

    def days(self) -> tuple[Day, ...]:
        """What was read so far, newest first. On a journey one day can lie in two batches."""
        found: dict[date, Day] = {}
        for batch in self._batches:
            for day in batch.days:
                held = found.get(day.day)
                found[day.day] = day if held is None else replace(held, records=(*held.records, *day.records))
        return tuple(found.values())

    def want(self, wanted: Wanted) -> None:
        """From now on read only this."""
        if wanted != self._wanted:
            self._wanted = wanted
            self._batches = []

    def make_stale(self) -> None:
        """Something changed: what was read is read again, each batch when its days come into sight."""
        for batch in self._batches:
            batch.is_stale = True
        if self._batches:
            self._read_batch_again(self._batches[0])
        else:
            self.read_further(FIRST_DAYS)

    def renew(self, days: Iterable[date]) -> bool:
        """Read the batches of these days again if something changed since; whether any of them was read."""
        wanted = set(days)
        stale = [b for b in self._batches if b.is_stale and any(day.day in wanted for day in b.days)]
        for batch in stale:
            self._read_batch_again(batch)
        return bool(stale)

    def read_further(self, count: int = MORE_DAYS) -> None:
        """Read the next `count` days that hold something wanted, or as far as is sensible at once."""
        before = self._batches[-1].start if self._batches else None
        limit = self._likely_records(count)
        while True:
            places = self._services.book.places(self._wanted, limit, before)
            days = self._day_of_each(places)
            order = list(dict.fromkeys(days))
            is_all = len(places) < limit
            whole = order if is_all else order[:-1]
            if len(whole) >= count or is_all or (whole and len(places) >= MOST_RECORDS):
                kept = set(whole[:count])
                self._keep([each for each in zip(days, places, strict=True) if each[0] in kept], before)
                if is_all and len(kept) == len(order):
                    self._batches[-1].start = _EVER
                return
            limit *= 2

    def _keep(self, placed: Sequence[tuple[date, Placed]], before: datetime | None) -> None:
        days = self._days_of(placed)
        start_hour = self._services.preferences.care_day_start_hour
        self._batches.append(_Batch(_begin(days[-1], start_hour) if days else _EVER, before, days))

    def _likely_records(self, count: int) -> int:
        """How many records so many days hold, if they are like those that were read last."""
        if not self._batches or not self._batches[-1].days:
            return FIRST_RECORDS
        last = self._batches[-1].days
        return (count + 1) * (2 + sum(len(day.records) for day in last) // len(last))

    def _read_batch_again(self, batch: _Batch) -> None:
        if batch is self._batches[-1] and batch.start == _EVER:
            # Years may have come to lie behind it by now: they are not read at once either.
            self._batches.pop()
            self.read_further(max(len(batch.days), FIRST_DAYS))
            return
        places = self._services.book.places(self._wanted, -1, batch.end, since=batch.start)
        batch.days = self._days_of(list(zip(self._day_of_each(places), places, strict=True)))
        batch.is_stale = False

    def _days_of(self, placed: Sequence[tuple[date, Placed]]) -> tuple[Day, ...]:
        """The days of places, newest first. On a journey a day can come twice among them; it is one all the same."""
        held: dict[date, list[DiaryRecord]] = {}
        records = self._services.book.records([place for _, place in placed])
        for (day, _), record in zip(placed, records, strict=True):
            held.setdefault(day, []).append(record)
        has_slots = self._wanted.has_slots
        return tuple(Day(day, tuple(held[day]), has_slots) for day in sorted(held, reverse=True))

    def _day_of_each(self, places: Sequence[Placed]) -> list[date]:
        """The care day of each place."""
        start_hour = self._services.preferences.care_day_start_hour
        return [care_day(place.at.astimezone(ZoneInfo(place.zone)), start_hour) for place in places]


def local_time(record: DiaryRecord) -> datetime:
    """When it was, on the clock of the zone it was lived in."""
    local: datetime = record.value.at.astimezone(ZoneInfo(record.value.zone))
    return local


def day_of(record: DiaryRecord, start_hour: int) -> date:
    """The care day it belongs to."""
    return care_day(local_time(record), start_hour)


def _begin(day: Day, start_hour: int) -> datetime:
    """The instant from which on nothing of a day, and of those after it, is left out."""
    oldest = day.records[-1].value
    at: datetime = oldest.at
    return min(at, care_day_bounds(day.day, ZoneInfo(oldest.zone), start_hour)[0])
