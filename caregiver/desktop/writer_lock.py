"""One writer at a time: a lock on the folder of the diary that the system itself lets go when its process ends.

No Qt here: a command without a window takes the lock too.
"""

import os
import sys
from pathlib import Path
from types import TracebackType

from caregiver.domain.errors import StorageFailed, VaultInUse
from caregiver.domain.text import QT_TRANSLATE_NOOP

_IN_USE = QT_TRANSLATE_NOOP(
    "caregiver", "The diary is open in another window of this program. Please close that one first."
)
_CANNOT_LOCK = QT_TRANSLATE_NOOP(
    "caregiver",
    "Nothing can be written into the folder of the diary. Nothing was changed. Is the disk full or read-only?",
)


class WriterLock:
    """The right to write into the diary in `folder`, held until `release` or the end of the process.

    Raises:
        VaultInUse: Another process, or another lock of this one, holds it.
        StorageFailed: The folder cannot be written.
    """

    def __init__(self, folder: Path) -> None:
        try:
            self._handle = os.open(folder / "writer.lock", os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise StorageFailed(_CANNOT_LOCK) from error
        try:
            _lock(self._handle)
        except OSError as error:
            os.close(self._handle)
            raise VaultInUse(_IN_USE) from error

    def release(self) -> None:
        """Let another one write; to be called once."""
        os.close(self._handle)

    def __enter__(self) -> "WriterLock":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
