"""Every state in which the keyring of a computer can be found."""

import base64
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from caregiver.desktop.key_holder import KeyringHolder
from caregiver.domain.errors import (
    CaregiverError,
    KeyringAbsent,
    KeyringEntryGone,
    KeyringEntryTorn,
    KeyringFailed,
    KeyringLocked,
    KeyringOther,
    KeyringUnused,
    KeyWrong,
)
from caregiver.vault.keys import new_secret
from tests.real import hand_written_rings as rings
from tests.real.keyring_computer import Computer
from tests.real.private_keyring import SECRETS, PrivateBus


@dataclass(frozen=True)
class State:
    """A state of the keyring.

    Attributes:
        name: What is the matter.
        enter: Brings a computer into it, until the block ends.
        error: What opening the diary raises, or None when it opens.
    """

    name: str
    enter: Callable[[Computer], AbstractContextManager[object]]
    error: type[CaregiverError] | None = None

    def __str__(self) -> str:
        return self.name


# -- the bus ----------------------------------------------------------------------------------------------------


@contextmanager
def _environment(computer: Computer, **variables: str | None) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name, value in variables.items():
            if value is None:
                patch.delenv(name, raising=False)
            else:
                patch.setenv(name, value)
        yield


def _bus(address: str | None) -> Callable[[Computer], AbstractContextManager[None]]:
    return partial(_environment, DBUS_SESSION_BUS_ADDRESS=address)


@contextmanager
def _other_bus(computer: Computer, *, service: str = "", is_dead: bool = False) -> Iterator[None]:
    """The session has a bus on which no keyring is; `service` is what the bus starts when it is asked for one."""
    folder = Path(tempfile.mkdtemp(prefix="bus."))
    bus = PrivateBus(folder)
    try:
        if service:
            bus.name_service(SECRETS, service)
        if is_dead:
            bus.end()
        with _environment(computer, DBUS_SESSION_BUS_ADDRESS=bus.address):
            yield
    finally:
        bus.end()
        shutil.rmtree(folder)


# -- the keyring and its entries --------------------------------------------------------------------------------


def _locked(computer: Computer) -> AbstractContextManager[None]:
    return computer.keyring.locked()


@contextmanager
def _locked_while_running(computer: Computer) -> Iterator[None]:
    assert computer.access().read_keyring_key() == computer.key
    with computer.keyring.locked():
        yield


@contextmanager
def _entry(computer: Computer, change: Callable[[bytes], bytes | None]) -> Iterator[None]:
    """The entry was changed, or with None deleted; it is put back in the end."""
    with computer.keyring.default() as collection:
        (item,) = collection.search_items({"username": computer.entry})
        kept, attributes, label = item.get_secret(), item.get_attributes(), item.get_label()
        changed = change(kept)
        if changed is None:
            item.delete()
        else:
            item.set_secret(changed)
    yield
    with computer.keyring.default() as collection:
        for left in collection.search_items({"username": computer.entry}):
            left.delete()
        collection.create_item(label, attributes, kept)


def _entry_becomes(change: Callable[[bytes], bytes | None]) -> Callable[[Computer], AbstractContextManager[None]]:
    return partial(_entry, change=change)


@contextmanager
def _entry_of_another_diary(computer: Computer) -> Iterator[None]:
    """The keyring holds the key of another diary, and none of this one."""
    with _entry(computer, lambda kept: None):
        KeyringHolder().write("5f1c/1", new_secret())
        yield
        KeyringHolder().remove("5f1c/1")


# -- what chooses another keyring -------------------------------------------------------------------------------


def _chosen_by_environment(backend: str, **more: str | None) -> Callable[[Computer], AbstractContextManager[None]]:
    return partial(_environment, PYTHON_KEYRING_BACKEND=backend, **more)


@contextmanager
def _chosen_by_file(computer: Computer, backend: str, *, has_bus: bool = True) -> Iterator[None]:
    folder = computer.folder / "home" / ".config" / "python_keyring"
    folder.mkdir()
    (folder / "keyringrc.cfg").write_text(f"[backend]\ndefault-keyring={backend}\n")
    try:
        with nullcontext() if has_bus else _environment(computer, DBUS_SESSION_BUS_ADDRESS=None):
            yield
    finally:
        shutil.rmtree(folder)


@contextmanager
def _home_read_only(computer: Computer) -> Iterator[None]:
    home = computer.folder / "home"
    subprocess.run(["mount", "--bind", home, home], check=True)
    try:
        subprocess.run(["mount", "-o", "remount,bind,ro", home], check=True)
        yield
    finally:
        subprocess.run(["umount", home], check=True)


CHAINER = "keyring.backends.chainer.ChainerBackend"
FAIL = "keyring.backends.fail.Keyring"
NULL = "keyring.backends.null.Keyring"
PLAINTEXT = "keyrings.alt.file.PlaintextKeyring"

