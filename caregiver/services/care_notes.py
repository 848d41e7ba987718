"""Notes of the day: words, who came, care that was given."""

from dataclasses import replace

from caregiver.domain.care_note import CareNote
from caregiver.domain.note import clean_line, clean_note
from caregiver.services.changes import Area
from caregiver.services.clock import Clock
from caregiver.services.journal import Journal, lived_instant
from caregiver.services.people import People
from caregiver.vault.vault import Vault

_AREAS = frozenset({Area.CARE_NOTES})


class CareNotes(Journal[CareNote]):
    """What the family notes beside the numbers."""

    def __init__(self, vault: Vault, people: People, clock: Clock) -> None:
        super().__init__(
            vault.diary.care_notes, _AREAS, checked=self._cleaned, words=search_text, people=people, clock=clock
        )

    def _cleaned(self, value: CareNote, before: CareNote | None) -> CareNote:
        at = lived_instant(value, before, self._people, self._clock)
        return replace(value, at=at, who=clean_line(value.who), words=clean_note(value.words))


def search_text(value: CareNote) -> str:
    """Every word by which it is found."""
    return "\n".join((value.who, value.words))
