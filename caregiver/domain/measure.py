"""What can be drawn below the chart by day: one thing that evening reviews or symptom notes tell, day by day.

A day that says nothing has no value; 0 is a value. Where a column stands for several days, one of them speaks for it,
and it is said which (DESIGN 2.2).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from caregiver.domain.pain import Series
from caregiver.domain.review import Sleep
from caregiver.domain.statistics import with_halves
from caregiver.domain.symptom import Grade
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.domain.trend_days import Column
from caregiver.domain.vocabulary import Kind, word
from caregiver.domain.wording import listed


class MeasureKind(StrEnum):
    """What is told."""

    SLEEP = "sleep"
    BOWELS = "bowels"
    WORST = "worst"
    SYMPTOM = "symptom"
    AREA = "area"
    NOTED = "noted"


_OF_CODES = frozenset({MeasureKind.SYMPTOM, MeasureKind.AREA, MeasureKind.NOTED})
_IN_WORDS = frozenset({MeasureKind.SLEEP, MeasureKind.SYMPTOM})
_TO_TEN = frozenset({MeasureKind.WORST, MeasureKind.AREA})


@dataclass(frozen=True)
class Measure:
    """One thing that can be drawn.

    Attributes:
        kind: What is told.
        code: Of the symptom or of what pain got in the way of; "" for the others.
    """

    kind: MeasureKind
    code: str = ""

    @property
    def key(self) -> str:
        """Names it among the family's settings: "bowels", "symptom:drowsy"."""
        return f"{self.kind}:{self.code}" if self.code else str(self.kind)

    @property
    def is_in_words(self) -> bool:
        """Whether its values are words, of which no number is made."""
        return self.kind in _IN_WORDS

    @property
    def is_to_ten(self) -> bool:
        """Whether its values go from 0 to 10."""
        return self.kind in _TO_TEN


def measure_of(key: str) -> Measure | None:
    """The measure that bears this name; None for one that this program does not know."""
    kind, _, code = key.partition(":")
    found = next((one for one in MeasureKind if one == kind), None)
    return Measure(found, code) if found is not None and bool(code) == (found in _OF_CODES) else None


class Said(NamedTuple):
    """What one day says.

    Attributes:
        level: Its number, or the place of its word among the words of `levels`; None where something was there and
            nobody said how much.
        series: Whose number it is, where that is told.
    """

    day: date
    level: int | None
    series: Series | None = None


@dataclass(frozen=True)
class Value:
    """What stands in a column.

    Attributes:
        level: How high it is drawn; None where nobody said how much.
        words: What is printed.
        days: How many days of the column say it.
        series: Whose number it is, where that is told.
    """

    level: Decimal | None
    words: Text
    days: int
    series: Series | None = None


SLEEP_LEVELS = (Sleep.NOT_SAID, Sleep.HARDLY, Sleep.BADLY, Sleep.ON_AND_OFF, Sleep.WELL)
"""The more sleep, the higher."""
GRADE_LEVELS = (Grade.NONE, Grade.MILD, Grade.MODERATE, Grade.SEVERE)

_NIGHTS = {
    Sleep.WELL: QT_TRANSLATE_NOOP("caregiver", "well"),
    Sleep.ON_AND_OFF: QT_TRANSLATE_NOOP("caregiver", "on and off"),
    Sleep.BADLY: QT_TRANSLATE_NOOP("caregiver", "badly"),
    Sleep.HARDLY: QT_TRANSLATE_NOOP("caregiver", "hardly"),
}
_GRADES = (
    QT_TRANSLATE_NOOP("caregiver", "none"),
    QT_TRANSLATE_NOOP("caregiver", "mild"),
    QT_TRANSLATE_NOOP("caregiver", "moderate"),
    QT_TRANSLATE_NOOP("caregiver", "severe"),
)
_THERE = QT_TRANSLATE_NOOP("caregiver", "there")


def level_words(measure: Measure, level: int) -> Text:
    """The word, or the number, of a level."""
    if measure.kind is MeasureKind.SLEEP:
        return Text(_NIGHTS[SLEEP_LEVELS[level]])
    if measure.kind is MeasureKind.SYMPTOM:
        return Text(_GRADES[level])
    return Text("{number}", {"number": level})


