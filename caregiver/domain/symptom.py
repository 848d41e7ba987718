"""A symptom or side effect at one moment (care.md 1.7; care-rules 28, 41)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from caregiver.domain.errors import BadInput
from caregiver.domain.pain import Voice
from caregiver.domain.text import QT_TRANSLATE_NOOP


class Grade(StrEnum):
    """How bad, in words; no number is made of it."""

    NOT_SAID = ""
    NONE = "none"
    MILD = "mild"
    MODERATE = "moderate"
    SEVERE = "severe"


@dataclass(frozen=True)
class Symptom:
    """One symptom.

    Attributes:
        code: Code of `Kind.SYMPTOM`, or own words after "own:".
        grade: How bad it was; "none" says that it was asked about and was not there.
    """

    code: str
    grade: Grade = Grade.NOT_SAID


@dataclass(frozen=True)
class SymptomNote:
    """What was there at one moment.

    Attributes:
        at: When (UTC).
        zone: IANA name of the zone it was lived in.
        symptoms: At least one.
        is_exact: False when the time is "about".
        voice: Who says so.
        medicine: Uuid of a medicine of the list the family thinks of, or ""; never said to be its cause.
        note: The family's words.
        is_only_for_me: Whether the note stays off every shared page and print (care-rules 31).
        team_told_at: When the team was told (UTC), or None.
    """

    at: datetime
    zone: str
    symptoms: tuple[Symptom, ...]
    is_exact: bool = True
    voice: Voice = Voice.NOT_SAID
    medicine: str = ""
    note: str = ""
    is_only_for_me: bool = False
    team_told_at: datetime | None = None

    def __post_init__(self) -> None:
        if not self.symptoms:
            raise BadInput("symptoms", QT_TRANSLATE_NOOP("caregiver", "Choose at least one word."))
        if len({symptom.code for symptom in self.symptoms}) < len(self.symptoms):
            raise BadInput("symptoms", QT_TRANSLATE_NOOP("caregiver", "One word stands there twice."))

    @property
    def local_at(self) -> datetime:
        """The moment on the clock of the zone it was lived in."""
        return self.at.astimezone(ZoneInfo(self.zone))
