"""The evening review of a care day, and the caregiver's own day (care-rules 31, 34)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from caregiver.domain.errors import BadInput
from caregiver.domain.pain import Series, Voice, series_of
from caregiver.domain.symptom import Symptom
from caregiver.domain.text import QT_TRANSLATE_NOOP

SLEEPY = "drowsy"
"""The symptom that every review asks about, among the five of care-rules 34."""

MOST_BOWELS_DAYS = 60
"""More days since the last bowel movement than this are a slip of the hand."""


class Sleep(StrEnum):
    """How the night was."""

    NOT_SAID = ""
    WELL = "well"
    ON_AND_OFF = "on_and_off"
    BADLY = "badly"
    HARDLY = "hardly"


class Load(StrEnum):
    """How heavy the day was for the caregiver."""

    NOT_SAID = ""
    LIGHT = "light"
    SOME = "some"
    HEAVY = "heavy"
    TOO_MUCH = "too_much"


@dataclass(frozen=True)
class AreaScore:
    """How much pain got in the way of one thing that day.

    Attributes:
        area: Code of `Kind.AREA`.
        score: 0 (not at all) to 10 (could not do it because of the pain).
    """

    area: str
    score: int

    def __post_init__(self) -> None:
        if not 0 <= self.score <= 10:
            raise BadInput("areas", QT_TRANSLATE_NOOP("caregiver", "The number goes from 0 to 10."))


@dataclass(frozen=True)
class Review:
    """One day looked back at; a day has one review, whoever writes in it.

    Attributes:
        at: When it was first written (UTC); for one written after midnight, the last minute of its date.
        zone: IANA name of the zone it was lived in.
        day: The care day it is about.
        managed: What the person managed, in words.
        worst: The worst number of the day as it was said looking back, 0 to 10, or None. It is no pain entry: a day
            remembered is not a moment, so the two are never counted together.
        voice: Who says that number. Without a number, "caregiver saw" means: asked, and could not say.
        sleep: How the person slept, the night before.
        bowels_days: Days since the last bowel movement: 0 on that day; None where nobody said.
        symptoms, areas: What else was chosen to be asked.
        note: The family's words.
    """

    at: datetime
    zone: str
    day: date
    managed: str = ""
    worst: int | None = None
    voice: Voice = Voice.NOT_SAID
    sleep: Sleep = Sleep.NOT_SAID
    bowels_days: int | None = None
    symptoms: tuple[Symptom, ...] = ()
    areas: tuple[AreaScore, ...] = ()
    note: str = ""

    def __post_init__(self) -> None:
        if self.worst is not None and not 0 <= self.worst <= 10:
            raise BadInput("worst", QT_TRANSLATE_NOOP("caregiver", "The number goes from 0 to 10."))
        if self.bowels_days is not None and not 0 <= self.bowels_days <= MOST_BOWELS_DAYS:
            raise BadInput("bowels_days", QT_TRANSLATE_NOOP("caregiver", "Please look at the days again."))

    @property
    def series(self) -> Series:
        """The series its number belongs to."""
        return series_of(self.voice)

    @property
    def could_not_say(self) -> bool:
        """Whether the person was asked for the worst of the day and could not say."""
        return self.worst is None and self.voice is Voice.CAREGIVER_SAW

    @property
    def local_at(self) -> datetime:
        """When it was written, on the clock of the zone it was lived in."""
        return self.at.astimezone(ZoneInfo(self.zone))


@dataclass(frozen=True)
class OwnDay:
    """How the caregiver's own day was. It is only for who wrote it, unless they share it.

    Attributes:
        at, zone, day: As of a review.
        sleep: How the caregiver slept.
        load: How heavy the day was.
        note: The caregiver's words.
        is_shared: Whether it may stand on shared pages and on paper.
    """

    at: datetime
    zone: str
    day: date
    sleep: Sleep = Sleep.NOT_SAID
    load: Load = Load.NOT_SAID
    note: str = ""
    is_shared: bool = False

    @property
    def local_at(self) -> datetime:
        """When it was written, on the clock of the zone it was lived in."""
        return self.at.astimezone(ZoneInfo(self.zone))
