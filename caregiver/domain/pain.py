"""A pain entry: how bad, who says so, where, and what it is like (seed 004; care.md 1.5, 1.7)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from caregiver.domain.errors import BadInput
from caregiver.domain.text import QT_TRANSLATE_NOOP

LONGEST_NOTE = 100_000
"""Characters kept of one note; far more than anybody types, so that a pasted letter is kept whole."""


class Voice(StrEnum):
    """Who says the number."""

    PATIENT_SAID = "patient_said"
    PATIENT_ENTERED = "patient_entered"
    TOGETHER = "together"
    CAREGIVER_SAW = "caregiver_saw"
    CAREGIVER_GUESS = "caregiver_guess"
    NOT_SAID = "not_said"


class Series(StrEnum):
    """Two series that are never averaged and never joined, and what belongs to neither (DESIGN 2.1)."""

    PATIENT = "patient"
    CAREGIVER = "caregiver"
    NOBODY = "nobody"


_SERIES = {
    Voice.PATIENT_SAID: Series.PATIENT,
    Voice.PATIENT_ENTERED: Series.PATIENT,
    Voice.TOGETHER: Series.PATIENT,
    Voice.CAREGIVER_SAW: Series.CAREGIVER,
    Voice.CAREGIVER_GUESS: Series.CAREGIVER,
    Voice.NOT_SAID: Series.NOBODY,
}


def series_of(voice: Voice) -> Series:
    """The series a number with this voice belongs to."""
    return _SERIES[voice]


@dataclass(frozen=True)
class Place:
    """A marked place on the body.

    Attributes:
        region: Code of the vocabulary, such as "back-lower-left"; left and right are the person's own.
        score: The number for this place alone, 0 to 10, or None when only the whole pain has one.
        is_spread: Whether the pain spreads to here from another place.
    """

    region: str
    score: int | None = None
    is_spread: bool = False

    def __post_init__(self) -> None:
        _check_score("places", self.score)


@dataclass(frozen=True)
class PainEntry:
    """One moment of pain.

    Attributes:
        at: The instant it is about (aware, UTC).
        zone: IANA name of the zone it was lived in.
        score: 0 (no pain) to 10 (worst pain), or None when no number was given.
        voice: Who says the number.
        could_not_answer: Whether the person was asked and could not answer; then there is no number.
        is_exact: False when the time is "about".
        places, qualities, timing, worse, eased, signs: Codes of the vocabulary, or own words after "own:".
        patient_words: What the person said, as said.
        caregiver_words: What the caregiver adds.
        is_only_for_me: Whether the caregiver's words stay off every shared page and print (care-rules 31).
        team_told_at: When the team was told (UTC), or None; shown only once told.
    """

    at: datetime
    zone: str
    score: int | None
    voice: Voice = Voice.NOT_SAID
    could_not_answer: bool = False
    is_exact: bool = True
    places: tuple[Place, ...] = ()
    qualities: tuple[str, ...] = ()
    timing: tuple[str, ...] = ()
    worse: tuple[str, ...] = ()
    eased: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    patient_words: str = ""
    caregiver_words: str = ""
    is_only_for_me: bool = False
    team_told_at: datetime | None = None

    def __post_init__(self) -> None:
        _check_score("score", self.score)
        if self.could_not_answer and self.score is not None:
            raise BadInput("score", QT_TRANSLATE_NOOP("caregiver", "Choose a number, or “could not answer”, not both."))
        for field in ("patient_words", "caregiver_words"):
            if len(getattr(self, field)) > LONGEST_NOTE:
                raise BadInput(
                    field,
                    QT_TRANSLATE_NOOP("caregiver", "This is too long to keep in one note. Please split it in two."),
                )

    @property
    def series(self) -> Series:
        """The series its number belongs to."""
        return series_of(self.voice)

    @property
    def local_at(self) -> datetime:
        """The moment on the clock of the zone it was lived in."""
        return self.at.astimezone(ZoneInfo(self.zone))


def _check_score(field: str, score: int | None) -> None:
    if score is not None and not (isinstance(score, int) and not isinstance(score, bool) and 0 <= score <= 10):
        raise BadInput(field, QT_TRANSLATE_NOOP("caregiver", "The number goes from 0 to 10."))
