"""Visits out of a calendar file (.ics): looked at first, and written by nobody but the person who looks.

What a file says is taken over as it stands; whether a visit is at home or in a clinic no file tells.
"""

import codecs
import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from caregiver.domain.errors import BadInput
from caregiver.domain.note import clean_line, clean_note
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.visit import Visit, VisitKind
from caregiver.domain.wall_clock import first_instant
from caregiver.exchange.repeated_times import next_time

LARGEST_BYTES = 5_000_000
MOST_VISITS = 50
MOST_REPEATED = 1_000
"""So many visits that come again are looked at; each takes its time."""
LONGEST_LINE, LONGEST_NOTE = 300, 5_000

_NOON = time(12)
_WAYS_TO_WRITE = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_NOT_ONE = QT_TRANSLATE_NOOP("caregiver", "This file is no calendar that can be read. Nothing was taken from it.")
_TOO_LARGE = QT_TRANSLATE_NOOP("caregiver", "This file is too large for a visit. Nothing was taken from it.")
_UNREADABLE = QT_TRANSLATE_NOOP("caregiver", "This file could not be read. Please choose it again.")


@dataclass(frozen=True)
class FoundVisit:
    """A visit that stands in a file.

    Attributes:
        visit: As it would be kept: what it is called stands as its purpose.
        is_repeated: Whether it comes again and again; this is the next time.
        is_zone_known: False where the file names a zone that nobody knows; the time is then taken as the clock here.
    """

    visit: Visit
    is_repeated: bool = False
    is_zone_known: bool = True


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
    with warnings.catch_warnings(action="ignore"):  # what a file says is not for the standard error of the program
        return _sorted_out(_events(_text(content)), now, zone)


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_BYTES + 1)
    except OSError as error:
        raise BadInput("file", _UNREADABLE) from error


def _text(content: bytes) -> str:
    encoding = next((way for mark, way in _WAYS_TO_WRITE.items() if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return content.decode("latin-1")  # as old programs wrote


def _events(text: str) -> list[Any]:
    """Every visit in a file; none of a message that calls visits off counts as one to come."""
    from icalendar import Calendar

    try:
        calendars = Calendar.from_ical(text, multiple=True)
        events = [event for calendar in calendars for event in calendar.walk("VEVENT")]
        called_off = [calendar for calendar in calendars if str(calendar.get("METHOD", "")).upper() == "CANCEL"]
        for event in (event for calendar in called_off for event in calendar.walk("VEVENT")):
            event["STATUS"] = "CANCELLED"
    except Exception as error:  # the reader of such files raises whatever a broken line makes it stumble over
        raise BadInput("file", _NOT_ONE) from error
    if not calendars:
        raise BadInput("file", _NOT_ONE)
    return events


def _sorted_out(events: Sequence[Any], now: datetime, zone: ZoneInfo) -> ReadCalendar:
    found, past, unread = [], 0, 0
    today, moved, repeated = now.astimezone(zone).date(), _moved(events), 0
    for event in events:
        is_repeated = "RRULE" in event or "RDATE" in event
        repeated += is_repeated
        visit = None if is_repeated and repeated > MOST_REPEATED else _visit(event, moved, now, zone)
        if visit is None:
            unread += 1
        elif visit.visit.local_at.date() < today:
            past += 1
        else:
            found.append(visit)
    found = sorted(dict.fromkeys(found), key=lambda one: one.visit.at)
    return ReadCalendar(tuple(found[:MOST_VISITS]), past, unread, max(0, len(found) - MOST_VISITS))


def _moved(events: Iterable[Any]) -> dict[str, list[Any]]:
    """The times of repeated visits that stand by themselves: put elsewhere, or called off. By the name of the visit."""
    moved: dict[str, list[Any]] = {}
    for event in events:
        if "RECURRENCE-ID" in event:
            moved.setdefault(str(event.get("UID", "")), []).append(event["RECURRENCE-ID"])
    return moved


def _visit(event: Any, moved: dict[str, list[Any]], now: datetime, zone: ZoneInfo) -> FoundVisit | None:
    told = event.get("DTSTART")
    start = _day(told)
    if start is None or str(event.get("STATUS", "")).upper() == "CANCELLED":
        return None
    has_time, is_repeated = isinstance(start, datetime), "RRULE" in event or "RDATE" in event
    try:
        wall, lived_in = _wall(start, zone)
        if is_repeated:
            out = [*_days(event, "EXDATE"), *(_day(one) for one in moved.get(str(event.get("UID", "")), ()))]
            left_out = frozenset(_wall(day, lived_in)[0].date() for day in out if day is not None)
            added = [_wall(day, lived_in)[0] for day in _days(event, "RDATE")]
            here = now.astimezone(lived_in).replace(tzinfo=None)
            following = next_time(wall, event.get("RRULE"), added, left_out, here)
            if following is None and wall >= here and wall.date() in left_out:
                return None
            wall = following or wall
        at = first_instant(wall, lived_in)
    except (ValueError, LookupError, OverflowError, TypeError):
        return None
    visit = Visit(
        *(at, lived_in.key, VisitKind.CLINIC, has_time),
        where=_line(event, "LOCATION"),
        purpose=_line(event, "SUMMARY"),
        note=clean_note(_words(event, "DESCRIPTION"))[:LONGEST_NOTE],
    )
    is_zone_known = not (isinstance(start, datetime) and start.tzinfo is None and "TZID" in told.params)
    return FoundVisit(visit, is_repeated, is_zone_known)


def _day(told: Any) -> date | None:
    """The day, or the moment, that a line tells; None where it tells none that can be read."""
    try:
        day = getattr(told, "dt", None)
    except ValueError:
        return None
    return day if isinstance(day, date) else None


def _days(event: Any, name: str) -> list[date]:
    """Every day that the lines of this name tell."""
    lines = event.get(name, [])
    days = (_day(one) for line in (lines if isinstance(lines, list) else [lines]) for one in getattr(line, "dts", ()))
    return [day for day in days if day is not None]


def _wall(start: date, zone: ZoneInfo) -> tuple[datetime, ZoneInfo]:
    """What the clock shows, and in which zone; a time of a zone that has no name is told on the clock here."""
    if not isinstance(start, datetime):
        return datetime.combine(start, _NOON), zone
    if start.tzinfo is None:
        return start, zone
    if isinstance(start.tzinfo, ZoneInfo) and start.tzinfo.key != "UTC":
        return start.replace(tzinfo=None), start.tzinfo
    return start.astimezone(zone).replace(tzinfo=None), zone


def _line(event: Any, name: str) -> str:
    return clean_line(_words(event, name))[:LONGEST_LINE].rstrip()


def _words(event: Any, name: str) -> str:
    """What a line says; the first one, where there are several."""
    told = event.get(name, "")
    return str(told[0] if isinstance(told, list) else told)
