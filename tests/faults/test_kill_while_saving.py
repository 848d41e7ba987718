"""Kill -9 while the window saves: what was painted as saved is there, and nothing is there that nobody pressed.

The kill is aimed at the write: it comes with the n-th call to the system that changes a file, for one n after another,
so that the program dies at each step of a commit, which takes some thirty of them. `--long` kills more often.
"""

from datetime import datetime
from itertools import islice
from pathlib import Path

import pytest

from caregiver.domain.person import Caregiver, Person, UsualVoice
from caregiver.vault.keys import DataKey, KeySlots, Slot, SlotKind, new_secret
from caregiver.vault.vault import Vault
from tests.faults.kill import Account, killed_while_saving, ready_to_press
from tests.faults.saving_program import START, PressClock, moment_of, score_of, serve_at

PROGRAM = Path(__file__).with_name("saving_program.py")
SHORT, LONG = range(1, 77, 2), range(1, 400)


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
    diary_folder: Path, key: DataKey, is_long_run: bool
):
    account = Account(entry_of)
    for write in LONG if is_long_run else SHORT:
        first = max(account.pressed, default=-1) + 1
        account.hear(killed_while_saving(PROGRAM, diary_folder, key, first, write))
        found = entries(diary_folder, key)
        assert (account.lost(found), account.invented(found)) == ([], []), f"killed with write {write}"
    assert len(account.saved) >= 20, "the kills came before anything was saved"
    assert len(account.pressed) > len(account.saved), "no kill came between a press and what was said of it"


def test_a_program_that_speaks_before_it_has_saved_is_found_out(diary_folder: Path, key: DataKey):
    account = Account(entry_of)
    with ready_to_press(PROGRAM, diary_folder, key, 0, "never-commits") as program:
        program.stdin.write("go\n")
        program.stdin.flush()
        account.hear(islice(program.stdout, 6))
    assert account.saved == {0, 1, 2}
    assert account.lost(entries(diary_folder, key)) == [0, 1, 2]


def test_an_entry_that_nobody_pressed_is_found_out():
    account = Account(entry_of, pressed={0, 1}, saved={0})
    first, second = entry_of(0), entry_of(1)
    assert account.invented([first, second]) == []
    assert account.invented([first, entry_of(2)]) == [entry_of(2)]
    assert account.invented([first, first]) == [first, first]
    assert account.lost([second]) == [0]
