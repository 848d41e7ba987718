"""The shell: sidebar, page stack, keys. It is built once and can stand without an open diary; no feature code here."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from caregiver.drawing.words import tr
from caregiver.ui.core.enter_key import let_enter_press
from caregiver.ui.core.navigation import Destination
from caregiver.ui.core.page import Page
from caregiver.ui.core.reading_order import follow_reading_order
from caregiver.ui.message_bar import MessageBar
from caregiver.ui.sidebar import Sidebar
from caregiver.ui.theme.theme import Theme, set_role

START_SIZE = (1366, 768)
SMALLEST_SIZE = (720, 480)


class MainWindow(QMainWindow):
    """The window.

    Attributes:
        close_rule: Asked before it closes; while it says no, the window stays or has been put elsewhere.

    Signals:
        first_painted: The frame is on the screen; now there is time for the rest.
        asked: A page was asked for by press or key; carries the `Destination`.
        new_entry_asked, undo_asked, print_asked, search_asked: The keys F2, Ctrl+Z, Ctrl+P, Ctrl+F.
        hide_asked: The key Ctrl+L.
        closed: The window was closed.
        full_shown: A page took the window for itself: set-up, or a diary that does not open.
    """

    first_painted = Signal()
    asked = Signal(object)
    new_entry_asked = Signal()
    undo_asked = Signal()
    print_asked = Signal()
    search_asked = Signal()
    hide_asked = Signal()
    closed = Signal()
    full_shown = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._was_painted = False
        self._pages: dict[Destination, QWidget] = {}
        self._full: QWidget | None = None
        self._full_before: QWidget | None = None
        self._behind: QWidget | None = None
        self._held_keyboard: QWidget | None = None
        self._page_keys: list[QShortcut] = []
        self.close_rule: Callable[[], bool] = lambda: True
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setWindowTitle(tr("Caregiver’s diary"))
        self.resize(*START_SIZE)
        self.setMinimumSize(*SMALLEST_SIZE)
        self.sidebar = Sidebar(self._theme)
        self.messages = MessageBar()
        self.stack = QStackedWidget()
        self._blank = QWidget()
        set_role(self._blank, "page")
        self.stack.addWidget(self._blank)
        shell = QWidget()
        set_role(shell, "shell")
        line = QHBoxLayout(shell)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.sidebar)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._column.addWidget(self.messages)
        self._column.addWidget(self.stack, 1)
        line.addLayout(self._column, 1)
        self.setCentralWidget(shell)

    def _connect(self) -> None:
        self.sidebar.asked.connect(self.asked)
        keys = {
            "F2": self.new_entry_asked.emit,
            "Ctrl+1": lambda: self.asked.emit(Destination.TODAY),
            "Ctrl+2": lambda: self.asked.emit(Destination.DIARY),
            "Ctrl+3": lambda: self.asked.emit(Destination.MEDICINES),
            "Ctrl+4": lambda: self.asked.emit(Destination.TRENDS),
            "Ctrl+5": lambda: self.asked.emit(Destination.VISITS),
            "Ctrl+6": lambda: self.asked.emit(Destination.GUIDE),
            "F1": lambda: self.asked.emit(Destination.GUIDE),
            "Ctrl+7": lambda: self.asked.emit(Destination.SETTINGS),
            "Ctrl+Z": self.undo_asked.emit,
            "Ctrl+P": self.print_asked.emit,
            "Ctrl+F": self.search_asked.emit,
            "Ctrl+L": self.hide_asked.emit,
        }
        for key, act in keys.items():
            made = QShortcut(QKeySequence(key), self)
            made.activated.connect(act)
            self._page_keys.append(made)
        QShortcut(QKeySequence("F9"), self).activated.connect(lambda: self.asked.emit(Destination.URGENT))
        self._theme.changed.connect(self._reflow)

    def add_strip(self, strip: QWidget) -> None:
        """Put a line above every page, such as "This diary has no paper key yet."."""
        self._column.insertWidget(0, strip)
        strip.stackUnder(self.messages)  # nothing changes for the eyes; a screen reader reads in this order

    def add_page(self, destination: Destination, page: QWidget) -> None:
        """Make a page reachable."""
        self._pages[destination] = page
        self.stack.addWidget(page)

    def page(self, destination: Destination) -> QWidget:
        """The page of a destination; raises KeyError while it is not there."""
        return self._pages[destination]

    def has_page(self, destination: Destination) -> bool:
        """Whether the page is there now."""
        return destination in self._pages

    def show_page(self, destination: Destination) -> None:
        """Bring a page into sight, with the sidebar beside it while a diary is open."""
        self.sidebar.setVisible(self._full is None)
        self.sidebar.show_current(destination)
        self.messages.hide()
        self.stack.setCurrentWidget(self._pages[destination])

    def shows(self, destination: Destination) -> bool:
        """Whether this page is in sight."""
        return self.stack.currentWidget() is self._pages.get(destination)

    def show_full(self, page: QWidget, *, keeps_former: bool = False, stays_behind: Destination | None = None) -> None:
        """Bring a page into sight that has the window for itself: set-up, or a diary that does not open.

        Args:
            keeps_former: The page that had it until now waits, and can be shown again; otherwise it is gone.
            stays_behind: A page that stays in front where it is in sight: this one is there once that is left.
        """
        if self._full is not page:
            gone = {self._full_before} if keeps_former else {self._full, self._full_before}
            self._drop(gone - {page})
            self._full_before = self._full if keeps_former else None
            self._full = page
            let_enter_press(page)
            if self.stack.indexOf(page) < 0:
                self.stack.addWidget(page)
        self.sidebar.hide()
        if stays_behind is None or not self.shows(stays_behind):
            self.stack.setCurrentWidget(page)
            page.setFocus()
        self.full_shown.emit()

    def leave_full(self) -> None:
        """Set-up is done, or the diary is open: back to sidebar and pages."""
        self._drop({self._full, self._full_before})
        self._full = self._full_before = None
        self.sidebar.show()

    def _drop(self, pages: Iterable[QWidget | None]) -> None:
        for page in pages:
            if page is not None:
                self.stack.removeWidget(page)
                page.deleteLater()

    # -- the curtain --------------------------------------------------------------------------------------------

    def cover(self, curtain: QWidget) -> None:
        """Draw a curtain over sidebar and page, which stay as they are.

        They are taken out of the window and not only made invisible, so that nothing of them is there for a screen
        reader or a key. Urgent signs (F9) can still be asked for.
        """
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for dialog in self.findChildren(QDialog):
            dialog.reject()
        self._held_keyboard = self.focusWidget()
        self._set_covered(True)
        self._behind = self.takeCentralWidget()
        self.setCentralWidget(curtain)
        let_enter_press(curtain)
        curtain.show()
        curtain.setFocus()

    def uncover(self) -> None:
        """Lift the curtain: everything is as it was, with the keyboard where it was."""
        behind, self._behind = self._behind, None
        if behind is None:
            return
        self.setCentralWidget(behind)  # which takes the curtain away for good
        behind.show()
        self._set_covered(False)
        held, self._held_keyboard = self._held_keyboard, None
        if held is not None and isValid(held):
            held.setFocus()

    def _set_covered(self, is_covered: bool) -> None:
        for key in self._page_keys:
            key.setEnabled(not is_covered)
        page = self.stack.currentWidget()
        if isinstance(page, Page):
            page.set_covered(is_covered)

    # -- the window itself --------------------------------------------------------------------------------------

    def bring_to_front(self) -> None:
        """Show it above the others, wherever it was."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    @property
    def full_page(self) -> QWidget | None:
        """The page that has the window for itself, if one has."""
        return self._full

    def focusNextPrevChild(self, is_forward: bool) -> bool:
        follow_reading_order(self)
        return super().focusNextPrevChild(is_forward)

    def _reflow(self) -> None:
        self.sidebar.set_narrow(self._theme.is_narrow(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reflow()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.close_rule():
            event.ignore()
            return
        super().closeEvent(event)
        self.closed.emit()
