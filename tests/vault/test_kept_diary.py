"""A diary that a backup replaced can be brought back in turn, by the same safe way; it stays where it was kept."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from caregiver.domain.errors import BackupForeign, BackupNewer, BackupTorn, KeyWrong
from caregiver.vault import kept_diary, source
from caregiver.vault.entries import content_of
from caregiver.vault.kept_diary import KeptDiary, kept_diaries
from caregiver.vault.keys import DIARY_NAME, JOURNAL_NAME, SLOTS_NAME, DataKey
from caregiver.vault.restoring import restore
from tests.vault.backups import BROUGHT_BACK, KEPT, Written, content, end_while_writing, hash_of, names_in, write_on
from tests.vault.things import NOW

LATER = NOW + timedelta(minutes=5)


@pytest.fixture
def written(folder: Path) -> Written:
    """The diary that lies there after a backup was brought back."""
    return Written.copy(folder)


@pytest.fixture
def kept(written: Written, tmp_path: Path) -> Path:
    """The one before, with an entry more, in its folder."""
    backup = tmp_path / "backup.zip"
    written.back_up(backup)
    write_on(written)
    path = restore(backup, written.folder, written.key, at=NOW).kept
    assert path is not None
    return path


def test_it_comes_back_and_what_it_replaces_is_kept_too(written: Written, kept: Path) -> None:
    older, newer, before = written.content_hash(), hash_of(kept, written.key), content(kept)
    assert older != newer
    restored = restore(kept, written.folder, written.key, at=LATER)
    assert written.content_hash() == newer
    assert restored.kept is not None
    assert hash_of(restored.kept, written.key) == older
    assert content(kept) == before
    assert names_in(written.folder) == [*BROUGHT_BACK, KEPT, "replaced 2026-11-22 143700"]
    assert kept_diaries(written.folder) == (KeptDiary(restored.kept, LATER), KeptDiary(kept, NOW))


def test_it_is_counted_as_a_backup_is(written: Written, kept: Path) -> None:
    found, here = source.check(kept, written.key, written.folder), content_of(written.folder, written.key)
    assert here is not None
    assert found.entries == here.entries + 1
    assert (found.about.made_at, found.about.program) == (NOW, "")
    assert found.about.content_hash == hash_of(kept, written.key)


def test_a_write_that_was_broken_off_in_it_is_undone_in_the_copy(written: Written, kept: Path) -> None:
    newer = hash_of(kept, written.key)
    end_while_writing(kept)
    before = content(kept)
    assert JOURNAL_NAME in before
    assert content_of(kept, written.key) is None
    restore(kept, written.folder, written.key, at=LATER)
    assert written.content_hash() == newer
    assert content(kept) == before


def test_what_cannot_be_brought_back_changes_nothing(written: Written, kept: Path, tmp_path: Path) -> None:
    damaged, newer, empty = (tmp_path / name for name in ("damaged", "newer", "empty"))
    for folder in (damaged, newer):
        shutil.copytree(kept, folder)
    (damaged / DIARY_NAME).write_bytes((damaged / DIARY_NAME).read_bytes()[:-4096] + bytes(4096))
    slots = (newer / SLOTS_NAME).read_text()
    (newer / SLOTS_NAME).write_text(slots.replace('"format": 1', '"format": 9'))
    empty.mkdir()
    before = content(written.folder)
    for folder, key, error in (
        (damaged, written.key, BackupTorn),
        (newer, written.key, BackupNewer),
        (empty, written.key, BackupForeign),
        (kept, DataKey.make(), KeyWrong),
    ):
        with pytest.raises(error):
            restore(folder, written.folder, key, at=LATER)
        assert content(written.folder) == before


def test_a_folder_of_another_name_is_as_old_as_its_file(written: Written, kept: Path, tmp_path: Path) -> None:
    moved = kept.rename(tmp_path / "from the old computer")
    changed_at = (moved / DIARY_NAME).stat().st_mtime
    assert kept_diary.read_about(moved).made_at.timestamp() == pytest.approx(changed_at, abs=0.001)
    assert kept_diaries(written.folder) == ()
