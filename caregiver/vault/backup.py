"""Making a backup and proving that it is whole (DESIGN 5): made beside, opened fresh, compared, and only then named."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from caregiver.domain.errors import (
    BackupNewer,
    BackupTorn,
    BackupUnreadable,
    BadInput,
    FolderGone,
    KeyWrong,
    StorageFailed,
    VaultDamaged,
    VaultInUse,
    VaultNewer,
)
from caregiver.vault import files, sentences
from caregiver.vault.backup_file import BackupAbout, is_sealed, read_about, slots_in, take_out_diary, write_sealed
from caregiver.vault.connection import Connection
from caregiver.vault.content_hash import content_hash
from caregiver.vault.entries import counted
from caregiver.vault.folder_lock import FolderLock
from caregiver.vault.keys import DIARY_NAME, JOURNAL_NAME, DataKey, KeySlots
from caregiver.vault.migration import released_migrations, schema_version

__all__ = [
    "BackupAbout",
    "BackupContent",
    "check_backup",
    "read_about",
    "slots_in",
    "unpacked",
    "workshop",
    "write_backup",
]

_TRIES = 8
"""So often it begins anew because somebody wrote; what is typed is kept every few seconds."""
_WORKSHOP = "unfinished-backup-"
_WORKSHOP_AGE = timedelta(days=1)
_LEAVINGS = (DIARY_NAME, JOURNAL_NAME)


@dataclass(frozen=True)
class BackupContent:
    """What a checked backup holds.

    Attributes:
        about: What it says of itself, proven.
        entries: How many dated records stand in it: pain, doses, calls and so on.
        last_written_at: When one of them was last written (UTC), or None.
    """

    about: BackupAbout
    entries: int
    last_written_at: datetime | None


def write_backup(folder: Path, key: DataKey, target: Path, *, at: datetime, program: str) -> BackupContent:
    """Back the diary in `folder` up to the file `target`; it takes its name only after it was opened and compared.

    It may run beside an open window, in another thread or process. A backup of the same diary that has this name is
    replaced. The schema stays what it is: a diary of an earlier version is backed up as one.

    Raises:
        FolderGone: The folder of `target` is not there.
        BadInput: Another file has this name, or it would lie beside the diary itself.
        StorageFailed: It could not be written; what lay at `target` still does.
        VaultInUse: Somebody writes all the while.
        VaultMissing, VaultDamaged, VaultNewer, KeyWrong: The diary itself does not open.
    """
    try:
        _check_place(folder, key, target)
        with FolderLock(folder):
            return _write(folder, key, target, at, program)
    except FolderGone:
        raise
    except VaultInUse as error:
        raise VaultInUse(sentences.BACKUP_DISTURBED) from error
    except (OSError, StorageFailed, BackupUnreadable) as error:
        raise StorageFailed(sentences.CANNOT_BACK_UP) from error


def check_backup(path: Path, key: DataKey, workspace: Path) -> BackupContent:
    """Open the backup and compare everything in it with what was written.

    Args:
        workspace: A folder in which the (encrypted) diary is unpacked for a moment.

    Raises:
        BackupForeign, BackupTorn, BackupNewer: What is wrong with the file.
        KeyWrong: It is a backup of another diary.
        StorageFailed: It cannot be read, or there is no room to open it.
    """
    with unpacked(path, key, workspace) as (content, _):
        return content


@contextmanager
def unpacked(path: Path, key: DataKey, workspace: Path) -> Iterator[tuple[BackupContent, Path]]:
    """The checked diary file of a backup, for as long as the block lasts; raises as `check_backup`."""
    about, slots = read_about(path), slots_in(path)
    if not is_sealed(path, key):
        is_other = key.vault_id not in (about.vault_id, slots.vault_id)
        raise KeyWrong(sentences.BACKUP_OF_OTHER) if is_other else BackupTorn(sentences.BACKUP_TORN)
    if about.schema > released_migrations()[-1].number:
        raise BackupNewer(sentences.BACKUP_NEWER)
    with workshop(workspace) as room:
        diary = Path(room) / DIARY_NAME
        take_out_diary(path, diary)
        yield _compared(diary, key, about), diary


def clear_workshops(folder: Path, now: datetime) -> None:
    """Take away what was left by a backup that was ended by force; one that runs beside this one is younger."""
    for left in folder.glob(f"{_WORKSHOP}*"):
        with suppress(OSError):
            # Made far ahead, it was by a clock that was wrong, not by one that runs beside this one.
            if abs(now.timestamp() - left.stat().st_mtime) > _WORKSHOP_AGE.total_seconds():
                for name in _LEAVINGS:
                    (left / name).unlink(missing_ok=True)
                left.rmdir()  # what is not ours stays, and so does its folder


# -- making -----------------------------------------------------------------------------------------------------


def _check_place(folder: Path, key: DataKey, target: Path) -> None:
    if not target.parent.is_dir():
        raise FolderGone(sentences.BACKUP_FOLDER_GONE)
    if target.parent.resolve() == folder.resolve():
        raise BadInput("file", sentences.BACKUP_INSIDE)
    if target.exists() and target.stat().st_size > 0:
        try:
            is_ours = read_about(target).vault_id == key.vault_id
        except BackupUnreadable as error:
            is_ours = isinstance(error, BackupTorn)
        if not is_ours:
            raise BadInput("file", sentences.BACKUP_NAME_TAKEN)


def _write(folder: Path, key: DataKey, target: Path, at: datetime, program: str) -> BackupContent:
    slots = KeySlots.read(folder)
    workplace = _workplace(folder, target.parent)
    for place in {folder, target.parent}:
        clear_workshops(place, at)
    beside = files.beside_of(target)
    try:
        with workshop(workplace) as room:
            copy = Path(room) / DIARY_NAME
            about = _copy_diary(folder, key, copy, at, program)
            files.remove(beside)
            write_sealed(beside, about, slots, copy, key)
        content = check_backup(beside, key, workplace)
        files.take_name(beside, target)
    finally:
        with suppress(StorageFailed):
            files.remove(beside)
    return content


def _workplace(folder: Path, beside_target: Path) -> Path:
    """Where the copy is made: in the diary's folder, or beside the backup where that disk is full or read-only."""
    needed = 2 * (folder / DIARY_NAME).stat().st_size
    has_room = os.access(folder, os.W_OK) and shutil.disk_usage(folder).free > needed
    return folder if has_room else beside_target


