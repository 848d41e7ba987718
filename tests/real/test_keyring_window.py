"""What a person sees when the keyring does not give the key: each failure its own page, in a window that never freezes.

The program is the real one, and so are the keyring and its bus.
"""

import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caregiver.app import App, Surroundings
from caregiver.desktop.key_holder import KeyringHolder
from caregiver.domain.errors import KeyringEntryGone, KeyringFailed, KeyringLocked
from caregiver.drawing.fonts import register_fonts
from caregiver.ringing import Machine
from caregiver.ui.access.failure_words import failure_words
from caregiver.ui.access.set_up_flow import SetUpFlow
from caregiver.ui.access.set_up_steps import Step
from caregiver.ui.access.unlock_page import UnlockPage
from caregiver.ui.core import task
from tests.app.test_ringing import RecordingAlarm, RecordingNotifier, RecordingSound
from tests.real.keyring_computer import Computer
from tests.real.keyring_states import FAILURES, State
from tests.real.private_keyring import PASSWORD
from tests.ui.conftest import NoPrinters

OPENING = "Opening the diary …"


@pytest.fixture(scope="module")
def computer() -> Iterator[Computer]:
    made = Computer()
    with made.used():
        yield made
    made.end()


class Window:
    """The program, opened at a computer."""

    def __init__(self, computer: Computer, folder: Path, application: QApplication, qtbot: QtBot) -> None:
        self._application = application
        self._qtbot = qtbot
        machine = Machine(RecordingAlarm(), RecordingNotifier(), RecordingSound())
        outside = Surroundings(folder, computer.clock, KeyringHolder, NoPrinters, lambda: machine)
        self.app = App(application, outside)
        self.app.start()

    @property
    def page(self) -> UnlockPage:
        """The page of a diary that does not open."""
        page = self.app.window.full_page
        assert isinstance(page, UnlockPage)
        return page

    def wait_for(self, words: str) -> None:
        """Wait until the page says so, above or in its sentence."""

        def says() -> bool:
            page = self.app.window.full_page
            return isinstance(page, UnlockPage) and words in (page.heading.text(), page.sentence.text())

        self._qtbot.waitUntil(says)

    def wait_for_diary(self) -> None:
        """Wait until the diary is open, with all that belongs to it."""
        self._qtbot.waitUntil(lambda: self.app.ringing is not None)

    def type_paper_key(self, text: str) -> None:
        """Open the diary with what is on paper."""
        self.page.paper.button.click()
        self.page.typing.take(text)
        self.page.open.click()

    def close(self) -> None:
        """End the program."""
        self.app.window.close()
        self.app.window.deleteLater()
        self.app.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._application.setStyleSheet("")


@pytest.fixture
def open_window(computer: Computer, qapp: QApplication, qtbot: QtBot):
    register_fonts()
    windows = []

    def open_one(at: Computer = computer, folder: Path | None = None) -> Window:
        windows.append(Window(at, folder or at.diary, qapp, qtbot))
        return windows[-1]

    yield open_one
    for window in windows:
        window.close()


def sentence_of(state: State) -> str:
    return failure_words(state.error("")).sentence


@pytest.mark.parametrize("state", FAILURES.values(), ids=str)
def test_each_failure_has_its_own_page_and_changes_nothing(computer: Computer, open_window, state: State):
    assert [sentence_of(other) for other in FAILURES.values()].count(sentence_of(state)) == 1
    with state.enter(computer):
        before = computer.files()
        window = open_window()
        window.wait_for(sentence_of(state))
        assert window.page.paper.isVisible()
        assert window.page.paper.button.isEnabled()
        assert computer.files() == before


def test_the_window_stays_awake_while_a_question_is_open(computer: Computer, open_window):
    with computer.keyring.locked():
        with computer.keyring.question_stays_open():
            window = open_window()
            window.wait_for(OPENING)
            window.page.urgent.click()
            assert window.app.window.stack.currentWidget() is not window.page
        window.wait_for(failure_words(KeyringLocked("")).sentence)


def test_a_keyring_that_answers_late_opens_the_diary(computer: Computer, open_window):
    with computer.keyring.stopped():
        window = open_window()
        window.wait_for(OPENING)
    window.wait_for_diary()


