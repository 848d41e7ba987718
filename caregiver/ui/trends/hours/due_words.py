"""Words for what is given by the clock: the plans of one day stand for all, so it is said of which day they are."""

from datetime import date

from caregiver.domain.schedule_words import day_month_text
from caregiver.drawing.words import tr, words
from caregiver.services.trend_hours import DueTimes
from caregiver.ui.core.context import PageContext
from caregiver.ui.trends.hours.shown_hours import ShownHours


def planned_words(context: PageContext, last: date) -> str:
    """ "as planned on 22 Nov"."""
    return tr("as planned on {day}", day=_day(context.services.trends.today, last))


def due_words(context: PageContext, shown: ShownHours) -> str:
    """ "Due each day, as planned on 22 Nov": plans of earlier days may have been others."""
    return tr("Due each day, {planned}", planned=planned_words(context, shown.span.last))


def since_words(context: PageContext, due: DueTimes) -> str:
    """ "since 12 Nov", of times that are younger than the days; else ""."""
    return tr("since {day}", day=_day(context.services.trends.today, due.since)) if due.since else ""


def due_before_words(context: PageContext, shown: ShownHours) -> str:
    """ "Due in a part of these days: Codeine to 28 Oct."; "" for none."""
    today, names = context.services.trends.today, context.medicine_words
    said = (
        tr("{medicine} to {day}", medicine=names.short_name(one.medicine), day=_day(today, one.last))
        for one in shown.due_before
    )
    found = ", ".join(said)
    return tr("Due in a part of these days: {medicines}.", medicines=found) if found else ""


def _day(today: date, day: date) -> str:
    return words(day_month_text(day, today))
