"""Stretches of time in which the clock of a zone stays at one distance from UTC."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

_A_WEEK = timedelta(days=7)
"""So far apart the clock is looked at: no zone ever set it there and back, or twice, within a week since 1970."""
_A_SECOND = timedelta(seconds=1)


@dataclass(frozen=True)
class Piece:
    """A stretch in which nobody sets a clock.

    Attributes:
        start, end: From this instant on, and before that one (UTC).
        zone: IANA name.
        offset: How far its clock is ahead of UTC.
    """

    start: datetime
    end: datetime
    zone: str
    offset: timedelta


def pieces(zone: ZoneInfo, start: datetime, end: datetime) -> Iterator[Piece]:
    """The time from `start` to `end` (UTC) in pieces of one offset, oldest first."""
    begun, at = start, start
    while at < end:
        following = min(at + _A_WEEK, end)
        if _offset(zone, following) != _offset(zone, at):
            change = _change(zone, at, following)
            yield Piece(begun, change, zone.key, _offset(zone, at))
            begun = change
        at = following
    if begun < end:
        yield Piece(begun, end, zone.key, _offset(zone, begun))


def _change(zone: ZoneInfo, before: datetime, after: datetime) -> datetime:
    """The first instant, to the second, at which the offset is another than `before`."""
    while after - before > _A_SECOND:
        middle = before + (after - before) / 2
        middle -= timedelta(microseconds=middle.microsecond)
        if middle <= before:
            break
        if _offset(zone, middle) == _offset(zone, before):
            before = middle
        else:
            after = middle
    return after


def _offset(zone: ZoneInfo, at: datetime) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta()
