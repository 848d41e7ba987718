"""A telephone call about an urgent sign (care-rules 40): saved at one press, completed after the call."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo


class Callee(StrEnum):
    """Which of the family's numbers was called."""

    NOT_SAID = "not_said"
    EMERGENCY = "emergency"
    TEAM = "team"
    HOSPICE = "hospice"
    OTHER = "other"


@dataclass(frozen=True)
class Call:
    """A call that was made.

    Attributes:
        at: When "I am calling now" was pressed, or the time typed later (UTC).
        zone: IANA name of the zone it was lived in.
        called: Who was called, in words as they were then: the family's label, or what was typed.
        about: What was wrong, in the family's words.
        answered_by: Who answered.
        told_to: What they said to do.
        callee: Which of the numbers it was.
        is_exact: False when the time is "about".
    """

    at: datetime
    zone: str
    called: str = ""
    about: str = ""
    answered_by: str = ""
    told_to: str = ""
    callee: Callee = Callee.NOT_SAID
    is_exact: bool = True

    @property
    def local_at(self) -> datetime:
        """The moment on the clock of the zone it was lived in."""
        return self.at.astimezone(ZoneInfo(self.zone))
