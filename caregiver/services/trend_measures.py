"""What evening reviews and symptom notes say over any number of days, for the small charts below the numbers."""

from collections.abc import Callable, Sequence

from caregiver.domain.measure import (
    GRADE_LEVELS,
    SLEEP_LEVELS,
    Measure,
    MeasureKind,
    Said,
    measure_of,
)
from caregiver.domain.pain import Voice, series_of
from caregiver.domain.review import Sleep
from caregiver.domain.span import Span
from caregiver.domain.symptom import Grade
from caregiver.services.preferences import USUAL_MEASURES, Preferences
from caregiver.services.trends import Trends
from caregiver.vault.vault import Vault


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

    def said(self, measure: Measure, span: Span) -> tuple[Said, ...]:
        """What the care days of a span say of it, oldest first; days that say nothing are not among them."""
        return tuple(_READERS[measure.kind](self, span, measure.code))

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
