"""A computer that keeps no key: the family chooses a secret sentence, opens the diary with it, forgets it, and has the
paper key. In the real window, with the keyboard alone."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from caregiver.app import App, Surroundings
from caregiver.demonstration import NoKeyring
from caregiver.drawing.fonts import register_fonts
from caregiver.vault.keys import DIARY_NAME, SLOTS_NAME
from tests.journeys.home import texts_of
from tests.steerable_clock import SteerableClock
from tests.ui.conftest import NoPrinters

SENTENCE, FORGOTTEN = "Nine snails under the Dundee ferry", "Nine snails on the Dundee ferry"
MOST_TABS = 120
_KEY_LABEL = re.compile(r"Line (\d): ((?:\w )+\w)$")


class Computer:
    """One computer without a keyring, and hands on its keyboard."""

    def __init__(self, application: QApplication, folder: Path, clock: SteerableClock, qtbot) -> None:
        register_fonts()
        self._application = application
        self._folder = folder
        self._clock = clock
        self._qtbot = qtbot
        self.app: App | None = None

    def open(self, words: str) -> None:
        """Start the program, and wait for these words."""
        self.app = App(self._application, Surroundings(self._folder, self._clock, NoKeyring, NoPrinters))
        self.app.start()
        self.wait_for(words)

    def close(self) -> None:
        """End the program."""
        if self.app is not None:
            self.app.window.close()
            self.app.window.deleteLater()
            self.app.deleteLater()
            self.app = None
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def lies_there(self) -> set[str]:
        """What lies on the disk of a diary."""
        return {path.name for path in self._folder.iterdir()} & {DIARY_NAME, SLOTS_NAME}

    def seen(self) -> list[str]:
        """Every word in sight."""
        return texts_of(self.app.window)

    def wait_for(self, words: str) -> None:
        """Wait until these words stand in sight."""
        self._qtbot.waitUntil(lambda: any(words in text for text in self.seen()), timeout=20_000)
        self._qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)

    def wait_until_open(self) -> None:
        """Wait for the pages of the open diary."""
        self._qtbot.waitUntil(lambda: self.app.pages is not None, timeout=20_000)

    def press(self, key: Qt.Key) -> None:
        """Press one key."""
        QTest.keyClick(QApplication.focusWidget(), key)
        QCoreApplication.processEvents()

    def type(self, text: str) -> None:
        """Type where the keyboard is."""
        QTest.keyClicks(QApplication.focusWidget(), text)

    def tab_to(self, name: str) -> None:
        """Go on with Tab to what is called so."""
        for _ in range(MOST_TABS):
            if _name(QApplication.focusWidget()) == name:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"the keyboard does not come to “{name}”; in sight: {self.seen()}")

    def choose(self, name: str) -> None:
        """Press what is called so with the space bar."""
        self.tab_to(name)
        self.press(Qt.Key.Key_Space)

    def fill(self, name: str, text: str) -> None:
        """Type into the field of this name."""
        self.tab_to(name)
        self.type(text)

    def key_lines(self) -> list[str]:
        """The paper key in sight."""
        found = [match.groups() for text in self.seen() if (match := _KEY_LABEL.match(text))]
        return ["".join(four for line, four in found if line == number).replace(" ", "") for number in "1234"]

    def type_key(self, lines: list[str]) -> None:
        """Type the four lines of the paper key."""
        for number, line in enumerate(lines, 1):
            self.fill(f"Line {number} of the paper key", line.lower())


@pytest.fixture
def computer(qapp: QApplication, folder: Path, clock: SteerableClock, qtbot) -> Iterator[Computer]:
    clock.go_to(2026, 11, 22, 14, 32)
    made = Computer(qapp, folder, clock, qtbot)
    yield made
    made.close()
    qapp.setStyleSheet("")


def test_set_up_with_a_secret_sentence_open_with_it_forget_it_and_recover(computer: Computer):
    lines = set_up(computer)
    computer.close()
    open_with_sentence(computer)
    computer.close()
    open_with_paper(computer, lines)
    assert computer.app.context.person.called == "Robert"


def set_up(computer: Computer) -> list[str]:
    computer.open("Who it is about")
    computer.fill("Name, as used at home", "Robert")
    computer.fill("Your own name", "Anna")
    computer.choose("Go on")
    computer.wait_for("This computer has no safe place for the diary’s key.")
    computer.choose("Choose a sentence")
    computer.fill("Secret sentence", SENTENCE)
    computer.fill("The same once more", SENTENCE)
    assert not computer.lies_there()
    computer.press(Qt.Key.Key_Return)
    computer.wait_for("Which number do you dial for an ambulance here?")
    assert computer.lies_there() == {DIARY_NAME, SLOTS_NAME}
    computer.choose("Go on")
    computer.choose("Later")
    computer.wait_for("Keep this key on paper")
    lines = computer.key_lines()
    computer.type_key(lines)
    computer.wait_for("All four lines match. Your paper key works.")
    computer.choose("Go on")
    computer.choose("Go to Today")
    computer.wait_until_open()
    return lines


def open_with_sentence(computer: Computer) -> None:
    computer.open("Your diary is here. Type your secret sentence, or the paper key.")
    computer.type(SENTENCE.upper())
    computer.press(Qt.Key.Key_Return)
    computer.wait_until_open()


NOT_IT = "This is not the secret sentence of this diary. Tick “Show what I type” and look. Or use the paper key."


def open_with_paper(computer: Computer, lines: list[str]) -> None:
    computer.open("Your diary is here. Type your secret sentence, or the paper key.")
    computer.type(FORGOTTEN)
    computer.press(Qt.Key.Key_Return)
    computer.wait_for(NOT_IT)
    assert computer.app.context is None
    computer.choose("Type the key")
    computer.type_key(lines)
    computer.press(Qt.Key.Key_Return)
    computer.wait_until_open()


def _name(widget: QWidget | None) -> str:
    if widget is None:
        return ""
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
