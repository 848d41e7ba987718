"""What a plan does to the present day before it is saved: what it asks otherwise, and what stays as it is."""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from caregiver.domain.regimen import Regimen
from caregiver.domain.schedule import ScheduleKind
from caregiver.domain.slots import Slot
from caregiver.domain.wall_clock import first_instant
from caregiver.services.clock import Clock
from caregiver.services.timetable import OPEN_FOR, DueSlot, KeptSlot, SlotStanding, Timetable

_TICK = timedelta(microseconds=1)


@dataclass(frozen=True)
class TodayWith:
    """What a new plan does to the present day.

    Attributes:
        recorded: Doses of today that have an answer; they stay as they are.
        falls_away: Doses that would have been due and no longer are.
        is_new: Doses that are due by the new plan alone.
        changes: Doses that stay at their time and are asked otherwise, as they were and as they will be.
        stays_open: Doses that wait for an answer and are asked as before: they were due before the plan holds.
    """

    recorded: tuple[KeptSlot, ...]
    falls_away: tuple[DueSlot, ...]
    is_new: tuple[Slot, ...]
    changes: tuple[tuple[DueSlot, Slot], ...] = ()
    stays_open: tuple[DueSlot, ...] = ()


class PresentDay:
    """Today, seen with a plan that is being typed."""

    def __init__(self, timetable: Timetable, clock: Clock) -> None:
        self._timetable = timetable
        self._clock = clock

    def with_plan(self, regimen: Regimen, *, slip: str = "") -> TodayWith:
        """What happens today if this plan is saved.

        Args:
            slip: Uuid of the plan that was only typed wrong and is put right by it; "" for a plan from its instant on.
        """
        start, end = self._today(regimen)
        kept = self._timetable.slots(start, end, regimen.medicine) if regimen.medicine else ()
        recorded = tuple(one for one in kept if one.dose is not None)
        answered = {one.due.key for one in recorded}
        old = {one.due.due_at: one.due for one in kept if one.dose is None and one.due.due_at >= regimen.at}
        begins = self._timetable.slots_of(regimen, max(start, regimen.at), end)
        new = {slot.due_at: slot for slot in begins if (slip, slot.key) not in answered}
        both = [(old[at], new[at]) for at in sorted(old.keys() & new.keys())]
        return TodayWith(
            recorded,
            tuple(due for at, due in old.items() if at not in new),
            tuple(slot for at, slot in new.items() if at not in old),
            tuple((due, slot) for due, slot in both if _asked(due.regimen, due.slot) != _asked(regimen, slot)),
            tuple(
                one.due
                for one in self._open(regimen.medicine)
                if one.due.due_at < regimen.at and one.due.regimen.schedule.kind is not ScheduleKind.INTERVAL
            ),
        )

    def open_at_its_time(self, regimen: Regimen) -> DueSlot | None:
        """The last dose of today that waits for its answer, if the plan has a dose at the same time; else None.

        From then on the plan can hold, so that the dose that is open is asked by it. Not where somebody was not sure of
        it, nor where a later one has an answer: what was said of a dose stays with the plan it was said of.
        """
        open_ones = self._open(regimen.medicine) if regimen.medicine else ()
        if not open_ones or open_ones[-1].is_unsure or regimen.schedule.kind is ScheduleKind.INTERVAL:
            return None
        due, now = open_ones[-1].due, self._clock.now()
        since = self._timetable.slots(due.due_at, now + _TICK, regimen.medicine)
        held = replace(regimen, at=due.due_at)
        is_asked = any(slot.due_at == due.due_at for slot in self._timetable.slots_of(held, due.due_at, now + _TICK))
        is_of_today = due.due_at >= self._today(regimen)[0]
        return due if is_asked and is_of_today and all(one.dose is None for one in since) else None

    def _open(self, uuid: str) -> tuple[KeptSlot, ...]:
        now = self._clock.now()
        kept = self._timetable.slots(now - OPEN_FOR, now + _TICK, uuid) if uuid else ()
        return tuple(one for one in kept if one.standing is SlotStanding.OPEN)

    def _today(self, regimen: Regimen) -> tuple[datetime, datetime]:
        """The present day on the clocks of a plan."""
        zone = ZoneInfo(regimen.zone)
        today = self._clock.now().astimezone(zone).date()
        days = (today, today + timedelta(days=1))
        start, end = (first_instant(datetime.combine(day, time()), zone) for day in days)
        return start, end


def _asked(regimen: Regimen, slot: Slot) -> tuple[object, ...]:
    """What of a dose of a plan is asked for."""
    return slot.amounts, regimen.unit, regimen.strength, regimen.told_amount
