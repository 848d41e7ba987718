import pytest

from caregiver.domain.errors import (
    BadInput,
    CaregiverError,
    KeyringAbsent,
    KeyringEntryGone,
    KeyringFailed,
    KeyringLocked,
    KeyringOther,
    KeyWrong,
    StorageFailed,
    VaultDamaged,
    VaultExists,
    VaultMissing,
)
from caregiver.services.access import Access
from caregiver.services.paper_key import PENDING_KEY, new_paper_key
from caregiver.vault.keys import KeySlots, SlotKind
from tests.services.recording_key_holder import RecordingKeyHolder


@pytest.fixture
def holder():
    return RecordingKeyHolder()


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "diary"


@pytest.fixture
def access(folder, holder, clock):
    return Access(folder, holder, clock)


def locked():
    return KeyringLocked("The password store is locked.")


def names_in(folder):
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def make(access, paper_key=None):
    created = access.create(access.new_keys(paper_key))
    created.vault.close()
    return created


def test_a_new_diary_opens_with_what_the_computer_keeps(access, folder, holder):
    assert not access.has_diary()
    created = make(access)
    assert access.has_diary()
    assert created.keyring_failure is None
    assert names_in(folder) == ["diary.db", "keyslots.json"]
    assert folder.stat().st_mode & 0o777 == 0o700
    key = access.read_keyring_key()
    assert key == created.data_key
    access.open(key).close()
    assert list(holder.entries) == [f"{key.vault_id}/{KeySlots.read(folder).of_kind(SlotKind.KEYRING).id}"]


def test_a_new_diary_opens_with_its_paper_key_which_waits_inside_it(access):
    created = access.create(access.new_keys())
    typed = created.vault.settings.get(PENDING_KEY, "")
    created.vault.close()
    assert access.key_from_paper(typed.lower()) == created.data_key


def test_a_paper_key_that_somebody_holds_is_not_kept_in_the_diary(access, folder):
    paper = new_paper_key()
    created = access.create(access.new_keys(paper))
    assert created.vault.settings.get(PENDING_KEY, "") == ""
    created.vault.close()
    assert KeySlots.read(folder).of_kind(SlotKind.RECOVERY).confirmed_at is not None
    assert access.key_from_paper(paper.text) == created.data_key


def test_without_a_keyring_and_without_a_paper_key_nothing_is_made(access, folder, holder):
    holder.refusal = locked()
    with pytest.raises(KeyringLocked):
        access.new_keys()
    assert not access.has_diary()
    assert names_in(folder) == []


def test_without_a_keyring_the_paper_key_alone_opens_the_diary(access, holder):
    holder.refusal = locked()
    paper = new_paper_key()
    created = make(access, paper)
    assert created.keyring_failure is holder.refusal
    assert access.key_from_paper(paper.text) == created.data_key
    holder.refusal = None
    with pytest.raises(KeyringEntryGone):
        access.read_keyring_key()


@pytest.mark.parametrize(("kind", "has_one"), [(KeyringAbsent, False), (KeyringLocked, True), (KeyringFailed, True)])
def test_a_keyring_that_refuses_is_there_all_the_same(access, holder, kind, has_one):
    assert access.has_keyring()
    holder.refusal = kind("It refuses.")
    assert access.has_keyring() is has_one


def test_a_computer_that_takes_a_key_and_forgets_it_keeps_none(access, holder):
    holder.forgets = True
    with pytest.raises(KeyringEntryGone):
        access.new_keys()
    assert holder.entries == {}


def test_a_computer_that_gives_back_another_key_keeps_none(access, holder):
    holder.answer = bytes(32)
    with pytest.raises(KeyringFailed):
        access.new_keys()
    assert holder.entries == {}


@pytest.mark.parametrize("name", ["diary.db", "keyslots.json"])
def test_where_any_part_of_a_diary_lies_none_is_made(access, folder, holder, name):
    folder.mkdir()
    (folder / name).write_bytes(b"a part of a diary")
    assert access.has_diary()
    with pytest.raises(VaultExists):
        access.create(access.new_keys())
    assert names_in(folder) == [name]
    assert (folder / name).read_bytes() == b"a part of a diary"
    assert holder.entries == {}


