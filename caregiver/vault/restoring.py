"""Bringing a backup back: what lies in the diary's folder is kept, and a kill leaves the old or the new."""

import os
import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path

from caregiver.domain.errors import StorageFailed, VaultDamaged, VaultMissing, VaultNewer
from caregiver.vault import files, replacing, sentences
from caregiver.vault.backup import BackupContent, clear_workshops
from caregiver.vault.folder_lock import FolderLock
from caregiver.vault.kept_diary import KEPT, kept_name
from caregiver.vault.keys import DIARY_NAME, JOURNAL_NAME, SLOTS_NAME, DataKey, KeySlots
from caregiver.vault.source import slots_in, unpacked
from caregiver.vault.vault import BROUGHT_BACK_NAME

_FORMER_NAMES = (DIARY_NAME, SLOTS_NAME, JOURNAL_NAME)
_READY = ".ready"
"""Ends the names of what is not meant yet."""


@dataclass(frozen=True)
class Restored:
    """A backup, or a kept diary, that was brought back.

    Attributes:
        content: What it holds.
        kept: The folder with what it replaced; None where nothing lay there.
    """

    content: BackupContent
    kept: Path | None


def restore(path: Path, folder: Path, key: DataKey, *, at: datetime) -> Restored:
    """Put the diary of the backup, or the kept one, at `path` in the place of that in `folder`, which must not be open.

    Key slots of the same vault stay as they are: a paper key made since the backup stays good, a lost one stays lost.
    But what opened the backup opens the diary afterwards in any case.

    Raises:
        BackupForeign, BackupTorn, BackupNewer, KeyWrong: It cannot be brought back.
        VaultInUse: Somebody reads the diary that lies there; it still does.
        StorageFailed: There is no room, or the disk fails; what lay there still does.
    """
    replacing.finish(folder)
    clear_workshops(folder, at)
    _clear_unfinished(folder)
    with unpacked(path, key, folder) as (content, diary):
        try:
            moves = {}
            kept = _keep_former(folder, at)
            if kept is not None:
                moves[kept.name + _READY] = kept.name
            slots = _slots_afterwards(folder, slots_in(path), key)
            if slots is not None:
                slots.write_beside(folder).replace(folder / (SLOTS_NAME + _READY))
                moves[SLOTS_NAME + _READY] = SLOTS_NAME
            files.sync_file(diary)
            diary.replace(folder / (DIARY_NAME + _READY))
            moves[DIARY_NAME + _READY] = DIARY_NAME
            files.write_beside(folder / BROUGHT_BACK_NAME, b"").replace(folder / (BROUGHT_BACK_NAME + _READY))
            moves[BROUGHT_BACK_NAME + _READY] = BROUGHT_BACK_NAME
            files.sync_folder(folder)
            with FolderLock(folder, alone=True):
                replacing.replace_together(folder, moves, gone=[JOURNAL_NAME])
        except OSError as error:
            raise StorageFailed(sentences.CANNOT_RESTORE) from error
        finally:
            _clear_unfinished(folder)
    return Restored(content, kept)


def _slots_afterwards(folder: Path, brought: KeySlots, key: DataKey) -> KeySlots | None:
    """The key slots that are written; None where those that lie there stay."""
    try:
        there = KeySlots.read(folder)
    except (VaultMissing, VaultDamaged, VaultNewer):
        return brought
    if there.vault_id != key.vault_id:
        return brought
    opener = next((slot for slot in brought.slots if slot.id == key.slot_id), None)
    if opener is None or opener.id in {slot.id for slot in there.slots}:
        return None
    # Somebody holds this one in their hand; whether they hold what replaced it, nobody knows.
    return there.with_slot(opener)


def _keep_former(folder: Path, at: datetime) -> Path | None:
    """Where what lies there will be kept; a second name, or a copy, of each file lies ready for it."""
    former = [folder / name for name in _FORMER_NAMES if files.lies_there(folder / name)]
    if not former:
        return None
    kept = _free_name(folder, at)
    ready = folder / (kept.name + _READY)
    ready.mkdir(mode=0o700)
    for path in former:
        _keep(path, ready / path.name)
    files.sync_folder(ready)
    return kept


def _keep(path: Path, kept: Path) -> None:
    try:
        os.link(path, kept)
    except OSError:  # sticks and some network folders know no second names
        files.make_empty(kept)
        shutil.copyfile(path, kept)
        files.sync_file(kept)


def _free_name(folder: Path, at: datetime) -> Path:
    name = kept_name(at)
    names = (folder / (name if number == 1 else f"{name} {number}") for number in count(1))
    return next(path for path in names if not files.lies_there(path))


def _clear_unfinished(folder: Path) -> None:
    """Take away what lies ready and is not meant: the end came before the mark."""
    with suppress(OSError, StorageFailed):
        if files.lies_there(folder / replacing.MARK_NAME):
            return
        for name in (DIARY_NAME, SLOTS_NAME, BROUGHT_BACK_NAME):
            (folder / (name + _READY)).unlink(missing_ok=True)
        for left in folder.glob(f"{KEPT} *{_READY}"):
            for name in _FORMER_NAMES:
                (left / name).unlink(missing_ok=True)
            left.rmdir()
