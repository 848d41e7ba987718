"""What the editor says of an entry: how it stands, what was saved, what was filled in."""

from datetime import timedelta

from caregiver.domain.pain import PainEntry
from caregiver.domain.vocabulary import Kind, word
from caregiver.domain.wording import listed, saved_sentence, voice_sentence
from caregiver.drawing.words import tr, words
from caregiver.services.diary import PainRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets import editor_words
from caregiver.ui.widgets.editor_words import moment_words

LATE_AFTER = timedelta(hours=1)
"""Written down later than this after it happened, it is said; the Diary's rows say so after the same time."""
MOST_NAMED = 5
"""So many of the places and words that were filled in are named in one line."""
_WORD_FIELDS = {"qualities": Kind.QUALITY, "timing": Kind.TIMING, "worse": Kind.WORSE, "eased": Kind.EASED}


def is_late(record: PainRecord) -> bool:
    """Whether it was written down long after it happened."""
    return record.created_at - record.value.at > LATE_AFTER


def saved_words(context: PageContext, record: PainRecord | None) -> str:
    """ "saved at 14:32", "written down later, yesterday 18:20"; nothing for what was never saved."""
    if record is None or not is_late(record):
        return editor_words.saved_words(context, record)
    late = tr("written down later, {moment}", moment=moment_words(context, record.created_at))
    if record.updated_at == record.created_at:
        return late
    return tr("{late}; {saved}", late=late, saved=editor_words.saved_words(context, record))


def entry_words(context: PageContext, record: PainRecord) -> str:
    """ "Robert said 5 at 14:32", with the name of who wrote it; of another day "Robert said 5, yesterday 16:40"."""
    entry, name = record.value, context.services.people.name_of(record.by)
    local, now = entry.local_at, context.local_now()
    if local.date() == now.date():
        said = words(saved_sentence(entry, context.person, name, context.calendar.time_short(local)))
    else:
        voice = words(voice_sentence(entry, context.person, name))
        said = tr("{said}, {moment}", said=voice, moment=context.calendar.moment(local, now))
    return tr("{said}. Marked as written down later.", said=said) if is_late(record) else said


def filled_words(before: PainEntry, after: PainEntry, moment: str) -> str:
    """ "Filled in as yesterday 16:40: Left lower back · aching."; what stood there already is not named."""
    marked = {place.region for place in before.places}
    filled = [word(Kind.REGION, place.region) for place in after.places if place.region not in marked]
    for name, kind in _WORD_FIELDS.items():
        filled += [word(kind, code) for code in getattr(after, name) if code not in getattr(before, name)]
    if not filled:
        return tr("All stands as in the entry of {moment}.", moment=moment)
    named, more = words(listed(filled[:MOST_NAMED], " · ")), len(filled) - MOST_NAMED
    if more <= 0:
        return tr("Filled in as {moment}: {what}.", moment=moment, what=named)
    return tr("Filled in as {moment}: {what} and {number} more.", moment=moment, what=named, number=more)
