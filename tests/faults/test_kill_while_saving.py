"""Kill -9 while the window saves: what was painted as saved is there, and nothing is there that nobody pressed.

The kill is aimed at the write: it comes with one call to the system that changes the file after another, so that the
program dies at each step of a commit, which takes some thirty of them. `--long` kills a thousand times.
"""

from datetime import datetime
from itertools import cycle, islice
from pathlib import Path

import pytest

from caregiver.domain.person import Caregiver, Person, UsualVoice
from caregiver.vault.keys import DataKey, KeySlots, Slot, SlotKind, new_secret
from caregiver.vault.vault import Vault
from tests.faults.aim import Fault, Trouble
from tests.faults.figures import Figures
from tests.faults.kill import Account, calls_while_saving, killed_while_saving, ready_to_press
from tests.faults.saving_program import START, PressClock, moment_of, press_numbers, score_of, serve_at

SHORT, LONG = 30, 1000
PRESSES = 3
FAULT = "kill -9 while the real program saves"
LEAST_IN_FLIGHT = 0.25


def entry_of(press: int) -> tuple[datetime, int | None]:
    """What a press leaves in the diary."""
    return moment_of(press), score_of(press)


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


def entries(folder: Path, key: DataKey) -> list[tuple[datetime, int | None]]:
    """What the diary holds after it was opened again and found whole."""
    vault = Vault.open(folder, key)
    try:
        vault.check_whole()
        return [(record.value.at, record.value.score) for record in vault.diary.pain.latest(100_000)]
    finally:
        vault.close()


def test_nothing_that_was_said_to_be_saved_is_lost_and_nothing_is_invented(
    diary_folder: Path, key: DataKey, is_long_run: bool, figures: Figures
):
    account, kills = Account(entry_of), LONG if is_long_run else SHORT
    calls = calls_while_saving(press_numbers, diary_folder, key, PRESSES)
    for place in islice(cycle(range(0, len(calls), 1 if is_long_run else len(calls) // SHORT)), kills):
        fault = Fault.at(place, calls, Trouble.KILL)
        account.hear(killed_while_saving(press_numbers, diary_folder, key, max(account.pressed, default=-1) + 1, fault))
        found = entries(diary_folder, key)
        assert (account.lost(found), account.invented(found)) == ([], []), fault
        figures.count(FAULT, kills=1, in_flight=0, lost=0, invented=0)
    figures.count(FAULT, in_flight=account.kills_in_flight, saved=len(account.saved))
    assert account.kills_in_flight >= LEAST_IN_FLIGHT * kills
    assert len(account.saved) >= kills / 3, "the kills came before anything was saved"


def test_a_program_that_speaks_before_it_has_saved_is_found_out(diary_folder: Path, key: DataKey, figures: Figures):
    account = Account(entry_of)
    with ready_to_press(press_numbers, diary_folder, key, 0, "never-commits") as program:
        program.let_press()
        account.hear(program.hear(6))
    assert account.saved == {0, 1, 2}
    assert account.lost(entries(diary_folder, key)) == [0, 1, 2]
    figures.count(FAULT, controls_found_out=1)


def test_an_entry_that_nobody_pressed_is_found_out():
    account = Account(entry_of, pressed={0, 1}, saved={0})
    first, second = entry_of(0), entry_of(1)
    assert account.invented([first, second]) == []
    assert account.invented([first, entry_of(2)]) == [entry_of(2)]
    assert account.invented([first, first]) == [first, first]
    assert account.lost([second]) == [0]
