"""Cards or words of the Guide below each other, each to press."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.glossary import word_id
from caregiver.domain.guide import Card, GlossaryWord
from caregiver.ui.widgets.text_button import TextButton

Entry = Card | GlossaryWord


def entry_id(entry: Entry) -> str:
    """By what name a card or a word is asked for."""
    return entry.id if isinstance(entry, Card) else word_id(entry)


def row_words(entry: Entry) -> str:
    """What stands in its row."""
    return entry.title if isinstance(entry, Card) else entry.word


class GuideRows(QWidget):
    """A row each; the one that is read is marked.

    Signals:
        opened: A row was pressed; carries the name of its card or word.
    """

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._current = ""
        self.rows: dict[str, TextButton] = {}
        self._build()

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_entries(self, entries: Iterable[Entry]) -> None:
        """Show these in this order; rows that stood there before stay the same."""
        wanted = {entry_id(entry): entry for entry in entries}
        if list(wanted) == list(self.rows):
            return
        known = self.rows
        self.rows = {name: known.pop(name) if name in known else self._row(wanted[name]) for name in wanted}
        for gone in known.values():
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for row in self.rows.values():
            self._column.addWidget(row)
            row.raise_()  # for the eyes nothing changes; a screen reader reads in this order
        self.mark(self._current)

    def mark(self, current: str) -> None:
        """Mark the row of what is read."""
        self._current = current
        for name, row in self.rows.items():
            row.setChecked(name == current)

    def _row(self, entry: Entry) -> TextButton:
        made = TextButton(row_words(entry))
        made.setCheckable(True)
        made.clicked.connect(partial(self._on_pressed, entry_id(entry)))
        return made

    def _on_pressed(self, name: str) -> None:
        self.mark(self._current)  # what is read is marked, whatever was pressed
        self.opened.emit(name)
