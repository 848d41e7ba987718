"""A stay in a sentence: "In hospital Tue 10 Nov 21:00 to Wed 11 Nov 18:00."."""

from datetime import datetime
from zoneinfo import ZoneInfo

from caregiver.domain.phrase import Phrase
from caregiver.domain.stay import Stay, StayKind
from caregiver.domain.wording import start_upper
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext


def span(stay: Stay, context: PageContext) -> str:
    """ "Tue 10 Nov 21:00 to Wed 11 Nov 18:00", or "from Tue 10 Nov 21:00 on"."""
    zone = ZoneInfo(stay.zone)
    start = _moment(stay.at.astimezone(zone), context)
    if stay.ended_at is None:
        return tr("from {start} on", start=start)
    return tr("{start} to {end}", start=start, end=_moment(stay.ended_at.astimezone(zone), context))


def stay_sentence(stay: Stay, context: PageContext) -> str:
    """What it was, where, and from when until when."""
    kind = start_upper(context.medicine_words.stay_kind(stay.kind))
    told = span(stay, context)
    if stay.where:
        return tr("{kind}, {where}, {span}.", kind=kind, where=stay.where, span=told)
    return tr("{kind} {span}.", kind=kind, span=told) if stay.is_away else tr("{kind}: {span}.", kind=kind, span=told)


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
    return tr("Reminders were off: {span}.", span=span(stay, context))


def _moment(local: datetime, context: PageContext) -> str:
    calendar = context.calendar
    return tr("{day} {time}", day=calendar.short_day(local), time=calendar.time_short(local))
