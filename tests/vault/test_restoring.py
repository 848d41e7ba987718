"""Bringing a backup back: whatever lay there before is kept, and what opened the backup opens the diary."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from caregiver.domain.errors import KeyWrong
from caregiver.vault import restoring
from caregiver.vault.keys import DIARY_NAME, SLOTS_NAME, DataKey, KeySlots, Slot, SlotKind, new_secret
from caregiver.vault.recovery_key import RecoveryKey
from caregiver.vault.restoring import Restored, restore
from caregiver.vault.vault import Vault
from tests.vault.backups import (
    BROUGHT_BACK,
    KEPT,
    VERSIONS,
    Written,
    bring_back,
    content,
    end_while_writing,
    hash_of,
    names_in,
    write_on,
)
from tests.vault.make_released import RECOVERY_KEY
from tests.vault.things import NOW

OLDER = VERSIONS[0]


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
