"""From what a diary can be brought back: a backup, which is a file, or a kept diary, which is a folder."""

from contextlib import AbstractContextManager
from pathlib import Path

from caregiver.vault import backup, kept_diary
from caregiver.vault.backup import BackupAbout, BackupContent
from caregiver.vault.keys import DataKey, KeySlots


def read_about(path: Path) -> BackupAbout:
    """What it says of itself, without a key; raises as the one in `backup` or `kept_diary`."""
    return kept_diary.read_about(path) if path.is_dir() else backup.read_about(path)


def slots_in(path: Path) -> KeySlots:
    """The ways into it. Raises as `read_about`."""
    return kept_diary.slots_in(path) if path.is_dir() else backup.slots_in(path)


def unpacked(path: Path, key: DataKey, workspace: Path) -> AbstractContextManager[tuple[BackupContent, Path]]:
    """Its checked diary file, for as long as the block lasts; raises as the one in `backup` or `kept_diary`."""
    return kept_diary.unpacked(path, key, workspace) if path.is_dir() else backup.unpacked(path, key, workspace)


def check(path: Path, key: DataKey, workspace: Path) -> BackupContent:
    """Open it and read everything in it; raises as `unpacked`."""
    with unpacked(path, key, workspace) as (content, _):
        return content
