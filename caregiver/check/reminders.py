"""Every condition under which a reminder would not be seen or heard, and what to do about each."""

import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from caregiver.check.computer import Computer
from caregiver.check.diary import DiaryLook, Ringing
from caregiver.check.finding import Finding, State
from caregiver.desktop.autostart import AutostartState, make_autostart
from caregiver.desktop.clock import SystemClock
from caregiver.desktop.notifier import make_notifier
from caregiver.desktop.sound import Sound
from caregiver.domain.calendar_words import date_long_text
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.drawing.resources import resources_folder

SENSIBLE_YEARS = range(2026, 2100)
LATE = timedelta(minutes=5)
"""An open program looks at its reminders every minute; after this it could not."""

_NOT_OPEN = QT_TRANSLATE_NOOP("caregiver", "It is not open now, so nothing rings. Start it, and leave it open.")
_IS_OPEN = QT_TRANSLATE_NOOP("caregiver", "It is open.")
_HAS_LOOKED = QT_TRANSLATE_NOOP("caregiver", "It is open, and looked for reminders at {time}.")
_DOES_NOT_LOOK = QT_TRANSLATE_NOOP(
    "caregiver", "It is open, but has not looked for reminders since {time}. Open its window and see what it asks."
)

_NO_DIARY = QT_TRANSLATE_NOOP("caregiver", "There is no diary yet, so there is nothing to ring for.")
_NEEDS_PAPER = QT_TRANSLATE_NOOP(
    "caregiver",
    "After each start nothing rings until you open the diary with the paper key. What is in it was not read.",
)
_NEEDS_PERSON = QT_TRANSLATE_NOOP(
    "caregiver", "{reminders} But nothing rings after a start until you open it with its key."
)
_NOT_READ = QT_TRANSLATE_NOOP("caregiver", "What is in the diary was not read, so this is not known.")
_ARE_STOPPED = QT_TRANSLATE_NOOP("caregiver", "All reminders are stopped. To let them ring, open the program.")
_WAIT = QT_TRANSLATE_NOOP(
    "caregiver", "They wait. After a time away each medicine is asked about first. Open the program and answer."
)
_NOTHING_RINGS = QT_TRANSLATE_NOOP("caregiver", "No medicine in the diary has times to ring at.")
_RING = QT_TRANSLATE_NOOP("caregiver", "Medicines that ring: {rings}. Paused, or not sure of: {paused}.")

_NOBODY_SHOWS = QT_TRANSLATE_NOOP(
    "caregiver", "Nobody shows them here. The reminder still has a window of its own: look at the screen for it."
)
_HELD_BACK = QT_TRANSLATE_NOOP(
    "caregiver", "This computer was asked not to disturb you, so they are not seen. Let it disturb you again."
)
_ARE_SHOWN = QT_TRANSLATE_NOOP(
    "caregiver", "They are shown. If you see none, look if this computer was asked not to disturb you."
)
_FROM_TRAY = QT_TRANSLATE_NOOP("caregiver", "They come from the icon in the tray.")

_IS_HEARD = QT_TRANSLATE_NOOP("caregiver", "It can be played. Is the speaker on, and loud enough?")

_HAS_TRAY = QT_TRANSLATE_NOOP("caregiver", "The program stays there when its window is closed, and goes on ringing.")
_NO_TRAY = QT_TRANSLATE_NOOP(
    "caregiver", "This desktop has none. Make the window small and do not close it: once closed, nothing rings."
)

_STARTS = QT_TRANSLATE_NOOP("caregiver", "The program starts by itself when you log in.")
_STARTS_NOT = QT_TRANSLATE_NOOP(
    "caregiver", "The program does not start by itself. After the computer was off, start it, or nothing rings."
)
_SWITCHED_OFF = QT_TRANSLATE_NOOP(
    "caregiver",
    "It was switched off in the settings of this computer. Switch it on there, or nothing rings after a start.",
)
_OTHER_STARTS = QT_TRANSLATE_NOOP(
    "caregiver", "What starts is not this program, or not this diary. Go to Settings and switch it on anew."
)

_CLOCK_WRONG = QT_TRANSLATE_NOOP(
    "caregiver", "This computer says it is the year {year}. Set its clock, or reminders ring at the wrong time."
)
_ZONE_UNKNOWN = QT_TRANSLATE_NOOP(
    "caregiver", "It does not say in which time zone it is, so {time} may be hours off. Set the time zone."
)
_CLOCK_SAYS = QT_TRANSLATE_NOOP("caregiver", "It is {time} on {day} ({zone}). If that is wrong, set the clock.")

_SLEEP = QT_TRANSLATE_NOOP(
    "caregiver",
    "It rings only while this computer is on, awake and near you. "
    "For medicines that must not be late, set a second alarm too.",
)


