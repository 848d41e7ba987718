"""A treatment: planned, under way or done, with what the family was told to expect and how it went (care.md 1.1)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from caregiver.domain.errors import BadInput
from caregiver.domain.text import QT_TRANSLATE_NOOP

MOST_SESSIONS = 400
MOST_CYCLE_DAYS = 366


class TreatmentState(StrEnum):
    """Where it stands."""

    PLANNED = "planned"
    UNDER_WAY = "under_way"
    DONE = "done"
    STOPPED = "stopped"


class InPlace(StrEnum):
    """Whether a device, catheter or aid is in place or in use now."""

    NOT_SAID = ""
    YES = "yes"
    NO = "no"


@dataclass(frozen=True)
class Treatment:
    """One treatment.

    Attributes:
        at: Its place in the diary (UTC): noon of its first day, or when it was written down while no day is known.
        zone: IANA name of the zone it was lived in.
        kind: Code of `domain.treatment_codes`.
        name: As the family or the team calls it; "" means the word of its kind.
        state: Planned, under way, done, stopped.
        begins_on, ends_on: First and last day, as far as known.
        sessions: Days of its sessions or cycles, in their order, planned ones too.
        sessions_planned: How many were planned, or None.
        cycle_days: Days from one cycle to the next, or None.
        where: Where it is given.
        regions: Codes of the places on the body it is meant for.
        in_place: Of a device, catheter or aid.
        told, told_by, told_on: What the family was told to expect, by whom, when.
        outcome: How it went, in the family's words.
        note: The family's words.
    """

    at: datetime
    zone: str
    kind: str
    name: str = ""
    state: TreatmentState = TreatmentState.PLANNED
    begins_on: date | None = None
    ends_on: date | None = None
    sessions: tuple[date, ...] = ()
    sessions_planned: int | None = None
    cycle_days: int | None = None
    where: str = ""
    regions: tuple[str, ...] = ()
    in_place: InPlace = InPlace.NOT_SAID
    told: str = ""
    told_by: str = ""
    told_on: date | None = None
    outcome: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        if not self.kind:
            raise BadInput("kind", QT_TRANSLATE_NOOP("caregiver", "Choose what kind of treatment it is."))
        if self.begins_on and self.ends_on and self.ends_on < self.begins_on:
            raise BadInput("ends_on", QT_TRANSLATE_NOOP("caregiver", "The end lies before the start."))
        if len(self.sessions) > MOST_SESSIONS or not 0 <= (self.sessions_planned or 0) <= MOST_SESSIONS:
            raise BadInput("sessions", QT_TRANSLATE_NOOP("caregiver", "Please look at the number of sessions again."))
        if self.cycle_days is not None and not 0 < self.cycle_days <= MOST_CYCLE_DAYS:
            raise BadInput("cycle_days", QT_TRANSLATE_NOOP("caregiver", "Please look at the days again."))

    @property
    def first_day(self) -> date | None:
        """The first day that is known of."""
        return min((day for day in (self.begins_on, *self.sessions) if day is not None), default=None)

    @property
    def last_day(self) -> date | None:
        """The last day that is known of."""
        return max((day for day in (self.ends_on, self.begins_on, *self.sessions) if day is not None), default=None)

    @property
    def local_at(self) -> datetime:
        """Its place in the diary on the clock of the zone it was lived in."""
        return self.at.astimezone(ZoneInfo(self.zone))
