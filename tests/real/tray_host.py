"""A tray on the session bus, as a desktop has it: it welcomes icons, reads their menus and presses what is in them.

python -m tests.real.tray_host      owns the name until it is ended; a line for each icon that came
"""

import subprocess
import sys
from types import TracebackType
from typing import Any

from jeepney import DBusAddress, HeaderFields, MessageType, message_bus, new_method_call, new_method_return
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_NAME = "org.kde.StatusNotifierWatcher"
_ITEM = ("/StatusNotifierItem", "org.kde.StatusNotifierItem")
_MENU = ("/MenuBar", "com.canonical.dbusmenu")
_PATIENCE_SECONDS = 10


class TrayHost:
    """The tray, while the block runs. Programs must be started inside it: Qt asks for a tray once."""

    def __enter__(self) -> "TrayHost":
        command = [sys.executable, "-m", "tests.real.tray_host"]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert self._line() == "ready"
        self._bus = open_dbus_connection()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bus.close()
        self._process.terminate()
        self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()

    def wait_for_icon(self) -> None:
        """Wait until an icon has come; what follows is about it."""
        self._icon = self._line()

    def tooltip(self) -> str:
        """What the pointer reads over it."""
        address = DBusAddress(_ITEM[0], self._icon, "org.freedesktop.DBus.Properties")
        ((_, (_, _, title, _)),) = self._call(address, "Get", "ss", (_ITEM[1], "ToolTip"))
        return title

    def menu(self) -> dict[str, int]:
        """What can be seen and pressed in its menu: the path of each, as "Record a dose/Senna", and its number."""
        _, layout = self._call(DBusAddress(_MENU[0], self._icon, _MENU[1]), "GetLayout", "iias", (0, -1, []))
        return dict(_entries(layout))

    def press(self, path: str) -> None:
        """Press an entry of the menu."""
        body = (self.menu()[path], "clicked", ("s", ""), 0)
        self._call(DBusAddress(_MENU[0], self._icon, _MENU[1]), "Event", "isvu", body)

    def _call(self, address: DBusAddress, verb: str, signature: str, body: tuple[object, ...]) -> Any:
        question = new_method_call(address, verb, signature, body)
        reply = self._bus.send_and_get_reply(question, timeout=_PATIENCE_SECONDS)
        assert reply.header.message_type is MessageType.method_return, reply.body
        return reply.body

    def _line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()


def _entries(layout: Any, path: str = "") -> Any:
    number, properties, children = layout
    told = {name: value for name, (_, value) in properties.items()}
    if told.get("visible", True) and told.get("enabled", True):
        if label := told.get("label", "").replace("__", "\0").replace("_", "").replace("\0", "_"):
            path = f"{path}/{label}".strip("/")
            yield path, number
        for _, child in children:
            yield from _entries(child, path)


def main() -> None:
    """Welcome icons for ever."""
    with open_dbus_connection() as bus:
        (got,) = bus.send_and_get_reply(message_bus.RequestName(_NAME)).body
        assert got == 1
        print("ready", flush=True)
        while True:
            _answer(bus)


def _answer(bus: DBusConnection) -> None:
    message = bus.receive()
    if message.header.message_type is not MessageType.method_call:
        return
    fields = message.header.fields
    verb = fields[HeaderFields.member]
    if verb == "RegisterStatusNotifierItem":
        print(fields[HeaderFields.sender], flush=True)
        bus.send(new_method_return(message))
    elif verb == "Get":
        bus.send(new_method_return(message, "v", (("b", True),)))
    elif verb == "GetAll":
        bus.send(new_method_return(message, "a{sv}", ({"IsStatusNotifierHostRegistered": ("b", True)},)))
    else:
        bus.send(new_method_return(message))


if __name__ == "__main__":
    main()
