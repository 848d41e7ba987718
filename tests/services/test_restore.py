"""Looking into a backup and bringing it back, while the diary is closed: on this computer or on a new one."""

import tempfile

import pytest

from caregiver.domain.errors import (
    BackupForeign,
    BadInput,
    KeyringEntryGone,
    KeyringLocked,
    KeyringUnused,
    KeyWrong,
    StorageFailed,
)
from caregiver.domain.person import Caregiver, Person
from caregiver.services.access import Access
from caregiver.services.backups import BackupJob
from caregiver.services.paper_key import new_paper_key
from caregiver.services.people import People
from caregiver.services.restore import Restore
from caregiver.services.ways_in import WaysIn
from caregiver.vault.keys import KeySlots, SlotKind
from tests.services.recording_key_holder import RecordingKeyHolder
from tests.vault.backups import names_in

SENTENCE = "four blue apples in the hall"


@pytest.fixture
def holder():
    return RecordingKeyHolder()


@pytest.fixture
def paper():
    return new_paper_key()


@pytest.fixture
def access(folder, holder, clock):
    return Access(folder, holder, clock)


@pytest.fixture
def created(access, paper, clock, numbers_file):
    """A diary about Robert, closed."""
    made = access.create(access.new_keys(paper))
    People(made.vault, clock, numbers_file).begin(Person("Robert"), Caregiver("Anna"))
    made.vault.close()
    return made


@pytest.fixture
def backup(created, folder, tmp_path, clock):
    """A backup of it."""
    path = tmp_path / "backup.zip"
    BackupJob(path, clock.now(), False, folder, created.data_key).run()
    return path


@pytest.fixture
def here(folder, holder, clock):
    """On the computer that made it."""
    return Restore(folder, holder, clock)


@pytest.fixture
def elsewhere(tmp_path, clock):
    """On a new computer, whose folder is not there yet."""
    return Restore(tmp_path / "new" / "diary", RecordingKeyHolder(), clock)


def test_what_it_says_of_itself_needs_no_key(elsewhere, backup, created, clock):
    about = elsewhere.about(backup)
    assert (about.vault_id, about.made_at) == (created.data_key.vault_id, clock.now())
    assert not elsewhere.has_sentence(backup)
    assert elsewhere.is_of_diary_here(backup) is None


def test_the_paper_key_opens_it_anywhere(elsewhere, backup, paper, created):
    assert elsewhere.key_by_paper(backup, paper.text.lower()) == created.data_key
    with pytest.raises(KeyWrong, match="not the one of this backup"):
        elsewhere.key_by_paper(backup, new_paper_key().text)
    with pytest.raises(BadInput):
        elsewhere.key_by_paper(backup, "7K4M")


def test_the_keyring_opens_it_where_it_was_made(here, elsewhere, backup, created, holder):
    assert here.key_by_keyring(backup) == created.data_key
    with pytest.raises(KeyringEntryGone):
        elsewhere.key_by_keyring(backup)
    holder.refusal = KeyringLocked("It is locked.")
    with pytest.raises(KeyringLocked):
        here.key_by_keyring(backup)


def test_where_no_keyring_ever_had_a_key_that_is_said(access, here, created, folder, tmp_path, clock):
    access.remove_keyring_slot()
    path = tmp_path / "later.zip"
    BackupJob(path, clock.now(), False, folder, created.data_key).run()
    with pytest.raises(KeyringUnused):
        here.key_by_keyring(path)


def test_a_key_made_since_opens_it_too(here, elsewhere, backup, created, access, folder, clock):
    vault = access.open(created.data_key)
    WaysIn(vault, created.data_key, clock).set_sentence(SENTENCE)
    vault.close()
    access.renew_keyring_slot(created.data_key)
    assert here.is_of_diary_here(backup)
    assert here.has_sentence(backup)
    assert here.key_by_keyring(backup) == here.key_by_sentence(backup, SENTENCE) == created.data_key
    with pytest.raises(KeyWrong, match="not the secret sentence"):
        elsewhere.key_by_sentence(backup, SENTENCE)


def test_to_look_into_it_needs_no_diary_and_leaves_nothing(elsewhere, backup, paper, tmp_path, monkeypatch, clock):
    rooms = tmp_path / "rooms"
    rooms.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(rooms))
    content = elsewhere.check(backup, elsewhere.key_by_paper(backup, paper.text))
    assert (content.about.made_at, content.entries) == (clock.now(), 0)
    assert names_in(rooms) == []
    assert not (tmp_path / "new").exists()


def test_on_a_full_disk_it_is_looked_into_elsewhere(disk, backup, paper, clock):
    disk.fill()
    full = Restore(disk.path, RecordingKeyHolder(), clock)
    assert full.check(backup, full.key_by_paper(backup, paper.text)).entries == 0
    assert names_in(disk.path) == ["other"]


def test_on_a_new_computer_it_comes_back_and_opens_by_itself_afterwards(tmp_path, backup, paper, created, clock):
    place, holder = tmp_path / "new", RecordingKeyHolder()
    place.mkdir(mode=0o700)
    restore, access = Restore(place, holder, clock), Access(place, holder, clock)
    key = restore.key_by_paper(backup, paper.text)
    assert restore.bring_back(backup, key).kept is None
    with pytest.raises(KeyringEntryGone):
        access.read_keyring_key()
    assert access.renew_keyring_slot(key) is None
    vault = access.open(access.read_keyring_key())
    assert vault.people.person.get().value.called == "Robert"
    vault.close()
    assert access.key_from_paper(paper.text) == created.data_key


def test_over_the_diary_it_was_made_of_the_keyring_goes_on_opening_it(here, access, backup, created, folder):
    before = (folder / "keyslots.json").read_bytes()
    restored = here.bring_back(backup, here.key_by_keyring(backup))
    assert (folder / "keyslots.json").read_bytes() == before
    assert access.read_keyring_key() == created.data_key
    assert KeySlots.read(restored.kept).of_kind(SlotKind.KEYRING) is not None


def test_what_is_no_backup_or_cannot_be_read_is_said(here, tmp_path, created):
    letter = tmp_path / "letter.txt"
    letter.write_text("dear all")
    with pytest.raises(BackupForeign):
        here.about(letter)
    with pytest.raises(BackupForeign):
        here.has_sentence(letter)
    with pytest.raises(StorageFailed):
        here.key_by_keyring(tmp_path / "none.zip")
