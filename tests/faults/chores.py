"""What a person does, one thing each: what it needs, how it is done, and how often it came true.

All of it happens in a home with a diary and a stick. What came true neither wholly nor not at all fails where it is
counted.
"""

import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from caregiver.desktop.plain_files import numbers_file
from caregiver.domain.errors import KeyWrong
from caregiver.domain.person import Caregiver, Person, UsualVoice
from caregiver.drawing.resources import resources_folder
from caregiver.services.library import Library
from caregiver.services.paper_key import PENDING_KEY
from caregiver.services.services import Services, serve
from caregiver.vault.backup import check_backup, read_about, write_backup
from caregiver.vault.connection import Connection
from caregiver.vault.keys import DIARY_NAME, DataKey, KeySlots, Slot, SlotKind
from caregiver.vault.migration import released_migrations, schema_version
from caregiver.vault.recovery_key import RecoveryKey
from caregiver.vault.restoring import restore
from caregiver.vault.vault import Vault
from tests.faults.strike import Verb
from tests.vault.make_released import RECOVERY_KEY, RELEASED
from tests.vault.things import THE_CHAIR

START = datetime(2026, 11, 22, 3, 10, tzinfo=UTC)
FORMER_SECRET, NEXT_SECRET = bytes(32), bytes(range(32))
FORMER_PAPER, NEXT_PAPER = RECOVERY_KEY, RecoveryKey.parse("2345 6789 9ABC DEF9 GHJK MNP5 QRST VWXP")
FORMER_SCORE, NEXT_SCORE = 5, 7
FORMER_BACKUP, NEXT_BACKUP = "Diary backup 2026-11-21 0310.zip", "Diary backup 2026-11-22 0310.zip"


class MinuteClock:
    """Goes on by a minute each time somebody looks at it."""

    def __init__(self) -> None:
        self._instant = START

    def now(self) -> datetime:
        self._instant += timedelta(minutes=1)
        return self._instant

    def zone(self) -> ZoneInfo:
        return ZoneInfo("Europe/London")


@dataclass(frozen=True)
class Chore:
    """One thing that a person does.

    Attributes:
        made: Makes the home it begins in; the data key of its diary.
        begin: Makes ready for it in another process, and gives the verb.
        times: How often it came true; everything that bears its name in the home must be whole.
    """

    made: Callable[[Path], DataKey]
    begin: Callable[[Path, DataKey], Verb]
    times: Callable[[Path, DataKey], int]


def diary_in(home: Path) -> Path:
    """The folder of the diary."""
    return home / "diary"


def stick_in(home: Path) -> Path:
    """Where backups lie."""
    return home / "stick"


def served(home: Path, key: DataKey) -> Services:
    """What can be done in the diary."""
    folder, library = diary_in(home), Library(resources_folder())
    vault = Vault.open(folder, key)
    return serve(vault, key, clock=MinuteClock(), library=library, numbers_file=numbers_file(folder))


def a_diary(home: Path) -> DataKey:
    """One entry, a keyring slot, and a paper key; another one waits to be typed back."""
    key = DataKey.make()
    slots = KeySlots.for_key(key)
    for kind, secret in ((SlotKind.KEYRING, FORMER_SECRET), (SlotKind.RECOVERY, FORMER_PAPER.wrapping_secret)):
        slots = slots.with_slot(Slot.make(kind, secret, key, at=START))
    for folder in (home, diary_in(home), stick_in(home)):
        folder.mkdir(mode=0o700, exist_ok=True)
    Vault.create(diary_in(home), key, slots).close()
    with closing(served(home, key)) as services:
        services.people.begin(Person("Robert", usual_voice=UsualVoice.PATIENT), Caregiver("Anna"))
        services.diary.record_pain(FORMER_SCORE)
        services.vault.settings.set(PENDING_KEY, NEXT_PAPER.text, by="", at=START)
    return key


def an_older_diary(home: Path) -> DataKey:
    """As the first version of the program left it."""
    shutil.copytree(RELEASED / "0001", diary_in(home))
    return KeySlots.read(diary_in(home)).unwrap(SlotKind.RECOVERY, RECOVERY_KEY.wrapping_secret)


def a_diary_and_its_backup(home: Path) -> DataKey:
    """What was written after the backup is not in it."""
    key = a_diary(home)
    write_backup(diary_in(home), key, stick_in(home) / FORMER_BACKUP, at=START, program="1")
    with closing(served(home, key)) as services:
        services.diary.record_pain(NEXT_SCORE)
    return key


# -- how it is done ---------------------------------------------------------------------------------------------


def save(home: Path, key: DataKey) -> Verb:
    services = served(home, key)
    return lambda: services.diary.record_pain(NEXT_SCORE)


def correct(home: Path, key: DataKey) -> Verb:
    services = served(home, key)
    (entry,) = services.diary.days_with_entries()
    return lambda: services.diary.correct(entry.uuid, replace(entry.value, score=NEXT_SCORE))


def type_paper_key_back(home: Path, key: DataKey) -> Verb:
    services = served(home, key)
    return lambda: services.paper_key.confirm(NEXT_PAPER.text)


