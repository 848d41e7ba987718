"""Hiding and locking, as the family chooses it."""

from dataclasses import replace

import pytest

from caregiver.domain.person import CallNumber
from caregiver.ui.core.navigation import Destination
from caregiver.ui.settings.lock_card import LockCard


class RecordingLock:
    """Writes down what it was asked."""

    def __init__(self) -> None:
        self.needs_sentence = False
        self.is_opened_by_computer = False
        self.has_paper = True
        self.follows_session = True
        self.asked: list[str] = []

    def hide(self) -> None:
        self.asked.append("hide")

    def lock_fully(self) -> None:
        self.asked.append("lock fully")


@pytest.fixture
def lock() -> RecordingLock:
    return RecordingLock()


@pytest.fixture
def card(context, lock, show) -> LockCard:
    made = LockCard(context, lock)
    made.show_state()
    return show(made)


def test_what_is_chosen_is_kept_at_once(card, services):
    assert card.after.value() == "15"
    for word, minutes in (("Never", 0), ("5 min", 5), ("1 hour", 60)):
        next(each for each in card.after.children() if getattr(each, "text", str)() == word).click()
        assert services.preferences.hide_after_minutes == minutes
        assert card.saved.text() == "Saved"
    card.forget_saved()
    assert card.saved.isHidden()


def test_it_says_what_lifts_it_and_whether_it_follows_the_computer(card, lock):
    assert card.lift.text() == "Without a secret sentence, one press lifts it."
    assert card.follows.isHidden()
    lock.needs_sentence, lock.follows_session = True, False
    card.show_state()
    assert card.lift.text() == "The secret sentence shows it again."
    assert card.follows.text() == "It does not hide by itself when this computer is locked."
    assert card.follows.isVisible()


@pytest.mark.parametrize(
    ("needs_sentence", "has_paper", "by_computer", "said"),
    [
        (False, True, True, "This computer opens it again."),
        (False, True, False, "To open it again you type the paper key."),
        (True, True, False, "To open it again you type the paper key or the secret sentence."),
        (True, False, False, "To open it again you type the secret sentence."),
    ],
)
def test_it_says_before_the_press_what_opens_a_locked_diary(card, lock, needs_sentence, has_paper, by_computer, said):
    lock.needs_sentence, lock.has_paper, lock.is_opened_by_computer = needs_sentence, has_paper, by_computer
    card.show_state()
    assert card.off.text() == f"Reminders are off until it is opened. {said}"


def test_a_sentence_that_starting_the_program_anew_gets_round_is_not_called_more_than_it_is(card, lock):
    assert card.other_way.isHidden()
    lock.needs_sentence = lock.is_opened_by_computer = True
    card.show_state()
    said = "Who starts this computer under your name can open the diary. Lock the computer too."
    assert card.other_way.text() == said
    assert card.other_way.isVisible()


def test_hide_and_lock_are_one_press_away(card, lock):
    card.hide_now.click()
    card.lock_now.click()
    assert lock.asked == ["hide", "lock fully"]


def test_the_numbers_that_can_be_read_are_changed_elsewhere(card, asked, services, monkeypatch):
    assert card.numbers.text() == "Numbers to call: not shown when locked"
    monkeypatch.setattr(services.people, "_numbers_file", FileOfNumbers())
    contacts = replace(services.people.contacts(), emergency=CallNumber("999"), shown_when_locked=True)
    services.people.save_contacts(contacts)
    card.show_state()
    assert card.numbers.text() == "Numbers to call: shown when locked"
    assert card.bare.text() == "Numbers only: no names, no illness"
    card.change.click()
    assert asked.places == [(Destination.NUMBERS, None)]


class FileOfNumbers:
    """The family said yes to it."""

    def write(self, content: str) -> None:
        assert "999" in content

    def remove(self) -> None:
        """There is none."""
