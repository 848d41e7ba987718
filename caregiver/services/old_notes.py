"""What a person does with old notes from paper: write a row in, correct it, take it back, and the same of many rows.

A row becomes a pain entry, a dose, or both, in one write. Recording is never blocked: rows of a stay, and rows that
stand in the diary already, are written in where somebody says so.
"""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal

from caregiver.domain.amounts import AmountWords
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.dose import Dose, DoseAnswer, Purpose
from caregiver.domain.medicine import WhereGiven
from caregiver.domain.medicine_words import MedicineWords
from caregiver.domain.pain import PainEntry, Voice
from caregiver.domain.paper_doses import PaperDose, PaperMedicine, PlanThen
from caregiver.domain.paper_rows import PaperRow, RowReader
from caregiver.domain.record import Record
from caregiver.domain.regimen import Regimen
from caregiver.domain.schedule import ScheduleKind
from caregiver.services.changes import Changed, together
from caregiver.services.clock import Clock
from caregiver.services.diary import Diary
from caregiver.services.doses import BEFORE, Doses
from caregiver.services.people import People
from caregiver.services.timetable import OnList, Timetable
from caregiver.vault.vault import Vault

_MINUTE = timedelta(minutes=1)
_TICK = timedelta(microseconds=1)


@dataclass(frozen=True)
class WrittenRow:
    """A row that is in the diary.

    Attributes:
        at: When it was (UTC).
        entry: Uuid of its pain entry, or "".
        dose: Uuid of its dose, or "".
    """

    at: datetime
    entry: str = ""
    dose: str = ""


