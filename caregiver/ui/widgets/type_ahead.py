"""Letters typed where there is nothing to type into: the keyboard goes to what begins with them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

_WHILE_TYPING = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr)


class TypeAhead(QObject):
    """Finds a button by the first letters of its name, or of any word of it; it never presses one.

    Letters add up however long that takes; where no name goes on so, a new word begins. The same letter again goes to
    the next one.

    Signals:
        found: Letters were typed for this button; whoever listens brings the keyboard there.
    """

    found = Signal(object)

    def __init__(self, parent: QObject, buttons: Callable[[], Sequence[QAbstractButton]]) -> None:
        super().__init__(parent)
        self._buttons = buttons
        self._typed = ""
        self._last: QObject | None = None

    def watch(self, widget: QWidget) -> None:
        """Listen to what is typed here."""
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        with_keys = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if with_keys or not event.text().isalpha():
            if event.key() not in _WHILE_TYPING:
                self._typed = ""
            return False
        self._search(event.text().casefold(), watched)
        return True

    def _search(self, letter: str, here: QObject) -> None:
        if here is not self._last:
            self._typed = ""
        for typed in (self._typed + letter, letter):
            found = self._next(typed, here, stays=len(typed) > 1)
            if found is not None:
                self._typed, self._last = typed, found
                self.found.emit(found)
                return
        self._typed = ""

    def _next(self, typed: str, here: QObject, *, stays: bool) -> QAbstractButton | None:
        """The next one from here on; one that fits already stays while its word is typed on."""
        buttons = list(self._buttons())
        place = next((place for place, each in enumerate(buttons) if each is here), -1)
        start = place if stays and place >= 0 else place + 1
        turned = buttons[start:] + buttons[:start]
        by_name = [each for each in turned if _name(each).startswith(typed)]
        by_word = [each for each in turned if any(word.startswith(typed) for word in _name(each).split())]
        return next(iter(by_name or by_word), None)


def _name(button: QAbstractButton) -> str:
    return (button.accessibleName() or button.text()).casefold()
