"""Kill -9 in a backup, in bringing one back, in a migration, in a change of a key slot: always the old or the new."""

import shutil
from itertools import cycle, islice
from pathlib import Path

import pytest
import sqlcipher3

from caregiver.domain.errors import CaregiverError
from caregiver.vault.keys import DataKey
from tests.faults.aim import Fault, Trouble
from tests.faults.broken_chores import MIGRATE_STEP_BY_STEP, WRITE_SLOTS_IN_PLACE
from tests.faults.chores import (
    BACK_UP,
    BRING_BACK,
    CHANGE_SLOT,
    MIGRATE,
    TYPE_BACK,
    Chore,
)
from tests.faults.figures import Figures
from tests.faults.strike import End, strike

CHORES = {
    "backup": BACK_UP,
    "bringing back": BRING_BACK,
    "migration": MIGRATE,
    "key slot": CHANGE_SLOT,
    "paper key": TYPE_BACK,
}
SHORT, LONG = 8, 100
FAULT = "kill -9 in backup, bringing back, migration, slot change"


@pytest.mark.parametrize("name", CHORES)
def test_a_kill_leaves_the_old_or_the_new(name: str, tmp_path: Path, is_long_run: bool, figures: Figures):
    chore, times = CHORES[name], []
    key = chore.made(tmp_path / "before")
    calls = _calls(chore, tmp_path, key)
    step = 1 if is_long_run else max(1, len(calls) // SHORT)
    for place in islice(cycle(range(0, len(calls), step)), max(LONG, len(calls)) if is_long_run else SHORT):
        home = tmp_path / "struck"
        shutil.copytree(tmp_path / "before", home)
        fault = Fault.at(place, calls, Trouble.KILL)
        assert strike(chore.begin, home, key, fault).end is End.KILLED, fault
        times.append(chore.times(home, key))
        assert _goes_on(chore, home, key), fault
        shutil.rmtree(home)
        figures.count(FAULT, kills=1, old=times[-1] == 0, new=times[-1] == 1, neither=0)
    assert set(times) <= {0, 1}
    assert times[0] == 0, "the first kill came after all was done"
    assert len(times) < len(calls) or 1 in times, "every kill came before anything was done"


def _calls(chore: Chore, tmp_path: Path, key: DataKey) -> list[str]:
    """The calls it makes when nothing is wrong."""
    home = tmp_path / "unstruck"
    shutil.copytree(tmp_path / "before", home)
    outcome = strike(chore.begin, home, key)
    assert (outcome.end, chore.times(home, key)) == (End.DONE, 1), outcome.words
    return outcome.calls


def _goes_on(chore: Chore, home: Path, key: DataKey) -> bool:
    """After the kill it can be done, unless it had come true."""
    return chore.times(home, key) == 1 or (
        strike(chore.begin, home, key).end is End.DONE and chore.times(home, key) == 1
    )


@pytest.mark.parametrize("broken", [WRITE_SLOTS_IN_PLACE, MIGRATE_STEP_BY_STEP])
def test_a_program_that_leaves_half_is_found_out(broken: Chore, tmp_path: Path, figures: Figures):
    key = broken.made(tmp_path / "before")
    calls = _calls(broken, tmp_path, key)
    fault = Fault.at(len(calls) // 2, calls, Trouble.KILL)
    assert strike(broken.begin, tmp_path / "before", key, fault).end is End.KILLED
    with pytest.raises((CaregiverError, AssertionError, sqlcipher3.Error)):
        broken.times(tmp_path / "before", key)
    figures.count(FAULT, controls_found_out=1)
