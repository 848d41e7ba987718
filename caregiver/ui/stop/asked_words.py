"""What the confirm page asks, and why."""

from caregiver.domain.phrase import Phrase
from caregiver.domain.stay import Stay, StayKind
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.stay_words import span, stay_sentence


def back_title(stay: Stay, context: PageContext) -> str:
    """What is asked while the stay goes on."""
    if stay.is_away:
        return tr("Since when is {name} back?", name=context.person.called)
    return tr("From when on do reminders ring again?")


def asked_title(stay: Stay | None, has_waiting: bool, context: PageContext) -> str:
    """The question at the head of the confirm page."""
    if not has_waiting:
        return tr("Are these the same as before?")
    if stay is not None and stay.is_away:
        return words(Phrase.HOME_AGAIN.text(context.person.pronouns))
    return tr("Which medicines are still the same?")


def asked_hint(stay: Stay | None, has_waiting: bool, context: PageContext) -> str:
    """Why it is asked."""
    if not has_waiting or stay is None:
        return tr("They do not ring until somebody is sure.")
    if stay.is_away:
        given = words(Phrase.GIVEN_AWAY.text(context.person.pronouns))
        return tr("{stay} {given}", stay=stay_sentence(stay, context), given=given)
    if stay.kind is StayKind.CLOSED:
        return tr("This computer was off or asleep, or the diary was closed: {span}.", span=span(stay, context))
    if stay.kind is StayKind.BROUGHT_BACK:
        return tr(
            "This diary was brought back from a backup: {span}. What was given or changed then is not in it.",
            span=span(stay, context),
        )
    return tr("Reminders were off: {span}.", span=span(stay, context))
