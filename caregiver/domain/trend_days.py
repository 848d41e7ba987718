"""What a chart by day shows: care days, and where there is no room for each, weeks, months, quarters or years.

A column keeps all numbers of its days: its least, middle and worst are those of every number in it, and it says how
many days it stands for and on how many of them something is recorded (DESIGN 2.2).
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import cached_property
from typing import NamedTuple

from caregiver.domain.pain import Series
from caregiver.domain.ratings import Ratings, Spread, could_not_answer, spreads
from caregiver.domain.span import Span


class Step(Enum):
    """How many days a column stands for."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


_MONTHS = {Step.MONTH: 1, Step.QUARTER: 3, Step.YEAR: 12}
_MEAN_DAYS = {Step.DAY: 1.0, Step.WEEK: 7.0, Step.MONTH: 30.44, Step.QUARTER: 91.3, Step.YEAR: 365.25}


class TrendDay(NamedTuple):
    """The entries of one care day that holds any."""

    day: date
    ratings: Ratings


@dataclass(frozen=True)
class Column:
    """Care days from `first` to `last`, both included, drawn as one.

    Attributes:
        ratings: All their entries.
        days_recorded: On how many of them something is recorded.
        spells: How many sudden bad spells began in them.
    """

    first: date
    last: date
    ratings: Ratings = ""
    days_recorded: int = 0
    spells: int = 0

    @property
    def days(self) -> int:
        """How many days it stands for."""
        return (self.last - self.first).days + 1

    @cached_property
    def by_series(self) -> Mapping[Series, Spread]:
        """The numbers of each series that has any."""
        return spreads(self.ratings)

    @cached_property
    def could_not_answer(self) -> int:
        """How many of its entries say that the person could not answer."""
        return could_not_answer(self.ratings)

    @property
    def is_recorded(self) -> bool:
        """Whether anything was written; an entry without a number counts."""
        return bool(self.ratings)


def step_for(days: int, most_columns: int) -> Step:
    """The finest step at which so many days fit into so many columns."""
    return next((step for step in Step if days / _MEAN_DAYS[step] <= max(1, most_columns)), Step.YEAR)


def columns(span: Span, step: Step, days: Sequence[TrendDay], spells: Sequence[date] = ()) -> tuple[Column, ...]:
    """The span in columns, oldest first, none left out; the first and the last may be cut by its ends.

    Args:
        days: Days with entries, oldest first; those outside the span are passed over.
        spells: The care days on which sudden bad spells began, oldest first.
    """
    made = []
    starts = [day.day for day in days]
    for first, last in _stretches(span, step):
        held = days[bisect_right(starts, first - timedelta(days=1)) : bisect_right(starts, last)]
        began = bisect_right(spells, last) - bisect_right(spells, first - timedelta(days=1))
        made.append(Column(first, last, "".join(day.ratings for day in held), len(held), began))
    return tuple(made)


def _stretches(span: Span, step: Step) -> list[tuple[date, date]]:
    starts = [span.first]
    while (following := _next_start(starts[-1], step)) <= span.last:
        starts.append(following)
    return list(zip(starts, [*(start - timedelta(days=1) for start in starts[1:]), span.last], strict=True))


def _next_start(day: date, step: Step) -> date:
    """Weeks begin on Monday, the others with the calendar's months."""
    if step is Step.DAY:
        return day + timedelta(days=1)
    if step is Step.WEEK:
        return day + timedelta(days=7 - day.weekday())
    months = _MONTHS[step]
    index = (day.year * 12 + day.month - 1) // months * months + months
    return date(index // 12, index % 12 + 1, 1)
