"""One more printer of the private desktop, which can go away: its pages come out beside those of the first."""

import os
import subprocess
from pathlib import Path


class SecondPrinter:
    """A printer in the queue of the real print server.

    Args:
        name: As the program shows it.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        description = Path(os.environ["CAREGIVER_TEST_DESKTOP"], "cups", "PDF.ppd")
        _tell("lpadmin", "-p", name, "-E", "-v", "keep:/", "-P", str(description))

    def go_away(self) -> None:
        """Somebody takes it out; nothing happens when it is gone already."""
        subprocess.run(["lpadmin", "-x", self.name], check=False, capture_output=True)

    def refuse(self) -> None:
        """It takes no more pages."""
        _tell("cupsreject", self.name)

    def jobs(self) -> str:
        """What waits in its queue, as the server tells it."""
        return _tell("lpstat", "-W", "all", "-o", self.name)


def _tell(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
