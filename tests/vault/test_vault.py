"""The vault as a folder: made once, never over another, opened only whole and with its own key."""

import os
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest
import sqlcipher3

from caregiver.domain.errors import (
    KeyWrong,
    StorageFailed,
    VaultDamaged,
    VaultExists,
    VaultInUse,
    VaultMissing,
)
from caregiver.vault import connection
from caregiver.vault.keys import DIARY_NAME, JOURNAL_NAME, SLOTS_NAME, DataKey, KeySlots, SlotKind
from caregiver.vault.recovery_key import RecoveryKey
from caregiver.vault.vault import Vault
from tests.vault.things import NOW, THE_CHAIR, entry


def _content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_recovery_key_alone_opens_what_was_written(
    vault: Vault, anna: str, folder: Path, recovery_key: RecoveryKey
) -> None:
    written = vault.diary.pain.add(THE_CHAIR, "chair", by=anna, at=NOW)
    vault.close()
    key = KeySlots.read(folder).unwrap(SlotKind.RECOVERY, RecoveryKey.parse(recovery_key.text).wrapping_secret)
    opened = Vault.open(folder, key)
    assert opened.diary.pain.get(written.uuid) == written
    opened.check_whole()
    opened.close()


def test_files_are_private_whatever_the_umask(folder: Path, key: DataKey, slots: KeySlots) -> None:
    former = os.umask(0)
    try:
        Vault.create(folder, key, slots).close()
    finally:
        os.umask(former)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert modes == {DIARY_NAME: 0o600, SLOTS_NAME: 0o600}


def test_a_journal_without_its_diary_spoils_no_new_one(folder: Path, key: DataKey, slots: KeySlots) -> None:
    """The engine takes a journal beside a diary for its own, whoever left it, and undoes pages with it."""
    for kept in ("kept", "kept1"):
        lost = Vault.create(folder, key, slots)
        file = sqlcipher3.connect(folder / DIARY_NAME, isolation_level=None)
        file.execute(f"PRAGMA key = \"x'{key.secret.hex()}'\"")
        file.execute("PRAGMA cache_size = 1")
        file.execute("BEGIN")
        file.execute("CREATE TABLE much AS SELECT randomblob(500000)")
        journal = (folder / JOURNAL_NAME).read_bytes()
        file.close()
        lost.close()
        for name in (DIARY_NAME, SLOTS_NAME):
            (folder / name).unlink()
        (folder / JOURNAL_NAME).write_bytes(journal)
        made = Vault.create(folder, key, slots)
        made.settings.set("a", "b", by="", at=NOW)
        made.check_whole()
        made.close()
        assert (folder / f"{JOURNAL_NAME}.{kept}").read_bytes() == journal
        for name in (DIARY_NAME, SLOTS_NAME):
            (folder / name).unlink()


@pytest.mark.parametrize("name", [DIARY_NAME, SLOTS_NAME])
def test_nothing_is_made_where_any_part_of_a_diary_lies(folder: Path, key: DataKey, slots: KeySlots, name: str) -> None:
    (folder / name).write_bytes(b"")
    before = _content(folder)
    assert Vault.lies_in(folder)
    with pytest.raises(VaultExists):
        Vault.create(folder, key, slots)
    assert _content(folder) == before


def test_a_folder_that_cannot_be_looked_into_is_not_an_empty_one(tmp_path: Path, key: DataKey, slots: KeySlots) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StorageFailed):
        Vault.lies_in(tmp_path / "file")
    with pytest.raises(StorageFailed):
        Vault.create(tmp_path / "file", key, slots)


def test_a_failed_creation_leaves_nothing(folder: Path, key: DataKey, slots: KeySlots) -> None:
    (folder / f"{SLOTS_NAME}.new").mkdir()
    with pytest.raises(StorageFailed):
        Vault.create(folder, key, slots)
    assert [path.name for path in folder.iterdir()] == [f"{SLOTS_NAME}.new"]
    (folder / f"{SLOTS_NAME}.new").rmdir()
    Vault.create(folder, key, slots).close()


