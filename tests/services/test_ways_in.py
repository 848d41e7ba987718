"""The ways into an open diary: each is tested, replaced and removed, and never the last one that a person holds."""

import threading
from dataclasses import replace
from datetime import timedelta

import pytest

from caregiver.domain.errors import BadInput, KeyWrong, VaultDamaged
from caregiver.services.access import Access
from caregiver.services.changes import Area
from caregiver.services.paper_key import new_paper_key
from caregiver.services.ways_in import SlotKind, WaysIn, check_sentence, is_same_sentence
from caregiver.vault.keys import KeySlots
from tests.services.recording_key_holder import RecordingKeyHolder

SENTENCE = "four blue apples in the hall"
OTHER = "five green pears on the stairs"


@pytest.fixture
def access(folder, clock):
    return Access(folder, RecordingKeyHolder(), clock)


@pytest.fixture
def paper():
    return new_paper_key()


@pytest.fixture
def ways_in(access, paper, clock):
    """Of a diary whose paper key was typed back when it was made."""
    created = access.create(access.new_keys(paper))
    yield WaysIn(created.vault, created.data_key, clock)
    created.vault.close()


@pytest.fixture
def unheld(access, clock):
    """Of a diary whose paper key nobody has typed back."""
    created = access.create(access.new_keys())
    yield WaysIn(created.vault, created.data_key, clock)
    created.vault.close()


def kinds(ways_in):
    return {way.kind for way in ways_in.list()}


def test_those_there_are_with_their_times(ways_in, clock):
    made_at = clock.now()
    assert kinds(ways_in) == {SlotKind.KEYRING, SlotKind.RECOVERY}
    paper, computer = ways_in.of_kind(SlotKind.RECOVERY), ways_in.of_kind(SlotKind.KEYRING)
    assert (paper.made_at, paper.tested_at) == (made_at, made_at)
    assert (computer.made_at, computer.tested_at) == (made_at, None)
    assert ways_in.of_kind(SlotKind.PASSPHRASE) is None


def test_a_kind_of_a_later_version_is_not_listed(ways_in, folder):
    slots = KeySlots.read(folder)
    paper, computer = slots.slots
    (folder / "keyslots.json").write_bytes(KeySlots(slots.vault_id, (paper, replace(computer, kind="finger"))).text)
    assert kinds(ways_in) == {SlotKind.RECOVERY}


def test_the_paper_key_is_tried_and_the_day_is_kept(ways_in, paper, clock):
    later = clock.go_on(days=40)
    changed = ways_in.test_paper(paper.text.lower())
    assert (changed.value, changed.areas) == (later, {Area.PAPER_KEY})
    assert ways_in.of_kind(SlotKind.RECOVERY).tested_at == later


def test_what_does_not_open_it_is_no_test(ways_in, folder, clock):
    before = (folder / "keyslots.json").read_bytes()
    clock.go_on(days=40)
    for typed, error in ((new_paper_key().text, KeyWrong), ("7K4M", BadInput), ("", BadInput)):
        with pytest.raises(error):
            ways_in.test_paper(typed)
    with pytest.raises(KeyWrong):
        ways_in.test_sentence(SENTENCE)
    assert not ways_in.opens(SENTENCE)
    assert (folder / "keyslots.json").read_bytes() == before


def test_after_a_year_the_paper_is_asked_about(ways_in, paper, clock):
    assert not ways_in.is_test_due(clock.now() + timedelta(days=364))
    assert ways_in.is_test_due(clock.now() + timedelta(days=365))
    clock.go_on(days=400)
    ways_in.test_paper(paper.text)
    assert not ways_in.is_test_due(clock.now())


def test_a_paper_tried_while_the_clock_was_ahead_is_asked_about(ways_in, paper, clock):
    clock.go_on(days=26_000)
    ways_in.test_paper(paper.text)
    assert not ways_in.is_test_due(clock.now() - timedelta(hours=23))
    assert ways_in.is_test_due(clock.now() - timedelta(days=2))


def test_a_paper_that_nobody_typed_back_is_asked_about_elsewhere(unheld, clock):
    assert not unheld.is_test_due(clock.now() + timedelta(days=4000))


