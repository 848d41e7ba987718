"""Bringing an older diary up: after a checked copy, a step a time, and never a newer one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3

from caregiver.domain.errors import StorageFailed, VaultDamaged, VaultNewer, VaultOlder
from caregiver.vault import migration
from caregiver.vault.connection import Connection
from caregiver.vault.content_hash import content_hash
from caregiver.vault.keys import DIARY_NAME, DataKey, KeySlots
from caregiver.vault.migration import Migration, migrate, released_migrations, schema_version
from caregiver.vault.vault import Vault
from tests.vault.backups import VERSIONS, Written
from tests.vault.things import NOW, entry

NEWEST = released_migrations()[-1].number
NEXT = Migration(
    NEWEST + 1, "-- a remark; with a semicolon\nALTER TABLE pain_entry ADD COLUMN mood TEXT;\nCREATE TABLE moods (key);"
)
BROKEN = Migration(NEWEST + 2, "CREATE TABLE more (key);\nCREATE TABLE pain_entry (key);")


@pytest.fixture
def older(vault: Vault, anna: str, folder: Path, key: DataKey) -> Iterator[Connection]:
    """A diary with an entry, of the schema before NEXT."""
    vault.diary.pain.add(entry(), "", by=anna, at=NOW)
    vault.close()
    opened = Connection(folder / DIARY_NAME, key.secret)
    yield opened
    opened.close()


def test_released_migrations_have_no_gap() -> None:
    numbers = [migration.number for migration in released_migrations()]
    assert numbers == list(range(1, len(numbers) + 1))


def test_nothing_to_do_makes_no_copy(older: Connection, key: DataKey, folder: Path) -> None:
    assert migrate(older, key.secret, released_migrations()) is None
    assert len(list(folder.iterdir())) == 2


def test_a_step_is_taken_after_a_copy_that_opens(older: Connection, key: DataKey, folder: Path) -> None:
    before = content_hash(older)
    path = migrate(older, key.secret, (*released_migrations(), NEXT))
    assert schema_version(older) == NEXT.number
    assert older.rows("SELECT mood FROM pain_entry") == [(None,)]
    assert path is not None
    copy = Connection(path, key.secret)
    assert (schema_version(copy), content_hash(copy)) == (NEWEST, before)
    copy.close()
    assert path.stat().st_mode & 0o077 == 0


def test_of_the_copies_only_the_last_is_kept(older: Connection, key: DataKey, folder: Path) -> None:
    steps = [Migration(NEWEST + more, f"CREATE TABLE more_{more} (key TEXT PRIMARY KEY);") for more in (1, 2)]
    (folder / "diary-version-mine.db").write_text("of somebody else")
    first = migrate(older, key.secret, (*released_migrations(), *steps[:1]))
    second = migrate(older, key.secret, (*released_migrations(), *steps))
    assert first is not None
    assert second is not None
    assert not first.exists()
    assert sorted(path.name for path in folder.glob("diary-version-*")) == [second.name, "diary-version-mine.db"]


def test_what_only_reads_brings_nothing_up(tmp_path: Path) -> None:
    older = Written.copy(tmp_path / "older", VERSIONS[0])
    before = {path.name: path.read_bytes() for path in older.folder.iterdir()}
    with pytest.raises(VaultOlder, match="Open its window once"):
        Vault.open(older.folder, older.key, read_only=True)
    assert {path.name: path.read_bytes() for path in older.folder.iterdir()} == before


def test_what_only_reads_refuses_what_is_newer_or_empty(older: Connection, folder: Path, key: DataKey) -> None:
    for number, error in ((NEWEST + 1, VaultNewer), (0, VaultDamaged)):
        older.rows(f"PRAGMA user_version = {number}")
        with pytest.raises(error):
            Vault.open(folder, key, read_only=True)


def test_what_only_reads_cannot_write(vault: Vault, folder: Path, key: DataKey) -> None:
    vault.close()
    reader = Vault.open(folder, key, read_only=True)
    with pytest.raises((StorageFailed, sqlcipher3.OperationalError)):
        reader.settings.set("text_size", 150, by="", at=NOW)
    reader.close()


def test_a_step_that_fails_leaves_the_diary_at_the_one_before(older: Connection, key: DataKey) -> None:
    with pytest.raises(sqlcipher3.OperationalError):
        migrate(older, key.secret, (*released_migrations(), NEXT, BROKEN))
    assert schema_version(older) == NEXT.number
    assert older.rows("SELECT name FROM sqlite_master WHERE name = 'more'") == []


def test_without_a_copy_nothing_is_changed(older: Connection, key: DataKey, folder: Path) -> None:
    before = (folder / DIARY_NAME).read_bytes()
    (folder / f"diary-version-{NEWEST:04d}.db.new").mkdir()
    with pytest.raises(StorageFailed):
        migrate(older, key.secret, (*released_migrations(), NEXT))
    assert (folder / DIARY_NAME).read_bytes() == before


def test_a_copy_that_holds_something_else_lets_nothing_change(
    older: Connection, key: DataKey, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (folder / DIARY_NAME).read_bytes()
    monkeypatch.setattr(migration, "content_hash", lambda opened: opened.path.name)
    with pytest.raises(VaultDamaged):
        migrate(older, key.secret, (*released_migrations(), NEXT))
    assert (folder / DIARY_NAME).read_bytes() == before


def test_a_newer_diary_is_refused_and_left(older: Connection, folder: Path, key: DataKey) -> None:
    migrate(older, key.secret, (*released_migrations(), NEXT))
    before = (folder / DIARY_NAME).read_bytes()
    with pytest.raises(VaultNewer):
        Vault.open(folder, key)
    assert (folder / DIARY_NAME).read_bytes() == before


def test_an_empty_encrypted_file_is_not_taken_for_a_new_diary(folder: Path, key: DataKey, slots: KeySlots) -> None:
    Vault.create(folder, key, slots).close()
    (folder / DIARY_NAME).write_bytes(b"")
    with pytest.raises(VaultDamaged):
        Vault.open(folder, key)


def test_half_a_statement_is_our_mistake(older: Connection, key: DataKey) -> None:
    with pytest.raises(RuntimeError):
        migrate(older, key.secret, (*released_migrations(), Migration(NEWEST + 1, "CREATE TABLE half (key")))
    assert schema_version(older) == NEWEST
