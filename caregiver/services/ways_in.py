"""The ways into an open diary: which there are, when each was last seen to work, and changing them (DESIGN 5).

All of it touches the file of the key slots alone, never the open diary, so it may run in a thread: the secret sentence
takes a moment on purpose.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from dateutil.relativedelta import relativedelta

from caregiver.domain.errors import KeyWrong
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.services.changes import Area, Changed
from caregiver.services.clock import Clock
from caregiver.services.keys import (
    check_sentence,
    is_same_sentence,
    key_by_paper,
    key_by_sentence,
    refuse_last_way,
    sentence_slot,
)
from caregiver.vault.keys import DataKey, KeySlots, SlotKind
from caregiver.vault.vault import Vault
from caregiver.vault.wrapping import passphrase_secret

__all__ = ["SlotKind", "WayIn", "WaysIn", "check_sentence", "is_same_sentence"]

TEST_AFTER = relativedelta(years=1)
"""A paper that nobody has looked for in a year may be lost."""
_NOT_THIS = QT_TRANSLATE_NOOP("caregiver", "This does not open this diary.")
_AREAS = frozenset({Area.PAPER_KEY})


@dataclass(frozen=True)
class WayIn:
    """One way of opening the diary.

    Attributes:
        kind: Keyring of this computer, paper key, or secret sentence.
        made_at: Since when it opens the diary (UTC).
        tested_at: When it was last seen to open it (UTC), or None.
    """

    kind: SlotKind
    made_at: datetime
    tested_at: datetime | None


def is_still_to_come(tested_at: datetime, now: datetime) -> bool:
    """Whether the clock was wrong then: the day lies ahead."""
    return tested_at > now + timedelta(days=1)


class WaysIn:
    """The ways into one open diary."""

    def __init__(self, vault: Vault, data_key: DataKey, clock: Clock) -> None:
        self._folder = vault.folder
        self._data_key = data_key
        self._clock = clock

    def list(self) -> tuple[WayIn, ...]:
        """Those there are. Raises VaultDamaged, StorageFailed when their file cannot be read."""
        slots = KeySlots.read(self._folder).slots
        known = [slot for slot in slots if slot.kind in set(SlotKind)]
        return tuple(WayIn(SlotKind(slot.kind), slot.created_at, slot.confirmed_at) for slot in known)

    def of_kind(self, kind: SlotKind) -> WayIn | None:
        """The way of this kind, if there is one."""
        return next((way for way in self.list() if way.kind is kind), None)

    def is_test_due(self, now: datetime) -> bool:
        """Whether the paper key was last seen to work more than a year ago, or nobody knows when."""
        paper = self.of_kind(SlotKind.RECOVERY)
        if paper is None or paper.tested_at is None:
            return False
        return paper.tested_at + TEST_AFTER <= now or is_still_to_come(paper.tested_at, now)

    def test_paper(self, typed: str) -> Changed[datetime]:
        """See that the paper key opens the diary, and note it.

        Raises:
            BadInput: It cannot be a paper key; names the line.
            KeyWrong: It is one, but does not open this diary.
            StorageFailed: That it did could not be written down.
        """
        return self._note(SlotKind.RECOVERY, key_by_paper(KeySlots.read(self._folder), typed))

    def test_sentence(self, typed: str) -> Changed[datetime]:
        """See that the secret sentence opens the diary, and note it. Raises KeyWrong, StorageFailed."""
        return self._note(SlotKind.PASSPHRASE, key_by_sentence(KeySlots.read(self._folder), typed))

    def opens(self, typed: str) -> bool:
        """Whether this is the secret sentence; nothing is noted."""
        try:
            return key_by_sentence(KeySlots.read(self._folder), typed) == self._data_key
        except KeyWrong:
            return False

    def paper_opens(self, typed: str) -> bool:
        """Whether this is the paper key; nothing is noted.

        Raises:
            BadInput: It cannot be a paper key; names the line.
            KeyWrong: It is one of another diary, or an older one of this.
        """
        return key_by_paper(KeySlots.read(self._folder), typed) == self._data_key

    def set_sentence(self, sentence: str) -> Changed[datetime]:
        """Choose a secret sentence, or another one; the former opens the diary until this one did.

        Raises:
            BadInput: It is too easy to guess.
            StorageFailed: It could not be written; the former one stands.
        """
        now = self._clock.now()
        slot = sentence_slot(sentence, self._data_key, now)
        KeySlots.read(self._folder).keep(self._folder, slot, passphrase_secret(sentence), self._data_key)
        return Changed(now, _AREAS)

    def remove(self, kind: SlotKind) -> Changed[None]:
        """Take a way away; the one of this computer is taken away by `computer_key`.

        Raises:
            BadInput: It is the last one that a person holds.
            StorageFailed: It stands.
        """
        KeySlots.without(self._folder, kind, refuse_last_way)
        return Changed(None, _AREAS)

    def _note(self, kind: SlotKind, key: DataKey) -> Changed[datetime]:
        slots, now = KeySlots.read(self._folder), self._clock.now()
        slot = slots.of_kind(kind)
        if slot is None or key != self._data_key:
            raise KeyWrong(_NOT_THIS)
        slots.confirm(self._folder, slot.id, now)
        return Changed(now, _AREAS)