def test_a_creation_cut_off_before_the_last_name_is_finished_by_opening(
    folder: Path, key: DataKey, slots: KeySlots
) -> None:
    Vault.create(folder, key, slots).close()
    (folder / DIARY_NAME).rename(folder / f"{DIARY_NAME}.new")
    with pytest.raises(VaultExists):
        Vault.create(folder, key, slots)
    Vault.open(folder, key).close()
    assert sorted(_content(folder)) == [DIARY_NAME, SLOTS_NAME]


def test_a_creation_cut_off_before_any_name_can_begin_again(folder: Path, key: DataKey, slots: KeySlots) -> None:
    (folder / f"{DIARY_NAME}.new").write_bytes(b"half a diary")
    (folder / f"{SLOTS_NAME}.new").write_bytes(b"half of its keys")
    assert not Vault.lies_in(folder)
    Vault.create(folder, key, slots).close()
    assert sorted(_content(folder)) == [DIARY_NAME, SLOTS_NAME]


def test_an_empty_folder_has_no_diary(folder: Path, key: DataKey) -> None:
    with pytest.raises(VaultMissing):
        Vault.open(folder, key)
    assert _content(folder) == {}


def test_keys_without_a_diary_are_damage(vault: Vault, folder: Path, key: DataKey) -> None:
    vault.close()
    (folder / DIARY_NAME).unlink()
    with pytest.raises(VaultDamaged):
        Vault.open(folder, key)


@pytest.mark.parametrize("content", [b"", b"short", b"\0" * 8192])
def test_a_file_that_is_no_diary_is_refused_and_left(vault: Vault, folder: Path, key: DataKey, content: bytes) -> None:
    vault.close()
    (folder / DIARY_NAME).write_bytes(content)
    before = _content(folder)
    with pytest.raises((VaultDamaged, KeyWrong)):
        Vault.open(folder, key)
    assert _content(folder) == before


def test_a_readable_database_is_refused(vault: Vault, folder: Path, key: DataKey) -> None:
    vault.close()
    (folder / DIARY_NAME).unlink()
    plain = sqlite3.connect(folder / DIARY_NAME)
    plain.execute("CREATE TABLE pain_entry (id)")
    plain.close()
    with pytest.raises((VaultDamaged, KeyWrong)):
        Vault.open(folder, key)


def test_another_key_is_wrong_and_changes_nothing(vault: Vault, folder: Path) -> None:
    vault.close()
    before = _content(folder)
    with pytest.raises(KeyWrong):
        Vault.open(folder, DataKey.make())
    assert _content(folder) == before


def _open_and_check(folder: Path, key: DataKey) -> None:
    opened = Vault.open(folder, key)
    try:
        opened.check_whole()
    finally:
        opened.close()


@pytest.mark.parametrize("place", [100, 4000, 4096 + 9])
def test_a_flipped_byte_is_damage_not_a_wrong_key(vault: Vault, folder: Path, key: DataKey, place: int) -> None:
    vault.close()
    whole = (folder / DIARY_NAME).read_bytes()
    (folder / DIARY_NAME).write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
    with pytest.raises(VaultDamaged):
        _open_and_check(folder, key)


def test_a_reader_sees_what_the_open_window_saved_and_cannot_write(
    vault: Vault, anna: str, folder: Path, key: DataKey
) -> None:
    reader = Vault.open(folder, key, read_only=True)
    written = vault.diary.pain.add(entry(), "", by=anna, at=NOW)
    assert reader.diary.pain.latest(1) == [written]
    with pytest.raises(StorageFailed):
        reader.diary.pain.add(entry(), "", by=anna, at=NOW)
    assert vault.diary.pain.count() == 1
    reader.close()


