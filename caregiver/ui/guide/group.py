"""A heading of the Guide that opens and closes, with its cards, or with the letters and words of the glossary."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from caregiver.domain.guide import Card, GlossaryWord
from caregiver.drawing.words import tr
from caregiver.ui.guide.rows import Entry, GuideRows, entry_id
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button
from caregiver.ui.widgets.text_button import SIDE_PX

INDENT_PX = 24
"""Rows stand beneath the words of their heading."""


class GuideGroup(QWidget):
    """Its rows are made when it is first opened.

    Signals:
        opened: A row was pressed; carries the name of its card or word.
    """

    opened = Signal(str)

    def __init__(self, theme: Theme, heading: str, entries: Sequence[Entry]) -> None:
        super().__init__()
        self._theme = theme
        self._heading = heading
        self.entries = entries
        self._current = ""
        self._is_open = False
        self._build()
        self._connect()

    def _build(self) -> None:
        self.head = button(self._heading, self.turn, "group")
        self.rows = GuideRows()
        self.rows.setContentsMargins(INDENT_PX, 0, 0, 0)
        self.rows.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self._column.addWidget(self.rows)
        self._dress()

    def _connect(self) -> None:
        self.rows.opened.connect(self.opened)
        self._theme.changed.connect(self._dress)

    @property
    def is_open(self) -> bool:
        """Whether its rows are in sight."""
        return self._is_open

    def turn(self) -> None:
        """Open it, or close it."""
        self.set_open(not self._is_open)

    def set_open(self, is_open: bool) -> None:
        """Open or close it; opened, it shows what is read, where that stands here."""
        self._is_open = is_open
        if is_open:
            self._show_rows()
        self._show_parts()
        self._dress()

    def mark(self, current: str) -> None:
        """Mark what is read, where it stands here."""
        self._current = current
        if self._is_open:
            self._show_rows()

    def entry(self, name: str) -> Entry | None:
        """The card or word of this name; None where it stands elsewhere."""
        return next((entry for entry in self.entries if entry_id(entry) == name), None)

    def _show_rows(self) -> None:
        self.rows.show_entries(self.entries)
        self.rows.mark(self._current)

    def _show_parts(self) -> None:
        self.rows.setVisible(self._is_open)

    def _dress(self) -> None:
        heading, is_open = self._heading, self._is_open
        give_icon(self._theme, self.head, "chevron-down" if is_open else "chevron-right")
        self.head.setAccessibleName(
            tr("{heading}: hide", heading=heading) if is_open else tr("{heading}: show", heading=heading)
        )


class GlossaryGroup(GuideGroup):
    """The words from A to Z: a letter is chosen first."""

    def __init__(self, theme: Theme, heading: str, words: Sequence[GlossaryWord]) -> None:
        self._letter = ""
        self.letters: dict[str, QPushButton] = {}
        self._words = words
        super().__init__(theme, heading, words)

    def _build(self) -> None:
        super()._build()
        self._row = QWidget()
        self._flow = FlowLayout(self._row, gap=4)
        self._row.setContentsMargins(INDENT_PX + SIDE_PX, 4, 0, 4)
        self._row.hide()
        self._column.insertWidget(1, self._row)

    def _show_rows(self) -> None:
        if not self.letters:
            self._make_letters()
        word = self.entry(self._current)
        if word is not None:
            self._letter = _first_letter(word)
        self._show_letter(self._letter or next(iter(self.letters)))

    def _make_letters(self) -> None:
        for letter in dict.fromkeys(_first_letter(word) for word in self._words):
            name = tr("Words with {letter}", letter=letter)
            made = button(letter, partial(self._show_letter, letter), "toggle", name=name)
            made.setCheckable(True)
            self.letters[letter] = made
            self._flow.addWidget(made)

    def _show_letter(self, letter: str) -> None:
        self._letter = letter
        for each, made in self.letters.items():
            made.setChecked(each == letter)
        self.rows.show_entries([word for word in self._words if _first_letter(word) == letter])
        self.rows.mark(self._current)

    def _show_parts(self) -> None:
        super()._show_parts()
        self._row.setVisible(self._is_open)


def _first_letter(word: Entry) -> str:
    return (word.title if isinstance(word, Card) else word.word)[:1].upper()
