"""A span of care days that is looked at, and how it grows, shrinks and moves."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from caregiver.domain.care_day import START_HOUR

A_FORTNIGHT = 14


@dataclass(frozen=True)
class Span:
    """Care days from `first` to `last`, both included; of two days that are turned round, the earlier is the first."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            first, last = self.last, self.first
            object.__setattr__(self, "first", first)
            object.__setattr__(self, "last", last)

    @property
    def days(self) -> int:
        """How many days it has, one at least."""
        return (self.last - self.first).days + 1

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first <= day <= self.last

    def moved(self, days: int, within: "Span") -> "Span":
        """As long as it is, so many days later, as far as `within` reaches."""
        days = max(min(days, (within.last - self.last).days), (within.first - self.first).days)
        if self.days >= within.days:
            return Span(within.first, within.last)
        return Span(self.first + timedelta(days=days), self.last + timedelta(days=days))

    def of_days(self, days: int, within: "Span", anchor: date | None = None) -> "Span":
        """So many days long: `anchor` (the last day) keeps its place among them, as far as `within` reaches."""
        days = max(1, min(days, within.days))
        held = anchor or self.last
        share = (held - self.first).days / max(1, self.days - 1)
        first = held - timedelta(days=round(share * (days - 1)))
        first = max(within.first, min(first, within.last - timedelta(days=days - 1)))
        return Span(first, first + timedelta(days=days - 1))


def place(local: datetime, start_hour: int = START_HOUR) -> float:
    """Where a moment on the wall clock stands: the ordinal of its care day, and the part of the day that had passed.

    On the two nights of a clock change the wall clock is followed, so that 08:00 stands at the same place in each day.
    """
    begun = local.replace(tzinfo=None) - timedelta(hours=start_hour)
    return begun.toordinal() + (begun.hour * 60 + begun.minute) / (24 * 60)
