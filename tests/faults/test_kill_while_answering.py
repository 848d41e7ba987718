"""Kill -9 while the answer to a due dose is saved, and answer again: no dose is lost, none is recorded twice."""

from datetime import datetime
from decimal import Decimal
from itertools import cycle, islice
from pathlib import Path

import pytest

from caregiver.vault.keys import DataKey, KeySlots, Slot, SlotKind, new_secret
from caregiver.vault.vault import Vault
from tests.faults.aim import Fault, Trouble
from tests.faults.answering_program import EVERY_HOUR, START, answer_doses, begin, due_at
from tests.faults.figures import Figures
from tests.faults.kill import Account, calls_while_saving, killed_while_saving, ready_to_press

SHORT, LONG = 20, 300
PRESSES = 3
FAULT = "kill -9 while due doses are answered"


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


def test_every_answer_is_kept_once(diary_folder: Path, key: DataKey, is_long_run: bool, figures: Figures):
    account, kills = Account(entry_of), LONG if is_long_run else SHORT
    calls = calls_while_saving(answer_doses, diary_folder, key, PRESSES)
    step = 1 if is_long_run else len(calls) // SHORT
    for place in islice(cycle(range(0, len(calls), step)), kills):
        fault, first = Fault.at(place, calls, Trouble.KILL), max(account.pressed, default=0)
        account.hear(
            killed_while_saving(answer_doses, diary_folder, key, first, fault)
        )  # its answer may have come through
        found = entries(diary_folder, key)
        assert (account.lost(found), account.invented(found)) == ([], []), fault
        figures.count(FAULT, kills=1, in_flight=0, lost=0, doubled=0)
    figures.count(FAULT, in_flight=account.kills_in_flight, saved=len(account.saved))
    assert len(account.saved) >= 10, "the kills came before anything was saved"


def test_a_program_that_does_not_know_what_it_recorded_is_found_out(diary_folder: Path, key: DataKey, figures: Figures):
    account = Account(entry_of)
    for _ in range(2):
        with ready_to_press(answer_doses, diary_folder, key, 0, "keeps-no-slots") as program:
            program.let_press()
            account.hear(program.hear(2))
    assert account.saved == {0}
    doubled = account.invented(entries(diary_folder, key))  # it may have come to the next press
    assert doubled.count(entry_of(0)) == 2
    figures.count(FAULT, controls_found_out=1)
