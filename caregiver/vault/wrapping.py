"""How a secret becomes the key that wraps the data key: HKDF for secrets of chance, Argon2id for what a person chose.

A sentence that a person chose is far easier to guess than 32 random bytes, so each guess is made dear: 64 MiB of memory
and three passes (RFC 9106, second recommended choice; OWASP asks for less).
"""

import secrets
import unicodedata
from collections.abc import Mapping

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from caregiver.domain.errors import SlotsDamaged, VaultNewer
from caregiver.vault import sentences

KEY_BYTES = 32
_HKDF = "HKDF-SHA256"
_ARGON2 = "Argon2id"
_MEMORY_KIB, _PASSES, _LANES = 64 * 1024, 3, 4
_MOST_MEMORY_KIB, _MOST_PASSES, _MOST_LANES = 1024 * 1024, 16, 16

Derivation = Mapping[str, str]
"""The name of a way to make a wrapping key, and its parameters; lies in the key slots in plain."""


def for_random_secret() -> Derivation:
    """For a secret that was made by chance, of 128 bits or more."""
    return {"name": _HKDF, "salt": secrets.token_hex(32)}


def for_passphrase() -> Derivation:
    """For a sentence that a person chose. The parameters lie beside it, so that later ones can be stronger."""
    return {
        "name": _ARGON2,
        "salt": secrets.token_hex(32),
        "memory_kib": str(_MEMORY_KIB),
        "passes": str(_PASSES),
        "lanes": str(_LANES),
    }


def wrapping_key(derivation: Derivation, secret: bytes, bound: bytes) -> bytes:
    """The 32 bytes that wrap the data key in one slot.

    Args:
        bound: Names vault, slot and kind, so that no slot can be carried to another place.

    Raises:
        VaultNewer: A later version made this slot in a way this one does not know.
        SlotsDamaged: Nobody makes a slot in such a way.
    """
    if derivation["name"] == _ARGON2:
        secret = _slowly(derivation, secret)
    elif derivation["name"] != _HKDF:
        raise VaultNewer(sentences.NEWER)
    return HKDF(SHA256(), length=KEY_BYTES, salt=bytes.fromhex(derivation["salt"]), info=bound).derive(secret)


def passphrase_secret(sentence: str) -> bytes:
    """The sentence as it is compared: capitals, accents typed in another way and extra blanks make no difference."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", sentence).casefold())
    return " ".join(folded.split()).encode(errors="replace")


def _slowly(derivation: Derivation, secret: bytes) -> bytes:
    try:
        memory, passes, lanes = (int(derivation[name]) for name in ("memory_kib", "passes", "lanes"))
    except (KeyError, ValueError) as error:
        raise SlotsDamaged(sentences.SLOTS_DAMAGED) from error
    # Whoever changes the file must not be able to ask for all memory of the computer.
    if memory > _MOST_MEMORY_KIB or passes > _MOST_PASSES or lanes > _MOST_LANES:
        raise VaultNewer(sentences.NEWER)
    try:
        made = Argon2id(
            salt=bytes.fromhex(derivation["salt"]), length=KEY_BYTES, iterations=passes, lanes=lanes, memory_cost=memory
        )
    except UnsupportedAlgorithm as error:
        raise VaultNewer(sentences.NO_PASSPHRASE_HERE) from error
    except (ValueError, OverflowError) as error:  # too little memory for so many lanes, or less than none
        raise SlotsDamaged(sentences.SLOTS_DAMAGED) from error
    return made.derive(secret)
