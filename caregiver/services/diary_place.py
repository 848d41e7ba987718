"""Where a diary lies, without opening it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from caregiver.vault.keys import DIARY_NAME


@dataclass(frozen=True)
class DiaryPlace:
    """The place of a diary.

    Attributes:
        folder: It holds the diary file and its key slots.
        changed_at: When the diary file was last changed (UTC); None where there is none, or it cannot be looked at.
    """

    folder: Path
    changed_at: datetime | None

    @classmethod
    def look(cls, folder: Path) -> "DiaryPlace":
        """How it is now."""
        try:
            changed_at = datetime.fromtimestamp((folder / DIARY_NAME).stat().st_mtime, UTC)
        except OSError:
            changed_at = None
        return cls(folder, changed_at)
