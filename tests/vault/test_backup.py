"""A backup is whole, or it is not there."""

import json
import os
import stat
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from caregiver.domain.errors import (
    BadInput,
    FolderGone,
    KeyWrong,
    StorageFailed,
    VaultDamaged,
    VaultInUse,
    VaultNewer,
)
from caregiver.vault import backup, connection
from caregiver.vault.backup import check_backup, read_about, slots_in, write_backup
from caregiver.vault.connection import Connection
from caregiver.vault.content_hash import content_hash
from caregiver.vault.keys import DIARY_NAME, SLOTS_NAME, DataKey, KeySlots, SlotKind
from caregiver.vault.vault import Vault
from tests.disk import Disk
from tests.vault.backups import NEWEST, TWO_FILES, VERSIONS, Written, end_while_writing, names_in
from tests.vault.make_released import RECOVERY_KEY
from tests.vault.things import NOW, entry

HASHES = {
    "0001": "28a928147bd0264b4818ea171151254c78f9f56383170524f48a9d0d808e5e98",
    "0002": "a1c30b9b3297d27b52e0cad4f82a51d4d5b0d6b03fa73091db552c2f3efa0c82",
    "0003": "f94c67fb717fc40e5173b6873e859a1e2564a6975164d3a353d1c08e77fcc9dd",
    "0004": "8b3eea3443ccb33478a0d94f11bba543e9778e2ada411be3a5eb543fb58cf92a",
}
"""Of the diaries of all released schemas. Were one of these to change, every backup of that time would seem torn."""


# -- what it is -------------------------------------------------------------------------------------------------


def test_it_holds_what_the_diary_holds(written: Written, target: Path) -> None:
    content = written.back_up(target)
    assert content.about.content_hash == written.content_hash()
    assert (content.about.made_at, content.about.program, content.about.schema) == (NOW, "1.2", int(NEWEST))
    assert content.about.vault_id == written.key.vault_id
    assert content.entries > 3
    assert content.last_written_at == NOW + timedelta(minutes=3)
    assert check_backup(target, written.key, written.folder) == content
    assert read_about(target) == content.about


def test_the_paper_key_alone_opens_it(written: Written, target: Path, tmp_path: Path) -> None:
    written.back_up(target)
    key = slots_in(target).unwrap(SlotKind.RECOVERY, RECOVERY_KEY.wrapping_secret)
    assert check_backup(target, key, tmp_path).entries > 3


def test_any_zip_tool_takes_it_apart(written: Written, target: Path) -> None:
    written.back_up(target)
    with zipfile.ZipFile(target) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["about.json", *reversed(TWO_FILES)]
        assert archive.read(SLOTS_NAME) == (written.folder / SLOTS_NAME).read_bytes()
        assert {part.compress_type for part in archive.infolist()} == {zipfile.ZIP_STORED}
        assert {part.date_time for part in archive.infolist()} == {(2026, 11, 22, 14, 32, 0)}
        told = json.loads(archive.read("about.json"))
    assert set(told) == {"format", "vault_id", "made_at", "program", "schema", "content_hash"}


def test_nothing_is_left_lying_and_only_its_owner_reads_it(written: Written, stick: Path, target: Path) -> None:
    former = os.umask(0)
    try:
        written.back_up(target)
    finally:
        os.umask(former)
    assert names_in(written.folder) == TWO_FILES
    assert names_in(stick) == ["backup.zip"]
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_no_word_of_the_diary_is_in_it(whole: bytes) -> None:
    for word in (b"Robert", b"Anna", b"chair", b"Morphine", b"Zomorph", b"SQLite format"):
        assert word not in whole


def test_an_empty_diary_has_no_entry(folder: Path, key: DataKey, slots: KeySlots, target: Path) -> None:
    Vault.create(folder, key, slots).close()
    content = write_backup(folder, key, target, at=NOW, program="1.2")
    assert (content.entries, content.last_written_at) == (0, None)


