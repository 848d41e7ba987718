"""A call as it stands in the list of all visits."""

from caregiver.domain.call import Call
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext


def call_title(value: Call, context: PageContext) -> str:
    """ "Phone call, Sunday 22 November, 14:20"."""
    day, calendar = value.local_at.date(), context.calendar
    said = calendar.day(day) if day.year == context.local_now().year else calendar.day_with_year(day)
    time = calendar.time(value.local_at)
    if value.is_exact:
        return tr("Phone call, {day}, {time}", day=said, time=time)
    return tr("Phone call, {day}, about {time}", day=said, time=time)


def call_beneath(value: Call) -> str:
    """Who answered, and who was called."""
    return " · ".join(dict.fromkeys(filter(None, (value.answered_by, value.called))))
