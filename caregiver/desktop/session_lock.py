"""When somebody locks this computer, and when it wakes from sleep.

On Linux logind tells it on the bus of the whole computer, and the screen savers on the bus of who is logged in; each
desktop uses one of them, or all. Elsewhere nothing is followed, and Settings says so.
"""

import os
import sys
from typing import Any

from PySide6.QtCore import QObject, Signal

from caregiver.desktop.bus import BUS_NAME, NO_BUS, SESSION, SYSTEM, Bus, Place, Told, open_bus

_LOGIND = "org.freedesktop.login1"
_MANAGER = Place(_LOGIND, "/org/freedesktop/login1", f"{_LOGIND}.Manager")
_SESSION_INTERFACE = f"{_LOGIND}.Session"
_PROPERTIES = f"{BUS_NAME}.Properties"
_NAMES = Place(BUS_NAME, "/org/freedesktop/DBus", BUS_NAME)
_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")


class SessionLock(QObject):
    """Tells it; this one tells nothing, for a computer where nothing can.

    Signals:
        locked, unlocked: Somebody locked this computer, or came back to it; both may be told more than once.
        woke: It was asleep until now.
    """

    locked = Signal()
    unlocked = Signal()
    woke = Signal()

    @property
    def follows(self) -> bool:
        """Whether somebody is there who tells it."""
        return False

    def start(self) -> None:
        """Listen from now on. It raises nothing."""

    def close(self) -> None:
        """Listen no more."""


def make_session_lock(parent: QObject | None = None) -> SessionLock:
    """What tells it on this computer."""
    return BusSessionLock(parent) if sys.platform.startswith("linux") else SessionLock(parent)


class BusSessionLock(SessionLock):
    """Over the two buses, either of which may be missing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._buses: dict[str, Bus] = {}
        self._own_path = ""
        self._savers: set[str] = set()

    @property
    def follows(self) -> bool:
        return bool(self._own_path or self._savers)

    def start(self) -> None:
        for which, begin in ((SYSTEM, self._begin_logind), (SESSION, self._begin_savers)):
            if which in self._buses:
                continue
            try:
                bus = self._buses[which] = open_bus(which, self)
                bus.heard.connect(self._hear)
                bus.ended.connect(lambda which=which: self._drop(which))
                begin(bus)
            except (TimeoutError, *NO_BUS):
                self._drop(which)

    def close(self) -> None:
        for which in tuple(self._buses):
            self._drop(which)

    def _begin_logind(self, bus: Bus) -> None:
        bus.listen_to(sender=_LOGIND, path=_MANAGER.path, interface=_MANAGER.interface, member="PrepareForSleep")
        path = _own_session(bus)
        if not path:
            return
        self._own_path = path
        bus.listen_to(sender=_LOGIND, path=path)
        hint = bus.ask(Place(_LOGIND, path, _PROPERTIES), "Get", "ss", (_SESSION_INTERFACE, "LockedHint"))
        if hint and hint[0][1]:
            self.locked.emit()

    def _begin_savers(self, bus: Bus) -> None:
        for name in _SAVERS:
            bus.listen_to(interface=name, member="ActiveChanged")
            bus.listen_to_owner(name)
            has_owner = bus.ask(_NAMES, "NameHasOwner", "s", (name,))
            self._note_saver(name, bool(has_owner and has_owner[0]))

    def _drop(self, which: str) -> None:
        bus = self._buses.pop(which, None)
        if bus is not None:
            bus.close()
        if which == SYSTEM:
            self._own_path = ""
        else:
            self._savers.clear()

    def _hear(self, told: Told) -> None:
        is_own = told.path == self._own_path
        if told.name == "NameOwnerChanged":
            name, _, owner = told.content
            self._note_saver(name, bool(owner))
        elif told.name == "PrepareForSleep":
            if not told.content[0]:
                self.woke.emit()
        elif told.name == "ActiveChanged":
            self._tell(told.content[0])
        elif is_own and told.interface == _SESSION_INTERFACE and told.name in {"Lock", "Unlock"}:
            self._tell(told.name == "Lock")
        elif is_own and told.name == "PropertiesChanged" and "LockedHint" in told.content[1]:
            self._tell(told.content[1]["LockedHint"][1])

    def _note_saver(self, name: str, is_there: bool) -> None:
        if name in _SAVERS:
            (self._savers.add if is_there else self._savers.discard)(name)

    def _tell(self, is_locked: Any) -> None:
        (self.locked if is_locked else self.unlocked).emit()


def _own_session(bus: Bus) -> str:
    """The path of the session this program belongs to; "" where logind does not know one, or is not there.

    A program that the desktop started as a service belongs to no session by its number; "auto" is then the one in
    front of which the user sits.
    """
    questions = [
        ("GetSession", "s", (os.environ.get("XDG_SESSION_ID", ""),)),
        ("GetSessionByPID", "u", (os.getpid(),)),
        ("GetSession", "s", ("auto",)),
    ]
    for verb, signature, body in questions:
        answer = bus.ask(_MANAGER, verb, signature, body) if body != ("",) else None
        if answer:
            return str(answer[0])
    return ""
