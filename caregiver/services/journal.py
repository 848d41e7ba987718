"""The verbs that every dated noun of the diary has: write, correct, remove, put back, look at."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Generic, TypeVar
from zoneinfo import ZoneInfo

from caregiver.domain.errors import BadInput
from caregiver.domain.own_words import words_to_find
from caregiver.domain.record import Change, Record
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.services.changes import Area, Changed
from caregiver.services.clock import Clock, not_to_come
from caregiver.services.people import People
from caregiver.vault.timeline import Dated, Timeline

OLDEST_YEARS = 130
"""A record further back than any life is a slip of the hand."""

Noun = TypeVar("Noun", bound=Dated)


class Journal(Generic[Noun]):
    """The records of one noun.

    Args:
        timeline: Where they are kept.
        areas: What pages look at again after a change.
        checked: Cleans a value before it is kept; may raise BadInput. It is given what stood there before, or None.
        words: Every word by which a value is found.
        people: Tells who writes.
        clock: The present instant and zone.
    """

    def __init__(
        self,
        timeline: Timeline[Noun],
        areas: frozenset[Area],
        *,
        checked: Callable[[Noun, Noun | None], Noun],
        words: Callable[[Noun], str],
        people: People,
        clock: Clock,
    ) -> None:
        self._timeline = timeline
        self._areas = areas
        self._checked = checked
        self._words = words
        self._people = people
        self._clock = clock

    # -- writing ------------------------------------------------------------------------------------------------

    def write(self, value: Noun) -> Changed[Record[Noun]]:
        """Keep a new record. Raises BadInput, StorageFailed."""
        value = self._checked(value, None)
        by, now = self._people.writer(), self._clock.now()
        words, own_words = words_to_find(value, self._words)
        record = self._timeline.add(value, words, by=by, at=now, own_words=own_words)
        return Changed(record, self._areas, lambda: self.remove(record.uuid))

    def correct(self, uuid: str, value: Noun) -> Changed[Record[Noun]]:
        """Let another content stand; what stood there stays in the history. Raises BadInput, Gone, StorageFailed."""
        before = self.get(uuid)
        value = self._checked(value, before.value)
        if value == before.value:
            return Changed(before, frozenset())
        by, now = self._people.writer(), self._clock.now()
        words, own_words = words_to_find(value, self._words)
        record = self._timeline.change(uuid, value, words, by=by, at=now, own_words=own_words)
        return Changed(record, self._areas, lambda: self.correct(uuid, before.value))

    def remove(self, uuid: str) -> Changed[Record[Noun]]:
        """Take it out of the diary; it can be put back."""
        record = self._timeline.remove(uuid, by=self._people.writer(), at=self._clock.now())
        return Changed(record, self._areas, lambda: self.put_back(uuid))

    def put_back(self, uuid: str) -> Changed[Record[Noun]]:
        """Put it back where it stood."""
        record = self._timeline.put_back(uuid, by=self._people.writer(), at=self._clock.now())
        return Changed(record, self._areas, lambda: self.remove(uuid))

    # -- reading ------------------------------------------------------------------------------------------------

    def get(self, uuid: str) -> Record[Noun]:
        """One record, removed or not; raises Gone."""
        return self._timeline.get(uuid)

    def find(self, uuid: str) -> Record[Noun] | None:
        """The same, or None when there never was one of this name."""
        return self._timeline.among((uuid,)).get(uuid)

    def between(self, start: datetime, end: datetime) -> tuple[Record[Noun], ...]:
        """Records from `start` on and before `end`, newest first."""
        return tuple(self._timeline.between(start, end, newest_first=True))

    def latest(self, limit: int, before: datetime | None = None) -> tuple[Record[Noun], ...]:
        """The newest `limit` records, newest first; only those before an instant, if one is given."""
        return tuple(self._timeline.latest(limit, before=before))

    def history(self, uuid: str) -> tuple[Change[Noun], ...]:
        """Every step of a record's life, oldest first."""
        return tuple(self._timeline.steps(uuid))


def lived_instant(value: Dated, before: Dated | None, people: People, clock: Clock) -> datetime:
    """The instant of a value that has passed and lies within the person's life; one that was kept before stays.

    Raises:
        BadInput: For "at".
    """
    if before is not None and value.at == before.at:
        return value.at
    now = clock.now()
    at = not_to_come(value.at, now)
    if value.at.year < now.year - OLDEST_YEARS:
        raise BadInput("at", QT_TRANSLATE_NOOP("caregiver", "Please look at the year again."))
    person = people.person()
    if person and person.birth_date and value.at.astimezone(ZoneInfo(value.zone)).date() < person.birth_date:
        raise BadInput("at", QT_TRANSLATE_NOOP("caregiver", "This day lies before the birth date."))
    return at


AnyJournal = Journal[Any]
"""The journal of some noun of the diary."""
