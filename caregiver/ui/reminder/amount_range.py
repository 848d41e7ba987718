"""The amounts of a range as they were told: none is chosen beforehand, the answers wait for one (care-rules 18)."""

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.reminder.due_words import DueWords
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.given_by import QUESTION_PX, TARGET_PX, WIDE_PX
from caregiver.ui.widgets.labels import label


class AmountRange(QWidget):
    """Stands above the answers where several amounts were told, and is out of sight elsewhere.

    Signals:
        chosen: The user chose an amount.
    """

    chosen = Signal()

    def __init__(self, context: PageContext, words: DueWords) -> None:
        super().__init__()
        self._context = context
        self._words = words
        self._chips: Chips | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self._question = label(tr("How much?"), "soft", wraps=False)
        self._hint = label(tr("Choose how much first. Then say when it was given."), "soft")
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._question, 0, Qt.AlignmentFlag.AlignTop)
        if self._words.is_range:
            amounts = self._words.due.amounts
            choices = [Choice(str(number), self._words.amount_of(number), is_about_dose=True) for number in amounts]
            self._chips = Chips(self._context.theme, choices, name=tr("How much was given"), is_single=True)
            line.addWidget(self._chips, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self._hint)
        self.setVisible(self._words.is_range)
        self._dress()

    def _connect(self) -> None:
        self._context.theme.changed.connect(self._dress)
        if self._chips is not None:
            self._chips.changed.connect(self._on_chosen)

    @property
    def is_waiting(self) -> bool:
        """Whether an amount must be chosen first."""
        return self._chips is not None and not self._chips.chosen()

    def code(self) -> str:
        """The chosen amount as its chip is called, or ""."""
        chosen = self._chips.chosen() if self._chips is not None else ()
        return chosen[0] if chosen else ""

    def number(self) -> Decimal | None:
        """The chosen amount; None where none is chosen, or there is nothing to choose."""
        return Decimal(self.code()) if self.code() else None

    def said(self) -> str:
        """The amount that a press records, in words; all that were told while none is chosen."""
        number = self.number()
        return self._words.amount() if number is None else self._words.amount_of(number)

    def _on_chosen(self) -> None:
        self._hint.hide()
        self.chosen.emit()

    def _dress(self) -> None:
        theme = self._context.theme
        self._question.setMinimumHeight(TARGET_PX)
        self._question.setMinimumWidth(0 if theme.is_narrow(WIDE_PX) else theme.px(QUESTION_PX))
