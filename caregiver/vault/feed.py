"""Every change and removal in the whole diary, the last one first: who, when, before and after (DESIGN 2.3, 4)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from caregiver.domain.agreement import Agreement
from caregiver.domain.call import Call
from caregiver.domain.care_note import CareNote
from caregiver.domain.comfort import Comfort
from caregiver.domain.device import DeviceNote
from caregiver.domain.dose import Dose
from caregiver.domain.flare import Flare
from caregiver.domain.medicine import Medicine
from caregiver.domain.pain import PainEntry
from caregiver.domain.person import Caregiver, Person, UrgentContacts
from caregiver.domain.question import Question
from caregiver.domain.record import Change, Record
from caregiver.domain.regimen import Regimen
from caregiver.domain.review import OwnDay, Review
from caregiver.domain.stay import Confirmation, Stay
from caregiver.domain.stock import StockNote
from caregiver.domain.symptom import SymptomNote
from caregiver.domain.treatment import Treatment
from caregiver.domain.visit import Visit
from caregiver.vault.connection import Connection, Row, Value
from caregiver.vault.history import REMOVED, Ledger
from caregiver.vault.shape import Shape, instant

NOUNS: Mapping[str, type] = {
    "agreement": Agreement,
    "call": Call,
    "care_note": CareNote,
    "caregiver": Caregiver,
    "comfort": Comfort,
    "confirmation": Confirmation,
    "device_note": DeviceNote,
    "dose": Dose,
    "flare": Flare,
    "medicine": Medicine,
    "own_day": OwnDay,
    "pain_entry": PainEntry,
    "person": Person,
    "question": Question,
    "regimen": Regimen,
    "review": Review,
    "stay": Stay,
    "stock_note": StockNote,
    "symptom_note": SymptomNote,
    "treatment": Treatment,
    "urgent_contacts": UrgentContacts,
    "visit": Visit,
}
"""What stands in each table that has a history."""

_LATER = "later.row_uuid = step.row_uuid AND later.noun = step.noun AND later.id > step.id"
_STEP = (
    'SELECT step.id, step.noun, step.row_uuid, step.at, step."by", step.kind, step.before,'
    f" (SELECT later.before FROM history AS later WHERE {_LATER} ORDER BY later.id LIMIT 1) FROM history AS step"
)
_LAST_REMOVAL = (
    "step.id = (SELECT max(last.id) FROM history AS last"
    f" WHERE last.row_uuid = gone.uuid AND last.noun = gone.noun AND last.kind = '{REMOVED}')"
)


@dataclass(frozen=True)
class Step:
    """One change or removal.

    Attributes:
        place: Where it lies in the order in which all was written; a page goes on before the last one's place.
        noun: Table of the record.
        record: The record as it stands now, perhaps removed.
        change: Who did what when, with the content before and after.
    """

    place: int
    noun: str
    record: Record[Any]
    change: Change[Any]


class Feed:
    """The history of all nouns as one list; read a page at a time, so its length does not matter."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._ledgers: dict[str, Ledger[Any]] = {}
        self._shapes: dict[str, Shape[Any]] = {}

    def steps(self, limit: int, before: int | None = None) -> list[Step]:
        """The newest `limit` steps, the last one first; only those before a place, if one is given."""
        where = "" if before is None else "WHERE step.id < ?"
        rows = self._connection.rows(f"{_STEP} {where} ORDER BY step.id DESC LIMIT ?", _parameters(limit, before))
        return self._told(rows)

    def removals(self, nouns: Sequence[str], limit: int, before: int | None = None) -> list[Step]:
        """The same of what is removed at present and lies in these tables: the step that removed each."""
        gone = " UNION ALL ".join(
            f"SELECT '{noun}' AS noun, uuid FROM \"{noun}\" WHERE deleted_at IS NOT NULL" for noun in nouns
        )
        where = f"JOIN ({gone}) AS gone ON {_LAST_REMOVAL}" + ("" if before is None else " WHERE step.id < ?")
        rows = self._connection.rows(f"{_STEP} {where} ORDER BY step.id DESC LIMIT ?", _parameters(limit, before))
        return self._told(rows)

    def step(self, place: int) -> Step | None:
        """The step at a place, or None when it was erased."""
        return next(iter(self._told(self._connection.rows(f"{_STEP} WHERE step.id = ?", (place,)))), None)

    def _told(self, rows: Sequence[Row]) -> list[Step]:
        records = self._records(rows)
        steps = []
        for place, noun, uuid, at, by, kind, before, after in rows:
            record, shape = records[noun][uuid], self._shape(noun)
            value = record.value if after is None else shape.from_snapshot(after)
            change: Change[Any] = Change(instant(at), by, kind, shape.from_snapshot(before), value)
            steps.append(Step(place, noun, record, change))
        return steps

    def _records(self, rows: Sequence[Row]) -> dict[str, dict[str, Record[Any]]]:
        wanted: dict[str, list[str]] = {}
        for _, noun, uuid, *_ in rows:
            wanted.setdefault(noun, []).append(uuid)
        found = {}
        for noun, uuids in wanted.items():
            each = tuple(dict.fromkeys(uuids))
            marks = ", ".join("?" * len(each))
            records = self._ledger(noun).select(f"WHERE uuid IN ({marks})", each)
            found[noun] = {record.uuid: record for record in records}
        return found

    def _ledger(self, noun: str) -> Ledger[Any]:
        # Made when first needed: most openings of a diary never ask for its history.
        if noun not in self._ledgers:
            self._ledgers[noun] = Ledger(self._connection, noun, NOUNS[noun])
        return self._ledgers[noun]

    def _shape(self, noun: str) -> Shape[Any]:
        if noun not in self._shapes:
            self._shapes[noun] = Shape(NOUNS[noun])
        return self._shapes[noun]


def _parameters(limit: int, before: int | None) -> tuple[Value, ...]:
    return (limit,) if before is None else (before, limit)
