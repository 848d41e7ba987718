"""A fault that the system itself deals out: strace makes a call of a running program fail, or kills with it.

strace counts each kind of call by itself. So a fault is aimed at a place among the calls that a program made when
nothing was wrong: the 7th of them may be its 2nd fsync.
"""

import os
import signal
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

CHANGES = (
    *("write", "writev", "pwrite64", "pwritev", "sendfile", "copy_file_range", "ftruncate"),
    *("fsync", "fdatasync", "rename", "renameat", "renameat2", "link", "unlink", "unlinkat", "mkdir", "rmdir"),
)
"""Every call to the system that changes what lies on a disk, or makes sure of it."""
PATIENCE_SECONDS = 60


class Trouble(StrEnum):
    """What a call may end in."""

    KILL = "signal=KILL"
    EIO = "error=EIO"
    ENOSPC = "error=ENOSPC"


@dataclass(frozen=True)
class Fault:
    """What happens at one call.

    Attributes:
        before: Names of the calls that come first, and go well.
        call: Name of the one that does not.
        is_lasting: Whether every later call that changes anything ends so too.
    """

    before: tuple[str, ...]
    call: str
    trouble: Trouble
    is_lasting: bool = False

    @classmethod
    def at(cls, place: int, calls: Sequence[str], trouble: Trouble, *, is_lasting: bool = False) -> "Fault":
        """The fault at one place, from 0, of the calls that are made when nothing is wrong."""
        return cls(tuple(calls[:place]), calls[place], trouble, is_lasting)

    def __str__(self) -> str:
        ever_after = " and ever after" if self.is_lasting else ""
        return f"{self.trouble} at {self.call}, call {len(self.before) + 1}{ever_after}"

    @property
    def rules(self) -> list[str]:
        """The same in the words of strace."""
        names, more = (CHANGES, "+") if self.is_lasting else ((self.call,), "")
        counted = [f"inject={name}:{self.trouble}:when={self.before.count(name) + 1}{more}" for name in names]
        return [word for rule in counted for word in ("-e", rule)]


@contextmanager
def watched(pid: int, fault: Fault | None = None) -> Iterator[list[str]]:
    """Watch a running program, and let the fault come to it until the block is left; then the list has its calls."""
    calls: list[str] = []
    with tempfile.NamedTemporaryFile("r") as told:
        command = [*_strace(told.name, fault), "-p", str(pid)]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as strace:
            assert strace.stderr is not None
            assert "attached" in strace.stderr.readline()
            try:
                yield calls
            finally:
                strace.send_signal(signal.SIGINT)  # it lets go of the program
                strace.communicate(timeout=PATIENCE_SECONDS)
        calls += _calls(told.name)


def run_watched(command: Sequence[str], fault: Fault | None = None) -> tuple[int, list[str]]:
    """Run a command from its first call to its end, struck by the fault; its exit code and its calls."""
    with tempfile.NamedTemporaryFile("r") as told:
        # What Python keeps of what it compiled is not ours.
        environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}
        watching = [*_strace(told.name, fault), *command]
        ended = subprocess.run(
            watching, check=False, stdout=subprocess.DEVNULL, env=environment, timeout=PATIENCE_SECONDS
        )
        return ended.returncode, _calls(told.name)


def _strace(told: str, fault: Fault | None) -> list[str]:
    return ["strace", "-f", "-o", told, "-e", f"trace={','.join(CHANGES)}", *(fault.rules if fault else ())]


def _calls(told: str) -> list[str]:
    return [name for line in Path(told).read_text().splitlines() if (name := _name_of(line))]


def _name_of(line: str) -> str:
    """Of "812  pwrite64(3, …) = 4096": the call. Other lines tell of signals and ends, or go on with a call."""
    name = line.split(maxsplit=1)[1].partition("(")[0]
    return name if name in CHANGES else ""
