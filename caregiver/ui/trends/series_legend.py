"""The marks of each series and what they mean, as every chart by day says it."""

from collections.abc import Iterable

from caregiver.domain.pain import Series
from caregiver.domain.phrase import Phrase
from caregiver.domain.wording import series_name
from caregiver.drawing.marks import Mark
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.trends.by_day.legend_marks import SpreadMark


def series_legend(context: PageContext, shown: Iterable[Series]) -> tuple[tuple[Mark, str], ...]:
    """Those that are shown."""
    return tuple((SpreadMark(series), _said(context, series)) for series in Series if series in set(shown))


def _said(context: PageContext, series: Series) -> str:
    person = context.person
    if series is Series.PATIENT:
        return words(Phrase.LEAST_MIDDLE_WORST.text(person.pronouns))
    caregivers = context.services.people.caregivers()
    if series is Series.CAREGIVER and len(caregivers) == 1:
        return tr("{caregiver}’s guess", caregiver=caregivers[0].value.name)
    return words(series_name(series, person.pronouns))
