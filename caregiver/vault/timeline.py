"""The records of one noun that has its place in time."""

from collections.abc import Iterable
from datetime import datetime
from typing import Generic, Protocol, TypeVar

from caregiver.domain.record import Change, Record
from caregiver.vault.connection import Connection
from caregiver.vault.history import Ledger
from caregiver.vault.search import SearchIndex
from caregiver.vault.shape import instant, instant_text


class Dated(Protocol):
    """A value with an instant and the zone it was lived in."""

    @property
    def at(self) -> datetime: ...
    @property
    def zone(self) -> str: ...


DatedNoun = TypeVar("DatedNoun", bound=Dated)

LAST_INSTANT = "~"
"""Sorts behind every instant as it is stored."""


class Timeline(Generic[DatedNoun]):
    """The records of one dated noun, in the order of time, each found by its words."""

    def __init__(self, connection: Connection, index: SearchIndex, table: str, noun: type[DatedNoun]) -> None:
        self.table = table
        self._connection = connection
        self._index = index
        self._ledger = Ledger(connection, table, noun)

    def add(self, value: DatedNoun, words: str, *, by: str, at: datetime, own_words: str = "") -> Record[DatedNoun]:
        """Write a new record, found by `words` from now on; by `own_words` only by who wrote it."""
        with self._connection.transaction():
            record = self._ledger.add(value, by=by, at=at)
            self._index.put(self.table, record.uuid, value.at, words, own_words=own_words, by=record.by)
        return record

    def change(
        self, uuid: str, value: DatedNoun, words: str, *, by: str, at: datetime, own_words: str = ""
    ) -> Record[DatedNoun]:
        """Correct a record; what it was before stays in its history. Raises Gone."""
        with self._connection.transaction():
            record = self._ledger.change(uuid, value, by=by, at=at)
            self._index.put(self.table, uuid, value.at, words, own_words=own_words, by=record.by)
        return record

    def remove(self, uuid: str, *, by: str, at: datetime) -> Record[DatedNoun]:
        """Take a record out of the diary; it can be put back. Raises Gone."""
        with self._connection.transaction():
            self._index.hide(uuid, is_hidden=True)
            return self._ledger.remove(uuid, by=by, at=at)

    def put_back(self, uuid: str, *, by: str, at: datetime) -> Record[DatedNoun]:
        """Undo a removal. Raises Gone."""
        with self._connection.transaction():
            self._index.hide(uuid, is_hidden=False)
            return self._ledger.put_back(uuid, by=by, at=at)

    def get(self, uuid: str) -> Record[DatedNoun]:
        """The record, also a removed one. Raises Gone when there never was one."""
        return self._ledger.get(uuid)

    def among(self, wanted: Iterable[str]) -> dict[str, Record[DatedNoun]]:
        """Those of the wanted records that are here, by uuid."""
        uuids = tuple(wanted)
        if not uuids:
            return {}
        marks = ", ".join("?" * len(uuids))
        return {record.uuid: record for record in self._ledger.select(f"WHERE uuid IN ({marks})", uuids)}

    def between(self, start: datetime, end: datetime, *, newest_first: bool = False) -> list[Record[DatedNoun]]:
        """What happened from `start` up to, but not at, `end`."""
        order = "at DESC, zone DESC, id DESC" if newest_first else "at, zone, id"
        return self._ledger.select(
            f"WHERE deleted_at IS NULL AND at >= ? AND at < ? ORDER BY {order}",
            (instant_text(start), instant_text(end)),
        )

    def latest(self, count: int, before: datetime | None = None) -> list[Record[DatedNoun]]:
        """The newest `count` records, newest first; only those before an instant, if one is given."""
        order = "ORDER BY at DESC, zone DESC, id DESC LIMIT ?"
        if before is None:
            return self._ledger.select(f"WHERE deleted_at IS NULL {order}", (count,))
        return self._ledger.select(f"WHERE deleted_at IS NULL AND at < ? {order}", (instant_text(before), count))

    def moments(self, start: datetime, end: datetime) -> list[tuple[datetime, str]]:
        """When something happened, and in which zone: enough to say which days have records. Oldest first."""
        found = self._connection.rows(
            f'SELECT at, zone FROM "{self.table}" WHERE deleted_at IS NULL AND at >= ? AND at < ?'
            " ORDER BY at, zone, id",
            (instant_text(start), instant_text(end)),
        )
        return [(instant(at), zone) for at, zone in found]

    def removed(self, since: datetime) -> list[Record[DatedNoun]]:
        """What was removed at or after `since`, the last removed first."""
        return self._ledger.select("WHERE deleted_at >= ? ORDER BY deleted_at DESC, id DESC", (instant_text(since),))

    def count(self) -> int:
        """How many records stand."""
        row = self._connection.row(f'SELECT count(*) FROM "{self.table}" WHERE deleted_at IS NULL')
        return int(row[0]) if row else 0

    def search(self, words: str, limit: int = 50, offset: int = 0) -> list[Record[DatedNoun]]:
        """Records that hold every word that was typed, or its beginning; newest first."""
        found = [hit.uuid for hit in self._index.find(words, limit, offset, nouns=(self.table,))]
        records = self.among(found)
        return [records[uuid] for uuid in found]

    def steps(self, uuid: str) -> list[Change[DatedNoun]]:
        """The life story of a record, oldest step first. Raises Gone."""
        return self._ledger.steps(uuid)


class OfMedicine(Dated, Protocol):
    """A dated value that is about one medicine."""

    @property
    def medicine(self) -> str: ...


MedicineNoun = TypeVar("MedicineNoun", bound=OfMedicine)


class MedicineTimeline(Timeline[MedicineNoun]):
    """The records of a dated noun that is about a medicine."""

    def of_medicine(self, medicine: str, start: datetime, end: datetime) -> list[Record[MedicineNoun]]:
        """What happened with one medicine from `start` up to, but not at, `end`, oldest first."""
        return self._ledger.select(
            "WHERE deleted_at IS NULL AND medicine = ? AND at >= ? AND at < ? ORDER BY at, id",
            (medicine, instant_text(start), instant_text(end)),
        )
