"""A bringing back that is refused, or ended by force: the old diary stands, or the next start finishes."""

import os
import shutil
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from caregiver.domain.errors import BackupTorn, KeyWrong, StorageFailed, VaultDamaged, VaultInUse
from caregiver.vault import files, replacing, restoring
from caregiver.vault.keys import DIARY_NAME, DataKey, KeySlots
from caregiver.vault.restoring import restore
from caregiver.vault.vault import Vault
from tests.disk import Disk
from tests.vault.backups import (
    BROUGHT_BACK,
    KEPT,
    TWO_FILES,
    VERSIONS,
    Written,
    bring_back,
    content,
    key_by_paper,
    names_in,
    write_on,
)
from tests.vault.things import NOW

OLDER = VERSIONS[0]


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
