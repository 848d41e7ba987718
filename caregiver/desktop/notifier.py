"""Notifications of the system: they point to the reminder window, and are never the reminder itself.

On Linux they go over the session bus with jeepney, because PySide6 cannot send the unsigned numbers they need.
Elsewhere the icon in the tray shows them. There is one notification; a new one replaces it.
"""

import sys
from collections import deque
from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

if TYPE_CHECKING:
    from jeepney import Message
    from jeepney.io.blocking import DBusConnection
    from PySide6.QtWidgets import QSystemTrayIcon

PATIENCE_SECONDS = 0.6
"""How long a question to the bus may hold the window up."""

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
        self._bus: _Bus | None = None
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
            return self._open_bus().ask(verb, signature, body, interface)
        except TimeoutError:
            self.close()
            return None
        except (OSError, RuntimeError, KeyError, ValueError):  # no bus, it has ended, or its address means nothing
            self.close()
        return self._ask(verb, signature, body, interface) if is_used_bus else None

    def _open_bus(self) -> "_Bus":
        if self._bus is None:
            self._bus = _Bus(_connect(), self)
            self._bus.heard.connect(self._hear)
            self._bus.ended.connect(self.close)
        return self._bus

    def _hear(self, name: str, content: tuple[Any, ...]) -> None:
        if name == "NameOwnerChanged":  # somebody else shows them from now on, and numbers them anew
            self._forget()
        elif not self._id or content[0] != self._id:
            return
        elif name == "ActionInvoked":
            self.pressed.emit(content[1])
        elif name == "NotificationClosed":
            self._id = 0


class _Bus(QObject):
    """A connection to the session bus, as long as it lasts.

    Signals:
        heard: Something was told unasked; its name and content.
        ended: The bus has closed the connection.
    """

    heard = Signal(str, tuple)
    ended = Signal()

    def __init__(self, connection: "DBusConnection", parent: QObject) -> None:
        from jeepney import MatchRule, message_bus

        super().__init__(parent)
        self._connection = connection
        self._told: deque[Message] = deque()
        self._connection.filter(MatchRule(type="signal"), queue=self._told)
        owner = MatchRule(type="signal", sender="org.freedesktop.DBus", member="NameOwnerChanged")
        owner.add_arg_condition(0, _NAME)
        for rule in (MatchRule(type="signal", interface=_NAME), owner):
            self._connection.send(message_bus.AddMatch(rule))
        self._socket = QSocketNotifier(self._connection.sock.fileno(), QSocketNotifier.Type.Read, self)
        self._socket.activated.connect(self._listen)

    def ask(self, verb: str, signature: str, body: tuple[Any, ...], interface: str) -> Any:
        """What was answered; None when it was refused.

        Raises:
            TimeoutError: Nobody answered in time.
            OSError: The bus has ended.
        """
        from jeepney import DBusAddress, MessageType, new_method_call

        address = DBusAddress(_PATH, _NAME, interface)
        question = new_method_call(address, verb, signature or None, body)
        reply = self._connection.send_and_get_reply(question)
        QTimer.singleShot(0, self, self._listen)  # what was told while we waited for the answer
        return reply.body if reply.header.message_type is MessageType.method_return else None

    def close(self) -> None:
        """End the connection."""
        self._socket.setEnabled(False)
        self._connection.close()
        self.deleteLater()

    def _listen(self) -> None:
        from jeepney import HeaderFields

        if not self._socket.isEnabled():
            return
        try:
            while True:
                self._connection.recv_messages(timeout=0)
        except TimeoutError:
            pass
        except OSError:
            self.ended.emit()
        while self._told:
            message = self._told.popleft()
            self.heard.emit(message.header.fields[HeaderFields.member], message.body)


def _connect() -> "DBusConnection":
    """A connection to the session bus; raises TimeoutError, or what it raises where there is no bus."""
    from jeepney import Message
    from jeepney.bus import get_bus
    from jeepney.io.blocking import DBusConnection, prep_socket

    class PatientConnection(DBusConnection):
        """Waits for every answer for so long and no longer: for the first one of the bus, too."""

        def send_and_get_reply(self, message: Message, *, timeout: float | None = None) -> Message:
            return super().send_and_get_reply(message, timeout=PATIENCE_SECONDS)

    door = prep_socket(get_bus("SESSION"), timeout=PATIENCE_SECONDS)
    try:
        return PatientConnection(door)
    except BaseException:
        door.close()
        raise


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
