"""Notes of the day: words, who came, care that was given."""

from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta

from caregiver.domain.care_note import CareKind, CareNote
from caregiver.domain.note import clean_line, clean_note
from caregiver.domain.record import Record
from caregiver.services.changes import Area, Changed
from caregiver.services.clock import Clock
from caregiver.services.diary import SAME_PRESS_SECONDS
from caregiver.services.journal import Journal, lived_instant
from caregiver.services.people import People
from caregiver.vault.vault import Vault

JUST_NOW, LOOKED_THROUGH = 12, 200
"""So many of the newest notes are looked through for the last one of a kind, and for names."""
MOST_NAMES = 8

_AREAS = frozenset({Area.CARE_NOTES})
_TICK = timedelta(microseconds=1)

CareRecord = Record[CareNote]


class CareNotes(Journal[CareNote]):
    """What the family notes beside the numbers."""

    def __init__(self, vault: Vault, people: People, clock: Clock) -> None:
        super().__init__(
            vault.diary.care_notes, _AREAS, checked=self._cleaned, words=search_text, people=people, clock=clock
        )

    def came(self, who: str, *, at: datetime | None = None, is_exact: bool = True) -> Changed[CareRecord]:
        """Somebody came, now or at another time. Raises BadInput for "who" or "at"."""
        return self._press(replace(self.blank(CareKind.CAME, who=who), is_exact=is_exact), at)

    def did(self, kind: CareKind) -> Changed[CareRecord]:
        """Care was given at the present minute; the same press within three seconds counts once."""
        return self._press(self.blank(kind), None)

    def note(self, words: str, *, is_only_for_me: bool = False) -> Changed[CareRecord]:
        """Keep words of the present minute. Raises BadInput for "words"."""
        return self._press(replace(self.blank(CareKind.WORDS, words=words), is_only_for_me=is_only_for_me), None)

    def blank(self, kind: CareKind, *, who: str = "", words: str = "") -> CareNote:
        """A note of the present minute, not saved."""
        return CareNote(self._clock.now(), str(self._clock.zone()), kind, who=who, words=words)

    def last(self, kind: CareKind) -> CareRecord | None:
        """The newest note of a kind; mostly it is among the very newest."""
        for limit in (JUST_NOW, LOOKED_THROUGH):
            found = next((record for record in self.latest(limit) if record.value.kind is kind), None)
            if found is not None:
                return found
        return None

    def names(self) -> tuple[str, ...]:
        """Who came before: those who come most often first, of equals who came last."""
        came = [record.value.who for record in self.latest(LOOKED_THROUGH) if record.value.kind is CareKind.CAME]
        return tuple(name for name, _ in Counter(came).most_common(MOST_NAMES))

    def _press(self, value: CareNote, at: datetime | None) -> Changed[CareRecord]:
        twin = self._same_press(value) if at is None else None
        if twin is not None:
            return Changed(twin, frozenset(), lambda: self.remove(twin.uuid))
        return self.write(value if at is None else replace(value, at=at))

    def _same_press(self, value: CareNote) -> CareRecord | None:
        since = value.at - timedelta(seconds=SAME_PRESS_SECONDS)
        cleaned = self._cleaned(value, None)
        for record in self.between(since, value.at + _TICK):
            if record.created_at >= since and replace(record.value, at=value.at) == replace(cleaned, at=value.at):
                return record
        return None

    def _cleaned(self, value: CareNote, before: CareNote | None) -> CareNote:
        at = lived_instant(value, before, self._people, self._clock)
        return replace(value, at=at, who=clean_line(value.who), words=clean_note(value.words))


def search_text(value: CareNote) -> str:
    """Every word by which it is found."""
    return "\n".join((value.who, value.words))
