"""The care day: from 06:00 to 06:00, so that a bad night belongs to the day before it (DESIGN 4, care-rules 30)."""

from bisect import bisect_left
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

START_HOUR = 6
"""Hour of the wall clock at which a care day starts, unless the family set another."""


def care_day(local: datetime, start_hour: int = START_HOUR) -> date:
    """The care day that a moment on the wall clock belongs to."""
    return local.date() if local.hour >= start_hour else local.date() - timedelta(days=1)


def care_day_bounds(day: date, zone: ZoneInfo, start_hour: int = START_HOUR) -> tuple[datetime, datetime]:
    """First instant of the care day and first instant of the next (UTC).

    On the days of a clock change it is 23 or 25 hours long; a start that the clock jumps over is the first minute after
    the jump, and of a start that comes twice the first is taken.
    """
    return _first_instant(day, zone, start_hour), _first_instant(day + timedelta(days=1), zone, start_hour)


def _first_instant(day: date, zone: ZoneInfo, start_hour: int) -> datetime:
    wall = datetime.combine(day, time(start_hour))
    instant = wall.replace(tzinfo=zone).astimezone(UTC)
    if _wall(instant, zone) == wall:
        return instant
    before_jump = wall.replace(tzinfo=zone, fold=1).astimezone(UTC)
    minutes = range(int((instant - before_jump) / timedelta(minutes=1)))
    return before_jump + timedelta(
        minutes=bisect_left(minutes, True, key=lambda m: _wall(before_jump + timedelta(minutes=m), zone) >= wall)
    )


def _wall(instant: datetime, zone: ZoneInfo) -> datetime:
    return instant.astimezone(zone).replace(tzinfo=None)
