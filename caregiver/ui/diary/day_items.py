"""What stands under each other in the diary, newest first: days, times away, stretches without anything."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from enum import IntEnum
from typing import NamedTuple
from zoneinfo import ZoneInfo

from caregiver.domain.care_day import care_day
from caregiver.domain.record import Record
from caregiver.domain.stay import Stay
from caregiver.ui.diary.days import Day
from caregiver.ui.diary.entry_words import Wording


class ItemKind(IntEnum):
    """Of what begins on one day, the last of these stands first."""

    DAY = 0
    STAY = 1
    GAP = 2


Name = tuple[ItemKind, date | str]
"""Names a thing in the whole list: a day, a stay by its uuid, a gap by its first day."""


class Item(NamedTuple):
    """One thing of the list.

    Attributes:
        name: Names it.
        value: The `Day`, the record of the stay, or the last day of a gap.
    """

    name: Name
    value: Day | Record[Stay] | date

    @property
    def kind(self) -> ItemKind:
        """What it is."""
        return self.name[0]


def list_items(
    days: Sequence[Day], stays: Sequence[Record[Stay]], wording: Wording, today: date, *, names_gaps: bool
) -> list[Item]:
    """The things of the list. A day away is no gap: the stay stands above the day it began on.

    Args:
        today: The care day from which on nothing can be missing yet.
        names_gaps: Whether stretches without anything are named.
    """
    items = [Item((ItemKind.DAY, day.day), day) for day in days]
    away = {record.uuid: _days_away(record.value, wording) for record in stays}
    between = [(away[record.uuid][0], Item((ItemKind.STAY, record.uuid), record)) for record in stays]
    if names_gaps:
        gaps = _gaps(days, today, {day for found in away.values() for day in found})
        between += [(first, Item((ItemKind.GAP, first), last)) for first, last in gaps.items()]
    if not between:
        return items
    placed = [*((day.day, item) for day, item in zip(days, items, strict=True)), *between]
    placed.sort(key=lambda each: (each[0], each[1].kind), reverse=True)
    return [item for _, item in placed]


def _gaps(days: Sequence[Day], today: date, away: set[date]) -> dict[date, date]:
    """First and last day of each stretch without anything, by its first day; days away are none."""
    gaps: dict[date, date] = {}
    after = today
    for day in days:
        if (after - day.day).days <= 1:
            after = min(today, day.day)
            continue
        first = None
        for number in range(1, (after - day.day).days):
            each = day.day + timedelta(days=number)
            if each in away:
                first = None
            else:
                first = first or each
                gaps[first] = each
        after = min(today, day.day)
    return gaps


def _days_away(stay: Stay, wording: Wording) -> list[date]:
    """Every care day of which some part was spent away."""
    zone = ZoneInfo(stay.zone)
    first = care_day(stay.at.astimezone(zone), wording.day_start_hour)
    end: datetime = stay.ended_at or wording.context.services.clock.now()
    last = care_day(end.astimezone(zone), wording.day_start_hour)
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]
