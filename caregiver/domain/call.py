"""A telephone call about an urgent sign (care-rules 40): saved at one press, completed after the call."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Call:
    """A call that was made.

    Attributes:
        at: When "I am calling now" was pressed, or the time typed later (UTC).
        zone: IANA name of the zone it was lived in.
        called: The number or the team that was called.
        about: What it was about, in the family's words.
        answered_by: Who answered.
        told_to: What they said to do.
    """

    at: datetime
    zone: str
    called: str = ""
    about: str = ""
    answered_by: str = ""
    told_to: str = ""
