"""Counts, spans and middles over pain entries.

Two series are never mixed, and what was not recorded is None, never zero (DESIGN 2.1, 2.2). The middle number is the
median: people write when it hurts, so a mean would mislead (care.md 3).
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from caregiver.domain.pain import PainEntry, Place, Series, Voice, series_of

DayOf = Callable[[PainEntry], date]
"""Gives the care day an entry belongs to."""

CodesOf = Callable[[PainEntry], Iterable[str]]
"""Gives one kind of words of an entry: its qualities, or what made it worse."""


@dataclass(frozen=True)
class Numbers:
    """The numbers of one series, one at least.

    Attributes:
        count: How many numbers there are.
        least, worst: The ends of the span, 0 to 10.
        middle: The median, in steps of a half.
        latest, latest_at: The newest number and its instant (UTC); of two at one instant, the worse.
    """

    count: int
    least: int
    middle: Decimal
    worst: int
    latest: int
    latest_at: datetime


@dataclass(frozen=True)
class DayNumbers:
    """What one care day holds.

    Attributes:
        day: The date the care day began on.
        entries: How many entries it holds, with a number or without.
        by_series: The numbers of each series that has any.
        could_not_answer: How many of its entries say that the person was asked and could not answer.
    """

    day: date
    entries: int
    by_series: Mapping[Series, Numbers]
    could_not_answer: int = 0

    @property
    def is_recorded(self) -> bool:
        """Whether anything was written; an entry without a number counts."""
        return self.entries > 0


@dataclass(frozen=True)
class Coverage:
    """How much of a span of days the diary holds.

    Attributes:
        days: All days of the span.
        days_with_entries, days_with_numbers: Those that hold an entry, those that hold a number.
        not_recorded: The days without any entry, oldest first.
        numbers_by_voice: How many numbers each voice gave; only voices that gave one.
        could_not_answer: How many entries say that the person was asked and could not answer.
        notes_without_number: How many of the others hold no number.
    """

    days: int
    days_with_entries: int
    days_with_numbers: int
    not_recorded: tuple[date, ...]
    numbers_by_voice: Mapping[Voice, int]
    could_not_answer: int
    notes_without_number: int

    @property
    def numbers(self) -> int:
        """All numbers of all voices, for counting only."""
        return sum(self.numbers_by_voice.values())

    def numbers_of(self, series: Series) -> int:
        """How many numbers belong to `series`."""
        return sum(count for voice, count in self.numbers_by_voice.items() if series_of(voice) is series)


@dataclass(frozen=True)
class Count:
    """How often a word of the vocabulary, or an own word, was chosen."""

    code: str
    times: int


@dataclass(frozen=True)
class PlaceCount:
    """How often a place was marked, and the numbers given for this place alone.

    Attributes:
        region: Code of the vocabulary.
        times: Entries that mark it.
        times_spread: Those of them in which the pain spread to here from another place.
        by_series: The place's own numbers, for each series that has any.
    """

    region: str
    times: int
    times_spread: int
    by_series: Mapping[Series, Numbers]


def numbers_in(entries: Iterable[PainEntry], series: Series) -> Numbers | None:
    """The numbers of `series` among `entries`, or None when there is none."""
    return _numbers([(e.at, e.score) for e in entries if e.score is not None and e.series is series])


def numbers_by_series(entries: Sequence[PainEntry]) -> dict[Series, Numbers]:
    """The numbers of each series that has any, apart from each other."""
    return _of_each((entry.series, entry.at, entry.score) for entry in entries)


def numbers_by_day(entries: Iterable[PainEntry], start: date, end: date, day_of: DayOf) -> tuple[DayNumbers, ...]:
    """Every care day from `start` to `end`, both included, oldest first; days without entries stand too."""
    by_day: dict[date, list[PainEntry]] = {day: [] for day in _days(start, end)}
    for entry in entries:
        day = day_of(entry)
        if day in by_day:
            by_day[day].append(entry)
    return tuple(
        DayNumbers(day, len(held), numbers_by_series(held), sum(entry.could_not_answer for entry in held))
        for day, held in by_day.items()
    )


def coverage(entries: Iterable[PainEntry], start: date, end: date, day_of: DayOf) -> Coverage:
    """How much of the care days from `start` to `end`, both included, is recorded."""
    held = [entry for entry in entries if start <= day_of(entry) <= end]
    days = numbers_by_day(held, start, end, day_of)
    return Coverage(
        days=len(days),
        days_with_entries=sum(day.is_recorded for day in days),
        days_with_numbers=sum(bool(day.by_series) for day in days),
        not_recorded=tuple(day.day for day in days if not day.is_recorded),
        numbers_by_voice=Counter(entry.voice for entry in held if entry.score is not None),
        could_not_answer=sum(entry.could_not_answer for entry in held),
        notes_without_number=sum(entry.score is None and not entry.could_not_answer for entry in held),
    )


def counts(entries: Iterable[PainEntry], codes_of: CodesOf) -> tuple[Count, ...]:
    """How often each word was chosen, the most frequent first; of equals, the one chosen last."""
    times: Counter[str] = Counter()
    newest: dict[str, datetime] = {}
    for entry in entries:
        for code in dict.fromkeys(codes_of(entry)):
            times[code] += 1
            newest[code] = max(newest.get(code, entry.at), entry.at)
    order = sorted(sorted(times), key=lambda code: (times[code], newest[code]), reverse=True)
    return tuple(Count(code, times[code]) for code in order)


def place_counts(entries: Sequence[PainEntry]) -> tuple[PlaceCount, ...]:
    """How often each place was marked, the most frequent first, with the numbers given for it alone."""
    marked: dict[str, list[tuple[PainEntry, Place]]] = defaultdict(list)
    for entry in entries:
        for place in entry.places:
            marked[place.region].append((entry, place))
    found = counts(entries, lambda entry: (place.region for place in entry.places))
    return tuple(_place_count(count, marked[count.code]) for count in found)


def with_halves(value: Decimal | int) -> str:
    """A number in steps of a half, as people write it: "5½", "½", "6"."""
    whole, rest = divmod(Decimal(value), 1)
    half = "½" if rest else ""
    return f"{int(whole)}{half}" if whole or not half else half


def _place_count(count: Count, marked: Sequence[tuple[PainEntry, Place]]) -> PlaceCount:
    return PlaceCount(
        region=count.code,
        times=count.times,
        times_spread=len({entry.at for entry, place in marked if place.is_spread}),
        by_series=_of_each((entry.series, entry.at, place.score) for entry, place in marked),
    )


def _of_each(told: Iterable[tuple[Series, datetime, int | None]]) -> dict[Series, Numbers]:
    """The numbers of each series that has any, in the fixed order of series."""
    scores: dict[Series, list[tuple[datetime, int]]] = {series: [] for series in Series}
    for series, at, score in told:
        if score is not None:
            scores[series].append((at, score))
    found = {series: _numbers(held) for series, held in scores.items()}
    return {series: numbers for series, numbers in found.items() if numbers is not None}


def _numbers(scores: Sequence[tuple[datetime, int]]) -> Numbers | None:
    if not scores:
        return None
    ordered = sorted(score for _, score in scores)
    half = len(ordered) // 2
    latest_at, latest = max(scores)
    return Numbers(
        count=len(ordered),
        least=ordered[0],
        middle=Decimal(ordered[half] + ordered[~half]) / 2,
        worst=ordered[-1],
        latest=latest,
        latest_at=latest_at,
    )


def _days(start: date, end: date) -> list[date]:
    return [start + timedelta(days=n) for n in range((end - start).days + 1)]
