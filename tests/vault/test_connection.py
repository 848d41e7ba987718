"""Transactions, and disks that are full, read-only or failing."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3

from caregiver.domain.errors import BadInput, StorageFailed
from caregiver.domain.person import Caregiver
from caregiver.vault.connection import Connection
from caregiver.vault.keys import DIARY_NAME, SLOTS_NAME, DataKey, KeySlots, Slot, SlotKind, new_secret
from caregiver.vault.vault import Vault
from tests.vault.things import NOW, entry


def test_several_writes_of_a_transaction_come_true_together(vault: Vault, anna: str) -> None:
    def half() -> None:
        with vault.transaction():
            vault.diary.pain.add(entry(), "", by=anna, at=NOW)
            vault.settings.set("night", True, by=anna, at=NOW)
            raise BadInput("score", "No.")

    with pytest.raises(BadInput):
        half()
    assert vault.diary.pain.count() == 0
    assert vault.settings.get("night", False) is False
    with vault.transaction():
        vault.diary.pain.add(entry(), "", by=anna, at=NOW)
        vault.settings.set("night", True, by=anna, at=NOW)
    assert vault.diary.pain.count() == 1
    assert vault.settings.get("night", False) is True


def test_who_writes_must_be_a_caregiver_of_the_diary(vault: Vault, anna: str) -> None:
    with pytest.raises(sqlcipher3.IntegrityError):
        vault.diary.pain.add(entry(), "", by="nobody", at=NOW)
    assert vault.diary.pain.count() == 0
    vault.diary.pain.add(entry(), "", by=anna, at=NOW)


def test_an_instant_without_a_zone_is_refused(vault: Vault, anna: str) -> None:
    with pytest.raises(ValueError, match="zone"):
        vault.diary.pain.add(entry(), "", by=anna, at=NOW.replace(tzinfo=None))
    assert vault.diary.pain.count() == 0


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two MiB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "none", str(disk)], check=True)
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def _fill(disk: Path) -> Path:
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while file.write(b"x" * 4096):
                pass
        except OSError:
            return filler
    raise AssertionError("the disk did not fill")


def test_a_full_disk_loses_nothing_and_is_forgiven(small_disk: Path, key: DataKey, slots: KeySlots) -> None:
    vault = Vault.create(small_disk, key, slots)
    anna = vault.people.caregivers.add(Caregiver("Anna"), at=NOW).uuid
    saved = vault.diary.pain.add(entry(words="before"), "before", by=anna, at=NOW)
    content, keyslots = vault.content_hash(), (small_disk / SLOTS_NAME).read_bytes()
    filler, secret = _fill(small_disk), new_secret()
    slot = Slot.make(SlotKind.RECOVERY, secret, key, at=NOW)
    failing = [
        lambda: vault.diary.pain.add(entry(words="long " * 9000), "long", by=anna, at=NOW),
        lambda: vault.diary.pain.change(saved.uuid, entry(words="long " * 9000), "long", by=anna, at=NOW),
        lambda: vault.diary.pain.remove(saved.uuid, by=anna, at=NOW),
        lambda: vault.settings.save_draft("pain", "long " * 9000, by=anna, at=NOW),
        lambda: KeySlots.read(small_disk).keep(small_disk, slot, secret, key),
    ]
    for write in failing:
        with pytest.raises(StorageFailed):
            write()
        assert vault.content_hash() == content
    assert (small_disk / SLOTS_NAME).read_bytes() == keyslots
    filler.unlink()
    later = vault.diary.pain.add(entry(words="after"), "after", by=anna, at=NOW)
    vault.close()
    again = Vault.open(small_disk, key)
    assert {record.uuid for record in again.diary.pain.latest(9)} == {saved.uuid, later.uuid}
    again.close()


def test_no_diary_is_begun_on_a_full_disk(small_disk: Path, key: DataKey, slots: KeySlots) -> None:
    filler = _fill(small_disk)
    with pytest.raises(StorageFailed):
        Vault.create(small_disk, key, slots)
    assert list(small_disk.iterdir()) == [filler]


def test_a_read_only_disk_is_read_and_says_that_it_cannot_be_written(
    small_disk: Path, key: DataKey, slots: KeySlots
) -> None:
    vault = Vault.create(small_disk, key, slots)
    anna = vault.people.caregivers.add(Caregiver("Anna"), at=NOW).uuid
    saved = vault.diary.pain.add(entry(), "", by=anna, at=NOW)
    vault.close()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    vault = Vault.open(small_disk, key)
    assert vault.diary.pain.latest(1) == [saved]
    with pytest.raises(StorageFailed):
        vault.diary.pain.add(entry(), "", by=anna, at=NOW)
    vault.close()
    with pytest.raises(StorageFailed):
        KeySlots.read(small_disk).confirm(small_disk, slots.slots[0].id, NOW)


SAVING = """
import sys
from pathlib import Path
from caregiver.domain.errors import StorageFailed
from caregiver.vault.keys import DataKey
from caregiver.vault.vault import Vault
from tests.vault.things import NOW, entry
folder, vault_id, secret, anna = sys.argv[1:]
vault = Vault.open(Path(folder), DataKey(vault_id, bytes.fromhex(secret)))
for number in range(5):
    try:
        vault.diary.pain.add(entry(words=f"entry {number}"), "words", by=anna, at=NOW)
        print("saved", number)
    except StorageFailed:
        print("failed", number)
