"""A file that is either whole or not there: written beside its place, brought to the disk, then put in its place."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from caregiver.domain.errors import StorageFailed
from caregiver.domain.text import QT_TRANSLATE_NOOP


def write_whole(path: Path, content: bytes) -> None:
    """Write `content` to `path`, readable by this user alone; what was there before is replaced only by a whole file.

    Raises:
        StorageFailed: It could not be written; nothing of it is left.
    """
    beside: str | None = None
    try:
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, path)
        beside = None
        _sync_folder(path.parent)
    except OSError as error:
        raise StorageFailed(
            QT_TRANSLATE_NOOP(
                "caregiver", "The file could not be saved there. The disk may be full, or closed for writing."
            )
        ) from error
    finally:
        if beside is not None:
            with suppress(OSError):
                os.unlink(beside)


def _sync_folder(folder: Path) -> None:
    # The file is whole and in its place by now; many a memory stick cannot sync a folder, and that is no failure.
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
