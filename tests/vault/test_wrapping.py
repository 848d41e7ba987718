"""The secret sentence: the same however it is typed, dear to guess, and replaced only by one that opens the diary."""

import json
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from caregiver.domain.errors import KeyWrong, SlotsDamaged, StorageFailed, VaultNewer
from caregiver.vault.keys import SLOTS_NAME, DataKey, KeySlots, Slot, SlotKind
from caregiver.vault.recovery_key import RecoveryKey
from caregiver.vault.vault import Vault
from caregiver.vault.wrapping import for_passphrase, for_random_secret, passphrase_secret, wrapping_key
from tests.disk import Disk
from tests.vault.things import NOW

SENTENCE = "Vier Äpfel auf der Straße 1954"
SALT = "00" * 32


@pytest.fixture(scope="module")
def slot_and_key() -> tuple[Slot, DataKey]:
    """A slot for the sentence; to make one takes a moment."""
    key = DataKey.make()
    return Slot.make(SlotKind.PASSPHRASE, passphrase_secret(SENTENCE), key, at=NOW), key


@pytest.mark.parametrize(
    "typed",
    [
        "vier äpfel auf der straße 1954",
        "VIER ÄPFEL AUF DER STRASSE 1954",
        "  Vier\tÄpfel   auf der\u00a0Straße 1954\n",
        unicodedata.normalize("NFD", SENTENCE),
        "Ｖier Äpfel auf der Straße １９５４",
    ],
)
def test_it_is_the_same_however_it_is_typed(typed: str) -> None:
    assert passphrase_secret(typed) == passphrase_secret(SENTENCE)


@pytest.mark.parametrize("typed", ["Vier Apfel auf der Straße 1954", "VierÄpfel auf der Straße 1954", ""])
def test_another_one_is_another_one(typed: str) -> None:
    assert passphrase_secret(typed) != passphrase_secret(SENTENCE)


def test_a_broken_letter_is_no_mistake_of_ours() -> None:
    assert passphrase_secret("four \udcff apples") == passphrase_secret("FOUR \udcff  apples")


def test_it_opens_and_another_does_not(slot_and_key: tuple[Slot, DataKey]) -> None:
    slot, key = slot_and_key
    assert slot.unwrap(passphrase_secret(SENTENCE.upper()), key.vault_id) == key
    with pytest.raises(KeyWrong):
        slot.unwrap(passphrase_secret(SENTENCE + "!"), key.vault_id)


def test_what_a_guess_costs_stands_in_the_file(slot_and_key: tuple[Slot, DataKey]) -> None:
    slot, key = slot_and_key
    (told,) = json.loads(KeySlots.for_key(key).with_slot(slot).text)["slots"]
    salt = told["derivation"].pop("salt")
    assert told["derivation"] == {"name": "Argon2id", "memory_kib": "65536", "passes": "3", "lanes": "4"}
    assert len(bytes.fromhex(salt)) == 32
    assert salt != for_passphrase()["salt"]


def test_the_way_of_today_is_the_way_of_all_days() -> None:
    """A change here would lock out everybody who has a sentence or a paper."""
    dear = dict(for_passphrase()) | {"salt": SALT}
    quick = dict(for_random_secret()) | {"salt": SALT}
    assert wrapping_key(dear, passphrase_secret(SENTENCE), b"bound").hex() == (
        "0dd4be50684bbfdb4a795f8dbdd68412a9ccad8cda45698c32e14a1a1cbab30a"
    )
    assert wrapping_key(quick, b"a secret of chance", b"bound").hex() == (
        "e4cbb68bdbeb949f1826dd4e84aa5bdb80e18c4a81b30b25910ebacb2a3751af"
    )


@pytest.mark.parametrize("change", [{"memory_kib": "1048577"}, {"passes": "17"}, {"lanes": "17"}, {"name": "Later"}])
def test_what_asks_for_too_much_or_is_unknown_is_not_tried(
    slot_and_key: tuple[Slot, DataKey], change: dict[str, str]
) -> None:
    slot, key = slot_and_key
    dear = replace(slot, derivation=dict(slot.derivation) | change)
    with pytest.raises(VaultNewer):
        dear.unwrap(passphrase_secret(SENTENCE), key.vault_id)


@pytest.mark.parametrize("change", [{"memory_kib": "8"}, {"passes": "0"}, {"lanes": "many"}, {"memory_kib": "-1"}])
def test_what_nobody_can_have_made_is_damage(slot_and_key: tuple[Slot, DataKey], change: dict[str, str]) -> None:
    slot, key = slot_and_key
    with pytest.raises(SlotsDamaged):
        replace(slot, derivation=dict(slot.derivation) | change).unwrap(b"any", key.vault_id)


@pytest.fixture
def on_disk(disk: Disk, key: DataKey, slots: KeySlots) -> Iterator[Vault]:
    """A diary on a small disk."""
    made = Vault.create(disk.path, key, slots)
    yield made
    made.close()


def test_on_a_full_disk_the_former_one_stays(
    on_disk: Vault, disk: Disk, key: DataKey, slot_and_key: tuple[Slot, DataKey], recovery_key: RecoveryKey
) -> None:
    folder = disk.path
    first, second = (passphrase_secret(words) for words in ("the first of two sentences", "the second one of them"))
    KeySlots.read(folder).keep(folder, Slot.make(SlotKind.PASSPHRASE, first, key, at=NOW), first, key)
    before = (folder / SLOTS_NAME).read_bytes()
    disk.fill()
    slot = Slot.make(SlotKind.PASSPHRASE, second, key, at=NOW)
    with pytest.raises(StorageFailed):
        KeySlots.read(folder).keep(folder, slot, second, key)
    assert (folder / SLOTS_NAME).read_bytes() == before
    assert not (folder / f"{SLOTS_NAME}.new").exists()
    (folder / "other").unlink()
    KeySlots.read(folder).keep(folder, slot, second, key)
    assert KeySlots.read(folder).unwrap(SlotKind.PASSPHRASE, second) == key
    assert KeySlots.read(folder).unwrap(SlotKind.RECOVERY, recovery_key.wrapping_secret) == key
    with pytest.raises(KeyWrong):
        KeySlots.read(folder).unwrap(SlotKind.PASSPHRASE, first)


def test_one_that_cannot_be_proven_leaves_nothing_lying(
    vault: Vault, folder: Path, key: DataKey, slot_and_key: tuple[Slot, DataKey]
) -> None:
    slot, _ = slot_and_key  # of another diary
    with pytest.raises(KeyWrong):
        KeySlots.read(folder).keep(folder, slot, passphrase_secret(SENTENCE), key)
    assert sorted(path.name for path in folder.iterdir()) == ["diary.db", SLOTS_NAME]
    assert KeySlots.read(folder).of_kind(SlotKind.PASSPHRASE) is None
