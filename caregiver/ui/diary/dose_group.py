"""Doses that were given together: one row instead of a wall of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from caregiver.domain.dose import Dose, DoseAnswer, Purpose
from caregiver.services.doses import DoseRecord
from caregiver.ui.diary.days import DiaryRecord


@dataclass(frozen=True)
class DoseGroup:
    """Doses by the clock, given at one minute by one person, of which none needs a word of its own.

    Attributes:
        records: At least two.
    """

    records: tuple[DoseRecord, ...]

    @property
    def uuid(self) -> str:
        """Names the group by its first dose."""
        return self.records[0].uuid

    @property
    def value(self) -> Any:
        """The first dose: what all of them have in common is true of it."""
        return self.records[0].value

    @property
    def by(self) -> str:
        """Who wrote them down."""
        return self.records[0].by

    @property
    def created_at(self) -> datetime:
        """When the first was written down."""
        return self.records[0].created_at


RowRecord = DiaryRecord | DoseGroup
"""What stands in one row."""


def uuids_of(record: RowRecord) -> tuple[str, ...]:
    """Every record that a row stands for."""
    return tuple(each.uuid for each in record.records) if isinstance(record, DoseGroup) else (record.uuid,)


def grouped(records: Iterable[DiaryRecord]) -> list[RowRecord]:
    """The rows of a day, in the order of the records; doses given together stand where the first of them stands."""
    rows: list[list[DiaryRecord]] = []
    by_key: dict[object, list[DiaryRecord]] = {}
    for record in records:
        key = _together(record)
        if key is not None and key in by_key:
            by_key[key].append(record)
        else:
            rows.append([record])
            if key is not None:
                by_key[key] = rows[-1]
    return [_row(found) for found in rows]


def siblings(record: DiaryRecord, records: Sequence[DiaryRecord]) -> tuple[DoseRecord, ...]:
    """The doses that share a row with this one, itself left out."""
    for row in grouped(records):
        if isinstance(row, DoseGroup) and record.uuid in uuids_of(row):
            return tuple(each for each in row.records if each.uuid != record.uuid)
    return ()


def _together(record: DiaryRecord) -> object:
    """What doses of one row have in common; None for what stands alone."""
    dose = record.value
    if not isinstance(dose, Dose) or dose.purpose is not Purpose.SLOT or dose.answer is not DoseAnswer.GIVEN:
        return None
    if dose.vomited_at is not None or dose.note or dose.site:
        return None
    minute = dose.at.replace(second=0, microsecond=0)
    return (minute, dose.is_exact, dose.given_by, record.by, dose.due_at)


def _row(records: list[DiaryRecord]) -> RowRecord:
    if len(records) == 1:
        return records[0]
    doses = [record for record in records if isinstance(record.value, Dose)]
    return DoseGroup(tuple(reversed(doses)))  # as they were written down
