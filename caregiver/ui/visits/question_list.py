"""Rows of questions below each other; a row that was there stays the same widget."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.services.questions import QuestionRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.visits.question_row import QuestionRow, RowWords
from caregiver.ui.widgets.labels import rule


class QuestionList(QWidget):
    """Signals:
    made: A row was made; carries it and the uuid, so that somebody listens to it.
    """

    made = Signal(object, str)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._rules: list[QWidget] = []
        self.rows: dict[str, QuestionRow] = {}
        self._build()

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_records(self, records: Sequence[QuestionRecord], words: Callable[[QuestionRecord, int], RowWords]) -> None:
        """Show these, in this order.

        Args:
            words: What a row says besides its question, given its place.
        """
        uuids = [record.uuid for record in records]
        if uuids != list(self.rows):
            self._lay_out(uuids)
        for place, record in enumerate(records):
            self.rows[record.uuid].show_question(record.value, words(record, place))

    def _lay_out(self, uuids: Sequence[str]) -> None:
        keyboard = self.focusWidget()
        known = self.rows
        self.rows = {uuid: known.pop(uuid) if uuid in known else self._row(uuid) for uuid in uuids}
        for gone in (*self._rules, *known.values()):
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._rules = []
        before: QWidget | None = None
        for row in self.rows.values():
            self._rules.append(rule())
            self._column.addWidget(self._rules[-1])
            self._column.addWidget(row)
            row.raise_()  # for the eyes nothing changes; a screen reader reads in this order
            if before is not None:
                QWidget.setTabOrder(before, row.star)
            row.chain_tabs()
            before = row.edit
        if keyboard is not None and any(row.isAncestorOf(keyboard) for row in self.rows.values()):
            keyboard.setFocus()

    def _row(self, uuid: str) -> QuestionRow:
        row = QuestionRow(self._context)
        self.made.emit(row, uuid)
        return row
