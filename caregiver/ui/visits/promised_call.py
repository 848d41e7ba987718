"""A call the team promised: from which day on Today says that it did not come."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from caregiver.domain.errors import BadInput
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.day_line import DayLine, day_words
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import FlowingLabel, button


class PromisedCall(QWidget):
    """Signals:
    noted: A day was chosen, or none; carries it.
    """

    noted = Signal(object)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._shown: tuple[str, date | None] | None = None
        self._build()

    def _build(self) -> None:
        asks = FlowingLabel("")
        asks.setText(tr("No call? Note it on Today from"))
        self.day = DayLine(self._context, name=tr("No call? Note it on Today from"), field="by_phone_on")
        self.note = button(tr("Note it"), self._note)
        self.note.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        flow = FlowLayout(self, gap=8)
        for part in (asks, self.day, self.note):
            flow.addWidget(part)

    def show_day(self, question: str, day: date | None) -> None:
        """Show the day that is kept; one that is being typed stays."""
        if (question, day) != self._shown:
            self._shown = (question, day)
            self.day.show_typed("" if day is None else day_words(self._context, day))

    def _note(self) -> None:
        try:
            self.noted.emit(self.day.value())
        except BadInput as bad:
            self.day.problem.say(words(bad.sentence))
