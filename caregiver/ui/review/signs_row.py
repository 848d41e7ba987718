"""How the person seemed over the day, where no number can be told (care-rules 28); starred ones show the quiet line."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.seen_signs import ALSO, FIRST
from caregiver.domain.vocabulary import Kind, codes, is_starred, word
from caregiver.drawing.words import tr, words
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.quiet_line import QuietLine

USUAL_SIGNS = (*FIRST, *ALSO)
SIGNS = (*USUAL_SIGNS, *(code.code for code in codes(Kind.SIGN) if code.code not in USUAL_SIGNS))
"""Codes of all signs, the usual ones first."""


class SignsRow(QWidget):
    """The words of seen signs.

    Signals:
        changed: The user chose or let go.
        urgent_asked: Show the urgent signs.
    """

    changed = Signal()
    urgent_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._build()
        self._connect()

    def _build(self) -> None:
        choices = [Choice(code, words(word(Kind.SIGN, code)), code in USUAL_SIGNS) for code in SIGNS]
        self.chips = Chips(self._theme, choices, name=tr("What you saw"))
        self.quiet = QuietLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.chips)
        column.addWidget(self.quiet)

    def _connect(self) -> None:
        self.chips.changed.connect(self.changed)
        self.quiet.urgent_asked.connect(self.urgent_asked)

    def chosen(self) -> tuple[str, ...]:
        """Codes of the chosen signs."""
        return self.chips.chosen()

    def choose(self, chosen: Iterable[str]) -> None:
        """Show these signs as chosen, without a signal; what was unfolded stays so."""
        wanted = tuple(chosen)
        if self.chips.chosen() != wanted:
            self.chips.choose(wanted)
        self.quiet.setVisible(any(is_starred(Kind.SIGN, code) for code in wanted))
