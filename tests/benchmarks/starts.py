"""From nothing to a window: each start is a fresh process, ours and the bare one by turns."""

import json
import os
import secrets
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from keyring.backends.SecretService import Keyring
from sqlcipher3 import connect

from caregiver.desktop.clock import SystemClock
from caregiver.desktop.key_holder import KeyringHolder
from caregiver.services.access import Access
from tests.benchmarks.diaries import CACHE, diary_of
from tests.benchmarks.table import Line

SERVICE, ENTRY = "Caregiver benchmark", "one secret"
ONE_YEAR, TWENTY_YEARS = 1, 20


@dataclass(frozen=True)
class Start:
    """One start of a process: milliseconds to the moment, and MiB resident then."""

    ms: float
    mib: float


def first_paint(runs: int) -> list[Line]:
    """Frame, sidebar and Urgent signs, before any diary."""
    with TemporaryDirectory(prefix="caregiver-benchmark-") as folder:
        ours, bare = by_turns(runs, [("our_window", "painted", folder), ("bare_window", "painted")])
    return [Line("first paint", "a bare window", ours.ms, bare.ms, 1.8)]


def usable_today(runs: int) -> list[Line]:
    """Today with its number row, the diary open; and what that weighs."""
    with ExitStack() as stack:
        row = stack.enter_context(_one_row())
        short, long = (stack.enter_context(_openable(years)) for years in (ONE_YEAR, TWENTY_YEARS))
        one, twenty, bare = by_turns(
            runs, [("our_window", "today", short), ("our_window", "today", long), ("bare_window", "row", *row)]
        )
    against = "a bare window with keyring and one row"
    return [
        Line("usable Today, 1 year", against, one.ms, bare.ms, 1.5),
        Line("usable Today, 20 years", "1 year", twenty.ms, one.ms, 1.1),
        Line("memory at that moment, 1 year", against, one.mib, bare.mib, 1.3, unit="MiB"),
        Line("memory at that moment, 20 years", against, twenty.mib, bare.mib, 1.3, unit="MiB"),
    ]


def by_turns(runs: int, commands: Sequence[tuple[str, ...]]) -> list[Start]:
    """The middle start of each command; the first round, in which Python compiles what is new, is not counted."""
    started: dict[tuple[str, ...], list[Start]] = {command: [] for command in commands}
    for number in range(runs + 1):
        for command in commands:
            begun = _start(*command)
            if number:
                started[command].append(begun)
    return [Start(median(s.ms for s in each), median(s.mib for s in each)) for each in started.values()]


def _start(module: str, *arguments: str) -> Start:
    begun = time.monotonic()
    command = [sys.executable, "-m", f"tests.benchmarks.{module}", *arguments]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(CACHE / "compiled")
    ended = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120, env=environment)
    told = json.loads(ended.stdout)
    return Start((told["at"] - begun) * 1000, told["resident_kib"] / 1024)


@contextmanager
def _openable(years: int) -> Iterator[str]:
    """The folder of a diary whose key the keyring of this desktop keeps."""
    with diary_of(years) as (folder, key):
        failure = Access(folder, KeyringHolder(), SystemClock()).renew_keyring_slot(key)
        if failure is not None:
            raise failure
        yield str(folder)


@contextmanager
def _one_row() -> Iterator[tuple[str, str, str]]:
    """A SQLCipher file with one row, and where the keyring keeps its key: the bare window's arguments."""
    with TemporaryDirectory(prefix="caregiver-benchmark-") as name:
        path, key, ring = str(Path(name) / "row.db"), secrets.token_hex(32), Keyring()
        file = connect(path)
        file.execute(f"PRAGMA key = \"x'{key}'\"")
        file.execute("CREATE TABLE line (words TEXT)")
        file.execute("INSERT INTO line VALUES ('one row')")
        file.commit()
        file.close()
        ring.set_password(SERVICE, ENTRY, key)
        try:
            yield path, SERVICE, ENTRY
        finally:
            ring.delete_password(SERVICE, ENTRY)
