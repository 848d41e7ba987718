"""What Today says of notes of the day."""

from caregiver.domain.care_note import CareKind
from caregiver.domain.care_note_words import kind_text
from caregiver.drawing.words import tr, words
from caregiver.services.care_notes import CareRecord
from caregiver.ui.core.context import PageContext


def last_words(record: CareRecord | None, context: PageContext) -> str:
    """ "Jo, 10:40", "13:30, Anna", "none recorded so far"."""
    if record is None:
        return tr("none recorded so far")
    note = record.value
    if note.kind is CareKind.CAME:
        return tr("{who}, {moment}", who=note.who, moment=moment(record, context))
    name = context.services.people.name_of(record.by)
    return tr("{moment}, {name}", moment=moment(record, context), name=name)


def saved_words(record: CareRecord, context: PageContext) -> str:
    """ "Jo came, 10:40", "Mouth care, 13:30", "A note, 14:32: saved"."""
    note, at = record.value, moment(record, context)
    if note.kind is CareKind.CAME:
        return tr("{who} came, {moment}", who=note.who, moment=at)
    return tr("{what}, {moment}: saved", what=words(kind_text(note.kind)), moment=at)


def moment(record: CareRecord, context: PageContext) -> str:
    """ "10:40", "about yesterday 16:00"."""
    said = context.calendar.moment(record.value.local_at, context.local_now())
    return said if record.value.is_exact else context.calendar.about(said)
