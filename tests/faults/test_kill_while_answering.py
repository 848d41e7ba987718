"""Kill -9 while the answer to a due dose is saved, and answer again: no dose is lost, none is recorded twice."""

from datetime import datetime
from decimal import Decimal
from itertools import islice
from pathlib import Path

import pytest

from caregiver.vault.keys import DataKey, KeySlots, Slot, SlotKind, new_secret
from caregiver.vault.vault import Vault
from tests.faults.answering_program import EVERY_HOUR, START, begin, due_at
from tests.faults.kill import Account, killed_while_saving, ready_to_press

PROGRAM = Path(__file__).with_name("answering_program.py")
SHORT, LONG = range(1, 102, 4), range(1, 400)


def entry_of(press: int) -> tuple[datetime, Decimal | None]:
    """When the dose was given, and how much."""
    at = due_at(press)
    return at, EVERY_HOUR.times[at.hour].amounts[0]


@pytest.fixture
def key() -> DataKey:
    return DataKey.make()


@pytest.fixture
def diary_folder(folder: Path, key: DataKey) -> Path:
    """A diary with a medicine that is due every hour."""
    slot = Slot.make(SlotKind.KEYRING, new_secret(), key, at=START)
    vault = Vault.create(folder, key, KeySlots.for_key(key).with_slot(slot))
    begin(vault, key)
    vault.close()
    return folder


def entries(folder: Path, key: DataKey) -> list[tuple[datetime, Decimal | None]]:
    """The doses after the diary was opened again and found whole."""
    vault = Vault.open(folder, key)
    try:
        vault.check_whole()
        return [(record.value.at, record.value.amount) for record in vault.diary.doses.latest(100_000)]
    finally:
        vault.close()


def test_every_answer_is_kept_once(diary_folder: Path, key: DataKey, is_long_run: bool):
    account = Account(entry_of)
    for write in LONG if is_long_run else SHORT:
        first = max(account.pressed, default=0)  # again, whether or not its answer came through
        account.hear(killed_while_saving(PROGRAM, diary_folder, key, first, write))
        found = entries(diary_folder, key)
        assert (account.lost(found), account.invented(found)) == ([], []), f"killed with write {write}"
    assert len(account.saved) >= 10, "the kills came before anything was saved"


def test_a_program_that_does_not_know_what_it_recorded_is_found_out(diary_folder: Path, key: DataKey):
    account = Account(entry_of)
    for _ in range(2):
        with ready_to_press(PROGRAM, diary_folder, key, 0, "keeps-no-slots") as program:
            program.stdin.write("go\n")
            program.stdin.flush()
            account.hear(islice(program.stdout, 2))
    assert account.saved == {0}
    assert account.invented(entries(diary_folder, key))[:2] == [entry_of(0)] * 2
