"""A heading and its medicines below each other, kept in place when the diary changes."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.ui.medicines.medicine_row import MedicineRow
from caregiver.ui.medicines.row_words import RowWords
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import label, rule


class MedicineList(QWidget):
    """Out of sight while it holds nothing.

    Args:
        heading: What stands above; "" for nothing.

    Signals:
        opened: A row was pressed; carries the uuid.
    """

    opened = Signal(str)

    def __init__(self, theme: Theme, heading: str) -> None:
        super().__init__()
        self._theme = theme
        self._heading = heading
        self._is_narrow = False
        self._lines: list[QWidget] = []
        self.rows: dict[str, MedicineRow] = {}
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        if self._heading:
            column.addWidget(label(self._heading, "heading"))
        self._card = Card(margins=(1, 1, 1, 1))
        self._card.body.setSpacing(0)
        column.addWidget(self._card)

    def show_rows(self, told: Sequence[tuple[str, RowWords]]) -> None:
        """Show these medicines in this order; a row that was there stays the same widget."""
        if [uuid for uuid, _ in told] != list(self.rows):
            self._lay_out([uuid for uuid, _ in told])
        for uuid, words in told:
            self.rows[uuid].show_words(words)
        self.setVisible(bool(told))

    def set_narrow(self, is_narrow: bool) -> None:
        """One column in each row, or three."""
        self._is_narrow = is_narrow
        for row in self.rows.values():
            row.set_narrow(is_narrow)

    def _lay_out(self, uuids: Sequence[str]) -> None:
        for line in self._lines:
            self._card.body.removeWidget(line)
            line.hide()
            line.deleteLater()
        known = self.rows
        self.rows = {uuid: known.pop(uuid) if uuid in known else self._row(uuid) for uuid in uuids}
        for gone in known.values():
            self._card.body.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._lines = []
        for index, row in enumerate(self.rows.values()):
            if index:
                self._lines.append(rule())
                self._card.body.addWidget(self._lines[-1])
            self._card.body.addWidget(row)
            row.raise_()  # for the eyes nothing changes; a screen reader reads in this order

    def _row(self, uuid: str) -> MedicineRow:
        row = MedicineRow(self._theme, uuid)
        row.set_narrow(self._is_narrow)
        row.opened.connect(self.opened)
        return row
