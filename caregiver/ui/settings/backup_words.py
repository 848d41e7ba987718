"""When a backup was made, what is in it, and where it lies, in words."""

from datetime import datetime
from pathlib import Path

from caregiver.domain.care_day import START_HOUR
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext

_STICKS = (("media", 2), ("run/media", 2), ("mnt", 1), ("Volumes", 1))
"""Folders in which systems show what was plugged in, and how many names further its own name stands."""


def made_words(at: datetime, context: PageContext, *, is_short: bool = False) -> str:
    """ "Today, 06:02"; by night and on other days with weekday and date (care-rules 30)."""
    now = context.local_now()
    local = at.astimezone(now.tzinfo)
    is_by_night = min(local.hour, now.hour) < START_HOUR
    if local.date() == now.date() and not is_by_night:
        return tr("Today, {time}", time=context.calendar.time_short(local))
    day = context.calendar.short_day(local) if is_short else context.calendar.day(local)
    return tr("{day}, {time}", day=day, time=context.calendar.time_short(local))


def folder_words(folder: Path, home: Path) -> str:
    """A folder as a person would name it: "Stick “Blue” › Diary backups", "Documents › Backups", or its path."""
    if folder != home and folder.is_relative_to(home):
        return " › ".join(folder.relative_to(home).parts)
    for place, depth in _STICKS:
        stick = Path("/") / place
        names = folder.relative_to(stick).parts if folder.is_relative_to(stick) else ()
        if len(names) >= depth:
            name, *rest = names[depth - 1 :]
            return " › ".join([tr("Stick “{name}”", name=name), *rest])
    return str(folder)
