"""Who changed what, and what it was before: the one way by which every noun is written (DESIGN 4)."""

import uuid as uuids
from datetime import datetime
from typing import Generic

from caregiver.domain.errors import Gone
from caregiver.domain.record import Change, Record
from caregiver.vault import sentences
from caregiver.vault.connection import Connection, Row, Value
from caregiver.vault.shape import Noun, Shape, instant, instant_text

SAVED = "saved"
CHANGED = "changed"
REMOVED = "removed"
PUT_BACK = "put back"

_STORY = ("uuid", "by", "created_at", "updated_at", "deleted_at")
_APART = {"by": "by_whom"}
"""Columns of fields that bear the name of a column every row has."""


class Ledger(Generic[Noun]):
    """The records of one noun, each with all it ever was."""

    def __init__(self, connection: Connection, table: str, noun: type[Noun]) -> None:
        self.table = table
        self._connection = connection
        self._shape = Shape(noun)
        own = [_APART.get(column, column) for column in self._shape.columns]
        columns = ", ".join(f'"{column}"' for column in (*_STORY, *own))
        marks = ", ".join("?" * (len(_STORY) + len(own)))
        self._select = f'SELECT {columns} FROM "{table}" '
        self._insert = f'INSERT INTO "{table}" ({columns}) VALUES ({marks})'
        assignments = ", ".join(f'"{column}" = ?' for column in ("updated_at", *own))
        self._update = f'UPDATE "{table}" SET {assignments} WHERE uuid = ?'
        self._move_row = f'UPDATE "{table}" SET deleted_at = ?, updated_at = ? WHERE uuid = ?'

    def add(self, value: Noun, *, by: str, at: datetime, uuid: str = "") -> Record[Noun]:
        """Write a new record; `uuid` only where it must be known beforehand."""
        record = Record(uuid or str(uuids.uuid4()), value, by, at, at)
        when = instant_text(at)
        with self._connection.transaction():
            self._connection.run(self._insert, (record.uuid, by, when, when, None, *self._shape.row(value)))
        return record

    def change(self, uuid: str, value: Noun, *, by: str, at: datetime) -> Record[Noun]:
        """Put `value` in the place of what the record held. Raises Gone when it was removed."""
        former = self.get(uuid)
        if former.is_removed:
            raise Gone(sentences.GONE)
        if former.value == value:
            return former
        with self._connection.transaction():
            self._connection.run(self._update, (instant_text(at), *self._shape.row(value), uuid))
            self._remember(CHANGED, former, by, at)
        return Record(uuid, value, former.by, former.created_at, at)

    def remove(self, uuid: str, *, by: str, at: datetime) -> Record[Noun]:
        """Take the record out of the diary; it can be put back."""
        former = self.get(uuid)
        return former if former.is_removed else self._move(REMOVED, former, by, at)

    def put_back(self, uuid: str, *, by: str, at: datetime) -> Record[Noun]:
        """Undo a removal."""
        former = self.get(uuid)
        return self._move(PUT_BACK, former, by, at) if former.is_removed else former

    def get(self, uuid: str) -> Record[Noun]:
        """The record, also a removed one. Raises Gone when there never was one."""
        found = self.select("WHERE uuid = ?", (uuid,))
        if not found:
            raise Gone(sentences.GONE)
        return found[0]

    def select(self, condition: str, parameters: tuple[Value, ...] = ()) -> list[Record[Noun]]:
        """All records for which `condition` (SQL from WHERE on) holds."""
        return [self._record(row) for row in self._connection.rows(self._select + condition, parameters)]

    def steps(self, uuid: str) -> list[Change[Noun]]:
        """The life story of a record, oldest step first. Raises Gone."""
        record = self.get(uuid)
        kept = self._connection.rows(
            'SELECT at, "by", kind, before FROM history WHERE row_uuid = ? AND noun = ? ORDER BY id', (uuid, self.table)
        )
        values = [self._shape.from_snapshot(before) for *_, before in kept] + [record.value]
        story: list[Change[Noun]] = [Change(record.created_at, record.by, SAVED, None, values[0])]
        for (at, by, kind, _), before, after in zip(kept, values[:-1], values[1:], strict=True):
            story.append(Change(instant(at), by, kind, before, after))
        return story

    def _move(self, kind: str, former: Record[Noun], by: str, at: datetime) -> Record[Noun]:
        when = instant_text(at)
        with self._connection.transaction():
            self._connection.run(self._move_row, (when if kind == REMOVED else None, when, former.uuid))
            self._remember(kind, former, by, at)
        deleted_at = at if kind == REMOVED else None
        return Record(former.uuid, former.value, former.by, former.created_at, at, deleted_at)

    def _remember(self, kind: str, former: Record[Noun], by: str, at: datetime) -> None:
        before = self._shape.snapshot(former.value)
        self._connection.run(
            'INSERT INTO history (uuid, noun, row_uuid, at, "by", kind, before) VALUES (?, ?, ?, ?, ?, ?, ?)',
            (str(uuids.uuid4()), self.table, former.uuid, instant_text(at), by, kind, before),
        )

    def _record(self, row: Row) -> Record[Noun]:
        uuid, by, created, updated, deleted, *cells = row
        created_at = instant(created)
        updated_at = created_at if updated == created else instant(updated)
        deleted_at = None if deleted is None else instant(deleted)
        return Record(uuid, self._shape.value(cells), by, created_at, updated_at, deleted_at)
