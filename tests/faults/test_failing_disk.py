"""EIO and ENOSPC at every call that changes a file, once and for ever: always told, nothing spoiled, and it goes on."""

import shutil
from pathlib import Path

import pytest

from caregiver.vault.keys import DataKey
from tests.faults.aim import Fault, Trouble
from tests.faults.broken_chores import SAVE_AND_SWALLOW
from tests.faults.chores import BACK_UP, BRING_BACK, CHANGE_SLOT, CORRECT, MIGRATE, SAVE, TYPE_BACK, Chore
from tests.faults.figures import Figures
from tests.faults.strike import End, strike

CHORES = {
    "save": SAVE,
    "correct": CORRECT,
    "backup": BACK_UP,
    "migration": MIGRATE,
    "bringing back": BRING_BACK,
    "key slot": CHANGE_SLOT,
    "paper key": TYPE_BACK,
}
SHORT = 6
FAULT = "EIO and ENOSPC at a write, sync, rename or unlink"
WAYS = [(trouble, is_lasting) for trouble in (Trouble.EIO, Trouble.ENOSPC) for is_lasting in (False, True)]


@pytest.mark.parametrize("name", CHORES)
def test_every_failure_is_told_and_nothing_is_spoiled(name: str, tmp_path: Path, is_long_run: bool, figures: Figures):
    chore = CHORES[name]
    key = chore.made(tmp_path / "before")
    calls = _done(chore, tmp_path, key)
    step = 1 if is_long_run else max(1, len(calls) // SHORT)
    for place in range(len(calls) - 1, -1, -step):
        for trouble, is_lasting in WAYS:
            fault = Fault.at(place, calls, trouble, is_lasting=is_lasting)
            _strike(chore, tmp_path, key, fault, is_last=place == len(calls) - 1)
            figures.count(FAULT, strikes=1, unreported=0, damaged=0, stuck=0)


def _strike(chore: Chore, tmp_path: Path, key: DataKey, fault: Fault, *, is_last: bool) -> None:
    """Do it, struck, and see what is there. What was told as a failure was tried again, so it came true in any case."""
    home = tmp_path / "struck"
    shutil.copytree(tmp_path / "before", home)
    outcome = strike(chore.begin, home, key, fault)
    assert outcome.end in (End.DONE, End.REPORTED), f"{fault}: {outcome}"
    if outcome.end is End.REPORTED and is_last:
        # The change stands in the file; only whether a power cut would undo it is not known. So it may be there twice.
        assert chore.times(home, key) in (1, 2), fault
    else:
        assert outcome.again is None or outcome.again.end is End.DONE, f"{fault}: {outcome.again}"
        assert chore.times(home, key) == 1, fault
    shutil.rmtree(home)


def _done(chore: Chore, tmp_path: Path, key: DataKey) -> list[str]:
    """The calls it makes when nothing is wrong."""
    home = tmp_path / "unstruck"
    shutil.copytree(tmp_path / "before", home)
    outcome = strike(chore.begin, home, key)
    assert (outcome.end, chore.times(home, key)) == (End.DONE, 1), outcome.words
    return outcome.calls


def test_a_program_that_swallows_a_failure_is_found_out(tmp_path: Path, figures: Figures):
    key = SAVE_AND_SWALLOW.made(tmp_path / "before")
    first = _done(SAVE_AND_SWALLOW, tmp_path, key).index("pwrite64")
    fault = Fault(("pwrite64",) * first, "pwrite64", Trouble.EIO)
    with pytest.raises(AssertionError):
        _strike(SAVE_AND_SWALLOW, tmp_path, key, fault, is_last=False)
    figures.count(FAULT, controls_found_out=1)