def look_at_reminders(folder: Path, diary: DiaryLook, computer: Computer, clock: SystemClock) -> Iterator[Finding]:
    """What must be so for a reminder to be seen and heard, one finding each."""
    yield _program(diary, computer.has_window(folder), clock)
    yield _reminders(diary)
    yield _notifications()
    yield _sound()
    yield _tray(computer.has_tray())
    yield _autostart(folder)
    yield look_at_clock(clock)
    yield Finding("sleep", "Sleep", State.TO_KNOW, Text(_SLEEP))


def _program(diary: DiaryLook, is_open: bool, clock: SystemClock) -> Finding:
    if not is_open:
        return Finding("program", "Program", State.OFF, Text(_NOT_OPEN))
    checked_at = diary.ringing.checked_at if diary.ringing is not None else None
    if checked_at is None:
        return Finding("program", "Program", State.WORKS, Text(_IS_OPEN))
    time = {"time": _time(checked_at, clock)}
    if clock.now() - checked_at > LATE:
        return Finding("program", "Program", State.DOES_NOT_WORK, Text(_DOES_NOT_LOOK, time))
    return Finding("program", "Program", State.WORKS, Text(_HAS_LOOKED, time))


def _reminders(diary: DiaryLook) -> Finding:
    if not diary.lies_there:
        return _told(State.NOT_THERE_YET, Text(_NO_DIARY))
    if diary.ringing is None:
        return _told(State.TO_KNOW, Text(_NOT_READ if diary.opens_itself else _NEEDS_PAPER))
    state, sentence = _state_of(diary.ringing)
    if not diary.opens_itself:
        return _told(State.TO_KNOW, Text(_NEEDS_PERSON, {"reminders": sentence}))
    return _told(state, sentence)


def _state_of(ringing: Ringing) -> tuple[State, Text]:
    if ringing.is_stopped:
        return State.OFF, Text(_ARE_STOPPED)
    if ringing.waits:
        return State.OFF, Text(_WAIT)
    if not ringing.rings and not ringing.paused:
        return State.NOT_THERE_YET, Text(_NOTHING_RINGS)
    return State.WORKS, Text(_RING, {"rings": ringing.rings, "paused": ringing.paused})


def _told(state: State, sentence: Text) -> Finding:
    return Finding("reminders", "Reminders", state, sentence)


def _notifications() -> Finding:
    name = ("notifications", "Notifications")
    if not sys.platform.startswith("linux"):
        return Finding(*name, State.WORKS, Text(_FROM_TRAY))
    notifier = make_notifier()
    can, is_held_back = notifier.capabilities(), notifier.is_held_back()
    notifier.close()
    if not can:
        return Finding(*name, State.DOES_NOT_WORK, Text(_NOBODY_SHOWS))
    if is_held_back:
        return Finding(*name, State.OFF, Text(_HELD_BACK))
    return Finding(*name, State.WORKS, Text(_ARE_SHOWN))


def _sound() -> Finding:
    problem = Sound(resources_folder() / "sound" / "bell.wav").look()
    if problem is not None:
        return Finding("sound", "Sound", State.DOES_NOT_WORK, problem)
    return Finding("sound", "Sound", State.WORKS, Text(_IS_HEARD))


def _tray(has_tray: bool) -> Finding:
    if not has_tray:
        return Finding("tray", "Tray", State.NOT_THERE_YET, Text(_NO_TRAY))
    return Finding("tray", "Tray", State.WORKS, Text(_HAS_TRAY))


def _autostart(folder: Path) -> Finding:
    state = make_autostart(folder).state()
    found, sentence = {
        AutostartState.ON: (State.WORKS, _STARTS),
        AutostartState.OFF: (State.OFF, _STARTS_NOT),
        AutostartState.SWITCHED_OFF: (State.OFF, _SWITCHED_OFF),
        AutostartState.OTHER: (State.DOES_NOT_WORK, _OTHER_STARTS),
    }[state]
    return Finding("autostart", "Start by itself", found, Text(sentence))


def look_at_clock(clock: SystemClock) -> Finding:
    """Whether the clock can be right, and the zone is known. Nothing rings in time by a clock of another year."""
    now, zone = clock.now().astimezone(clock.zone()), clock.zone()
    values = {"time": f"{now:%H:%M}", "day": date_long_text(now.date()), "zone": zone, "year": now.year}
    if now.year not in SENSIBLE_YEARS:
        return Finding("clock", "Clock", State.DOES_NOT_WORK, Text(_CLOCK_WRONG, values), is_fatal=True)
    if not clock.knows_zone():
        return Finding("clock", "Clock", State.DOES_NOT_WORK, Text(_ZONE_UNKNOWN, values))
    return Finding("clock", "Clock", State.WORKS, Text(_CLOCK_SAYS, values))


def _time(at: datetime, clock: SystemClock) -> str:
    return f"{at.astimezone(clock.zone()):%H:%M}"
