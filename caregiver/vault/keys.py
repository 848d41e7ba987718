"""Key slots: the diary's one data key, wrapped once for each way of opening it (DESIGN 5).

`keyslots.json` lies beside the diary. It is written whole, read back and tried before it takes the place of the former.
"""

import hashlib
import json
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from caregiver.domain.errors import KeyWrong, SlotsDamaged, SlotsGone, StorageFailed, VaultMissing, VaultNewer
from caregiver.vault import files, replacing, sentences
from caregiver.vault.connection import Connection
from caregiver.vault.slot import DataKey, Slot, SlotKind, new_secret

__all__ = ["DIARY_NAME", "SLOTS_NAME", "DataKey", "KeySlots", "Slot", "SlotKind", "new_secret"]

SLOTS_NAME = "keyslots.json"
DIARY_NAME = "diary.db"
JOURNAL_NAME = f"{DIARY_NAME}-journal"
"""With it the engine undoes a write that was broken off. Beside another diary file it would spoil that one."""
_FORMAT = 1
_CHANGING = threading.Lock()
"""Held from reading the slots to their new name: a thread and the window change them at the same time."""


@dataclass(frozen=True)
class KeySlots:
    """The key slots of one vault.

    Attributes:
        vault_id: The vault they belong to.
        slots: At most one of a kind.
    """

    vault_id: str
    slots: tuple[Slot, ...] = ()

    @classmethod
    def for_key(cls, key: DataKey) -> "KeySlots":
        """No slots yet, for a vault that is being made."""
        return cls(key.vault_id)

    @classmethod
    def read(cls, folder: Path) -> "KeySlots":
        """Read them from the vault's folder.

        Raises:
            VaultMissing: Neither diary nor slots lie there.
            SlotsGone, SlotsDamaged: The slots are gone, or not what was written.
            VaultNewer: Written in a format of a later version.
            VaultInUse: A backup is being brought back.
            StorageFailed: They are there but cannot be read.
        """
        replacing.refuse_unfinished(folder)
        content = files.read(folder / SLOTS_NAME)
        if content is not None:
            return cls.parse(content)
        if files.lies_there(folder / DIARY_NAME):
            raise SlotsGone(sentences.SLOTS_GONE)
        raise VaultMissing(sentences.MISSING)

    @classmethod
    def parse(cls, content: bytes) -> "KeySlots":
        """Read them from the content of their file. Raises VaultDamaged, VaultNewer."""
        return _parse(content)

    @property
    def text(self) -> bytes:
        """The content of their file."""
        return _compose(self)

    def of_kind(self, kind: SlotKind) -> Slot | None:
        """The slot of this kind, if there is one."""
        return next((slot for slot in self.slots if slot.kind == kind), None)

    def unwrap(self, kind: SlotKind, secret: bytes) -> DataKey:
        """The data key by the slot of this kind. Raises KeyWrong also when there is no such slot."""
        slot = self.of_kind(kind)
        if slot is None:
            raise KeyWrong(sentences.KEY_WRONG)
        return slot.unwrap(secret, self.vault_id)

    def with_slot(self, slot: Slot) -> "KeySlots":
        """The same with `slot`, in the place of one of its kind if there was one; nothing is written."""
        return replace(self, slots=(*(other for other in self.slots if other.kind != slot.kind), slot))

    @staticmethod
    def keep(folder: Path, slot: Slot, secret: bytes, key: DataKey) -> "KeySlots":
        """Add `slot` on the disk, or replace the one of its kind.

        The former slots stay until the new ones were read back from the disk and gave `key`, and it opened the diary.

        Raises:
            StorageFailed: They could not be written; the former ones stand.
            KeyWrong, VaultDamaged: The key does not open the diary; the former ones stand.
        """

        def proof(read_back: KeySlots) -> bool:
            given = read_back.unwrap(SlotKind(slot.kind), secret)
            if given != key:
                return False
            Connection(folder / DIARY_NAME, key.secret).close()
            return True

        return _change(folder, lambda slots: slots.with_slot(slot), proof)

    @staticmethod
    def without(folder: Path, kind: SlotKind, refuse: Callable[["KeySlots", SlotKind], None]) -> Slot | None:
        """Take the slot of this kind away on the disk.

        Args:
            refuse: Raises when it must stay; asked about the slots of that moment, so that two that are taken away at
                the same time cannot both count on the other.

        Returns:
            The slot that was taken away, or None where there was none.

        Raises:
            StorageFailed: They could not be written; the former ones stand.
        """
        taken: Slot | None = None

        def take_away(slots: KeySlots) -> KeySlots:
            nonlocal taken
            taken = slots.of_kind(kind)
            if taken is None:
                return slots
            refuse(slots, kind)
            left = tuple(slot for slot in slots.slots if slot is not taken)
            if not left:
                raise ValueError("a diary without a way in")
            return replace(slots, slots=left)

        _change(folder, take_away)
        return taken

    @staticmethod
    def confirm(folder: Path, slot_id: str, at: datetime) -> "KeySlots":
        """Note on the disk that a person showed at `at` that they hold the secret of this slot."""

        def note(slots: KeySlots) -> KeySlots:
            confirmed = (replace(slot, confirmed_at=at) if slot.id == slot_id else slot for slot in slots.slots)
            return replace(slots, slots=tuple(confirmed))

        return _change(folder, note)

    def write_beside(self, folder: Path) -> Path:
        """Write them to the disk beside their place; raises OSError unless the same can be read back."""
        beside = files.write_beside(folder / SLOTS_NAME, self.text)
        if _parse(beside.read_bytes()) != self:
            raise OSError("the key slots read back are not those that were written")
        return beside


