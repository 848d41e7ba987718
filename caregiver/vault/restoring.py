"""Bringing a backup back: what lies in the diary's folder is kept, and a kill leaves the old or the new."""

import os
import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from caregiver.domain.errors import StorageFailed, VaultDamaged, VaultMissing
from caregiver.vault import files, replacing, sentences
from caregiver.vault.backup import BackupContent, slots_in, unpacked
from caregiver.vault.keys import DIARY_NAME, SLOTS_NAME, DataKey, KeySlots

_JOURNAL_NAME = f"{DIARY_NAME}-journal"
"""With it the engine undoes a write that was broken off. Beside another diary file it would spoil that one."""


@dataclass(frozen=True)
class Restored:
    """A backup that was brought back.

    Attributes:
        content: What it holds.
        kept: The folder with what it replaced; None where nothing lay there.
    """

    content: BackupContent
    kept: Path | None


def restore(path: Path, folder: Path, key: DataKey, *, at: datetime) -> Restored:
    """Put the diary of the backup at `path` in the place of the one in `folder`, which must not be open.

    Key slots of the same vault stay as they are: a paper key made since the backup stays good, a lost one stays lost.

    Raises:
        BackupForeign, BackupTorn, BackupNewer, KeyWrong: The backup cannot be brought back.
        StorageFailed: There is no room, or the disk fails; what lay there still does.
    """
    replacing.finish(folder)
    with unpacked(path, key, folder) as (content, diary):
        try:
            kept = _keep_former(folder, at)
            files.sync_file(diary)
            diary.replace(files.beside_of(folder / DIARY_NAME))
            ready = [DIARY_NAME]
            if not _has_slots_of(folder, key):
                slots_in(path).write_beside(folder)
                ready.insert(0, SLOTS_NAME)
            files.sync_folder(folder)
            replacing.replace_together(folder, ready, gone=[_JOURNAL_NAME])
        except OSError as error:
            raise StorageFailed(sentences.CANNOT_RESTORE) from error
    return Restored(content, kept)


def _has_slots_of(folder: Path, key: DataKey) -> bool:
    try:
        return KeySlots.read(folder).vault_id == key.vault_id
    except (VaultMissing, VaultDamaged):
        return False


def _keep_former(folder: Path, at: datetime) -> Path | None:
    """A second name, or a copy, for each file of the diary that lies there, in a folder of their own."""
    former = [folder / name for name in (DIARY_NAME, SLOTS_NAME, _JOURNAL_NAME) if files.lies_there(folder / name)]
    if not former:
        return None
    kept = folder / f"replaced {at.astimezone(UTC):%Y-%m-%d %H%M%S}"
    kept.mkdir(mode=0o700)
    for path in former:
        try:
            os.link(path, kept / path.name)
        except OSError:
            with suppress(FileNotFoundError):
                (kept / path.name).unlink()
            shutil.copyfile(path, kept / path.name)
            files.sync_file(kept / path.name)
    files.sync_folder(kept)
    files.sync_folder(folder)
    return kept
