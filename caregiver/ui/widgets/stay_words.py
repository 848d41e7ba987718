"""A stay in a sentence: "In hospital Tue 10 Nov 21:00 to Wed 11 Nov 18:00."."""

from datetime import datetime
from zoneinfo import ZoneInfo

from caregiver.domain.stay import Stay
from caregiver.domain.wording import start_upper
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext


def begun(stay: Stay, context: PageContext) -> str:
    """Since when it goes on: "Tue 10 Nov 21:00"; with its day, so that it is still true tomorrow."""
    return _moment(stay.at.astimezone(ZoneInfo(stay.zone)), context)


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


def _moment(local: datetime, context: PageContext) -> str:
    calendar = context.calendar
    return tr("{day} {time}", day=calendar.short_day(local), time=calendar.time_short(local))
