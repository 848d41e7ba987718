"""A row of words to choose, with the quiet line beneath while a starred word is chosen (care-rules 41)."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.vocabulary import Kind, codes, is_starred
from caregiver.drawing.words import tr
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.quiet_line import QuietLine

_ABOUT_DOSES = {"medicine_rescue", "medicine_regular", "before_next_dose", "late_dose"}


class WordRow(QWidget):
    """The words of one kind.

    Signals:
        changed: The user chose or let go.
        urgent_asked: Show the urgent signs.
        unfolded: The user asked for more words.
    """

    changed = Signal()
    urgent_asked = Signal()
    unfolded = Signal()

    def __init__(self, theme: Theme, kind: Kind, *, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._kind = kind
        self._name = name
        self._build()
        self._connect()

    def _build(self) -> None:
        choices = [Choice(c.code, tr(c.word), c.is_usual, c.code in _ABOUT_DOSES) for c in codes(self._kind)]
        self.chips = Chips(self._theme, choices, name=self._name, takes_own=True)
        self.quiet = QuietLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.chips)
        column.addWidget(self.quiet)
        self._show_quiet()

    def _connect(self) -> None:
        self.chips.changed.connect(self._on_changed)
        self.chips.unfolded.connect(self.unfolded)
        self.quiet.urgent_asked.connect(self.urgent_asked)

    def chosen(self) -> tuple[str, ...]:
        """Codes of the chosen words."""
        return self.chips.chosen()

    def choose(self, chosen: Iterable[str]) -> None:
        """Show these words as chosen, without a signal."""
        self.chips.choose(chosen)
        self._show_quiet()

    def _on_changed(self) -> None:
        self._show_quiet()
        self.changed.emit()

    def _show_quiet(self) -> None:
        self.quiet.setVisible(any(is_starred(self._kind, code) for code in self.chosen()))
