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
        by: Who typed it.
        read: The entry as it stood before anything was typed; None where an earlier version did not keep it.
    """

    uuid: str
    entry: PainEntry
    kept_at: datetime
    by: str
    read: PainEntry | None = None


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

    def keep(self, uuid: str, entry: PainEntry, *, read: PainEntry | None = None, by: str = "") -> Changed[Draft]:
        """Keep what stands in the editor.

        Args:
            uuid: The entry, or the name of a new one.
            entry: What stands there.
            read: What stood there before anything was typed.
            by: Who typed it; who writes now, where it is not given.
        """
        draft = Draft(uuid, entry, self._clock.now(), by or self._people.writer(), read)
        self._vault.settings.save_draft(_KEY + uuid, _packed(draft), by=draft.by, at=draft.kept_at)
        return Changed(draft, _AREAS)

    def find(self, uuid: str) -> Draft | None:
        """The draft for an entry, if something was begun and not done."""
        settings = self._vault.settings
        kept = settings.draft(_KEY + uuid)
        return _unpacked(uuid, kept, settings.draft_writer(_KEY + uuid)) if isinstance(kept, dict) else None

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
        """Everything begun and not done, the last first; what is only for another who writes is not named."""
        writer = self._people.writer()
        uuids = [key.removeprefix(_KEY) for key in self._vault.settings.drafts() if key.startswith(_KEY)]
        found = [draft for draft in map(self.find, uuids) if draft is not None]
        found = [draft for draft in found if draft.by == writer or not draft.entry.is_only_for_me]
        return tuple(sorted(found, key=lambda draft: draft.kept_at, reverse=True))


def _packed(draft: Draft) -> dict[str, Any]:
    read = _packed_entry(draft.read) if draft.read else None
    return _packed_entry(draft.entry) | {"kept_at": draft.kept_at.isoformat(), "read": read}


def _packed_entry(entry: PainEntry) -> dict[str, Any]:
    told = entry.team_told_at
    return asdict(entry) | {"at": entry.at.isoformat(), "team_told_at": told.isoformat() if told else None}


def _unpacked(uuid: str, kept: dict[str, Any], by: str) -> Draft:
    fields = dict(kept)
    kept_at, read = datetime.fromisoformat(fields.pop("kept_at")), fields.pop("read", None)
    return Draft(uuid, _unpacked_entry(fields), kept_at, by, _unpacked_entry(read) if read else None)


def _unpacked_entry(kept: dict[str, Any]) -> PainEntry:
    fields, told = dict(kept), kept["team_told_at"]
    fields |= {name: tuple(fields[name]) for name in _WORD_LISTS}
    fields |= {
        "at": datetime.fromisoformat(fields["at"]),
        "team_told_at": datetime.fromisoformat(told) if told else None,
        "voice": Voice(fields["voice"]),
        "places": tuple(Place(**place) for place in fields["places"]),
    }
    return PainEntry(**fields)
