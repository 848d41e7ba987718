"""What was done against pain without a medicine, with the number before and after."""

from dataclasses import replace

from caregiver.domain.comfort import Comfort
from caregiver.domain.note import clean_note
from caregiver.domain.text import untranslated
from caregiver.domain.vocabulary import Kind, word
from caregiver.services.changes import Area
from caregiver.services.clock import Clock
from caregiver.services.journal import Journal, lived_instant
from caregiver.services.people import People
from caregiver.vault.vault import Vault

_AREAS = frozenset({Area.COMFORTS})


class Comforts(Journal[Comfort]):
    """Heat, a new position, music: what helped, and what did not."""

    def __init__(self, vault: Vault, people: People, clock: Clock) -> None:
        super().__init__(
            vault.diary.comforts, _AREAS, checked=self._cleaned, words=search_text, people=people, clock=clock
        )

    def _cleaned(self, value: Comfort, before: Comfort | None) -> Comfort:
        at = lived_instant(value, before, self._people, self._clock)
        return replace(value, at=at, note=clean_note(value.note))


def search_text(value: Comfort) -> str:
    """Every word by which it is found."""
    region = word(Kind.REGION, value.region).words(untranslated) if value.region else ""
    return "\n".join([value.note, word(Kind.COMFORT, value.what).words(untranslated), region])
