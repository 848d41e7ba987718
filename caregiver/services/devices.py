"""Patches and pumps on the body: where, since when, last seen, what happened (care-rules 16, 17)."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from caregiver.domain.device import DeviceEvent, DeviceNote
from caregiver.domain.dose import Dose, DoseAnswer
from caregiver.domain.note import clean_line, clean_note
from caregiver.domain.record import Record
from caregiver.domain.schedule import ScheduleKind
from caregiver.services.changes import Area, Changed
from caregiver.services.clock import CLOCK_SLACK, Clock, not_to_come
from caregiver.services.doses import DoseRecord, Doses
from caregiver.services.people import People
from caregiver.services.timetable import DueSlot, SlotStanding, Timetable
from caregiver.vault.vault import Vault

PLACES_SHOWN = 5
"""So many last places of a patch are shown; none is chosen for the family."""

_AREAS = frozenset({Area.STOCK})
_EVER = datetime(1970, 1, 1, tzinfo=UTC)
_TICK = timedelta(microseconds=1)
_WEEK = timedelta(days=7)
_ENDS = frozenset({DeviceEvent.FELL_OFF, DeviceEvent.TAKEN_OFF})


@dataclass(frozen=True)
class PatchNow:
    """What is recorded of the patch that is on.

    Attributes:
        dose: The last patch put on, or None.
        is_off: Whether it was seen to have fallen off, or was taken off, since.
        due_at: When the change is due (UTC), or None where the plan does not say.
        seen: The last look at it since it was put on, or None.
        before_off_at: When the one before came off (UTC), or None where nobody wrote it.
        last_places: The last five places with their days, newest first.
    """

    dose: DoseRecord | None
    is_off: bool
    due_at: datetime | None
    seen: Record[DeviceNote] | None
    before_off_at: datetime | None
    last_places: tuple[tuple[str, date], ...]


class Devices:
    """Patches and pumps."""

    def __init__(self, vault: Vault, timetable: Timetable, doses: Doses, people: People, clock: Clock) -> None:
        self._vault = vault
        self._timetable = timetable
        self._doses = doses
        self._people = people
        self._clock = clock

    def patch(self, uuid: str) -> PatchNow:
        """The patch that is on, by the record."""
        given = [record for record in self._given(uuid) if record.value.is_given]
        last = given[-1] if given else None
        since = last.value.at if last else _EVER
        notes = [record for record in self.notes(uuid) if record.value.at >= since]
        seen = [record for record in notes if record.value.event is DeviceEvent.SEEN_ON]
        places = tuple((dose.site, dose.local_at.date()) for dose in (r.value for r in reversed(given)) if dose.site)
        return PatchNow(
            dose=last,
            is_off=any(record.value.event in _ENDS for record in notes),
            due_at=self._due_at(uuid, last),
            seen=seen[-1] if seen else None,
            before_off_at=last.value.old_off_at if last else None,
            last_places=places[:PLACES_SHOWN],
        )

    def notes(self, uuid: str) -> tuple[Record[DeviceNote], ...]:
        """Every look at a patch or pump, oldest first."""
        return tuple(self._vault.diary.devices.of_medicine(uuid, _EVER, self._clock.now() + CLOCK_SLACK))

    def note(
        self,
        uuid: str,
        event: DeviceEvent,
        *,
        at: datetime | None = None,
        site: str = "",
        by: str = "",
        note: str = "",
    ) -> Changed[Record[DeviceNote]]:
        """Keep what was seen or done: seen on, fell off, two found, taken off; pump changed, pump alarm."""
        now = self._clock.now()
        at = at or now
        zone, writer = str(self._clock.zone()), self._people.writer()
        value = DeviceNote(not_to_come(at, now), zone, uuid, event, clean_line(site), by or writer, clean_note(note))
        record = self._vault.diary.devices.add(value, clean_note(note), by=writer, at=now)
        return Changed(record, _AREAS, lambda: self.take_out(record.uuid))

    def put_on(
        self,
        uuid: str,
        site: str,
        *,
        at: datetime | None = None,
        is_exact: bool = True,
        old_off_at: datetime | None = None,
        given_by: str = "",
        note: str = "",
    ) -> Changed[DoseRecord]:
        """A new patch is on: it answers the change that waits; where none does, it is extra.

        Counted in hours, one put on early is the next change: the hours begin anew with it. On the calendar the next
        change stays where it is planned.

        Raises:
            BadInput: The time is still to come.
        """
        at = at or self._clock.now()
        due = self._change_due(uuid)
        if due is None:
            return self._doses.give_extra(
                uuid, at=at, is_exact=is_exact, given_by=given_by, site=site, old_off_at=old_off_at, note=note
            )
        return self._doses.answer(
            due,
            DoseAnswer.GIVEN,
            at=at,
            is_exact=is_exact,
            given_by=given_by,
            site=site,
            old_off_at=old_off_at,
            note=note,
        )

    def _change_due(self, uuid: str) -> DueSlot | None:
        """The change that a new patch answers, or None."""
        is_counted = self._timetable.get(uuid).kind is ScheduleKind.INTERVAL
        return self._waiting(uuid) or (self._timetable.next_slot(uuid) if is_counted else None)

    def _waiting(self, uuid: str) -> DueSlot | None:
        """The change that waits for its answer: the newest, for the patch that is put on now is not an older one.

        Counted in hours, only one that fell due since the last patch was put on.
        """
        on_list, now = self._timetable.get(uuid), self._clock.now()
        since = now - _WEEK
        if on_list.kind is ScheduleKind.INTERVAL:
            last = self._doses.last_given(uuid)
            since = last.value.at + _TICK if last else on_list.versions[0].value.at
        kept = self._timetable.slots(since, now + _TICK, uuid)
        waiting = [one.due for one in kept if one.dose is None and one.standing is not SlotStanding.AWAY]
        return waiting[-1] if waiting else None

    def _due_at(self, uuid: str, last: DoseRecord | None) -> datetime | None:
        due = (self._waiting(uuid) or self._timetable.next_slot(uuid)) if last else None
        return due.due_at if due else None

    def _given(self, uuid: str) -> list[Record[Dose]]:
        return self._vault.diary.doses.of_medicine(uuid, _EVER, self._clock.now() + CLOCK_SLACK)

    def take_out(self, uuid: str) -> Changed[object]:
        """Take a look out; it can be put back."""
        record = self._vault.diary.devices.remove(uuid, by=self._people.writer(), at=self._clock.now())
        return Changed(record, _AREAS, lambda: self.put_back(uuid))

    def put_back(self, uuid: str) -> Changed[object]:
        """Put a removed one back."""
        record = self._vault.diary.devices.put_back(uuid, by=self._people.writer(), at=self._clock.now())
        return Changed(record, _AREAS, lambda: self.take_out(uuid))
