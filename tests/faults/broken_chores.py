"""Programs with a mistake in them, one for each that a fault must find out."""

from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import sqlcipher3

from caregiver.domain.errors import StorageFailed
from caregiver.vault.keys import DIARY_NAME, SLOTS_NAME, DataKey, KeySlots, Slot, SlotKind
from caregiver.vault.migration import released_migrations
from tests.faults.chores import CHANGE_SLOT, MIGRATE, NEXT_SECRET, SAVE, START, diary_in, save
from tests.faults.strike import Verb


def write_slots_in_place(home: Path, key: DataKey) -> Verb:
    """A program that writes over the key slots where they lie."""
    folder = diary_in(home)
    slots = KeySlots.read(folder).with_slot(Slot.make(SlotKind.KEYRING, NEXT_SECRET, key, at=START))

    def verb() -> None:
        with (folder / SLOTS_NAME).open("wb", buffering=0) as file:
            for start in range(0, len(slots.text), 100):
                file.write(slots.text[start : start + 100])

    return verb


def migrate_step_by_step(home: Path, key: DataKey) -> Verb:
    """A program that brings a diary up without a transaction around it."""

    def verb() -> None:
        with closing(sqlcipher3.connect(str(diary_in(home) / DIARY_NAME), isolation_level=None)) as file:
            file.execute(f"PRAGMA key = \"x'{key.secret.hex()}'\"").fetchall()
            for migration in released_migrations()[1:]:
                file.executescript(migration.script)
                file.execute(f"PRAGMA user_version = {migration.number:d}").fetchall()

    return verb


def save_and_swallow(home: Path, key: DataKey) -> Verb:
    """A program that holds its tongue when the disk fails."""

    def verb() -> None:
        with suppress(StorageFailed):
            save(home, key)()

    return verb


WRITE_SLOTS_IN_PLACE = replace(CHANGE_SLOT, begin=write_slots_in_place)
MIGRATE_STEP_BY_STEP = replace(MIGRATE, begin=migrate_step_by_step)
SAVE_AND_SWALLOW = replace(SAVE, begin=save_and_swallow)
