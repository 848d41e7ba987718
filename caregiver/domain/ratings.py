"""Many pain entries in little room: one character for each, which says its voice and its number.

The numbers of 20 years are read and counted in this way; only counts are drawn from it, never a mean (care.md 3).
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from caregiver.domain.pain import Series, Voice, series_of

NO_NUMBER, COULD_NOT_ANSWER = 11, 12
"""What stands in the place of a number: a note, or an answer that could not be given."""

FIRST_CODE = 0x100
"""Code point of "no voice, 0"; behind it the numbers of a voice, then those of the next."""

A_VOICE = 16
"""Code points of one voice."""

VOICES = tuple(Voice)

Ratings = str
"""Entries in no order, one character each; two of them put together are the entries of both."""


def rating(voice: Voice, score: int | None, *, could_not_answer: bool = False) -> Ratings:
    """One entry."""
    value = score if score is not None else COULD_NOT_ANSWER if could_not_answer else NO_NUMBER
    return chr(FIRST_CODE + A_VOICE * VOICES.index(voice) + value)


@dataclass(frozen=True)
class Spread:
    """How often each number was given by one series, once at least.

    Attributes:
        times: Eleven counts, of 0 to 10.
    """

    times: tuple[int, ...]

    @cached_property
    def count(self) -> int:
        """How many numbers there are."""
        return sum(self.times)

    @property
    def least(self) -> int:
        """The smallest number."""
        return next(score for score, times in enumerate(self.times) if times)

    @property
    def worst(self) -> int:
        """The largest number."""
        return max(score for score, times in enumerate(self.times) if times)

    @cached_property
    def middle(self) -> Decimal:
        """The median, in steps of a half."""
        return Decimal(self._nth((self.count - 1) // 2) + self._nth(self.count // 2)) / 2

    def _nth(self, place: int) -> int:
        for score, times in enumerate(self.times):
            place -= times
            if place < 0:
                return score
        raise IndexError(place)


def spreads(ratings: Ratings) -> Mapping[Series, Spread]:
    """The numbers of each series that has any, apart from each other (DESIGN 2.1)."""
    times: dict[Series, list[int]] = {}
    for mark, count in Counter(ratings).items():
        voice, value = divmod(ord(mark) - FIRST_CODE, A_VOICE)
        if value < NO_NUMBER:
            times.setdefault(series_of(VOICES[voice]), [0] * 11)[value] += count
    return {series: Spread(tuple(times[series])) for series in Series if series in times}


def could_not_answer(ratings: Ratings) -> int:
    """How many of the entries say that the person was asked and could not answer."""
    return sum(ratings.count(rating(voice, None, could_not_answer=True)) for voice in VOICES)