def test_a_sentence_is_chosen_tried_replaced_and_taken_away(ways_in, access, clock):
    assert ways_in.set_sentence(SENTENCE).areas == {Area.PAPER_KEY}
    assert access.sentence_set_at() == clock.now()
    later = clock.go_on(days=1)
    assert ways_in.test_sentence("  FOUR blue apples   in the hall ").value == later
    assert ways_in.of_kind(SlotKind.PASSPHRASE).tested_at == later
    ways_in.set_sentence(OTHER)
    assert ways_in.opens(OTHER)
    assert not ways_in.opens(SENTENCE)
    assert kinds(ways_in) == set(SlotKind)
    ways_in.remove(SlotKind.PASSPHRASE)
    ways_in.remove(SlotKind.PASSPHRASE)
    assert not ways_in.opens(OTHER)


@pytest.mark.parametrize(
    "sentence", ["", "four apples", "aaaaaaaaaaaaaaaaaaaaaaaa", "ab ab ab ab ab ab ab ab", " " * 40]
)
def test_one_that_is_easy_to_guess_is_refused_at_once(ways_in, folder, sentence):
    before = (folder / "keyslots.json").read_bytes()
    for refuse in (check_sentence, ways_in.set_sentence):
        with pytest.raises(BadInput, match="16 letters") as caught:
            refuse(sentence)
        assert caught.value.field == "sentence"
    assert (folder / "keyslots.json").read_bytes() == before


def test_two_that_open_the_same_are_the_same():
    assert is_same_sentence(SENTENCE, f" {SENTENCE.upper()} ")
    assert not is_same_sentence(SENTENCE, OTHER)


def test_the_last_way_that_a_person_holds_stays(ways_in, access):
    with pytest.raises(BadInput, match="Nobody could open"):
        ways_in.remove(SlotKind.RECOVERY)
    ways_in.set_sentence(SENTENCE)
    ways_in.remove(SlotKind.RECOVERY)
    with pytest.raises(BadInput, match="Nobody could open"):
        ways_in.remove(SlotKind.PASSPHRASE)
    access.remove_keyring_slot()
    assert kinds(ways_in) == {SlotKind.PASSPHRASE}


def test_two_taken_away_at_once_never_take_the_last_way(ways_in, monkeypatch):
    ways_in.set_sentence(SENTENCE)
    written, others, refused = KeySlots.write_beside, [], []

    def take_the_sentence():
        try:
            ways_in.remove(SlotKind.PASSPHRASE)
        except BadInput as error:
            refused.append(error)

    def write_while_another_begins(slots, place):
        if not others:
            others.append(threading.Thread(target=take_the_sentence))
            others[0].start()
            others[0].join(0.3)
        return written(slots, place)

    monkeypatch.setattr(KeySlots, "write_beside", write_while_another_begins)
    ways_in.remove(SlotKind.RECOVERY)
    others[0].join()
    assert len(refused) == 1
    assert kinds(ways_in) == {SlotKind.KEYRING, SlotKind.PASSPHRASE}


def test_one_that_is_not_there_is_taken_away_without_a_word(ways_in, access, folder):
    before = (folder / "keyslots.json").read_bytes()
    ways_in.remove(SlotKind.PASSPHRASE)
    assert (folder / "keyslots.json").read_bytes() == before
    access.remove_keyring_slot()
    access.remove_keyring_slot()
    assert kinds(ways_in) == {SlotKind.RECOVERY}


def test_a_paper_that_nobody_typed_back_is_no_way_that_a_person_holds(unheld, access):
    unheld.set_sentence(SENTENCE)
    with pytest.raises(BadInput):
        unheld.remove(SlotKind.PASSPHRASE)
    unheld.remove(SlotKind.RECOVERY)
    assert kinds(unheld) == {SlotKind.KEYRING, SlotKind.PASSPHRASE}


def test_where_they_cannot_be_read_that_is_said(ways_in, folder):
    (folder / "keyslots.json").write_bytes(b"{")
    with pytest.raises(VaultDamaged):
        ways_in.list()


def test_whether_it_is_the_paper_key_is_told_without_noting_it(ways_in, paper, clock):
    tested_at = ways_in.of_kind(SlotKind.RECOVERY).tested_at
    clock.go_on(days=2)
    assert ways_in.paper_opens(paper.text)
    assert ways_in.of_kind(SlotKind.RECOVERY).tested_at == tested_at
    with pytest.raises(KeyWrong, match="not the one of this diary"):
        ways_in.paper_opens(new_paper_key().text)
    with pytest.raises(BadInput):
        ways_in.paper_opens("7K4M")
