"""Which medicines are on the list, which doses are due when, and what became of each.

A due dose is computed from the plans, never stored (DESIGN 4). It belongs to the version of the plan in force at its
own instant. What stands in the diary is the answer.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum, auto
from itertools import dropwhile, groupby
from zoneinfo import ZoneInfo

from caregiver.domain.amounts import Amount, Unit
from caregiver.domain.dose import Dose, DoseAnswer, Reason
from caregiver.domain.errors import Gone
from caregiver.domain.medicine import Form, Medicine, WhereGiven
from caregiver.domain.record import Record
from caregiver.domain.regimen import Regimen
from caregiver.domain.schedule import ScheduleKind
from caregiver.domain.slots import Anchor, Slot, next_slots, slots
from caregiver.domain.stay import Stay, covers, died_at
from caregiver.domain.strength import Strength
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.wall_clock import first_instant
from caregiver.services.clock import Clock
from caregiver.services.held_back import held_back
from caregiver.vault.vault import Vault

OPEN_FOR = timedelta(hours=12)
"""So long a dose without an answer is "still open"; afterwards it reads "not recorded". It can be answered for ever."""

_EVER = datetime(1, 1, 2, tzinfo=UTC)
_NEVER = datetime(9999, 12, 30, tzinfo=UTC)
_NOT_THERE = QT_TRANSLATE_NOOP("caregiver", "This medicine is not in the diary.")


@dataclass(frozen=True)
class OnList:
    """A medicine with every version of its plan, seen at an instant.

    Attributes:
        record: The medicine.
        versions: Its plans, oldest first; never empty.
        now: The instant at which "in force" is meant.
        held_back: Plans agreed for later that its present pause took out, oldest first.
    """

    record: Record[Medicine]
    versions: tuple[Record[Regimen], ...]
    now: datetime
    held_back: tuple[Record[Regimen], ...] = ()

    @property
    def uuid(self) -> str:
        """Names the medicine."""
        return self.record.uuid

    @property
    def medicine(self) -> Medicine:
        """What stays the same while plans change."""
        return self.record.value

    @property
    def version(self) -> Record[Regimen]:
        """The plan in force now; before the first one begins, the first."""
        return self.at(self.now) or self.versions[0]

    @property
    def regimen(self) -> Regimen:
        """The content of the plan in force now."""
        return self.version.value

    @property
    def next_version(self) -> Record[Regimen] | None:
        """The next plan that was written already, or None."""
        return next((version for version in self.versions if version.value.at > self.now), None)

    @property
    def former_plan(self) -> Record[Regimen] | None:
        """The last plan that was neither a pause, nor unconfirmed, nor an end: what would be taken up again now."""
        return self.taken_up_at(self.now)

    @property
    def strength(self) -> Strength:
        """Of the product given now."""
        return self.regimen.strength

    @property
    def unit(self) -> Unit | None:
        """What the hand measures now."""
        return self.regimen.unit

    @property
    def kind(self) -> ScheduleKind:
        """How it is given now."""
        return self.regimen.schedule.kind

    @property
    def started_on(self) -> date:
        """The day its first plan began."""
        first = self.versions[0].value
        return first.at.astimezone(ZoneInfo(first.zone)).date()

    @property
    def is_as_needed(self) -> bool:
        """Whether it is given when needed."""
        return self.kind is ScheduleKind.AS_NEEDED

    @property
    def is_stopped(self) -> bool:
        """Whether it is no longer on the list."""
        return self.kind is ScheduleKind.STOPPED

    @property
    def is_silent(self) -> bool:
        """Whether nothing of it is ever due at home."""
        return self.regimen.schedule.is_silent or self.medicine.where_given is WhereGiven.CLINIC

    @property
    def is_patch(self) -> bool:
        """Whether it is a patch on the skin."""
        return self.medicine.form is Form.PATCH

    @property
    def is_pump(self) -> bool:
        """Whether it runs all the time."""
        return self.kind is ScheduleKind.CONTINUOUS

    def at(self, instant: datetime) -> Record[Regimen] | None:
        """The plan in force at an instant, or None before the first."""
        held = [version for version in self.versions if version.value.at <= instant]
        return held[-1] if held else None

    def taken_up_at(self, instant: datetime) -> Record[Regimen] | None:
        """What would be taken up again at an instant; also a plan that was to begin in a pause."""
        began = [version for version in self.versions if version.value.at <= self.now]
        meanwhile = [version for version in self.held_back if version.value.at <= instant]
        plans = [version for version in (*began, *meanwhile) if not _is_rest(version.value)]
        return plans[-1] if plans else None

    def followed_after(self, instant: datetime) -> tuple[Record[Regimen], ...]:
        """What follows if it is taken up again at an instant: held back until the first plan written in the pause."""
        later = (version for version in self.versions if version.value.at > instant)
        written = tuple(dropwhile(lambda version: _is_rest(version.value), later))
        until = written[0].value.at if written else _NEVER
        return (*(version for version in self.held_back if instant < version.value.at < until), *written)

    def spans(self) -> Iterator[tuple[Record[Regimen], datetime]]:
        """Each plan with the instant at which the next one takes its place."""
        ends = [*(version.value.at for version in self.versions[1:]), _NEVER]
        yield from zip(self.versions, ends, strict=True)


@dataclass(frozen=True)
class DueSlot:
    """A dose that is due by a plan.

    Attributes:
        medicine: What.
        version: By which plan.
        slot: When, and how much.
    """

    medicine: Record[Medicine]
    version: Record[Regimen]
    slot: Slot

    @property
    def key(self) -> tuple[str, str]:
        """Names it for ever: version and slot."""
        return self.version.uuid, self.slot.key

    @property
    def due_at(self) -> datetime:
        """When it is due (UTC)."""
        return self.slot.due_at

    @property
    def local_due(self) -> datetime:
        """When it is due on the clocks that the plan means."""
        return self.due_at.astimezone(ZoneInfo(self.regimen.zone))

    @property
    def regimen(self) -> Regimen:
        """The plan's content."""
        return self.version.value

    @property
    def strength(self) -> Strength:
        """Of the product."""
        return self.regimen.strength

    @property
    def amounts(self) -> tuple[Decimal, ...]:
        """One number, several where a range was told, none while not written."""
        return self.slot.amounts

    @property
    def amount(self) -> Amount | None:
        """How much, where one amount was told."""
        unit = self.regimen.unit
        return Amount(self.amounts[0], unit) if len(self.amounts) == 1 and unit is not None else None


