"""The words in which people tell a time, by what they mean: a table that a translation replaces row by row."""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from functools import cached_property

from caregiver.domain.calendar_words import month_text, weekday_short_text, weekday_text
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text, Translate

_SHORTEST_NAME = 3
"""Letters of a weekday or month that are enough: "thu", "thurs", "sept"."""


class Said(Enum):
    """What a word in a typed time means; its value holds the words, between semicolons, longer ones first."""

    ABOUT = QT_TRANSLATE_NOOP("caregiver", "about; around; roughly; or so; ca; circa; ~; maybe; perhaps")
    EXACTLY = QT_TRANSLATE_NOOP("caregiver", "exactly; exact; sharp; on the dot")
    NOW = QT_TRANSLATE_NOOP("caregiver", "just now; right now; now")
    AGO = QT_TRANSLATE_NOOP("caregiver", "ago; back")
    DAY_BEFORE_YESTERDAY = QT_TRANSLATE_NOOP("caregiver", "the day before yesterday; day before yesterday")
    YESTERDAY = QT_TRANSLATE_NOOP("caregiver", "yesterday; yday")
    TODAY = QT_TRANSLATE_NOOP("caregiver", "today")
    THIS = QT_TRANSLATE_NOOP("caregiver", "this")
    LAST = QT_TRANSLATE_NOOP("caregiver", "last")
    LAST_NIGHT = QT_TRANSLATE_NOOP("caregiver", "last night; this night")
    AT_NIGHT = QT_TRANSLATE_NOOP("caregiver", "in the middle of the night; at night; in the night; by night; tonight")
    NIGHT = QT_TRANSLATE_NOOP("caregiver", "night")
    MORNING = QT_TRANSLATE_NOOP("caregiver", "morning; am; a m")
    AFTERNOON = QT_TRANSLATE_NOOP("caregiver", "afternoon")
    EVENING = QT_TRANSLATE_NOOP("caregiver", "evening")
    AFTER_NOON = QT_TRANSLATE_NOOP("caregiver", "pm; p m")
    NOON = QT_TRANSLATE_NOOP("caregiver", "12 noon; noon; midday")
    MIDNIGHT = QT_TRANSLATE_NOOP("caregiver", "12 midnight; midnight")
    HALF_PAST = QT_TRANSLATE_NOOP("caregiver", "half past; half after; half")
    QUARTER = QT_TRANSLATE_NOOP("caregiver", "a quarter; quarter")
    PAST = QT_TRANSLATE_NOOP("caregiver", "past; after")
    TO = QT_TRANSLATE_NOOP("caregiver", "to; till; before")
    OCLOCK = QT_TRANSLATE_NOOP("caregiver", "o'clock; o clock; oclock")
    HALF_HOUR = QT_TRANSLATE_NOOP("caregiver", "half an hour; half hour; half a hour")
    QUARTER_HOUR = QT_TRANSLATE_NOOP("caregiver", "a quarter of an hour; quarter of an hour; quarter hour")
    AND_A_HALF = QT_TRANSLATE_NOOP("caregiver", "and a half")
    HOURS = QT_TRANSLATE_NOOP("caregiver", "hours; hour; hrs; hr; h")
    MINUTES = QT_TRANSLATE_NOOP("caregiver", "minutes; minute; mins; min; m")
    DAYS = QT_TRANSLATE_NOOP("caregiver", "days; day")
    WEEKS = QT_TRANSLATE_NOOP("caregiver", "weeks; week")
    ONE = QT_TRANSLATE_NOOP("caregiver", "an; a")
    TWENTY_FIVE = QT_TRANSLATE_NOOP("caregiver", "twenty-five; twenty five")
    TWENTY = QT_TRANSLATE_NOOP("caregiver", "twenty")
    COUNTED = QT_TRANSLATE_NOOP(
        "caregiver", "one; two; three; four; five; six; seven; eight; nine; ten; eleven; twelve"
    )
    ORDINAL = QT_TRANSLATE_NOOP("caregiver", "st; nd; rd; th")
    NOTHING = QT_TRANSLATE_NOOP("caregiver", "at; on; in; the; of; it; was; and; time")


class MomentWords:
    """The table in the reader's language."""

    def __init__(self, translate: Translate) -> None:
        self._translate = translate
        self._rows: dict[Said, tuple[str, ...]] = {}

    def of(self, said: Said) -> tuple[str, ...]:
        """The words for a meaning."""
        if said not in self._rows:
            row = self._translate(said.value, None).casefold().split(";")
            self._rows[said] = tuple(word.strip() for word in row)
        return self._rows[said]

    @cached_property
    def numbers(self) -> dict[str, int]:
        """ "seven" is 7; an "a" is 1."""
        counted = {word: number for number, word in enumerate(self.of(Said.COUNTED), start=1)}
        rows = ((Said.ONE, 1), (Said.TWENTY, 20), (Said.TWENTY_FIVE, 25))
        return counted | {word: number for said, number in rows for word in self.of(said)}

    def weekday(self, typed: str) -> int | None:
        """0 for "mon", "Monday" and all between."""
        return next(self._meant(typed, self._weekdays), None)

    def month(self, typed: str) -> int | None:
        """1 for "jan", "January" and all between."""
        return next(self._meant(typed, self._months), None)

    @staticmethod
    def _meant(typed: str, names: list[tuple[int, str, str]]) -> Iterator[int]:
        is_long = len(typed) >= _SHORTEST_NAME
        return (number for number, name, short in names if typed in (name, short) or is_long and name.startswith(typed))

    @cached_property
    def _weekdays(self) -> list[tuple[int, str, str]]:
        days = (date(2024, 1, 1 + number) for number in range(7))  # the first was a Monday
        return [(day.weekday(), self._say(weekday_text(day)), self._say(weekday_short_text(day))) for day in days]

    @cached_property
    def _months(self) -> list[tuple[int, str, str]]:
        firsts = (date(2024, month, 1) for month in range(1, 13))
        return [(day.month, self._say(month_text(day)), self._say(month_text(day, is_short=True))) for day in firsts]

    def _say(self, text: Text) -> str:
        return text.words(self._translate).casefold()
