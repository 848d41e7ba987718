"""A row of words to choose, with the quiet line beneath while a starred word is chosen (care-rules 41)."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.code import Code
from caregiver.domain.offered_words import OfferedWords
from caregiver.drawing.words import tr
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.quiet_line import QuietLine

_ABOUT_DOSES = {"medicine_rescue", "medicine_regular", "before_next_dose", "late_dose"}


class WordRow(QWidget):
    """The words of one vocabulary, and the family's own.

    Args:
        codes: The vocabulary, in its own order; the usual words stand before "more" until others are offered.
        is_single: Whether one word at most is chosen.

    Signals:
        changed: The user chose or let go.
        urgent_asked: Show the urgent signs.
        unfolded: The user asked for more words.
        forget_asked: The user wants own words offered no more; carries their code.
    """

    changed = Signal()
    urgent_asked = Signal()
    unfolded = Signal()
    forget_asked = Signal(str)

    def __init__(self, theme: Theme, codes: Sequence[Code], *, name: str, is_single: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._codes = tuple(codes)
        self._starred = {code.code for code in codes if code.is_starred}
        self._name = name
        self._is_single = is_single
        self._build()
        self._connect()

    def _build(self) -> None:
        choices = [Choice(c.code, tr(c.word), c.is_usual, c.code in _ABOUT_DOSES) for c in self._codes]
        self.chips = Chips(self._theme, choices, name=self._name, is_single=self._is_single, takes_own=True)
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
        self.chips.forget_asked.connect(self.forget_asked)
        self.quiet.urgent_asked.connect(self.urgent_asked)

    def chosen(self) -> tuple[str, ...]:
        """Codes of the chosen words."""
        return self.chips.chosen()

    def choose(self, chosen: Iterable[str]) -> None:
        """Show these words as chosen, without a signal."""
        self.chips.choose(chosen)
        self._show_quiet()

    def offer(self, offered: OfferedWords) -> None:
        """Stand in this order, own words among the others: when an editor opens, never while it is open."""
        self.chips.offer(offered)

    def forget(self, code: str) -> None:
        """Offer own words no more."""
        self.chips.forget(code)

    def _on_changed(self) -> None:
        self._show_quiet()
        self.changed.emit()

    def _show_quiet(self) -> None:
        self.quiet.setVisible(not self._starred.isdisjoint(self.chosen()))
