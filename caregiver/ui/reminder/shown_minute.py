"""The minute that stands in "I gave it now, 20:47": it is the one that is stored (care-rules 10)."""

from datetime import datetime, timedelta

STALE = timedelta(minutes=2)
"""A window that slept shows an old minute; a press on it asks to look again instead of keeping it."""


class ShownMinute:
    """Remembers what a button says, for the press that comes later."""

    def __init__(self) -> None:
        self._minute: datetime | None = None

    def show(self, now: datetime) -> datetime:
        """Take the minute of this instant (local) for the button, and return it."""
        self._minute = now.replace(second=0, microsecond=0)
        return self._minute

    def at(self, now: datetime) -> datetime:
        """The minute in the button; this instant where none was shown yet."""
        return self._minute or now

    def is_stale(self, now: datetime) -> bool:
        """Whether the button has slept: its minute may not be stored."""
        return abs(now - self.at(now)) >= STALE
