"""What was agreed at visits and in calls: keep it, make it real, find what came of it."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TypeVar, cast

from caregiver.domain.agreement import AgreedKind, AgreedState, Agreement
from caregiver.domain.agreement_words import ABOUT_PLANS
from caregiver.domain.note import clean_line, clean_note
from caregiver.domain.record import Record
from caregiver.domain.regimen import Regimen
from caregiver.domain.schedule import ScheduleKind
from caregiver.domain.visit import VisitState
from caregiver.services.changes import Area, Changed
from caregiver.services.clock import Clock
from caregiver.services.journal import Journal
from caregiver.services.people import People
from caregiver.services.timetable import Timetable
from caregiver.vault.vault import Vault

_AREAS = frozenset({Area.AGREEMENTS})
_EVER = datetime(1900, 1, 1, tzinfo=UTC)
_NEVER = datetime(9999, 12, 30, tzinfo=UTC)

AgreementRecord = Record[Agreement]
Value = TypeVar("Value")


class Agreements(Journal[Agreement]):
    """What the family and the team agreed on.

    Whether it is done says the plan or the visit that was made of it: every list tells one of which that was taken out
    as waiting again. `get` and `find` give what was written.
    """

    def __init__(self, vault: Vault, people: People, clock: Clock) -> None:
        super().__init__(
            vault.diary.agreements, _AREAS, checked=_cleaned, words=search_text, people=people, clock=clock
        )
        self._vault = vault
        self._timetable = Timetable(vault, clock)

    # -- writing ------------------------------------------------------------------------------------------------

    def link_plan(self, uuid: str, regimen: str, medicine: str = "") -> Changed[AgreementRecord]:
        """Say that this plan was made of it; it is done by that. Raises Gone.

        Args:
            medicine: Uuid of the medicine where it was not known before: a new one.
        """
        value = self.get(uuid).value
        medicine = medicine or value.medicine
        return self.correct(uuid, replace(value, regimen=regimen, medicine=medicine, state=AgreedState.DONE))

    def link_visit(self, uuid: str, visit: str) -> Changed[AgreementRecord]:
        """Say that this visit was planned by it; it is done by that. Raises Gone."""
        return self.correct(uuid, replace(self.get(uuid).value, next_visit=visit, state=AgreedState.DONE))

    def make_real(
        self,
        uuid: str,
        write: Callable[[], Changed[Value]],
        link: Callable[[str, Value], Changed[AgreementRecord]],
    ) -> Changed[Value]:
        """Write what was agreed, and say here what was made of it: both or neither, and taken back together.

        Args:
            write: Saves the plan or the visit. It may raise BadInput.
            link: Says what was written; given `uuid` and the answer of `write`.
        """
        with self._vault.transaction():
            written = write()
            linked = link(uuid, written.value)

        def undo() -> Changed[object]:
            with self._vault.transaction():
                for part in (linked, written):
                    back = part.undo() if part.undo is not None else None
            again = write if back is None or back.undo is None else cast("Callable[[], Changed[Value]]", back.undo)
            return Changed(written.value, areas, lambda: self.make_real(uuid, again, link))

        areas = written.areas | linked.areas
        return Changed(written.value, areas, undo)

    def settle(self, uuid: str, state: AgreedState) -> Changed[AgreementRecord]:
        """Say what became of it. Raises Gone."""
        value = self.get(uuid).value
        if state is AgreedState.DONE and not self._standing((value,)):
            value = replace(value, regimen="", next_visit="")  # done without what was made of it, and is gone
        return self.correct(uuid, replace(value, state=state))

    # -- reading ------------------------------------------------------------------------------------------------

    def all(self) -> tuple[AgreementRecord, ...]:
        """Everything that was agreed, oldest first."""
        return self._as_they_stand(self._written())

    def of_visit(self, visit: str) -> tuple[AgreementRecord, ...]:
        """What was agreed at one visit or in one call, oldest first."""
        return self._as_they_stand(record for record in self._written() if record.value.visit == visit)

    def removed_of(self, visit: str, since: datetime) -> tuple[AgreementRecord, ...]:
        """What of one visit or call was taken out since then."""
        return tuple(record for record in self._timeline.removed(since) if record.value.visit == visit)

    def told_on(self, record: AgreementRecord) -> date:
        """The day on which it was told: that of the visit or the call, else that on which it was written down."""
        diary, wanted = self._vault.diary, (record.value.visit,)
        found = (diary.visits.among(wanted) or diary.calls.among(wanted)) if record.value.visit else {}
        lived = [each.value.local_at for each in found.values()]
        return (lived[0] if lived else record.value.local_at).date()

    def of_plan(self, regimen: str) -> AgreementRecord | None:
        """What a plan was made of, or None."""
        return next((record for record in self.all() if record.value.regimen == regimen), None)

    def written_since(self, record: AgreementRecord) -> Record[Regimen] | None:
        """The last plan of its medicine, in force or to come, that was written after it was told; None without one."""
        found = next((one for one in self._timetable.everything() if one.uuid == record.value.medicine), None)
        if found is None:
            return None
        plans = found.versions[found.versions.index(found.version) :]
        since = [one for one in plans if one.updated_at > record.created_at]
        sure = [one for one in since if one.value.schedule.kind is not ScheduleKind.NOT_CONFIRMED]
        return sure[-1] if sure else None

    def unwritten(self, medicine: str) -> tuple[AgreementRecord, ...]:
        """What was told of one medicine and waits for its plan, oldest first; of "", doses of no named medicine."""
        kinds = ABOUT_PLANS if medicine else {AgreedKind.DOSE}
        told = (one for one in self._written() if one.value.kind in kinds and one.value.medicine == medicine)
        return tuple(record for record in self._as_they_stand(told) if record.value.state is AgreedState.WAITING)

    def waiting(self, day: date) -> tuple[AgreementRecord, ...]:
        """What Today shows on a day: what waits, and no later day was chosen for."""
        return tuple(
            record
            for record in self.all()
            if record.value.state is AgreedState.WAITING and (record.value.note_on or day) <= day
        )

    def _written(self) -> list[AgreementRecord]:
        return self._timeline.between(_EVER, _NEVER)

    def _as_they_stand(self, records: Iterable[AgreementRecord]) -> tuple[AgreementRecord, ...]:
        found = tuple(records)
        standing = self._standing(record.value for record in found)
        return tuple(replace(record, value=_as_it_stands(record.value, standing)) for record in found)

    def _standing(self, values: Iterable[Agreement]) -> frozenset[str]:
        """The plans and visits made of these that are not gone; a plan that a pause holds back comes by itself."""
        made = frozenset(map(_made_of, values)) - {""}
        if not made:
            return made
        everything = self._timetable.everything()
        plans = {version.uuid for one in everything for version in (*one.versions, *one.held_back)}
        visits = self._vault.diary.visits.among(made - plans).values()
        coming = {one.uuid for one in visits if not one.is_removed and one.value.state is not VisitState.CALLED_OFF}
        return made & (plans | coming)


def _made_of(value: Agreement) -> str:
    return value.regimen or value.next_visit


def _as_it_stands(value: Agreement, standing: frozenset[str]) -> Agreement:
    made = _made_of(value)
    if not made or value.state is AgreedState.OFF:
        return value
    return replace(value, state=AgreedState.DONE if made in standing else AgreedState.WAITING)


def _cleaned(value: Agreement, _before: Agreement | None) -> Agreement:
    return replace(value, words=clean_note(value.words), told_by=clean_line(value.told_by))


def search_text(value: Agreement) -> str:
    """Every word by which it is found."""
    return "\n".join((value.words, value.told_by))
