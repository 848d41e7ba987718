"""Bringing a diary file to the schema of this version: numbered scripts, one transaction each."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files as resource_files
from pathlib import Path

import sqlcipher3

from caregiver.domain.errors import StorageFailed, VaultDamaged, VaultNewer, VaultOlder
from caregiver.vault import files, sentences
from caregiver.vault.connection import Connection
from caregiver.vault.content_hash import content_hash

_COPY_NAME = "diary-version-{}.db"
"""Of the copy that is kept of a diary before it was brought up; the number is the schema it had."""


@dataclass(frozen=True)
class Migration:
    """One step of the schema.

    Attributes:
        number: The schema version it leads to.
        script: SQL statements.
    """

    number: int
    script: str


def released_migrations() -> tuple[Migration, ...]:
    """All steps this version knows, in their order: 1, 2, 3 and so on without a gap."""
    folder = resource_files("caregiver.vault") / "migrations"
    found = sorted((entry.name, entry) for entry in folder.iterdir() if entry.name.endswith(".sql"))
    return tuple(Migration(int(name[:4]), entry.read_text(encoding="utf-8")) for name, entry in found)


def schema_version(connection: Connection) -> int:
    """The schema version of the open file; 0 when it is empty."""
    row = connection.row("PRAGMA user_version")
    return int(row[0]) if row else 0


def make_schema(connection: Connection, migrations: Sequence[Migration]) -> None:
    """Fill a new, empty file."""
    with connection.transaction():
        for migration in migrations:
            _apply(connection, migration)


def migrate(connection: Connection, secret: bytes, migrations: Sequence[Migration]) -> Path | None:
    """Bring an existing diary to the newest schema; before that, keep a copy beside it that was checked.

    Of such copies only the last one is kept.

    Returns:
        The copy, or None when there was nothing to do.

    Raises:
        VaultNewer: The file has a schema that this version does not know.
        VaultDamaged: The file is empty, or the copy did not prove whole.
        StorageFailed: There was no room; the diary is as it was, or at one of the versions between.
    """
    version = _known_version(connection, migrations)
    steps = [migration for migration in migrations if migration.number > version]
    if not steps:
        return None
    copy = _checked_copy(connection, secret, version)
    for migration in steps:
        _apply(connection, migration)
    _remove_others(copy)
    return copy


def remove_copies(folder: Path, *, until: datetime | None = None) -> None:
    """Take away what was kept of the diary before it was brought up; only what was kept by then, if that is given.

    Raises:
        StorageFailed: It could not be taken away.
    """
    for copy in _copies(folder):
        if until is None or copy.stat().st_mtime <= until.timestamp():
            files.remove(copy)


def check_schema(connection: Connection, migrations: Sequence[Migration]) -> None:
    """Raise VaultOlder, VaultNewer or VaultDamaged unless the file has the newest schema."""
    if _known_version(connection, migrations) < migrations[-1].number:
        raise VaultOlder(sentences.OLDER)


def _known_version(connection: Connection, migrations: Sequence[Migration]) -> int:
    version = schema_version(connection)
    if version == 0:
        raise VaultDamaged(sentences.DAMAGED)
    if version > migrations[-1].number:
        raise VaultNewer(sentences.NEWER)
    return version


def _apply(connection: Connection, migration: Migration) -> None:
    with connection.transaction():
        for statement in _statements(migration.script):
            connection.run(statement)
        connection.run(f"PRAGMA user_version = {migration.number:d}")


def _statements(script: str) -> list[str]:
    found, statement = [], ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlcipher3.complete_statement(statement):
            found.append(statement)
            statement = ""
    if statement.strip():
        raise RuntimeError("a migration ends in the middle of a statement")
    return found


def _checked_copy(connection: Connection, secret: bytes, version: int) -> Path:
    path = connection.path.with_name(_COPY_NAME.format(f"{version:04d}"))
    beside = files.beside_of(path)
    files.remove(beside)
    connection.copy_to(beside, secret)
    copy = Connection(beside, secret)
    try:
        copy.check_encrypted()
        copy.check_whole()
        if content_hash(copy) != content_hash(connection):
            raise VaultDamaged(sentences.DAMAGED)
    finally:
        copy.close()
    try:
        files.take_name(beside, path)
    except OSError as error:
        raise StorageFailed(sentences.CANNOT_SAVE) from error
    return path


def _remove_others(copy: Path) -> None:
    # The diary is brought up: that an old copy cannot be removed now is no reason to fail.
    with suppress(OSError):
        for other in _copies(copy.parent):
            if other != copy:
                other.unlink(missing_ok=True)


def _copies(folder: Path) -> list[Path]:
    return list(folder.glob(_COPY_NAME.format("[0-9]" * 4)))
