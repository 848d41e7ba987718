"""A real diary with everything in it, and a backup of it, for the tests that make, check and bring back."""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from caregiver.vault.backup import BackupContent, slots_in, write_backup
from caregiver.vault.connection import Connection
from caregiver.vault.content_hash import content_hash
from caregiver.vault.keys import DIARY_NAME, SLOTS_NAME, DataKey, KeySlots, SlotKind
from caregiver.vault.restoring import Restored, restore
from caregiver.vault.vault import BROUGHT_BACK_NAME, Vault
from tests.vault.make_released import RECOVERY_KEY, RELEASED
from tests.vault.things import NOW, entry

VERSIONS = sorted(path.name for path in RELEASED.iterdir())
NEWEST = VERSIONS[-1]
TWO_FILES = [DIARY_NAME, SLOTS_NAME]
BROUGHT_BACK = [BROUGHT_BACK_NAME, *TWO_FILES]
KEPT = "replaced 2026-11-22 143200"


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


_ENDED = """
import os, sys
from pathlib import Path
from caregiver.vault.keys import DIARY_NAME
from caregiver.vault.connection import Connection
from tests.vault.make_released import RECOVERY_KEY
from caregiver.vault.keys import KeySlots, SlotKind
folder = Path(sys.argv[1])
key = KeySlots.read(folder).unwrap(SlotKind.RECOVERY, RECOVERY_KEY.wrapping_secret)
opened = Connection(folder / DIARY_NAME, key.secret)
opened.rows("PRAGMA cache_size = 1")
opened.rows("BEGIN IMMEDIATE")
for table in ("pain_entry", "history", "search_text", "setting"):
    opened.rows(f"DELETE FROM {table}")
os._exit(0)
"""


def end_while_writing(folder: Path) -> None:
    """Let a process end by force in the middle of a write; its journal lies there, and pages are changed."""
    subprocess.run([sys.executable, "-c", _ENDED, folder], check=True)
    assert (folder / f"{DIARY_NAME}-journal").stat().st_size > 0


def key_by_paper(backup: Path) -> DataKey:
    """The key of the diary in a backup."""
    return slots_in(backup).unwrap(SlotKind.RECOVERY, RECOVERY_KEY.wrapping_secret)


def bring_back(backup: Path, folder: Path) -> Restored:
    """Bring a backup back with the paper key."""
    return restore(backup, folder, key_by_paper(backup), at=NOW)


def write_on(written: Written) -> None:
    """Write one more entry, after the backup."""
    opened = Vault.open(written.folder, written.key)
    (anna,) = [record.uuid for record in opened.people.caregivers.all()]
    opened.diary.pain.add(entry(), "", by=anna, at=NOW)
    opened.close()


def content(folder: Path) -> dict[str, bytes]:
    """Every file that lies in a folder, however deep."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
