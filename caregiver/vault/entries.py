"""How many entries a diary holds, and when one was last written."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from caregiver.vault import files
from caregiver.vault.connection import Connection
from caregiver.vault.keys import DIARY_NAME, JOURNAL_NAME, DataKey
from caregiver.vault.shape import instant

_NO_ENTRIES = ("regimen", "confirmation")
"""Tables of what holds from a day on: they are of the plans, and no entries of the diary."""


@dataclass(frozen=True)
class DiaryContent:
    """What the diary in a folder holds; a backup is counted in the same way.

    Attributes:
        entries: How many dated records stand in it.
        last_written_at: When one of them was last written (UTC), or None.
    """

    entries: int
    last_written_at: datetime | None


def content_of(folder: Path, key: DataKey) -> DiaryContent | None:
    """What the diary in `folder` holds, open or closed; None where there is none, or a write is not finished.

    Raises:
        KeyWrong, VaultDamaged, VaultInUse, StorageFailed: It cannot be read.
    """
    if not files.lies_there(folder / DIARY_NAME) or files.lies_there(folder / JOURNAL_NAME):
        return None
    connection = Connection(folder / DIARY_NAME, key.secret)
    try:
        return DiaryContent(*counted(connection))
    finally:
        connection.close()


def counted(connection: Connection) -> tuple[int, datetime | None]:
    """How many entries stand in a diary, and when one was last written (UTC), or None."""
    entries, last = 0, ""
    for (table,) in connection.rows("SELECT name FROM sqlite_master WHERE type = 'table'"):
        if table in _NO_ENTRIES:
            continue
        columns = {row[1] for row in connection.rows(f'PRAGMA table_info("{table}")')}
        if {"at", "zone", "deleted_at", "updated_at"} <= columns:
            query = f"SELECT count(*) FILTER (WHERE deleted_at IS NULL), coalesce(max(updated_at), '') FROM \"{table}\""
            count, newest = connection.rows(query)[0]
            entries, last = entries + count, max(last, newest)
    return entries, instant(last) if last else None
