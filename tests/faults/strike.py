"""One thing that a person does, in a process of its own, while a fault strikes at it.

The processes are forked from a server that has read our rooms once and does nothing else, so a strike costs some
milliseconds. What is said afterwards goes through a socket, by calls that no fault is aimed at.
"""

import socket
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from caregiver.domain.errors import CaregiverError
from caregiver.vault.keys import DataKey
from tests.faults.aim import PATIENCE_SECONDS, Fault, watched
from tests.faults.forks import FORKS

Verb = Callable[[], object]
Begin = Callable[[Path, DataKey], Verb]
"""Makes ready in a folder, unstruck, for the verb that will be struck; a function of a module."""

_MOST_BYTES = 100_000


class End(StrEnum):
    """How a verb ended."""

    DONE = "done"
    REPORTED = "reported"
    MISTAKE = "mistake"
    KILLED = "killed"


@dataclass(frozen=True)
class Outcome:
    """What became of a verb.

    Attributes:
        end: How it ended.
        words: Our sentence, or the trace of a mistake.
        calls: Names of the calls it made.
        again: What became of it when it was tried again, with nothing wrong any more; None unless it was reported.
    """

    end: End
    words: str
    calls: list[str]
    again: "Outcome | None" = None


def strike(begin: Begin, folder: Path, key: DataKey, fault: Fault | None = None) -> Outcome:
    """Let the chore be done, struck by the fault; and once more by the same process, with nothing wrong."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.settimeout(PATIENCE_SECONDS)
        process = FORKS.Process(target=_do, args=(theirs, begin, folder, key))
        process.start()
        theirs.close()
        try:
            first = _heard(ours)
            assert first.end is End.DONE, f"it could not make ready: {first.words}"
            assert process.pid is not None
            with watched(process.pid, fault) as calls:
                ours.sendall(b"go")
                struck = _heard(ours)
            again = _tried_again(ours) if struck.end is End.REPORTED else None
        finally:
            process.kill()
            process.join()
            process.close()
    return Outcome(struck.end, struck.words, calls, again)


def _tried_again(ours: socket.socket) -> Outcome:
    ours.sendall(b"again")
    return _heard(ours)


def _heard(ours: socket.socket) -> Outcome:
    """What the process says next; it says nothing when it was killed."""
    end, _, words = ours.recv(_MOST_BYTES).decode().partition(" ")
    return Outcome(End(end or End.KILLED), words, [])


def _do(theirs: socket.socket, begin: Begin, folder: Path, key: DataKey) -> None:
    """What runs in the other process."""
    verbs: list[Verb] = []
    _say_how(theirs, lambda: verbs.append(begin(folder, key)))
    while theirs.recv(_MOST_BYTES):
        _say_how(theirs, verbs[0])


def _say_how(theirs: socket.socket, verb: Verb) -> None:
    end, words = End.DONE, ""
    try:
        verb()
    except CaregiverError as error:
        end, words = End.REPORTED, str(error.sentence)
    except Exception:
        end, words = End.MISTAKE, traceback.format_exc()
    theirs.sendall(f"{end} {words}".encode())
