"""One command of the program, run as people run it: in a process of its own."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

LONGEST_SECONDS = 60
NO_KEYRING = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}
NO_SCREEN = ("DISPLAY", "WAYLAND_DISPLAY")


@dataclass(frozen=True)
class Ended:
    """How it ended.

    Attributes:
        code: Exit code.
        said, complained: Standard output and standard error.
    """

    code: int
    said: str
    complained: str

    def could_not(self, words: str) -> bool:
        """Whether it ended as a command does that cannot: exit code 1, one plain sentence that holds `words`."""
        is_sentence = self.complained.count("\n") == 1 and "Traceback" not in self.complained
        assert (self.code, self.said) == (1, ""), self
        assert is_sentence, self
        assert words in self.complained, self
        return True


def run(
    *arguments: str | Path, without: tuple[str, ...] = (), typed: str = "", code: tuple[str, ...] = (), **changed: str
) -> Ended:
    """Run `caregiver` with these arguments.

    Args:
        without: Variables that are not in its environment.
        typed: What it finds on standard input.
        code: What Python runs instead of the module.
        changed: Variables that are different in its environment.
    """
    environment = {name: value for name, value in os.environ.items() if name not in without} | changed
    command = [sys.executable, *(code or ("-m", "caregiver")), *map(str, arguments)]
    ended = subprocess.run(
        command,
        env=environment,
        input=typed,
        capture_output=True,
        text=True,
        timeout=LONGEST_SECONDS,
        check=False,
    )
    return Ended(ended.returncode, ended.stdout, ended.stderr)


def content(folder: Path) -> dict[str, bytes]:
    """Everything that lies under a folder: folders as "name/", files with their content."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        found |= {f"{name}/": b""} if path.is_dir() else {name: path.read_bytes()}
    return found
