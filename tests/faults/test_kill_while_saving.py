"""Kill -9 while the window saves: what was painted as saved is there, and nothing is there that nobody pressed.

The kill is aimed at the write: it comes with the n-th call to the system that changes a file, for one n after another,
so that the program dies at each step of a commit, which takes some thirty of them. `--long` kills more often.
"""

import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from pathlib import Path

import pytest

from caregiver.domain.person import Caregiver, Person, UsualVoice
from caregiver.vault.keys import DataKey, KeySlots, Slot, SlotKind, new_secret
from caregiver.vault.vault import Vault
from tests.faults.saving_program import START, PressClock, moment_of, score_of, serve_at

PROGRAM = Path(__file__).with_name("saving_program.py")
WRITES = "pwrite64,fsync,fdatasync,ftruncate,unlink"
PATIENCE_SECONDS = 30
SHORT, LONG = range(1, 77, 2), range(1, 400)

Found = list[tuple[datetime, int | None]]


@dataclass
class Account:
    """What was pressed, and what was said to be saved, by the numbers of the presses."""

    pressed: set[int] = field(default_factory=set)
    saved: set[int] = field(default_factory=set)

    def hear(self, lines: Iterable[str]) -> None:
        """Take note of what the program said until it died."""
        for line in lines:
            said, _, number = line.strip().partition(" ")
            if number:
                (self.saved if said == "saved" else self.pressed).add(int(number))

    def lost(self, found: Found) -> list[int]:
        """Presses that were said to be saved and are not there."""
        return [press for press in sorted(self.saved) if found.count((moment_of(press), score_of(press))) != 1]

    def invented(self, found: Found) -> Found:
        """What is there and was never pressed, or is there twice."""
        pressed = {(moment_of(press), score_of(press)) for press in self.pressed}
        return [entry for entry in found if entry not in pressed or found.count(entry) > 1]


@pytest.fixture
def key() -> DataKey:
    return DataKey.make()


@pytest.fixture
def diary_folder(folder: Path, key: DataKey) -> Path:
    """A diary that is set up and holds no entry."""
    slot = Slot.make(SlotKind.KEYRING, new_secret(), key, at=START)
    vault = Vault.create(folder, key, KeySlots.for_key(key).with_slot(slot))
    services = serve_at(vault, key, PressClock(0))
    services.people.begin(Person("Robert", usual_voice=UsualVoice.PATIENT), Caregiver("Anna"))
    services.preferences.set_set_up_step("done")
    services.close()
    return folder


@contextmanager
def ready_to_press(folder: Path, key: DataKey, first: int, *more: str) -> Iterator[subprocess.Popen]:
    """The program, waiting for a word before it presses from the number `first` on; it does not live on."""
    command = [sys.executable, str(PROGRAM), str(folder), key.secret.hex(), str(first), *more]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, **pipes) as program:
        try:
            assert program.stdout.readline() == "ready\n"
            yield program
        finally:
            program.kill()


def killed_while_saving(folder: Path, key: DataKey, first: int, write: int) -> list[str]:
    """What the program said until it was killed with its n-th write."""
    with ready_to_press(folder, key, first) as program:
        aim = ["strace", "-f", "-p", str(program.pid), "-e", f"trace={WRITES}", "-o", "/dev/null"]
        aim += ["-e", f"inject={WRITES}:signal=KILL:when={write}"]
        with subprocess.Popen(aim, stderr=subprocess.PIPE, text=True) as killer:
            assert "attached" in killer.stderr.readline()
            said, _ = program.communicate("go\n", timeout=PATIENCE_SECONDS)
        assert program.returncode == -signal.SIGKILL
    return said.splitlines()


def entries(folder: Path, key: DataKey) -> Found:
    """What the diary holds after it was opened again and found whole."""
    vault = Vault.open(folder, key)
    try:
        vault.check_whole()
        return [(record.value.at, record.value.score) for record in vault.diary.pain.latest(100_000)]
    finally:
        vault.close()


def test_nothing_that_was_said_to_be_saved_is_lost_and_nothing_is_invented(
    diary_folder: Path, key: DataKey, is_long_run: bool
):
    account = Account()
    for write in LONG if is_long_run else SHORT:
        account.hear(killed_while_saving(diary_folder, key, max(account.pressed, default=-1) + 1, write))
        found = entries(diary_folder, key)
        assert (account.lost(found), account.invented(found)) == ([], []), f"killed with write {write}"
    assert len(account.saved) >= 20, "the kills came before anything was saved"
    assert len(account.pressed) > len(account.saved), "no kill came between a press and what was said of it"


def test_a_program_that_speaks_before_it_has_saved_is_found_out(diary_folder: Path, key: DataKey):
    account = Account()
    with ready_to_press(diary_folder, key, 0, "never-commits") as program:
        program.stdin.write("go\n")
        program.stdin.flush()
        account.hear(islice(program.stdout, 6))
    assert account.saved == {0, 1, 2}
    assert account.lost(entries(diary_folder, key)) == [0, 1, 2]


def test_an_entry_that_nobody_pressed_is_found_out():
    account = Account(pressed={0, 1}, saved={0})
    first, second = ((moment_of(press), score_of(press)) for press in (0, 1))
    assert account.invented([first, second]) == []
    assert account.invented([first, (moment_of(2), score_of(2))]) == [(moment_of(2), score_of(2))]
    assert account.invented([first, first]) == [first, first]
    assert account.lost([second]) == [0]
