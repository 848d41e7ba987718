"""What was read of the diary for the chart by day, kept while the days that are looked at lie in it."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from caregiver.domain.span import Span
from caregiver.domain.trend_days import Column, Step, TrendDay, columns
from caregiver.services.services import Services
from caregiver.services.trend_bands import Bands
from caregiver.services.trend_moments import Moment, TrendMoments
from caregiver.services.trends import Reach


@dataclass(frozen=True)
class _Read:
    """A span as it was read, and its columns of each step that was asked for: they count their numbers once."""

    span: Span
    days: tuple[TrendDay, ...]
    spells: tuple[date, ...]
    by_step: dict[Step, tuple[Column, ...]] = field(default_factory=dict)

    @cached_property
    def recorded(self) -> frozenset[date]:
        """The days that hold an entry."""
        return frozenset(day.day for day in self.days)

    def columns(self, span: Span, step: Step) -> tuple[Column, ...]:
        """Those of a part of it; the first and the last are cut by its ends."""
        if step not in self.by_step:
            self.by_step[step] = columns(self.span, step, self.days, self.spells)
        found = [column for column in self.by_step[step] if column.last >= span.first and column.first <= span.last]
        return tuple(self._cut(column, span, step) for column in found)

    def _cut(self, column: Column, span: Span, step: Step) -> Column:
        if column.first >= span.first and column.last <= span.last:
            return column
        part = Span(max(column.first, span.first), min(column.last, span.last))
        return columns(part, step, self.days, self.spells)[0]


class HeldDays:
    """Reads a span with as many days before and after it, so that a move or a zoom reads nothing."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._read: _Read | None = None
        self._bands: Bands | None = None
        self._reach: Reach | None = None
        self._spells: tuple[date, ...] | None = None

    def forget(self) -> None:
        """Let go of all: the diary changed, or nobody looks."""
        self._read = self._bands = self._reach = self._spells = None

    @property
    def reach(self) -> Span:
        """As far as charts go."""
        if self._reach is None:
            self._reach = self._services.trends.reach()
        return self._reach.span

    @property
    def begins(self) -> date | None:
        """The care day of the first entry; None without any."""
        if self._reach is None:
            self._reach = self._services.trends.reach()
        return self._reach.begins

    def recorded(self, span: Span) -> frozenset[date]:
        """The days that hold an entry: those of the span, and some around it."""
        return self._read_of(span).recorded

    def moments(self, span: Span) -> tuple[Moment, ...]:
        """The entries one by one, where the days are few enough."""
        return TrendMoments(self._services.diary, self._services.trends).read(span)

    @property
    def first_spell(self) -> date | None:
        """The care day of the first sudden bad spell; None without any."""
        if self._spells is None:
            self._spells = self._services.trends.spells(self.reach)
        return self._spells[0] if self._spells else None

    def bands(self, span: Span) -> Bands:
        """What lies over the span and is no number."""
        if self._bands is None:
            self._bands = self._services.trend_bands.all()
        return self._bands.within(span)

    def columns(self, span: Span, step: Step) -> tuple[Column, ...]:
        """The numbers of the span, column by column."""
        return self._read_of(span).columns(span, step)

    def _read_of(self, span: Span) -> _Read:
        read = self._read
        if read is None or span.first not in read.span or span.last not in read.span:
            read = self._read = self._read_around(span)
        return read

    def _read_around(self, span: Span) -> _Read:
        reach, margin = self.reach, timedelta(days=span.days)
        first = min(span.first, max(reach.first, span.first - margin))
        last = max(span.last, min(reach.last, span.last + margin))
        wide, trends = Span(first, last), self._services.trends
        return _Read(wide, trends.days(wide), trends.spells(wide))
