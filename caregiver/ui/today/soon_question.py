"""A second dose of one medicine soon after the first: the first is shown, and asked once whether this one is meant."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.services.doses import DoseRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.theme.theme import set_role
from caregiver.ui.today.dose_words import saved
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button, label


class SoonQuestion(QWidget):
    """The question and two answers; nothing is blocked.

    Signals:
        meant: It was given too.
        left: Nothing is to be recorded.
    """

    meant = Signal()
    left = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._build()

    def _build(self) -> None:
        set_role(self, "doses")
        self._recorded = label("", "strong")
        self._yes = button(tr("It was given too"), self.meant.emit)
        self._no = button(tr("No, leave it open"), self.left.emit)
        answers = QWidget()
        flow = FlowLayout(answers)
        flow.addWidget(self._yes)
        flow.addWidget(self._no)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._recorded, label(tr("Was this one given too?")), answers):
            column.addWidget(part)

    def question(self) -> str:
        """What is shown now; empty while nothing is asked."""
        return "" if self.isHidden() else self._recorded.text()

    def ask(self, earlier: DoseRecord, now: datetime) -> None:
        """Show the dose that is recorded already, and put the keyboard on the way out."""
        self._recorded.setText(tr("{saved}.", saved=saved(earlier, self._context, now)))
        self._no.setFocus()
