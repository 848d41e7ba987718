"""What an editor says of a record: when it was saved, that it was changed, that it is not done yet."""

from datetime import datetime
from typing import Any

from caregiver.domain.record import Record
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext


def moment_words(context: PageContext, at: datetime) -> str:
    """A moment as short as it can be said now: "14:32", "yesterday 16:40"."""
    return context.calendar.moment(_local(context, at), context.local_now())


def saved_words(context: PageContext, record: Record[Any] | None) -> str:
    """ "saved at 14:32"; nothing for what was never saved."""
    if record is None:
        return ""
    moment = moment_words(context, record.updated_at)
    is_time_alone = moment == context.calendar.time_short(_local(context, record.updated_at))
    return tr("saved at {time}", time=moment) if is_time_alone else tr("saved {moment}", moment=moment)


def changed_words(record: Record[Any] | None) -> str:
    """What stands in the fields is not what is in the diary."""
    return tr("Not saved yet. Press Done.") if record is None else tr("Changed, not saved yet. Press Done.")


def not_done_words(context: PageContext, kept_at: datetime) -> str:
    """ "Not done yet. From 14:32."."""
    return tr("Not done yet. From {moment}.", moment=moment_words(context, kept_at))


def _local(context: PageContext, at: datetime) -> datetime:
    return at.astimezone(context.services.clock.zone())
