"""A sudden bad spell of pain (in the field: a flare or breakthrough pain): from a press to a press (care-rules 44)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from caregiver.domain.errors import BadInput
from caregiver.domain.pain import Place
from caregiver.domain.text import QT_TRANSLATE_NOOP

NO_DOSE = "none"
"""Stands for a dose where somebody said that none was given for this spell."""


@dataclass(frozen=True)
class Flare:
    """One spell. Its numbers are pain entries of their own, so each has its voice and none is kept twice.

    Attributes:
        at: When it began (UTC).
        zone: IANA name of the zone it was lived in.
        ended_at: When it was over (UTC), or None.
        is_over: Whether it is over; with no `ended_at`: nobody wrote down when.
        is_exact: False when the times are "about".
        pain_before, peak, pain_after: Uuids of the pain entries just before it, at its worst and after it; or "".
        dose: Uuid of the dose that was given for it, `NO_DOSE`, or "" where nobody said.
        triggers: What it came with: codes of `Kind.WORSE`, or own words after "own:".
        places: Where it was.
        note: The family's words.
    """

    at: datetime
    zone: str
    ended_at: datetime | None = None
    is_over: bool = False
    is_exact: bool = True
    pain_before: str = ""
    peak: str = ""
    pain_after: str = ""
    dose: str = ""
    triggers: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    note: str = ""

    def __post_init__(self) -> None:
        if self.ended_at is not None and self.ended_at < self.at:
            raise BadInput("ended_at", QT_TRANSLATE_NOOP("caregiver", "The end lies before the start."))
        if self.ended_at is not None and not self.is_over:
            raise ValueError("what has an end is over")

    @property
    def is_open(self) -> bool:
        """Whether it goes on."""
        return not self.is_over

    @property
    def length(self) -> timedelta | None:
        """How long it lasted, or None while that is not known."""
        return None if self.ended_at is None else self.ended_at - self.at

    @property
    def local_at(self) -> datetime:
        """When it began, on the clock of the zone it was lived in."""
        return self.at.astimezone(ZoneInfo(self.zone))
