"""A program that saves until it is killed, and the account of what it said.

On standard output, a line each: "ready", and for the press number N "pressed N" before it and "saved N" once it was
said to be saved. It waits for a line on standard input before the first press.
"""

import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from caregiver.vault.keys import DataKey

WRITES = "pwrite64,fsync,fdatasync,ftruncate,unlink"
PATIENCE_SECONDS = 30


@dataclass
class Account:
    """What was pressed, and what was said to be saved, by the numbers of the presses.

    Attributes:
        entry_of: What a press must have left in the diary.
    """

    entry_of: Callable[[int], Any]
    pressed: set[int] = field(default_factory=set)
    saved: set[int] = field(default_factory=set)

    def hear(self, lines: Iterable[str]) -> None:
        """Take note of what the program said until it died."""
        for line in lines:
            said, _, number = line.strip().partition(" ")
            if number:
                (self.saved if said == "saved" else self.pressed).add(int(number))

    def lost(self, found: list[Any]) -> list[int]:
        """Presses that were said to be saved and are not there."""
        return [press for press in sorted(self.saved) if found.count(self.entry_of(press)) != 1]

    def invented(self, found: list[Any]) -> list[Any]:
        """What is there and was never pressed, or is there twice."""
        pressed = {self.entry_of(press) for press in self.pressed}
        return [entry for entry in found if entry not in pressed or found.count(entry) > 1]


@contextmanager
def ready_to_press(program: Path, folder: Path, key: DataKey, first: int, *more: str) -> Iterator[subprocess.Popen]:
    """The program, waiting for a word before it presses from the number `first` on; it does not live on."""
    command = [sys.executable, str(program), str(folder), key.secret.hex(), str(first), *more]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, **pipes) as running:
        try:
            assert running.stdout.readline() == "ready\n"
            yield running
        finally:
            running.kill()


def killed_while_saving(program: Path, folder: Path, key: DataKey, first: int, write: int) -> list[str]:
    """What the program said until it was killed with its n-th write."""
    with ready_to_press(program, folder, key, first) as running:
        aim = ["strace", "-f", "-p", str(running.pid), "-e", f"trace={WRITES}", "-o", "/dev/null"]
        aim += ["-e", f"inject={WRITES}:signal=KILL:when={write}"]
        with subprocess.Popen(aim, stderr=subprocess.PIPE, text=True) as killer:
            assert "attached" in killer.stderr.readline()
            said, _ = running.communicate("go\n", timeout=PATIENCE_SECONDS)
        assert running.returncode == -signal.SIGKILL
    return said.splitlines()
