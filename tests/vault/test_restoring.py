"""Bringing a backup back: whatever lay there before is kept, and what opened the backup opens the diary."""

import os
import shutil
import stat
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from caregiver.domain.errors import BackupTorn, KeyWrong, StorageFailed, VaultDamaged, VaultInUse
from caregiver.vault import files, replacing, restoring
from caregiver.vault.backup import slots_in
from caregiver.vault.keys import DIARY_NAME, SLOTS_NAME, DataKey, KeySlots, Slot, SlotKind, new_secret
from caregiver.vault.recovery_key import RecoveryKey
from caregiver.vault.restoring import Restored, restore
from caregiver.vault.vault import BROUGHT_BACK_NAME, Vault
from tests.disk import Disk
from tests.vault.backups import VERSIONS, Written, hash_of, names_in
from tests.vault.make_released import RECOVERY_KEY
from tests.vault.test_backup import TWO_FILES, end_while_writing
from tests.vault.things import NOW, entry

BROUGHT_BACK = [BROUGHT_BACK_NAME, *TWO_FILES]
KEPT = "replaced 2026-11-22 143200"
OLDER = VERSIONS[0]


@pytest.fixture
def written(folder: Path) -> Written:
    """The diary that the backup is of."""
    return Written.copy(folder)


@pytest.fixture
def backup(written: Written, tmp_path: Path) -> Path:
    """A backup of it."""
    path = tmp_path / "backup.zip"
    written.back_up(path)
    return path


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Another folder, empty."""
    made = tmp_path / "new computer"
    made.mkdir(mode=0o700)
    return made


def key_by_paper(backup: Path) -> DataKey:
    return slots_in(backup).unwrap(SlotKind.RECOVERY, RECOVERY_KEY.wrapping_secret)


def bring_back(backup: Path, folder: Path) -> Restored:
    return restore(backup, folder, key_by_paper(backup), at=NOW)


def write_on(written: Written) -> None:
    """Write one more entry, after the backup."""
    opened = Vault.open(written.folder, written.key)
    (anna,) = [record.uuid for record in opened.people.caregivers.all()]
    opened.diary.pain.add(entry(), "", by=anna, at=NOW)
    opened.close()


def content(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


# -- what comes back --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("version", VERSIONS)
def test_on_an_empty_folder_the_recovery_key_alone_brings_all_back(tmp_path: Path, place: Path, version: str) -> None:
    written, backup = Written.copy(tmp_path / "old computer", version), tmp_path / "older.zip"
    made = written.back_up(backup)
    former = os.umask(0)
    try:
        restored = bring_back(backup, place)
    finally:
        os.umask(former)
    assert restored == Restored(made, kept=None)
    assert names_in(place) == BROUGHT_BACK
    assert {stat.S_IMODE(path.stat().st_mode) for path in place.iterdir()} == {0o600}
    assert hash_of(place, written.key) == written.content_hash() == made.about.content_hash
    opened = Vault.open(place, KeySlots.read(place).unwrap(SlotKind.RECOVERY, RECOVERY_KEY.wrapping_secret))
    opened.check_whole()
    assert len(opened.diary.search("chair")) == 1
    opened.close()


def test_over_the_same_diary_its_key_slots_stay_and_what_it_held_is_kept(written: Written, backup: Path) -> None:
    secret = new_secret()
    slot = Slot.make(SlotKind.KEYRING, secret, written.key, at=NOW)
    KeySlots.read(written.folder).keep(written.folder, slot, secret, written.key)
    write_on(written)
    before, newer = content(written.folder), written.content_hash()
    restored = bring_back(backup, written.folder)
    assert restored.kept == written.folder / KEPT
    assert names_in(written.folder) == [*BROUGHT_BACK, KEPT]
    assert content(restored.kept) == before
    assert (written.folder / SLOTS_NAME).read_bytes() == before[SLOTS_NAME]
    assert written.content_hash() == restored.content.about.content_hash != newer
    kept_key = KeySlots.read(restored.kept).unwrap(SlotKind.KEYRING, secret)
    assert hash_of(restored.kept, kept_key) == newer
    assert stat.S_IMODE(restored.kept.stat().st_mode) == 0o700


def renew_paper(written: Written) -> RecoveryKey:
    paper = RecoveryKey.generate()
    slot = Slot.make(SlotKind.RECOVERY, paper.wrapping_secret, written.key, at=NOW)
    KeySlots.read(written.folder).keep(written.folder, slot, paper.wrapping_secret, written.key)
    return paper


def test_a_paper_key_made_since_stays_good(written: Written, backup: Path) -> None:
    paper = renew_paper(written)
    newest = KeySlots.read(written.folder).unwrap(SlotKind.RECOVERY, paper.wrapping_secret)
    restore(backup, written.folder, newest, at=NOW)
    slots = KeySlots.read(written.folder)
    assert slots.unwrap(SlotKind.RECOVERY, paper.wrapping_secret) == written.key
    with pytest.raises(KeyWrong):
        slots.unwrap(SlotKind.RECOVERY, RECOVERY_KEY.wrapping_secret)


def test_the_paper_that_opened_the_backup_opens_the_diary_afterwards(written: Written, backup: Path) -> None:
    secret = new_secret()
    slot = Slot.make(SlotKind.KEYRING, secret, written.key, at=NOW)
    KeySlots.read(written.folder).keep(written.folder, slot, secret, written.key)
    renew_paper(written)
    restored = bring_back(backup, written.folder)
    slots = KeySlots.read(written.folder)
    assert slots.unwrap(SlotKind.RECOVERY, RECOVERY_KEY.wrapping_secret) == written.key
    assert slots.unwrap(SlotKind.KEYRING, secret) == written.key
    assert names_in(written.folder) == [*BROUGHT_BACK, KEPT]
    assert restored.kept is not None


def test_over_another_diary_the_key_slots_come_along(
    vault: Vault, key: DataKey, recovery_key: RecoveryKey, tmp_path: Path, folder: Path
) -> None:
    vault.close()
    other, backup = Written.copy(tmp_path / "other"), tmp_path / "backup.zip"
    before = hash_of(folder, key)
    other.back_up(backup)
    restored = bring_back(backup, folder)
    assert restored.kept == folder / KEPT
    assert KeySlots.read(folder) == KeySlots.read(other.folder)
    assert hash_of(folder, other.key) == other.content_hash()
    kept_key = KeySlots.read(restored.kept).unwrap(SlotKind.RECOVERY, recovery_key.wrapping_secret)
    opened = Vault.open(restored.kept, kept_key)
    assert opened.content_hash() == before
    opened.close()


def torn_page(folder: Path) -> None:
    path = folder / DIARY_NAME
    path.write_bytes(path.read_bytes()[:4096] + bytes(4096) + path.read_bytes()[8192:])


def newer_slots(folder: Path) -> None:
    text = (folder / SLOTS_NAME).read_text()
    (folder / SLOTS_NAME).write_text(text.replace('"format": 1', '"format": 9'))


@pytest.mark.parametrize(
    "spoil",
    [
        torn_page,
        newer_slots,
        lambda folder: (folder / DIARY_NAME).unlink(),
        lambda folder: (folder / SLOTS_NAME).unlink(),
        lambda folder: (folder / DIARY_NAME).write_bytes(b""),
        lambda folder: (folder / SLOTS_NAME).write_bytes(b"{"),
    ],
)
def test_over_a_damaged_diary_it_comes_back_and_the_damage_is_kept(
    written: Written, backup: Path, spoil: Callable[[Path], object]
) -> None:
    whole = written.content_hash()
    spoil(written.folder)
    before = content(written.folder)
    restored = bring_back(backup, written.folder)
    assert restored.kept is not None
    assert content(restored.kept) == before
    assert written.content_hash() == whole
    opener = KeySlots.read(written.folder).unwrap(SlotKind.RECOVERY, RECOVERY_KEY.wrapping_secret)
    assert opener == written.key


def test_a_write_that_was_broken_off_spoils_neither_the_old_nor_the_new(written: Written, backup: Path) -> None:
    whole = written.content_hash()
    write_on(written)
    newer = written.content_hash()
    end_while_writing(written.folder)
    restored = bring_back(backup, written.folder)
    assert names_in(written.folder) == [*BROUGHT_BACK, KEPT]
    assert written.content_hash() == whole
    assert restored.kept is not None
    assert names_in(restored.kept) == [DIARY_NAME, f"{DIARY_NAME}-journal", SLOTS_NAME]
    assert hash_of(restored.kept, written.key) == newer


def test_what_is_written_afterwards_does_not_reach_what_was_kept(written: Written, backup: Path) -> None:
    restored = bring_back(backup, written.folder)
    assert restored.kept is not None
    before = content(restored.kept)
    write_on(written)
    renew_paper(written)
    assert content(restored.kept) == before


def test_where_a_disk_knows_no_second_names_it_keeps_copies(
    written: Written, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path, kept: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(restoring.os, "link", refuse)
    before = content(written.folder)
    former = os.umask(0)
    try:
        restored = bring_back(backup, written.folder)
    finally:
        os.umask(former)
    assert restored.kept is not None
    assert content(restored.kept) == before
    for path in restored.kept.iterdir():
        assert (path.stat().st_nlink, stat.S_IMODE(path.stat().st_mode)) == (1, 0o600)


def test_twice_in_a_second_keeps_both(written: Written, backup: Path) -> None:
    kept = [bring_back(backup, written.folder).kept for _ in range(3)]
    assert [path and path.name for path in kept] == [KEPT, f"{KEPT} 2", f"{KEPT} 3"]


def test_names_that_windows_knows(written: Written, backup: Path) -> None:
    kept = bring_back(backup, written.folder).kept
    assert kept is not None
    assert not set(kept.name) & set('<>:"/\\|?*')


# -- what does not ----------------------------------------------------------------------------------------------


def test_a_torn_one_or_a_wrong_key_changes_nothing(written: Written, backup: Path, place: Path) -> None:
    before = content(written.folder)
    with pytest.raises(KeyWrong):
        restore(backup, written.folder, DataKey.make(), at=NOW)
    key = key_by_paper(backup)
    backup.write_bytes(backup.read_bytes()[:-200])
    for folder in (written.folder, place):
        with pytest.raises(BackupTorn):
            restore(backup, folder, key, at=NOW)
    assert content(written.folder) == before
    assert (names_in(written.folder), names_in(place)) == (TWO_FILES, [])


def test_on_a_full_or_read_only_disk_nothing_is_changed(backup: Path, disk: Disk) -> None:
    here = Written.copy(disk.path / "diary")
    before = content(here.folder)
    for free_bytes in range(0, 700_000, 60_000):
        disk.fill(free_bytes)
        try:
            restored = bring_back(backup, here.folder)
            break
        except StorageFailed:
            assert content(here.folder) == before, free_bytes
            assert names_in(here.folder) == TWO_FILES, free_bytes
    assert free_bytes > 200_000
    assert restored.kept is not None
    assert content(restored.kept) == before
    disk.forbid_writing()
    with pytest.raises(StorageFailed):
        bring_back(backup, here.folder)


def test_while_somebody_reads_the_former_diary_it_is_not_replaced(written: Written, backup: Path) -> None:
    """A reader would take the journal of the new one for that of the file it has open, and remove it."""
    before = content(written.folder)
    reader = Vault.open(written.folder, written.key, read_only=True)
    with pytest.raises(VaultInUse):
        bring_back(backup, written.folder)
    assert content(written.folder) == before
    reader.close()
    bring_back(backup, written.folder)


def test_while_a_diary_is_being_replaced_nobody_begins_to_read_it(
    written: Written, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused, replace_together = [], replacing.replace_together

    def read_meanwhile(*given: Any, **how: Any) -> None:
        for read in (partial(written.back_up, backup), partial(Vault.open, given[0], written.key, read_only=True)):
            with pytest.raises(VaultInUse):
                read()
            refused.append(read)
        replace_together(*given, **how)

    monkeypatch.setattr(replacing, "replace_together", read_meanwhile)
    bring_back(backup, written.folder)
    assert len(refused) == 2


def test_the_diary_is_on_the_disk_before_it_is_meant(
    written: Written, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name can reach the disk before the content does; the power may fail between them."""
    done, sync, replace_together = [], files.sync_file, replacing.replace_together

    def sync_seen(path: Path) -> None:
        done.append(path.stat().st_ino)
        sync(path)

    def replace_seen(folder: Path, moves: Mapping[str, str], **how: Any) -> None:
        assert (folder / f"{DIARY_NAME}.ready").stat().st_ino in done
        replace_together(folder, moves, **how)
        done.append(0)

    monkeypatch.setattr(files, "sync_file", sync_seen)
    monkeypatch.setattr(replacing, "replace_together", replace_seen)
    bring_back(backup, written.folder)
    assert done[-1] == 0


