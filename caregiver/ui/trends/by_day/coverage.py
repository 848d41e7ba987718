"""On how many days something is recorded: counted from where the diary begins, days away counted apart."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from caregiver.domain.calendar_words import date_short_text
from caregiver.domain.span import Span
from caregiver.domain.trend_days import Column
from caregiver.drawing.words import tr, words
from caregiver.ui.trends.by_day.number_words import counted
from caregiver.ui.trends.by_day.stays_shown import Away

_MOST_OF_A_DAY = 0.49
"""A day of which so much is covered by a time away is a day away; half of one, but for a rounding."""


@dataclass(frozen=True)
class Coverage:
    """What is known of days without a number.

    Attributes:
        today: The present care day; days behind it do not count.
        begins: The care day of the first entry; days before it do not count. None without any entry.
        away: Days away from home without an entry, and where: "in hospital".
    """

    today: date
    begins: date | None = None
    away: Mapping[date, str] = field(default_factory=dict)

    def words(self, columns: Sequence[Column]) -> str:
        """ "12 of 14 days, 1 in hospital"."""
        if not self._days(columns):
            return tr("before the diary")
        head, *rest = self.parts(columns)
        since = " ".join((head, *rest[: self._is_cut(columns)]))
        return ", ".join((since, *rest[self._is_cut(columns) :]))

    def parts(self, columns: Sequence[Column]) -> tuple[str, ...]:
        """ "88 of 90 days", "since 25 Aug 2026", "1 in hospital"; what is not so is left out."""
        recorded = sum(column.days_recorded for column in columns if column.first <= self.today)
        days = self._days(columns)
        said = [tr("{recorded} of 1 day", recorded=recorded)]
        if days != 1:
            said = [tr("{recorded} of {days} days", recorded=counted(recorded), days=counted(days))]
        if self._is_cut(columns) and self.begins is not None:
            said.append(tr("since {day}", day=words(date_short_text(self.begins))))
        return (*said, *self._away_words(columns))

    def is_before(self, column: Column) -> bool:
        """Whether a column lies before the first entry."""
        return self.begins is not None and column.last < self.begins

    def _is_cut(self, columns: Sequence[Column]) -> bool:
        return self.begins is not None and columns[0].first < self.begins

    def _days(self, columns: Iterable[Column]) -> int:
        """How many of their days can hold anything."""
        ends = [
            (max(column.first, self.begins or column.first), min(column.last, self.today))
            for column in columns
            if column.first <= self.today
        ]
        return sum((last - first).days + 1 for first, last in ends if last >= first)

    def _away_words(self, columns: Sequence[Column]) -> Iterator[str]:
        span = Span(columns[0].first, columns[-1].last)
        times = Counter(where for day, where in self.away.items() if day in span)
        for where, count in times.items():
            yield tr("{n} {where}", n=count, where=where)


def days_away(stays: Iterable[Away], recorded: Collection[date], within: Span) -> dict[date, str]:
    """The days of a span that hold no entry and of which a time away covers half or more, and where they were."""
    covered: dict[int, tuple[float, str]] = {}
    first, end = within.first.toordinal(), within.last.toordinal() + 1
    for stay in stays:
        for day in range(max(first, int(stay.start)), min(end, int(stay.end) + 1)):
            share = min(stay.end, day + 1) - max(stay.start, day) + covered.get(day, (0.0, ""))[0]
            covered[day] = share, stay.said
    found = {date.fromordinal(day): said for day, (share, said) in covered.items() if share >= _MOST_OF_A_DAY}
    return {day: said for day, said in found.items() if day not in recorded}
