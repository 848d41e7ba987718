"""A small disk of its own, that can be full or read-only; root may write everywhere else."""

import os
import subprocess
from pathlib import Path


class Disk:
    """A disk of 20 megabytes.

    Attributes:
        path: Where it lies.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        path.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=20m,mode=0700", "caregiver-test", path], check=True)

    def fill(self, free_bytes: int = 0) -> None:
        """Leave only so many bytes free: the file "other" takes all the rest."""
        with (self.path / "other").open("wb", buffering=0) as file:
            file.write(bytes(os.statvfs(self.path).f_bavail * os.statvfs(self.path).f_frsize - free_bytes))

    def forbid_writing(self) -> None:
        """Make it read-only."""
        subprocess.run(["mount", "-o", "remount,ro", self.path], check=True)

    def remove(self) -> None:
        """Take it away."""
        subprocess.run(["umount", self.path], check=True)
