"""Visits out of a calendar file (.ics): looked at first, and written by nobody but the person who looks.

What a file says is taken over as it stands; whether a visit is at home or in a clinic no file tells.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from caregiver.domain.errors import BadInput
from caregiver.domain.note import clean_line, clean_note
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.visit import Visit, VisitKind
from caregiver.domain.wall_clock import first_instant

LARGEST_BYTES = 5_000_000
MOST_VISITS = 50
LONGEST_LINE, LONGEST_NOTE = 300, 5_000
LOOKED_AHEAD = timedelta(days=2 * 366)

_NOON = time(12)
_BY_DAYS = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "WKST"})
_KNOWN_RULES = {"DAILY": _BY_DAYS, "WEEKLY": _BY_DAYS, "MONTHLY": None, "YEARLY": None}
"""How often a visit may be repeated, and by what more: a daily rule that never comes true is looked at for ages."""
_NOT_ONE = QT_TRANSLATE_NOOP("caregiver", "This file is no calendar that can be read. Nothing was taken from it.")
_TOO_LARGE = QT_TRANSLATE_NOOP("caregiver", "This file is too large for a visit. Nothing was taken from it.")
_UNREADABLE = QT_TRANSLATE_NOOP("caregiver", "This file could not be read. Please choose it again.")


@dataclass(frozen=True)
class FoundVisit:
    """A visit that stands in a file.

    Attributes:
        visit: As it would be kept: what it is called stands as its purpose.
        is_repeated: Whether it comes again and again; this is the next time.
    """

    visit: Visit
    is_repeated: bool = False


@dataclass(frozen=True)
class ReadCalendar:
    """What a calendar file holds.

    Attributes:
        found: The visits to come, the next one first.
        past: How many lie before the present day.
        unread: How many have no day that can be read, or were called off.
        further: How many more are to come than are shown.
    """

    found: tuple[FoundVisit, ...]
    past: int = 0
    unread: int = 0
    further: int = 0


def read_calendar(path: Path, now: datetime, zone: ZoneInfo) -> ReadCalendar:
    """Read a calendar file; nothing is written.

    Args:
        now: The present instant (UTC); what lies before its day is counted only.
        zone: Of this computer, for times without one.

    Raises:
        BadInput: For "file": it is none, too large, or cannot be read.
    """
    return read_calendar_content(_content(path), now, zone)


def read_calendar_content(content: bytes, now: datetime, zone: ZoneInfo) -> ReadCalendar:
    """The same of what stands in one. Raises BadInput for "file"."""
    if len(content) > LARGEST_BYTES:
        raise BadInput("file", _TOO_LARGE)
    from icalendar import Calendar

    try:
        calendars = Calendar.from_ical(content, multiple=True)
        events = [event for calendar in calendars for event in calendar.walk("VEVENT")]
    except Exception as error:  # the reader of such files raises whatever a broken line makes it stumble over
        raise BadInput("file", _NOT_ONE) from error
    if not calendars:
        raise BadInput("file", _NOT_ONE)
    found, past, unread = [], 0, 0
    today = now.astimezone(zone).date()
    for event in events:
        visit = _visit(event, now, zone)
        if visit is None:
            unread += 1
        elif visit.visit.local_at.date() < today:
            past += 1
        else:
            found.append(visit)
    found.sort(key=lambda one: one.visit.at)
    return ReadCalendar(tuple(found[:MOST_VISITS]), past, unread, max(0, len(found) - MOST_VISITS))


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_BYTES + 1)
    except OSError as error:
        raise BadInput("file", _UNREADABLE) from error


def _visit(event: Any, now: datetime, zone: ZoneInfo) -> FoundVisit | None:
    start = _day(event.get("DTSTART"))
    if start is None or str(event.get("STATUS", "")).upper() == "CANCELLED":
        return None
    rule, has_time = event.get("RRULE"), isinstance(start, datetime)
    try:
        wall, lived_in = _wall(start, zone)
        if rule is not None:
            wall = next(_times(wall, rule, _left_out(event, lived_in), now.astimezone(lived_in)), wall)
        at = first_instant(wall, lived_in)
    except (ValueError, LookupError, OverflowError, TypeError):
        return None
    visit = Visit(
        *(at, lived_in.key, VisitKind.CLINIC, has_time),
        where=_line(event, "LOCATION"),
        purpose=_line(event, "SUMMARY"),
        note=clean_note(str(event.get("DESCRIPTION", "")))[:LONGEST_NOTE],
    )
    return FoundVisit(visit, is_repeated=rule is not None)


def _day(told: Any) -> date | None:
    """The day, or the moment, that a line tells; None where it tells none that can be read."""
    try:
        day = getattr(told, "dt", None)
    except ValueError:
        return None
    return day if isinstance(day, date) else None


def _wall(start: date, zone: ZoneInfo) -> tuple[datetime, ZoneInfo]:
    """What the clock shows, and in which zone; a time of a zone that has no name is told on the clock here."""
    if not isinstance(start, datetime):
        return datetime.combine(start, _NOON), zone
    if start.tzinfo is None:
        return start, zone
    if isinstance(start.tzinfo, ZoneInfo) and start.tzinfo.key != "UTC":
        return start.replace(tzinfo=None), start.tzinfo
    return start.astimezone(zone).replace(tzinfo=None), zone


def _times(start: datetime, rule: Any, left_out: frozenset[date], now: datetime) -> Iterator[datetime]:
    """The times of a repeated visit from today on, as the clock shows them, up to two years ahead."""
    from dateutil.rrule import rrulestr

    today, end = datetime.combine(now.date(), time()), now.replace(tzinfo=None) + LOOKED_AHEAD
    told = {name.upper(): values for name, values in rule.items()}
    known = _KNOWN_RULES[told["FREQ"][0]]
    if known is not None and told.keys() - known:
        raise ValueError(rule)
    until = _ending(told.pop("UNTIL", [end])[0], end)
    words = type(rule)(told).to_ical().decode()
    if "COUNT" not in told:  # a rule has the one or the other
        words += f";UNTIL={until:%Y%m%dT%H%M%S}"
    for at in rrulestr(words, dtstart=start):
        if at >= end:
            return
        if at >= today and at.date() not in left_out:
            yield at


def _ending(told: date, end: datetime) -> datetime:
    """Until when it is repeated; a day that is told is meant as a whole, in whichever zone."""
    return min(datetime.combine(told, time(23, 59, 59)), end)


def _left_out(event: Any, zone: ZoneInfo) -> frozenset[date]:
    """The days on which a repeated visit does not take place."""
    lists = event.get("EXDATE", [])
    lists = lists if isinstance(lists, list) else [lists]
    days = (_day(one) for each in lists for one in getattr(each, "dts", ()))
    return frozenset(_wall(day, zone)[0].date() for day in days if day is not None)


def _line(event: Any, name: str) -> str:
    return clean_line(str(event.get(name, "")))[:LONGEST_LINE].rstrip()