class Ended(BaseException):
    """The end by force."""


@pytest.mark.parametrize("broken_off_at", ["_keep_former", "_slots_afterwards", "replace_together"])
def test_before_the_mark_the_old_one_stands(
    written: Written, backup: Path, monkeypatch: pytest.MonkeyPatch, broken_off_at: str
) -> None:
    """The folder as an end by force would leave it: nothing is tidied up."""
    write_on(written)
    before = content(written.folder)
    room = replacing if broken_off_at == "replace_together" else restoring

    def end(*_: object, **__: object) -> None:
        raise Ended

    with monkeypatch.context() as ending:
        ending.setattr(room, broken_off_at, end)
        ending.setattr(restoring, "_clear_unfinished", lambda _: None)
        with pytest.raises(Ended):
            bring_back(backup, written.folder)
    opened = Vault.open(written.folder, written.key)
    opened.check_whole()
    opened.close()
    assert before.items() <= content(written.folder).items()
    (written.folder / "notes.ready").write_text("mine")
    bring_back(backup, written.folder)
    assert names_in(written.folder) == [*BROUGHT_BACK, "notes.ready", KEPT]


def test_after_the_mark_the_next_start_finishes(
    written: Written, backup: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Written.copy(tmp_path / "other", OLDER)
    shutil.copytree(other.folder, tmp_path / "as it was")

    def end(folder: Path) -> None:
        if (folder / replacing.MARK_NAME).exists():
            raise Ended

    with monkeypatch.context() as ending:
        ending.setattr(replacing, "finish", end)
        with pytest.raises(Ended):
            restore(backup, other.folder, key_by_paper(backup), at=NOW)
    assert (other.folder / DIARY_NAME).read_bytes() == (tmp_path / "as it was" / DIARY_NAME).read_bytes()
    for read in (partial(KeySlots.read, other.folder), partial(Vault.open, other.folder, written.key, read_only=True)):
        with pytest.raises(VaultInUse):
            read()
    assert Vault.lies_in(other.folder)
    opened = Vault.open(other.folder, written.key)
    assert opened.content_hash() == written.content_hash()
    opened.close()
    assert KeySlots.read(other.folder).vault_id == written.key.vault_id
    assert names_in(other.folder) == [*BROUGHT_BACK, KEPT]
    assert content(other.folder / KEPT) == content(tmp_path / "as it was")


def test_a_diary_that_a_mark_of_nobody_lies_beside_is_not_touched(written: Written, backup: Path) -> None:
    (written.folder / replacing.MARK_NAME).write_bytes(b"{")
    before = content(written.folder)
    with pytest.raises(VaultDamaged):
        bring_back(backup, written.folder)
    assert content(written.folder) == before


def test_a_key_is_the_same_whichever_slot_gave_it(key: DataKey) -> None:
    assert replace(key, slot_id="paper") == key
    assert key.slot_id == ""


def test_leavings_of_an_old_try_are_taken_away(written: Written, backup: Path) -> None:
    left = written.folder / "unfinished-backup-old"
    left.mkdir()
    (left / DIARY_NAME).write_bytes(b"half")
    long_ago = (NOW - timedelta(days=2)).timestamp()
    os.utime(left, (long_ago, long_ago))
    bring_back(backup, written.folder)
    assert names_in(written.folder) == [*BROUGHT_BACK, KEPT]
