"""A note of the day, as it stands in the fields, and back."""

from datetime import datetime

from caregiver.domain.care_note import CareKind, CareNote
from caregiver.ui.core.editing import Typed


def typed_of(note: CareNote) -> Typed:
    """What the fields show of a value."""
    return {
        "at": note.at.isoformat(),
        "zone": note.zone,
        "is_exact": note.is_exact,
        "kind": note.kind.value,
        "who": note.who,
        "words": note.words,
        "is_only_for_me": note.is_only_for_me,
    }


def blank(at: datetime, zone: str) -> Typed:
    """What the fields of a new one show: a note, with no words yet."""
    return {**typed_of(CareNote(at, zone, CareKind.MOUTH_CARE)), "kind": CareKind.WORDS.value}


def care_of(typed: Typed) -> CareNote:
    """What stands in the fields. Raises BadInput; names the field."""
    kind = CareKind(typed["kind"])
    return CareNote(
        at=datetime.fromisoformat(typed["at"]),
        zone=typed["zone"],
        kind=kind,
        who=typed["who"] if kind is CareKind.CAME else "",
        words=typed["words"],
        is_exact=typed["is_exact"],
        is_only_for_me=typed["is_only_for_me"],
    )
