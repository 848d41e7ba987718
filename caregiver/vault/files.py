"""Files that only their owner reads, and changes to them that are whole or not there at all."""

import errno
import os
from pathlib import Path

from caregiver.domain.errors import StorageFailed
from caregiver.vault import sentences

PRIVATE = 0o600
"""Owner reads and writes, nobody else."""
_KNOWS_NO_FOLDERS = {errno.EINVAL, errno.ENOTSUP}
"""What some sticks and network folders answer to a call they do not know."""


def lies_there(path: Path) -> bool:
    """Whether a file is at `path`. Raises StorageFailed when that cannot be known, which is not the same as no."""
    try:
        path.lstat()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise StorageFailed(sentences.CANNOT_READ) from error
    return True


def read(path: Path) -> bytes | None:
    """All of the file, or None when there is none. Raises StorageFailed when it is there but cannot be read."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise StorageFailed(sentences.CANNOT_READ) from error


def make_empty(path: Path) -> None:
    """Make an empty private file where none may lie yet. Raises FileExistsError, or another OSError."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE))


def write_beside(path: Path, content: bytes) -> Path:
    """Write `content` to a new private file beside `path` and onto the disk itself; return its path."""
    beside = beside_of(path)
    beside.unlink(missing_ok=True)
    make_empty(beside)
    with beside.open("r+b") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return beside


def beside_of(path: Path) -> Path:
    """Where the next version of `path` is made before it takes the name."""
    return path.with_name(path.name + ".new")


def remove(path: Path) -> None:
    """Remove what an earlier try left, if it did. Raises StorageFailed."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise StorageFailed(sentences.CANNOT_SAVE) from error


def take_name(beside: Path, path: Path) -> None:
    """Give the finished file its name, for good: the folder too is on the disk when this returns."""
    beside.replace(path)
    sync_folder(path.parent)


def sync_file(path: Path) -> None:
    """Wait until the file's content is on the disk."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the names in `folder` are on the disk; Windows does this by itself and has no call for it."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _KNOWS_NO_FOLDERS:
            raise
    finally:
        os.close(handle)
