"""The same month as a table, for who reads it line by line."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.given.day_words import DayWords
from caregiver.ui.medicines.given.month import GivenMonth


class GivenTable(QTableWidget):
    """A line a dose: the day, when it was due, what became of it, and what else is known."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._build()

    def _build(self) -> None:
        self.setAccessibleName(tr("What was given, as a table"))
        self.setColumnCount(4)
        self.setHorizontalHeaderLabels([tr("Day"), tr("Due"), tr("What became of it"), tr("What else is known")])
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, mode in enumerate(
            (
                QHeaderView.ResizeMode.ResizeToContents,
                QHeaderView.ResizeMode.ResizeToContents,
                QHeaderView.ResizeMode.ResizeToContents,
                QHeaderView.ResizeMode.Stretch,
            )
        ):
            header.setSectionResizeMode(column, mode)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_month(self, month: GivenMonth) -> None:
        """Show every dose of the month, the first day first."""
        lines = list(self._lines(month))
        self.setRowCount(len(lines))
        for row, line in enumerate(lines):
            for column, text in enumerate(line):
                self.setItem(row, column, QTableWidgetItem(text))
        self.resizeRowsToContents()
        self._fit()

    def lines(self) -> list[tuple[str, ...]]:
        """What stands in it."""
        columns = range(self.columnCount())
        return [tuple(self._text(row, column) for column in columns) for row in range(self.rowCount())]

    def _text(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return "" if item is None else item.text()

    def _lines(self, month: GivenMonth) -> Iterator[tuple[str, str, str, str]]:
        said = DayWords(self._context)
        for day in month.days:
            name = self._context.calendar.short_day(day.day)
            for told in said.story(day):
                yield name, told.due, told.what, told.more

    def _fit(self) -> None:
        """As high as all its lines: the page scrolls, the table does not."""
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        self.setMinimumHeight(rows + self.horizontalHeader().height() + 4)
