"""Every state a keyring can be found in: the right error, its own page, nothing changed, and the paper key opens."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest

from caregiver.desktop.key_holder import KeyringHolder
from tests.real.keyring_states import CHAINER, FAILURES, HAND_WRITTEN, PLAINTEXT, STATES, Computer, State, look_in
from tests.real.naive_key_holder import NaiveKeyHolder
from tests.real.private_keyring import PrivateBus, PrivateKeyring

HARMLESS = {
    "all is well",
    "home read-only",
    "key of another diary",
    "key was given by KWallet",
    f"{CHAINER} by environment",
    f"{CHAINER} by file",
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


LEFT_SO = [state for state in STATES if state.name in {"home read-only", f"{PLAINTEXT} by environment, no bus"}]


@pytest.mark.parametrize("state", [*FAILURES.values(), *LEFT_SO], ids=str)
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


class Stranger:
    """Another user of this machine, with a home and a bus of his own, and a copy of the diary's folder in it.

    Attributes:
        diary: The copy.
    """

    user = 65534

    def __init__(self, of: Computer) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="stranger."))
        os.chown(self.folder, self.user, self.user)
        self.bus = PrivateBus(self.folder, self.user)
        self.diary = shutil.copytree(of.diary, self.folder / "home" / "diary")
        self.keyring: PrivateKeyring | None = None

    def own_the_copy(self) -> None:
        for path in (self.diary, *self.diary.iterdir()):
            os.chown(path, self.user, self.user)

    def open(self, paper_key: str) -> dict[str, object]:
        command = (sys.executable, "-m", "tests.real.keyring_visitor", str(self.user), str(self.diary))
        told = subprocess.run(
            command, check=True, input=paper_key, env=self.bus.environment, stdout=subprocess.PIPE, text=True
        )
        return json.loads(told.stdout)

    def end(self) -> None:
        if self.keyring is not None:
            self.keyring.end()
        self.bus.end()
        shutil.rmtree(self.folder)


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
            return look_in(computer, NaiveKeyHolder()) is state.error
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
