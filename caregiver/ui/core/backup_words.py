"""What is in a backup, and which diary was kept, in words."""

from datetime import datetime

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.care_day import START_HOUR
from caregiver.drawing.words import tr


def entries_words(entries: int) -> str:
    """ "964 entries"."""
    if entries > 1:
        return tr("{number} entries", entries, number=entries)
    return tr("one entry") if entries else tr("no entry")


def kept_words(replaced_at: datetime, now: datetime, calendar: CalendarWords) -> str:
    """ "The diary from before Sunday 22 November, 14:32. It was replaced by a backup.".

    Args:
        now: The present moment, in the zone of this computer.
    """
    local = replaced_at.astimezone(now.tzinfo)
    time = calendar.time_short(local)
    if local.date() == now.date() and min(local.hour, now.hour) >= START_HOUR:
        return tr("The diary from before today, {time}. It was replaced by a backup.", time=time)
    day = calendar.day(local) if local.year == now.year else calendar.day_with_year(local)
    return tr("The diary from before {day}, {time}. It was replaced by a backup.", day=day, time=time)