def top_level(measure: Measure, values: Sequence[Sequence[Value]]) -> Decimal:
    """The level at which a bar is as high as its row."""
    if measure.kind is MeasureKind.SLEEP:
        return Decimal(len(SLEEP_LEVELS) - 1)
    if measure.kind is MeasureKind.SYMPTOM:
        return Decimal(len(GRADE_LEVELS) - 1)
    if measure.is_to_ten:
        return Decimal(10)
    return max((value.level for column in values for value in column if value.level), default=Decimal(1))


def value_of(measure: Measure, said: Sequence[Said]) -> tuple[Value, ...]:
    """What stands in a column for these of its days: nothing for none; one value a series, never mixed."""
    if measure.kind is MeasureKind.WORST:
        return tuple(
            _middle(measure, [one for one in said if one.series is series], series)
            for series in Series
            if any(one.series is series for one in said)
        )
    if not said:
        return ()
    if measure.kind is MeasureKind.BOWELS:
        return (_whole(measure, max(one.level or 0 for one in said), len(said)),)
    if measure.kind is MeasureKind.NOTED:
        return (_whole(measure, sum(one.level or 0 for one in said), len(said)),)
    return (_middle(measure, said),)


def _whole(measure: Measure, level: int, days: int) -> Value:
    return Value(Decimal(level), level_words(measure, level), days)


def _middle(measure: Measure, said: Sequence[Said], series: Series | None = None) -> Value:
    """Half of the days are below it, half above; between two words both stand."""
    levels = sorted(one.level for one in said if one.level is not None)
    if not levels:
        return Value(None, Text(_THERE), len(said), series)
    low, high = levels[(len(levels) - 1) // 2], levels[len(levels) // 2]
    middle = Decimal(low + high) / 2
    if low == high:
        words = level_words(measure, low)
    elif measure.is_in_words:
        words = listed([level_words(measure, low), level_words(measure, high)], "–")
    else:
        words = Text("{number}", {"number": with_halves(middle)})
    return Value(middle, words, len(said), series)


@dataclass(frozen=True)
class DrawnMeasure:
    """A measure over the columns of a chart.

    Attributes:
        measure: What is told.
        columns: The columns, oldest first.
        values: What stands in each: nothing where no day of it says anything.
        top: The level at which a bar is as high as its row.
    """

    measure: Measure
    columns: tuple[Column, ...]
    values: tuple[tuple[Value, ...], ...]
    top: Decimal


def drawn(measure: Measure, said: Sequence[Said], columns: Sequence[Column]) -> DrawnMeasure:
    """What the days (oldest first) say, column by column."""
    days = [one.day for one in said]
    values = tuple(
        value_of(measure, said[bisect_left(days, column.first) : bisect_right(days, column.last)]) for column in columns
    )
    return DrawnMeasure(measure, tuple(columns), values, top_level(measure, values))


# -- names -------------------------------------------------------------------------------------------------------------

_NAMES = {
    MeasureKind.SLEEP: QT_TRANSLATE_NOOP("caregiver", "sleep"),
    MeasureKind.BOWELS: QT_TRANSLATE_NOOP("caregiver", "bowels"),
    MeasureKind.WORST: QT_TRANSLATE_NOOP("caregiver", "worst of the day"),
}
_ASIDES = {
    MeasureKind.SLEEP: QT_TRANSLATE_NOOP("caregiver", "the night before"),
    MeasureKind.BOWELS: QT_TRANSLATE_NOOP("caregiver", "days since they opened"),
    MeasureKind.WORST: QT_TRANSLATE_NOOP("caregiver", "said looking back"),
    MeasureKind.SYMPTOM: QT_TRANSLATE_NOOP("caregiver", "evening review"),
    MeasureKind.AREA: QT_TRANSLATE_NOOP("caregiver", "pain in the way, 0 to 10"),
    MeasureKind.NOTED: QT_TRANSLATE_NOOP("caregiver", "times noted"),
}
_WORDS_OF = {
    MeasureKind.SYMPTOM: Kind.SYMPTOM,
    MeasureKind.NOTED: Kind.SYMPTOM,
    MeasureKind.AREA: Kind.AREA,
}


def name_text(measure: Measure) -> Text:
    """ "bowels", "sleepy", "getting up and walking"."""
    return Text(_NAMES[measure.kind]) if measure.kind in _NAMES else word(_WORDS_OF[measure.kind], measure.code)


def aside_text(measure: Measure) -> Text:
    """What of it is told: "days since they opened", "evening review"."""
    return Text(_ASIDES[measure.kind])
