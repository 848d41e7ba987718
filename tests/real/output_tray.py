"""Where the pages of the private desktop's printer come out."""

import os
from pathlib import Path


class OutputTray:
    """Pages printed since this was made, through the real CUPS.

    CUPS takes a moment: `qtbot.waitUntil(lambda: bool(tray.pages()))`.
    """

    def __init__(self) -> None:
        self._folder = Path(os.environ["CAREGIVER_TEST_PRINTED"])
        self._before = set(self._folder.glob("*.pdf"))

    def pages(self) -> list[Path]:
        """The PDF files that are complete, in the order they were sent."""
        return sorted(set(self._folder.glob("*.pdf")) - self._before, key=lambda path: int(path.stem))

    def title(self, page: Path) -> str:
        """What the print queue showed of that job."""
        return page.with_suffix(".title").read_text(encoding="utf-8")
