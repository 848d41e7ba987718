"""What the editor says of an entry: when it was saved, that it was changed or is not done yet, and what was saved."""

from datetime import datetime

from caregiver.domain.wording import saved_sentence
from caregiver.drawing.words import tr, words
from caregiver.services.diary import PainRecord
from caregiver.services.drafts import Draft
from caregiver.ui.core.context import PageContext


def moment_words(context: PageContext, at: datetime) -> str:
    """A moment as short as it can be said now: "14:32", "yesterday 16:40"."""
    return context.calendar.moment(_local(context, at), context.local_now())


def saved_words(context: PageContext, record: PainRecord | None) -> str:
    """ "saved at 14:32"; nothing for what was never saved."""
    if record is None:
        return ""
    moment = moment_words(context, record.updated_at)
    is_time_alone = moment == context.calendar.time_short(_local(context, record.updated_at))
    return tr("saved at {time}", time=moment) if is_time_alone else tr("saved {moment}", moment=moment)


def changed_words(record: PainRecord | None) -> str:
    """What stands in the fields is not what is in the diary."""
    return tr("Not saved yet. Press Done.") if record is None else tr("Changed, not saved yet. Press Done.")


def not_done_words(context: PageContext, draft: Draft) -> str:
    """ "Not done yet. From 14:32."."""
    return tr("Not done yet. From {moment}.", moment=moment_words(context, draft.kept_at))


def entry_words(context: PageContext, record: PainRecord) -> str:
    """ "Robert said 5 at 14:32", with the name of who wrote it."""
    entry, name = record.value, context.services.people.name_of(record.by)
    return words(saved_sentence(entry, context.person, name, context.calendar.time_short(entry.local_at)))


def _local(context: PageContext, at: datetime) -> datetime:
    return at.astimezone(context.services.clock.zone())
