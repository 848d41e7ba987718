"""The marks of each series and what they mean, as every chart by day says it."""

from collections.abc import Iterable

from caregiver.domain.pain import Series
from caregiver.domain.phrase import Phrase
from caregiver.drawing.marks import Mark, PainMark
from caregiver.drawing.words import words
from caregiver.ui.core.context import PageContext
from caregiver.ui.trends.by_day.legend_marks import SpreadMark
from caregiver.ui.trends.series_names import series_words


def series_legend(
    context: PageContext, shown: Iterable[Series], *, is_each: bool = False
) -> tuple[tuple[Mark, str], ...]:
    """Those that are shown.

    Args:
        is_each: Whether each number stands by itself, not the least, the middle one and the worst of a day.
    """
    wanted = set(shown)
    return tuple(
        (PainMark(series, "", 8) if is_each else SpreadMark(series), _said(context, series, is_each=is_each))
        for series in Series
        if series in wanted
    )


def _said(context: PageContext, series: Series, *, is_each: bool) -> str:
    if series is Series.PATIENT and not is_each:
        return words(Phrase.LEAST_MIDDLE_WORST.text(context.person.pronouns))
    return series_words(context, series)
