"""Sudden bad spells: begun with a press, ended with a press."""

from dataclasses import replace

from caregiver.domain.flare import Flare
from caregiver.domain.note import clean_note
from caregiver.domain.text import untranslated
from caregiver.domain.vocabulary import Kind, word
from caregiver.services.changes import Area
from caregiver.services.clock import Clock
from caregiver.services.journal import Journal, lived_instant
from caregiver.services.people import People
from caregiver.vault.vault import Vault

_AREAS = frozenset({Area.FLARES})


class Flares(Journal[Flare]):
    """The spells of one person; one at most goes on."""

    def __init__(self, vault: Vault, people: People, clock: Clock) -> None:
        super().__init__(
            vault.diary.flares, _AREAS, checked=self._cleaned, words=search_text, people=people, clock=clock
        )

    def _cleaned(self, value: Flare, before: Flare | None) -> Flare:
        at = lived_instant(value, before, self._people, self._clock)
        return replace(value, at=at, note=clean_note(value.note))


def search_text(value: Flare) -> str:
    """Every word by which a spell is found."""
    triggers = [word(Kind.WORSE, code).words(untranslated) for code in value.triggers]
    places = [word(Kind.REGION, place.region).words(untranslated) for place in value.places]
    return "\n".join([value.note, *triggers, *places])
