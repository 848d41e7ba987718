"""What a backup replaced lies in a folder of its own beside the diary: finding it, and looking into it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from caregiver.domain.errors import (
    BackupForeign,
    BackupNewer,
    BackupTorn,
    CaregiverError,
    KeyWrong,
    StorageFailed,
    VaultDamaged,
    VaultMissing,
    VaultNewer,
)
from caregiver.vault import files, sentences
from caregiver.vault.backup import BackupAbout, BackupContent, workshop
from caregiver.vault.connection import Connection
from caregiver.vault.content_hash import content_hash
from caregiver.vault.entries import counted
from caregiver.vault.keys import DIARY_NAME, JOURNAL_NAME, DataKey, KeySlots
from caregiver.vault.migration import released_migrations, schema_version

KEPT = "replaced"
_STAMP = "%Y-%m-%d %H%M%S"
_STAMP_LENGTH = len("2026-11-22 143200")


@dataclass(frozen=True)
class KeptDiary:
    """A diary in whose place a backup was put.

    Attributes:
        path: The folder it lies in.
        replaced_at: When it was replaced (UTC).
    """

    path: Path
    replaced_at: datetime


def kept_name(at: datetime) -> str:
    """The name of the folder for what is replaced at this instant."""
    return f"{KEPT} {at.astimezone(UTC):{_STAMP}}"


def kept_diaries(folder: Path) -> tuple[KeptDiary, ...]:
    """Those that lie in `folder`, the last one first."""
    found = []
    for path in folder.glob(f"{KEPT} *"):
        with suppress(CaregiverError):
            found.append(KeptDiary(path, read_about(path).made_at))
    return tuple(sorted(found, key=lambda each: (each.replaced_at, len(each.path.name), each.path.name), reverse=True))


def read_about(path: Path) -> BackupAbout:
    """What can be known without a key: whose it is, and until when it was the diary; no version is known.

    Raises:
        BackupForeign: No diary lies in this folder.
        BackupTorn, BackupNewer: Its keys cannot be read.
        StorageFailed: The folder cannot be read.
    """
    slots = slots_in(path)
    try:
        changed_at = datetime.fromtimestamp((path / DIARY_NAME).stat().st_mtime, UTC)
    except FileNotFoundError as error:
        raise BackupForeign(sentences.BACKUP_FOREIGN) from error
    except OSError as error:
        raise StorageFailed(sentences.BACKUP_MISSING) from error
    return BackupAbout(slots.vault_id, _replaced_at(path.name) or changed_at, "", 0, "")


def slots_in(path: Path) -> KeySlots:
    """The ways into it. Raises as `read_about`."""
    try:
        return KeySlots.read(path)
    except VaultMissing as error:
        raise BackupForeign(sentences.BACKUP_FOREIGN) from error
    except VaultDamaged as error:
        raise BackupTorn(sentences.KEPT_DAMAGED) from error
    except VaultNewer as error:
        raise BackupNewer(sentences.BACKUP_NEWER) from error


@contextmanager
def unpacked(path: Path, key: DataKey, workspace: Path) -> Iterator[tuple[BackupContent, Path]]:
    """A checked copy of its diary file, for as long as the block lasts; what was kept stays as it is.

    Raises:
        BackupForeign, BackupTorn, BackupNewer: What is wrong with it.
        KeyWrong: It is another diary.
        StorageFailed: It cannot be read, or there is no room for the copy.
    """
    about = read_about(path)
    if about.vault_id != key.vault_id:
        raise KeyWrong(sentences.BACKUP_OF_OTHER)
    with workshop(workspace) as room:
        diary = Path(room) / DIARY_NAME
        try:
            for name in (DIARY_NAME, JOURNAL_NAME):
                if files.lies_there(path / name):
                    files.make_empty(Path(room) / name)
                    shutil.copyfile(path / name, Path(room) / name)
        except OSError as error:
            raise StorageFailed(sentences.BACKUP_NO_ROOM) from error
        yield _read_through(diary, key, about), diary


def _read_through(diary: Path, key: DataKey, about: BackupAbout) -> BackupContent:
    try:
        connection = Connection(diary, key.secret)
        try:
            connection.check_encrypted()
            connection.check_whole()
            schema = schema_version(connection)
            if schema > released_migrations()[-1].number:
                raise BackupNewer(sentences.BACKUP_NEWER)
            known = replace(about, schema=schema, content_hash=content_hash(connection))
            return BackupContent(known, *counted(connection))
        finally:
            connection.close()
    except (VaultDamaged, KeyWrong) as error:
        raise BackupTorn(sentences.KEPT_DAMAGED) from error


def _replaced_at(name: str) -> datetime | None:
    stamp = name.removeprefix(f"{KEPT} ")[:_STAMP_LENGTH]
    try:
        return datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
