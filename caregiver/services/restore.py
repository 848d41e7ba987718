"""Looking into a backup and bringing it back, while the diary is closed: on this computer or on a new one."""

import tempfile
from pathlib import Path

from caregiver.domain.errors import KeyringEntryGone
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.services.access import KeyHolder
from caregiver.services.clock import Clock
from caregiver.services.keys import key_by_paper, key_by_sentence, keyring_entry
from caregiver.vault.backup import BackupAbout, BackupContent, check_backup, read_about, slots_in
from caregiver.vault.keys import DataKey, SlotKind
from caregiver.vault.restoring import Restored, restore

__all__ = ["BackupAbout", "BackupContent", "Restore", "Restored"]

_NEVER_GIVEN = QT_TRANSLATE_NOOP("caregiver", "This computer does not hold the key of this backup.")


class Restore:
    """The backups that may come into one folder.

    All verbs may take a while and belong into a thread. Each raises BackupForeign, BackupTorn, BackupNewer for a file
    that cannot be brought back, and StorageFailed for one that cannot be read.

    Args:
        folder: Where the diary lies, or will lie.
    """

    def __init__(self, folder: Path, key_holder: KeyHolder, clock: Clock) -> None:
        self._folder = folder
        self._key_holder = key_holder
        self._clock = clock

    def about(self, backup: Path) -> BackupAbout:
        """What the backup says of itself; it needs no key, and is not proven."""
        return read_about(backup)

    def has_sentence(self, backup: Path) -> bool:
        """Whether a secret sentence opens it too."""
        return slots_in(backup).of_kind(SlotKind.PASSPHRASE) is not None

    def key_by_paper(self, backup: Path, typed: str) -> DataKey:
        """Its key by the paper key. Raises BadInput, KeyWrong."""
        return key_by_paper(slots_in(backup), typed)

    def key_by_sentence(self, backup: Path, typed: str) -> DataKey:
        """Its key by the secret sentence. Raises KeyWrong."""
        return key_by_sentence(slots_in(backup), typed)

    def key_by_keyring(self, backup: Path) -> DataKey:
        """Its key by what this computer keeps. Raises KeyringFailed, KeyWrong."""
        slots = slots_in(backup)
        slot = slots.of_kind(SlotKind.KEYRING)
        if slot is None:
            raise KeyringEntryGone(_NEVER_GIVEN)
        return slot.unwrap(self._key_holder.read(keyring_entry(slots.vault_id, slot)), slots.vault_id)

    def check(self, backup: Path, key: DataKey) -> BackupContent:
        """Open it and compare everything in it with what was written; nothing is brought back."""
        workspace = self._folder if self._folder.is_dir() else Path(tempfile.gettempdir())
        return check_backup(backup, key, workspace)

    def bring_back(self, backup: Path, key: DataKey) -> Restored:
        """Check it, and put its diary in the place of the one in the folder; that one must be closed, and is kept."""
        return restore(backup, self._folder, key, at=self._clock.now())
