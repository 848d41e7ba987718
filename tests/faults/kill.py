"""A program that saves until it is killed, and the account of what it said.

It is forked from the server of `tests.faults.forks`. On standard output, a line each: "ready", and for the press number
N "pressed N" before it and "saved N" once it was said to be saved. It waits for a line on standard input before the
first press.
"""

import os
import shutil
import socket
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from caregiver.vault.keys import DataKey
from tests.faults.aim import PATIENCE_SECONDS, Fault, watched
from tests.faults.forks import FORKS

Program = Callable[[Path, str, int, str], None]
"""Presses over the diary of a folder, with the hex of its key, from one press on; it may be told to make a mistake."""
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


class Running:
    """A program that waits for a word before it presses.

    Attributes:
        pid: The number of its process.
    """

    def __init__(self, pid: int, line: socket.socket) -> None:
        self.pid = pid
        self._line = line
        self._said = line.makefile("r")

    def let_press(self) -> None:
        """Give it its word."""
        self._line.sendall(b"go\n")

    def hear(self, lines: int | None = None) -> list[str]:
        """What it says next, so many lines; without a number all until it ends."""
        return [line.strip() for line in islice(self._said, lines)]

    def close(self) -> None:
        """Hear no more of it."""
        self._said.close()


@contextmanager
def ready_to_press(program: Program, folder: Path, key: DataKey, first: int, mistake: str = "") -> Iterator[Running]:
    """The program, about to press from the number `first` on, perhaps with a mistake in it; it does not live on."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.settimeout(PATIENCE_SECONDS)
        process = FORKS.Process(target=_play, args=(theirs, program, folder, key.secret.hex(), first, mistake))
        process.start()
        theirs.close()
        assert process.pid is not None
        running = Running(process.pid, ours)
        try:
            assert running.hear(1) == ["ready"], "it does not come"
            yield running
        finally:
            running.close()
            process.kill()
            process.join()
            process.close()


def _play(line: socket.socket, program: Program, *arguments: Any) -> None:
    """What runs in the other process: it speaks and hears through the line."""
    os.dup2(line.fileno(), sys.stdout.fileno())
    with line.makefile("r") as sys.stdin:
        program(*arguments)


def calls_while_saving(program: Program, folder: Path, key: DataKey, presses: int) -> list[str]:
    """The calls to the system by which the first so many presses are saved, in their order; in a copy of the folder."""
    with TemporaryDirectory() as place:
        copied = shutil.copytree(folder, Path(place) / "diary")
        with ready_to_press(program, copied, key, 0) as running, watched(running.pid) as calls:
            running.let_press()
            running.hear(2 * presses)
    return [call for call in calls if call not in _SPEAKING]


def killed_while_saving(program: Program, folder: Path, key: DataKey, first: int, fault: Fault) -> list[str]:
    """What the program said until the fault killed it."""
    with ready_to_press(program, folder, key, first) as running, watched(running.pid, fault):
        running.let_press()
        return running.hear()
