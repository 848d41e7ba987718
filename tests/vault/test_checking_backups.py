"""What became of a backup after it was written is said in one clear sentence, and checking one leaves nothing."""

import zipfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from caregiver.domain.errors import (
    BackupForeign,
    BackupNewer,
    BackupTorn,
    BackupUnreadable,
    CaregiverError,
    KeyWrong,
    StorageFailed,
)
from caregiver.vault import backup_file
from caregiver.vault.backup import check_backup, read_about, slots_in
from caregiver.vault.keys import DIARY_NAME, DataKey, KeySlots
from tests.disk import Disk
from tests.vault.backups import TWO_FILES, Written, hash_of, names_in


def refused(target: Path, content: bytes, closed: Written) -> CaregiverError:
    """How a file of this content is refused, by what opens it and by what only reads its plain part."""
    target.write_bytes(content)
    with suppress(BackupUnreadable):
        read_about(target)
        slots_in(target)
    with pytest.raises(CaregiverError) as caught:
        check_backup(target, closed.key, closed.folder)
    return caught.value


def test_cut_off_anywhere_it_is_torn(whole: bytes, closed: Written, target: Path) -> None:
    for length in (4, 5, 30, 300, *range(1000, len(whole), 9973), *range(len(whole) - 400, len(whole), 7)):
        assert isinstance(refused(target, whole[:length], closed), BackupTorn), length
    for length in range(4):
        assert isinstance(refused(target, whole[:length], closed), BackupForeign), length
    assert names_in(closed.folder) == TWO_FILES


def test_a_flipped_byte_is_found(whole: bytes, closed: Written, target: Path) -> None:
    last = len(whole) - 1
    for place in (*range(0, 80, 3), *range(80, last - 350, 6007), *range(last - 350, last + 1, 3)):
        flipped = bytearray(whole)
        flipped[place] ^= 1 << place % 8
        error = refused(target, bytes(flipped), closed)
        assert isinstance(error, BackupForeign if place < 4 else (BackupTorn, BackupNewer)), (place, error)
    target.write_bytes(whole)
    assert check_backup(target, closed.key, closed.folder).entries > 3


def test_bytes_too_many_are_found(whole: bytes, closed: Written, target: Path) -> None:
    assert isinstance(refused(target, whole + b"\0", closed), BackupTorn)
    assert isinstance(refused(target, whole + whole, closed), BackupTorn)
    assert isinstance(refused(target, b"\0" + whole, closed), BackupForeign)


def test_a_file_of_others_is_none(closed: Written, target: Path) -> None:
    for content in (b"", b"a letter", b"%PDF-1.7", bytes(100_000)):
        assert isinstance(refused(target, content, closed), BackupForeign)
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("letter.txt", "dear all")
    assert isinstance(refused(target, target.read_bytes(), closed), BackupForeign)


def test_what_cannot_be_read_is_not_torn(closed: Written, stick: Path) -> None:
    for path in (stick / "none.zip", stick):
        with pytest.raises(StorageFailed, match="cannot be read"):
            check_backup(path, closed.key, closed.folder)


def test_one_of_another_diary_is_said_to_be_that(whole: bytes, closed: Written, target: Path) -> None:
    other = Written(closed.folder, DataKey.make())
    assert str(refused(target, whole, other)) == "This is a backup of another diary."
    assert isinstance(refused(target, whole, other), KeyWrong)


def test_a_seal_of_another_key_is_no_seal(whole: bytes, closed: Written, target: Path) -> None:
    other = replace(closed.key, secret=bytes(32))
    assert isinstance(refused(target, whole, Written(closed.folder, other)), BackupTorn)


def test_one_of_a_newer_version_is_said_to_be_that(
    written: Written, closed: Written, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    about = written.back_up(target).about
    target.unlink()
    slots = KeySlots.read(written.folder)
    diary = written.folder / DIARY_NAME
    backup_file.write_sealed(target, replace(about, schema=99), slots, diary, written.key)
    assert isinstance(refused(target, target.read_bytes(), closed), BackupNewer)
    target.unlink()
    with monkeypatch.context() as patched:
        patched.setattr(backup_file, "_FORMAT", 2)
        backup_file.write_sealed(target, about, slots, diary, written.key)
    assert isinstance(refused(target, target.read_bytes(), closed), BackupNewer)


def test_another_diary_under_a_good_seal_is_found(written: Written, closed: Written, target: Path) -> None:
    """Whoever has the key can seal anything; what is in it is compared all the same."""
    about = written.back_up(target).about
    for wrong in (replace(about, content_hash="0" * 64), replace(about, schema=1)):
        target.unlink()
        slots, diary = KeySlots.read(written.folder), written.folder / DIARY_NAME
        backup_file.write_sealed(target, wrong, slots, diary, written.key)
        assert isinstance(refused(target, target.read_bytes(), closed), BackupTorn)


def test_where_there_is_no_room_to_open_it_that_is_said(
    whole: bytes, closed: Written, target: Path, disk: Disk
) -> None:
    target.write_bytes(whole)
    disk.fill(50_000)
    with pytest.raises(StorageFailed, match="no room"):
        check_backup(target, closed.key, disk.path)
    assert names_in(disk.path) == ["other"]
    with pytest.raises(StorageFailed, match="no room"):
        check_backup(target, closed.key, disk.path / "none")


def test_to_check_one_leaves_nothing(whole: bytes, closed: Written, target: Path, tmp_path: Path) -> None:
    target.write_bytes(whole)
    room = tmp_path / "room"
    room.mkdir()
    check_backup(target, closed.key, room)
    assert names_in(room) == []
    assert target.read_bytes() == whole
    assert hash_of(closed.folder, closed.key) == read_about(target).content_hash
