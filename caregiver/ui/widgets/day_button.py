"""A button that shows a day, and steps from day to day by the arrow keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class DayButton(QPushButton):
    """Shows a day; a press opens a small calendar, the left and right arrow keys go a day back or on.

    Signals:
        stepped: An arrow key asks for another day; carries -1 or 1.
    """

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)
