"""Away from home, or reminders stopped: nothing rings, and each medicine is asked about before it rings again.

Source: care-rules 25, 27.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from caregiver.domain.errors import BadInput
from caregiver.domain.note import clean_line, clean_note
from caregiver.domain.record import Record
from caregiver.domain.regimen import Standing
from caregiver.domain.schedule import ScheduleKind
from caregiver.domain.stay import Confirmation, ListAnswer, Stay, StayKind, died_at
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.services.changes import Area, Changed
from caregiver.services.clock import CLOCK_SLACK, Clock, not_to_come
from caregiver.services.medicines import Medicines
from caregiver.services.people import People
from caregiver.services.timetable import OnList, Timetable
from caregiver.vault.vault import Vault

LONG = timedelta(days=3)
"""After a closed or stopped time longer than this, each medicine is asked about before it rings again."""

_NEVER = datetime(9999, 12, 30, tzinfo=UTC)
_AREAS = frozenset({Area.STAYS})
_BOTH = frozenset({Area.STAYS, Area.MEDICINES})
_DRAFTS = frozenset({Area.DRAFTS})
_DRAFT = "homecoming"


@dataclass(frozen=True)
class Homecoming:
    """What is still to be answered after a stay.

    Attributes:
        stay: The stay that ended.
        medicines: Those without an answer; none of them rings.
    """

    stay: Record[Stay]
    medicines: tuple[OnList, ...]


class Stays:
    """The times in which nothing rings."""

    def __init__(self, vault: Vault, timetable: Timetable, medicines: Medicines, people: People, clock: Clock) -> None:
        self._vault = vault
        self._timetable = timetable
        self._medicines = medicines
        self._people = people
        self._clock = clock

    # -- reading ------------------------------------------------------------------------------------------------

    def current(self) -> Record[Stay] | None:
        """The stay that goes on now, or None: reminders ring. A clock that was set back ends none."""
        found = self._open()
        return found[-1] if found else None

    @property
    def has_died(self) -> bool:
        """Whether it was recorded that the person died: nothing is asked any more (care-rules 27)."""
        stay = self.current()
        return stay is not None and stay.value.kind is StayKind.DIED

    def last_moment(self) -> datetime:
        """Now, or when the person died: what is told of the last days ends there."""
        now = self._clock.now()
        return min(now, died_at(record.value for record in self._timetable.stays()) or now)

    def _open(self) -> list[Record[Stay]]:
        return [record for record in self._timetable.stays() if record.value.ended_at is None]

    def between(self, start: datetime, end: datetime) -> tuple[Record[Stay], ...]:
        """Times away from home that touch the range, oldest first."""
        return tuple(
            record
            for record in self._timetable.stays()
            if record.value.is_away and record.value.at < end and (record.value.ended_at or end) > start
        )

    def homecoming(self) -> Homecoming | None:
        """The last stay after which medicines still wait for an answer; None when all are answered."""
        last = self.last()
        if self.current() is not None or last is None:
            return None
        waiting = self._unanswered(last)
        return Homecoming(last, waiting) if waiting else None

    def would_ask(self, uuid: str) -> bool:
        """Whether a removed one that is over, put back, is the last one, and medicines are silent until answered."""
        stay, last = self._vault.diary.stays.get(uuid), self.last()
        is_last = last is None or last.value.at <= stay.value.at
        if self.current() is not None or not is_last or not _asks_afterwards(stay.value, self._clock.now()):
            return False
        return bool(self._unanswered(stay))

    def last(self) -> Record[Stay] | None:
        """The last stay that is over and after which each medicine is asked about, or None."""
        now = self._clock.now()
        ended = [record for record in self._timetable.stays() if _asks_afterwards(record.value, now)]
        return ended[-1] if ended else None

    def newest(self, count: int) -> tuple[Record[Stay], ...]:
        """The last times in which nothing rang, the newest first."""
        return tuple(reversed(self._timetable.stays()[-count:]))

    def unconfirmed(self) -> tuple[OnList, ...]:
        """Medicines of which nobody was sure yet: silent until somebody is."""
        return tuple(m for m in self._timetable.medicines() if m.kind is ScheduleKind.NOT_CONFIRMED)

    def answers(self, stay: str) -> dict[str, Confirmation]:
        """What was answered after a stay, by medicine."""
        since = self._vault.diary.stays.get(stay).value.at
        found = self._vault.diary.confirmations.between(since, _NEVER)
        return {record.value.medicine: record.value for record in found if record.value.stay == stay}

    # -- writing ------------------------------------------------------------------------------------------------

    def begin(
        self, kind: StayKind, at: datetime | None = None, where: str = "", why: str = ""
    ) -> Changed[Record[Stay]]:
        """From now on nothing rings; everything written is kept. A stay that goes on ends where the new one begins."""
        now = self._clock.now()
        at = min(at or now, now)
        stay = Stay(at, str(self._clock.zone()), kind, where=clean_line(where), why=clean_note(why))
        by, current = self._people.writer(), self.current()
        with self._vault.transaction():
            if current is not None:
                ended = replace(current.value, ended_at=max(at, current.value.at))
                self._vault.diary.stays.change(current.uuid, ended, "", by=by, at=now)
            record = self._vault.diary.stays.add(stay, "", by=by, at=now)
        return Changed(record, _AREAS, lambda: self._unbegin(record, current))

    def end(self, at: datetime | None = None) -> Changed[Record[Stay] | None]:
        """Back home, or reminders on again. After a stay each medicine is asked about first."""
        current, now = self.current(), self._clock.now()
        if current is None:
            return Changed(None, frozenset())
        at = min(at or now, now)
        if at < current.value.at:
            raise BadInput("ended_at", QT_TRANSLATE_NOOP("caregiver", "The end lies before the start."))
        with self._vault.transaction():
            for other in self._open()[:-1]:  # one press ends every silence
                ended = replace(other.value, ended_at=max(at, other.value.at))
                self._vault.diary.stays.change(other.uuid, ended, "", by=self._people.writer(), at=now)
            return self._change(current, replace(current.value, ended_at=at))

    def correct(self, uuid: str, stay: Stay) -> Changed[Record[Stay] | None]:
        """Correct from when, until when, where. Raises BadInput, Gone."""
        if stay.ended_at is not None and stay.ended_at < stay.at:
            raise BadInput("ended_at", QT_TRANSLATE_NOOP("caregiver", "The end lies before the start."))
        not_to_come(max(stay.at, stay.ended_at or stay.at), self._clock.now())
        return self._change(self._vault.diary.stays.get(uuid), stay)

    def remove(self, uuid: str) -> Changed[object]:
        """Take a stay out of the diary, as if it had not been; one that it cut short goes on. It can be put back."""
        stay = self._vault.diary.stays.get(uuid)
        cut_short = self._cut_short_by(stay.value)
        if cut_short is not None:
            return self._unbegin(stay, cut_short)
        record = self._vault.diary.stays.remove(uuid, by=self._people.writer(), at=self._clock.now())
        return Changed(record, _AREAS, lambda: self.put_back(uuid))

    def put_back(self, uuid: str) -> Changed[object]:
        """Put a removed stay back."""
        record = self._vault.diary.stays.put_back(uuid, by=self._people.writer(), at=self._clock.now())
        return Changed(record, _AREAS, lambda: self.remove(uuid))

    def remember_closed(self, start: datetime, end: datetime) -> None:
        """The computer was closed or asleep for long: what rings again is asked first."""
        stay = Stay(start, str(self._clock.zone()), StayKind.CLOSED, ended_at=end)
        self._vault.diary.stays.add(stay, "", by=self._people.writer(), at=end)

    def remember_brought_back(self, start: datetime, end: datetime) -> None:
        """The diary is of a backup and knows nothing of this time: what rings again is asked first."""
        stay = Stay(min(start, end), str(self._clock.zone()), StayKind.BROUGHT_BACK, ended_at=end)
        self._vault.diary.stays.add(stay, "", by=self._people.writer(), at=end)

    def confirm(
        self, stay: str, answers: Mapping[str, ListAnswer], standing: Standing = Standing.NOT_SAID
    ) -> Changed[int]:
        """Keep the answers about medicines after a stay; how many were kept. With no stay ("") only the plans change:
        a medicine that was put back long after its removal waits for an answer, too.

        Same rings again from now on, also where nobody was sure before; stopped is taken off the list; not sure
        stays silent. A changed one is confirmed by its new plan.
        """
        by, now = self._people.writer(), self._clock.now()
        undos = []
        records = []
        with self._vault.transaction():
            self._vault.settings.discard_draft(_DRAFT)
            for medicine, answer in answers.items():
                if stay:
                    value = Confirmation(now, str(self._clock.zone()), stay, medicine, answer, standing)
                    records.append(self._vault.diary.confirmations.add(value, "", by=by, at=now))
                is_unconfirmed = self._timetable.get(medicine).kind is ScheduleKind.NOT_CONFIRMED
                if answer is ListAnswer.STOPPED:
                    undos.append(self._medicines.stop(medicine).undo)
                elif answer is ListAnswer.NOT_SURE and not is_unconfirmed:
                    undos.append(self._medicines.leave_unconfirmed(medicine).undo)
                elif answer is ListAnswer.SAME and is_unconfirmed:
                    undos.append(self._medicines.resume(medicine).undo)

        def undo() -> Changed[object]:
            with self._vault.transaction():
                for record in records:
                    self._vault.diary.confirmations.remove(record.uuid, by=by, at=self._clock.now())
                for take_back in undos:
                    if take_back is not None:
                        take_back()
            return Changed(None, _BOTH, lambda: self.confirm(stay, answers, standing))

        return Changed(len(answers), _BOTH, undo)

    # -- chosen and not saved -----------------------------------------------------------------------------------

    def keep_draft(self, chosen: dict[str, Any]) -> Changed[None]:
        """Keep what was chosen on the page and not saved; `chosen` holds only what JSON can."""
        self._vault.settings.save_draft(_DRAFT, chosen, by=self._people.writer(), at=self._clock.now())
        return Changed(None, _DRAFTS)

    def draft(self) -> dict[str, Any]:
        """What was kept, or nothing."""
        kept = self._vault.settings.draft(_DRAFT)
        return kept if isinstance(kept, dict) else {}

    # -- inside -------------------------------------------------------------------------------------------------

    def _unanswered(self, stay: Record[Stay]) -> tuple[OnList, ...]:
        answered = self.answers(stay.uuid)
        listed = self._timetable.medicines()
        return tuple(found for found in listed if found.uuid not in answered and _waits(found, stay.value))

    def _cut_short_by(self, stay: Stay) -> Record[Stay] | None:
        """The time away that ended only because this one began, as it was; None where this one is over."""
        if stay.ended_at is not None:
            return None
        ended = (record for record in self._timetable.stays() if record.value.is_away)
        found = next((record for record in ended if record.value.ended_at == stay.at), None)
        return None if found is None else replace(found, value=replace(found.value, ended_at=None))

    def _change(self, before: Record[Stay], stay: Stay) -> Changed[Record[Stay] | None]:
        by, now = self._people.writer(), self._clock.now()
        record = self._vault.diary.stays.change(before.uuid, stay, "", by=by, at=now)
        return Changed(record, _AREAS, lambda: self._change(record, before.value))

    def _unbegin(self, record: Record[Stay], before: Record[Stay] | None) -> Changed[object]:
        by, now = self._people.writer(), self._clock.now()
        with self._vault.transaction():
            self._vault.diary.stays.remove(record.uuid, by=by, at=now)
            if before is not None:
                self._vault.diary.stays.change(before.uuid, before.value, "", by=by, at=now)
        stay = record.value
        return Changed(record, _AREAS, lambda: self.begin(stay.kind, stay.at, stay.where, stay.why))


_AT_REST = frozenset({ScheduleKind.STOPPED, ScheduleKind.PAUSED, ScheduleKind.NOT_CONFIRMED})


def _waits(on_list: OnList, stay: Stay) -> bool:
    """Whether a medicine of before the stay has no plan written since."""
    ended_at = stay.ended_at
    if ended_at is None or on_list.versions[0].created_at >= ended_at or on_list.kind in _AT_REST:
        return False
    return not any(version.created_at >= ended_at for version in on_list.versions)


def _asks_afterwards(stay: Stay, now: datetime) -> bool:
    if stay.ended_at is None:
        return False
    if stay.kind in {StayKind.CLOSED, StayKind.BROUGHT_BACK}:
        return stay.ended_at <= now + CLOCK_SLACK  # one that ends in days to come was written by a wrong clock
    return stay.is_away or stay.ended_at - stay.at > LONG