def change_keyring_slot(home: Path, key: DataKey) -> Verb:
    folder, slot = diary_in(home), Slot.make(SlotKind.KEYRING, NEXT_SECRET, key, at=START)
    return lambda: KeySlots.read(folder).keep(folder, slot, NEXT_SECRET, key)


def migrate(home: Path, key: DataKey) -> Verb:
    return lambda: Vault.open(diary_in(home), key).close()


def back_up(home: Path, key: DataKey) -> Verb:
    target = stick_in(home) / NEXT_BACKUP
    return lambda: write_backup(diary_in(home), key, target, at=START, program="1")


def bring_back(home: Path, key: DataKey) -> Verb:
    return lambda: restore(stick_in(home) / FORMER_BACKUP, diary_in(home), key, at=START)


# -- how often it came true -------------------------------------------------------------------------------------


def times_saved(home: Path, key: DataKey) -> int:
    with closing(_whole(home, key)) as vault:
        scores = [record.value.score for record in vault.diary.pain.latest(99)]
    times = scores.count(NEXT_SCORE)
    assert sorted(scores) == [FORMER_SCORE] + times * [NEXT_SCORE]
    return times


def times_corrected(home: Path, key: DataKey) -> int:
    with closing(_whole(home, key)) as vault:
        (record,) = vault.diary.pain.latest(99)
        steps = vault.diary.pain.steps(record.uuid)
    times = [FORMER_SCORE, NEXT_SCORE].index(record.value.score)
    assert [step.kind for step in steps] == ["saved", "changed"][: times + 1]
    return times


def times_typed_back(home: Path, key: DataKey) -> int:
    return _newer_way_in(home, key, SlotKind.RECOVERY, FORMER_PAPER.wrapping_secret, NEXT_PAPER.wrapping_secret)


def times_slot_changed(home: Path, key: DataKey) -> int:
    return _newer_way_in(home, key, SlotKind.KEYRING, FORMER_SECRET, NEXT_SECRET)


def times_migrated(home: Path, key: DataKey) -> int:
    with closing(Connection(diary_in(home) / DIARY_NAME, key.secret)) as connection:
        version = schema_version(connection)
    with closing(_whole(home, key)) as vault:
        assert [record.value for record in vault.diary.pain.latest(9)] == [THE_CHAIR]
    released = [migration.number for migration in released_migrations()]
    assert version in released  # each step is a whole one: of two steps the first may stand alone
    return int(version == released[-1])


def times_backed_up(home: Path, key: DataKey) -> int:
    with closing(_whole(home, key)) as vault:
        content = vault.content_hash()
    backups = {path.name: read_about(path).content_hash for path in stick_in(home).glob("*.zip")}
    assert backups.pop(FORMER_BACKUP) != content
    assert backups in ({}, {NEXT_BACKUP: content})
    return len(backups)


def times_brought_back(home: Path, key: DataKey) -> int:
    scores = _scores(diary_in(home), key)
    assert scores in ([FORMER_SCORE], [FORMER_SCORE, NEXT_SCORE])
    _whole(home, key).close()
    kept = [_scores(folder, key) for folder in diary_in(home).glob("replaced*[0-9]")]
    assert ([FORMER_SCORE, NEXT_SCORE] in kept) == (scores == [FORMER_SCORE])
    return int(scores == [FORMER_SCORE])


def _scores(folder: Path, key: DataKey) -> list[int | None]:
    with closing(Vault.open(folder, key)) as vault:
        return sorted(record.value.score for record in vault.diary.pain.latest(99))


def _newer_way_in(home: Path, key: DataKey, kind: SlotKind, former: bytes, newer: bytes) -> int:
    """Whether the newer secret opens the diary, or the former one; never both, never none."""
    _whole(home, key).close()
    slots = KeySlots.read(diary_in(home))
    opens = [_gives(slots, kind, secret, key) for secret in (former, newer)]
    assert sum(opens) == 1
    return int(opens[1])


def _gives(slots: KeySlots, kind: SlotKind, secret: bytes, key: DataKey) -> bool:
    try:
        return slots.unwrap(kind, secret) == key
    except KeyWrong:
        return False


def _whole(home: Path, key: DataKey) -> Vault:
    """The diary, opened; it, and each copy and backup that bears its name, have been read to the last byte."""
    folder = diary_in(home)
    vault = Vault.open(folder, key)
    vault.check_whole()
    for copy in (*folder.glob("diary-version-*.db"), *folder.glob("replaced*[0-9]/diary.db")):
        with closing(Connection(copy, key.secret)) as connection:
            connection.check_whole()
    for backup in stick_in(home).glob("*.zip"):
        check_backup(backup, key, home)
    return vault


SAVE = Chore(a_diary, save, times_saved)
CORRECT = Chore(a_diary, correct, times_corrected)
TYPE_BACK = Chore(a_diary, type_paper_key_back, times_typed_back)
CHANGE_SLOT = Chore(a_diary, change_keyring_slot, times_slot_changed)
MIGRATE = Chore(an_older_diary, migrate, times_migrated)
BACK_UP = Chore(a_diary_and_its_backup, back_up, times_backed_up)
BRING_BACK = Chore(a_diary_and_its_backup, bring_back, times_brought_back)
