"""An editor in the program's window, over a real diary, driven as a person would."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from caregiver.ui.core.context import PageContext
from caregiver.ui.core.keeping import Keeping
from caregiver.ui.core.navigation import Destination
from caregiver.ui.main_window import MainWindow
from caregiver.ui.pages import Pages
from caregiver.ui.theme.theme import Look
from caregiver.ui.today.page import TodayPage

MOST_TABS = 150


class UrgentSigns(QWidget):
    """A sheet that is shown."""

    def show_for(self, *_: object) -> None:
        """For whom does not matter here."""


class Desk:
    """The window, and the keys to work the page in it."""

    def __init__(self, window: MainWindow, pages: Pages, qtbot: QtBot) -> None:
        self.window = window
        self.pages = pages
        self._qtbot = qtbot

    @property
    def page(self) -> QWidget:
        """The page in sight."""
        return self.window.stack.currentWidget()

    @property
    def is_urgent(self) -> bool:
        """Whether the urgent signs are in sight."""
        return isinstance(self.page, UrgentSigns)

    @property
    def is_today(self) -> bool:
        """Whether Today is in sight."""
        return isinstance(self.page, TodayPage)

    def go(self, destination: Destination, argument: object = None) -> None:
        """Ask for a page."""
        self.pages.context.navigator.go(destination, argument)

    def back(self) -> None:
        """Go back."""
        self.pages.context.navigator.back()

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
            here = _name(QApplication.focusWidget())
            if here == name:
                return
            passed.append(here)
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"no {name!r}; passed {passed}")

    def choose(self, name: str) -> None:
        """Go to something and press it with the space bar."""
        self.tab_to(name)
        self.press(Qt.Key.Key_Space)

    def click(self, name: str) -> None:
        """Press a button in sight with the mouse."""
        found = [each for each in self.page.findChildren(QPushButton) if each.isVisible() and _name(each) == name]
        assert len(found) == 1, f"{len(found)} of {name!r}"
        self._qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)

    def words(self) -> str:
        """Every sentence of the window in sight."""
        return "\n".join(label.text() for label in self.window.findChildren(QLabel) if label.isVisible())


def make_desk(context: PageContext, keeping: Keeping, qtbot: QtBot) -> Desk:
    """A window with all pages, not shown yet."""

    def refuse(look: Look) -> None:
        raise AssertionError("nobody changed the look")

    window = MainWindow(context.theme)
    pages = Pages(window, context, UrgentSigns, refuse, keeping)
    context.navigator.asked.connect(pages.go)
    context.navigator.back_asked.connect(pages.back)
    return Desk(window, pages, qtbot)


def _name(widget: QWidget | None) -> str:
    if widget is None:
        return ""
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
