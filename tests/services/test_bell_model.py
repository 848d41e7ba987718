"""Whatever happens to the computer, its clock and the plans: no due dose is never shown, and none is recorded twice."""

from itertools import count
from pathlib import Path

import pytest

from tests.services.bell_walk import BellWalk, BrokenPromiseError, Look, ours, plain_cron

SLOTS, LONG_SLOTS = 500, 10_000
STEPS = 150


def walk(folder: Path, seed: int, look: Look = ours) -> BellWalk:
    """A life of its own in a diary of its own."""
    home = folder / str(seed)
    home.mkdir(mode=0o700)
    life = BellWalk(home, seed, look)
    try:
        life.go(STEPS)
    finally:
        life.close()
    return life


def test_every_due_dose_is_shown_and_none_is_recorded_twice(tmp_path: Path, is_long_run: bool) -> None:
    shown = kills = 0
    for seed in count():
        life = walk(tmp_path, seed)
        shown, kills = shown + len(life.expected), kills + life.kills
        if shown >= (LONG_SLOTS if is_long_run else SLOTS):
            break
    assert kills > 10


def test_a_plain_cron_job_breaks_its_promise(tmp_path: Path) -> None:
    with pytest.raises(BrokenPromiseError, match="never shown"):
        walk(tmp_path, 0, plain_cron)
