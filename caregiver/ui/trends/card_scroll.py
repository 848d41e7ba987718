"""What scrolls within the page, so that what is picked stays in sight below it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea

from caregiver.ui.theme.theme import set_role

_KEYS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down})


class CardScroll(QScrollArea):
    """It scrolls down and never sideways; keys that move in time are for the page."""

    def __init__(self) -> None:
        super().__init__()
        self._build()

    def _build(self) -> None:
        set_role(self, "cards")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS:
            super().keyPressEvent(event)
        else:
            event.ignore()
