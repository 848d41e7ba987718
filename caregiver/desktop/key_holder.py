"""The keyring of this computer: the only room that knows `keyring`.

`keyring` chooses among whatever is installed, and may choose one that keeps nothing or keeps it in plain text. So the
kinds we trust are named here and made directly; the environment has no say. What was written is read back, and to read
makes nothing: no entry, no keyring, no question to set one up.
"""

import base64
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn, TypeVar

from caregiver.domain.errors import KeyringAbsent, KeyringEntryGone, KeyringEntryTorn, KeyringFailed, KeyringLocked
from caregiver.domain.text import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

Answer = TypeVar("Answer")

_SERVICE = "Caregiver Companion"
_KEY_BYTES = 32  # 44 characters as they are kept; Windows takes 1280, others have not said
_TRUSTED = {
    "linux": (("keyring.backends.SecretService", "Keyring"), ("keyring.backends.kwallet", "DBusKeyring")),
    "win32": (("keyring.backends.Windows", "WinVaultKeyring"),),
    "darwin": (("keyring.backends.macOS", "Keyring"),),
}
_PROPERTY = "KEYRING_PROPERTY_"  # how `keyring` lets the environment change a backend
_DEFAULT_COLLECTION = "/org/freedesktop/secrets/aliases/default"

_ABSENT = QT_TRANSLATE_NOOP(
    "caregiver", "This computer has no keyring that can keep the diary's key. The paper key opens the diary."
)
_LOCKED = QT_TRANSLATE_NOOP(
    "caregiver", "The keyring of this computer is locked. Unlock it and try again. The paper key opens the diary too."
)
_ENTRY_GONE = QT_TRANSLATE_NOOP(
    "caregiver", "The keyring of this computer does not hold the key of this diary. The paper key opens it."
)
_ENTRY_TORN = QT_TRANSLATE_NOOP(
    "caregiver", "The key of this diary in the keyring of this computer is not whole. The paper key opens it."
)
_FAILED = QT_TRANSLATE_NOOP(
    "caregiver", "The keyring of this computer did not do what it was asked. The paper key opens the diary."
)

_MEANINGS: tuple[tuple[set[str], type[KeyringFailed], str], ...] = (
    ({"KeyringLocked", "LockedException", "PromptDismissedException"}, KeyringLocked, _LOCKED),
    ({"SecretServiceNotAvailableException", "NoKeyringError"}, KeyringAbsent, _ABSENT),
    ({"ItemNotFoundException"}, KeyringEntryGone, _ENTRY_GONE),
    ({"UnicodeDecodeError"}, KeyringEntryTorn, _ENTRY_TORN),
)
"""What is meant by each error of the backends; the first that is found, in it or in its causes."""


class KeyringHolder:
    """Keeps keys of 32 bytes in the first trusted keyring that answers."""

    def backend(self) -> str:
        """The kind of keyring that answers now, as "SecretService.Keyring".

        Raises:
            KeyringAbsent: There is none that we trust.
        """
        return _kind(type(_ring()))

    def read(self, entry: str) -> bytes:
        """The key kept under `entry`.

        Raises:
            KeyringAbsent, KeyringLocked, KeyringEntryGone, KeyringEntryTorn, KeyringFailed: What is in the way.
        """
        kept = _ask(partial(_reading_ring().get_password, _SERVICE, entry))
        if kept is None:
            raise KeyringEntryGone(_ENTRY_GONE)
        return _decoded(kept)

    def write(self, entry: str, secret: bytes) -> None:
        """Keep a key of 32 bytes under `entry`, and read it back.

        Raises:
            KeyringAbsent, KeyringLocked, KeyringFailed: It is not kept.
        """
        if len(secret) != _KEY_BYTES:
            raise ValueError("a key has 32 bytes")
        text = base64.b64encode(secret).decode("ascii")
        ring = _ring()
        _ask(partial(ring.set_password, _SERVICE, entry, text))
        if _ask(partial(ring.get_password, _SERVICE, entry)) != text:
            raise KeyringFailed(_FAILED)

    def remove(self, entry: str) -> None:
        """Forget `entry`, if it is there.

        Raises:
            KeyringAbsent, KeyringLocked, KeyringFailed: It may still be there.
        """
        ring = _reading_ring()
        with suppress(KeyringEntryGone, KeyringEntryTorn):
            if _ask(partial(ring.get_password, _SERVICE, entry)) is None:
                return
        with suppress(KeyringEntryGone):
            _ask(partial(ring.delete_password, _SERVICE, entry))


def _ring() -> "KeyringBackend":
    ring = next((ring for place, name in _TRUSTED.get(sys.platform, ()) if (ring := _made(place, name))), None)
    if ring is None:
        raise KeyringAbsent(_ABSENT)
    return ring


def _reading_ring() -> "KeyringBackend":
    """The same, but without the question to set up a keyring where the Secret Service has none."""
    ring = _ring()
    if hasattr(ring, "get_preferred_collection"):
        vars(ring)["preferred_collection"] = _DEFAULT_COLLECTION
    return ring


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
    for variable in os.environ:
        if variable.startswith(_PROPERTY):
            vars(ring).pop(variable.removeprefix(_PROPERTY).lower(), None)
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
    names = {type(each).__name__ for each in _causes(error)}
    for meant, kind, sentence in _MEANINGS:
        if names & meant:
            raise kind(sentence) from error
    raise KeyringFailed(_FAILED) from error


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__


def _decoded(kept: object) -> bytes:
    try:
        key = base64.b64decode(str(kept), validate=True)
    except ValueError as error:
        raise KeyringEntryTorn(_ENTRY_TORN) from error
    if len(key) != _KEY_BYTES:
        raise KeyringEntryTorn(_ENTRY_TORN)
    return key
