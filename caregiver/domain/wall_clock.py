"""From what a clock on the wall shows to the instant it means, also on the nights the clocks change (DESIGN 6)."""

from bisect import bisect_left
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo


def first_instant(wall: datetime, zone: ZoneInfo) -> datetime:
    """The instant (UTC) at which clocks in `zone` first show `wall`, a date and time without a zone.

    A time the clock jumps over is the first minute after the jump; of a time that comes twice the first is meant.
    """
    instant = wall.replace(tzinfo=zone, fold=0).astimezone(UTC)
    if _shown(instant, zone) == wall:
        return instant
    before_jump = wall.replace(tzinfo=zone, fold=1).astimezone(UTC).replace(second=0, microsecond=0)
    minutes = range(int((instant - before_jump) / timedelta(minutes=1)) + 1)
    return before_jump + timedelta(
        minutes=bisect_left(minutes, True, key=lambda m: _shown(before_jump + timedelta(minutes=m), zone) >= wall)
    )


def _shown(instant: datetime, zone: ZoneInfo) -> datetime:
    return instant.astimezone(zone).replace(tzinfo=None, fold=0)
