"""What stood in the fields of an editor and was not saved: leaving it in any way keeps it here (DESIGN 7)."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from caregiver.services.changes import Area, Changed
from caregiver.services.clock import Clock
from caregiver.services.people import People
from caregiver.vault.vault import Vault

REVIEW_DRAFTS = "review"
"""What the evening reviews go by, each by its day; Today asks for them before their verbs are loaded."""

_AREAS = frozenset({Area.DRAFTS})
Value = TypeVar("Value")


class FormDrafts:
    """Drafts of one noun by the uuid of the record that is edited ("" for a new one).

    Args:
        noun: What the editor writes: "plan", "treatment". Kept in the file; never change one that was used.
    """

    def __init__(self, vault: Vault, people: People, clock: Clock, noun: str) -> None:
        self._vault = vault
        self._people = people
        self._clock = clock
        self._key = f"{noun}:"

    def keep(self, uuid: str, typed: dict[str, Any], by: str = "") -> Changed[None]:
        """Keep what stands in the fields.

        Args:
            uuid: The record, or the name of a new one.
            typed: Holds only what JSON can.
            by: Who typed it; who writes now, where it is not given.
        """
        by, now = by or self._people.writer(), self._clock.now()
        self._vault.settings.save_draft(self._key + uuid, typed, by=by, at=now)
        return Changed(None, _AREAS)

    def get(self, uuid: str) -> dict[str, Any] | None:
        """What was kept, or None."""
        kept = self._vault.settings.draft(self._key + uuid)
        return kept if isinstance(kept, dict) else None

    def writer_of(self, uuid: str) -> str:
        """Who typed what was kept; "" where nothing was."""
        return self._vault.settings.draft_writer(self._key + uuid)

    def forget(self, uuid: str) -> Changed[None]:
        """It was saved, or is not wanted."""
        self._vault.settings.discard_draft(self._key + uuid)
        return Changed(None, _AREAS)

    def done(self, uuid: str, write: Callable[[], Changed[Value]]) -> Changed[Value]:
        """Run the verb that saves what was drafted, and let go of the draft: both, or neither."""
        with self._vault.transaction():
            changed = write()
            self._vault.settings.discard_draft(self._key + uuid)
        return replace(changed, areas=changed.areas | _AREAS)

    def open_drafts(self) -> tuple[str, ...]:
        """The uuids of what was begun and not saved, the last first."""
        return tuple(key.removeprefix(self._key) for key in self._vault.settings.drafts() if key.startswith(self._key))
