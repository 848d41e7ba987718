"""What the diary holds of medicines in some days, and the stretches of time in which one plan held. No Qt."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from caregiver.domain.dose import Dose
from caregiver.domain.medicine_words import MedicineWords
from caregiver.domain.record import Record
from caregiver.domain.regimen import Regimen
from caregiver.domain.schedule import ScheduleKind
from caregiver.domain.stay import Stay
from caregiver.services.devices import PatchNow
from caregiver.services.medicines import PlanChange
from caregiver.services.timetable import DueSlot, KeptSlot, OnList

PAUSES = frozenset({ScheduleKind.PAUSED, ScheduleKind.NOT_CONFIRMED})


@dataclass(frozen=True)
class HeldMedicines:
    """Medicines and doses of some days.

    Attributes:
        everything: All medicines of the diary, in their fixed order, also those taken off the list.
        slots: Doses due in these days, by time.
        doses: What was given or not given in these days, oldest first; nothing that was taken out.
        changes: Every start, stop and change of a plan in these days, oldest first.
        stays: Times away that touch these days, oldest first.
        last_given, next_due: Of each medicine given at the clinic, by its uuid: the last dose, and the next.
        patches: Of each patch, by its uuid: the one that is on; empty where the days end before today.
        words: The words for all of it.
    """

    everything: tuple[OnList, ...]
    slots: tuple[KeptSlot, ...]
    doses: tuple[Record[Dose], ...]
    words: MedicineWords
    changes: tuple[PlanChange, ...] = ()
    stays: tuple[Record[Stay], ...] = ()
    last_given: Mapping[str, Record[Dose]] = field(default_factory=dict)
    next_due: Mapping[str, DueSlot] = field(default_factory=dict)
    patches: Mapping[str, PatchNow] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether no medicine was ever on the list, and none was given."""
        return not self.everything and not self.doses

    @cached_property
    def given(self) -> tuple[Record[Dose], ...]:
        """The doses of which anything was given."""
        return tuple(record for record in self.doses if record.value.is_given)

    def given_of(self, medicine: str, start: datetime, end: datetime | None) -> tuple[Record[Dose], ...]:
        """Doses given of one medicine from `start` on and before `end`."""
        return tuple(
            record
            for record in self.given
            if record.value.medicine == medicine and start <= record.value.at and (end is None or record.value.at < end)
        )


@dataclass(frozen=True)
class Stretch:
    """A time in which one plan of a medicine held. A pause in between is part of it.

    Attributes:
        on_list: The medicine.
        regimen: The plan, as it was last written.
        versions: Uuids of its versions.
        start, end: From when, and until when; `end` is None while it holds.
        is_stopped: Whether it was stopped then, not changed.
        pause: The last pause in it that still holds, or None.
    """

    on_list: OnList
    regimen: Regimen
    versions: frozenset[str]
    start: datetime
    end: datetime | None = None
    is_stopped: bool = False
    pause: Regimen | None = None


def stretches(on_list: OnList) -> tuple[Stretch, ...]:
    """The stretches of a medicine's plans until now, oldest first; without any plan yet, the one to come."""
    begun = [record for record in on_list.versions if record.value.at <= on_list.now] or list(on_list.versions[:1])
    return tuple(_stretches(on_list, begun))


def _stretches(on_list: OnList, begun: list[Record[Regimen]]) -> Iterator[Stretch]:
    held: list[Record[Regimen]] = []
    pause: Regimen | None = None
    for record in begun:
        regimen = record.value
        if regimen.schedule.kind in PAUSES and held:
            pause = regimen
            continue
        is_same = bool(held) and _is_same_plan(held[-1].value, regimen)
        if held and not is_same:
            is_stopped = regimen.schedule.kind is ScheduleKind.STOPPED
            yield _stretch(on_list, held, regimen.at, is_stopped=is_stopped)
            held = []
        if regimen.schedule.kind is not ScheduleKind.STOPPED:
            held.append(record)
        pause = None
    if held:
        yield _stretch(on_list, held, None, pause=pause)


def _stretch(
    on_list: OnList,
    held: list[Record[Regimen]],
    end: datetime | None,
    *,
    is_stopped: bool = False,
    pause: Regimen | None = None,
) -> Stretch:
    return Stretch(
        on_list=on_list,
        regimen=held[-1].value,
        versions=frozenset(record.uuid for record in held),
        start=held[0].value.at,
        end=end,
        is_stopped=is_stopped,
        pause=pause,
    )


def _is_same_plan(one: Regimen, other: Regimen) -> bool:
    """Whether nothing of it changed that a hand would do otherwise."""
    return (one.strength, one.unit, one.schedule, one.told_amount) == (
        other.strength,
        other.unit,
        other.schedule,
        other.told_amount,
    )
