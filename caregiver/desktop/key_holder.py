"""The keyring of this computer: the only room that knows `keyring`.

`keyring` chooses among whatever is installed, and may choose one that keeps nothing or keeps it in plain text. So the
kinds we trust are named here and made directly; the environment has no say. What was written is read back.
"""

import base64
import sys
from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn, TypeVar

from caregiver.domain.errors import KeyringAbsent, KeyringEntryGone, KeyringFailed, KeyringLocked
from caregiver.domain.text import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

Answer = TypeVar("Answer")

_SERVICE = "Caregiver Companion"
_LONGEST = 64  # characters; Windows keeps 1280, others have not said
_TRUSTED = {
    "linux": (("keyring.backends.SecretService", "Keyring"), ("keyring.backends.kwallet", "DBusKeyring")),
    "win32": (("keyring.backends.Windows", "WinVaultKeyring"),),
    "darwin": (("keyring.backends.macOS", "Keyring"),),
}
_MEANS_LOCKED = {"InitError", "KeyringLocked", "LockedException", "PromptDismissedException"}

_ABSENT = QT_TRANSLATE_NOOP(
    "caregiver", "This computer has no keyring that can keep the diary's key. The paper key opens the diary."
)
_LOCKED = QT_TRANSLATE_NOOP(
    "caregiver", "The keyring of this computer is locked. Unlock it and try again. The paper key opens the diary too."
)
_ENTRY_GONE = QT_TRANSLATE_NOOP(
    "caregiver", "The keyring of this computer does not hold the key of this diary. The paper key opens it."
)
_FAILED = QT_TRANSLATE_NOOP(
    "caregiver", "The keyring of this computer did not do what it was asked. The paper key opens the diary."
)


class KeyringHolder:
    """Keeps small secrets in the first trusted keyring that answers."""

    def backend(self) -> str:
        """The kind of keyring that answers now, as "SecretService.Keyring".

        Raises:
            KeyringAbsent: There is none that we trust.
        """
        return _kind(type(self._rings()[0]))

    def read(self, entry: str) -> bytes:
        """The secret kept under `entry`.

        Raises:
            KeyringAbsent, KeyringLocked, KeyringEntryGone, KeyringFailed: What is in the way.
        """
        for ring in self._rings():
            kept = _ask(partial(ring.get_password, _SERVICE, entry))
            if kept:
                return _decoded(kept)
        raise KeyringEntryGone(_ENTRY_GONE)

    def write(self, entry: str, secret: bytes) -> None:
        """Keep `secret`, at most 48 bytes, under `entry`, and read it back.

        Raises:
            KeyringAbsent, KeyringLocked, KeyringFailed: It is not kept.
        """
        text = base64.b64encode(secret).decode("ascii")
        if len(text) > _LONGEST:
            raise ValueError("a secret of more than 48 bytes")
        ring = self._rings()[0]
        _ask(partial(ring.set_password, _SERVICE, entry, text))
        if _ask(partial(ring.get_password, _SERVICE, entry)) != text:
            raise KeyringFailed(_FAILED)

    def remove(self, entry: str) -> None:
        """Forget `entry`, if it is there.

        Raises:
            KeyringAbsent, KeyringLocked, KeyringFailed: It may still be there.
        """
        for ring in self._rings():
            if _ask(partial(ring.get_password, _SERVICE, entry)) is not None:
                _ask(partial(ring.delete_password, _SERVICE, entry))

    def _rings(self) -> "list[KeyringBackend]":
        rings = [ring for place, name in _TRUSTED.get(sys.platform, ()) if (ring := _made(place, name)) is not None]
        if not rings:
            raise KeyringAbsent(_ABSENT)
        return rings


def _made(place: str, name: str) -> "KeyringBackend | None":
    """The keyring of that class, or None when it does not work on this computer."""
    kind: type[KeyringBackend] = getattr(import_module(place), name)
    try:
        is_there = kind.priority > 0
    except Exception:  # each says in its own way that it is not there: RuntimeError, a D-Bus error, a missing module
        return None
    if not is_there:
        return None
    ring = kind()
    if sys.platform == "win32":
        ring.persist = "local machine"  # the default travels with a roaming profile
    return ring


def _kind(kind: type) -> str:
    return f"{kind.__module__.removeprefix('keyring.backends.')}.{kind.__name__}"


def _ask(question: Callable[[], Answer]) -> Answer:
    try:
        return question()
    except Exception as error:
        _explain(error)


def _explain(error: Exception) -> NoReturn:
    if type(error).__name__ in _MEANS_LOCKED:
        raise KeyringLocked(_LOCKED) from error
    raise KeyringFailed(_FAILED) from error


def _decoded(kept: str) -> bytes:
    try:
        return base64.b64decode(kept, validate=True)
    except ValueError as error:
        raise KeyringEntryGone(_ENTRY_GONE) from error
