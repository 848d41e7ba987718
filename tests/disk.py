"""A small disk of its own, that can be full or read-only; root may write everywhere else."""

import os
import subprocess
from pathlib import Path


class Disk:
    """A disk of some megabytes.

    Attributes:
        path: Where it lies.
    """

    def __init__(self, path: Path, megabytes: int = 20) -> None:
        self.path = path
        path.mkdir()
        options = f"size={megabytes}m,mode=0700"
        subprocess.run(["mount", "-t", "tmpfs", "-o", options, "caregiver-test", path], check=True)

    def fill(self, free_bytes: int = 0) -> None:
        """Leave only so many bytes free: the file "other" takes all the rest."""
        with (self.path / "other").open("wb", buffering=0) as file:
            file.write(bytes(os.statvfs(self.path).f_bavail * os.statvfs(self.path).f_frsize - free_bytes))

    def make_room(self) -> None:
        """Take away what `fill` put there."""
        (self.path / "other").unlink(missing_ok=True)

    def forbid_writing(self) -> None:
        """Make it read-only."""
        subprocess.run(["mount", "-o", "remount,ro", self.path], check=True)

    def remove(self) -> None:
        """Take it away."""
        subprocess.run(["umount", self.path], check=True)
