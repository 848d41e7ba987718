"""Rows out of many days: what a search found."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from caregiver.drawing.words import tr
from caregiver.ui.diary.days import DiaryRecord
from caregiver.ui.diary.entry_words import Wording
from caregiver.ui.diary.found_words import found_row
from caregiver.ui.diary.row_list import RowList
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import button, label


class SearchList(Card):
    """One sentence that says what is listed, the rows, and a way to more of them.

    Signals:
        opened: A row was pressed; carries the uuid.
        more_asked: Show further rows.
        left_by: An arrow key leaves the rows; carries -1 or 1.
    """

    opened = Signal(str)
    more_asked = Signal()
    left_by = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(margins=(12, 10, 12, 8))
        self._theme = theme
        self._build()
        self._connect()

    def _build(self) -> None:
        self._sentence = label("", "soft")
        self._sentence.setContentsMargins(8, 0, 8, 0)
        self.rows = RowList(self._theme)
        self.more = button(tr("Show more"), self.more_asked.emit, "quiet")
        self.more.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        for part in (self._sentence, self.rows, self.more):
            self.body.addWidget(part)

    def _connect(self) -> None:
        self.rows.opened.connect(self.opened)
        self.rows.left_by.connect(self.left_by)

    def show_found(
        self, records: Sequence[DiaryRecord], typed: str, sentence: str, wording: Wording, *, has_more: bool = False
    ) -> None:
        """Show these records under one sentence, each with what was typed."""
        self._sentence.setText(sentence)
        self.rows.show_rows([(record, found_row(typed, record, wording)) for record in records])
        self.rows.setVisible(bool(records))
        self.more.setVisible(has_more)

    def sentence(self) -> str:
        """What is said above the rows."""
        return self._sentence.text()
