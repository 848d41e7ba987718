"""What was typed and not yet done: leaving an editor in any way keeps it here (DESIGN 7)."""

from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any, TypeVar

from caregiver.domain.pain import PainEntry, Place, Voice
from caregiver.services.changes import Area, Changed
from caregiver.services.clock import Clock
from caregiver.services.people import People
from caregiver.vault.vault import Vault

_AREAS = frozenset({Area.DRAFTS})
Value = TypeVar("Value")

_KEY = "pain:"
_WORD_LISTS = ("qualities", "timing", "worse", "eased", "signs")


@dataclass(frozen=True)
class Draft:
    """An entry somebody began to write or to correct.

    Attributes:
        uuid: The entry it corrects; empty for a new one.
        entry: As it stood in the editor.
        kept_at: When it was last kept (UTC).
    """

    uuid: str
    entry: PainEntry
    kept_at: datetime


class Drafts:
    """Drafts of pain entries, in the encrypted file like everything else.

    Args:
        vault: The open diary.
        people: Tells who writes.
        clock: Tells when a draft was kept.
    """

    def __init__(self, vault: Vault, people: People, clock: Clock) -> None:
        self._vault = vault
        self._people = people
        self._clock = clock

    def keep(self, uuid: str, entry: PainEntry) -> Changed[Draft]:
        """Keep what stands in the editor of the entry `uuid` (empty: of a new one)."""
        draft = Draft(uuid, entry, self._clock.now())
        self._vault.settings.save_draft(_KEY + uuid, _packed(draft), by=self._people.writer(), at=draft.kept_at)
        return Changed(draft, _AREAS)

    def find(self, uuid: str) -> Draft | None:
        """The draft for an entry, if something was begun and not done."""
        kept = self._vault.settings.draft(_KEY + uuid)
        return _unpacked(uuid, kept) if isinstance(kept, dict) else None

    def discard(self, uuid: str) -> Changed[None]:
        """It was done, or is not wanted."""
        self._vault.settings.discard_draft(_KEY + uuid)
        return Changed(None, _AREAS)

    def done(self, uuid: str, write: Callable[[], Changed[Value]]) -> Changed[Value]:
        """Run the verb that saves what was drafted, and let go of the draft: both, or neither."""
        with self._vault.transaction():
            changed = write()
            self._vault.settings.discard_draft(_KEY + uuid)
        return replace(changed, areas=changed.areas | _AREAS)

    def open_drafts(self) -> tuple[Draft, ...]:
        """Everything begun and not done, the last first."""
        uuids = [key.removeprefix(_KEY) for key in self._vault.settings.drafts() if key.startswith(_KEY)]
        found = [draft for draft in map(self.find, uuids) if draft is not None]
        return tuple(sorted(found, key=lambda draft: draft.kept_at, reverse=True))


def _packed(draft: Draft) -> dict[str, Any]:
    entry = draft.entry
    told = entry.team_told_at
    return asdict(entry) | {
        "at": entry.at.isoformat(),
        "team_told_at": told.isoformat() if told else None,
        "kept_at": draft.kept_at.isoformat(),
    }


def _unpacked(uuid: str, kept: dict[str, Any]) -> Draft:
    fields = dict(kept)
    kept_at = datetime.fromisoformat(fields.pop("kept_at"))
    told = fields["team_told_at"]
    fields |= {name: tuple(fields[name]) for name in _WORD_LISTS}
    fields |= {
        "at": datetime.fromisoformat(fields["at"]),
        "team_told_at": datetime.fromisoformat(told) if told else None,
        "voice": Voice(fields["voice"]),
        "places": tuple(Place(**place) for place in fields["places"]),
    }
    return Draft(uuid, PainEntry(**fields), kept_at)
