"""The keys that lead through rows, the same in every field of a row."""

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class RowKey(Enum):
    """What a key asks for."""

    GO_ON = auto()
    SAVE = auto()
    UP = auto()
    DOWN = auto()
    TAKE_BACK = auto()
    PASTE = auto()


def row_key(event: QKeyEvent) -> RowKey | None:
    """What was pressed, or None for a key that belongs to the field."""
    key = Qt.Key(event.key())
    has_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    if key in _ENTER:
        return RowKey.SAVE if has_control else RowKey.GO_ON
    if key is Qt.Key.Key_Up:
        return RowKey.UP
    if key is Qt.Key.Key_Down:
        return RowKey.DOWN
    if event.matches(QKeySequence.StandardKey.Undo):
        return RowKey.TAKE_BACK
    return RowKey.PASTE if event.matches(QKeySequence.StandardKey.Paste) else None
