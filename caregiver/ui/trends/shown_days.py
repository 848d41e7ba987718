"""Which days are looked at, as far as the diary goes, and the ways from there to others."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from caregiver.domain.span import A_FORTNIGHT, Span

_A_YEAR = 365
_LENGTHS = (1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 90, 135, 180, 270, _A_YEAR)
_MORE = 1.5


class Length(StrEnum):
    """How many days are looked at: a choice that stands on the page, or any other."""

    DAY = "1"
    FORTNIGHT = "14"
    MONTH = "30"
    QUARTER = "90"
    YEAR = "365"
    ALL = "all"
    OTHER = "other"


@dataclass(frozen=True)
class ShownDays:
    """The days that are looked at.

    Attributes:
        span: From which day to which.
        reach: As far as the diary goes; ends today.
        length: Which of the choices that is.
    """

    span: Span
    reach: Span
    length: Length = Length.FORTNIGHT

    @classmethod
    def last_fortnight(cls, reach: Span) -> "ShownDays":
        """The 14 days up to today, also where the diary is younger."""
        return cls(Span(reach.last - timedelta(days=A_FORTNIGHT - 1), reach.last), reach)

    @property
    def limit(self) -> Span:
        """As far as one can go: all of the diary, a year at the least, and what is looked at now."""
        a_year_ago = self.reach.last - timedelta(days=_A_YEAR - 1)
        return Span(min(self.reach.first, a_year_ago, self.span.first), self.reach.last)

    # -- other lengths ------------------------------------------------------------------------------------------

    def of(self, length: Length, anchor: date | None = None) -> "ShownDays":
        """So long; `anchor`, or the last day, keeps its place."""
        if length is Length.OTHER:
            return self
        if length is Length.ALL:
            return replace(self, span=self.reach, length=length)
        return replace(self, span=self.span.of_days(int(length), self.limit, anchor), length=length)

    def closer(self, anchor: date | None = None) -> "ShownDays":
        """Fewer days."""
        fewer = max((days for days in _LENGTHS if days < self.span.days), default=1)
        return self.of_days(max(fewer, round(self.span.days / _MORE)), anchor)

    def wider(self, anchor: date | None = None) -> "ShownDays":
        """More days."""
        more = min((days for days in _LENGTHS if days > self.span.days), default=round(self.span.days * _MORE))
        return self.of_days(more, anchor)

    @property
    def is_closest(self) -> bool:
        """Whether there are no fewer days."""
        return self.span.days == 1

    @property
    def is_widest(self) -> bool:
        """Whether there are no more days."""
        return self.span.days >= self.limit.days

    def of_days(self, days: int, anchor: date | None = None) -> "ShownDays":
        """So many days long, as far as one can go."""
        return self._named(self.span.of_days(days, self.limit, anchor))

    # -- other days ---------------------------------------------------------------------------------------------

    @property
    def has_earlier(self) -> bool:
        """Whether the diary goes further back."""
        return self.span.first > self.reach.first

    @property
    def has_later(self) -> bool:
        """Whether today lies after these days."""
        return self.span.last < self.reach.last

    def earlier(self) -> "ShownDays":
        """As many days, right before these; at the start of the diary its first ones."""
        return self.moved(-self.span.days)

    def later(self) -> "ShownDays":
        """As many days, right after these; at most up to today."""
        return self.moved(self.span.days)

    def first_days(self) -> "ShownDays":
        """As many days, from the start of the diary on."""
        return self.moved(-self.reach.days)

    def last_days(self) -> "ShownDays":
        """As many days, up to today."""
        return self.moved((self.reach.last - self.span.last).days)

    def moved(self, days: int) -> "ShownDays":
        """As many days, so many later; no further back than the diary goes, nor than they lie now, or than today."""
        furthest_back = min(0, (self.reach.first - self.span.first).days)
        days = max(furthest_back, min(days, (self.reach.last - self.span.last).days))
        by = timedelta(days=days)
        return replace(self, span=Span(self.span.first + by, self.span.last + by)) if days else self

    def at(self, span: Span) -> "ShownDays":
        """These days, as far as one can go: asked for by wheel and keys."""
        days = min(span.days, self.limit.days)
        last = min(max(span.last, self.limit.first + timedelta(days=days - 1)), self.limit.last)
        return self._named(Span(last - timedelta(days=days - 1), last))

    def exactly(self, span: Span) -> "ShownDays":
        """Just these days, up to today: somebody typed them, so they may lie before the diary."""
        return self._named(Span(span.first, min(span.last, self.reach.last)))

    def renewed(self, reach: Span) -> "ShownDays":
        """The same when the diary goes further, or it is another day: what went up to today goes up to today."""
        if self.length is Length.ALL:
            return ShownDays(reach, reach, Length.ALL)
        days = (reach.last - self.span.last).days
        if self.span.last == self.reach.last or days < 0:
            moved = Span(self.span.first + timedelta(days=days), reach.last)
            return replace(self, span=moved, reach=reach)
        return replace(self, reach=reach)

    def _named(self, span: Span) -> "ShownDays":
        known = str(span.days)
        length = Length(known) if known in set(Length) else Length.OTHER
        if span == self.reach and length is Length.OTHER:
            length = Length.ALL
        return replace(self, span=span, length=length)
