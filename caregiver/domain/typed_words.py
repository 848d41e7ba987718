"""A typed text from which words are taken by what they mean, in any order, until only the clock time is left."""

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import NamedTuple

from caregiver.domain.moment_words import MomentWords, Said

_GAP = re.compile(r"(?:[\s;!?\"“”„«»()]|,(?!\d)|(?<!\d),)+|(?<=\d)(?=[^\W\d_])|(?<=[^\W\d_])(?=\d)|(?<=~)(?=\S)")
_AFTER_LETTERS = re.compile(r"(?<=[^\W\d_])\.")
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)")
_IN_FIGURES = re.compile(r"(?P<day>\d\d?)[./](?P<month>\d\d?)(?:\.|[./](?P<year>\d{4}|\d\d))?")
_COUNT = re.compile(r"\d{1,4}(?:[.,]\d)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY = re.compile(r"\d\d?\.?")


class TypedDate(NamedTuple):
    """A date as far as it was said; year 0 where none was."""

    year: int
    month: int
    day: int


class TypedWords:
    """What is left of a text, in small letters with single spaces."""

    def __init__(self, text: str, words: MomentWords) -> None:
        plain = _AFTER_LETTERS.sub(" ", text.casefold().replace("’", "'"))
        self._left = " ".join(part for part in _GAP.split(plain) if part)
        self._words = words

    @property
    def rest(self) -> str:
        """What is left, without the words that mean nothing here."""
        return " ".join(word for word in self._left.split() if word not in self._words.of(Said.NOTHING))

    def takes(self, said: Said) -> bool:
        """Whether words that mean this stood in the text; they are taken out."""
        for phrase in self._words.of(said):
            before, found, after = f" {self._left} ".partition(f" {phrase} ")
            if found:
                self._left = f"{before} {after}".strip()
                return True
        return False

    def takes_length(self) -> timedelta | None:
        """ "2 h 10 min", "an hour and a half", "half an hour"; None, and nothing taken, where there is more or less."""
        kept, minutes = self._left, 0.0
        for said, worth in ((Said.QUARTER_HOUR, 15), (Said.HALF_HOUR, 30), (Said.AND_A_HALF, 30)):
            minutes += worth * self.takes(said)
        hours = sum(count * 60 for count in self._take_counts(Said.HOURS))
        minutes += hours + sum(self._take_counts(Said.MINUTES))
        if minutes and not self.rest:
            return timedelta(minutes=round(minutes))
        self._left = kept
        return None

    def takes_days(self) -> int | None:
        """How many days "3 days", "a week" are; None where none are said."""
        found = [*self._take_counts(Said.DAYS), *(7 * weeks for weeks in self._take_counts(Said.WEEKS))]
        return int(found[0]) if found else None

    def takes_weekday(self) -> int | None:
        """0 for Monday; None where no weekday is said."""
        for word in self._left.split():
            weekday = self._words.weekday(word)
            if weekday is not None:
                self._leave(self._left.split(), word)
                return weekday
        return None

    def dates(self) -> Iterator[tuple[TypedDate, str]]:
        """Every date that may be meant, with what is left beside it."""
        rest = self.rest
        for pattern in (_ISO, _IN_FIGURES):
            for match in re.finditer(rf"(?<!\S){pattern.pattern}(?!\S)", rest):
                year = int(match["year"] or 0)
                found = TypedDate(year + 2000 if 0 < year < 100 else year, int(match["month"]), int(match["day"]))
                yield found, " ".join(f"{rest[: match.start()]} {rest[match.end() :]}".split())
        yield from self._dates_in_words([word for word in rest.split() if word not in self._words.of(Said.ORDINAL)])

    def _dates_in_words(self, words: list[str]) -> Iterator[tuple[TypedDate, str]]:
        """ "14 nov 2026" and "nov 14"; a year may also be a time, so both are told."""
        for place, word in enumerate(words):
            month = self._words.month(word)
            for day_place in (place - 1, place + 1):
                if month is None or not 0 <= day_place < len(words) or not _DAY.fullmatch(words[day_place]):
                    continue
                day, taken = int(words[day_place].rstrip(".")), {place, day_place}
                after = max(taken) + 1
                if after < len(words) and _YEAR.fullmatch(words[after]):
                    yield TypedDate(int(words[after]), month, day), _without(words, taken | {after})
                yield TypedDate(0, month, day), _without(words, taken)

    def _take_counts(self, unit: Said) -> list[float]:
        """The numbers before words for a unit, both taken out: of "2 hours", 2."""
        found, words = [], self._left.split()
        for number, word in zip(words, words[1:], strict=False):
            count = self._count(number)
            if count and word in self._words.of(unit):
                found.append(count)
                self._leave(self._left.split(), number, word)
        return found

    def _count(self, typed: str) -> float:
        return float(typed.replace(",", ".")) if _COUNT.fullmatch(typed) else self._words.numbers.get(typed, 0)

    def _leave(self, words: list[str], *taken: str) -> None:
        for word in taken:
            words.remove(word)
        self._left = " ".join(words)


def _without(words: Iterable[str], taken: set[int]) -> str:
    return " ".join(word for place, word in enumerate(words) if place not in taken)
