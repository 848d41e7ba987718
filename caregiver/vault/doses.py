"""What was given and not given: each slot answered once, and found by slot, by medicine and by time."""

from datetime import datetime

from caregiver.domain.dose import Dose, DoseAnswer
from caregiver.domain.errors import AlreadyAnswered
from caregiver.domain.record import Record
from caregiver.vault.connection import Connection
from caregiver.vault.search import SearchIndex
from caregiver.vault.shape import instant, instant_text
from caregiver.vault.timeline import LAST_INSTANT, MedicineTimeline

SlotName = tuple[str, str]
"""Uuid of a version of a plan, and the key of one of its slots."""

_IS_GIVEN = f"answer <> '{DoseAnswer.NOT_GIVEN}'"
_COUNTED_FROM = f"CASE WHEN {_IS_GIVEN} THEN at ELSE coalesce(due_at, at) END"


class DoseTimeline(MedicineTimeline[Dose]):
    """The doses. A slot has one answer that stands: the second to answer it is shown the first.

    A transaction holds the file for writing from its first moment, so what it reads of a slot stays true until it
    ends; the unique index of the table says the same once more.
    """

    def __init__(self, connection: Connection, index: SearchIndex) -> None:
        super().__init__(connection, index, "dose", Dose)

    def add(self, value: Dose, words: str, *, by: str, at: datetime, own_words: str = "") -> Record[Dose]:
        """Write a dose. Raises AlreadyAnswered, and writes nothing, when its slot has an answer."""
        with self._connection.transaction():
            self._claim(value)
            return super().add(value, words, by=by, at=at, own_words=own_words)

    def change(self, uuid: str, value: Dose, words: str, *, by: str, at: datetime, own_words: str = "") -> Record[Dose]:
        """Correct a dose. Raises AlreadyAnswered when it would take the slot of another; Gone."""
        with self._connection.transaction():
            self._claim(value, uuid)
            return super().change(uuid, value, words, by=by, at=at, own_words=own_words)

    def put_back(self, uuid: str, *, by: str, at: datetime) -> Record[Dose]:
        """Undo a removal. Raises AlreadyAnswered when the slot was answered meanwhile; Gone."""
        with self._connection.transaction():
            self._claim(self.get(uuid).value, uuid)
            return super().put_back(uuid, by=by, at=at)

    def answer(self, regimen: str, slot: str) -> Record[Dose] | None:
        """The answer that stands for a slot, or None while it is open."""
        found = self._ledger.select(
            "WHERE deleted_at IS NULL AND slot <> '' AND regimen = ? AND slot = ?", (regimen, slot)
        )
        return found[0] if found else None

    def answers(self, due_from: datetime, due_to: datetime) -> dict[SlotName, Record[Dose]]:
        """The answers to the slots that were due from an instant up to, but not at, another."""
        found = self._ledger.select(
            "WHERE deleted_at IS NULL AND slot <> '' AND due_at >= ? AND due_at < ? ORDER BY due_at, id",
            (instant_text(due_from), instant_text(due_to)),
        )
        return {(record.value.regimen, record.value.slot): record for record in found}

    def last_given(self, medicine: str, before: datetime | None = None) -> Record[Dose] | None:
        """The last dose of a medicine of which any was given; only one before an instant, if one is given."""
        until = LAST_INSTANT if before is None else instant_text(before)
        found = self._ledger.select(
            f"WHERE deleted_at IS NULL AND medicine = ? AND at < ? AND {_IS_GIVEN} ORDER BY at DESC, id DESC LIMIT 1",
            (medicine, until),
        )
        return found[0] if found else None

    def anchors(self, medicine: str, since: datetime) -> list[tuple[str, datetime]]:
        """What an interval counts from: uuid and instant of every dose of a medicine from the last one before `since`
        on, in the order they were recorded. One that was given counts from then, one that was not from when it was
        due."""
        found = self._connection.rows(
            f"SELECT uuid, {_COUNTED_FROM} FROM dose WHERE deleted_at IS NULL AND medicine = ? AND at >= coalesce("
            "(SELECT max(at) FROM dose WHERE deleted_at IS NULL AND medicine = ? AND at < ?), '') ORDER BY id",
            (medicine, medicine, instant_text(since)),
        )
        return [(uuid, instant(at)) for uuid, at in found]

    def count_of(self, medicine: str) -> int:
        """How many doses in the diary are of a medicine, those included that are removed and can be put back."""
        row = self._connection.row("SELECT count(*) FROM dose WHERE medicine = ?", (medicine,))
        return int(row[0]) if row else 0

    def _claim(self, value: Dose, uuid: str = "") -> None:
        standing = self.answer(value.regimen, value.slot) if value.slot else None
        if standing is not None and standing.uuid != uuid:
            raise AlreadyAnswered(standing)
