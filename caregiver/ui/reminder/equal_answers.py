"""Answers of the same look and size: two in a row while their words have room, else one below the other."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from caregiver.ui.theme.theme import set_role

GAP_PX = 12


class EqualAnswers(QWidget):
    """Holds the answers in reading order; where the number is odd the first is as wide as two."""

    def __init__(self, buttons: list[QPushButton]) -> None:
        super().__init__()
        self._buttons = buttons
        self._left_out: set[QPushButton] = set()
        self._laid: tuple[tuple[QPushButton, ...], int] = ((), 0)
        self._build()

    def _build(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP_PX)
        for made in self._buttons:
            set_role(made, "answer")
            made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.lay_out()

    def leave_out(self, made: QPushButton, is_left_out: bool) -> None:
        """Show an answer only where it says something of its own."""
        (self._left_out.add if is_left_out else self._left_out.discard)(made)
        made.setVisible(not is_left_out)

    def lay_out(self) -> None:
        """Put the answers in their places; called again when words or their number changed."""
        shown = self._shown()
        columns = 2 if self._widest(shown) * 2 + GAP_PX <= self.width() else 1
        if (shown, columns) == self._laid:
            return
        self._laid = (shown, columns)
        place = 0
        for made in shown:
            span = 2 if columns == 1 or (place == 0 and len(shown) % 2) else 1
            self._grid.addWidget(made, place // 2, place % 2, 1, span)
            place += span
        for column in range(2):
            self._grid.setColumnStretch(column, 1)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._widest(self._shown()), 320), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    def _shown(self) -> tuple[QPushButton, ...]:
        return tuple(made for made in self._buttons if made not in self._left_out)

    @staticmethod
    def _widest(buttons: tuple[QPushButton, ...]) -> int:
        return max((made.sizeHint().width() for made in buttons), default=0)
