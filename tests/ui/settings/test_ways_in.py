"""The ways into the diary in Settings: when each was tried, changing them, and that the last one stays."""

import pytest

from caregiver.services.ways_in import SlotKind
from caregiver.ui.core.navigation import Destination

SENTENCE = "the blue boat sleeps at noon"


@pytest.fixture
def keys(subject):
    return subject.keys


def set_sentence(keys, settle, first=SENTENCE, second=SENTENCE):
    line = keys.sentence
    (line.set if line.change.isHidden() else line.change).click()
    line.form.first.line.setText(first)
    line.form.second.line.setText(second)
    line.form.keep.click()
    settle()


def test_the_paper_key_says_when_it_was_tried_and_when_next(keys, asked):
    assert keys.paper.name.text() == "Last tried 22 November 2026. It opened the diary."
    assert keys.paper.hint.text() == "Next check: 22 November 2027."
    keys.paper.test.click()
    keys.paper.new.click()
    assert [place for place, _ in asked.places] == [Destination.TRY_KEY, Destination.PAPER_KEY]


def test_a_sentence_is_set_tried_and_changed(keys, services, settle):
    assert keys.sentence.hint.text() == "None yet. It opens the diary as the paper key does, from memory."
    set_sentence(keys, settle)
    assert keys.sentence.result.text() == "The sentence is set. It opened the diary."
    assert keys.sentence.hint.text() == "Set on 22 November 2026"
    assert keys.sentence.form.isHidden()
    assert keys.sentence.form.first.text() == ""
    assert services.ways_in.opens("The BLUE boat  sleeps at noon")

    keys.sentence.test.click()
    keys.sentence.trial.field.line.setText("the red boat sleeps at noon")
    keys.sentence.trial.tried.click()
    settle()
    assert keys.sentence.result.text() == "This is not the secret sentence of this diary."
    keys.sentence.trial.field.line.setText(SENTENCE)
    keys.sentence.trial.tried.click()
    settle()
    assert keys.sentence.result.text() == "The sentence opened the diary."

    set_sentence(keys, settle, "seven geese over the river", "seven geese over the river")
    assert services.ways_in.opens("seven geese over the river")
    assert not services.ways_in.opens(SENTENCE)


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("aaaa", "aaaa", "too easy to guess"),
        (SENTENCE, "the blue boat sleeps at moon", "The two are not the same"),
    ],
)
def test_a_sentence_that_cannot_be_set_says_so_at_once(keys, services, settle, first, second, said):
    set_sentence(keys, settle, first, second)
    problems = keys.sentence.form.first.problem.text() + keys.sentence.form.second.problem.text()
    assert said in problems
    assert services.ways_in.of_kind(SlotKind.PASSPHRASE) is None


def test_paper_is_given_up_only_for_a_sentence(keys, subject, services, settle, tmp_path):
    subject.backup.folder.choose(tmp_path)
    assert keys.sentence.no_paper.isHidden()
    set_sentence(keys, settle)
    keys.sentence.no_paper.click()
    meaning = keys.sentence.paper_removal.meaning
    forgotten = "If you then forget the sentence, no one can open this diary. No one can open its later backups."
    assert meaning.text() == forgotten
    assert not meaning.property("role")
    keys.sentence.paper_removal.remove.click()
    settle()
    assert services.ways_in.of_kind(SlotKind.RECOVERY) is None
    assert keys.paper.name.text() == "This diary has no paper key."
    assert keys.sentence.result.text() == "No paper opens this diary now."
    assert keys.sentence.no_paper.isHidden()
    hint = subject.backup.folder.hint.text()
    assert hint == "Once a day. The last 14 are kept. Each opens with the secret sentence of its day."

    keys.sentence.change.click()
    keys.sentence.take_away.click()
    keys.sentence.removal.remove.click()
    settle()
    assert keys.sentence.result.text() == "Nobody could open the diary then. Please set up one more way first."
    assert services.ways_in.opens(SENTENCE)


def test_a_sentence_is_taken_away_while_there_is_paper(keys, services, settle):
    set_sentence(keys, settle)
    keys.sentence.change.click()
    keys.sentence.take_away.click()
    keys.sentence.removal.remove.click()
    settle()
    assert services.ways_in.of_kind(SlotKind.PASSPHRASE) is None
    assert keys.sentence.result.text() == "There is no secret sentence now."


def test_the_key_of_the_computer_is_made_anew_tried_and_taken_away(keys, keyring, services, settle):
    keys.computer.change.click()
    keys.computer.renew.click()
    assert keys.computer.result.text() == "This computer is being asked. It may want your password."
    settle()
    assert keys.computer.result.text() == "This computer keeps a new key. It was read back."
    assert keys.computer.hint.text() == "Read back: Today, 14:32"

    keys.computer.test.click()
    settle()
    assert keys.computer.result.text() == "This computer gave the key. It opened the diary."

    keys.computer.panel.remove.click()
    settle()
    assert keys.computer.name.text() == "This computer keeps no key"
    assert services.ways_in.of_kind(SlotKind.KEYRING) is None
    assert keyring.kept == {}
    keys.computer.keep.click()
    settle()
    assert services.ways_in.of_kind(SlotKind.KEYRING) is not None


def test_a_computer_that_does_not_give_its_key_says_why(keys, keyring, settle):
    keys.computer.keep.click()
    settle()
    keyring.is_locked = True
    keys.computer.test.click()
    settle()
    assert keys.computer.result.text() == "The keyring is locked."
    assert keys.computer.isEnabled()


def test_what_was_typed_is_forgotten_when_the_page_is_left(keys, subject):
    keys.sentence.set.click()
    keys.sentence.form.first.line.setText(SENTENCE)
    subject.forget_said()
    assert keys.sentence.form.isHidden()
    assert keys.sentence.form.first.text() == ""
