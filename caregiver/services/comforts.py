"""What was done against pain without a medicine, with the number before and after."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from caregiver.domain.comfort import Comfort
from caregiver.domain.record import Record
from caregiver.domain.text import untranslated
from caregiver.domain.vocabulary import Kind, word
from caregiver.services.changes import Area, Changed
from caregiver.services.clock import Clock
from caregiver.services.diary import Diary, PainRecord
from caregiver.services.journal import Journal, lived_instant
from caregiver.services.note_check import checked_note
from caregiver.services.people import People
from caregiver.vault.vault import Vault

BEFORE = timedelta(minutes=60)
"""A number in this span before it is the number before it."""

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

    # -- the number before it -----------------------------------------------------------------------------------

    def number_before(self, at: datetime) -> PainRecord | None:
        """The last number of the hour before an instant, or None."""
        found = self._diary.between(at - BEFORE, at + _TICK)
        return next((record for record in found if record.value.score is not None), None)

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
        return _together(self._vault, written.value, (number, written))

    def _cleaned(self, value: Comfort, before: Comfort | None) -> Comfort:
        at = lived_instant(value, before, self._people, self._clock)
        return replace(value, at=at, note=checked_note(value.note))


def _together(vault: Vault, record: ComfortRecord, parts: Sequence[Changed[Any]]) -> Changed[Any]:
    """Several writes of one press, in their order: taken back together, and together done again."""

    def undo() -> Changed[Any]:
        with vault.transaction():
            back = [part.undo() for part in reversed(parts) if part.undo is not None]
        return _together(vault, record, back)

    return Changed(record, frozenset[Area]().union(*(part.areas for part in parts)), undo)


def search_text(value: Comfort) -> str:
    """Every word by which it is found."""
    region = word(Kind.REGION, value.region).words(untranslated) if value.region else ""
    return "\n".join([value.note, word(Kind.COMFORT, value.what).words(untranslated), region])
