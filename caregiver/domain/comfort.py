"""Something done against pain without a medicine, with the number before and after it, like a dose (care.md 1.1)."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from caregiver.domain.errors import BadInput
from caregiver.domain.text import QT_TRANSLATE_NOOP

MOST_MINUTES = 24 * 60


@dataclass(frozen=True)
class Comfort:
    """One time that something was done. Its numbers are pain entries of their own.

    Attributes:
        at: When it began (UTC).
        zone: IANA name of the zone it was lived in.
        what: Code of `Kind.COMFORT`, or own words after "own:".
        minutes: How long it was done, or None.
        is_exact: False when the time is "about".
        region: Code of the place on the body, or "".
        pain_before, pain_after: Uuids of the pain entries just before and after it; or "".
        note: The family's words.
    """

    at: datetime
    zone: str
    what: str
    minutes: int | None = None
    is_exact: bool = True
    region: str = ""
    pain_before: str = ""
    pain_after: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        if not self.what:
            raise BadInput("what", QT_TRANSLATE_NOOP("caregiver", "Choose what was done."))
        if self.minutes is not None and not 0 < self.minutes <= MOST_MINUTES:
            raise BadInput("minutes", QT_TRANSLATE_NOOP("caregiver", "Please look at the minutes again."))

    @property
    def local_at(self) -> datetime:
        """The moment on the clock of the zone it was lived in."""
        return self.at.astimezone(ZoneInfo(self.zone))
