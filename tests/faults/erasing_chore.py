"""Erasing for good as a chore: what it needs, how it is done, and whether it came true."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

from caregiver.domain.errors import Gone
from caregiver.services.past_changes import ErasingJob
from caregiver.vault.keys import DIARY_NAME, DataKey
from tests.faults.chores import Chore, a_diary, diary_in, served
from tests.faults.strike import Verb
from tests.vault.raw_pages import raw_pages

CANARY = "kanarienvogel"
ENTRIES = 60


def a_diary_with_a_removed_entry(home: Path) -> DataKey:
    """Some nights, and an entry that was corrected and then removed."""
    key = a_diary(home)
    with closing(served(home, key)) as services:
        for _ in range(ENTRIES):
            services.diary.write_entry(replace(services.diary.blank_entry(score=4), patient_words="a long night"))
        entry = replace(services.diary.blank_entry(score=3), patient_words=f"{CANARY} one")
        uuid = services.diary.write_entry(entry).value.uuid
        services.diary.correct(uuid, replace(services.diary.entry(uuid).value, patient_words=f"{CANARY} two"))
        services.diary.remove(uuid)
    return key


def erase(home: Path, key: DataKey) -> Verb:
    services = served(home, key)
    job = services.past_changes.erasing(services.past_changes.removed(1)[0].place)
    return job.run


def overwrite_in_place(home: Path, key: DataKey) -> Verb:
    """A program that erases by writing over the words where they lie, without a transaction of one piece."""
    services = served(home, key)
    past = services.past_changes.removed(1)[0]
    job: ErasingJob = services.past_changes.erasing(past.place)

    def verb() -> None:
        connection = services.vault._connection
        with connection.transaction():
            connection.run("DELETE FROM history WHERE row_uuid = ?", (past.record.uuid,))
        job.run()

    return verb


def times_erased(home: Path, key: DataKey) -> int:
    """0 while it is all there, 1 once not one word of it is left; anything between is neither."""
    with closing(served(home, key)) as services:
        services.vault.check_whole()
        nights = services.vault.diary.search("night", limit=2 * ENTRIES)
        assert len(nights) == ENTRIES, f"{len(nights)} of the other entries are there"
        removed = services.past_changes.removed(2)
        if not removed:
            return int(CANARY.encode() not in raw_pages(diary_in(home) / DIARY_NAME, key)) or -1
        (past,) = removed
        try:
            kinds = [step.kind for step in services.diary.history(past.record.uuid)]
        except Gone:
            return -1
        return 0 if kinds == ["saved", "changed", "removed"] else -1


ERASE = Chore(a_diary_with_a_removed_entry, erase, times_erased)
ERASE_IN_PIECES = Chore(a_diary_with_a_removed_entry, overwrite_in_place, times_erased)
