"""A session bus and a gnome-keyring of one's own, which a test may stop, lock and end without disturbing others."""

import os
import re
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import secretstorage
from jeepney import MatchRule, message_bus
from jeepney.io.blocking import DBusConnection, Proxy, open_dbus_connection
from secretstorage.util import DBusAddressWrapper, format_secret, open_session

PATIENCE_SECONDS = 10
SECRETS = "org.freedesktop.secrets"
PROMPTER = "org.gnome.keyring.SystemPrompter"
_PATH = "/org/freedesktop/secrets"
_SERVICE = "org.freedesktop.Secret.Service"
_INNER_DOOR = "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"
PASSWORD = b"password"
_PROMPTER_FILE = Path(f"/usr/share/dbus-1/services/{PROMPTER}.service")

_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={folder}/bus</listen>
  <auth>EXTERNAL</auth>
  <servicedir>{folder}/services</servicedir>
  <policy context="default"><allow user="*"/></policy>
  <policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
</busconfig>
"""


class PrivateBus:
    """A session bus that starts no service, unless one is named.

    Attributes:
        address: Where it listens.
        environment: What a program of its user finds there: this bus, and a home below `folder`.

    Args:
        folder: Empty; the bus and its home lie in it.
        user: Whose bus it is, or None for the user of the tests; the folder belongs to that user already.
    """

    def __init__(self, folder: Path, user: int | None = None) -> None:
        self.folder, self._user = folder, user
        self.address = f"unix:path={folder}/bus"
        self.environment = os.environ | {
            "DBUS_SESSION_BUS_ADDRESS": self.address,
            "HOME": f"{folder}/home",
            "XDG_CONFIG_HOME": f"{folder}/home/.config",
            "XDG_DATA_HOME": f"{folder}/home/.local/share",
            "XDG_RUNTIME_DIR": f"{folder}/run",
        }
        for name in ("services", "run", "home/.config", "home/.local/share"):
            self._make(folder / name)
        (folder / "bus.conf").write_text(_BUS.format(folder=folder))
        self._bus = self.start("dbus-daemon", f"--config-file={folder}/bus.conf", "--nofork", "--print-address=1")
        assert self._bus.stdout is not None
        assert self._bus.stdout.readline(), "the bus did not start"

    def _make(self, path: Path) -> None:
        path.mkdir(parents=True)
        if self._user is not None:
            for made in (path, *path.relative_to(self.folder).parents[:-1]):
                os.chown(self.folder / made, self._user, self._user)
        path.chmod(0o700)

    def name_service(self, name: str, command: str) -> None:
        """From now on the bus starts `command` when somebody asks for `name`."""
        (self.folder / "services" / f"{name}.service").write_text(f"[D-BUS Service]\nName={name}\nExec={command}\n")
        with self.connected() as bus:
            Proxy(message_bus, bus).ReloadConfig()

    def start(self, *command: str, password: bytes = b"") -> "subprocess.Popen[bytes]":
        """Start a program of this user."""
        process = subprocess.Popen(
            command,
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            user=self._user,
            group=self._user,
            extra_groups=None if self._user is None else [],
        )
        assert process.stdin is not None
        process.stdin.write(password)
        process.stdin.close()
        return process

    @contextmanager
    def connected(self) -> Iterator[DBusConnection]:
        """A connection to this bus."""
        bus = open_dbus_connection(self.address)
        try:
            yield bus
        finally:
            bus.close()

    def end(self) -> None:
        """End it, if it still runs."""
        end(self._bus)


class PrivateKeyring:
    """gnome-keyring with an unlocked default keyring, on a bus of its own.

    It has no window to ask for a password in, and so each question is dismissed at once.
    """

    def __init__(self, bus: PrivateBus) -> None:
        self.bus = bus
        command = ("gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets")
        with bus.connected() as watching:
            Proxy(message_bus, watching).AddMatch(_named(SECRETS))
            with watching.filter(_named(SECRETS)) as told:
                self._daemon = bus.start(*command, password=PASSWORD)
                watching.recv_until_filtered(told, timeout=PATIENCE_SECONDS)

    def end(self) -> None:
        """End it, if it still runs."""
        end(self._daemon)

    @contextmanager
    def stopped(self) -> Iterator[None]:
        """It answers nothing until the block ends."""
        self._daemon.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._daemon.send_signal(signal.SIGCONT)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """The default keyring is locked until the block ends."""
        self.lock()
        try:
            yield
        finally:
            with self.connected() as bus:
                _inner(bus).call("UnlockWithMasterPassword", "o(oayays)", self._default(bus), _password(bus))

    def lock(self) -> None:
        """Lock the default keyring."""
        with self.connected() as bus:
            _service(bus).call("Lock", "ao", [self._default(bus)])

    @contextmanager
    def default_moved(self, *, to_nowhere: bool = False) -> Iterator[None]:
        """Another keyring, or none, is the default one until the block ends."""
        with self.connected() as bus:
            former = self._default(bus)
            label = {"org.freedesktop.Secret.Collection.Label": ("s", "Second")}
            made = (
                None
                if to_nowhere
                else _inner(bus).call("CreateWithMasterPassword", "a{sv}(oayays)", label, _password(bus))[0]
            )
            _service(bus).call("SetAlias", "so", "default", made or "/")
            try:
                yield
            finally:
                _service(bus).call("SetAlias", "so", "default", former)
                if made:
                    secretstorage.Collection(bus, made).delete()

    @contextmanager
    def default(self) -> Iterator[secretstorage.Collection]:
        """The default keyring, with everything in it."""
        with self.connected() as bus:
            yield secretstorage.Collection(bus, self._default(bus))

    @contextmanager
    def connected(self) -> Iterator[DBusConnection]:
        """A connection to its bus, for `secretstorage`."""
        with self.bus.connected() as bus:
            secretstorage.add_match_rules(bus)
            yield bus

    @contextmanager
    def question_stays_open(self) -> Iterator[None]:
        """A question for a password stays on the screen, unanswered, until the block ends; then it is dismissed."""
        with self.bus.connected() as bus:
            Proxy(message_bus, bus).RequestName(PROMPTER)
            yield

    def let_it_ask(self) -> None:
        """From now on it asks for its password in the window that GNOME made for that."""
        (command,) = re.findall("^Exec=(.*)$", _PROMPTER_FILE.read_text(), re.MULTILINE)
        self.bus.name_service(PROMPTER, command)

    def _default(self, bus: DBusConnection) -> str:
        return str(_service(bus).call("ReadAlias", "s", "default")[0])


def end(process: "subprocess.Popen[bytes]") -> None:
    """End a program that was started here, if it still runs."""
    process.kill()
    process.wait()
    if process.stdout is not None:
        process.stdout.close()


def _named(name: str) -> MatchRule:
    rule = MatchRule(type="signal", interface="org.freedesktop.DBus", member="NameOwnerChanged")
    rule.add_arg_condition(0, name)
    return rule


def _service(bus: DBusConnection) -> DBusAddressWrapper:
    return DBusAddressWrapper(_PATH, _SERVICE, bus)


def _inner(bus: DBusConnection) -> DBusAddressWrapper:
    return DBusAddressWrapper(_PATH, _INNER_DOOR, bus)


def _password(bus: DBusConnection) -> tuple[str, bytes, bytes, str]:
    return format_secret(open_session(bus), PASSWORD, "text/plain")
