"""What was typed in the plan editor and not yet saved: leaving it in any way keeps it here (DESIGN 7)."""

from typing import Any

from caregiver.services.changes import Area, Changed
from caregiver.services.clock import Clock
from caregiver.services.people import People
from caregiver.vault.vault import Vault

_AREAS = frozenset({Area.DRAFTS})
_KEY = "plan:"


class PlanDrafts:
    """Drafts of plans by the uuid of their medicine ("" for a new one), each what the editor's fields held."""

    def __init__(self, vault: Vault, people: People, clock: Clock) -> None:
        self._vault = vault
        self._people = people
        self._clock = clock

    def keep(self, medicine: str, typed: dict[str, Any]) -> Changed[None]:
        """Keep what stands in the fields; `typed` holds only what JSON can."""
        now = self._clock.now()
        self._vault.settings.save_draft(_KEY + medicine, typed, by=self._people.writer(), at=now)
        return Changed(None, _AREAS)

    def get(self, medicine: str) -> dict[str, Any] | None:
        """What was kept, or None."""
        kept = self._vault.settings.draft(_KEY + medicine)
        return kept if isinstance(kept, dict) else None

    def forget(self, medicine: str) -> Changed[None]:
        """It was saved, or is not wanted."""
        self._vault.settings.discard_draft(_KEY + medicine)
        return Changed(None, _AREAS)

    def open_drafts(self) -> tuple[str, ...]:
        """Medicines whose plan was begun and not saved."""
        return tuple(key.removeprefix(_KEY) for key in self._vault.settings.drafts() if key.startswith(_KEY))
