"""Notifications of the system: they point to the reminder window, and are never the reminder itself.

On Linux they go over the session bus. Elsewhere the icon in the tray shows them. There is one notification; a new one
replaces it.
"""

import sys
from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from caregiver.desktop.bus import NO_BUS, SESSION, Bus, Place, Told, open_bus

if TYPE_CHECKING:
    from PySide6.QtWidgets import QSystemTrayIcon

ITSELF = "default"
"""What is pressed when the notification itself is pressed, and not one of its buttons."""

_NAME = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_APP_NAME = "Caregiver’s diary"
_UNTIL_CLOSED, _AS_USUAL = 0, -1
_NORMAL, _URGENT = 1, 2
_QUIET = (("org.dunstproject.cmd0", "paused"), (_NAME, "Inhibited"))
"""Interface and property in which dunst and Plasma tell that they were asked not to disturb; others do not tell."""


class Notifier(QObject):
    """Shows notifications; this one shows none, for a computer where nothing can.

    Signals:
        pressed: A button of the notification; carries its key, or `ITSELF`.
    """

    pressed = Signal(str)

    def show(
        self, title: str, words: str = "", buttons: Sequence[tuple[str, str]] = (), *, is_urgent: bool = True
    ) -> bool:
        """Show a notification in place of the last one; whether somebody took it. It raises nothing.

        Args:
            title, words: Others may read them, on a locked screen or in a list of the system: no name, no medicine.
            buttons: The key and the words of each. Where there can be none, they are left out.
            is_urgent: Whether it stays until it is closed.
        """
        return False

    def withdraw(self) -> None:
        """Take the notification away, if it is there."""

    def capabilities(self) -> frozenset[str]:
        """What a notification can have here, as "actions" for buttons; empty when nobody shows any."""
        return frozenset()

    def is_held_back(self) -> bool | None:
        """Whether the system was asked not to disturb; None where nothing tells."""
        return None

    def close(self) -> None:
        """Let go of what shows them. What is shown stays."""


def make_notifier(icon: "QSystemTrayIcon | None" = None, parent: QObject | None = None) -> Notifier:
    """What shows notifications on this computer; `icon` is the one in the tray."""
    if sys.platform.startswith("linux"):
        return BusNotifier(parent)
    return Notifier(parent) if icon is None else TrayNotifier(icon, parent)


class BusNotifier(Notifier):
    """Over the session bus. The bus, and who shows the notifications there, may come and go at any time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus: Bus | None = None
        self._id = 0
        self._can: frozenset[str] | None = None

    def show(
        self, title: str, words: str = "", buttons: Sequence[tuple[str, str]] = (), *, is_urgent: bool = True
    ) -> bool:
        can = self.capabilities()
        if self._can is None:
            return False
        pressable = [part for button in ((ITSELF, ""), *buttons) for part in button]
        hints = {
            "urgency": ("y", _URGENT if is_urgent else _NORMAL),
            "suppress-sound": ("b", True),  # the reminder has its own
            "desktop-entry": ("s", "caregiver"),
        }
        body = (
            _APP_NAME,
            self._id,
            "",
            title,
            escape(words, quote=False) if "body-markup" in can else words,
            pressable if "actions" in can else [],
            hints,
            _UNTIL_CLOSED if is_urgent else _AS_USUAL,
        )
        answer = self._ask("Notify", "susssasa{sv}i", body)
        self._id = answer[0] if answer else 0
        return answer is not None

    def withdraw(self) -> None:
        shown, self._id = self._id, 0
        if shown:
            self._ask("CloseNotification", "u", (shown,))

    def capabilities(self) -> frozenset[str]:
        if self._can is None:
            answer = self._ask("GetCapabilities")
            self._can = frozenset(answer[0]) if answer else None
        return self._can or frozenset()

    def is_held_back(self) -> bool | None:
        for place in _QUIET:
            answer = self._ask("Get", "ss", place, interface="org.freedesktop.DBus.Properties")
            if answer and answer[0][0] == "b":
                return bool(answer[0][1])
        return None

    def close(self) -> None:
        bus, self._bus = self._bus, None
        self._forget()
        if bus is not None:
            bus.close()

    def _forget(self) -> None:
        self._id = 0
        self._can = None

    def _ask(self, verb: str, signature: str = "", body: tuple[Any, ...] = (), interface: str = _NAME) -> Any:
        """What was answered; None when there is nobody, when nobody answers in time, or when it was refused."""
        is_used_bus = self._bus is not None
        try:
            return self._open_bus().ask(Place(_NAME, _PATH, interface), verb, signature, body)
        except TimeoutError:
            self.close()
            return None
        except NO_BUS:
            self.close()
        return self._ask(verb, signature, body, interface) if is_used_bus else None

    def _open_bus(self) -> Bus:
        if self._bus is None:
            self._bus = open_bus(SESSION, self)
            self._bus.listen_to(interface=_NAME)
            self._bus.listen_to_owner(_NAME)
            self._bus.heard.connect(self._hear)
            self._bus.ended.connect(self.close)
        return self._bus

    def _hear(self, told: Told) -> None:
        if told.name == "NameOwnerChanged":  # somebody else shows them from now on, and numbers them anew
            self._forget()
        elif not self._id or told.content[0] != self._id:
            return
        elif told.name == "ActionInvoked":
            self.pressed.emit(told.content[1])
        elif told.name == "NotificationClosed":
            self._id = 0


class TrayNotifier(Notifier):
    """By the icon in the tray: no buttons, and nothing tells whether it was seen."""

    def __init__(self, icon: "QSystemTrayIcon", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._icon.messageClicked.connect(lambda: self.pressed.emit(ITSELF))

    def show(
        self, title: str, words: str = "", buttons: Sequence[tuple[str, str]] = (), *, is_urgent: bool = True
    ) -> bool:
        if not (self._icon.isVisible() and self._icon.supportsMessages()):
            return False
        self._icon.showMessage(title, words, self._icon.icon())
        return True

    def capabilities(self) -> frozenset[str]:
        return frozenset({"body"}) if self._icon.supportsMessages() else frozenset()
