"""One way of opening the diary: its data key, wrapped under a key that is derived from one secret (DESIGN 5).

What binds a wrapped key to its place (vault, slot, kind) is both part of that derivation and the associated data of
AES-256-GCM, so that no slot can be carried into another vault.
"""

import secrets
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from caregiver.domain.errors import KeyWrong
from caregiver.vault import sentences, wrapping


class SlotKind(StrEnum):
    """The ways of opening a diary."""

    KEYRING = "keyring"
    RECOVERY = "recovery"
    PASSPHRASE = "passphrase"


def new_secret() -> bytes:
    """32 random bytes for the keyring of a computer (64 characters as hex)."""
    return secrets.token_bytes(32)


@dataclass(frozen=True)
class DataKey:
    """The key that opens the diary file.

    Attributes:
        vault_id: Names the vault; it is no secret.
        secret: 32 bytes; never shown, never stored but in wrapped form.
        slot_id: Which slot gave it; empty for a new one.
    """

    vault_id: str
    secret: bytes = field(repr=False)
    slot_id: str = field(default="", compare=False)

    @classmethod
    def make(cls) -> "DataKey":
        """A new random key of a new vault."""
        return cls(str(uuid.uuid4()), secrets.token_bytes(32))


@dataclass(frozen=True)
class Slot:
    """One way of opening the diary.

    Attributes:
        id: Names the slot, and with the vault id its entry in a keyring.
        kind: A `SlotKind`, or a kind that only a newer version knows.
        created_at: When it was made (UTC).
        confirmed_at: When a person last showed that they hold its secret, or None.
        backend: Class name of the keyring that holds its secret; empty for other kinds.
        derivation: How the wrapping key is made of the secret: "name" and its parameters.
        nonce, wrapped: The data key under AES-256-GCM.
    """

    id: str
    kind: str
    created_at: datetime
    backend: str
    derivation: Mapping[str, str]
    nonce: bytes
    wrapped: bytes
    confirmed_at: datetime | None = None

    @classmethod
    def make(cls, kind: SlotKind, secret: bytes, key: DataKey, *, at: datetime, backend: str = "") -> "Slot":
        """Wrap `key` under `secret`, and see that it comes out again."""
        slot_id = str(uuid.uuid4())
        bound, nonce = _binding(key.vault_id, slot_id, kind), secrets.token_bytes(12)
        is_chosen = kind is SlotKind.PASSPHRASE
        derivation = wrapping.for_passphrase() if is_chosen else wrapping.for_random_secret()
        wrapped = AESGCM(wrapping.wrapping_key(derivation, secret, bound)).encrypt(nonce, key.secret, bound)
        slot = cls(slot_id, str(kind), at, backend, derivation, nonce, wrapped)
        if slot.unwrap(secret, key.vault_id) != key:
            raise RuntimeError("a new key slot does not give back its key")
        return slot

    def unwrap(self, secret: bytes, vault_id: str) -> DataKey:
        """The data key. Raises KeyWrong when `secret` is not this slot's, VaultNewer when we cannot know."""
        bound = _binding(vault_id, self.id, self.kind)
        cipher = AESGCM(wrapping.wrapping_key(self.derivation, secret, bound))
        try:
            return DataKey(vault_id, cipher.decrypt(self.nonce, self.wrapped, bound), self.id)
        except InvalidTag:
            raise KeyWrong(sentences.KEY_WRONG) from None


def _binding(vault_id: str, slot_id: str, kind: str) -> bytes:
    return f"caregiver-companion/{vault_id}/{slot_id}/{kind}".encode()