class SlotStanding(Enum):
    """What became of a due dose."""

    GIVEN = auto()
    PART = auto()
    NOT_GIVEN = auto()
    AWAY = auto()
    OPEN = auto()
    NOT_RECORDED = auto()
    TO_COME = auto()


_ANSWERED = {
    DoseAnswer.GIVEN: SlotStanding.GIVEN,
    DoseAnswer.PART: SlotStanding.PART,
    DoseAnswer.NOT_GIVEN: SlotStanding.NOT_GIVEN,
}


@dataclass(frozen=True)
class KeptSlot:
    """A due dose and what became of it.

    Attributes:
        due: The dose.
        standing: What became of it.
        dose: Its answer, or None.
        is_unsure: Whether somebody was not sure if it was given.
    """

    due: DueSlot
    standing: SlotStanding
    dose: Record[Dose] | None = None
    is_unsure: bool = False


class Timetable:
    """The medicines and their due doses.

    Args:
        vault: The open diary.
        clock: The present instant.
    """

    def __init__(self, vault: Vault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    # -- the list -----------------------------------------------------------------------------------------------

    def everything(self) -> tuple[OnList, ...]:
        """All medicines, also stopped ones, in their fixed order."""
        versions, removed = _by_medicine(self._vault.plans.all()), _by_medicine(self._vault.plans.removed())
        now = self._clock.now()
        return tuple(
            OnList(record, plans, now, held_back(plans, removed.get(record.uuid, ()), now))
            for record in self._vault.medicines.all()
            if (plans := versions.get(record.uuid))
        )

    def medicines(self) -> tuple[OnList, ...]:
        """Those on the list now, in their fixed order."""
        return tuple(found for found in self.everything() if not found.is_stopped)

    def stopped(self) -> tuple[OnList, ...]:
        """Those taken off the list, the last one first."""
        found = [medicine for medicine in self.everything() if medicine.is_stopped]
        return tuple(sorted(found, key=lambda medicine: medicine.regimen.at, reverse=True))

    def get(self, uuid: str) -> OnList:
        """One medicine, on the list or not. Raises Gone."""
        found = next((medicine for medicine in self.everything() if medicine.uuid == uuid), None)
        if found is None:
            raise Gone(_NOT_THERE)
        return found

    # -- due doses ----------------------------------------------------------------------------------------------

    def slots(self, start: datetime, end: datetime, medicine: str = "") -> tuple[KeptSlot, ...]:
        """Doses due from `start` on and before `end`, by time, of one medicine or of all; after a death none is."""
        answers = self._vault.diary.doses.answers(start, end)
        rings = self._vault.rings.all(start)
        stays = self.stays()
        now, last_bell = self._clock.now(), _last_bell(stays)
        kept = []
        for on_list in self.everything():
            if medicine and on_list.uuid != medicine:
                continue
            dues = list(self.due(on_list, start, min(end, last_bell)))
            for due in [*dues, *_answered_elsewhere(on_list, dues, answers)]:
                dose = answers.get(due.key)
                ring = rings.get(due.key)
                is_unsure = dose is None and ring is not None and ring.is_unsure
                standing = _standing(due, dose, stays, now, is_over=last_bell <= now)
                kept.append(KeptSlot(due, standing, dose, is_unsure))
        return tuple(sorted(kept, key=lambda one: one.due.due_at))

    def due(self, on_list: OnList, start: datetime, end: datetime) -> Iterator[DueSlot]:
        """What is due of one medicine from `start` on and before `end`, by its plans alone.

        A plan may have held for weeks when it is first written down; what was due before that day is nobody's gap.
        """
        if on_list.medicine.where_given is WhereGiven.CLINIC:
            return
        for version, until in on_list.spans():
            first, last = max(start, version.value.at, _written_day(version)), min(end, until)
            if first < last and not version.value.schedule.is_silent:
                for slot in self.slots_of(version.value, first, last):
                    yield DueSlot(on_list.record, version, slot)

    def next_slot(self, uuid: str, after: datetime | None = None) -> DueSlot | None:
        """The next dose after an instant (now), also at the clinic; None where the plans name none, or after a death.

        Of a medicine counted from the last one given there is none while one is due and not answered.
        """
        on_list = self.get(uuid)
        after, last_bell = after or self._clock.now(), _last_bell(self.stays())
        for version, until in on_list.spans():
            if until > after and not version.value.schedule.is_silent:
                for slot in self.next_times(version.value, 1, max(after, version.value.at - _TICK)):
                    if slot.due_at < min(until, last_bell):
                        return DueSlot(on_list.record, version, slot)
        return None

    def next_times(self, regimen: Regimen, count: int = 5, after: datetime | None = None) -> tuple[Slot, ...]:
        """The next times of a plan, also of one that is only being typed."""
        after = after or max(self._clock.now(), regimen.at - _TICK)
        anchors = self._anchors(regimen, after) if regimen.medicine else ()
        return next_slots(regimen, anchors, after, count, ZoneInfo(regimen.zone))

    def slots_of(self, regimen: Regimen, start: datetime, end: datetime) -> Sequence[Slot]:
        """What a plan alone, also one that is only being typed, makes due from `start` on and before `end`."""
        return slots(regimen, self._anchors(regimen, start), start, end, ZoneInfo(regimen.zone))

    def _anchors(self, regimen: Regimen, start: datetime) -> tuple[Anchor, ...]:
        """What an interval counts from: only that kind looks at what was given (DESIGN 6)."""
        if regimen.schedule.kind is not ScheduleKind.INTERVAL:
            return ()
        since = min(start, regimen.at) - timedelta(hours=regimen.schedule.hours)
        return tuple(Anchor(uuid, at) for uuid, at in self._vault.diary.doses.anchors(regimen.medicine, since))

    # -- stays --------------------------------------------------------------------------------------------------

    def stays(self) -> tuple[Record[Stay], ...]:
        """Every time in which nothing rang, oldest first."""
        return tuple(self._vault.diary.stays.between(_EVER, _NEVER))


_TICK = timedelta(microseconds=1)
_REST = frozenset({ScheduleKind.PAUSED, ScheduleKind.NOT_CONFIRMED, ScheduleKind.STOPPED})


def _last_bell(stays: Sequence[Record[Stay]]) -> datetime:
    return died_at(record.value for record in stays) or _NEVER


def _written_day(version: Record[Regimen]) -> datetime:
    """The start of the day, on the clocks of the plan, on which it was written down."""
    zone = ZoneInfo(version.value.zone)
    return first_instant(datetime.combine(version.created_at.astimezone(zone), time()), zone)


def _by_medicine(versions: Sequence[Record[Regimen]]) -> dict[str, tuple[Record[Regimen], ...]]:
    plans = groupby(versions, key=lambda version: version.value.medicine)
    return {medicine: tuple(found) for medicine, found in plans}


def _is_rest(regimen: Regimen) -> bool:
    return regimen.schedule.kind in _REST


def _answered_elsewhere(
    on_list: OnList, dues: Sequence[DueSlot], answers: dict[tuple[str, str], Record[Dose]]
) -> Iterator[DueSlot]:
    """Answered doses that the plans no longer name: given early, or the plan was corrected afterwards."""
    there = {due.key for due in dues}
    versions = {version.uuid: version for version in on_list.versions}
    for (version, key), dose in answers.items():
        if version in versions and (version, key) not in there and dose.value.due_at is not None:
            yield DueSlot(on_list.record, versions[version], Slot(key, dose.value.due_at, ()))


def _standing(
    due: DueSlot, dose: Record[Dose] | None, stays: Sequence[Record[Stay]], now: datetime, *, is_over: bool
) -> SlotStanding:
    if dose is not None:
        return SlotStanding.AWAY if dose.value.reason is Reason.IN_HOSPITAL else _ANSWERED[dose.value.answer]
    if any(stay.value.is_away and covers(stay.value, due.due_at) for stay in stays):
        return SlotStanding.AWAY
    if due.due_at > now:
        return SlotStanding.TO_COME
    return SlotStanding.OPEN if now - due.due_at < OPEN_FOR and not is_over else SlotStanding.NOT_RECORDED
