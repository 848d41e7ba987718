"""The medicines on the list, and the versions of their plans."""

from datetime import datetime
from typing import Generic

from caregiver.domain.record import Change, Record
from caregiver.vault.connection import Connection
from caregiver.vault.history import Ledger
from caregiver.vault.shape import Noun


class Catalogue(Generic[Noun]):
    """The records of a noun of which there are few enough to read them all.

    Args:
        order: Columns by which `all` is sorted.
    """

    def __init__(self, connection: Connection, table: str, noun: type[Noun], *, order: str) -> None:
        self._connection = connection
        self._ledger = Ledger(connection, table, noun)
        self._order = order

    def add(self, value: Noun, *, by: str, at: datetime) -> Record[Noun]:
        """Write a new record."""
        return self._ledger.add(value, by=by, at=at)

    def change(self, uuid: str, value: Noun, *, by: str, at: datetime) -> Record[Noun]:
        """Correct a record; what it was before stays in its history. Raises Gone."""
        return self._ledger.change(uuid, value, by=by, at=at)

    def remove(self, uuid: str, *, by: str, at: datetime) -> Record[Noun]:
        """Take out what was added by mistake; it can be put back. Raises Gone."""
        return self._ledger.remove(uuid, by=by, at=at)

    def put_back(self, uuid: str, *, by: str, at: datetime) -> Record[Noun]:
        """Undo a removal. Raises Gone."""
        return self._ledger.put_back(uuid, by=by, at=at)

    def get(self, uuid: str) -> Record[Noun]:
        """The record, also a removed one. Raises Gone when there never was one."""
        return self._ledger.get(uuid)

    def all(self) -> list[Record[Noun]]:
        """All that stand, in their order; read only once until anything is changed."""
        return list(self._connection.once(self._ledger.table, lambda: self._read("IS NULL")))

    def removed(self) -> list[Record[Noun]]:
        """All that were taken out, in their order; read as rarely."""
        return list(self._connection.once(f"{self._ledger.table} removed", lambda: self._read("IS NOT NULL")))

    def steps(self, uuid: str) -> list[Change[Noun]]:
        """The life story of a record, oldest step first. Raises Gone."""
        return self._ledger.steps(uuid)

    def _read(self, removal: str) -> list[Record[Noun]]:
        return self._ledger.select(f"WHERE deleted_at {removal} ORDER BY {self._order}")
