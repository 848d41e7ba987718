"""A note as it is kept: cleaned, and not longer than one note can be."""

from caregiver.domain.errors import BadInput
from caregiver.domain.note import clean_note
from caregiver.domain.pain import LONGEST_NOTE
from caregiver.domain.text import QT_TRANSLATE_NOOP


def checked_note(note: str, field: str = "note") -> str:
    """The note without what cannot be shown or stored.

    Raises:
        BadInput: It is too long; names `field`.
    """
    kept = clean_note(note)
    if len(kept) > LONGEST_NOTE:
        too_long = QT_TRANSLATE_NOOP("caregiver", "This is too long to keep in one note. Please split it in two.")
        raise BadInput(field, too_long)
    return kept