@pytest.mark.parametrize("year", [1, 1970, 2200, 9999])
def test_a_clock_that_is_wrong_stops_no_backup(written: Written, target: Path, year: int) -> None:
    at = datetime(year, 1, 2, tzinfo=UTC)
    write_backup(written.folder, written.key, target, at=at, program="1.2")
    assert check_backup(target, written.key, written.folder).about.made_at == at


@pytest.mark.parametrize("version", VERSIONS)
def test_a_diary_of_an_earlier_version_is_backed_up_as_it_is(tmp_path: Path, target: Path, version: str) -> None:
    older = Written.copy(tmp_path / "older", version)
    before = (older.folder / DIARY_NAME).read_bytes()
    content = older.back_up(target)
    assert (content.about.schema, content.about.content_hash) == (int(version), HASHES[version])
    assert (older.folder / DIARY_NAME).read_bytes() == before


# -- beside others ----------------------------------------------------------------------------------------------


@pytest.fixture
def disturbed(monkeypatch: pytest.MonkeyPatch, written: Written) -> Callable[[int], Vault]:
    """Lets an open window write so often while the content is compared."""

    def begin(times: int) -> Vault:
        window = Vault.open(written.folder, written.key)
        (anna,) = [record.uuid for record in window.people.caregivers.all()]
        left = [None] * times

        def hashed(opened: Connection, **how: Any) -> str:
            if left:
                left.pop()
                window.diary.pain.add(entry(), "", by=anna, at=NOW)
            return content_hash(opened, **how)

        monkeypatch.setattr(backup, "content_hash", hashed)
        return window

    return begin


def test_what_is_written_meanwhile_is_in_it_wholly(
    written: Written, target: Path, disturbed: Callable[[int], Vault]
) -> None:
    window = disturbed(2)
    content = written.back_up(target)
    assert content.about.content_hash == window.content_hash()
    window.close()


def test_where_somebody_writes_all_the_while_it_is_said(
    written: Written, stick: Path, target: Path, disturbed: Callable[[int], Vault]
) -> None:
    window = disturbed(99)
    with pytest.raises(VaultInUse, match="written in all the while"):
        written.back_up(target)
    window.close()
    assert (names_in(stick), names_in(written.folder)) == ([], TWO_FILES)


def test_a_long_write_of_another_does_not_stop_it(written: Written, target: Path) -> None:
    before = written.content_hash()
    window = Vault.open(written.folder, written.key)
    with window.transaction():
        window.settings.set("text_size", 175, by="", at=NOW)
        assert written.back_up(target).about.content_hash == before
    window.close()


def test_while_another_holds_the_file_it_waits_and_then_says_so(
    written: Written, stick: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "BUSY_TIMEOUT_S", 0.2)
    other = Connection(written.folder / DIARY_NAME, written.key.secret)
    other.rows("BEGIN EXCLUSIVE")
    with pytest.raises(VaultInUse, match="Please try again"):
        written.back_up(target)
    other.close()
    assert names_in(stick) == []


def test_a_write_that_was_broken_off_is_not_in_it(written: Written, target: Path) -> None:
    before = written.content_hash()
    end_while_writing(written.folder)
    assert written.back_up(target).about.content_hash == before


# -- where it goes ----------------------------------------------------------------------------------------------


def test_a_folder_that_is_gone_is_said(written: Written, tmp_path: Path) -> None:
    with pytest.raises(FolderGone):
        written.back_up(tmp_path / "no stick" / "backup.zip")
    assert names_in(written.folder) == TWO_FILES


@pytest.mark.parametrize("trouble", ["full", "nearly full", "read-only"])
def test_a_disk_that_does_not_take_it_keeps_the_former_one(written: Written, disk: Disk, trouble: str) -> None:
    target = disk.path / "backup.zip"
    written.back_up(target)
    before = target.read_bytes()
    if trouble == "read-only":
        disk.forbid_writing()
    else:
        disk.fill(100_000 if trouble == "nearly full" else 0)
    with pytest.raises(StorageFailed, match="could not be made"):
        written.back_up(target)
    assert target.read_bytes() == before
    assert [name for name in names_in(disk.path) if name != "other"] == ["backup.zip"]
    assert names_in(written.folder) == TWO_FILES


