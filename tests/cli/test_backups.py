"""`caregiver backup`, `verify` and `restore`: whole or not at all, one plain sentence, and no word of the diary."""

import os
import pty
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from caregiver.domain.person import CallNumber, UrgentContacts
from caregiver.vault.keys import KeySlots, Slot, SlotKind
from caregiver.vault.recovery_key import RecoveryKey
from caregiver.vault.vault import Vault
from caregiver.vault.wrapping import passphrase_secret
from tests.cli.command import NO_KEYRING, NO_SCREEN, Ended, content, run
from tests.journeys.program import Program
from tests.vault.backups import VERSIONS, Written, hash_of, names_in
from tests.vault.make_released import RECOVERY_KEY
from tests.vault.things import NOW

SENTENCE = "four blue apples in the hall"
WORDS = ("Robert", "Anna", "chair", "Morphine", "Okafor")
ENTRIES = "The last one was written on 22 November 2026"


@dataclass(frozen=True)
class Desk:
    """A diary, its paper key, and a place for backups.

    Attributes:
        written: The diary, closed; no keyring knows it.
        key_file: Holds its paper key.
        backup: Where a backup of it goes.
    """

    written: Written
    key_file: Path
    backup: Path

    @property
    def folder(self) -> Path:
        return self.written.folder

    @property
    def key(self) -> tuple[str, Path]:
        return "--recovery-key-file", self.key_file


def ask(*arguments: str | Path, **how: str) -> Ended:
    """Run one of the commands on a computer without screen and keyring."""
    how = NO_KEYRING | how
    return told(*arguments, without=NO_SCREEN, **how)


def told(*arguments: str | Path, **how: str) -> Ended:
    """Run one of the commands; it tells nothing that stands in the diary, and not its key."""
    ended = run(*arguments, **how)
    for words in (*WORDS, *RECOVERY_KEY.lines):
        assert words not in ended.said + ended.complained
    return ended


@pytest.fixture
def desk(folder, tmp_path):
    key_file = tmp_path / "paper-key.txt"
    key_file.write_text("\n".join(RECOVERY_KEY.lines))
    return Desk(Written.copy(folder), key_file, tmp_path / "backup.zip")


@pytest.fixture
def backed(desk):
    """The same, with the backup made."""
    desk.written.back_up(desk.backup)
    return desk


# -- backup -----------------------------------------------------------------------------------------------------


def test_a_backup_is_made_and_told(desk):
    before = content(desk.folder)
    ended = ask("backup", "--data-dir", desk.folder, "--output", desk.backup, *desk.key)
    assert (ended.code, ended.complained) == (0, "")
    assert str(desk.backup) in ended.said
    assert ENTRIES in ended.said
    assert content(desk.folder) == before


def test_it_is_made_beside_the_open_window(tmp_path):
    folder, backup = tmp_path / "diary", tmp_path / "backup.zip"
    new = ("new", "--name", "R", "--caregiver", "A", "--recovery-key-out", tmp_path / "key.txt")
    assert run(*new, "--data-dir", folder).code == 0
    with Program(folder) as program:
        program.wait_for("Two names are enough to go on.")
        made = run("backup", "--data-dir", folder, "--output", backup)
        assert (made.code, made.complained) == (0, "")
        before = content(folder)
        ended = run("restore", backup, "--data-dir", folder)
        assert ended.could_not("is open in another window")
        assert content(folder) == before
    verified = run("verify", backup, "--data-dir", folder)
    assert (verified.code, verified.complained) == (0, "")
    assert "This backup is whole." in verified.said


@pytest.mark.parametrize(
    ("output", "words"), [("none/backup.zip", "Is the stick plugged in?"), ("paper-key.txt", "another file"),
                          ("diary/diary.db", "another folder")],
)  # fmt: skip
def test_a_place_that_does_not_serve_is_said(desk, tmp_path, output, words):
    before = content(tmp_path)
    assert ask("backup", "--data-dir", desk.folder, "--output", tmp_path / output, *desk.key).could_not(words)
    assert content(tmp_path) == before


def test_without_a_diary_or_a_key_there_is_none(desk, tmp_path):
    where = ("--output", desk.backup)
    assert ask("backup", "--data-dir", tmp_path / "none", *where).could_not("There is no diary in this folder.")
    assert ask("backup", "--data-dir", desk.folder, *where).could_not("--recovery-key-file")
    assert not desk.backup.exists()


