"""Something that was agreed at a visit or in a call: a dose, a medicine, a test, the next visit (care-rules 5, 48)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from caregiver.domain.errors import BadInput
from caregiver.domain.text import QT_TRANSLATE_NOOP


class AgreedKind(StrEnum):
    """What changes by it."""

    DOSE = "dose"
    MEDICINE = "medicine"
    TEST = "test"
    NEXT_VISIT = "next_visit"
    OTHER = "other"


class AgreedState(StrEnum):
    """What became of it."""

    WAITING = "waiting"
    DONE = "done"
    OFF = "off"


@dataclass(frozen=True)
class Agreement:
    """One thing that was agreed. It changes nothing by itself: what it changed is named here, and finds it here.

    Attributes:
        at: When it was written down (UTC).
        zone: IANA name of the zone it was written in.
        kind: What changes by it.
        words: As it was told; nothing is made up from it (care-rules 5).
        told_by: Who told it, in the family's words.
        visit: Uuid of the visit or the call; "" for neither.
        question: Uuid of the question whose answer it was; "" for none.
        medicine: Uuid of the medicine it is about; "" for none.
        regimen: Uuid of the plan that was made of it; "" as long as none was.
        next_visit: Uuid of the visit that was planned by it; "" for none.
        note_on: The day from which on Today shows it while it waits; None for at once.
        state: Waiting, done, off.
    """

    at: datetime
    zone: str
    kind: AgreedKind
    words: str = ""
    told_by: str = ""
    visit: str = ""
    question: str = ""
    medicine: str = ""
    regimen: str = ""
    next_visit: str = ""
    note_on: date | None = None
    state: AgreedState = AgreedState.WAITING

    def __post_init__(self) -> None:
        if self.kind in {AgreedKind.TEST, AgreedKind.OTHER} and not self.words.strip():
            raise BadInput("words", QT_TRANSLATE_NOOP("caregiver", "Type a word or two first."))

    @property
    def local_at(self) -> datetime:
        """When it was written, on the clock of the zone it was written in."""
        return self.at.astimezone(ZoneInfo(self.zone))