class OldNotes:
    """Rows of old notes from paper."""

    def __init__(
        self, vault: Vault, diary: Diary, doses: Doses, people: People, timetable: Timetable, clock: Clock
    ) -> None:
        self._vault = vault
        self._diary = diary
        self._doses = doses
        self._people = people
        self._timetable = timetable
        self._clock = clock

    # -- reading ------------------------------------------------------------------------------------------------

    def reader(self, calendar: CalendarWords) -> RowReader:
        """Reads rows as seen from now, on the clock of this computer."""
        person = self._people.person()
        return RowReader(
            now=self._clock.now(),
            zone=self._clock.zone(),
            calendar=calendar,
            birth_date=person.birth_date if person else None,
            medicines=self.medicines(calendar),
            called=person.called if person else "",
        )

    def usual_voice(self) -> Voice:
        """Whose number it is, most days."""
        return self._diary.blank_entry().voice

    def medicines(self, calendar: CalendarWords) -> tuple[PaperMedicine, ...]:
        """Those that are, or were, given when needed at home, in their fixed order."""
        words = MedicineWords(calendar, AmountWords(calendar.translate))
        found = (
            _paper_medicine(on_list, words.short_name(on_list.medicine)) for on_list in self._timetable.everything()
        )
        return tuple(medicine for medicine in found if medicine is not None)

    def twin(self, row: PaperRow) -> Record[PainEntry] | Record[Dose] | None:
        """What stands in the diary already at the same minute: the same number, or, without one, the same medicine."""
        minute = _minute(row.at)
        if row.score is not None:
            entries = self._diary.between(minute, minute + _MINUTE)
            return next((each for each in entries if each.value.score == row.score), None)
        if row.dose is not None:
            doses = self._doses.between(minute, minute + _MINUTE)
            return next((each for each in doses if each.value.medicine == row.dose.medicine), None)
        return None

    def known(self, rows: Sequence[PaperRow]) -> list[bool]:
        """For each row whether all of it stands in the diary already; quick for rows that lie near each other."""
        if not rows:
            return []
        start, end = _minute(min(row.at for row in rows)), max(row.at for row in rows) + _MINUTE
        entries: dict[datetime, list[PainEntry]] = {}
        for said in self._diary.between(start, end):
            entries.setdefault(_minute(said.value.at), []).append(said.value)
        doses = {(_minute(r.value.at), r.value.medicine, r.value.amount) for r in self._doses.between(start, end)}

        def is_known(row: PaperRow) -> bool:
            minute, dose = _minute(row.at), row.dose
            is_said = not row.has_entry or any(_holds(entry, row) for entry in entries.get(minute, ()))
            return is_said and (dose is None or (minute, dose.medicine, dose.amount) in doses)

        return [is_known(row) for row in rows]

    def is_written(self, written: WrittenRow) -> bool:
        """Whether any of it stands in the diary."""
        return any(not record.is_removed for record in self._records(written))

    # -- writing ------------------------------------------------------------------------------------------------

    def write(self, row: PaperRow) -> Changed[WrittenRow]:
        """Write a row in. Raises BadInput, StorageFailed; then nothing of it is kept."""
        parts: list[Changed[Record[PainEntry]] | Changed[Record[Dose]]] = []
        entry = dose = ""
        with self._transaction():
            if row.has_entry:
                said = self._diary.write(self._entry(row))
                parts.append(said)
                entry = said.value.uuid
            if row.dose is not None:
                given = self._doses.write(self._dose(row, row.dose, self._number_before(row, entry)))
                parts.append(given)
                dose = given.value.uuid
        return together(WrittenRow(row.at, entry, dose), parts, self._transaction)

    def correct(self, written: WrittenRow, row: PaperRow) -> Changed[WrittenRow]:
        """Let another content stand in a row that was written in."""
        parts: list[Changed[Record[PainEntry]] | Changed[Record[Dose]]] = []
        with self._transaction():
            entry, said = self._correct_entry(written.entry, row)
            parts += said
            dose, given = self._correct_dose(written.dose, row, entry)
            parts += given
        return together(WrittenRow(row.at, entry, dose), parts, self._transaction)

    def take_back(self, rows: Sequence[WrittenRow]) -> Changed[int]:
        """Take rows out of the diary again, in one write; what was taken out already stays out."""
        parts: list[Changed[Record[PainEntry]] | Changed[Record[Dose]]] = []
        with self._transaction():
            for written in rows:
                if written.dose and not self._doses.get(written.dose).is_removed:
                    parts.append(self._doses.remove(written.dose))
                if written.entry and not self._diary.get(written.entry).is_removed:
                    parts.append(self._diary.remove(written.entry))
        return together(len(rows), parts, self._transaction)

    def write_all(self, rows: Sequence[PaperRow]) -> Changed[tuple[WrittenRow, ...]]:
        """Write many rows in, in one write: all of them, or none."""
        with self._transaction():
            parts = [self.write(row) for row in rows]
        written = tuple(part.value for part in parts)
        areas = together(written, parts, self._transaction).areas
        return Changed(written, areas, lambda: self.take_back(written))

    # -- inside -------------------------------------------------------------------------------------------------

    def _transaction(self) -> AbstractContextManager[None]:
        return self._vault.transaction()

    def _correct_entry(self, uuid: str, row: PaperRow) -> tuple[str, list[Changed[Record[PainEntry]]]]:
        if not row.has_entry:
            return "", [self._diary.remove(uuid)] if uuid else []
        if not uuid:
            said = self._diary.write(self._entry(row))
            return said.value.uuid, [said]
        before = self._diary.get(uuid).value
        after = self._entry(row)
        kept = replace(
            before,
            at=after.at,
            score=after.score,
            could_not_answer=after.could_not_answer,
            voice=after.voice,
            is_exact=after.is_exact,
            patient_words=after.patient_words,
            caregiver_words=after.caregiver_words,
        )
        return uuid, [self._diary.correct(uuid, kept)]

    def _correct_dose(self, uuid: str, row: PaperRow, entry: str) -> tuple[str, list[Changed[Record[Dose]]]]:
        if row.dose is None:
            return "", [self._doses.remove(uuid)] if uuid else []
        after = self._dose(row, row.dose, self._number_before(row, entry))
        if not uuid:
            given = self._doses.write(after)
            return given.value.uuid, [given]
        before = self._doses.get(uuid).value
        kept = replace(before, at=after.at, medicine=after.medicine, regimen=after.regimen, amount=after.amount)
        kept = replace(kept, unit=after.unit, strength=after.strength, is_exact=after.is_exact)
        return uuid, [self._doses.correct(uuid, kept)]

    def _entry(self, row: PaperRow) -> PainEntry:
        return PainEntry(
            at=row.at,
            zone=str(self._clock.zone()),
            score=row.score,
            voice=row.voice,
            could_not_answer=row.could_not_answer,
            is_exact=row.is_exact,
            patient_words=row.patient_words,
            caregiver_words=row.caregiver_words,
        )

    def _dose(self, row: PaperRow, given: PaperDose, pain_before: str) -> Dose:
        return Dose(
            at=row.at,
            zone=str(self._clock.zone()),
            purpose=Purpose.AS_NEEDED,
            answer=DoseAnswer.GIVEN,
            medicine=given.medicine,
            regimen=given.regimen,
            amount=given.amount,
            unit=given.unit,
            strength=given.strength,
            is_exact=row.is_exact,
            pain_before=pain_before,
        )

    def _number_before(self, row: PaperRow, entry: str) -> str:
        """The number of the row itself, or the last one shortly before."""
        if entry and row.score is not None:
            return entry
        found = self._diary.between(row.at - BEFORE, row.at + _TICK)
        return next((record.uuid for record in found if record.value.score is not None), "")

    def _records(self, written: WrittenRow) -> Iterable[Record[PainEntry] | Record[Dose]]:
        entry = self._diary.find(written.entry) if written.entry else None
        dose = self._doses.find(written.dose) if written.dose else None
        return [*([entry] if entry else []), *([dose] if dose else [])]


def _holds(entry: PainEntry, row: PaperRow) -> bool:
    """Whether the entry says all that the row says: other words, or another voice, are not in the diary yet."""
    answered = (entry.score, entry.could_not_answer, entry.voice)
    is_same = answered == (row.score, row.could_not_answer, row.voice) or not row.is_answered
    return (
        is_same
        and _has_lines(entry.patient_words, row.patient_words)
        and _has_lines(entry.caregiver_words, row.caregiver_words)
    )


def _has_lines(words: str, wanted: str) -> bool:
    return set(wanted.splitlines()) <= set(words.splitlines())


def _minute(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0)


def _paper_medicine(on_list: OnList, name: str) -> PaperMedicine | None:
    """The medicine, where any of its plans was for when it is needed."""
    plans = tuple(_plan_then(version) for version in on_list.versions)
    if on_list.medicine.where_given is WhereGiven.CLINIC or not any(plan.is_as_needed for plan in plans):
        return None
    medicine = on_list.medicine
    names = tuple(filter(None, (name, medicine.brand.strip())))
    return PaperMedicine(on_list.uuid, name, names, plans)


def _plan_then(version: Record[Regimen]) -> PlanThen:
    plan = version.value
    is_as_needed = plan.schedule.kind is ScheduleKind.AS_NEEDED
    amounts: set[Decimal] = set(plan.schedule.amounts)
    only = amounts.pop() if len(amounts) == 1 else None
    return PlanThen(plan.at, version.uuid, is_as_needed, only, plan.unit, plan.strength)
