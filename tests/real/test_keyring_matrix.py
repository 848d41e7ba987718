"""Every state a keyring can be found in: the right error, its own page, nothing changed, and the paper key opens."""

from collections.abc import Iterator

import pytest

from caregiver.desktop.key_holder import KeyringHolder
from tests.real.keyring_states import CHAINER, HAND_WRITTEN, STATES, Computer, State, look_in
from tests.real.naive_key_holder import NaiveKeyHolder

HARMLESS = {
    "all is well",
    "home read-only",
    "key of another diary",
    "key was given by KWallet",
    f"{CHAINER} by environment",
    f"{CHAINER} by file",
    "another keyring asked for by property",
    "another folder asked for by property",
}
"""The states that the other rooms see through, or in which `keyring` too finds the right keyring."""


@pytest.fixture(scope="module")
def computer() -> Iterator[Computer]:
    made = Computer()
    with made.used():
        yield made
    made.end()


@pytest.mark.parametrize("state", [*STATES, *HAND_WRITTEN], ids=str)
def test_the_diary_opens_or_says_why_and_nothing_changes(computer: Computer, state: State):
    with state.enter(computer):
        assert look_in(computer, KeyringHolder()) is state.error


def is_passed_by_the_naive(computer: Computer, state: State) -> bool:
    with state.enter(computer):
        try:
            return look_in(computer, NaiveKeyHolder()) is state.error
        except Exception:
            return False


def test_a_naive_key_holder_is_caught(computer: Computer):
    caught = {state.name for state in STATES if not is_passed_by_the_naive(computer, state)}
    assert caught == {state.name for state in STATES} - HARMLESS
