"""A row of words of which one holds, or none: pressing the chosen one once more lets it go (care-rules 34)."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.chip import Chip, Choice
from caregiver.ui.widgets.chips import Chips


class OneWord(QWidget):
    """One answer in words, or none: nothing is ever chosen beforehand.

    Signals:
        changed: The user chose, or let go.
    """

    changed = Signal()

    def __init__(self, theme: Theme, choices: Sequence[Choice], *, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._choices = tuple(choices)
        self._name = name
        self._build()
        self._connect()

    def _build(self) -> None:
        self._chips = Chips(self._theme, self._choices, name=self._name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._chips)

    def _connect(self) -> None:
        self._chips.changed.connect(self._on_changed)

    def value(self) -> str:
        """Code of the word that holds, or ""."""
        return "".join(self._chips.chosen()[-1:])

    def set_value(self, code: str) -> None:
        """Show what holds, or nothing for "", without a signal."""
        self._chips.choose([code] if code else [])

    def reword(self, words_of: Mapping[str, str]) -> None:
        """Show other words for some codes."""
        self._chips.reword(words_of)

    def chip(self, code: str) -> Chip:
        """The chip of a code; raises KeyError when there is none."""
        return self._chips.chip(code)

    def _on_changed(self) -> None:
        self._chips.choose(self._chips.chosen()[-1:])
        self.changed.emit()
