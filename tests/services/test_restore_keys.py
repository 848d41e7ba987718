"""Which keys open a backup: those it was made with, and those made since for the same diary."""

from pathlib import Path

import pytest

from caregiver.domain.errors import KeyringAbsent, KeyringUnused, KeyWrong
from caregiver.services.access import Access
from caregiver.services.diary_place import DiaryPlace
from caregiver.services.paper_key import new_paper_key
from caregiver.services.restore import Restore
from caregiver.vault.backup import write_backup
from caregiver.vault.keys import DIARY_NAME, SLOTS_NAME, KeySlots, Slot, SlotKind
from tests.services.recording_key_holder import RecordingKeyHolder

SENTENCE = "The blue kettle sings at noon"


class Backed:
    """A diary with a backup, made with one paper key and a secret sentence."""

    def __init__(self, folder: Path, clock, backup: Path) -> None:
        self.folder = folder
        self.clock = clock
        self.holder = RecordingKeyHolder()
        self.access = Access(folder, self.holder, clock)
        self.paper = new_paper_key()
        created = self.access.create(self.access.new_keys(self.paper, SENTENCE))
        created.vault.close()
        self.key = created.data_key
        self.backup = backup
        write_backup(folder, self.key, backup, at=clock.now(), program="0.4")
        self.restore = Restore.beside(self.access)

    def renew_paper(self):
        """The paper was lost, and a new one made."""
        paper = new_paper_key()
        slot = Slot.make(SlotKind.RECOVERY, paper.wrapping_secret, self.key, at=self.clock.now())
        KeySlots.read(self.folder).keep(self.folder, slot, paper.wrapping_secret, self.key)
        return paper

    def empty_folder(self):
        """As on a new computer."""
        for name in (DIARY_NAME, SLOTS_NAME):
            (self.folder / name).unlink()


@pytest.fixture
def backed(folder, clock, tmp_path):
    return Backed(folder, clock, tmp_path / "backup.zip")


def test_each_key_it_was_made_with_opens_it_on_a_new_computer(backed):
    backed.empty_folder()
    assert backed.restore.has_sentence(backed.backup)
    assert backed.restore.key_by_paper(backed.backup, backed.paper.text) == backed.key
    assert backed.restore.key_by_sentence(backed.backup, SENTENCE) == backed.key
    assert backed.restore.key_by_keyring(backed.backup) == backed.key
    assert backed.restore.is_of_diary_here(backed.backup) is None


def test_a_key_made_since_opens_it_where_the_same_diary_lies(backed):
    paper = backed.renew_paper()
    assert backed.access.renew_keyring_slot(backed.key) is None
    assert backed.restore.is_of_diary_here(backed.backup) is True
    assert backed.restore.key_by_paper(backed.backup, paper.text) == backed.key
    assert backed.restore.key_by_paper(backed.backup, backed.paper.text) == backed.key
    assert backed.restore.key_by_keyring(backed.backup) == backed.key
    backed.empty_folder()
    with pytest.raises(KeyWrong, match="not the one of this backup"):
        backed.restore.key_by_paper(backed.backup, paper.text)


def test_keys_of_another_diary_do_not_open_it(backed, tmp_path):
    other_folder = tmp_path / "other"
    other_folder.mkdir()
    other = Backed(other_folder, backed.clock, tmp_path / "other.zip")
    assert other.restore.is_of_diary_here(backed.backup) is False
    with pytest.raises(KeyWrong):
        other.restore.key_by_paper(backed.backup, other.paper.text)
    with pytest.raises(KeyWrong, match="not the secret sentence of this backup"):
        other.restore.key_by_sentence(backed.backup, "Seven other words for this one")


def test_a_keyring_without_the_key_says_so(backed):
    backed.holder.refusal = KeyringAbsent("There is none.")
    with pytest.raises(KeyringAbsent):
        backed.restore.key_by_keyring(backed.backup)


def test_a_backup_no_computer_was_given_a_key_of_asks_none(folder, clock, tmp_path):
    holder = RecordingKeyHolder()
    holder.refusal = KeyringAbsent("There is none.")
    access = Access(folder, holder, clock)
    created = access.create(access.new_keys(sentence=SENTENCE))
    created.vault.close()
    write_backup(folder, created.data_key, tmp_path / "backup.zip", at=clock.now(), program="0.4")
    with pytest.raises(KeyringUnused):
        Restore.beside(access).key_by_keyring(tmp_path / "backup.zip")


def test_the_place_tells_when_the_file_was_changed_and_when_there_is_none(backed):
    changed_at = DiaryPlace.look(backed.folder).changed_at
    assert changed_at is not None
    assert changed_at.timestamp() == pytest.approx((backed.folder / DIARY_NAME).stat().st_mtime)
    backed.empty_folder()
    assert DiaryPlace.look(backed.folder) == DiaryPlace(backed.folder, None)
