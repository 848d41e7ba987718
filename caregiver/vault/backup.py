"""Backups: one file each that holds the encrypted diary and its key slots, and proves that it is whole (DESIGN 5).

A backup is a zip without compression: `about.json` (in plain: versions, which vault, when), `keyslots.json` and
`diary.db`, both as they lie in the diary's folder, so that a backup opens with the paper key alone. The comment at the
end of the zip is a seal over every byte before it, made with a key that is derived from the data key.
"""

import errno
import hashlib
import hmac
import json
import shutil
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import IO, Any

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from caregiver.domain.errors import (
    BackupForeign,
    BackupNewer,
    BackupTorn,
    FolderGone,
    KeyWrong,
    StorageFailed,
    VaultDamaged,
    VaultInUse,
)
from caregiver.vault import files, sentences
from caregiver.vault.connection import Connection
from caregiver.vault.content_hash import content_hash
from caregiver.vault.keys import DIARY_NAME, SLOTS_NAME, DataKey, KeySlots
from caregiver.vault.migration import released_migrations, schema_version
from caregiver.vault.shape import instant, instant_text

_FORMAT = 1
_ABOUT_NAME = "about.json"
_NAMES = [_ABOUT_NAME, SLOTS_NAME, DIARY_NAME]
_BEGINS = b"PK\x03\x04"
_SEAL_WORD = b"HMAC-SHA256 "
_SEAL_BYTES = len(_SEAL_WORD) + 64
_SEAL_USE = b"caregiver-companion/backup-seal"
_LONGEST_TEXT = 1_000_000  # bytes of about.json or keyslots.json; they have some thousand
_CHUNK = 1 << 20
_TRIES = 3
_WORKSHOP = "backup-"
_WORKSHOP_AGE = timedelta(days=1)


@dataclass(frozen=True)
class BackupAbout:
    """What a backup says of itself in plain; it is proven only when the backup is checked.

    Attributes:
        vault_id: Of which vault it is.
        made_at: When it was made (UTC).
        program: Version of the program that made it.
        schema: Schema version of the diary in it.
        content_hash: Of everything the diary in it holds.
    """

    vault_id: str
    made_at: datetime
    program: str
    schema: int
    content_hash: str


@dataclass(frozen=True)
class BackupContent:
    """What a checked backup holds.

    Attributes:
        about: What it says of itself, proven.
        entries: How many dated records stand in it: pain, doses, calls and so on.
        last_written_at: When something was last written in it (UTC), or None.
    """

    about: BackupAbout
    entries: int
    last_written_at: datetime | None


def write_backup(folder: Path, key: DataKey, target: Path, *, at: datetime, program: str) -> BackupContent:
    """Back the diary in `folder` up to the file `target`; it takes its name only after it was opened and compared.

    It may run beside an open window, in another thread or process. A file of that name is replaced.

    Raises:
        FolderGone: The folder of `target` is not there.
        StorageFailed: It could not be written; what lay at `target` still does.
        VaultInUse: Somebody writes all the while.
        VaultDamaged, KeyWrong: The diary itself does not open.
    """
    if not target.parent.is_dir():
        raise FolderGone(sentences.BACKUP_FOLDER_GONE)
    _clear_workshops(folder, at)
    beside = files.beside_of(target)
    try:
        with _workshop(folder) as workshop:
            about = _copy_diary(folder, key, workshop / DIARY_NAME, at, program)
            files.remove(beside)
            _pack(workshop / DIARY_NAME, about, KeySlots.read(folder), beside)
            _seal(beside, key)
        content = check_backup(beside, key, folder)
        files.take_name(beside, target)
    except BaseException as error:
        with suppress(StorageFailed):
            files.remove(beside)
        if isinstance(error, OSError):
            raise StorageFailed(sentences.CANNOT_BACK_UP) from error
        raise
    return content


