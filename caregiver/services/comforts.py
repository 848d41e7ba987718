"""What was done against pain without a medicine, with the number before and after."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from caregiver.domain.comfort import Comfort
from caregiver.domain.record import Record
from caregiver.domain.text import untranslated
from caregiver.domain.vocabulary import Kind, word
from caregiver.services.changes import Area, Changed, together
from caregiver.services.clock import Clock
from caregiver.services.diary import Diary
from caregiver.services.journal import Journal, lived_instant
from caregiver.services.note_check import checked_note
from caregiver.services.people import People
from caregiver.vault.vault import Vault

MOST_PLACES = 4
"""So many places are offered."""

_AREAS = frozenset({Area.COMFORTS})
_TICK = timedelta(microseconds=1)

ComfortRecord = Record[Comfort]


class Comforts(Journal[Comfort]):
    """Heat, a new position, music: what was done, and the numbers around it."""

    def __init__(self, vault: Vault, diary: Diary, people: People, clock: Clock) -> None:
        super().__init__(
            vault.diary.comforts, _AREAS, checked=self._cleaned, words=search_text, people=people, clock=clock
        )
        self._vault = vault
        self._diary = diary

    # -- reading ------------------------------------------------------------------------------------------------

    def places_since(self, start: datetime) -> tuple[str, ...]:
        """The places where it hurt, and where something was done, since then: the most named first, four at most."""
        end = self._clock.now() + _TICK
        named = Counter(place.region for record in self._diary.between(start, end) for place in record.value.places)
        named.update(record.value.region for record in self.between(start, end) if record.value.region)
        return tuple(region for region, _ in named.most_common(MOST_PLACES))

    # -- the number before it -----------------------------------------------------------------------------------

    def write_with(self, value: Comfort, score: int) -> Changed[ComfortRecord]:
        """Keep a new one together with the number before it, which is a pain entry of its own.

        Raises:
            BadInput, StorageFailed: Nothing was kept.
        """
        return self._with_number(value, score, self.write)

    def correct_with(self, uuid: str, value: Comfort, score: int) -> Changed[ComfortRecord]:
        """Correct one, and keep the number before it. Raises as `write_with`, and Gone."""
        return self._with_number(value, score, lambda linked: self.correct(uuid, linked))

    def _with_number(
        self, value: Comfort, score: int, write: Callable[[Comfort], Changed[ComfortRecord]]
    ) -> Changed[ComfortRecord]:
        at = lived_instant(value, None, self._people, self._clock)
        entry = replace(self._diary.blank_entry(score=score), at=at, zone=value.zone, is_exact=value.is_exact)
        with self._vault.transaction():
            number = self._diary.write_entry(entry)
            written = write(replace(value, pain_before=number.value.uuid))
        return together(written.value, (number, written), self._vault.transaction)

    def _cleaned(self, value: Comfort, before: Comfort | None) -> Comfort:
        at = lived_instant(value, before, self._people, self._clock)
        return replace(value, at=at, note=checked_note(value.note))


def search_text(value: Comfort) -> str:
    """Every word by which it is found."""
    region = word(Kind.REGION, value.region).words(untranslated) if value.region else ""
    return "\n".join([value.note, word(Kind.COMFORT, value.what).words(untranslated), region])
