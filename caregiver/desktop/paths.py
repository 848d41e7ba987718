"""Where the diary lies, and the one place that makes a folder for it."""

import os
from pathlib import Path

import platformdirs

from caregiver.domain.errors import StorageFailed
from caregiver.domain.text import QT_TRANSLATE_NOOP

_PRIVATE = 0o700
_CANNOT_MAKE = QT_TRANSLATE_NOOP(
    "caregiver",
    "The folder {folder} for the diary could not be made. Nothing was changed. Is the disk full or read-only?",
)
_CANNOT_WRITE = QT_TRANSLATE_NOOP(
    "caregiver", "Nothing can be written into the folder {folder}. Nothing was changed. Is the disk read-only?"
)


def find_data_folder(chosen: Path | None = None) -> Path:
    """The folder of the diary, absolute: the chosen one, or the usual one of this user. It need not be there."""
    if chosen is not None:
        return chosen.expanduser().absolute()
    return Path(platformdirs.user_data_dir("caregiver-companion", appauthor=False))


def data_folder(chosen: Path | None = None) -> Path:
    """The folder of the diary, made if it is not there, and open to nobody else where we made it.

    Raises:
        StorageFailed: It cannot be made, or nothing can be written into it.
    """
    folder = find_data_folder(chosen)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True, mode=_PRIVATE)
        folder.mkdir(exist_ok=True, mode=_PRIVATE)
        if chosen is None:
            folder.chmod(_PRIVATE)
    except OSError as error:
        raise StorageFailed(_CANNOT_MAKE, folder=folder) from error
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        raise StorageFailed(_CANNOT_WRITE, folder=folder)
    return folder