# -- verify -----------------------------------------------------------------------------------------------------


def test_it_is_told_what_a_backup_holds(backed, tmp_path):
    before = content(tmp_path)
    in_a_file = ask("verify", backed.backup, "--data-dir", tmp_path / "none", *backed.key)
    assert (in_a_file.code, in_a_file.complained) == (0, "")
    assert "It was made on 22 November 2026 at" in in_a_file.said
    assert ENTRIES in in_a_file.said
    typed = ask("verify", backed.backup, "--data-dir", backed.folder, typed=RECOVERY_KEY.text.lower())
    assert (typed.code, typed.said) == (0, in_a_file.said)
    assert content(tmp_path) == before


def test_what_is_no_whole_backup_is_said_before_a_key_is_asked(backed, tmp_path):
    torn = tmp_path / "torn.zip"
    torn.write_bytes(backed.backup.read_bytes()[:-100])
    assert ask("verify", torn).could_not("not whole")
    assert ask("verify", backed.key_file).could_not("not a backup")
    assert ask("verify", tmp_path / "none.zip").could_not("cannot be read")
    assert ask("verify", backed.backup, "--recovery-key-file", torn).could_not("key cannot be read")


def test_a_changed_byte_is_said(backed, tmp_path):
    changed = bytearray(backed.backup.read_bytes())
    changed[100_000] ^= 1
    backed.backup.write_bytes(changed)
    assert ask("verify", backed.backup, *backed.key).could_not("not whole")
    before = content(tmp_path)
    assert ask("restore", backed.backup, "--data-dir", tmp_path / "new" / "diary", *backed.key).could_not("not whole")
    assert content(tmp_path) == before


# -- restore ----------------------------------------------------------------------------------------------------


def test_on_a_new_computer_the_paper_key_is_enough(backed, tmp_path):
    """`caregiver backup`, then on an empty folder of another home `caregiver restore`: everything is there."""
    home = tmp_path / "home of jo"
    home.mkdir()
    taken = tmp_path / "stick.zip"
    assert ask("backup", "--data-dir", backed.folder, "--output", taken, *backed.key).code == 0
    ended = run("restore", taken, *backed.key, without=(*NO_SCREEN, "XDG_DATA_HOME"), HOME=str(home), **NO_KEYRING)
    assert (ended.code, ended.complained) == (0, "")
    place = home / ".local" / "share" / "caregiver-companion"
    assert str(place) in ended.said
    assert "before" not in ended.said
    assert names_in(place) == ["brought-back", "diary.db", "keyslots.json", "numbers.txt", "writer.lock"]
    assert hash_of(place, backed.written.key) == backed.written.content_hash()
    assert KeySlots.read(place).unwrap(SlotKind.RECOVERY, RECOVERY_KEY.wrapping_secret) == backed.written.key
    summary = run("summary", "--data-dir", place, "--output", tmp_path / "page.pdf", *backed.key, **NO_KEYRING)
    assert summary.code == 0


def test_after_one_that_was_ended_by_force_a_command_that_reads_waits_and_the_next_one_finishes(desk):
    """Only the newer paper key is at hand: the diary that lies there must be read for it."""
    slot = Slot.make(SlotKind.RECOVERY, RECOVERY_KEY.wrapping_secret, desk.written.key, at=NOW)
    older = RecoveryKey.generate()
    former = Slot.make(SlotKind.RECOVERY, older.wrapping_secret, desk.written.key, at=NOW)
    KeySlots.keep(desk.folder, former, older.wrapping_secret, desk.written.key)
    desk.written.back_up(desk.backup)
    KeySlots.keep(desk.folder, slot, RECOVERY_KEY.wrapping_secret, desk.written.key)
    (desk.folder / "replacing.json").write_text('{"moves": {}, "gone": []}')
    assert ask("backup", "--data-dir", desk.folder, "--output", desk.backup, *desk.key).could_not("Try again")
    assert ask("restore", desk.backup, "--data-dir", desk.folder, *desk.key).code == 0
    assert not (desk.folder / "replacing.json").exists()


