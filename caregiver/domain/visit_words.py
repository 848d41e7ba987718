"""Visits in words: each kind in its own (care-rules 32)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.care_day import START_HOUR
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.domain.visit import Item, ItemList, Visit, VisitKind, VisitState

NEAR_DAYS = 14
"""So many days before it a visit is told on Today."""


@dataclass(frozen=True)
class KindWords:
    """What a kind of visit is called, and how it asks.

    Attributes:
        name: For a choice among kinds: "In a clinic".
        place: In a line about it: "in the clinic".
        whom, where, goes: What is asked of it.
        before, bring: What its two lists are called.
        lines: What stands on the lists at first, as long as the family has none of its own.
    """

    name: str
    place: str
    whom: str
    where: str
    goes: str
    before: str
    bring: str
    lines: tuple[tuple[ItemList, str], ...]


_MATTERS = (ItemList.BEFORE, QT_TRANSLATE_NOOP("caregiver", "Ask {name} what matters most"))
_THINGS = (
    (ItemList.BRING, QT_TRANSLATE_NOOP("caregiver", "All medicine boxes, as they are")),
    (ItemList.BRING, QT_TRANSLATE_NOOP("caregiver", "The printed pages and a pen")),
    (ItemList.BRING, QT_TRANSLATE_NOOP("caregiver", "Glasses and hearing aid")),
)

KINDS: Mapping[VisitKind, KindWords] = {
    VisitKind.CLINIC: KindWords(
        name=QT_TRANSLATE_NOOP("caregiver", "In a clinic"),
        place=QT_TRANSLATE_NOOP("caregiver", "in the clinic"),
        whom=QT_TRANSLATE_NOOP("caregiver", "Who will you see?"),
        where=QT_TRANSLATE_NOOP("caregiver", "Where is it?"),
        goes=QT_TRANSLATE_NOOP("caregiver", "Who goes along"),
        before=QT_TRANSLATE_NOOP("caregiver", "Before we go"),
        bring=QT_TRANSLATE_NOOP("caregiver", "Bring along"),
        lines=(
            (ItemList.BEFORE, QT_TRANSLATE_NOOP("caregiver", "Tell who goes the day and time")),
            _MATTERS,
            *_THINGS,
        ),
    ),
    VisitKind.HOME: KindWords(
        name=QT_TRANSLATE_NOOP("caregiver", "At home"),
        place=QT_TRANSLATE_NOOP("caregiver", "at home"),
        whom=QT_TRANSLATE_NOOP("caregiver", "Who comes?"),
        where=QT_TRANSLATE_NOOP("caregiver", "How do they get in?"),
        goes=QT_TRANSLATE_NOOP("caregiver", "Who is there"),
        before=QT_TRANSLATE_NOOP("caregiver", "Before they come"),
        bring=QT_TRANSLATE_NOOP("caregiver", "Have ready"),
        lines=(
            (ItemList.BEFORE, QT_TRANSLATE_NOOP("caregiver", "Tell who will be there the day and time")),
            _MATTERS,
            *_THINGS,
        ),
    ),
    VisitKind.PHONE: KindWords(
        name=QT_TRANSLATE_NOOP("caregiver", "By phone"),
        place=QT_TRANSLATE_NOOP("caregiver", "by phone"),
        whom=QT_TRANSLATE_NOOP("caregiver", "Who is on the phone?"),
        where=QT_TRANSLATE_NOOP("caregiver", "Who calls whom?"),
        goes=QT_TRANSLATE_NOOP("caregiver", "Who listens in"),
        before=QT_TRANSLATE_NOOP("caregiver", "Before the call"),
        bring=QT_TRANSLATE_NOOP("caregiver", "Have ready"),
        lines=((ItemList.BEFORE, QT_TRANSLATE_NOOP("caregiver", "Charge the phone")), _MATTERS, *_THINGS),
    ),
    VisitKind.VIDEO: KindWords(
        name=QT_TRANSLATE_NOOP("caregiver", "By video"),
        place=QT_TRANSLATE_NOOP("caregiver", "by video"),
        whom=QT_TRANSLATE_NOOP("caregiver", "Who is on the screen?"),
        where=QT_TRANSLATE_NOOP("caregiver", "How do you get in?"),
        goes=QT_TRANSLATE_NOOP("caregiver", "Who joins in"),
        before=QT_TRANSLATE_NOOP("caregiver", "Before the call"),
        bring=QT_TRANSLATE_NOOP("caregiver", "Have ready"),
        lines=((ItemList.BEFORE, QT_TRANSLATE_NOOP("caregiver", "Try the camera and the sound")), _MATTERS, *_THINGS),
    ),
}

STATES = {
    VisitState.PLANNED: QT_TRANSLATE_NOOP("caregiver", "Planned"),
    VisitState.HAPPENED: QT_TRANSLATE_NOOP("caregiver", "It took place"),
    VisitState.CALLED_OFF: QT_TRANSLATE_NOOP("caregiver", "Called off"),
}


def first_items(kind: VisitKind, calendar: CalendarWords, called: str, *, can_tell: bool = True) -> tuple[Item, ...]:
    """The lines of the first visit of a kind; who can no longer tell is asked nothing."""
    lines = (line for line in KINDS[kind].lines if can_tell or line != _MATTERS)
    return tuple(Item(place, calendar.words(Text(source, {"name": called}))) for place, source in lines)


def title(value: Visit, calendar: CalendarWords, now: datetime) -> str:
    """ "Thursday 26 November, 10:30"; the year where it is another one, no time where none is known.

    Args:
        now: The present moment on the clock here.
    """
    day = value.local_at.date()
    said = calendar.day(day) if day.year == now.year else calendar.day_with_year(day)
    if not value.has_time:
        return said
    source = QT_TRANSLATE_NOOP("caregiver", "{day}, {time}")
    return calendar.words(Text(source, {"day": said, "time": calendar.time(value.local_at)}))


def short_title(value: Visit, calendar: CalendarWords) -> str:
    """ "Thu 26 Nov, 10:30"."""
    day = calendar.short_day(value.local_at.date())
    if not value.has_time:
        return day
    source = QT_TRANSLATE_NOOP("caregiver", "{day}, {time}")
    return calendar.words(Text(source, {"day": day, "time": calendar.time_short(value.local_at)}))


def beneath(value: Visit, calendar: CalendarWords, now: datetime, *, has_died: bool = False) -> str:
    """ "Dr Patel · palliative clinic · in 4 days": with whom, where or how, how far off; after a death nothing is
    counted down.
    """
    far = "" if has_died and value.local_at.date() > now.date() else calendar.words(far_off(value, now))
    place = calendar.words(Text(KINDS[value.kind].place))
    places = (value.where or place,) if value.kind is VisitKind.CLINIC else (place, value.where)
    return " · ".join(filter(None, (value.with_whom, *places, far)))


def far_off(value: Visit, now: datetime) -> Text:
    """ "in 4 days", "tomorrow", "today", "3 days ago"; by night, one day off, nothing: the weekday is said anyway."""
    days = (value.local_at.date() - now.date()).days
    is_by_night = now.hour < START_HOUR or (value.has_time and value.local_at.hour < START_HOUR)
    if abs(days) <= 1:
        near = {
            -1: QT_TRANSLATE_NOOP("caregiver", "yesterday"),
            0: QT_TRANSLATE_NOOP("caregiver", "today"),
            1: QT_TRANSLATE_NOOP("caregiver", "tomorrow"),
        }
        return Text("" if is_by_night else near[days])
    many = abs(days)
    source = (
        QT_TRANSLATE_NOOP("caregiver", "in {n} days") if days > 0 else QT_TRANSLATE_NOOP("caregiver", "{n} days ago")
    )
    return Text(source, {"n": many}, count=many)


def row_text(value: Visit, calendar: CalendarWords) -> str:
    """ "Visit on Thu 26 Nov, 10:30, Dr Patel"; as a page says what was done."""
    moment = short_title(value, calendar)
    if value.with_whom:
        source = QT_TRANSLATE_NOOP("caregiver", "Visit on {moment}, {name}")
    else:
        source = QT_TRANSLATE_NOOP("caregiver", "Visit on {moment}")
    return calendar.words(Text(source, {"moment": moment, "name": value.with_whom}))


def past_text(value: Visit, calendar: CalendarWords) -> str:
    """What became of a visit that lies behind: "It took place.", "Called off.", "Planned. Nothing is written yet."."""
    said = {
        VisitState.HAPPENED: QT_TRANSLATE_NOOP("caregiver", "It took place."),
        VisitState.CALLED_OFF: QT_TRANSLATE_NOOP("caregiver", "Called off."),
        VisitState.PLANNED: QT_TRANSLATE_NOOP("caregiver", "How it went is not written down yet."),
    }
    return calendar.words(Text(said[value.state]))
