from dataclasses import replace

import pytest

from caregiver.domain.errors import BadInput
from caregiver.domain.person import Caregiver, Person
from caregiver.services.access import Access
from caregiver.services.changes import Area
from caregiver.services.paper_key import PENDING_KEY, PaperKey
from caregiver.services.people import People
from tests.services.recording_key_holder import RecordingKeyHolder


@pytest.fixture
def access(tmp_path, clock):
    return Access(tmp_path / "diary", RecordingKeyHolder(), clock)


@pytest.fixture
def created(access):
    made = access.create(access.new_keys())
    yield made
    made.vault.close()


def paper_key_of(created, clock, numbers_file):
    return PaperKey(created.vault, created.data_key, People(created.vault, clock, numbers_file), clock)


@pytest.fixture
def paper_key(created, clock, numbers_file):
    People(created.vault, clock, numbers_file).begin(Person("Robert"), Caregiver("Anna"))
    return paper_key_of(created, clock, numbers_file)


def other_than(symbol):
    return "0" if symbol != "0" else "1"


def test_a_new_diary_has_no_paper_key_until_it_was_typed_back(paper_key, clock):
    assert not paper_key.is_confirmed
    assert not paper_key.is_only_way
    key = paper_key.pending()
    assert key == paper_key.pending()
    changed = paper_key.confirm(key.text.lower())
    assert changed.areas == {Area.PAPER_KEY}
    assert paper_key.confirmed_at == clock.now()
    assert paper_key.pending() is None


def test_a_key_that_was_typed_back_is_not_kept_in_the_diary(created, paper_key):
    paper_key.confirm(paper_key.pending().text)
    assert created.vault.settings.get(PENDING_KEY, "") == ""


def test_the_same_key_waits_after_the_window_was_closed(access, clock, numbers_file):
    made = access.create(access.new_keys())
    key = paper_key_of(made, clock, numbers_file).pending()
    made.vault.close()
    again = replace(made, vault=access.open(access.read_keyring_key()))
    assert paper_key_of(again, clock, numbers_file).pending() == key
    again.vault.close()


def test_no_word_of_a_waiting_key_lies_outside_the_encrypted_file(tmp_path, paper_key):
    key = paper_key.pending()
    for path in (tmp_path / "diary").iterdir():
        content = path.read_bytes()
        for words in (*key.lines, key.symbols, key.text):
            assert words.encode() not in content


def test_a_wrong_letter_is_named_by_line_and_place(paper_key):
    key = paper_key.pending()
    lines = list(key.lines)
    lines[2] = lines[2][:6] + other_than(lines[2][6]) + lines[2][7:]
    with pytest.raises(BadInput) as caught:
        paper_key.confirm("\n".join(lines))
    assert (caught.value.field, str(caught.value)) == ("line3", "Line 3, letter 6: look again")
    assert not paper_key.is_confirmed
    assert paper_key.pending() == key


def test_a_line_is_checked_while_it_is_typed(paper_key):
    line = paper_key.pending().lines[0]
    assert paper_key.check_line(1, line).is_right
    assert paper_key.check_line(1, line[:3]).sentence is None
    assert not paper_key.check_line(1, line[:3]).is_right
    wrong = paper_key.check_line(1, line[:2] + other_than(line[2]))
    assert (wrong.letter, str(wrong.sentence)) == (3, "Line 1, letter 3: look again")


@pytest.mark.parametrize("typed", ["", "7K4M Q9TW", "four lines of nothing", "x" * 100_000])
def test_what_is_no_key_is_not_taken_for_one(paper_key, typed):
    with pytest.raises(BadInput):
        paper_key.confirm(typed)
    assert not paper_key.is_confirmed


def test_the_key_is_found_in_a_file_with_other_words(paper_key):
    lines = paper_key.pending().lines
    numbered = "\n".join(f"{number}   {line}" for number, line in enumerate(lines, 1))
    paper_key.confirm(f"Key for the diary\n{numbered}\nKeep it.")
    assert paper_key.is_confirmed


def test_a_lost_paper_is_replaced_only_when_the_new_one_was_typed_back(access, created, paper_key):
    former = paper_key.pending()
    paper_key.confirm(former.text)
    new = paper_key.renew().value
    assert new != former
    assert paper_key.is_confirmed
    assert access.key_from_paper(former.text) == created.data_key
    paper_key.confirm(new.text)
    assert access.key_from_paper(new.text) == created.data_key
    with pytest.raises(BadInput, match="No paper key waits"):
        paper_key.confirm(new.text)


def test_a_key_that_was_typed_back_just_before_the_program_ended_does_not_wait_again(created, paper_key, clock):
    key = paper_key.pending()
    paper_key.confirm(key.text)
    created.vault.settings.set("pending_paper_key", key.text, by="", at=clock.now())
    assert paper_key.pending() is None
