"""The editor over a real diary, driven as a person would."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from caregiver.domain.pain import PainEntry
from caregiver.services.services import Services
from caregiver.ui.core.context import PageContext
from caregiver.ui.entry.page import EntryPage

MOST_TABS = 150


class Editor:
    """One editor and the keys to work it."""

    def __init__(self, window: QStackedWidget, page: EntryPage, qtbot: QtBot, services: Services) -> None:
        self.window = window
        self.page = page
        self.services = services
        self.said: list[str] = []
        self.saved: list[str] = []
        self.backs: list[bool] = []
        self._qtbot = qtbot
        page.said.connect(self.said.append)
        page.saved.connect(self._on_saved)

    def _on_saved(self, uuid: str, sentence: str) -> None:
        self.saved.append(uuid)
        self.said.append(sentence)

    def press(self, *keys: Qt.Key | str) -> None:
        """Press keys where the keyboard is."""
        for key in keys:
            self._qtbot.keyClick(QApplication.focusWidget(), key)

    def type(self, text: str) -> None:
        """Type text where the keyboard is."""
        self._qtbot.keyClicks(QApplication.focusWidget(), text)

    def tab_to(self, name: str) -> None:
        """Go on with the tabulator key to what has this name."""
        passed = []
        for _ in range(MOST_TABS):
            here = QApplication.focusWidget()
            if self._name(here) == name:
                return
            passed.append(self._name(here))
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"no {name!r}; passed {passed}")

    def choose(self, name: str) -> None:
        """Go to something and press it with the space bar."""
        self.tab_to(name)
        self.press(Qt.Key.Key_Space)

    @staticmethod
    def _name(widget: QWidget | None) -> str:
        if widget is None:
            return ""
        return widget.accessibleName() or (widget.text() if isinstance(widget, QPushButton) else "")

    def leave(self) -> None:
        """Another page comes into sight."""
        self.window.setCurrentIndex(0)

    def return_to(self, uuid: str | None) -> None:
        """The page comes into sight again, with an entry."""
        self.page.open_entry(uuid)
        self.window.setCurrentWidget(self.page)

    def words(self) -> str:
        """Every sentence in sight."""
        return "\n".join(label.text() for label in self.page.findChildren(QLabel) if label.isVisible())

    def entries(self) -> list[PainEntry]:
        """What is in the diary, newest first."""
        return [record.value for record in self.services.diary.days_with_entries()]


@pytest.fixture
def open_editor(show: Callable[[QWidget], QWidget], qtbot: QtBot, context: PageContext) -> Callable[..., Editor]:
    """Opens the editor on an entry, or on a new one, in a window with another page to go back to."""

    def opened(uuid: str | None = None, *, width: int = 1366, height: int = 768) -> Editor:
        window, page = QStackedWidget(), EntryPage(context)
        window.addWidget(QPushButton("another page"))
        window.addWidget(page)
        editor = Editor(window, page, qtbot, context.services)
        context.navigator.back_asked.connect(lambda: editor.backs.append(True))
        context.navigator.back_asked.connect(editor.leave)
        window.resize(width, height)
        show(window)
        editor.return_to(uuid)
        return editor

    return opened
