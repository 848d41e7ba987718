"""Every state a keyring can be found in: the right error, its own page, nothing changed, and the paper key opens."""

from collections.abc import Iterator

import keyring
import pytest

from caregiver.desktop.key_holder import KeyringHolder
from caregiver.domain.errors import KeyringAbsent, KeyringFailed, KeyringLocked
from caregiver.services.access import Access
from tests.real.keyring_computer import Computer
from tests.real.keyring_states import CHAINER, FAILURES, HAND_WRITTEN, PLAINTEXT, STATES, State
from tests.real.keyring_stranger import Stranger
from tests.real.naive_key_holder import NaiveKeyHolder
from tests.real.private_keyring import PrivateKeyring

HARMLESS = {
    "all is well",
    "home read-only",
    "key of another diary",
    "key was given by KWallet",
    "key was given to no computer",
    f"{CHAINER} by environment",
    f"{CHAINER} by file",
}
"""The states that the other rooms see through, or in which `keyring` too finds the right keyring."""

TAKES_NO_KEY = [state for state in STATES if state.error in {KeyringAbsent, KeyringFailed, KeyringLocked}]
TAKES_NO_KEY += [state for state in HAND_WRITTEN if state.error is not None]
"""The states in which a keyring takes no key of a new diary."""
RECOVERED_IN = [
    *FAILURES.values(),
    *(state for state in STATES if state.name in {"home read-only", f"{PLAINTEXT} by file, no bus"}),
]
"""The states from which the paper key brings a diary back."""


@pytest.fixture(scope="module")
def computer() -> Iterator[Computer]:
    made = Computer()
    with made.used():
        yield made
    made.end()


@pytest.mark.parametrize("state", [*STATES, *HAND_WRITTEN], ids=str)
def test_the_diary_opens_or_says_why_and_nothing_changes(computer: Computer, state: State):
    with state.enter(computer):
        assert computer.look_in(KeyringHolder()) is state.error


@pytest.mark.parametrize("state", RECOVERED_IN, ids=str)
def test_after_a_recovery_the_computer_has_a_key_or_all_is_as_it_was(state: State):
    computer = Computer()
    try:
        with computer.used(), state.enter(computer):
            before = computer.files()
            access = computer.access()
            if access.renew_keyring_slot(computer.key) is None:
                assert access.read_keyring_key() == computer.key
            else:
                assert computer.files() == before
            assert access.key_from_paper(computer.paper_key) == computer.key
    finally:
        computer.end()


@pytest.mark.parametrize("state", TAKES_NO_KEY, ids=str)
def test_no_diary_is_begun_on_a_keyring_that_keeps_nothing(computer: Computer, state: State):
    with state.enter(computer):
        before = computer.files()
        with pytest.raises(KeyringFailed):
            Access(computer.folder / "home" / "new", KeyringHolder(), computer.clock).new_keys()
        assert computer.files() == before


@pytest.fixture
def stranger(computer: Computer) -> Iterator[Stranger]:
    made = Stranger(computer)
    yield made
    made.end()


def test_another_user_with_a_keyring_opens_a_copy_with_the_paper_key(computer: Computer, stranger: Stranger):
    stranger.own_the_copy()
    stranger.keyring = PrivateKeyring(stranger.bus)
    told = stranger.open(computer.paper_key)
    assert told == {"error": "KeyringEntryGone", "paper": True, "renewed": "NoneType", "error then": None}
    assert computer.access().read_keyring_key() == computer.key


def test_another_user_without_a_keyring_opens_a_copy_with_the_paper_key(computer: Computer, stranger: Stranger):
    stranger.own_the_copy()
    told = stranger.open(computer.paper_key)
    absent = "KeyringAbsent"
    assert told == {"error": absent, "paper": True, "renewed": absent, "error then": absent}
    assert (stranger.diary / "keyslots.json").read_bytes() == (computer.diary / "keyslots.json").read_bytes()


def test_a_copy_that_another_user_may_not_read_is_not_taken_for_none(computer: Computer, stranger: Stranger):
    failed = "StorageFailed"
    told = stranger.open(computer.paper_key)
    assert told == {"error": failed, "paper": False, "renewed": None, "error then": failed}


def is_passed_by_the_naive(computer: Computer, state: State) -> bool:
    with state.enter(computer):
        try:
            return computer.look_in(NaiveKeyHolder()) is state.error
        except Exception:
            return False


def test_a_naive_key_holder_is_caught(computer: Computer):
    caught = {state.name for state in STATES if not is_passed_by_the_naive(computer, state)}
    assert caught == {state.name for state in STATES} - HARMLESS


def test_without_a_keyring_the_library_itself_would_keep_the_key_in_plain_text(computer: Computer):
    (no_bus,) = (state for state in STATES if state.name == "no bus")
    with no_bus.enter(computer):
        NaiveKeyHolder()
        assert type(keyring.get_keyring()).__module__ == "keyrings.alt.file"