def test_a_keyring_keeps_the_key_from_then_on(backed, tmp_path):
    place = tmp_path / "new"
    ended = told("restore", backed.backup, "--data-dir", place, *backed.key)
    assert (ended.code, ended.complained) == (0, "")
    assert "opens by itself" in ended.said
    slots = KeySlots.read(place)
    assert slots.of_kind(SlotKind.KEYRING) is not None
    again = told("restore", backed.backup, "--data-dir", place)
    assert (again.code, again.complained) == (0, "")
    assert KeySlots.read(place) == slots
    (kept,) = place.glob("replaced *")
    assert str(kept) in again.said
    assert hash_of(kept, backed.written.key) == backed.written.content_hash()


def test_without_a_key_nothing_is_made(backed, tmp_path):
    before = content(tmp_path)
    place = tmp_path / "new" / "diary"
    assert ask("restore", backed.backup, "--data-dir", place).could_not("--recovery-key-file")
    assert ask("restore", backed.key_file, "--data-dir", place, *backed.key).could_not("not a backup")
    assert content(tmp_path) == before


def test_the_bare_numbers_are_those_of_the_diary_that_came_back(desk, tmp_path):
    vault = Vault.open(desk.folder, desk.written.key)
    (anna,) = [record.uuid for record in vault.people.caregivers.all()]
    contacts = UrgentContacts(emergency=CallNumber("112"), shown_when_locked=True)
    vault.people.contacts.save(contacts, by=anna, at=NOW)
    vault.close()
    desk.written.back_up(desk.backup)
    (desk.folder / "numbers.txt").write_text("999, of somebody else")
    assert ask("restore", desk.backup, "--data-dir", desk.folder, *desk.key).code == 0
    numbers = (desk.folder / "numbers.txt").read_text()
    assert "112" in numbers
    assert "999" not in numbers


# -- a secret sentence ------------------------------------------------------------------------------------------


@pytest.fixture
def with_sentence(desk):
    """The same, with a secret sentence and a backup."""
    secret = passphrase_secret(SENTENCE)
    slot = Slot.make(SlotKind.PASSPHRASE, secret, desk.written.key, at=NOW)
    KeySlots.read(desk.folder).keep(desk.folder, slot, secret, desk.written.key)
    desk.written.back_up(desk.backup)
    return desk


def test_the_secret_sentence_serves_where_there_is_one(with_sentence, tmp_path):
    assert ask("backup", "--data-dir", with_sentence.folder, "--output", tmp_path / "2.zip", typed=SENTENCE).code == 0
    assert ask("verify", with_sentence.backup, typed=SENTENCE.upper() + "\n").code == 0
    assert ask("verify", with_sentence.backup, typed=SENTENCE + "!").could_not("not the secret sentence")
    assert ask("verify", with_sentence.backup, *with_sentence.key).code == 0


@pytest.mark.parametrize("answers", [[SENTENCE], list(RECOVERY_KEY.lines)])
def test_at_a_prompt_it_is_asked_for_too_and_not_shown(with_sentence, answers):
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "caregiver", "verify", with_sentence.backup]
    process = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=os.environ | NO_KEYRING, start_new_session=True
    )
    os.close(theirs)
    shown = ""
    for number, answer in enumerate(answers, 1):
        while f"ine {number} of the paper key: " not in shown:
            shown += os.read(ours, 1024).decode()
        os.write(ours, f"{answer}\n".encode())
    while "Entries in it" not in shown:
        shown += os.read(ours, 1024).decode()
    assert process.wait(60) == 0
    os.close(ours)
    assert "The secret sentence, or line 1 of the paper key: " in shown
    assert not any(answer in shown for answer in answers)


# -- a diary of an earlier version ------------------------------------------------------------------------------


def test_what_only_reads_leaves_an_older_diary_as_it_is(tmp_path, desk):
    older = Written.copy(tmp_path / "older", VERSIONS[0])
    before = content(older.folder)
    where = ("--data-dir", older.folder, *desk.key)
    assert ask("summary", "--output", tmp_path / "page.pdf", *where).could_not("Open its window once")
    assert ask("backup", "--output", tmp_path / "older.zip", *where).code == 0
    assert content(older.folder) == before
    place = tmp_path / "new"
    assert ask("restore", tmp_path / "older.zip", "--data-dir", place, *desk.key).code == 0
    opened = Vault.open(place, older.key)
    assert len(opened.diary.search("chair")) == 1
    opened.close()