def read_about(path: Path) -> BackupAbout:
    """What the backup says of itself, without a key. Raises BackupForeign, BackupTorn, BackupNewer, StorageFailed."""
    with _opened(path) as archive:
        return _about(archive)


def slots_in(path: Path) -> KeySlots:
    """The ways into a backup. Raises as `read_about`."""
    with _opened(path) as archive:
        return _slots(archive)


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
    with _opened(path) as archive:
        about, slots = _about(archive), _slots(archive)
        if not _is_sealed(path, key):
            is_other = key.vault_id not in (about.vault_id, slots.vault_id)
            raise KeyWrong(sentences.KEY_WRONG) if is_other else BackupTorn(sentences.BACKUP_TORN)
        if about.schema > released_migrations()[-1].number:
            raise BackupNewer(sentences.BACKUP_NEWER)
        with _room(workspace) as workshop:
            diary = workshop / DIARY_NAME
            files.make_empty(diary)
            with archive.open(DIARY_NAME) as packed, diary.open("r+b") as file:
                shutil.copyfileobj(packed, file, _CHUNK)
            yield _compared(diary, key, about), diary


# -- the parts of a backup --------------------------------------------------------------------------------------


def _copy_diary(folder: Path, key: DataKey, copy: Path, at: datetime, program: str) -> BackupAbout:
    connection = Connection(folder / DIARY_NAME, key.secret)
    try:
        for _ in range(_TRIES):
            version = connection.row("PRAGMA data_version")
            copy.unlink(missing_ok=True)
            connection.copy_to(copy)
            about = BackupAbout(key.vault_id, at, program, schema_version(connection), content_hash(connection))
            if connection.row("PRAGMA data_version") == version:
                return about
    finally:
        connection.close()
    raise VaultInUse(sentences.BACKUP_DISTURBED)


def _pack(diary: Path, about: BackupAbout, slots: KeySlots, target: Path) -> None:
    plain = {"format": _FORMAT} | asdict(about) | {"made_at": instant_text(about.made_at)}
    files.make_empty(target)
    with target.open("r+b") as file, zipfile.ZipFile(file, "w") as archive:
        archive.writestr(_ABOUT_NAME, json.dumps(plain, indent=1))
        archive.writestr(SLOTS_NAME, slots.text)
        archive.write(diary, DIARY_NAME)
        # Its length is part of what is sealed; what stands there is written over.
        archive.comment = _SEAL_WORD + b"0" * 64


def _seal(target: Path, key: DataKey) -> None:
    seal = _seal_of(target, key)
    with target.open("r+b") as file:
        file.seek(-_SEAL_BYTES, 2)
        file.write(_SEAL_WORD + seal)
    files.sync_file(target)


def _is_sealed(path: Path, key: DataKey) -> bool:
    with _reading(), path.open("rb") as file:
        file.seek(-_SEAL_BYTES, 2)
        return hmac.compare_digest(file.read(), _SEAL_WORD + _seal_of(path, key))


def _seal_of(path: Path, key: DataKey) -> bytes:
    """Over every byte of the file before the seal itself."""
    seal_key = HKDF(SHA256(), length=32, salt=key.vault_id.encode(), info=_SEAL_USE).derive(key.secret)
    mac = hmac.new(seal_key, digestmod=hashlib.sha256)
    left = path.stat().st_size - _SEAL_BYTES
    with path.open("rb") as file:
        while left > 0 and (chunk := file.read(min(left, _CHUNK))):
            mac.update(chunk)
            left -= len(chunk)
    return mac.hexdigest().encode()


def _about(archive: zipfile.ZipFile) -> BackupAbout:
    told = _json(archive, _ABOUT_NAME)
    try:
        if told["format"] > _FORMAT:
            raise BackupNewer(sentences.BACKUP_NEWER)
        made_at = instant(told["made_at"])
        return BackupAbout(told["vault_id"], made_at, told["program"], told["schema"], told["content_hash"])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BackupTorn(sentences.BACKUP_TORN) from error