def _copy_diary(folder: Path, key: DataKey, copy: Path, at: datetime, program: str) -> BackupAbout:
    connection = Connection(folder / DIARY_NAME, key.secret)
    try:
        schema = schema_version(connection)
        if schema > released_migrations()[-1].number:
            raise VaultNewer(sentences.NEWER)
        for _ in range(_TRIES):
            version = connection.row("PRAGMA data_version")
            copy.unlink(missing_ok=True)
            connection.copy_to(copy, key.secret)
            about = BackupAbout(key.vault_id, at, program, schema_version(connection), content_hash(connection))
            if connection.row("PRAGMA data_version") == version:
                return about
    finally:
        connection.close()
    raise VaultInUse(sentences.BACKUP_DISTURBED)


def workshop(folder: Path) -> "tempfile.TemporaryDirectory[str]":
    """A private folder for a moment. That it cannot be taken away again spoils nothing that was done in it.

    Raises:
        StorageFailed: There is no room for it.
    """
    try:
        return tempfile.TemporaryDirectory(prefix=_WORKSHOP, dir=folder, ignore_cleanup_errors=True)
    except OSError as error:
        raise StorageFailed(sentences.BACKUP_NO_ROOM) from error


# -- comparing --------------------------------------------------------------------------------------------------


def _compared(diary: Path, key: DataKey, about: BackupAbout) -> BackupContent:
    try:
        connection = Connection(diary, key.secret)
        try:
            connection.check_encrypted()
            connection.check_whole()
            if (schema_version(connection), content_hash(connection)) != (about.schema, about.content_hash):
                raise BackupTorn(sentences.BACKUP_TORN)
            return BackupContent(about, *counted(connection))
        finally:
            connection.close()
    except (VaultDamaged, KeyWrong) as error:
        raise BackupTorn(sentences.BACKUP_TORN) from error
