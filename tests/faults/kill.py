"""A program that saves until it is killed, and the account of what it said.

On standard output, a line each: "ready", and for the press number N "pressed N" before it and "saved N" once it was
said to be saved. It waits for a line on standard input before the first press.
"""

import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from select import select
from tempfile import TemporaryDirectory
from typing import Any

from caregiver.vault.keys import DataKey
from tests.faults.aim import PATIENCE_SECONDS, Fault, watched

_SPEAKING = ("write", "writev")
"""The calls by which the program says something; what it saves takes other ones."""


@dataclass
class Account:
    """What was pressed, and what was said to be saved, by the numbers of the presses.

    Attributes:
        entry_of: What a press must have left in the diary.
        kills: How often the program was killed, and `kills_in_flight`, how often between a press and its "saved".
    """

    entry_of: Callable[[int], Any]
    pressed: set[int] = field(default_factory=set)
    saved: set[int] = field(default_factory=set)
    kills: int = 0
    kills_in_flight: int = 0

    def hear(self, lines: Iterable[str]) -> None:
        """Take note of what the program said until it died."""
        said = ""
        for line in lines:
            said, _, number = line.strip().partition(" ")
            if number:
                (self.saved if said == "saved" else self.pressed).add(int(number))
        self.kills += 1
        self.kills_in_flight += said == "pressed"

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
            assert running.stdout in select([running.stdout], [], [], PATIENCE_SECONDS)[0], "it does not come"
            assert running.stdout.readline() == "ready\n"
            yield running
        finally:
            running.kill()


def let_press(running: subprocess.Popen, presses: int) -> list[str]:
    """Give it its word; what it says until so many presses were saved."""
    running.stdin.write("go\n")
    running.stdin.flush()
    return list(islice(running.stdout, 2 * presses))


def calls_while_saving(program: Path, folder: Path, key: DataKey, presses: int) -> list[str]:
    """The calls to the system by which the first so many presses are saved, in their order; in a copy of the folder."""
    with TemporaryDirectory() as place:
        copied = shutil.copytree(folder, Path(place) / "diary")
        with ready_to_press(program, copied, key, 0) as running, watched(running.pid) as calls:
            let_press(running, presses)
    return [call for call in calls if call not in _SPEAKING]


def killed_while_saving(program: Path, folder: Path, key: DataKey, first: int, fault: Fault) -> list[str]:
    """What the program said until the fault killed it."""
    with ready_to_press(program, folder, key, first) as running:
        with watched(running.pid, fault):
            said, _ = running.communicate("go\n", timeout=PATIENCE_SECONDS)
        assert running.returncode == -signal.SIGKILL
    return said.splitlines()
