"""The number before a quick-acting dose and the one 30 to 60 minutes after it (care-rules 47; care.md 1.7).

Only numbers of the person's own series make a pair that is counted. What is left out is counted too, by why: a number
that fell after a dose did not fall because of it alone, and a picture of some doses only would flatter.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cached_property
from statistics import median
from typing import NamedTuple

from caregiver.domain.amounts import Amount
from caregiver.domain.pain import Series
from caregiver.domain.strength import Strength

BEFORE = timedelta(minutes=30)
"""A number this short before a dose, or at the same instant, is the number before it."""

AFTER = timedelta(minutes=30), timedelta(minutes=60)
"""A number in this span afterwards, its ends included, is the number after it."""

LINKED = timedelta(minutes=10)
"""A number that was pressed together with a dose may be written down so much later, and still is the one before it."""

FELL = 2
"""From so many numbers on it is said that it fell (care-rules 45)."""


class Number(NamedTuple):
    """A pain number.

    Attributes:
        at: Its instant (UTC).
        score: 0 to 10.
        series: Whose it is.
    """

    at: datetime
    score: int
    series: Series


@dataclass(frozen=True)
class QuickDose:
    """A quick-acting dose that was given when needed.

    Attributes:
        at: When (UTC).
        day: The care day.
        medicine: Uuid of the medicine.
        amount: What the hand measured, or None where that is not written.
        strength: Of the product it was given from.
        before, after: The numbers that were linked with it, of whatever series.
    """

    at: datetime
    day: date
    medicine: str
    amount: Amount | None = None
    strength: Strength = Strength()
    before: Number | None = None
    after: Number | None = None


@dataclass(frozen=True)
class Pair:
    """A dose with the numbers around it.

    Attributes:
        has_other: Whether another quick-acting dose was given before the number after it: then nobody can say after
            which of them the number was another one.
    """

    dose: QuickDose
    before: Number | None
    after: Number | None
    has_other: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether there are both numbers, whosever they are."""
        return self.before is not None and self.after is not None

    @property
    def is_own(self) -> bool:
        """Whether both are there and the person's own, with no other dose between them."""
        is_own = all(number is not None and number.series is Series.PATIENT for number in (self.before, self.after))
        return is_own and not self.has_other


class PairTimes(NamedTuple):
    """How often one number was followed by another."""

    before: int
    after: int
    times: int


class Changes(NamedTuple):
    """How often the number was another one after a dose.

    Attributes:
        fell: Lower by 2 or more.
        fell_less: Lower by less than that.
        same: The same.
        rose: Higher.
    """

    fell: int
    fell_less: int
    same: int
    rose: int


@dataclass(frozen=True)
class LeftOut:
    """Doses that are not compared.

    Attributes:
        caregiver: With both numbers, one of them a caregiver's.
        nobody: With both numbers, one of them of nobody's series and none a caregiver's.
        none: Without one of the numbers, or both.
        other: With another dose before the number after.
    """

    caregiver: int = 0
    nobody: int = 0
    none: int = 0
    other: int = 0


@dataclass(frozen=True)
class ReliefGroup:
    """Doses of one medicine and one amount.

    Attributes:
        name: What they are called together.
        pairs: All of them, oldest first, one at least.
    """

    name: str
    pairs: tuple[Pair, ...]

    @property
    def days(self) -> tuple[date, date]:
        """First and last care day."""
        found = [pair.dose.day for pair in self.pairs]
        return min(found), max(found)

    @cached_property
    def own(self) -> tuple[tuple[int, int], ...]:
        """The person's own number before and after each dose that has both."""
        found = ((pair.before, pair.after) for pair in self.pairs if pair.is_own)
        return tuple((before.score, after.score) for before, after in found if before is not None and after is not None)

    @property
    def fell(self) -> int:
        """After how many doses the number was lower by 2 or more; after the others it was lower by less, or not."""
        return sum(before - after >= FELL for before, after in self.own)

    @property
    def changes(self) -> Changes:
        """How the number after compares with the number before, each pair counted once."""
        fallen = [before - after for before, after in self.own]
        return Changes(
            fell=sum(by >= FELL for by in fallen),
            fell_less=sum(0 < by < FELL for by in fallen),
            same=fallen.count(0),
            rose=sum(by < 0 for by in fallen),
        )

    @property
    def times(self) -> tuple[PairTimes, ...]:
        """Each pair with how often it came, from the highest number before to the lowest."""
        found = [PairTimes(before, after, times) for (before, after), times in Counter(self.own).items()]
        return tuple(sorted(found, reverse=True))

    @property
    def middles(self) -> tuple[Decimal, Decimal] | None:
        """The middle number before and the one after, in steps of a half; None without a pair."""
        if not self.own:
            return None
        before, after = zip(*self.own, strict=True)
        return Decimal(str(median(before))), Decimal(str(median(after)))


def pairs(doses: Iterable[QuickDose], numbers: Sequence[Number]) -> Iterator[Pair]:
    """Each dose with the numbers around it.

    A number that was linked with the dose comes first, if it still lies in the time before or after: it may have been
    corrected to another, or be the answer to a later question. Else the nearest of the person's own; else another's,
    only to be counted among those left out.

    Args:
        numbers: All there are around the doses, oldest first.
    """
    doses = list(doses)
    instants, given = [number.at for number in numbers], sorted(dose.at for dose in doses)

    def between(first: datetime, last: datetime) -> Sequence[Number]:
        return numbers[bisect_left(instants, first) : bisect_right(instants, last)]

    for dose in doses:
        first, last = dose.at + AFTER[0], dose.at + AFTER[1]
        before = _within(dose.before, dose.at - BEFORE, dose.at + LINKED)
        before = before or _own_first(between(dose.at - BEFORE, dose.at)[::-1])
        after = _within(dose.after, first, last) or _own_first(between(first, last))
        has_other = after is not None and bisect_right(given, after.at) > bisect_right(given, dose.at)
        yield Pair(dose, before, after, has_other)


def _within(number: Number | None, first: datetime, last: datetime) -> Number | None:
    return number if number is not None and first <= number.at <= last else None


def grouped(found: Iterable[Pair], name_of: Callable[[QuickDose], str]) -> tuple[ReliefGroup, ...]:
    """The doses of one name together, the first given first."""
    groups: dict[str, list[Pair]] = {}
    for pair in found:
        groups.setdefault(name_of(pair.dose), []).append(pair)
    return tuple(ReliefGroup(name, tuple(held)) for name, held in groups.items())


def left_out(found: Iterable[Pair]) -> LeftOut:
    """How many doses are not compared, and why."""
    why = Counter(_why(pair) for pair in found if not pair.is_own)
    return LeftOut(**why)


def _why(pair: Pair) -> str:
    """The field of `LeftOut` that counts it."""
    if pair.before is None or pair.after is None:
        return "none"
    series = {pair.before.series, pair.after.series}
    if Series.CAREGIVER in series:
        return "caregiver"
    return "nobody" if Series.NOBODY in series else "other"


def _own_first(found: Sequence[Number]) -> Number | None:
    own = (number for number in found if number.series is Series.PATIENT)
    return next(own, found[0] if found else None)
