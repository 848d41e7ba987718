"""The two small files that are not encrypted, beside the diary (DESIGN 2.7).

`numbers.txt`: the bare telephone numbers of the urgent sheet, only with the family's yes (care-rules 37).
`look.json`: colours and text size, needed before the diary opens; no word of the diary.
"""

import json
import os
from pathlib import Path

from caregiver.domain.errors import StorageFailed
from caregiver.domain.text import QT_TRANSLATE_NOOP

NUMBERS_NAME = "numbers.txt"
LOOK_NAME = "look.json"


class PlainFile:
    """One small text file, replaced whole."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> str:
        """The content; empty when there is no file or it cannot be read."""
        try:
            return self._path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return ""

    def write(self, content: str) -> None:
        """Replace the content.

        Raises:
            StorageFailed: It could not be written; the old content stands.
        """
        beside = self._path.with_suffix(".new")
        try:
            handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(self._path)
        except OSError as error:
            beside.unlink(missing_ok=True)
            raise StorageFailed(
                QT_TRANSLATE_NOOP(
                    "caregiver", "This could not be kept beside the diary. Is the disk full or read-only?"
                )
            ) from error

    def remove(self) -> None:
        """Take the file away, if there is one."""
        try:
            self._path.unlink(missing_ok=True)
        except OSError as error:
            raise StorageFailed(
                QT_TRANSLATE_NOOP("caregiver", "The file with the bare numbers could not be taken away.")
            ) from error


def numbers_file(folder: Path) -> PlainFile:
    """The file with the bare numbers."""
    return PlainFile(folder / NUMBERS_NAME)


class LookFile:
    """Colours and text size as plain values."""

    def __init__(self, folder: Path) -> None:
        self._file = PlainFile(folder / LOOK_NAME)

    def read(self) -> dict[str, object]:
        """What was kept; empty when nothing readable was."""
        try:
            kept = json.loads(self._file.read() or "{}")
        except ValueError:
            return {}
        return kept if isinstance(kept, dict) else {}

    def write(self, values: dict[str, object]) -> None:
        """Keep the values; raises StorageFailed."""
        self._file.write(json.dumps(values))
