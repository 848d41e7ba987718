"""How the caregivers' own days were: each their own, only for who wrote it unless it is shared (care-rules 31)."""

from dataclasses import replace
from datetime import date, datetime

from caregiver.domain.care_day import care_day_bounds
from caregiver.domain.record import Record
from caregiver.domain.review import OwnDay
from caregiver.domain.review_merge import joined_own_days
from caregiver.services.changes import Area, Changed
from caregiver.services.clock import Clock
from caregiver.services.journal import Journal, lived_instant
from caregiver.services.note_check import checked_note
from caregiver.services.people import People
from caregiver.services.preferences import Preferences
from caregiver.services.reviews import ZONES_APART, instant_of
from caregiver.vault.vault import Vault

_AREAS = frozenset({Area.REVIEWS})


class OwnDays(Journal[OwnDay]):
    """How the caregivers' own days were; each caregiver has one a day, only for themselves unless it is shared."""

    def __init__(self, vault: Vault, people: People, clock: Clock, preferences: Preferences) -> None:
        super().__init__(
            vault.diary.own_days, _AREAS, checked=self._cleaned, words=lambda day: day.note, people=people, clock=clock
        )
        self._preferences = preferences

    def for_day(self, day: date, writer: str) -> Record[OwnDay] | None:
        """The own day of one caregiver, by uuid; for nobody else's eyes unless it is shared."""
        return next((record for record in self._of(day) if record.by == writer), None)

    def shared(self, day: date, writer: str) -> tuple[Record[OwnDay], ...]:
        """What the others share of this day."""
        return tuple(record for record in self._of(day) if record.by != writer and record.value.is_shared)

    def blank(self, day: date) -> OwnDay:
        """An own day in which nothing is said, not saved. Raises BadInput for a day that is to come."""
        return OwnDay(instant_of(day, self._bounds(day)[0], self._clock), str(self._clock.zone()), day)

    def write(self, value: OwnDay) -> Changed[Record[OwnDay]]:
        """Keep the own day of who writes now; where they have one, this stands in its place."""
        standing = self.for_day(value.day, self._people.writer())
        return super().write(value) if standing is None else self.correct(standing.uuid, value)

    def put_back(self, uuid: str) -> Changed[Record[OwnDay]]:
        """Put it back; where there is another by now, it is added there."""
        gone = self.get(uuid)
        standing = self.for_day(gone.value.day, gone.by)
        if standing is None or standing.uuid == uuid:
            return super().put_back(uuid)
        return self.correct(standing.uuid, joined_own_days(standing.value, gone.value))

    def _bounds(self, day: date) -> tuple[datetime, datetime]:
        return care_day_bounds(day, self._clock.zone(), self._preferences.care_day_start_hour)

    def _of(self, day: date) -> tuple[Record[OwnDay], ...]:
        start, end = self._bounds(day)
        found = self.between(start - ZONES_APART, end + ZONES_APART)
        return tuple(record for record in found if record.value.day == day)

    def _cleaned(self, value: OwnDay, before: OwnDay | None) -> OwnDay:
        at = lived_instant(value, before, self._people, self._clock)
        return replace(value, at=at, note=checked_note(value.note, "own_note"))