def _slots(archive: zipfile.ZipFile) -> KeySlots:
    try:
        return KeySlots.parse(_text(archive, SLOTS_NAME))
    except VaultDamaged as error:
        raise BackupTorn(sentences.BACKUP_TORN) from error


def _json(archive: zipfile.ZipFile, name: str) -> Mapping[str, Any]:
    try:
        told = json.loads(_text(archive, name))
    except ValueError as error:
        raise BackupTorn(sentences.BACKUP_TORN) from error
    return told if isinstance(told, dict) else {}


def _text(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as file:
        return file.read(_LONGEST_TEXT)


def _compared(diary: Path, key: DataKey, about: BackupAbout) -> BackupContent:
    try:
        connection = Connection(diary, key.secret)
        try:
            connection.check_encrypted()
            connection.check_whole()
            if (schema_version(connection), content_hash(connection)) != (about.schema, about.content_hash):
                raise BackupTorn(sentences.BACKUP_TORN)
            return BackupContent(about, *_counted(connection))
        finally:
            connection.close()
    except (VaultDamaged, KeyWrong) as error:
        raise BackupTorn(sentences.BACKUP_TORN) from error


def _counted(connection: Connection) -> tuple[int, datetime | None]:
    entries, last = 0, ""
    for (table,) in connection.rows("SELECT name FROM sqlite_master WHERE type = 'table'"):
        columns = {row[1] for row in connection.rows(f'PRAGMA table_info("{table}")')}
        if {"at", "zone", "deleted_at", "updated_at"} <= columns:
            query = f'SELECT count(*) FILTER (WHERE deleted_at IS NULL), coalesce(max(updated_at), \'\') FROM "{table}"'
            count, newest = connection.rows(query)[0]
            entries, last = entries + count, max(last, newest)
    return entries, instant(last) if last else None


# -- the file ---------------------------------------------------------------------------------------------------


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    with _reading(), path.open("rb") as file:
        if file.read(len(_BEGINS)) != _BEGINS:
            raise BackupForeign(sentences.BACKUP_FOREIGN)
        with _as_zip(file) as archive:
            yield archive


@contextmanager
def _as_zip(file: IO[bytes]) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(file) as archive:
            if archive.namelist() != _NAMES:
                is_other = _ABOUT_NAME not in archive.namelist()
                raise BackupForeign(sentences.BACKUP_FOREIGN) if is_other else BackupTorn(sentences.BACKUP_TORN)
            if not archive.comment.startswith(_SEAL_WORD):
                raise BackupTorn(sentences.BACKUP_TORN)
            yield archive
    # Headers that were changed ask for what is not there, in all these ways.
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError, KeyError) as error:
        raise BackupTorn(sentences.BACKUP_TORN) from error
    except OSError as error:
        if error.errno == errno.EINVAL:  # a place before the beginning of the file
            raise BackupTorn(sentences.BACKUP_TORN) from error
        raise


@contextmanager
def _reading() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StorageFailed(sentences.BACKUP_MISSING) from error


@contextmanager
def _room(workspace: Path) -> Iterator[Path]:
    try:
        with _workshop(workspace) as workshop:
            yield workshop
    except OSError as error:
        raise StorageFailed(sentences.CANNOT_RESTORE) from error


@contextmanager
def _workshop(folder: Path) -> Iterator[Path]:
    """A private folder for a moment."""
    with tempfile.TemporaryDirectory(prefix=_WORKSHOP, dir=folder) as made:
        yield Path(made)


def _clear_workshops(folder: Path, now: datetime) -> None:
    """Take away what a backup left that was ended by force; one that runs beside this one is younger."""
    for left in folder.glob(f"{_WORKSHOP}*"):
        with suppress(OSError):
            if left.is_dir() and left.stat().st_mtime < (now - _WORKSHOP_AGE).timestamp():
                shutil.rmtree(left)
