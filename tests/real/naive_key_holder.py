"""What this program must never do: let `keyring` choose, and make a new key where none is found."""

import base64
import secrets
from contextlib import suppress

import keyring.backend
import keyring.core

_SERVICE = "Caregiver Companion"


class NaiveKeyHolder:
    """Keeps keys wherever `keyring` likes."""

    def __init__(self) -> None:
        with suppress(KeyError):  # it chooses as in a program that has just begun
            keyring.backend.get_all_keyring.reset()
        keyring.core.init_backend()

    def backend(self) -> str:
        return "SecretService.Keyring"

    def read(self, entry: str) -> bytes:
        kept = keyring.get_password(_SERVICE, entry)
        if kept is None:
            self.write(entry, secrets.token_bytes(32))
            kept = keyring.get_password(_SERVICE, entry) or ""
        return base64.b64decode(kept)

    def write(self, entry: str, secret: bytes) -> None:
        keyring.set_password(_SERVICE, entry, base64.b64encode(secret).decode("ascii"))

    def remove(self, entry: str) -> None:
        keyring.delete_password(_SERVICE, entry)
