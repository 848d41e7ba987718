"""A new diary without a window: the diary and the file with its paper key come into being together, or not at all."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from caregiver.desktop.paths import data_folder, find_data_folder
from caregiver.desktop.writer_lock import WriterLock
from caregiver.domain.errors import KeyringFailed, StorageFailed, VaultExists
from caregiver.domain.text import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from caregiver.services.access import Access, Created

LEAST_FREE_MB = 10
"""Megabytes a disk needs before a diary is begun on it."""

_EXISTS = QT_TRANSLATE_NOOP("caregiver", "There is a diary in this folder already. It was left as it is.")
_FULL = QT_TRANSLATE_NOOP("caregiver", "There is no room on this disk for a diary. Nothing was made.")
_KEY_UNWRITABLE = QT_TRANSLATE_NOOP("caregiver", "The paper key could not be written to “{name}”. Nothing was made.")
_FILE_THERE = QT_TRANSLATE_NOOP("caregiver", "There is a file “{name}” already. Please choose another name.")


def make_diary(folder: Path | None, name: str, caregiver: str, key_file: Path) -> KeyringFailed | None:
    """Make a diary in the folder, and write its paper key into a new file; why this computer keeps no key, if so.

    Args:
        folder: None for the usual one.
        name, caregiver: Of the person it is about, and of who writes.
        key_file: Must not be there yet.

    Raises:
        VaultExists, VaultInUse, StorageFailed, BadInput: Nothing was made, nothing was changed.
    """
    from caregiver.desktop.clock import SystemClock
    from caregiver.desktop.key_holder import KeyringHolder
    from caregiver.services.access import Access

    chosen = find_data_folder(folder)
    access = Access(chosen, KeyringHolder(), SystemClock())
    if access.has_diary():
        raise VaultExists(_EXISTS)
    ensure_room(chosen)
    with folder_to_write(folder):
        return _make(access, name, caregiver, key_file)


@contextmanager
def folder_to_write(folder: Path | None) -> Iterator[Path]:
    """The folder for a diary, made if need be, and nobody else's to write into; gone again if the block fails.

    Raises:
        VaultInUse: A window is open on it.
        StorageFailed: It cannot be made or written.
    """
    chosen = find_data_folder(folder)
    made = [path for path in (chosen, *chosen.parents) if not path.exists()]
    data_folder(folder)
    with WriterLock(chosen):
        try:
            yield chosen
        except BaseException:
            if made:
                _take_away(chosen, made)
            raise


def ensure_room(folder: Path) -> None:
    """Raise StorageFailed where a diary cannot be begun for lack of room."""
    above = next((path for path in (folder, *folder.parents) if path.exists()), folder)
    if free_mb(above) < LEAST_FREE_MB:
        raise StorageFailed(_FULL)


def free_mb(folder: Path) -> float:
    """Megabytes free on the disk of an existing folder; as good as endless where the disk does not tell."""
    try:
        return shutil.disk_usage(folder).free / 1_000_000
    except OSError:
        return float("inf")


def _make(access: "Access", name: str, caregiver: str, key_file: Path) -> KeyringFailed | None:
    from caregiver.services.paper_key import new_paper_key

    paper_key = new_paper_key()
    _write_key(key_file, "\n".join(paper_key.lines) + "\n")
    try:
        created = access.create(access.new_keys(paper_key))
        try:
            _write_first_page(created, name, caregiver)
        except BaseException:
            access.discard(created)
            raise
    except BaseException:
        key_file.unlink()
        raise
    created.vault.close()
    return created.keyring_failure


def _write_first_page(created: "Created", name: str, caregiver: str) -> None:
    from caregiver.desktop.clock import SystemClock
    from caregiver.desktop.plain_files import numbers_file
    from caregiver.domain.person import Caregiver, Person
    from caregiver.services.people import People

    people = People(created.vault, SystemClock(), numbers_file(created.vault.folder))
    people.begin(Person(called=name), Caregiver(name=caregiver))


def _write_key(path: Path, text: str) -> None:
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        raise StorageFailed(_FILE_THERE, name=path.name) from error
    except OSError as error:
        raise StorageFailed(_KEY_UNWRITABLE, name=path.name) from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        is_kept = path.read_text(encoding="utf-8") == text
    except OSError:
        is_kept = False
    if not is_kept:
        path.unlink()
        raise StorageFailed(_KEY_UNWRITABLE, name=path.name)


def _take_away(folder: Path, made: list[Path]) -> None:
    """The folders made a moment ago; to be called while the lock is held, so that nobody else begins in them."""
    with suppress(OSError):
        if folder in made:
            (folder / "writer.lock").unlink()
        for path in made:
            path.rmdir()