def test_on_a_full_disk_nothing_half_made_stays(disk, holder, clock):
    access = Access(disk.path, holder, clock)
    failures = 0
    for free_bytes in range(0, 2_000_000, 4096):
        disk.fill(free_bytes)
        try:
            make(access)
            break
        except StorageFailed:
            failures += 1
        assert names_in(disk.path) == ["other"]
        assert holder.entries == {}
    assert failures > 3
    assert access.read_keyring_key()


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path, holder, clock):
    (tmp_path / "file").write_text("no folder")
    access = Access(tmp_path / "file" / "diary", holder, clock)
    with pytest.raises(StorageFailed):
        access.create(access.new_keys())


def test_a_diary_whose_first_page_failed_is_taken_away(access, folder, holder):
    access.discard(access.create(access.new_keys()))
    assert names_in(folder) == []
    assert holder.entries == {}


def test_the_ways_a_computer_does_not_give_the_key_are_told_apart(access, folder, holder):
    with pytest.raises(VaultMissing):
        access.read_keyring_key()
    make(access)
    holder.name = "KWallet"
    with pytest.raises(KeyringOther):
        access.read_keyring_key()
    holder.name = "SecretService"
    holder.answer = bytes(32)
    with pytest.raises(KeyWrong):
        access.read_keyring_key()
    holder.answer = None
    holder.entries.clear()
    with pytest.raises(KeyringEntryGone):
        access.read_keyring_key()
    holder.refusal = locked()
    with pytest.raises(KeyringLocked):
        access.read_keyring_key()
    (folder / "keyslots.json").write_bytes(b"{}")
    with pytest.raises(VaultDamaged):
        access.read_keyring_key()


def test_no_failed_way_in_changes_a_file(access, folder, holder):
    make(access)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    for refusal in (locked(), KeyringFailed("The password store answers strangely.")):
        holder.refusal = refusal
        with pytest.raises(KeyringFailed):
            access.read_keyring_key()
    for typed in ("", "7K4M", new_paper_key().text):
        with pytest.raises(CaregiverError):
            access.key_from_paper(typed)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_typed_key_that_cannot_be_one_names_its_line(access):
    make(access)
    lines = list(new_paper_key().lines)
    lines[2] = lines[2][:-1] + ("0" if lines[2][-1] != "0" else "1")
    with pytest.raises(BadInput) as caught:
        access.key_from_paper("\n".join(lines))
    assert caught.value.field == "line3"


def test_the_key_of_another_diary_is_said_to_be_that(access):
    make(access)
    with pytest.raises(KeyWrong, match="not the one of this diary"):
        access.key_from_paper(new_paper_key().text)


def test_after_a_recovery_the_computer_keeps_a_key_again_and_forgets_the_old_one(access, holder):
    created = make(access)
    former = set(holder.entries)
    holder.answer = bytes(32)
    assert isinstance(access.renew_keyring_slot(created.data_key), KeyringFailed)
    assert set(holder.entries) == former
    holder.answer = None
    assert access.renew_keyring_slot(created.data_key) is None
    assert len(holder.entries) == 1
    assert set(holder.entries) != former
    assert access.read_keyring_key() == created.data_key


def test_renewing_on_a_full_disk_leaves_the_old_way_in(disk, holder, clock):
    access = Access(disk.path, holder, clock)
    created = make(access)
    former = dict(holder.entries)
    disk.fill()
    with pytest.raises(StorageFailed):
        access.renew_keyring_slot(created.data_key)
    assert holder.entries == former
    assert access.read_keyring_key() == created.data_key


def test_a_locked_keyring_does_not_stop_a_recovery(access, holder):
    created = make(access)
    holder.refusal = locked()
    assert access.renew_keyring_slot(created.data_key) is holder.refusal