def _change(
    folder: Path, change: Callable[[KeySlots], KeySlots], proof: Callable[[KeySlots], bool] = lambda _: True
) -> KeySlots:
    """Change what lies on the disk at this moment, whatever was read of it before."""
    with _CHANGING:
        former = KeySlots.read(folder)
        changed = change(former)
        if changed == former:
            return former
        try:
            beside = changed.write_beside(folder)
            if not proof(_parse(beside.read_bytes())):
                raise OSError("the key slots read back do not give the key of the diary")
            files.take_name(beside, folder / SLOTS_NAME)
        except OSError as error:
            raise StorageFailed(sentences.CANNOT_SAVE) from error
        finally:
            with suppress(StorageFailed):
                files.remove(files.beside_of(folder / SLOTS_NAME))
    return changed


def _compose(slots: KeySlots) -> bytes:
    composed = [_compose_slot(slot) for slot in slots.slots]
    content: dict[str, object] = {"format": _FORMAT, "vault_id": slots.vault_id, "slots": composed}
    return json.dumps(content | {"sha256": _digest(content)}, indent=1, ensure_ascii=False).encode()


def _compose_slot(slot: Slot) -> dict[str, object]:
    return {
        "id": slot.id,
        "kind": slot.kind,
        "created_at": slot.created_at.astimezone(UTC).isoformat(),
        "confirmed_at": slot.confirmed_at and slot.confirmed_at.astimezone(UTC).isoformat(),
        "backend": slot.backend,
        "derivation": dict(slot.derivation),
        "cipher": "AES-256-GCM",
        "nonce": slot.nonce.hex(),
        "wrapped": slot.wrapped.hex(),
    }


def _parse(content: bytes) -> KeySlots:
    try:
        parsed = json.loads(content)
        if parsed["format"] > _FORMAT:
            raise VaultNewer(sentences.NEWER)
        # Without this a flipped bit in a wrapped key would be taken for a wrong secret.
        if parsed.pop("sha256") != _digest(parsed):
            raise SlotsDamaged(sentences.SLOTS_DAMAGED)
        return KeySlots(parsed["vault_id"], tuple(_parse_slot(slot) for slot in parsed["slots"]))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise SlotsDamaged(sentences.SLOTS_DAMAGED) from error


def _parse_slot(slot: Mapping[str, Any]) -> Slot:
    return Slot(
        id=slot["id"],
        kind=slot["kind"],
        created_at=datetime.fromisoformat(slot["created_at"]),
        confirmed_at=datetime.fromisoformat(slot["confirmed_at"]) if slot["confirmed_at"] else None,
        backend=slot["backend"],
        derivation=slot["derivation"],
        nonce=bytes.fromhex(slot["nonce"]),
        wrapped=bytes.fromhex(slot["wrapped"]),
    )


def _digest(content: Mapping[str, object]) -> str:
    return hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
