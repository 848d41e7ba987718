"""What the numbers of a series are called: a caregiver's by the name, where one caregiver writes."""

from caregiver.domain.pain import Series
from caregiver.domain.wording import series_name
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext


def series_words(context: PageContext, series: Series) -> str:
    """ "his number", "Mary’s number", "who says it: not said". What a caregiver saw is no guess."""
    name = only_caregiver(context)
    if series is Series.CAREGIVER and name:
        return tr("{caregiver}’s number", caregiver=name)
    return words(series_name(series, context.person.pronouns))


def only_caregiver(context: PageContext) -> str:
    """The name of the one caregiver who writes; "" where there are more."""
    caregivers = context.services.people.caregivers()
    return caregivers[0].value.name if len(caregivers) == 1 else ""
