"""Key slots: whatever goes wrong, the former way of opening the diary stays."""

import json
import os
import stat
import threading
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from caregiver.domain.errors import KeyWrong, StorageFailed, VaultDamaged, VaultMissing, VaultNewer
from caregiver.vault.keys import SLOTS_NAME, DataKey, KeySlots, Slot, SlotKind, new_secret
from caregiver.vault.recovery_key import RecoveryKey
from caregiver.vault.vault import Vault
from tests.vault.things import NOW


def test_each_slot_gives_the_same_key(vault: Vault, folder: Path, key: DataKey, recovery_key: RecoveryKey) -> None:
    secret = new_secret()
    slot = Slot.make(SlotKind.KEYRING, secret, key, at=NOW, backend="SecretService")
    KeySlots.read(folder).keep(folder, slot, secret, key)
    slots = KeySlots.read(folder)
    assert slots.unwrap(SlotKind.KEYRING, secret) == key
    assert slots.unwrap(SlotKind.RECOVERY, recovery_key.wrapping_secret) == key
    assert slots.of_kind(SlotKind.KEYRING) == slot
    assert slot.backend == "SecretService"


def test_a_wrong_secret_is_a_wrong_key(slots: KeySlots) -> None:
    with pytest.raises(KeyWrong):
        slots.unwrap(SlotKind.RECOVERY, RecoveryKey.generate().wrapping_secret)
    with pytest.raises(KeyWrong):
        slots.unwrap(SlotKind.KEYRING, new_secret())


@pytest.mark.parametrize("changed", [{"id": "another"}, {"kind": "keyring"}])
def test_a_slot_opens_only_at_its_own_place(key: DataKey, changed: dict[str, str]) -> None:
    secret = new_secret()
    slot = Slot.make(SlotKind.RECOVERY, secret, key, at=NOW)
    with pytest.raises(KeyWrong):
        replace(slot, **changed).unwrap(secret, key.vault_id)
    with pytest.raises(KeyWrong):
        slot.unwrap(secret, DataKey.make().vault_id)


def test_replacing_a_slot_keeps_the_others(vault: Vault, folder: Path, key: DataKey) -> None:
    secrets = [new_secret(), new_secret()]
    for secret in secrets:
        KeySlots.read(folder).keep(folder, Slot.make(SlotKind.KEYRING, secret, key, at=NOW), secret, key)
    slots = KeySlots.read(folder)
    assert [slot.kind for slot in slots.slots] == ["recovery", "keyring"]
    assert slots.unwrap(SlotKind.KEYRING, secrets[1]) == key
    with pytest.raises(KeyWrong):
        slots.unwrap(SlotKind.KEYRING, secrets[0])


def test_a_slot_that_does_not_give_the_key_replaces_nothing(vault: Vault, folder: Path, key: DataKey) -> None:
    before = (folder / SLOTS_NAME).read_bytes()
    other = replace(DataKey.make(), vault_id=key.vault_id)
    secret = new_secret()
    with pytest.raises(StorageFailed):
        KeySlots.read(folder).keep(folder, Slot.make(SlotKind.RECOVERY, secret, other, at=NOW), secret, key)
    with pytest.raises(KeyWrong):
        KeySlots.read(folder).keep(folder, Slot.make(SlotKind.RECOVERY, secret, key, at=NOW), new_secret(), key)
    assert (folder / SLOTS_NAME).read_bytes() == before


def test_a_folder_that_cannot_be_written_keeps_the_former_slots(vault: Vault, folder: Path, key: DataKey) -> None:
    before = (folder / SLOTS_NAME).read_bytes()
    (folder / f"{SLOTS_NAME}.new").mkdir()
    secret = new_secret()
    with pytest.raises(StorageFailed):
        KeySlots.read(folder).keep(folder, Slot.make(SlotKind.RECOVERY, secret, key, at=NOW), secret, key)
    assert (folder / SLOTS_NAME).read_bytes() == before


def test_confirming_notes_the_time_and_nothing_else(vault: Vault, folder: Path, recovery_key: RecoveryKey) -> None:
    slots = KeySlots.read(folder)
    slot = slots.of_kind(SlotKind.RECOVERY)
    assert slot is not None
    assert slot.confirmed_at is None
    later = NOW + timedelta(days=1)
    slots.confirm(folder, slot.id, later)
    assert KeySlots.read(folder).of_kind(SlotKind.RECOVERY) == replace(slot, confirmed_at=later)
    KeySlots.read(folder).unwrap(SlotKind.RECOVERY, recovery_key.wrapping_secret)


