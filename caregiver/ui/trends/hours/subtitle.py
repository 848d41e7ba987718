"""The line beneath the heading: from which hour to which, and which days."""

from datetime import time

from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.trends.hours.hour_words import step_words
from caregiver.ui.trends.hours.relief_words import brief_days
from caregiver.ui.trends.hours.shown_hours import ShownHours


def subtitle(context: PageContext, shown: ShownHours) -> str:
    """ "from 06:00 to 06:00, 9 to 22 Nov; each mark: 15 minutes"."""
    days = brief_days(context.calendar, shown.span.first, shown.span.last, today=context.services.trends.today)
    start = context.calendar.time_short(time(shown.start_hour))
    return tr("from {start} to {start}, {days}; {marks}", start=start, days=days, marks=step_words(shown))