@pytest.mark.parametrize("trouble", ["full", "read-only"])
def test_a_diary_whose_own_disk_takes_nothing_can_be_saved_to_a_stick(disk: Disk, target: Path, trouble: str) -> None:
    written = Written.copy(disk.path / "diary")
    if trouble == "full":
        disk.fill()
    else:
        disk.forbid_writing()
    assert written.back_up(target).entries > 3
    assert names_in(target.parent) == ["backup.zip"]
    assert names_in(written.folder) == TWO_FILES


def test_a_newer_one_of_the_same_diary_takes_its_place(written: Written, target: Path) -> None:
    written.back_up(target)
    write_backup(written.folder, written.key, target, at=NOW + timedelta(days=1), program="1.2")
    assert read_about(target).made_at == NOW + timedelta(days=1)
    target.write_bytes(target.read_bytes()[:-9])
    assert written.back_up(target).entries > 3


def test_another_file_of_this_name_stays(written: Written, target: Path, folder: Path, tmp_path: Path) -> None:
    other = Written.copy(tmp_path / "other", "0001")
    other.back_up(target)
    backup_of_other = target.read_bytes()
    for content in (b"a letter", backup_of_other):
        target.write_bytes(content)
        with pytest.raises(BadInput, match="another file with this name"):
            written.back_up(target)
        assert target.read_bytes() == content


@pytest.mark.parametrize("name", ["backup.zip", *TWO_FILES])
def test_it_never_lies_beside_the_diary(written: Written, name: str) -> None:
    with pytest.raises(BadInput, match="another folder"):
        written.back_up(written.folder / name)
    assert names_in(written.folder) == TWO_FILES
    assert written.content_hash()


@pytest.mark.parametrize("place", ["stick", "diary"])
def test_what_an_old_one_left_that_was_ended_by_force_is_taken_away(
    written: Written, stick: Path, target: Path, place: str
) -> None:
    lies_in = stick if place == "stick" else written.folder
    names = ("old", "ahead", "young", "family")
    left, ahead, young, not_ours = (lies_in / f"unfinished-backup-{name}" for name in names)
    for made in (left, ahead, young, not_ours):
        made.mkdir()
        (made / DIARY_NAME).write_bytes(b"half")
    (not_ours / "letter.txt").write_text("keep me")
    long_ago = (NOW - timedelta(days=2)).timestamp()
    os.utime(left, (long_ago, long_ago))
    os.utime(not_ours, (long_ago, long_ago))
    os.utime(young, (NOW.timestamp(), NOW.timestamp()))
    in_2099 = (NOW + timedelta(days=26_000)).timestamp()
    os.utime(ahead, (in_2099, in_2099))
    written.back_up(target)
    assert [path.exists() for path in (left, ahead, young, not_ours)] == [False, False, True, True]
    assert (not_ours / "letter.txt").exists()


def test_a_damaged_diary_makes_no_backup(written: Written, stick: Path, target: Path) -> None:
    path = written.folder / DIARY_NAME
    damaged = bytearray(path.read_bytes())
    damaged[5 * 4096 + 100] ^= 1
    path.write_bytes(damaged)
    with pytest.raises((VaultDamaged, StorageFailed)):
        written.back_up(target)
    assert (names_in(stick), names_in(written.folder)) == ([], TWO_FILES)


def test_a_newer_diary_makes_none_here(written: Written, stick: Path, target: Path) -> None:
    opened = Connection(written.folder / DIARY_NAME, written.key.secret)
    opened.rows("PRAGMA user_version = 99")
    opened.close()
    with pytest.raises(VaultNewer):
        written.back_up(target)
    assert names_in(stick) == []


def test_with_another_key_there_is_none(written: Written, stick: Path, target: Path) -> None:
    with pytest.raises(KeyWrong):
        write_backup(written.folder, DataKey.make(), target, at=NOW, program="1.2")
    assert names_in(stick) == []
