"""The week sheet: seven days, each dose with its time and amount and a box to tick (care-rules 1, 23). No Qt.

A dose whose amount changes within the week has a row for each amount, so that the old one never stands on the line of
the new one. Times are those the clock shows, also on the night on which it changes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from caregiver.domain.schedule import ScheduleKind
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.wall_clock import first_instant
from caregiver.services.timetable import KeptSlot, OnList
from caregiver.summary import who
from caregiver.summary.medicines_list import RINGS_WHEN_ON
from caregiver.summary.parts import Line
from caregiver.summary.sheet_parts import SheetWords, sheet_words
from caregiver.summary.telling import MedicineTelling
from caregiver.summary.week_rows import WeekRow, led_name, week_rows

DAYS = 7


@dataclass(frozen=True)
class NeededMedicine:
    """An as-needed medicine, its plan and its limits; the lines to write on are for all of them."""

    medicine: str
    plan: str


@dataclass(frozen=True)
class WeekSheet:
    """The whole sheet.

    Attributes:
        day_names: "Mon 23", seven of them.
        heads: What stands above time, medicine and days; and above the lines to write on.
        rows: By time, then in the order of the list.
        notes: Clock changes, medicines without times, and that it rings only while the computer is on.
        calls: Who is called about pain, and in an emergency.
    """

    sheet: SheetWords
    allergies: Line
    day_names: tuple[str, ...]
    heads: tuple[str, str]
    rows: tuple[WeekRow, ...]
    how_to_tick: str
    needed_heading: str
    needed: tuple[NeededMedicine, ...]
    line_heads: tuple[str, str, str, str]
    notes: tuple[str, ...]
    calls: str


def week_bounds(first: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """First instant of the first day, and of the day after the last (UTC)."""
    return day_start(first, zone), day_start(first + timedelta(days=DAYS), zone)


def week_sheet(
    telling: MedicineTelling, first: date, medicines: Sequence[OnList], slots: Sequence[KeptSlot], emergency: str
) -> WeekSheet:
    """The seven days from `first`; `slots` are those due in them, `medicines` those on the list.

    Args:
        emergency: The number to call in an emergency; "" where none is written.
    """
    zone = telling.printed_at.tzinfo
    assert isinstance(zone, ZoneInfo)
    days = tuple(first + timedelta(days=n) for n in range(DAYS))
    title = telling.say(
        QT_TRANSLATE_NOOP("caregiver", "Week sheet, {days}"), days=telling.calendar.span(days[0], days[-1])
    )
    return WeekSheet(
        sheet=sheet_words(telling, title, who.name(telling)),
        allergies=who.allergies(telling),
        day_names=tuple(_day_name(telling, day) for day in days),
        heads=(
            telling.say(QT_TRANSLATE_NOOP("caregiver", "Time")),
            telling.say(QT_TRANSLATE_NOOP("caregiver", "Medicine, and how much each time")),
        ),
        rows=week_rows(telling, days, medicines, slots, zone),
        how_to_tick=telling.say(
            QT_TRANSLATE_NOOP("caregiver", "Tick the box when it was given, and write your initials beside it.")
        ),
        needed_heading=telling.say(QT_TRANSLATE_NOOP("caregiver", "When needed")),
        needed=tuple(_needed(telling, on_list, medicines) for on_list in medicines if on_list.is_as_needed),
        line_heads=(
            telling.say(QT_TRANSLATE_NOOP("caregiver", "Day and time")),
            telling.say(QT_TRANSLATE_NOOP("caregiver", "What, and how much")),
            telling.say(QT_TRANSLATE_NOOP("caregiver", "Pain before, after")),
            telling.say(QT_TRANSLATE_NOOP("caregiver", "Who")),
        ),
        notes=(
            *_told_since(telling, medicines),
            *_clock_changes(telling, days, zone),
            *_without_times(telling, medicines),
            *(telling.say(source) for source in RINGS_WHEN_ON),
        ),
        calls=_calls(telling, emergency),
    )


def _needed(telling: MedicineTelling, on_list: OnList, medicines: Sequence[OnList]) -> NeededMedicine:
    words = telling.words
    plan = words.plan(on_list.regimen, on_list.medicine)
    limits = words.limits(on_list.regimen) or words.no_limits(telling.call)
    return NeededMedicine(
        led_name(telling, on_list.medicine, on_list.regimen, medicines),
        telling.say(QT_TRANSLATE_NOOP("caregiver", "{plan}. {limits}"), plan=plan, limits=limits),
    )


def _told_since(telling: MedicineTelling, medicines: Sequence[OnList]) -> list[str]:
    """What was told and is in no row, because it is no plan yet."""
    source = QT_TRANSLATE_NOOP("caregiver", "{medicine}: {told}")
    named = [
        telling.say(source, medicine=telling.words.name(one.medicine, one.strength), told=told)
        for one in medicines
        for told in telling.told_since(one.uuid)
    ]
    return [*named, *telling.told_since("")]


def _calls(telling: MedicineTelling, emergency: str) -> str:
    source = QT_TRANSLATE_NOOP("caregiver", "Pain not under control? {call}")
    pain = telling.say(source, call=telling.words.call(telling.call))
    if not emergency:
        return pain
    return telling.say(QT_TRANSLATE_NOOP("caregiver", "{pain} Emergency: {number}."), pain=pain, number=emergency)


def _clock_changes(telling: MedicineTelling, days: tuple[date, ...], zone: ZoneInfo) -> list[str]:
    source = QT_TRANSLATE_NOOP("caregiver", "{day}: the clock changes. The times are as the clock shows them.")
    return [
        telling.say(source, day=telling.calendar.short_day(day))
        for day in days
        if _offset(day, zone) != _offset(day + timedelta(days=1), zone)
    ]


def _offset(day: date, zone: ZoneInfo) -> timedelta | None:
    return datetime.combine(day, time(), zone).utcoffset()


def _without_times(telling: MedicineTelling, medicines: Sequence[OnList]) -> list[str]:
    """Medicines of which the sheet holds no time, or only the first."""
    source = QT_TRANSLATE_NOOP("caregiver", "{medicine}: {when}.")
    return [
        telling.say(
            source,
            medicine=telling.words.name(on_list.medicine, on_list.strength),
            when=telling.words.plan(on_list.regimen, on_list.medicine),
        )
        for on_list in medicines
        if not on_list.is_as_needed and (on_list.is_silent or on_list.kind is ScheduleKind.INTERVAL)
    ]


def _day_name(telling: MedicineTelling, day: date) -> str:
    weekday = telling.calendar.weekday_short(day)
    return telling.say(QT_TRANSLATE_NOOP("caregiver", "{weekday} {day}"), weekday=weekday, day=day.day)


def day_start(day: date, zone: ZoneInfo) -> datetime:
    """First instant of a day on the wall (UTC)."""
    return first_instant(datetime.combine(day, time()), zone)
