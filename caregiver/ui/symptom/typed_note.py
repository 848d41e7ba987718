"""A symptom note as it stands in the fields, and back."""

from datetime import datetime

from caregiver.domain.pain import Voice
from caregiver.domain.symptom import Grade, Symptom, SymptomNote
from caregiver.ui.core.editing import Typed


def typed_of(note: SymptomNote) -> Typed:
    """What the fields show of a note."""
    return {
        "at": note.at.isoformat(),
        "zone": note.zone,
        "is_exact": note.is_exact,
        "symptoms": [[symptom.code, symptom.grade.value] for symptom in note.symptoms],
        "voice": note.voice.value,
        "medicine": note.medicine,
        "note": note.note,
        "is_only_for_me": note.is_only_for_me,
        "team_told_at": note.team_told_at.isoformat() if note.team_told_at else "",
    }


def note_of(typed: Typed) -> SymptomNote:
    """The note that stands in the fields. Raises BadInput where nothing is chosen."""
    told = typed["team_told_at"]
    return SymptomNote(
        at=datetime.fromisoformat(typed["at"]),
        zone=typed["zone"],
        symptoms=tuple(Symptom(code, Grade(grade)) for code, grade in typed["symptoms"]),
        is_exact=typed["is_exact"],
        voice=Voice(typed["voice"]),
        medicine=typed["medicine"],
        note=typed["note"],
        is_only_for_me=typed["is_only_for_me"],
        team_told_at=datetime.fromisoformat(told) if told else None,
    )


def blank(at: datetime, zone: str, medicine: str = "") -> Typed:
    """What the fields of a new one show; nobody is said to say it until somebody does."""
    return {
        "at": at.isoformat(),
        "zone": zone,
        "is_exact": True,
        "symptoms": [],
        "voice": Voice.NOT_SAID.value,
        "medicine": medicine,
        "note": "",
        "is_only_for_me": False,
        "team_told_at": "",
    }
