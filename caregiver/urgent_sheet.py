"""The urgent sheet of the whole program: beside the pages, during set-up, and before a diary that does not open."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from caregiver.desktop.plain_files import numbers_file
from caregiver.drawing.resources import resources_folder
from caregiver.services.clock import Clock
from caregiver.services.library import Library
from caregiver.ui.core.navigation import Destination, Navigator
from caregiver.ui.main_window import MainWindow
from caregiver.ui.theme.theme import Theme

if TYPE_CHECKING:  # none of it is needed before the first paint
    from collections.abc import Callable

    from caregiver.domain.person import UrgentContacts
    from caregiver.ui.core.context import PageContext
    from caregiver.ui.core.printing import Printing
    from caregiver.ui.urgent.page import UrgentPage


def whole_library() -> Library:
    """The texts of the program, once it is known that the urgent sheet is whole; raises ContentBroken."""
    library = Library(resources_folder())
    library.urgent_signs()
    return library


class UrgentSheet(QObject):
    """Makes the page of the urgent signs when it is first asked for, and shows it where there are no other pages.

    Signals:
        in_sight: A page of it came into sight, or is left; carries which.
    """

    in_sight = Signal(bool)

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        navigator: Navigator,
        folder: Path,
        clock: Clock,
        library: Library,
        printing: "Callable[[], Printing]",
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._navigator = navigator
        self._folder = folder
        self._clock = clock
        self._library = library
        self._printing = printing
        self._page: UrgentPage | None = None

    def page(self) -> "UrgentPage":
        """The page in the window."""
        if self._page is None:
            self._page = self.make(self._navigator)
            self._window.add_page(Destination.URGENT, self._page)
        return self._page

    def make(self, navigator: Navigator) -> "UrgentPage":
        """Another page of the same sheet, that goes its own ways."""
        from caregiver.ui.urgent.page import UrgentPage

        made = UrgentPage(self._theme, navigator, self._printing(), self._library, self._clock)
        made.in_sight.connect(self.in_sight)
        return made

    def show_alone(self, context: "PageContext | None", *, is_locked: bool) -> None:
        """Show it where the diary has no pages: during set-up, or while it is locked."""
        if context is not None:
            self.page().show_for(context, context.services.people.contacts())
        else:
            self.page().show_for(None, self.locked_numbers(), is_locked=is_locked)
        self._window.show_page(Destination.URGENT)

    def locked_numbers(self) -> "UrgentContacts | None":
        """The numbers that may be read while the diary is locked (care-rules 37)."""
        from caregiver.domain.urgent_numbers import read_locked_numbers

        content = numbers_file(self._folder).read()
        return read_locked_numbers(content) if content else None


class UrgentKey(QObject):
    """F9 in the windows beside the main one, which has its own: a reminder, a question where to save a file, a menu.

    Signals:
        asked: It was pressed there.
    """

    asked = Signal()

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        application.focusWindowChanged.connect(self._give)

    def _give(self, window: QWindow | None) -> None:
        for widget in QApplication.topLevelWidgets():
            is_other = not isinstance(widget, MainWindow) and widget.windowHandle() is window
            if window is not None and is_other and widget.findChild(_Key) is None:
                _Key(widget).activated.connect(partial(self._press, widget))

    def _press(self, widget: QWidget) -> None:
        if isinstance(widget, QDialog | QMenu):
            widget.close()
        self.asked.emit()


class _Key(QShortcut):
    """The key in one window."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(QKeySequence("F9"), widget)
