"""Treatments: planned, under way, done; what the family was told, and how it went."""

from dataclasses import replace

from caregiver.domain.note import clean_line, clean_note
from caregiver.domain.text import untranslated
from caregiver.domain.treatment import Treatment
from caregiver.domain.treatment_codes import kind_word
from caregiver.domain.vocabulary import Kind, word
from caregiver.services.changes import Area
from caregiver.services.clock import Clock
from caregiver.services.journal import Journal
from caregiver.services.people import People
from caregiver.vault.vault import Vault

_AREAS = frozenset({Area.TREATMENTS})


class Treatments(Journal[Treatment]):
    """The treatments of one person."""

    def __init__(self, vault: Vault, people: People, clock: Clock) -> None:
        super().__init__(
            vault.diary.treatments, _AREAS, checked=self._cleaned, words=search_text, people=people, clock=clock
        )

    def _cleaned(self, value: Treatment, before: Treatment | None) -> Treatment:
        return replace(
            value,
            name=clean_line(value.name),
            where=clean_line(value.where),
            told=clean_note(value.told),
            told_by=clean_line(value.told_by),
            outcome=clean_note(value.outcome),
            note=clean_note(value.note),
            sessions=tuple(sorted(set(value.sessions))),
        )


def search_text(value: Treatment) -> str:
    """Every word by which a treatment is found."""
    regions = [word(Kind.REGION, code).words(untranslated) for code in value.regions]
    kind = kind_word(value.kind).words(untranslated)
    return "\n".join([value.name, kind, value.where, value.told, value.told_by, value.outcome, value.note, *regions])
