"""The way to the urgent signs from the windows beside the main one, which has its own."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QWidget


class UrgentKey(QObject):
    """F9 in a reminder, in a question where to save a file, in a menu; what only asks is closed by it.

    Signals:
        asked: It was pressed there.
    """

    asked = Signal()

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        application.focusWindowChanged.connect(self._give)

    def _give(self, window: QWindow | None) -> None:
        for widget in QApplication.topLevelWidgets():
            is_other = not isinstance(widget, QMainWindow) and widget.windowHandle() is window
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
