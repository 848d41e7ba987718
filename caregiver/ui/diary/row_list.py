"""Rows under each other, kept in place when the diary changes; arrow keys go from row to row."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from caregiver.ui.diary.dose_group import RowRecord
from caregiver.ui.diary.entry_row import EntryRow
from caregiver.ui.diary.entry_words import RowWords
from caregiver.ui.theme.theme import Theme

FEW_ROWS = 3


class RowList(QWidget):
    """The rows of one day, or of a search.

    Signals:
        opened: A row was pressed; carries the uuid.
        left_by: An arrow key leaves the list; carries -1 at its upper end, 1 at its lower end.
    """

    opened = Signal(str)
    left_by = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: dict[str, EntryRow] = {}
        self._order: list[EntryRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    @property
    def rows(self) -> tuple[EntryRow, ...]:
        """The rows in their order."""
        return tuple(self._order)

    def show_rows(self, told: Sequence[tuple[RowRecord, RowWords]]) -> None:
        """Show these records in this order; a row that was there stays the same widget."""
        wanted = {record.uuid for record, _ in told}
        was_hidden = self.isHidden()
        focus = QApplication.focusWidget()
        has_focus = focus is not None and self.isAncestorOf(focus)
        if len(wanted - self._rows.keys()) > FEW_ROWS and not has_focus:
            self.hide()  # else each row that comes into sight lays out the whole page once more
        for uuid in [uuid for uuid in self._rows if uuid not in wanted]:
            row = self._rows.pop(uuid)
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._order = [self._row(record, row_words) for record, row_words in told]
        for index, row in enumerate(self._order):
            item = self._layout.itemAt(index)
            if item is None or item.widget() is not row:
                self._layout.insertWidget(index, row)
                row.show()
        width = max((row.time_width() for row in self._order), default=0)
        for row in self._order:
            row.set_time_width(width)
        self.setHidden(was_hidden)

    def row(self, uuid: str) -> EntryRow | None:
        """The row of a record, if it is here."""
        return next((row for row in self._order if row.holds(uuid)), None)

    def mark_open(self, uuid: str | None) -> None:
        """Show which row stands open at the side."""
        for row in self._order:
            row.setChecked(row.holds(uuid))

    def _row(self, record: RowRecord, row_words: RowWords) -> EntryRow:
        known = self._rows.get(record.uuid)
        if known is not None:
            known.show_record(record, row_words)
            return known
        made = EntryRow(self._theme, record, row_words)
        made.opened.connect(self.opened)
        made.left_by.connect(lambda step: self._step(made, step))
        self._rows[record.uuid] = made
        return made

    def _step(self, row: EntryRow, step: int) -> None:
        index = self._order.index(row) + step
        if 0 <= index < len(self._order):
            self._order[index].setFocus()
        else:
            self.left_by.emit(step)
