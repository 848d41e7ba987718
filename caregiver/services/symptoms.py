"""Symptoms and side effects: written down at any time of day, and how long ago each was last written."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import islice

from caregiver.domain.record import Record
from caregiver.domain.symptom import SymptomNote
from caregiver.domain.symptom_words import SEEN_BACK_DAYS
from caregiver.domain.text import untranslated
from caregiver.domain.vocabulary import Kind, word
from caregiver.services.changes import Area
from caregiver.services.clock import Clock
from caregiver.services.journal import Journal, lived_instant
from caregiver.services.note_check import checked_note
from caregiver.services.people import People
from caregiver.vault.vault import Vault

SEEN_BACK = timedelta(days=SEEN_BACK_DAYS)
"""What was last written longer ago than this is not looked for."""

_AREAS = frozenset({Area.SYMPTOMS})
_TICK = timedelta(microseconds=1)

SymptomRecord = Record[SymptomNote]


class Symptoms(Journal[SymptomNote]):
    """What was there, and how bad."""

    def __init__(self, vault: Vault, people: People, clock: Clock) -> None:
        super().__init__(
            vault.diary.symptoms, _AREAS, checked=self._cleaned, words=search_text, people=people, clock=clock
        )

    def last_of_each(self, codes: Collection[str], now: datetime) -> dict[str, SymptomRecord]:
        """The last note about each of these symptoms, there or not there, of the last 30 days; by code."""
        found: dict[str, SymptomRecord] = {}
        for record in self.between(now - SEEN_BACK, now + _TICK):
            for symptom in record.value.symptoms:
                if symptom.code in codes:
                    found.setdefault(symptom.code, record)
            if len(found) == len(codes):
                break
        return found

    def thought_of(self, medicine: str, now: datetime, limit: int) -> tuple[SymptomRecord, ...]:
        """The newest notes with which the family thought of a medicine, of the last 30 days."""
        found = (record for record in self.between(now - SEEN_BACK, now + _TICK) if record.value.medicine == medicine)
        return tuple(islice(found, limit))

    def _cleaned(self, value: SymptomNote, before: SymptomNote | None) -> SymptomNote:
        at = lived_instant(value, before, self._people, self._clock)
        return replace(value, at=at, note=checked_note(value.note))


def search_text(value: SymptomNote) -> str:
    """Every word by which a symptom note is found."""
    return "\n".join([value.note, *(word(Kind.SYMPTOM, one.code).words(untranslated) for one in value.symptoms)])
