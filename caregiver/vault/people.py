"""Whom the diary is about, who writes in it, and who is called."""

import uuid as uuids
from datetime import datetime
from typing import Generic

from caregiver.domain.person import Caregiver, Person, UrgentContacts
from caregiver.domain.record import Change, Record
from caregiver.vault.connection import Connection
from caregiver.vault.history import Ledger
from caregiver.vault.shape import Noun


class Single(Generic[Noun]):
    """A noun of which a diary has one."""

    def __init__(self, connection: Connection, table: str, noun: type[Noun]) -> None:
        self._connection = connection
        self._ledger = Ledger(connection, table, noun)

    def get(self) -> Record[Noun] | None:
        """The record, or None before it was first saved."""
        return self._connection.once(self._ledger.table, self._read)

    def _read(self) -> Record[Noun] | None:
        found = self._ledger.select("ORDER BY id LIMIT 1")
        return found[0] if found else None

    def save(self, value: Noun, *, by: str, at: datetime) -> Record[Noun]:
        """Write it for the first time, or change it."""
        with self._connection.transaction():
            former = self.get()
            if former is None:
                return self._ledger.add(value, by=by, at=at)
            return self._ledger.change(former.uuid, value, by=by, at=at)

    def steps(self) -> list[Change[Noun]]:
        """Its life story, oldest step first; empty before it was first saved."""
        former = self.get()
        return [] if former is None else self._ledger.steps(former.uuid)


class Caregivers:
    """Everybody who writes in the diary."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._ledger = Ledger(connection, "caregiver", Caregiver)

    def add(self, value: Caregiver, *, at: datetime, by: str = "") -> Record[Caregiver]:
        """Add somebody; without `by` they added themselves, as the first one must."""
        uuid = str(uuids.uuid4())
        return self._ledger.add(value, by=by or uuid, at=at, uuid=uuid)

    def change(self, uuid: str, value: Caregiver, *, by: str, at: datetime) -> Record[Caregiver]:
        """Correct a name. Raises Gone."""
        return self._ledger.change(uuid, value, by=by, at=at)

    def get(self, uuid: str) -> Record[Caregiver]:
        """One of them, for ever: what they wrote keeps their name. Raises Gone."""
        return self._ledger.get(uuid)

    def all(self) -> list[Record[Caregiver]]:
        """Those who write now, in the order in which they came."""
        return list(self._connection.once("caregivers", self._read))

    def _read(self) -> list[Record[Caregiver]]:
        return self._ledger.select("WHERE deleted_at IS NULL ORDER BY id")

    def steps(self, uuid: str) -> list[Change[Caregiver]]:
        """The life story of one of them, oldest step first. Raises Gone."""
        return self._ledger.steps(uuid)


class People:
    """The people of one diary.

    Attributes:
        person: The one it is about.
        contacts: Who is called.
        caregivers: Who writes.
    """

    def __init__(self, connection: Connection) -> None:
        self.person = Single(connection, "person", Person)
        self.contacts = Single(connection, "urgent_contacts", UrgentContacts)
        self.caregivers = Caregivers(connection)
