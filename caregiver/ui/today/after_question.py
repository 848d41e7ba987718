"""Half an hour after an as-needed dose: one quiet question, what the number is now. It is never asked twice."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from caregiver.domain.wording import ask_number
from caregiver.drawing.words import tr, words
from caregiver.services.doses import DoseRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.today.dose_words import what
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.number_row import NumberRow


class AfterQuestion(Card):
    """The question, eleven buttons of which a press saves, and "Leave it".

    Signals:
        said: The number after the dose; carries the dose's uuid and 0 to 10.
        left: It is not answered; carries the dose's uuid.
    """

    said = Signal(str, int)
    left = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__("bar", margins=(12, 4, 12, 12))
        self._context = context
        self._uuid = ""
        self._build()
        self._connect()
        self.hide()

    def _build(self) -> None:
        self._question = label("", "dose")
        self._leave = button(tr("Leave it"), lambda: self.left.emit(self._uuid), "quiet")
        head = QHBoxLayout()
        head.addWidget(self._question, 1)
        head.addWidget(self._leave)
        self.numbers = NumberRow()
        self.body.addLayout(head)
        self.body.addWidget(self.numbers)

    def _connect(self) -> None:
        self.numbers.pressed.connect(lambda score: self.said.emit(self._uuid, score))

    def question(self) -> str:
        """What is asked now; empty while nothing is."""
        return "" if self.isHidden() else self._question.text()

    def show_dose(self, record: DoseRecord | None, *, is_narrow: bool) -> None:
        """Ask about this dose, or about none."""
        self._uuid = record.uuid if record else ""
        self.setVisible(record is not None)
        self.numbers.set_two_rows(is_narrow)
        if record is not None:
            context = self._context
            told = tr(
                "{time}, {what}. {question}",
                time=context.calendar.moment(record.value.local_at, context.local_now()),
                what=what(record.value, context),
                question=words(ask_number(context.person)),
            )
            self._question.setText(told)
            for score, made in enumerate(self.numbers.buttons):
                made.setAccessibleName(tr("Now pain {score} of 10", score=score))
