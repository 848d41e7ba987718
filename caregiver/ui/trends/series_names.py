"""What the numbers of a series are called: a caregiver's by the name, where one caregiver writes."""

from caregiver.domain.pain import Series
from caregiver.domain.wording import series_name
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext


def series_words(context: PageContext, series: Series) -> str:
    """ "his number", "Mary’s guess", "who says it: not said"."""
    caregivers = context.services.people.caregivers()
    if series is Series.CAREGIVER and len(caregivers) == 1:
        return tr("{caregiver}’s guess", caregiver=caregivers[0].value.name)
    return words(series_name(series, context.person.pronouns))
