"""What evening reviews and symptom notes say over any number of days, for the small charts below the numbers."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from caregiver.domain.measure import (
    GRADE_LEVELS,
    SLEEP_LEVELS,
    Measure,
    MeasureKind,
    Said,
    Value,
    measure_of,
    top_level,
    value_of,
)
from caregiver.domain.pain import Voice, series_of
from caregiver.domain.review import Sleep
from caregiver.domain.span import Span
from caregiver.domain.symptom import Grade
from caregiver.domain.trend_days import Column
from caregiver.services.preferences import USUAL_MEASURES, Preferences
from caregiver.services.trends import Trends
from caregiver.vault.vault import Vault


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

    @property
    def is_empty(self) -> bool:
        """Whether none of these days says anything."""
        return not any(self.values)


class TrendMeasures:
    """The small charts.

    Args:
        vault: The open diary.
        trends: When a care day begins.
        preferences: What the family chose to draw.
    """

    def __init__(self, vault: Vault, trends: Trends, preferences: Preferences) -> None:
        self._vault = vault
        self._trends = trends
        self._preferences = preferences

    def chosen(self) -> tuple[Measure, ...]:
        """What the family chose to draw, in their order; three usual things until they choose."""
        return _known(self._preferences.trend_measures)

    def offered(self) -> tuple[Measure, ...]:
        """What can be drawn: the usual things, whatever the diary tells of anywhere, and what was chosen."""
        table = self._vault.diary.measures
        found = [
            *_known(USUAL_MEASURES),
            Measure(MeasureKind.WORST),
            *(Measure(MeasureKind.SYMPTOM, code) for code in table.reviewed_symptoms()),
            *(Measure(MeasureKind.AREA, code) for code in table.reviewed_areas()),
            *(Measure(MeasureKind.NOTED, code) for code in table.noted_symptoms()),
            *self.chosen(),
        ]
        return tuple(dict.fromkeys(found))

    def read(self, measures: Sequence[Measure], span: Span, columns: Sequence[Column]) -> tuple[DrawnMeasure, ...]:
        """These measures over the columns of a span, in their order."""
        return tuple(self._read(measure, span, tuple(columns)) for measure in measures)

    def _read(self, measure: Measure, span: Span, columns: tuple[Column, ...]) -> DrawnMeasure:
        said = _READERS[measure.kind](self, span, measure.code)
        days = [one.day for one in said]
        values = tuple(
            value_of(measure, said[bisect_left(days, column.first) : bisect_right(days, column.last)])
            for column in columns
        )
        return DrawnMeasure(measure, columns, values, top_level(measure, values))

    # -- one for each kind --------------------------------------------------------------------------------------

    def _nights(self, span: Span, _: str) -> list[Said]:
        return [Said(day, SLEEP_LEVELS.index(Sleep(night))) for day, night in self._vault.diary.measures.nights(span)]

    def _bowels(self, span: Span, _: str) -> list[Said]:
        return [Said(day, days) for day, days in self._vault.diary.measures.bowels(span)]

    def _worst(self, span: Span, _: str) -> list[Said]:
        found = self._vault.diary.measures.worst(span)
        return [Said(day, score, series_of(Voice(voice))) for day, score, voice in found]

    def _grades(self, span: Span, code: str) -> list[Said]:
        found = self._vault.diary.measures.grades(span, code)
        return [Said(day, _LEVEL_OF_GRADE[grade]) for day, grade in found]

    def _areas(self, span: Span, code: str) -> list[Said]:
        return [Said(day, score) for day, score in self._vault.diary.measures.areas(span, code)]

    def _noted(self, span: Span, code: str) -> list[Said]:
        table = self._vault.diary.measures
        pieces = self._trends.pieces(span, table.zones())
        return [Said(day, times) for day, times in table.noted(pieces, span, self._trends.start_hour, code)]


def _known(keys: Sequence[str]) -> tuple[Measure, ...]:
    return tuple(measure for key in keys if (measure := measure_of(key)) is not None)


_LEVEL_OF_GRADE: dict[str, int | None] = {
    Grade.NOT_SAID: None,
    **{grade: level for level, grade in enumerate(GRADE_LEVELS)},
}

_READERS: dict[MeasureKind, Callable[[TrendMeasures, Span, str], list[Said]]] = {
    MeasureKind.SLEEP: TrendMeasures._nights,
    MeasureKind.BOWELS: TrendMeasures._bowels,
    MeasureKind.WORST: TrendMeasures._worst,
    MeasureKind.SYMPTOM: TrendMeasures._grades,
    MeasureKind.AREA: TrendMeasures._areas,
    MeasureKind.NOTED: TrendMeasures._noted,
}
