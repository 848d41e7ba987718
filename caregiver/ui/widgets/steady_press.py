"""A shaking hand presses twice where it means once; the second press may not undo the first (care-rules 22)."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

SHAKING_MS = 1000
"""A hand that shakes is back sooner than this; who has seen what was pressed and wants it undone comes later. Where a
press only adds, a longer time does no harm (three seconds for a saved number); here it would make a press dead."""

_PRESSING_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Select, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DOUBLE = QEvent.Type.MouseButtonDblClick
_PRESSES = (QEvent.Type.MouseButtonPress, _DOUBLE, QEvent.Type.KeyPress)
_RELEASES = (QEvent.Type.MouseButtonRelease, QEvent.Type.KeyRelease)


class SteadyPress(QObject):
    """Holds back what comes too soon after the last press or release: it belongs to that press.

    Controls that are watched by one of these count as one control. A double click is never two presses, wherever its
    first press went, and neither is a key that is held down. Only the times that events carry are compared; a press
    without one, such as a screen reader's, counts.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._last_ms = 0

    def watch(self, control: QWidget) -> None:
        """Keep shaking from this control."""
        control.installEventFilter(self)

    def is_meant(self, event: QInputEvent) -> bool:
        """Whether a press, or what stands for one, comes by itself; the next one is measured from it either way."""
        since_ms = event.timestamp() - self._last_ms
        is_shaking = bool(self._last_ms and event.timestamp()) and 0 <= since_ms < SHAKING_MS
        self._last_ms = event.timestamp()
        is_held = isinstance(event, QKeyEvent) and event.isAutoRepeat()
        return not (is_shaking or is_held or event.type() is _DOUBLE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) or (isinstance(event, QKeyEvent) and event.key() in _PRESSING_KEYS):
            if event.type() in _PRESSES:
                return not self.is_meant(event)
            if event.type() in _RELEASES:
                self._last_ms = event.timestamp()
        return False


def steady(control: QWidget) -> SteadyPress:
    """Keep shaking from a control that stands by itself."""
    made = SteadyPress(control)
    made.watch(control)
    return made
