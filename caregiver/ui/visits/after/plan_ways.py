"""Equal ways to go on from a dose that was agreed, each with what the reminder does by it (mock-up after-visit)."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from caregiver.ui.widgets.labels import label

GAP_PX = 12
LEAST_PX = 240


class PlanWays(QWidget):
    """Two beside each other while their words have room, else one below the other; none leads."""

    def __init__(self, *ways: QPushButton) -> None:
        super().__init__()
        self._said = {way: label("", "soft") for way in ways}
        self._cells = {way: QWidget(self) for way in ways}
        self._laid: tuple[tuple[QPushButton, ...], int] = ((), 0)
        self._build()

    def _build(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP_PX)
        for way, cell in self._cells.items():
            way.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(4)
            column.addWidget(way)
            column.addWidget(self._said[way])
            column.addStretch(1)
            cell.hide()
        self.hide()

    def offer(self, way: QPushButton, sentence: str) -> None:
        """Show a way with what comes of it."""
        self._said[way].setText(sentence)
        self._said[way].setVisible(bool(sentence))
        way.setAccessibleDescription(sentence)
        self._cells[way].show()
        self._lay_out()

    def leave_out(self, way: QPushButton) -> None:
        """Show a way no more."""
        self._cells[way].hide()
        self._lay_out()

    def sentence(self, way: QPushButton) -> str:
        """What comes of a way."""
        return self._said[way].text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        shown = tuple(way for way, cell in self._cells.items() if not cell.isHidden())
        widest = max((way.sizeHint().width() for way in shown), default=0)
        columns = 2 if 2 * max(widest, LEAST_PX) + GAP_PX <= self.width() else 1
        if (shown, columns) == self._laid:
            return
        self._laid = (shown, columns)
        for cell in self._cells.values():
            self._grid.removeWidget(cell)
        for place, way in enumerate(shown):
            self._grid.addWidget(self._cells[way], place // columns, place % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self.setVisible(bool(shown))