def test_a_second_writer_is_told_that_the_diary_is_in_use(
    vault: Vault, anna: str, folder: Path, key: DataKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "BUSY_TIMEOUT_S", 0.05)
    second = Vault.open(folder, key)
    with vault.transaction():
        vault.diary.pain.add(entry(), "", by=anna, at=NOW)
        with pytest.raises(VaultInUse):
            second.diary.pain.add(entry(), "", by=anna, at=NOW)
    second.diary.pain.add(entry(), "", by=anna, at=NOW)
    assert vault.diary.pain.count() == 2
    second.close()


def test_what_was_not_committed_when_the_process_ends_never_was(
    vault: Vault, anna: str, folder: Path, key: DataKey
) -> None:
    vault.diary.pain.add(entry(words="kept"), "", by=anna, at=NOW)
    vault.close()
    script = f"""
import os, signal
from pathlib import Path
from caregiver.vault.keys import DataKey
from caregiver.vault.vault import Vault
from tests.vault.things import NOW, entry
vault = Vault.open(Path({str(folder)!r}), DataKey({key.vault_id!r}, bytes.fromhex({key.secret.hex()!r})))
with vault.transaction():
    for number in range(3000):
        vault.diary.pain.add(entry(number, words="torn " * 200), "torn", by={anna!r}, at=NOW)
    os.kill(os.getpid(), signal.SIGKILL)
"""
    ended = subprocess.run([sys.executable, "-c", script], check=False)
    assert ended.returncode == -9
    assert (folder / f"{DIARY_NAME}-journal").exists(), "the kill must land in the middle of a write"
    opened = Vault.open(folder, key, read_only=True)
    assert [record.value.patient_words for record in opened.diary.pain.latest(9)] == ["kept"]
    opened.close()


def test_the_content_hash_is_that_of_the_content(vault: Vault, anna: str, folder: Path, key: DataKey) -> None:
    written = vault.diary.pain.add(entry(score=3), "three", by=anna, at=NOW)
    first, nouns = vault.content_hash(), vault.content_hash(with_history=False)
    vault.close()
    again = Vault.open(folder, key)
    assert again.content_hash() == first
    again.settings.set("text_size", 150, by=anna, at=NOW)
    again.diary.pain.change(written.uuid, entry(score=4), "four", by=anna, at=NOW)
    assert again.content_hash(with_history=False) != nouns
    again.diary.pain.change(written.uuid, entry(score=3), "three", by=anna, at=NOW)
    assert again.content_hash(with_history=False) == nouns
    assert again.content_hash() != first
    again.close()


def _encodings(word: str) -> list[bytes]:
    return [word.encode(), word.encode("utf-16-le"), word.encode("utf-16-be"), word.encode().hex().encode()]


def test_no_word_lies_in_any_file_in_plain(vault: Vault, anna: str, folder: Path) -> None:
    words = "kanarienvogel"
    for number in range(50):
        written = vault.diary.pain.add(entry(number, words=words), words, by=anna, at=NOW)
    vault.diary.pain.change(written.uuid, entry(words=words + words), words, by=anna, at=NOW)
    vault.settings.save_draft("pain", {"patient_words": words}, by=anna, at=NOW)
    with vault.transaction():
        vault.diary.pain.remove(written.uuid, by=anna, at=NOW)
        held = _content(folder)  # the journal too
    assert any(name.endswith("-journal") for name in held)
    found = [name for name, content in held.items() for form in _encodings(words) if form in content]
    assert found == []


def test_the_search_for_plain_words_would_find_them(tmp_path: Path) -> None:
    plain = sqlite3.connect(tmp_path / "plain.db")
    plain.execute("CREATE TABLE pain_entry (patient_words)")
    plain.execute("INSERT INTO pain_entry VALUES ('kanarienvogel')")
    plain.commit()
    plain.close()
    assert _encodings("kanarienvogel")[0] in _content(tmp_path)["plain.db"]
