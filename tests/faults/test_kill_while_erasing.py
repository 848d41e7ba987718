"""Kill -9 while a removed entry is erased for good: all of it is still there, or not one word of it is."""

import shutil
from pathlib import Path

from tests.faults.aim import Fault, Trouble
from tests.faults.chores import Chore
from tests.faults.erasing_chore import ERASE, ERASE_IN_PIECES
from tests.faults.strike import End, strike

SHORT = 8


def _states(chore: Chore, tmp_path: Path, *, is_long_run: bool) -> list[int]:
    """What was found after a kill at each of the calls that change the file, or at some of them."""
    key = chore.made(tmp_path / "before")
    home = tmp_path / "home"
    shutil.copytree(tmp_path / "before", home)
    calls = strike(chore.begin, home, key).calls
    states = []
    for place in range(0, len(calls), 1 if is_long_run else max(1, len(calls) // SHORT)):
        shutil.rmtree(home)
        shutil.copytree(tmp_path / "before", home)
        assert strike(chore.begin, home, key, Fault.at(place, calls, Trouble.KILL)).end is End.KILLED
        states.append(chore.times(home, key))
        if states[-1] == 0:
            assert strike(chore.begin, home, key).end is End.DONE
            assert chore.times(home, key) == 1
    return states


def test_a_kill_leaves_all_of_it_or_nothing(tmp_path: Path, is_long_run: bool):
    states = _states(ERASE, tmp_path, is_long_run=is_long_run)
    assert set(states) == {0, 1}
    assert states == sorted(states)


def test_an_erasing_in_pieces_is_noticed(tmp_path: Path):
    assert -1 in _states(ERASE_IN_PIECES, tmp_path, is_long_run=False)
