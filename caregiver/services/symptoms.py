"""Symptoms and side effects: written down at any time of day."""

from dataclasses import replace

from caregiver.domain.note import clean_note
from caregiver.domain.symptom import SymptomNote
from caregiver.domain.text import untranslated
from caregiver.domain.vocabulary import Kind, word
from caregiver.services.changes import Area
from caregiver.services.clock import Clock
from caregiver.services.journal import Journal, lived_instant
from caregiver.services.people import People
from caregiver.vault.vault import Vault

_AREAS = frozenset({Area.SYMPTOMS})


class Symptoms(Journal[SymptomNote]):
    """What was there, and how bad."""

    def __init__(self, vault: Vault, people: People, clock: Clock) -> None:
        super().__init__(
            vault.diary.symptoms, _AREAS, checked=self._cleaned, words=search_text, people=people, clock=clock
        )

    def _cleaned(self, value: SymptomNote, before: SymptomNote | None) -> SymptomNote:
        at = lived_instant(value, before, self._people, self._clock)
        return replace(value, at=at, note=clean_note(value.note))


def search_text(value: SymptomNote) -> str:
    """Every word by which a symptom note is found."""
    return "\n".join([value.note, *(word(Kind.SYMPTOM, one.code).words(untranslated) for one in value.symptoms)])
