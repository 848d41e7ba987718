"""logind and screen savers as dbusmock plays them, on a bus of the test's own.

dbusmock is Debian's, and runs in Debian's Python: its needs are built there, not in the environment of the tests.
"""

import subprocess

from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg

LOGIND = ("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")
GNOME_SAVER = ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver")
PLAIN_SAVER = ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver")
_MOCK = "org.freedesktop.DBus.Mock"
Value = tuple[str, object]


class MockedService:
    """A service on the bus of the environment, while the block lasts.

    Args:
        place: Its name, path and interface.
        template: dbusmock's template of it; without one it can only tell.
    """

    def __init__(self, place: tuple[str, str, str], template: str = "") -> None:
        self._name, self._path, self._interface = place
        self._command = ["/usr/bin/python3", "-m", "dbusmock", "--session"]
        self._command += ["--template", template] if template else list(place)

    def __enter__(self) -> "MockedService":
        self._process = subprocess.Popen(self._command, stdout=subprocess.DEVNULL)
        with open_dbus_connection() as bus:
            names = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
            while not bus.send_and_get_reply(new_method_call(names, "NameHasOwner", "s", (self._name,))).body[0]:
                assert self._process.poll() is None, "dbusmock is not there"
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait()

    def call(self, verb: str, signature: str = "", body: tuple = (), *, path: str = "", interface: str = "") -> tuple:
        """Ask it something, by default at its own place."""
        address = DBusAddress(path or self._path, self._name, interface or self._interface)
        with open_dbus_connection() as bus:
            return unwrap_msg(bus.send_and_get_reply(new_method_call(address, verb, signature or None, body)))

    def tell(self, signal: str, signature: str, *values: Value) -> None:
        """Let it tell something."""
        self.call("EmitSignal", "sssav", (self._interface, signal, signature, list(values)), interface=_MOCK)

    def add_session(self, number: str) -> str:
        """Of logind: let somebody be logged in; the path."""
        body = (number, "seat0", 1000, "anna", True)
        return self.call("AddSession", "ssusb", body, interface=_MOCK)[0]
