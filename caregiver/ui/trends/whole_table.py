"""A small table that is shown whole: its rows are as high as their words, and the page scrolls, not the table."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QScrollArea, QTableWidget, QTableWidgetItem, QWidget

from caregiver.ui.widgets.unbroken import unbroken

_FIRST_COLUMN_SHARE = 0.32
_CELL_SIDES_PX = 32
_PRESSED_ROW_PX, _ROW_PX = 44, 34


class WholeTable(QTableWidget):
    """Rows of words; the first cell names the row.

    Args:
        name: What a screen reader calls it.
        is_choice: Whether a row can be picked.

    Signals:
        row_picked: The user picked a row; carries its number.
        unpicked: Escape was pressed.
    """

    row_picked = Signal(int)
    unpicked = Signal()

    def __init__(self, name: str, *, is_choice: bool = False) -> None:
        super().__init__()
        self._is_choice = is_choice
        self._build(name)
        self._connect()

    def _build(self, name: str) -> None:
        self.setAccessibleName(name)
        single, none = QAbstractItemView.SelectionMode.SingleSelection, QAbstractItemView.SelectionMode.NoSelection
        self.setSelectionMode(single if self._is_choice else none)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(_ROW_PX)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _connect(self) -> None:
        self.itemSelectionChanged.connect(self._say_picked)

    def show_rows(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Show other rows, none of them picked; without a signal."""
        self.blockSignals(True)
        self.clearSelection()
        self.setColumnCount(len(heads))
        self.setRowCount(len(rows))
        self.setHorizontalHeaderLabels([unbroken(head) for head in heads])
        for number, cells in enumerate(rows):
            for column, words in enumerate(cells):
                item = QTableWidgetItem(unbroken(words))
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(number, column, item)
        self.blockSignals(False)
        self.setVisible(bool(rows))
        self._fit()

    def show_picked(self, row: int | None) -> None:
        """Show which row is picked, without a signal."""
        self.blockSignals(True)
        if row is None:
            self.clearSelection()
        else:
            self.selectRow(row)
        self.blockSignals(False)
        self.viewport().update()

    def _say_picked(self) -> None:
        rows = self.selectionModel().selectedRows()
        if rows:
            self._bring_into_sight(rows[0].row())
            self.row_picked.emit(rows[0].row())

    def _bring_into_sight(self, row: int) -> None:
        above: QWidget | None = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        content = above.widget() if isinstance(above, QScrollArea) else None
        if isinstance(above, QScrollArea) and content is not None:
            middle = self.rowViewportPosition(row) + self.rowHeight(row) // 2
            at = self.viewport().mapTo(content, QPoint(0, middle))
            above.ensureVisible(0, at.y(), 0, self.rowHeight(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.unpicked.emit()
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def _fit(self) -> None:
        """Wide as the room is, high as the words are."""
        columns = self.columnCount()
        if not columns:
            return
        self.ensurePolished()  # or its letters are measured before the style sheet gave them their size
        room = self.viewport().width()
        names = (item.text() for row in range(self.rowCount()) if (item := self.item(row, 0)) is not None)
        metrics = self.fontMetrics()
        wanted = max((metrics.horizontalAdvance(name) for name in names), default=0) + _CELL_SIDES_PX
        first = room if columns == 1 else min(wanted, round(room * _FIRST_COLUMN_SHARE))
        self.setColumnWidth(0, first)
        for column in range(1, columns):
            self.setColumnWidth(column, (room - first) // (columns - 1))
        least = _PRESSED_ROW_PX if self._is_choice else _ROW_PX
        for row in range(self.rowCount()):
            self.setRowHeight(row, max(least, self.sizeHintForRow(row)))
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + self.verticalHeader().length() + 4)