def test_what_was_read_before_another_change_undoes_nothing(vault: Vault, folder: Path, key: DataKey) -> None:
    """A thread reads the slots, and the window writes them before the thread does."""
    secret, sentence = new_secret(), new_secret()
    early = KeySlots.read(folder)
    early.keep(folder, Slot.make(SlotKind.KEYRING, secret, key, at=NOW), secret, key)
    early.keep(folder, Slot.make(SlotKind.PASSPHRASE, sentence, key, at=NOW), sentence, key)
    early.confirm(folder, early.slots[0].id, NOW)
    assert KeySlots.read(folder).unwrap(SlotKind.KEYRING, secret) == key
    seen: list[tuple[KeySlots, SlotKind]] = []
    taken = early.without(folder, SlotKind.KEYRING, lambda slots, kind: seen.append((slots, kind)))
    assert taken is not None
    assert [(len(slots.slots), slots.of_kind(kind)) for slots, kind in seen] == [(3, taken)]
    slots = KeySlots.read(folder)
    assert slots.unwrap(SlotKind.PASSPHRASE, sentence) == key
    assert [(slot.kind, slot.confirmed_at) for slot in slots.slots] == [("recovery", NOW), ("passphrase", None)]


def test_two_threads_change_the_slots_and_neither_change_is_lost(
    vault: Vault, folder: Path, key: DataKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    ring, paper, written = new_secret(), new_secret(), KeySlots.write_beside
    others: list[threading.Thread] = []

    def keep(kind: SlotKind, secret: bytes) -> None:
        KeySlots.keep(folder, Slot.make(kind, secret, key, at=NOW), secret, key)

    def write_while_another_begins(slots: KeySlots, place: Path) -> Path:
        if not others:
            others.append(threading.Thread(target=keep, args=(SlotKind.RECOVERY, paper)))
            others[0].start()
            others[0].join(0.3)
        return written(slots, place)

    monkeypatch.setattr(KeySlots, "write_beside", write_while_another_begins)
    keep(SlotKind.KEYRING, ring)
    others[0].join()
    slots = KeySlots.read(folder)
    assert slots.unwrap(SlotKind.KEYRING, ring) == key
    assert slots.unwrap(SlotKind.RECOVERY, paper) == key


def test_only_the_owner_reads_the_slots(vault: Vault, folder: Path) -> None:
    former = os.umask(0)
    try:
        slot = KeySlots.read(folder).slots[0]
        KeySlots.read(folder).confirm(folder, slot.id, NOW)
    finally:
        os.umask(former)
    assert stat.S_IMODE((folder / SLOTS_NAME).stat().st_mode) == 0o600


def test_every_flipped_byte_of_the_file_is_found(vault: Vault, folder: Path) -> None:
    whole = (folder / SLOTS_NAME).read_bytes()
    slots = KeySlots.read(folder)
    for place in range(len(whole)):
        (folder / SLOTS_NAME).write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        try:
            read = KeySlots.read(folder)
        except (VaultDamaged, VaultNewer):
            continue
        assert read == slots, f"byte {place} was read as something else"


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"null", b"\xff\xfe", b'{"format": 1, "slots": 3}'])
def test_a_broken_file_is_damaged_not_missing(vault: Vault, folder: Path, content: bytes) -> None:
    (folder / SLOTS_NAME).write_bytes(content)
    with pytest.raises(VaultDamaged):
        KeySlots.read(folder)


def test_a_later_format_is_newer(vault: Vault, folder: Path) -> None:
    content = json.loads((folder / SLOTS_NAME).read_bytes())
    (folder / SLOTS_NAME).write_text(json.dumps(content | {"format": 2}))
    with pytest.raises(VaultNewer):
        KeySlots.read(folder)


def test_a_slot_of_a_kind_we_do_not_know_is_carried_along(folder: Path, key: DataKey, slots: KeySlots) -> None:
    unknown = replace(slots.slots[0], id="later", kind="fingerprint", derivation={"name": "Later", "salt": "00"})
    Vault.create(folder, key, slots.with_slot(unknown)).close()
    secret = new_secret()
    KeySlots.read(folder).keep(folder, Slot.make(SlotKind.KEYRING, secret, key, at=NOW), secret, key)
    assert unknown in KeySlots.read(folder).slots
    with pytest.raises(VaultNewer):
        unknown.unwrap(secret, key.vault_id)


def test_could_not_read_is_not_does_not_exist(vault: Vault, folder: Path) -> None:
    (folder / SLOTS_NAME).unlink()
    (folder / SLOTS_NAME).mkdir()
    with pytest.raises(StorageFailed):
        KeySlots.read(folder)


def test_no_slots_beside_a_diary_is_damage_and_an_empty_folder_is_not(vault: Vault, folder: Path) -> None:
    (folder / SLOTS_NAME).unlink()
    with pytest.raises(VaultDamaged):
        KeySlots.read(folder)
    with pytest.raises(VaultMissing):
        KeySlots.read(folder.parent)


def test_a_key_does_not_show_itself(key: DataKey) -> None:
    assert key.secret.hex() not in repr(key)
    assert str(key.secret) not in repr(key)