STATES = (
    State("all is well", lambda computer: nullcontext()),
    State("no bus", _bus(None), KeyringAbsent),
    State("a bus that is gone", _bus("unix:path=/nonexistent/bus"), KeyringAbsent),
    State("no address of a bus", _bus("somewhere"), KeyringAbsent),
    State("a bus that ended", partial(_other_bus, is_dead=True), KeyringAbsent),
    State("a bus without a keyring", _other_bus, KeyringAbsent),
    State("a keyring that is not installed", partial(_other_bus, service="/nonexistent"), KeyringAbsent),
    State("a keyring that ends at once", partial(_other_bus, service="/bin/false"), KeyringFailed),
    State("locked, its question dismissed", _locked, KeyringLocked),
    State("unlocked, then locked", _locked_while_running, KeyringLocked),
    State("entry deleted", _entry_becomes(lambda kept: None), KeyringEntryGone),
    State("entry empty", _entry_becomes(lambda kept: b""), KeyringEntryTorn),
    State("entry cut by one", _entry_becomes(lambda kept: kept[:-1]), KeyringEntryTorn),
    State("entry cut by four", _entry_becomes(lambda kept: kept[:-4]), KeyringEntryTorn),
    State("entry cut in half", _entry_becomes(lambda kept: kept[:22]), KeyringEntryTorn),
    State("entry no text", _entry_becomes(lambda kept: b"\xff" + kept[1:]), KeyringEntryTorn),
    State("entry of another diary alone", _entry_of_another_diary, KeyringEntryGone),
    State("key of another diary", _entry_becomes(lambda kept: base64.b64encode(new_secret())), KeyWrong),
    State("default keyring moved", lambda computer: computer.keyring.default_moved(), KeyringEntryGone),
    State("no default keyring", lambda computer: computer.keyring.default_moved(to_nowhere=True), KeyringEntryGone),
    State("key was given by KWallet", lambda computer: computer.slot_names("kwallet.DBusKeyring"), KeyringOther),
    State("key was given to no computer", Computer.slot_is_gone, KeyringUnused),
    State("home read-only", _home_read_only),
    State("another keyring asked for by property", partial(_environment, KEYRING_PROPERTY_SCHEME="KeePassXC")),
    State("another folder asked for by property", partial(_environment, KEYRING_PROPERTY_PREFERRED_COLLECTION="/none")),
    *(State(f"{name} by environment", _chosen_by_environment(name)) for name in (NULL, FAIL, CHAINER, PLAINTEXT)),
    *(State(f"{name} by file", partial(_chosen_by_file, backend=name)) for name in (NULL, FAIL, CHAINER, PLAINTEXT)),
    *(
        State(
            f"{name} by environment, no bus", _chosen_by_environment(name, DBUS_SESSION_BUS_ADDRESS=None), KeyringAbsent
        )
        for name in (NULL, FAIL, CHAINER, PLAINTEXT)
    ),
    *(
        State(f"{name} by file, no bus", partial(_chosen_by_file, backend=name, has_bus=False), KeyringAbsent)
        for name in (NULL, FAIL, CHAINER, PLAINTEXT)
    ),
)


# -- hand-written keyrings --------------------------------------------------------------------------------------


@contextmanager
def _ring(computer: Computer, ring: type) -> Iterator[None]:
    """The diary was given its key by this keyring, which has gone wrong since."""
    with computer.slot_names(f"{ring.__module__}.{ring.__name__}"), rings.trusted(ring):
        yield


@contextmanager
def _wallet_switched_off(computer: Computer, *, is_alone: bool) -> Iterator[None]:
    with rings.wallet_switched_off():
        if not is_alone:
            yield
            return
        with computer.slot_names("kwallet.DBusKeyring"), _environment(computer, DBUS_SESSION_BUS_ADDRESS=None):
            yield


HAND_WRITTEN = (
    State("forgetful", partial(_ring, ring=rings.Forgetful), KeyringEntryGone),
    State("not here", partial(_ring, ring=rings.NotHere), KeyringAbsent),
    State("unfit", partial(_ring, ring=rings.Unfit), KeyringAbsent),
    State("failing", partial(_ring, ring=rings.Failing), KeyringAbsent),
    State("broken", partial(_ring, ring=rings.Broken), KeyringFailed),
    State("dismissed", partial(_ring, ring=rings.Dismissed), KeyringLocked),
    State("liar", partial(_ring, ring=rings.Liar), KeyWrong),
    State("careless", partial(_ring, ring=rings.Careless), KeyringEntryTorn),
    State("odd", partial(_ring, ring=rings.Odd), KeyringEntryTorn),
    State("KWallet switched off, beside a keyring that works", partial(_wallet_switched_off, is_alone=False)),
    State("KWallet switched off, alone", partial(_wallet_switched_off, is_alone=True), KeyringLocked),
)


FAILURES = {state.error: state for state in reversed((*STATES, *HAND_WRITTEN)) if state.error is not None}
"""A state for each way in which a keyring does not give the key."""