def test_a_keyring_that_answers_nothing_does_not_hold_the_window(computer: Computer, open_window, monkeypatch):
    monkeypatch.setattr(task, "LAST_WORD_SECONDS", 0.05)
    before = set(threading.enumerate())
    with computer.keyring.stopped():
        window = open_window()
        window.wait_for(OPENING)
        window.app.window.close()
        assert not window.app.window.isVisible()
    for thread in set(threading.enumerate()) - before:
        thread.join()
    assert window.app.pages is None


def test_the_paper_key_opens_while_a_question_is_open_whose_answer_is_then_of_no_use(
    computer: Computer, open_window, qtbot: QtBot
):
    with computer.keyring.locked():
        with computer.keyring.question_stays_open():
            window = open_window()
            window.wait_for(OPENING)
            window.type_paper_key(computer.paper_key)
            window.wait_for_diary()
            before = computer.files()
        qtbot.waitUntil(lambda: not window.app.tasks.is_busy)
        assert window.app.window.full_page is None
        assert computer.files() == before


def test_set_up_stays_awake_while_a_question_is_open(computer: Computer, open_window, qtbot: QtBot):
    diary = computer.folder / "home" / "second"
    diary.mkdir()
    with computer.keyring.locked():
        with computer.keyring.question_stays_open():
            window = open_window(folder=diary)
            qtbot.waitUntil(lambda: isinstance(window.app.window.full_page, SetUpFlow))
            flow = window.app.window.full_page
            flow.who.called.set_text("Robert")
            flow.who.caregiver.set_text("Anna")
            flow.foot.onward.click()
            qtbot.waitUntil(lambda: flow.foot.onward.text() == "One moment …")
            flow.urgent_asked.emit()
            assert window.app.window.stack.currentWidget() is not flow
        qtbot.waitUntil(lambda: flow.step is Step.FIRST_KEY)
    assert list(diary.iterdir()) == []


def test_try_again_asks_again(computer: Computer, open_window):
    with computer.keyring.locked():
        window = open_window()
        window.wait_for(failure_words(KeyringLocked("")).sentence)
    window.page.again.button.click()
    window.wait_for_diary()


def test_a_bus_that_ends_with_a_question_open_is_said(open_window):
    other = Computer()
    try:
        with other.used(), other.keyring.question_stays_open():
            other.keyring.lock()
            window = open_window(other)
            window.wait_for(OPENING)
            other.bus.end()
            window.wait_for(failure_words(KeyringFailed("")).sentence)
    finally:
        other.end()


class PasswordWindow:
    """The window in which GNOME asks for the password of a keyring, and hands on the keyboard."""

    def __init__(self, qtbot: QtBot) -> None:
        self._window = ""
        qtbot.waitUntil(self._is_there)
        _xdotool("windowfocus", "--sync", self._window)

    def _is_there(self) -> bool:
        self._window = _xdotool("search", "--onlyvisible", "--class", "gcr-prompter")
        return bool(self._window)

    def dismiss(self) -> None:
        """Press Escape."""
        _xdotool("key", "Escape")

    def answer(self) -> None:
        """Type the password."""
        _xdotool("type", "--delay", "40", PASSWORD.decode())
        _xdotool("key", "Return")


def _xdotool(*command: str) -> str:
    return subprocess.run(["xdotool", *command], check=False, capture_output=True, text=True).stdout.strip()


def test_the_password_is_asked_for_dismissed_and_typed_in_the_window_of_the_system(open_window, qtbot: QtBot):
    asking = Computer()
    try:
        with asking.used():
            asking.keyring.let_it_ask()
            asking.keyring.lock()
            window = open_window(asking)
            PasswordWindow(qtbot).dismiss()
            window.wait_for(failure_words(KeyringLocked("")).sentence)
            window.page.again.button.click()
            PasswordWindow(qtbot).answer()
            window.wait_for_diary()
    finally:
        asking.end()


@pytest.fixture
def robbed(computer: Computer) -> Computer:
    """A computer that lost the key of its diary."""
    with computer.keyring.default() as collection:
        for item in collection.search_items({"username": computer.entry}):
            item.delete()
    return computer


def test_the_paper_key_opens_and_gives_the_computer_a_key_again(robbed: Computer, open_window, qtbot: QtBot):
    window = open_window()
    window.wait_for(failure_words(KeyringEntryGone("")).sentence)
    window.type_paper_key(robbed.paper_key)
    window.wait_for_diary()
    qtbot.waitUntil(lambda: not window.app.tasks.is_busy)
    assert robbed.access().read_keyring_key() == robbed.key
