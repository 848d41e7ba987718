"""Which due doses still wait for an answer, and which were due in a silence that is known."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from caregiver.domain.schedule import ScheduleKind
from caregiver.domain.stay import Stay, StayKind, covers
from caregiver.services.stays import Stays
from caregiver.services.timetable import OPEN_FOR, KeptSlot, OnList, SlotStanding, Timetable
from caregiver.vault.vault import Vault

SHOWN_FOR = timedelta(days=7)
"""A dose older than this without an answer is no longer shown by itself; it is one line a medicine (DESIGN 4)."""

_TICK = timedelta(microseconds=1)
_UNANSWERED = frozenset({SlotStanding.OPEN, SlotStanding.NOT_RECORDED})


class Awaited:
    """What the bell may ask about at an instant."""

    def __init__(self, vault: Vault, timetable: Timetable, stays: Stays) -> None:
        self._vault = vault
        self._timetable = timetable
        self._stays = stays

    def waiting(self) -> frozenset[str]:
        """Medicines that ring only after the family's answer (care-rules 25)."""
        homecoming = self._stays.homecoming()
        return frozenset(on_list.uuid for on_list in homecoming.medicines) if homecoming else frozenset()

    def unanswered(self, now: datetime, waiting: frozenset[str]) -> list[KeptSlot]:
        """Due doses without an answer, by time: of the calendar those of a week, of an interval the one awaited."""
        silence = self._silence(now)
        calendar = [
            one
            for one in self._timetable.slots(now - SHOWN_FOR, now + _TICK)
            if one.standing in _UNANSWERED
            and not is_counted(one)
            and self._was_planned_by_then(one)
            and one.due.medicine.uuid not in waiting
            and not silence.holds(one)
        ]
        found = [*calendar, *self.counted(now, waiting)]
        return sorted(found, key=lambda one: one.due.due_at)

    def _was_planned_by_then(self, one: KeptSlot) -> bool:
        """Whether the plan was written when it was due, or took it over from such a plan while it was still open."""
        due, version = one.due, one.due.version
        if due.due_at >= version.created_at:
            return True
        is_first = self._timetable.get(due.medicine.uuid).versions[0].uuid == version.uuid
        return not is_first and version.created_at - due.due_at < OPEN_FOR

    def counted(self, now: datetime, waiting: frozenset[str]) -> list[KeptSlot]:
        """The one dose each interval waits for, however long: without it nothing of that medicine is due again.

        So it is asked about also when it fell due away from home, or while reminders were off.
        """
        listed = self._timetable.medicines()
        intervals = [m for m in listed if m.kind is ScheduleKind.INTERVAL and m.uuid not in waiting]
        found = (self._pending(on_list, now) for on_list in intervals)
        return [one for one in found if one is not None]

    def _pending(self, on_list: OnList, now: datetime) -> KeptSlot | None:
        """The last slot since the last dose, unless it was answered. Two plans may both name that dose."""
        anchors = self._vault.diary.doses.anchors(on_list.uuid, now)
        since = anchors[-1][1] if anchors else on_list.versions[0].value.at
        kept = [one for one in self._timetable.slots(min(since, now), now + _TICK, on_list.uuid) if is_counted(one)]
        last = max(kept, key=lambda one: (one.due.due_at, one.dose is None), default=None)
        if last is None or last.dose is not None:
            return None
        given = self._vault.diary.doses.last_given(on_list.uuid)
        return None if given is not None and given.value.at >= last.due.due_at else last

    def _silence(self, now: datetime) -> "_Silence":
        stays = [record for record in self._timetable.stays() if record.value.kind is not StayKind.CLOSED]
        away = [record for record in stays if record.value.is_away]
        homes = []
        for place, record in enumerate(away):
            home_at = record.value.ended_at
            if home_at is not None and home_at >= now - SHOWN_FOR:
                answers = self._stays.answers(record.uuid)
                after = away[place + 1].value.at if place + 1 < len(away) else None
                homes.append(_Home(home_at, {medicine: found.at for medicine, found in answers.items()}, after))
        return _Silence(tuple(record.value for record in stays), tuple(homes))


@dataclass(frozen=True)
class _Home:
    """A time at home in which nothing rang before the family's answer.

    Attributes:
        at: When the person came home.
        answered_at: When each medicine was answered after that.
        until: When the next stay began, or None.
    """

    at: datetime
    answered_at: Mapping[str, datetime]
    until: datetime | None

    def holds(self, medicine: str, instant: datetime) -> bool:
        end = self.answered_at.get(medicine, self.until)
        return end is not None and self.at <= instant < end


@dataclass(frozen=True)
class _Silence:
    """When nothing rang for a reason that is known, so that what was due then is not asked about."""

    stays: tuple[Stay, ...]
    homes: tuple[_Home, ...]

    def holds(self, one: KeptSlot) -> bool:
        """Whether a dose was due in a stay, or after coming home and before the family's answer."""
        due = one.due
        return any(covers(stay, due.due_at) for stay in self.stays) or any(
            home.holds(due.medicine.uuid, due.due_at) for home in self.homes
        )


def is_counted(one: KeptSlot) -> bool:
    """Whether it counts from the last one given: such a dose is waited for until it is answered."""
    return one.due.regimen.schedule.kind is ScheduleKind.INTERVAL
