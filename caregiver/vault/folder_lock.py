"""A lock on the folder of a diary: it can be read by many or be replaced by one, never both at once.

Who reads it beside the window may still have the former file open when another takes its name. It would take the
journal of the new one for its own, undo a write that is under way with it, and remove it. Where a file that is open
cannot be replaced at all (Windows), and on disks that know no locks, there is none.
"""

import os
import sys
from pathlib import Path
from types import TracebackType

from caregiver.domain.errors import VaultInUse
from caregiver.vault import sentences


class FolderLock:
    """Held until `release` or the end of the process.

    Args:
        folder: Of the diary.
        alone: To replace the diary; otherwise to read it.

    Raises:
        VaultInUse: It is being read, or being replaced.
    """

    def __init__(self, folder: Path, *, alone: bool = False) -> None:
        self._handle = _lock(folder, alone=alone)

    def release(self) -> None:
        """Let others; twice is once."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def __enter__(self) -> "FolderLock":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


if sys.platform == "win32":

    def _lock(folder: Path, *, alone: bool) -> int | None:
        return None
else:
    import fcntl

    def _lock(folder: Path, *, alone: bool) -> int | None:
        try:
            handle = os.open(folder, os.O_RDONLY)
        except OSError:
            return None  # whoever opens the diary next says why
        try:
            fcntl.flock(handle, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
        except BlockingIOError as error:
            os.close(handle)
            raise VaultInUse(sentences.BEING_READ if alone else sentences.BEING_REPLACED) from error
        except OSError:
            os.close(handle)
            return None
        return handle
