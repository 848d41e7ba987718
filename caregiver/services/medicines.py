"""The family's list of medicines: put on it, change a plan from an instant, pause, stop, look back."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from enum import Enum, auto
from itertools import pairwise

from caregiver.domain.errors import BadInput
from caregiver.domain.known_medicine import KnownMedicine
from caregiver.domain.medicine import Medicine, Release, WhereGiven
from caregiver.domain.note import clean_line, clean_note
from caregiver.domain.record import Record
from caregiver.domain.regimen import Regimen
from caregiver.domain.schedule import Schedule, ScheduleKind
from caregiver.domain.schedule_checks import check_schedule
from caregiver.domain.slots import Slot
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.services.changes import Area, Changed
from caregiver.services.clock import Clock
from caregiver.services.library import Library
from caregiver.services.people import People
from caregiver.services.present_day import PresentDay, TodayWith
from caregiver.services.timetable import DueSlot, OnList, Timetable
from caregiver.vault.vault import Vault

_AREAS = frozenset({Area.MEDICINES})


class PlanStep(Enum):
    """A step in the history of a medicine."""

    STARTED = auto()
    CHANGED = auto()
    PAUSED = auto()
    NOT_CONFIRMED = auto()
    RESUMED = auto()
    STOPPED = auto()


_RESTS = {
    ScheduleKind.STOPPED: PlanStep.STOPPED,
    ScheduleKind.PAUSED: PlanStep.PAUSED,
    ScheduleKind.NOT_CONFIRMED: PlanStep.NOT_CONFIRMED,
}


@dataclass(frozen=True)
class PlanChange:
    """One start, stop or change, for the doctor's list.

    Attributes:
        at: From when (UTC).
        medicine: Which.
        step: What happened.
        before: The plan until then, or None at the start.
        after: The plan from then on.
        by: Uuid of the caregiver who wrote it.
    """

    at: datetime
    medicine: Record[Medicine]
    step: PlanStep
    before: Regimen | None
    after: Regimen
    by: str


class Medicines:
    """The list of medicines and their plans."""

    def __init__(self, vault: Vault, timetable: Timetable, people: People, library: Library, clock: Clock) -> None:
        self._vault = vault
        self._timetable = timetable
        self._present_day = PresentDay(timetable, clock)
        self._people = people
        self._library = library
        self._clock = clock

    # -- reading ------------------------------------------------------------------------------------------------

    def list(self) -> tuple[OnList, ...]:
        """Those on the list now, in their fixed order."""
        return self._timetable.medicines()

    def stopped(self) -> tuple[OnList, ...]:
        """Those taken off the list, the last one first."""
        return self._timetable.stopped()

    def get(self, uuid: str) -> OnList:
        """One medicine, on the list or not. Raises Gone."""
        return self._timetable.get(uuid)

    def taken_out(self) -> dict[str, Medicine]:
        """Those put on the list by mistake and removed, by uuid; doses in the diary may still be of them."""
        return {record.uuid: record.value for record in self._vault.medicines.removed()}

    def ever(self) -> dict[str, Medicine]:
        """All that were ever on the list, also those put there by mistake and removed, by uuid."""
        return {**self.taken_out(), **{one.uuid: one.medicine for one in self._timetable.everything()}}

    def quick_acting(self) -> frozenset[str]:
        """Those of them that are quick-acting, as the family said."""
        return frozenset(uuid for uuid, one in self.ever().items() if one.release is Release.QUICK_ACTING)

    def would_ring(self, uuid: str) -> bool:
        """Whether a removed one, put back as it is, would ring: by the plan in force, or by one that follows."""
        record, now = self._vault.medicines.get(uuid), self._clock.now()
        versions = tuple(version for version in self._vault.plans.all() if version.value.medicine == uuid)
        if not versions or record.value.where_given is WhereGiven.CLINIC:
            return False
        on_list = OnList(record, versions, now)
        plans = (on_list.version, *(version for version in versions if version.value.at > now))
        return any(not plan.value.schedule.is_silent for plan in plans)

    def same_name(self, name: str, besides: str = "") -> tuple[OnList, ...]:
        """Other medicines of this name on the list; two of one name are possible, and are said."""
        wanted = clean_line(name).casefold()
        return tuple(m for m in self.list() if m.uuid != besides and m.medicine.name.casefold() == wanted)

    def suggestions(self, typed: str) -> tuple[KnownMedicine, ...]:
        """Names that fit what was typed, the family's own first; nothing but the name is ever filled in."""
        own = tuple(dict.fromkeys(found.medicine.name for found in self._timetable.everything()))
        return self._library.suggestions(typed, own)

    def next_times(self, regimen: Regimen, count: int = 5) -> tuple[Slot, ...]:
        """The next times of a plan that is being typed."""
        return self._timetable.next_times(regimen, count)

    def today_with(self, regimen: Regimen, *, slip: str = "") -> TodayWith:
        """What happens today if this plan is saved; `slip` as in `revise`."""
        return self._present_day.with_plan(regimen, slip=slip)

    def open_at_its_time(self, regimen: Regimen) -> DueSlot | None:
        """The dose that waits for its answer and from which on this plan can hold; None where there is none."""
        return self._present_day.open_at_its_time(regimen)

    def changes(self, uuid: str = "") -> tuple[PlanChange, ...]:
        """Every start, stop and change, oldest first; of one medicine, or of all."""
        found = []
        for on_list in self._timetable.everything():
            if uuid and on_list.uuid != uuid:
                continue
            first = on_list.versions[0]
            found.append(PlanChange(first.value.at, on_list.record, PlanStep.STARTED, None, first.value, first.by))
            for before, after in pairwise(on_list.versions):
                step = _step(before.value, after.value)
                found.append(PlanChange(after.value.at, on_list.record, step, before.value, after.value, after.by))
        return tuple(sorted(found, key=lambda change: change.at))

    # -- writing ------------------------------------------------------------------------------------------------

    def add(self, medicine: Medicine, regimen: Regimen) -> Changed[str]:
        """Put a medicine on the list with its first plan, after the others if it has no place; the answer is its uuid.

        Raises:
            BadInput: Something typed cannot be; names the field.
        """
        medicine = replace(_checked(medicine), place=medicine.place or self._next_place())
        by, now = self._people.writer(), self._clock.now()
        with self._vault.transaction():
            record = self._vault.medicines.add(medicine, by=by, at=now)
            self._vault.plans.add(self._checked_plan(replace(regimen, medicine=record.uuid)), by=by, at=now)
        return Changed(record.uuid, _AREAS, lambda: self.remove(record.uuid))

    def correct(self, uuid: str, medicine: Medicine) -> Changed[str]:
        """Change what stays the same while plans change: name, purpose, late rule. Raises BadInput, Gone."""
        before = self.get(uuid).medicine
        medicine = _checked(medicine)
        if medicine == before:
            return Changed(uuid, frozenset())
        self._vault.medicines.change(uuid, medicine, by=self._people.writer(), at=self._clock.now())
        return Changed(uuid, _AREAS, lambda: self.correct(uuid, before))

    def remove(self, uuid: str) -> Changed[str]:
        """Take out a medicine that was put on the list by mistake; its doses stay in the diary."""
        self._vault.medicines.remove(uuid, by=self._people.writer(), at=self._clock.now())
        return Changed(uuid, _AREAS, lambda: self.put_back(uuid))

    def put_back(self, uuid: str) -> Changed[str]:
        """Put a removed medicine back."""
        self._vault.medicines.put_back(uuid, by=self._people.writer(), at=self._clock.now())
        return Changed(uuid, _AREAS, lambda: self.remove(uuid))

    def put_back_silent(self, uuid: str) -> Changed[str]:
        """Put a removed medicine back long after. One that would ring stays silent from its removal on, until somebody
        is sure of its plan (care-rules 25)."""
        removed_at, written = self._vault.medicines.get(uuid).deleted_at, list[Changed[object]]()
        with self._vault.transaction():
            would_ring = self.would_ring(uuid)
            written.append(self.put_back(uuid))
            if would_ring:
                written.append(self._rest(uuid, ScheduleKind.NOT_CONFIRMED, "", removed_at))
        return self._as_one(uuid, written, lambda: self.put_back_silent(uuid))

    def plan(self, regimen: Regimen) -> Changed[Record[Regimen]]:
        """Let a plan hold from its instant on. Plans that were to begin later are taken out; the past never changes.

        Raises:
            BadInput: Something typed cannot be; names the field.
        """
        regimen = self._checked_plan(regimen)
        by, now = self._people.writer(), self._clock.now()
        later = tuple(version for version in self.get(regimen.medicine).versions if version.value.at >= regimen.at)
        with self._vault.transaction():
            self._take_plans_out(later, now)
            record = self._vault.plans.add(regimen, by=by, at=now)
        return Changed(record, _AREAS, lambda: self._unplan(record, later))

    def correct_plan(self, uuid: str, regimen: Regimen) -> Changed[Record[Regimen]]:
        """Correct a slip of the hand in a plan; what stood there stays in the history."""
        regimen = self._checked_plan(regimen)
        before = self._vault.plans.get(uuid)
        if regimen == before.value:
            return Changed(before, frozenset())
        record = self._vault.plans.change(uuid, regimen, by=self._people.writer(), at=self._clock.now())
        return Changed(record, _AREAS, lambda: self.correct_plan(uuid, before.value))

    def revise(self, uuid: str, medicine: Medicine, regimen: Regimen | None = None, *, slip: str = "") -> Changed[str]:
        """Correct a medicine and keep a plan of it, both or neither.

        Args:
            regimen: The plan; None where only the medicine changed.
            slip: Uuid of the plan that was only typed wrong and is put right by it; "" for a plan from its instant on.

        Raises:
            BadInput: Something typed cannot be; names the field.
        """
        written: list[Changed[object]] = []
        with self._vault.transaction():
            written.append(self.correct(uuid, medicine))
            if regimen is not None:
                written.append(self.correct_plan(slip, regimen) if slip else self.plan(regimen))
        return self._as_one(uuid, written, lambda: self.revise(uuid, medicine, regimen, slip=slip))

    def pause(self, uuid: str, words: str = "", at: datetime | None = None) -> Changed[Record[Regimen]]:
        """Let it rest until told; `words` say why and until when. Plans agreed for later wait for `resume`."""
        return self._rest(uuid, ScheduleKind.PAUSED, words, at)

    def leave_unconfirmed(self, uuid: str) -> Changed[Record[Regimen]]:
        """After a stay nobody is sure yet: it stays silent until somebody is (care-rules 25)."""
        return self._rest(uuid, ScheduleKind.NOT_CONFIRMED, "", None)

    def stop(self, uuid: str, at: datetime | None = None, words: str = "") -> Changed[Record[Regimen]]:
        """Take it off the list from an instant on; everything recorded stays."""
        return self._rest(uuid, ScheduleKind.STOPPED, words, at)

    def resume(self, uuid: str, at: datetime | None = None) -> Changed[Record[Regimen]]:
        """Take the last plan up again, with those that were agreed to follow it."""
        on_list, start = self.get(uuid), at or self._clock.now()
        former = on_list.taken_up_at(start)
        if former is None:
            raise BadInput("plan", QT_TRANSLATE_NOOP("caregiver", "There is no plan to go back to. Please write one."))
        following = on_list.followed_after(start)
        with self._vault.transaction():
            planned = self.plan(replace(former.value, at=start))
            self._put_plans_back(following, self._clock.now())
        held_back = tuple(version for version in following if version.is_removed)

        def undo() -> Changed[object]:
            with self._vault.transaction():
                self._take_plans_out(held_back, self._clock.now())
                if planned.undo is not None:
                    planned.undo()
            return Changed(planned.value, _AREAS, lambda: self.resume(uuid, at))

        return Changed(planned.value, _AREAS, undo)

    def _as_one(
        self, uuid: str, written: Sequence[Changed[object]], again: Callable[[], Changed[object]]
    ) -> Changed[str]:
        areas = frozenset[Area]().union(*(changed.areas for changed in written))

        def undo() -> Changed[object]:
            with self._vault.transaction():
                for changed in reversed(written):
                    if changed.undo is not None:
                        changed.undo()
            return Changed(uuid, areas, again)

        return Changed(uuid, areas, undo if areas else None)

    def _rest(self, uuid: str, kind: ScheduleKind, words: str, at: datetime | None) -> Changed[Record[Regimen]]:
        regimen = self.get(uuid).regimen
        schedule = Schedule(kind, words=clean_note(words))
        return self.plan(replace(regimen, at=at or self._clock.now(), schedule=schedule))

    def _unplan(self, record: Record[Regimen], later: Sequence[Record[Regimen]]) -> Changed[Record[Regimen]]:
        now = self._clock.now()
        with self._vault.transaction():
            self._take_plans_out((record,), now)
            self._put_plans_back(later, now)
        return Changed(record, _AREAS, lambda: self.plan(record.value))

    def _take_plans_out(self, versions: Iterable[Record[Regimen]], now: datetime) -> None:
        by = self._people.writer()
        for version in versions:
            self._vault.plans.remove(version.uuid, by=by, at=now)

    def _put_plans_back(self, versions: Iterable[Record[Regimen]], now: datetime) -> None:
        by = self._people.writer()
        for version in versions:
            self._vault.plans.put_back(version.uuid, by=by, at=now)

    def _checked_plan(self, regimen: Regimen) -> Regimen:
        check_plan(regimen)
        return replace(
            regimen,
            told_amount=clean_line(regimen.told_amount),
            told_by=clean_line(regimen.told_by),
            strength=replace(regimen.strength, words=clean_line(regimen.strength.words)),
        )

    def _next_place(self) -> int:
        return max((record.value.place for record in self._vault.medicines.all()), default=0) + 1


def check_plan(regimen: Regimen) -> None:
    """Raise BadInput, naming the field, for a plan that cannot be meant."""
    check_schedule(regimen.schedule)
    if regimen.unit is None and any(_amounts(regimen.schedule)):
        raise BadInput("unit", QT_TRANSLATE_NOOP("caregiver", "Please choose what the hand measures, such as tablets."))


def _amounts(schedule: Schedule) -> Iterator[Decimal]:
    yield from schedule.amounts
    for moment in (*schedule.times, *(moment for step in schedule.steps for moment in step.times)):
        yield from moment.amounts


def _step(before: Regimen, after: Regimen) -> PlanStep:
    if after.schedule.kind in _RESTS:
        return _RESTS[after.schedule.kind]
    return PlanStep.RESUMED if before.schedule.kind in _RESTS else PlanStep.CHANGED


def _checked(medicine: Medicine) -> Medicine:
    return replace(
        medicine,
        name=clean_line(medicine.name),
        brand=clean_line(medicine.brand),
        purpose=clean_line(medicine.purpose),
        prescriber=clean_line(medicine.prescriber),
        late_rule=clean_note(medicine.late_rule),
        late_rule_by=clean_line(medicine.late_rule_by),
    )
