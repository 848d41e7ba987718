"""A clock for tests: it stands still until it is moved."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo


class SteerableClock:
    """Stands at 22 November 2026, 03:10 in London, until a test moves it.

    Attributes:
        instant: What it shows; aware, in UTC.
    """

    def __init__(self) -> None:
        self.instant = datetime(2026, 11, 22, 3, 10, tzinfo=UTC)
        self._zone = ZoneInfo("Europe/London")

    def now(self) -> datetime:
        """The instant it shows."""
        return self.instant

    def zone(self) -> ZoneInfo:
        """The zone it is set to."""
        return self._zone

    def go_on(self, **span: float) -> datetime:
        """Move by a span, as in `go_on(minutes=5)`; the new instant."""
        self.instant += timedelta(**span)
        return self.instant

    def go_to(self, year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
        """Move to a local time in the zone it is set to; the new instant."""
        self.instant = datetime(year, month, day, hour, minute, tzinfo=self._zone).astimezone(UTC)
        return self.instant

    def travel(self, zone: str) -> None:
        """Set it to another zone; the instant stays."""
        self._zone = ZoneInfo(zone)
