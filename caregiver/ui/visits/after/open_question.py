"""A question that is still open after a visit, and what shall become of it."""

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.question import QuestionState
from caregiver.drawing.words import tr
from caregiver.services.answers import CALL_DAYS
from caregiver.services.questions import QuestionRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.visits.promised_call import PromisedCall
from caregiver.ui.visits.stories import told_by
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.labels import label

_NEXT, _OFF, _CALL = "next", "off", "call"


class OpenQuestion(QWidget):
    """One of three holds at any time: a question that nobody does anything about goes to the next visit."""

    said = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._record: QuestionRecord | None = None
        self._visit = ""
        self._build()
        self._connect()

    def _build(self) -> None:
        self.question = label("", "question")
        self.stands, self.told = label("", "soft"), label("", "dose")  # what was told may be about a dose
        choices = [Choice(_NEXT, tr("Ask at the next visit")), Choice(_OFF, tr("Take it off the list"))]
        choices.append(Choice(_CALL, tr("They will call")))
        self.fate = Chips(self._context.theme, choices, name=tr("What becomes of it"), is_single=True)
        self.call = PromisedCall(self._context)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(4)
        for each in (self.question, self.stands, self.told, self.fate, self.call):
            column.addWidget(each)

    def _connect(self) -> None:
        self.fate.changed.connect(lambda chosen: self._choose(next(iter(chosen), "")))
        self.call.noted.connect(self._note)

    def show_question(self, record: QuestionRecord, visit: str, next_day: str) -> None:
        """Show how it stands.

        Args:
            visit: Uuid of the visit it was taken to.
            next_day: The day of the next visit: "Thu 17 Dec"; "" while none is planned.
        """
        self._record, self._visit = record, visit
        value = record.value
        self.question.setText(value.words)
        states = {QuestionState.NOT_ASKED: tr("not asked"), QuestionState.WILL_CALL: tr("they will call")}
        starred = tr("starred") if value.is_starred else ""
        self.stands.setText(", ".join(filter(None, (starred, states.get(value.state, "")))))
        self.stands.setVisible(bool(self.stands.text()))
        self.told.setText(told_by(value.answered_by, value.answer))
        self.told.setVisible(bool(value.answer))
        named = tr("Ask at the next visit ({day})", day=next_day) if next_day else tr("Ask at the next visit")
        self.fate.chip(_NEXT).reword(named)
        self.fate.choose([self._fate(value.state)])
        self.fate.setAccessibleName(tr("What becomes of it: {question}", question=value.words))
        self.call.setVisible(value.state is QuestionState.WILL_CALL)
        self.call.show_day(record.uuid, value.by_phone_on)

    @staticmethod
    def _fate(state: QuestionState) -> str:
        return {QuestionState.OFF_THE_LIST: _OFF, QuestionState.WILL_CALL: _CALL}.get(state, _NEXT)

    def _choose(self, fate: str) -> None:
        record = self._record
        if record is None:
            return
        states = {_OFF: QuestionState.OFF_THE_LIST, _CALL: QuestionState.WILL_CALL}
        state = states.get(fate, QuestionState.NOT_ASKED)
        if self._fate(record.value.state) == self._fate(state):
            self.fate.choose([self._fate(state)])  # pressed once more: one of them always holds
            return
        day = self._context.local_now().date() + timedelta(days=CALL_DAYS) if fate == _CALL else None
        self._context.act(self._context.services.questions.settle, record.uuid, self._visit, state, day)

    def _note(self, day: date | None) -> None:
        if self._record is not None:
            questions = self._context.services.questions
            self._context.act(questions.settle, self._record.uuid, self._visit, QuestionState.WILL_CALL, day)
