"""The table twin of a picture: everything it shows, to be read line by line, gone through by keys and copied."""

from itertools import accumulate
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QTableView

from caregiver.drawing.words import tr
from caregiver.ui.theme.theme import Theme
from caregiver.ui.trends.view import TrendTable
from caregiver.ui.widgets.undo_bar import announce

LOWEST_PX = 320
_NARROWEST_PX, _WIDE_PX, _STEP_PX = 140, 280, 8
_HEADS_SHARE = 1 / 3
"""Of the room at most, for what names the rows: the values beside it stay in sight."""
_SPARE_PX = 16
"""Qt breaks words a little before the width it found for them."""
_AROUND_CELL_PX = (26, 16)
"""Padding and lines: beside the words of a cell, and above and below them."""
_ENDLESS_PX = 100_000
_WRAPPED = Qt.AlignmentFlag(int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap))
_Index = QModelIndex | QPersistentModelIndex


class TrendTableModel(QAbstractTableModel):
    """The rows of a table, as they are; the first cell of each stands at its head, and stays in sight.

    Each note is a row beneath them, in its first cell.
    """

    def __init__(self) -> None:
        super().__init__()
        self.shown = TrendTable("", (), ())

    def show_table(self, shown: TrendTable) -> None:
        """Show another one."""
        self.beginResetModel()
        self.shown = shown
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.shown.rows) + len(self.shown.notes)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else max(0, len(self.shown.heads) - 1)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.line(index.row())[index.column() + 1]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.line(index.row())[index.column() + 1] or tr("blank")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            is_above = orientation is Qt.Orientation.Horizontal
            return self.shown.heads[section + 1] if is_above else self.line(section)[0]
        return None

    def line(self, at: int) -> tuple[str, ...]:
        """All cells of a row, the one at its head first."""
        rows = self.shown.rows
        if at < len(rows):
            return rows[at]
        return ("", self.shown.notes[at - len(rows)], *[""] * (len(self.shown.heads) - 2))


class TrendTableView(QTableView):
    """Ctrl+C copies what is marked, or all of it, for a letter or a sheet."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._build()
        self._connect()

    def _build(self) -> None:
        self.twin = TrendTableModel()
        self._note_px = 0
        self.setModel(self.twin)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        for set_mode in (self.setHorizontalScrollMode, self.setVerticalScrollMode):
            set_mode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setDefaultAlignment(_WRAPPED)
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
        self.horizontalHeader().setStretchLastSection(True)
        self._copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self)
        self._copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.hide()

    def _connect(self) -> None:
        self._copy.activated.connect(self.copy_marked)
        self._theme.changed.connect(self._fit)

    def show_table(self, shown: TrendTable) -> None:
        """Show another one; the cell with the keyboard stays where it is, if there is one."""
        at = self.currentIndex()
        row, column = at.row(), at.column()
        self.twin.show_table(shown)
        self.setAccessibleName(shown.title)
        self._fit()
        if self.twin.rowCount() and self.twin.columnCount():
            self.setCurrentIndex(self.twin.index(*self._within(max(row, 0), max(column, 0))))

    def copy_marked(self) -> None:
        """Put what is marked onto the clipboard, a line a row; of one cell alone the whole table."""
        marked = {(index.row(), index.column()) for index in self.selectedIndexes()}
        shown = self.twin.shown
        if len(marked) <= 1:
            lines = [shown.heads, *shown.rows, *((note,) for note in shown.notes)]
        else:
            rows, columns = sorted({row for row, _ in marked}), sorted({column for _, column in marked})
            held = [self.twin.line(row) for row in rows]
            lines = [(line[0], *(line[column + 1] for column in columns)) for line in held]
        QGuiApplication.clipboard().setText("\n".join("\t".join(_one_line(cell) for cell in line) for line in lines))
        announce(self, tr("Copied."))

    def _within(self, row: int, column: int) -> tuple[int, int]:
        return min(row, self.twin.rowCount() - 1), min(column, self.twin.columnCount() - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def _fit(self) -> None:
        """Every word is in sight: long cells go on below; only where that is not enough it scrolls sideways."""
        self.setMinimumHeight(self._theme.px(LOWEST_PX))
        if not self.isVisible():
            return
        self._fit_heads()
        header = self.horizontalHeader()
        columns = range(self.twin.columnCount())
        least = [max(self._theme.px(_NARROWEST_PX), header.sectionSizeHint(at)) for at in columns]
        wanted = [max(self._words_px(at) + _SPARE_PX, header.sectionSizeHint(at)) for at in columns]
        room = self.viewport().width()
        widest = self._theme.px(_WIDE_PX) if sum(map(min, wanted, least)) > room else max(wanted, default=0)

        def widths() -> list[int]:
            return [min(most, max(fewest, widest)) for most, fewest in zip(wanted, least, strict=True)]

        while sum(map(min, wanted, least)) <= room < sum(widths()):
            widest -= _STEP_PX
        for at, width in enumerate(widths()):
            header.resizeSection(at, width)
        self._fit_notes(widths(), room)
        self._fit_rows()

    def _words_px(self, column: int) -> int:
        """The room of the longest line in a column; notes go over many columns."""
        lines = (line for row in self.twin.shown.rows for line in row[column + 1].splitlines())
        return max(map(self.fontMetrics().horizontalAdvance, lines), default=0) + _AROUND_CELL_PX[0]

    def _fit_heads(self) -> None:
        """As wide as the longest of them, and never wider than its share: then they go on below."""
        names = (self.twin.line(at)[0] for at in range(self.twin.rowCount()))
        widest = max((self.fontMetrics().horizontalAdvance(name) for name in names), default=0)
        most = round(self.width() * _HEADS_SHARE)
        self.verticalHeader().setFixedWidth(min(widest + _AROUND_CELL_PX[0] + _SPARE_PX, most))
        self.updateGeometries()

    def _fit_notes(self, widths: list[int], room: int) -> None:
        """A note goes over as many columns as are in sight without scrolling; the last one takes what room is left."""
        across = max(1, sum(wide <= room for wide in accumulate(widths)))
        self._note_px = room if across == len(widths) and sum(widths) <= room else sum(widths[:across])
        self.clearSpans()
        for at in range(len(self.twin.shown.rows), self.twin.rowCount()) if across > 1 else ():
            self.setSpan(at, 0, 1, across)

    def _fit_rows(self) -> None:
        """Qt's own way forgets the padding of the cells, and cuts the last words of long ones."""
        metrics, wraps = self.fontMetrics(), int(Qt.TextFlag.TextWordWrap)
        names_px = self.verticalHeader().width()
        columns = [names_px, *(self.columnWidth(at) for at in range(self.twin.columnCount()))]
        note = [names_px, self._note_px, *columns[2:]]
        for at in range(self.twin.rowCount()):
            widths = columns if at < len(self.twin.shown.rows) else note
            rooms = (width - _AROUND_CELL_PX[0] for width in widths)
            cells = zip(self.twin.line(at), rooms, strict=True)
            highs = (metrics.boundingRect(0, 0, room, _ENDLESS_PX, wraps, cell).height() for cell, room in cells)
            self.setRowHeight(at, max(metrics.height(), *highs) + _AROUND_CELL_PX[1])


def _one_line(cell: str) -> str:
    return " ".join(cell.split())