"""
FAULTS = [
    "pwrite64:error=EIO:when=1",
    "pwrite64:error=EIO:when=7",
    "pwrite64:error=EIO:when=20",
    "pwrite64:error=ENOSPC:when=3",
    # The second is that of the folder, whose failure the engine passes over.
    "fsync,fdatasync:error=EIO:when=1",
    "fsync,fdatasync:error=EIO:when=3",
    "fsync,fdatasync:error=EIO:when=4",
    "unlink:error=EIO:when=1",
]


def _save_under(fault: list[str], folder: Path, key: DataKey, anna: str) -> list[tuple[str, int]]:
    command = [*fault, sys.executable, "-c", SAVING, str(folder), key.vault_id, key.secret.hex(), anna]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return [(word, int(number)) for word, number in zip(said[::2], said[1::2], strict=True)]


@pytest.mark.parametrize("fault", FAULTS)
def test_a_failing_disk_is_reported_and_only_what_was_saved_is_there(
    vault: Vault, anna: str, folder: Path, key: DataKey, fault: str
) -> None:
    vault.close()
    traced = fault.split(":", maxsplit=1)[0]
    strace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={traced}", "-e", f"inject={fault}"]
    said = _save_under(strace, folder, key, anna)
    assert "failed" in [word for word, _ in said], "the fault must hit"
    assert said[-1][0] == "saved", "it must go on when the disk does"
    opened = Vault.open(folder, key)
    kept = {record.value.patient_words for record in opened.diary.pain.latest(9)}
    assert kept == {f"entry {number}" for word, number in said if word == "saved"}
    assert (folder / DIARY_NAME).stat().st_size > 0
    opened.close()


def test_without_a_fault_all_is_saved(vault: Vault, anna: str, folder: Path, key: DataKey) -> None:
    vault.close()
    assert _save_under([], folder, key, anna) == [("saved", number) for number in range(5)]


def test_names_and_choices_are_read_anew_when_they_changed(vault: Vault, anna: str) -> None:
    assert [record.value.name for record in vault.people.caregivers.all()] == ["Anna"]
    vault.people.caregivers.add(Caregiver("Jo"), at=NOW)
    assert [record.value.name for record in vault.people.caregivers.all()] == ["Anna", "Jo"]
    assert vault.settings.get("night", False) is False
    vault.settings.set("night", True, by=anna, at=NOW)
    assert vault.settings.get("night", False) is True


def test_what_was_read_in_a_transaction_that_failed_is_forgotten(vault: Vault, anna: str) -> None:
    def half() -> None:
        with vault.transaction():
            vault.settings.set("night", True, by=anna, at=NOW)
            assert vault.settings.get("night", False) is True
            raise BadInput("score", "No.")

    with pytest.raises(BadInput):
        half()
    assert vault.settings.get("night", False) is False


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "delete"), ("synchronous", 3), ("foreign_keys", 1), ("temp_store", 2), ("secure_delete", 1)],
)
def test_the_file_is_used_as_decided(folder: Path, vault: Vault, key: DataKey, pragma: str, value: object) -> None:
    vault.close()
    connection = Connection(folder / DIARY_NAME, key.secret)
    assert connection.rows(f"PRAGMA {pragma}") == [(value,)]
    connection.close()
