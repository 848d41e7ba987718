"""A real diary with everything in it, and a backup of it, for the tests that make, check and bring back."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from caregiver.vault.backup import BackupContent, write_backup
from caregiver.vault.connection import Connection
from caregiver.vault.content_hash import content_hash
from caregiver.vault.keys import DIARY_NAME, DataKey, KeySlots, SlotKind
from tests.vault.make_released import RECOVERY_KEY, RELEASED
from tests.vault.things import NOW

VERSIONS = sorted(path.name for path in RELEASED.iterdir())
NEWEST = VERSIONS[-1]


@dataclass(frozen=True)
class Written:
    """A diary that lies closed in a folder.

    Attributes:
        folder: Where it lies.
        key: Opens it; by the paper key.
    """

    folder: Path
    key: DataKey

    @classmethod
    def copy(cls, folder: Path, version: str = NEWEST) -> "Written":
        """A diary as this version left it."""
        shutil.copytree(RELEASED / version, folder, dirs_exist_ok=True)
        return cls(folder, KeySlots.read(folder).unwrap(SlotKind.RECOVERY, RECOVERY_KEY.wrapping_secret))

    def back_up(self, target: Path) -> BackupContent:
        """Back it up now."""
        return write_backup(self.folder, self.key, target, at=NOW, program="1.2")

    def content_hash(self) -> str:
        """Of all it holds, without bringing it up."""
        return hash_of(self.folder, self.key)


def hash_of(folder: Path, key: DataKey) -> str:
    """The content hash of the diary in a folder, as it lies there."""
    connection = Connection(folder / DIARY_NAME, key.secret)
    try:
        return content_hash(connection)
    finally:
        connection.close()


def names_in(folder: Path) -> list[str]:
    """What lies in a folder."""
    return sorted(path.name for path in folder.iterdir())
