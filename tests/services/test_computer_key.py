"""The key that this computer keeps: seen to work, made anew, taken away, whatever the keyring answers."""

import pytest

from caregiver.domain.errors import (
    BadInput,
    KeyringEntryGone,
    KeyringLocked,
    KeyringUnused,
    KeyWrong,
    VaultDamaged,
    VaultInUse,
)
from caregiver.services.access import Access
from caregiver.services.changes import Area
from caregiver.services.computer_key import ComputerKey
from caregiver.services.paper_key import new_paper_key
from caregiver.vault.keys import KeySlots, SlotKind
from tests.services.recording_key_holder import RecordingKeyHolder


@pytest.fixture
def holder():
    return RecordingKeyHolder()


@pytest.fixture
def access(folder, holder, clock):
    return Access(folder, holder, clock)


@pytest.fixture
def created(access):
    made = access.create(access.new_keys(new_paper_key()))
    yield made
    made.vault.close()


@pytest.fixture
def computer_key(access, created):
    return ComputerKey(access, created.data_key)


def slot_of(folder):
    return KeySlots.read(folder).of_kind(SlotKind.KEYRING)


def test_that_it_works_is_seen_and_kept(computer_key, folder, clock):
    later = clock.go_on(days=3)
    changed = computer_key.test()
    assert (changed.value, changed.areas) == (later, {Area.PAPER_KEY})
    assert slot_of(folder).confirmed_at == later


def test_that_it_does_not_work_changes_nothing(computer_key, holder, folder):
    before = (folder / "keyslots.json").read_bytes()
    holder.answer = bytes(32)
    with pytest.raises(KeyWrong):
        computer_key.test()
    holder.answer = None
    holder.entries.clear()
    with pytest.raises(KeyringEntryGone):
        computer_key.test()
    assert (folder / "keyslots.json").read_bytes() == before


def test_a_new_one_takes_the_place_of_the_old_one(computer_key, holder, access, created, folder):
    former_entry, former_slot = set(holder.entries), slot_of(folder)
    assert computer_key.renew().areas == {Area.PAPER_KEY}
    assert len(holder.entries) == 1
    assert set(holder.entries) != former_entry
    assert slot_of(folder).id != former_slot.id
    assert access.read_keyring_key() == created.data_key


def test_a_keyring_that_refuses_leaves_the_old_one(computer_key, holder, access, created):
    former = dict(holder.entries)
    holder.refusal = KeyringLocked("It is locked.")
    with pytest.raises(KeyringLocked):
        computer_key.renew()
    holder.refusal = None
    assert holder.entries == former
    assert access.read_keyring_key() == created.data_key


def test_a_diary_that_does_not_open_leaves_the_old_one_and_nothing_new(computer_key, holder, folder):
    former = dict(holder.entries)
    path = folder / "diary.db"
    path.write_bytes(bytes(100) + path.read_bytes()[100:])
    before = (folder / "keyslots.json").read_bytes()
    with pytest.raises((VaultDamaged, KeyWrong)):
        computer_key.renew()
    assert holder.entries == former
    assert (folder / "keyslots.json").read_bytes() == before


def test_what_changed_while_the_keyring_asked_is_not_lost(computer_key, holder, folder, created, clock):
    """The password of a keyring may take a minute; somebody types the paper key meanwhile."""
    later = clock.go_on(days=3)
    write = holder.write

    def ask_long(entry, secret):
        slots = KeySlots.read(folder)
        slots.confirm(folder, slots.of_kind(SlotKind.RECOVERY).id, later)
        write(entry, secret)

    holder.write = ask_long
    computer_key.renew()
    assert KeySlots.read(folder).of_kind(SlotKind.RECOVERY).confirmed_at == later


def test_a_password_given_behind_the_locked_door_changes_nothing(computer_key, holder, access, folder):
    former, before = dict(holder.entries), (folder / "keyslots.json").read_bytes()
    write, read = holder.write, holder.read

    def answered_late(verb, *asked):
        access.let_go()
        return verb(*asked)

    holder.write = lambda entry, secret: answered_late(write, entry, secret)
    with pytest.raises(VaultInUse):
        computer_key.renew()
    holder.write, holder.read = write, lambda entry: answered_late(read, entry)
    with pytest.raises(VaultInUse):
        computer_key.test()
    holder.read = read
    assert holder.entries == former
    assert (folder / "keyslots.json").read_bytes() == before
    computer_key.renew()


def test_it_is_taken_away_and_comes_back(computer_key, holder, access, created):
    computer_key.remove()
    computer_key.remove()
    assert holder.entries == {}
    with pytest.raises(KeyringUnused):
        access.read_keyring_key()
    with pytest.raises(KeyringUnused):
        computer_key.test()
    computer_key.renew()
    assert access.read_keyring_key() == created.data_key


def test_where_nobody_holds_another_way_it_stays(access, holder):
    made = access.create(access.new_keys())
    with pytest.raises(BadInput, match="Nobody could open"):
        ComputerKey(access, made.data_key).remove()
    assert len(holder.entries) == 1
    assert access.read_keyring_key() == made.data_key
    made.vault.close()
