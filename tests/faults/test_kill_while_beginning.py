"""Kill -9 while a diary is made: afterwards there is none yet, or one that both of its keys open; set-up goes on."""

import subprocess
import sys
from pathlib import Path

import pytest

from caregiver.desktop.clock import SystemClock
from caregiver.desktop.key_holder import KeyringHolder
from caregiver.services.access import Access
from tests.journeys.pages import SetUp
from tests.journeys.program import Program

WRITES = "pwrite64,fsync,fdatasync,ftruncate,unlink,rename"
MOST_WRITES = 200
BETWEEN_DIARY_AND_FIRST_PAGE = 40


def killed_while_beginning(folder: Path, key_file: Path, write: int) -> bool:
    """Begin a diary and die with the n-th call that changes a file; False when it was finished before."""
    command = [sys.executable, "-m", "caregiver", "new", "--name", "Robert", "--caregiver", "Anna"]
    command += ["--recovery-key-out", str(key_file), "--data-dir", str(folder)]
    aim = [
        "strace",
        "-f",
        "-o",
        "/dev/null",
        "-e",
        f"trace={WRITES}",
        "-e",
        f"inject={WRITES}:signal=KILL:when={write}",
    ]
    return subprocess.run([*aim, *command], check=False, stdout=subprocess.DEVNULL).returncode != 0


def test_a_diary_is_not_there_or_can_be_opened(tmp_path: Path, is_long_run: bool):
    states = []
    for write in range(1, MOST_WRITES, 1 if is_long_run else 4):
        folder, key_file = tmp_path / f"diary-{write}", tmp_path / f"key-{write}"
        was_killed = killed_while_beginning(folder, key_file, write)
        access = Access(folder, KeyringHolder(), SystemClock())
        states.append(access.has_diary())
        if access.has_diary():
            access.open(access.read_keyring_key()).close()
            access.open(access.key_from_paper(key_file.read_text())).close()
        if not was_killed:
            break
    assert not was_killed
    assert states == sorted(states)
    assert states.count(False) > 2
    assert states.count(True) > 2


@pytest.mark.parametrize("write", [1, BETWEEN_DIARY_AND_FIRST_PAGE])
def test_set_up_begins_or_goes_on(tmp_path: Path, write: int):
    folder = tmp_path / "diary"
    assert killed_while_beginning(folder, tmp_path / "key", write)
    with Program(folder) as program:
        steps = SetUp(program)
        steps.tell_who({"Name, as used at home": "Robert", "Your own name": "Anna"})
        steps.give_numbers({}, shown_when_locked="No")
        program.choose("Pain 4 of 10")
        program.wait_for("4 at ")
