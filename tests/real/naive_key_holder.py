"""What this program must never do: let `keyring` choose, and make a new key where none is found."""

import base64
import secrets

import keyring.core

_SERVICE = "Caregiver Companion"


class NaiveKeyHolder:
    """Keeps keys wherever `keyring` likes."""

    def __init__(self) -> None:
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
