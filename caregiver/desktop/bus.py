"""A connection to a bus of this computer with jeepney, as long as it lasts; the one place that speaks on a bus.

PySide6 cannot send the unsigned numbers that notifications need, so Qt only watches the socket.
"""

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

if TYPE_CHECKING:
    from jeepney import Message
    from jeepney.io.blocking import DBusConnection

SESSION, SYSTEM = "SESSION", "SYSTEM"
"""The bus of who is logged in, and the one of the whole computer."""

PATIENCE_SECONDS = 0.6
"""How long a question to the bus may hold the window up."""

BUS_NAME = "org.freedesktop.DBus"
NO_BUS = (OSError, RuntimeError, KeyError, ValueError)
"""What opening and asking raise where there is no bus, it has ended, or its address means nothing."""


@dataclass(frozen=True)
class Place:
    """Where a question goes: who answers, at which path, by which interface."""

    name: str
    path: str
    interface: str


@dataclass(frozen=True)
class Told:
    """What was told unasked."""

    path: str
    interface: str
    name: str
    content: tuple[Any, ...]


class Bus(QObject):
    """A connection.

    Signals:
        heard: Something was told unasked; carries a `Told`.
        ended: The bus has closed the connection.
    """

    heard = Signal(object)
    ended = Signal()

    def __init__(self, connection: "DBusConnection", parent: QObject) -> None:
        from jeepney import MatchRule

        super().__init__(parent)
        self._connection = connection
        self._told: deque[Message] = deque()
        self._connection.filter(MatchRule(type="signal"), queue=self._told)
        self._socket = QSocketNotifier(self._connection.sock.fileno(), QSocketNotifier.Type.Read, self)
        self._socket.activated.connect(self._listen)

    def listen_to(self, **rule: str) -> None:
        """Ask the bus for what is told so: `interface`, `path`, `sender`, `member`."""
        from jeepney import MatchRule, message_bus

        self._connection.send(message_bus.AddMatch(MatchRule(type="signal", **rule)))

    def listen_to_owner(self, name: str) -> None:
        """Ask the bus to tell when somebody takes a name, or leaves it."""
        from jeepney import MatchRule, message_bus

        rule = MatchRule(type="signal", sender=BUS_NAME, member="NameOwnerChanged")
        rule.add_arg_condition(0, name)
        self._connection.send(message_bus.AddMatch(rule))

    def ask(self, place: Place, verb: str, signature: str = "", body: tuple[Any, ...] = ()) -> Any:
        """What was answered; None when it was refused.

        Raises:
            TimeoutError: Nobody answered in time.
            OSError: The bus has ended.
        """
        from jeepney import DBusAddress, MessageType, new_method_call

        address = DBusAddress(place.path, place.name, place.interface)
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
            self.heard.emit(_told(self._told.popleft()))


def open_bus(which: str, parent: QObject) -> Bus:
    """A connection to a bus; raises TimeoutError, or one of `NO_BUS` where there is none."""
    from jeepney import Message
    from jeepney.bus import get_bus
    from jeepney.io.blocking import DBusConnection, prep_socket

    class PatientConnection(DBusConnection):
        """Waits for every answer for so long and no longer: for the first one of the bus, too."""

        def send_and_get_reply(self, message: Message, *, timeout: float | None = None) -> Message:
            return super().send_and_get_reply(message, timeout=PATIENCE_SECONDS)

    door = prep_socket(get_bus(which), timeout=PATIENCE_SECONDS)
    try:
        return Bus(PatientConnection(door), parent)
    except BaseException:
        door.close()
        raise


def _told(message: "Message") -> Told:
    from jeepney import HeaderFields

    fields = message.header.fields
    path, interface, name = (fields[kind] for kind in (HeaderFields.path, HeaderFields.interface, HeaderFields.member))
    return Told(path, interface, name, message.body)
