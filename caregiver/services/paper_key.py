"""The paper key of an open diary: shown until it was typed back, made new when the paper is lost (care-rules 33)."""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from caregiver.domain.errors import BadInput, KeyWrong, StorageFailed, VaultInUse
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.services.changes import Area, Changed
from caregiver.services.clock import Clock
from caregiver.services.people import People
from caregiver.vault.keys import DataKey, KeySlots, Slot, SlotKind
from caregiver.vault.recovery_key import LINES, LineCheck, RecoveryKey, check_line
from caregiver.vault.vault import Vault

__all__ = [
    "PENDING_KEY",
    "LineCheck",
    "PaperKey",
    "RecoveryKey",
    "check_against",
    "check_line",
    "new_paper_key",
    "read_key",
]

PENDING_KEY = "pending_paper_key"
"""The setting, inside the encrypted diary, that holds a paper key until it was typed back."""

_LOOK_AGAIN = QT_TRANSLATE_NOOP("caregiver", "Line {line}, letter {letter}: look again")
_NOT_WHOLE = QT_TRANSLATE_NOOP("caregiver", "Line {line}: it has eight letters and numbers")
_NONE_WAITS = QT_TRANSLATE_NOOP("caregiver", "No paper key waits to be typed back. Please make a new one.")

_AREAS = frozenset({Area.PAPER_KEY})


class PaperKey:
    """The paper key of one open diary.

    Args:
        vault: The open diary.
        data_key: Opens it; a new paper key wraps it anew.
        people: Tells who writes.
        clock: Tells when the key was typed back.
    """

    def __init__(self, vault: Vault, data_key: DataKey, people: People, clock: Clock) -> None:
        self._vault = vault
        self._data_key = data_key
        self._people = people
        self._clock = clock

    @property
    def confirmed_at(self) -> datetime | None:
        """When a person last showed that they hold the paper key that opens the diary (UTC); None if nobody did."""
        slot = self._slot()
        return None if slot is None else slot.confirmed_at

    @property
    def is_confirmed(self) -> bool:
        """Whether the diary has a paper key that somebody holds."""
        return self.confirmed_at is not None

    @property
    def is_only_way(self) -> bool:
        """Whether this computer keeps no key of its own, so that the diary opens with paper alone."""
        return KeySlots.read(self._vault.folder).of_kind(SlotKind.KEYRING) is None

    def pending(self) -> RecoveryKey | None:
        """The key that waits to be typed back, the same each time it is shown; None when none waits."""
        key, slot = self._kept(), self._slot()
        if key is not None and slot is not None and slot.confirmed_at and _opens(slot, key, self._data_key):
            return None  # typed back, and the program ended before it was forgotten here
        return key

    def check_line(self, number: int, typed: str) -> LineCheck:
        """Say of one line, while it is typed, whether it agrees with the waiting key and where it first differs."""
        key = self.pending()
        return LineCheck(number, is_right=False) if key is None else check_against(key, number, typed)

    def confirm(self, typed: str) -> Changed[None]:
        """The key was typed back: from now on it opens the diary, and is forgotten here.

        Raises:
            BadInput: It differs; names the line and the letter.
            StorageFailed: It could not be written down; the key still waits.
        """
        key = self._kept()  # also one that was typed back: that the disk failed last may have been told as a failure
        if key is None:
            raise BadInput("line1", _NONE_WAITS)
        check_typed(key, typed)
        slots, slot, now = self._slots(), self._slot(), self._clock.now()
        if slot is not None and _opens(slot, key, self._data_key):
            slots.confirm(self._vault.folder, slot.id, now)
        else:
            made = Slot.make(SlotKind.RECOVERY, key.wrapping_secret, self._data_key, at=now)
            slots.keep(self._vault.folder, replace(made, confirmed_at=now), key.wrapping_secret, self._data_key)
        with suppress(StorageFailed, VaultInUse):  # the former paper is void now; `pending` passes it over
            self._vault.settings.remove(PENDING_KEY)
        return Changed(None, _AREAS)

    def renew(self) -> Changed[RecoveryKey]:
        """Make a new paper key. The former one opens the diary until the new one was typed back."""
        key = RecoveryKey.generate()
        self._vault.settings.set(PENDING_KEY, key.text, by=self._people.writer(), at=self._clock.now())
        return Changed(key, _AREAS)

    def _kept(self) -> RecoveryKey | None:
        kept = self._vault.settings.get(PENDING_KEY, "")
        return RecoveryKey.parse(kept) if kept else None

    def _slots(self) -> KeySlots:
        return KeySlots.read(self._vault.folder)

    def _slot(self) -> Slot | None:
        return self._slots().of_kind(SlotKind.RECOVERY)


def new_paper_key() -> RecoveryKey:
    """A key for a diary that is not made yet."""
    return RecoveryKey.generate()


def read_key(text: str) -> RecoveryKey:
    """The key in a text that was pasted, scanned or opened; raises BadInput when there is none."""
    return RecoveryKey.parse(text)


def check_against(key: RecoveryKey, number: int, typed: str) -> LineCheck:
    """Say of one line, while it is typed, whether it agrees with `key` and where it first differs."""
    if key.matches(number, typed):
        return LineCheck(number, is_right=True)
    letter = key.first_difference(number, typed)
    if letter is None:
        return LineCheck(number, is_right=False)
    sentence = Text(_LOOK_AGAIN, {"line": number, "letter": letter})
    return LineCheck(number, is_right=False, letter=letter, sentence=sentence)


def check_typed(key: RecoveryKey, typed: str) -> None:
    """Raise BadInput unless `typed` is the whole `key`: it names the first line, and its letter, that differs."""
    rows = [row for row in typed.splitlines() if row.strip()]
    lines = rows if len(rows) == LINES else RecoveryKey.parse(typed).lines
    for number, line in enumerate(lines, 1):
        check = check_against(key, number, line)
        if not check.is_right:
            sentence = check.sentence or Text(_NOT_WHOLE, {"line": number})
            raise BadInput(f"line{number}", sentence.source, **sentence.values)


def _opens(slot: Slot, key: RecoveryKey, data_key: DataKey) -> bool:
    try:
        return slot.unwrap(key.wrapping_secret, data_key.vault_id) == data_key
    except KeyWrong:
        return False
