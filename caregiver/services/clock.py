"""The clock, as the services need it; `desktop.clock` is the one that reads it."""

from datetime import datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from caregiver.domain.errors import BadInput
from caregiver.domain.text import QT_TRANSLATE_NOOP

CLOCK_SLACK = timedelta(minutes=1)
"""A time typed to the minute may lie this far ahead; it is kept as the present instant."""


class Clock(Protocol):
    """Tells the present instant and the zone the family lives in now."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""

    def zone(self) -> ZoneInfo:
        """The zone of this computer."""


def not_to_come(at: datetime, now: datetime, field: str = "at") -> datetime:
    """The instant `at`, which has passed; raises BadInput, naming `field`, for one that is still to come."""
    if at > now + CLOCK_SLACK:
        raise BadInput(field, QT_TRANSLATE_NOOP("caregiver", "This time is still to come. Please look at it again."))
    return min(at, now)
