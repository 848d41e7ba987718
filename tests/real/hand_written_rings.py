"""Keyrings that go wrong, each in one way; `trusted` lets the key holder ask one of them."""

import base64
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from keyring.backends import kwallet
from keyring.errors import KeyringLocked, NoKeyringError

from caregiver.desktop import key_holder


class Forgetful:
    """Says yes and keeps nothing, as the null backend does."""

    priority = 5.0
    was_asked_to_keep = ""

    def set_password(self, service: str, entry: str, secret: str) -> None:
        type(self).was_asked_to_keep = secret

    def get_password(self, service: str, entry: str) -> object:
        return None

    def delete_password(self, service: str, entry: str) -> None:
        """There is nothing."""


class _NotHere:
    def __get__(self, ring: object, kind: type) -> float:
        raise RuntimeError("it does not work on this computer")


class NotHere(Forgetful):
    """Does not work on this computer."""

    priority = _NotHere()


class Unfit(Forgetful):
    """Works, and asks not to be chosen, as the fail backend does."""

    priority = 0.0


class Failing(Forgetful):
    """Says that it is none."""

    def get_password(self, service: str, entry: str) -> object:
        raise NoKeyringError("no recommended backend was available")


class Broken(Forgetful):
    """Loses its connection."""

    def get_password(self, service: str, entry: str) -> object:
        raise OSError("connection reset")


class Dismissed(Forgetful):
    """Asked for a password, and the question was dismissed."""

    def get_password(self, service: str, entry: str) -> object:
        raise KeyringLocked("dismissed")


class Liar(Forgetful):
    """Gives a whole key, but another one."""

    def get_password(self, service: str, entry: str) -> object:
        return base64.b64encode(bytes(32)).decode()


class Careless(Forgetful):
    """Gives the first part of a key."""

    def get_password(self, service: str, entry: str) -> object:
        return base64.b64encode(bytes(32)).decode()[:40]


class Odd(Forgetful):
    """Gives what is no text."""

    def get_password(self, service: str, entry: str) -> object:
        return 7


@contextmanager
def trusted(*rings: type) -> Iterator[None]:
    """The key holder trusts these keyrings and no others."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(key_holder._TRUSTED, "linux", tuple((ring.__module__, ring.__name__) for ring in rings))
        yield


class WalletSwitchedOff:
    """KWallet as `dbus` shows it on a desktop where somebody switched it off: it is there, and opens nothing."""

    class DBusException(Exception):
        """As in `dbus`."""

    def SessionBus(self, mainloop: object) -> "WalletSwitchedOff":
        return self

    def Interface(self, wallet: object, name: str) -> "WalletSwitchedOff":
        return self

    def name_has_owner(self, name: str) -> bool:
        return True

    def list_activatable_names(self) -> list[str]:
        return [kwallet.DBusKeyring.bus_name]

    def get_object(self, name: str, path: str) -> "WalletSwitchedOff":
        return self

    def networkWallet(self) -> str:
        return "kdewallet"

    def open(self, wallet: str, window: int, program: str) -> int:
        return -1


@contextmanager
def wallet_switched_off() -> Iterator[None]:
    """This computer has KWallet, and it is switched off."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kwallet, "dbus", WalletSwitchedOff(), raising=False)
        patch.setattr(kwallet, "DBusGMainLoop", object, raising=False)
        yield
