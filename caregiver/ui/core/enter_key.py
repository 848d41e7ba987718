"""In a page that has the window for itself, Enter presses the button that has the keyboard, as the space bar does."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def let_enter_press(page: QWidget) -> "Pressing":
    """Let Enter press the buttons that stand in this page now, for as long as it is there."""
    pressing = Pressing(page)
    for each in page.findChildren(QPushButton):
        each.installEventFilter(pressing)
    return pressing


class Pressing(QObject):
    """Hears Enter in a button. Held down it presses once: the next page may have a button where this one had its."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or event.key() not in _ENTER:
            return False
        if isinstance(watched, QPushButton) and not event.isAutoRepeat():
            watched.click()
        return True
