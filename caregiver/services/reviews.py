"""The evening review of a day, and the caregiver's own day (care-rules 31, 34)."""

from dataclasses import replace

from caregiver.domain.note import clean_note
from caregiver.domain.review import OwnDay, Review
from caregiver.domain.text import untranslated
from caregiver.domain.vocabulary import Kind, word
from caregiver.services.changes import Area
from caregiver.services.clock import Clock
from caregiver.services.journal import Journal, lived_instant
from caregiver.services.people import People
from caregiver.vault.vault import Vault

_AREAS = frozenset({Area.REVIEWS})


class Reviews(Journal[Review]):
    """The reviews; a day has one."""

    def __init__(self, vault: Vault, people: People, clock: Clock) -> None:
        super().__init__(
            vault.diary.reviews, _AREAS, checked=self._cleaned, words=search_text, people=people, clock=clock
        )

    def _cleaned(self, value: Review, before: Review | None) -> Review:
        at = lived_instant(value, before, self._people, self._clock)
        return replace(value, at=at, managed=clean_note(value.managed), note=clean_note(value.note))


class OwnDays(Journal[OwnDay]):
    """How the caregivers' own days were; each caregiver has one a day."""

    def __init__(self, vault: Vault, people: People, clock: Clock) -> None:
        super().__init__(
            vault.diary.own_days, _AREAS, checked=self._cleaned, words=lambda day: day.note, people=people, clock=clock
        )

    def _cleaned(self, value: OwnDay, before: OwnDay | None) -> OwnDay:
        at = lived_instant(value, before, self._people, self._clock)
        return replace(value, at=at, note=clean_note(value.note))


def search_text(value: Review) -> str:
    """Every word by which a review is found."""
    symptoms = [word(Kind.SYMPTOM, one.code).words(untranslated) for one in value.symptoms]
    return "\n".join([value.managed, value.note, *symptoms])
