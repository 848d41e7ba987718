"""Looking into a backup and bringing it back, while the diary is closed: on this computer or on a new one."""

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from shutil import disk_usage

from caregiver.domain.errors import (
    BackupForeign,
    CaregiverError,
    KeyringEntryGone,
    KeyringEntryTorn,
    KeyringFailed,
    KeyringUnused,
    KeyWrong,
)
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.services.access import Access, KeyHolder
from caregiver.services.clock import Clock
from caregiver.services.keys import key_by_paper, key_by_sentence, keyring_entry
from caregiver.vault import replacing, source
from caregiver.vault.backup import BackupAbout, BackupContent
from caregiver.vault.entries import DiaryContent, content_of
from caregiver.vault.kept_diary import KeptDiary, kept_diaries
from caregiver.vault.keys import DIARY_NAME, DataKey, KeySlots, SlotKind
from caregiver.vault.restoring import Restored, restore

__all__ = [
    "BackupAbout",
    "BackupContent",
    "BesideHere",
    "DataKey",
    "DiaryContent",
    "KeptDiary",
    "Restore",
    "Restored",
]

_PAPER_WRONG = QT_TRANSLATE_NOOP(
    "caregiver", "These four lines are a whole paper key, but not the one of this backup. Is there a second paper?"
)
_SENTENCE_WRONG = QT_TRANSLATE_NOOP("caregiver", "This is not the secret sentence of this backup.")
_IS_THE_DIARY = QT_TRANSLATE_NOOP("caregiver", "This is the diary itself. Please choose another file.")
_NEVER_GIVEN = QT_TRANSLATE_NOOP("caregiver", "This computer does not hold the key of this backup.")


@dataclass(frozen=True)
class BesideHere:
    """A checked backup beside the diary in the folder.

    Attributes:
        content: What the backup holds.
        here: What that diary holds; None where no key at hand opens it.
        is_other: Whether they are two diaries; None where none lies there, or it cannot be told.
    """

    content: BackupContent
    here: DiaryContent | None
    is_other: bool | None


class Restore:
    """The backups, and the kept diaries, that may come into one folder.

    A kept diary is brought back like a backup: by its folder, or the `diary.db` in it.

    All verbs may take a while and belong into a thread. Each raises BackupForeign, BackupTorn, BackupNewer for a file
    that cannot be brought back, and StorageFailed for one that cannot be read.

    Args:
        folder: Where the diary lies, or will lie.
    """

    def __init__(self, folder: Path, key_holder: KeyHolder, clock: Clock) -> None:
        self._folder = folder
        self._key_holder = key_holder
        self._clock = clock

    @classmethod
    def beside(cls, access: Access) -> "Restore":
        """For the folder of these ways in."""
        return cls(access.folder, access.key_holder, access.clock)

    def about(self, backup: Path) -> BackupAbout:
        """What the backup says of itself; it needs no key, and is not proven."""
        return source.read_about(self._source(backup))

    def has_sentence(self, backup: Path) -> bool:
        """Whether a secret sentence opens it too."""
        return any(slots.of_kind(SlotKind.PASSPHRASE) for slots in self._ways_into(backup))

    def is_of_diary_here(self, backup: Path) -> bool | None:
        """Whether it is a backup of the diary in the folder, by what both say of themselves; None where none says."""
        here = self._slots_here()
        return None if here is None else here.vault_id == source.slots_in(self._source(backup)).vault_id

    def key_by_paper(self, backup: Path, typed: str) -> DataKey:
        """Its key by the paper key. Raises BadInput, KeyWrong."""
        return self._first_key(backup, lambda slots: key_by_paper(slots, typed), _PAPER_WRONG)

    def key_by_sentence(self, backup: Path, typed: str) -> DataKey:
        """Its key by the secret sentence; takes a moment on purpose. Raises KeyWrong."""
        return self._first_key(backup, lambda slots: key_by_sentence(slots, typed), _SENTENCE_WRONG)

    def key_by_keyring(self, backup: Path) -> DataKey:
        """Its key by what this computer keeps; it may ask for a password. Raises KeyringFailed, KeyWrong."""
        failure: KeyringFailed | KeyWrong = KeyringUnused(_NEVER_GIVEN)
        for slots in self._ways_into(backup):
            slot = slots.of_kind(SlotKind.KEYRING)
            try:
                if slot is not None:
                    return slot.unwrap(self._key_holder.read(keyring_entry(slots.vault_id, slot)), slots.vault_id)
            except (KeyringEntryGone, KeyringEntryTorn, KeyWrong) as error:
                failure = error
        raise failure

    def check(self, backup: Path, key: DataKey) -> BackupContent:
        """Open it and compare everything in it with what was written; nothing is brought back."""
        return source.check(self._source(backup), key, self._workspace(backup))

    def compare(self, backup: Path, key: DataKey) -> BesideHere:
        """Check it, and see what lies here beside it."""
        content, is_here = self.check(backup, key), self.is_of_diary_here(backup)
        return BesideHere(content, self.content_here(key), None if is_here is None else not is_here)

    def content_here(self, key: DataKey) -> DiaryContent | None:
        """What the diary in the folder holds; None where this key does not open it, or it cannot be read."""
        here = self._slots_here()
        if here is not None and here.vault_id == key.vault_id:
            with suppress(CaregiverError):
                return content_of(self._folder, key)
        return None

    def kept(self) -> tuple[KeptDiary, ...]:
        """The diaries that were replaced here, the last one first."""
        return kept_diaries(self._folder)

    def finish_earlier(self) -> None:
        """Finish what a bringing back left that was ended by force; only for who holds the right to write.

        Raises:
            StorageFailed, VaultDamaged: It is not finished.
        """
        replacing.finish(self._folder)

    def bring_back(self, backup: Path, key: DataKey) -> Restored:
        """Check it, and put its diary in the place of the one in the folder; that one must be closed, and is kept.

        What opened the backup opens the diary afterwards, also a paper key that was replaced since.
        """
        return restore(self._source(backup), self._folder, key, at=self._clock.now())

    def _source(self, chosen: Path) -> Path:
        """The file of a backup; or the folder of a kept diary, also where the diary file in it was chosen."""
        if chosen.name != DIARY_NAME:
            return chosen
        if chosen.parent.resolve() == self._folder.resolve():
            raise BackupForeign(_IS_THE_DIARY)
        return chosen.parent

    def _workspace(self, backup: Path) -> Path:
        """Where the encrypted diary of the backup lies for a moment: not everybody who checks one has a diary."""
        path = self._source(backup)
        try:
            size = (path / DIARY_NAME if path.is_dir() else path).stat().st_size
            has_room = os.access(self._folder, os.W_OK) and disk_usage(self._folder).free > size
        except OSError:
            has_room = False
        return self._folder if has_room else Path(tempfile.gettempdir())

    def _first_key(self, backup: Path, unlock: Callable[[KeySlots], DataKey], wrong: str) -> DataKey:
        for slots in self._ways_into(backup):
            with suppress(KeyWrong):
                return unlock(slots)
        raise KeyWrong(wrong)

    def _ways_into(self, backup: Path) -> tuple[KeySlots, ...]:
        """Its own; and those of the diary in the folder, if it is the same: a paper key made since opens both."""
        inside, here = source.slots_in(self._source(backup)), self._slots_here()
        return (inside,) if here is None or here.vault_id != inside.vault_id else (inside, here)

    def _slots_here(self) -> KeySlots | None:
        try:
            return KeySlots.read(self._folder)
        except CaregiverError:
            return None
