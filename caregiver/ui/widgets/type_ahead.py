"""Letters typed where there is nothing to type into: the keyboard goes to what begins with them."""

from collections.abc import Callable, Sequence
from itertools import chain

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
        self._began = 0
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
        """Letters that go on are looked for from where the word began; a new word from the next button on."""
        buttons = list(self._buttons())
        place = next((place for place, each in enumerate(buttons) if each is here), -1)
        if here is not self._last:
            self._typed = ""
        searches = [(letter, place + 1)]
        if self._typed:
            searches.insert(0, (self._typed + letter, self._began))
        self._typed = ""
        for typed, began in searches:
            found = _first(typed, buttons[began:] + buttons[:began])
            if found is not None:
                self._typed, self._began, self._last = typed, began, found
                self.found.emit(found)
                return


def _first(typed: str, buttons: Sequence[QAbstractButton]) -> QAbstractButton | None:
    by_name = (each for each in buttons if _name(each).startswith(typed))
    by_word = (each for each in buttons if any(word.startswith(typed) for word in _name(each).split()))
    return next(chain(by_name, by_word), None)


def _name(button: QAbstractButton) -> str:
    return (button.accessibleName() or button.text()).casefold()
