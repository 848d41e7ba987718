"""The clock time in what somebody typed: "4", "half past two", "16.30", "ten to five", "noon"."""

import re
from dataclasses import dataclass, replace

from caregiver.domain.moment_words import MomentWords, Said

_FIGURES = re.compile(r"(\d{1,2})(?:\s?[:.]\s?(\d{2})|\s?h(?:\s?(\d{2}))?|(\d{2}))?")
_HALF_DAY = 12
_HOURS_OF = {
    Said.MORNING: range(12),
    Said.AFTERNOON: range(12, 24),
    Said.AFTER_NOON: range(12, 24),
    Said.EVENING: range(15, 24),
    Said.NIGHT: (*range(6), *range(18, 24)),
}


@dataclass(frozen=True)
class TypedClock:
    """A time of day as far as it was said.

    Attributes:
        hour, minute: The time; of an open one the earlier of the two it may be.
        is_open: Whether it may as well be twelve hours later.
        is_midnight: Whether it was called midnight: a day has one at each end.
    """

    hour: int
    minute: int = 0
    is_open: bool = False
    is_midnight: bool = False

    @property
    def hours(self) -> tuple[int, ...]:
        """The hour or hours it may be."""
        return (self.hour, self.hour + _HALF_DAY) if self.is_open else (self.hour,)

    def in_part(self, part: Said) -> "TypedClock | None":
        """The same with the part of the day said as well; None where that cannot be."""
        hours = [hour for hour in self.hours if hour in _HOURS_OF[part]]
        return replace(self, hour=hours[0], is_open=False) if hours else None


def read_clock(text: str, words: MomentWords, *, is_figure_open: bool) -> TypedClock | None:
    """The time that `text`, in small letters, says and nothing else; None where it says none.

    Args:
        text: What is left when day and part of the day were taken out.
        words: The words of the reader's language.
        is_figure_open: Whether "3:10" may be the afternoon: on a clock of twelve hours, or where the part of the day
            was said beside it. "3" alone may always be.
    """
    named = _named(text, words)
    if named is not None:
        return named
    for oclock in words.of(Said.OCLOCK):
        text = text.removesuffix(f" {oclock}")
    for read in (_half_past, _counted_from):
        spoken = read(text, words)
        if spoken is not None:
            return spoken
    return _hour(text, words) or _figures(text, is_open=is_figure_open)


def _named(text: str, words: MomentWords) -> TypedClock | None:
    if text in words.of(Said.NOON):
        return TypedClock(_HALF_DAY)
    return TypedClock(0, is_midnight=True) if text in words.of(Said.MIDNIGHT) else None


def _hour(text: str, words: MomentWords) -> TypedClock | None:
    """ "4" or "four"."""
    hour = int(text) if re.fullmatch("[1-9]|1[0-2]", text) else words.numbers.get(text, 0)
    return TypedClock(hour % _HALF_DAY, is_open=True) if 1 <= hour <= _HALF_DAY else None


def _half_past(text: str, words: MomentWords) -> TypedClock | None:
    for phrase in words.of(Said.HALF_PAST):
        if text.startswith(f"{phrase} "):
            hour = _spoken_hour(text.removeprefix(f"{phrase} "), words)
            return hour and replace(hour, minute=30, is_midnight=False)
    return None


def _counted_from(text: str, words: MomentWords) -> TypedClock | None:
    """ "20 past 4", "quarter to five"."""
    for said in (Said.PAST, Said.TO):
        for phrase in words.of(said):
            before, found, after = text.partition(f" {phrase} ")
            minutes, hour = _minutes(before, words), _spoken_hour(after, words)
            if found and minutes is not None and hour is not None:
                return _moved(hour, minutes if said is Said.PAST else -minutes)
    return None


def _moved(clock: TypedClock, minutes: int) -> TypedClock:
    carried, minute = divmod(clock.minute + minutes, 60)
    hour = (clock.hour + carried) % (_HALF_DAY if clock.is_open else 2 * _HALF_DAY)
    return replace(clock, hour=hour, minute=minute, is_midnight=False)


def _spoken_hour(text: str, words: MomentWords) -> TypedClock | None:
    return _named(text, words) or _hour(text, words)


def _minutes(text: str, words: MomentWords) -> int | None:
    if text in words.of(Said.QUARTER):
        return 15
    for unit in words.of(Said.MINUTES):
        text = text.removesuffix(f" {unit}")
    counted = int(text) if re.fullmatch(r"\d{1,2}", text) else words.numbers.get(text, 0)
    return counted if 1 <= counted < 60 else None


def _figures(text: str, *, is_open: bool) -> TypedClock | None:
    match = _FIGURES.fullmatch(text)
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or match[3] or match[4] or 0)
    if hour >= 2 * _HALF_DAY or minute >= 60:
        return None
    if is_open and 1 <= hour <= _HALF_DAY:
        return TypedClock(hour % _HALF_DAY, minute, is_open=True)
    return TypedClock(hour, minute)
