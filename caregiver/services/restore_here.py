"""Looking into backups beside an open diary: its own key opens those of the same diary, and nothing is asked."""

from pathlib import Path

from caregiver.services.access import Access
from caregiver.services.restore import BackupContent, DiaryContent, Restore
from caregiver.vault.keys import DataKey


class RestoreHere(Restore):
    """The backups that may come in the place of an open diary. It must be closed before one is brought back."""

    def __init__(self, access: Access, data_key: DataKey) -> None:
        super().__init__(access.folder, access.key_holder, access.clock)
        self._data_key = data_key

    def key_by_keyring(self, backup: Path) -> DataKey:
        """The key of the open diary for its own backups; for others what this computer keeps."""
        if self.about(backup).vault_id == self._data_key.vault_id:
            return self._data_key
        return super().key_by_keyring(backup)

    def content_here(self, _key: DataKey) -> DiaryContent | None:
        """What the open diary holds, whichever key opened the backup."""
        return super().content_here(self._data_key)

    def check_own(self, backup: Path) -> BackupContent:
        """Open a backup of this diary and compare everything in it. Raises KeyWrong where it is of another."""
        return self.check(backup, self._data_key)
