"""Kill -9 while a diary is made: afterwards there is none yet, or one that both of its keys open; set-up goes on."""

import sys
from pathlib import Path

import pytest

from caregiver.desktop.clock import SystemClock
from caregiver.desktop.key_holder import KeyringHolder
from caregiver.services.access import Access
from tests.faults.aim import Fault, Trouble, run_watched
from tests.faults.figures import Figures
from tests.journeys.pages import SetUp
from tests.journeys.program import Program

SHORT = 14
FAULT = "kill -9 while a diary is made"


def began(folder: Path, key_file: Path, fault: Fault | None = None) -> tuple[int, list[str]]:
    """Begin a diary, unless the fault comes between; how it ended, and the calls that changed a file."""
    command = [sys.executable, "-m", "caregiver", "new", "--name", "Robert", "--caregiver", "Anna"]
    command += ["--recovery-key-out", str(key_file), "--data-dir", str(folder)]
    return run_watched(command, fault)


@pytest.fixture(scope="module")
def calls(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The calls by which a diary is begun when nothing is wrong."""
    place = tmp_path_factory.mktemp("unstruck")
    ended, made = began(place / "diary", place / "key")
    assert ended == 0
    return made


def test_a_diary_is_not_there_or_can_be_opened(tmp_path: Path, calls: list[str], is_long_run: bool, figures: Figures):
    states = []
    for place in range(0, len(calls), 1 if is_long_run else len(calls) // SHORT):
        folder, key_file = tmp_path / f"diary-{place}", tmp_path / f"key-{place}"
        ended, _ = began(folder, key_file, Fault.at(place, calls, Trouble.KILL))
        assert ended != 0
        access = Access(folder, KeyringHolder(), SystemClock())
        states.append(access.has_diary())
        if access.has_diary():
            access.open(access.read_keyring_key()).close()
            access.open(access.key_from_paper(key_file.read_text())).close()
        figures.count(FAULT, kills=1, none_yet=not states[-1], opened_by_both_keys=states[-1], neither=0)
    assert states == sorted(states)
    assert states.count(False) > 2
    assert states.count(True) > 2


@pytest.mark.parametrize("is_made", [False, True])
def test_set_up_begins_or_goes_on(tmp_path: Path, calls: list[str], is_made: bool):
    """Killed before anything was written, and between the diary and its first page."""
    folder, last_rename = tmp_path / "diary", len(calls) - 1 - calls[::-1].index("rename")
    began(folder, tmp_path / "key", Fault.at(last_rename + 2 if is_made else 0, calls, Trouble.KILL))
    assert (folder / "diary.db").exists() == is_made
    with Program(folder) as program:
        steps = SetUp(program)
        steps.tell_who({"Name, as used at home": "Robert", "Your own name": "Anna"})
        steps.give_numbers({}, shown_when_locked="No")
        program.choose("Pain 4 of 10")
        program.wait_for("4 at ")
