"""The treatments that stand alike: a heading, and a card with their rows."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.fact import Reading
from caregiver.ui.core.context import PageContext
from caregiver.ui.treatments.row import TreatmentRow
from caregiver.ui.treatments.row_words import TreatmentRecord, asked_words, row_words
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import label, rule


class TreatmentGroup(QWidget):
    """Out of sight while it holds nothing; a row that was there stays the same widget.

    Signals:
        made: A row was made; carries it and the uuid, so that the page listens to it.
    """

    made = Signal(object, str)

    def __init__(self, context: PageContext, heading: str) -> None:
        super().__init__()
        self._context = context
        self._heading = heading
        self._is_narrow = False
        self._rules: list[QWidget] = []
        self.rows: dict[str, TreatmentRow] = {}
        self._build()

    def _build(self) -> None:
        self._card = Card(margins=(1, 1, 1, 1))
        self._card.body.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(self._heading, "heading"))
        column.addWidget(self._card)

    def set_narrow(self, is_narrow: bool) -> None:
        """Rows in one column, or in two."""
        self._is_narrow = is_narrow
        for row in self.rows.values():
            row.set_narrow(is_narrow)

    def show_records(self, records: Sequence[TreatmentRecord], reading: Reading) -> None:
        """Show these, in this order."""
        if [record.uuid for record in records] != list(self.rows):
            self._lay_out([record.uuid for record in records])
        is_over = self._context.services.stays.has_died
        for record in records:
            asked = None if is_over else self._context.services.treatments.asked(record.value)
            question = "" if asked is None else asked_words(asked, reading)
            words = row_words(self._context, record, reading)
            row = self.rows[record.uuid]
            row.show_treatment(record.value, words, asked, question)
            row.take_ways(is_over)
        self.setVisible(bool(records))

    def _lay_out(self, uuids: Sequence[str]) -> None:
        known = self.rows
        self.rows = {uuid: known.pop(uuid) if uuid in known else self._row(uuid) for uuid in uuids}
        for gone in (*self._rules, *known.values()):
            self._card.body.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._rules = []
        for index, row in enumerate(self.rows.values()):
            if index:
                self._rules.append(rule())
                self._card.body.addWidget(self._rules[-1])
            self._card.body.addWidget(row)
            row.raise_()  # for the eyes nothing changes; a screen reader reads in this order

    def _row(self, uuid: str) -> TreatmentRow:
        row = TreatmentRow(self._context)
        row.set_narrow(self._is_narrow)
        self.made.emit(row, uuid)
        return row
