"""What stands once at the end of a picture's sentence: what a middle number is, and since when nobody can tell one."""

from collections.abc import Iterable

from caregiver.domain.ratings import Spread
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext


def aside_words(context: PageContext, spreads: Iterable[Spread]) -> str:
    """Empty where neither is of use."""
    said = []
    if any(spread.least != spread.worst for spread in spreads):
        said.append(tr("Middle number: half of the numbers are below it, half above."))
    since = context.person.cannot_tell_since
    if since is not None:
        day, name = context.calendar.date_short(since), context.person.called
        said.append(tr("Since {day} {name} can no longer tell us.", day=day, name=name))
    return " ".join(said)
