"""One question in a call: its words, what came of it, the answer, and what changes by it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.agreement import AgreedKind
from caregiver.domain.question import QuestionState
from caregiver.drawing.words import tr, translate
from caregiver.services.agreements import AgreementRecord
from caregiver.services.questions import QuestionRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.theme.theme import set_role
from caregiver.ui.visits.agreed_part import AgreedPart
from caregiver.ui.visits.agreed_words import KINDS
from caregiver.ui.visits.kept_note import KeptNote
from caregiver.ui.visits.promised_call import PromisedCall
from caregiver.ui.visits.room.rail_row import STATES
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.labels import label, rule

_CHOICES = (QuestionState.ASKED, QuestionState.NOT_ASKED, QuestionState.WILL_CALL)


@dataclass(frozen=True)
class Written:
    """What a question of a call writes; each says whether it is on the disk.

    Attributes:
        answer: What came of it, and the words that were told.
        promise: From which day on Today asks for the call they promised.
        agree: What was agreed with it.
    """

    answer: Callable[[QuestionState, str], bool]
    promise: Callable[[date | None], bool]
    agree: Callable[[AgreedKind, str], bool]


class CallQuestion(QWidget):
    """One of three holds at any time: nothing was asked as long as nothing is written.

    Signals:
        said: Something was taken back; carries the sentence.
    """

    said = Signal(str)

    def __init__(self, context: PageContext, written: Written) -> None:
        super().__init__()
        self._context = context
        self._written = written
        self._came = QuestionState.OPEN
        self._build()
        self._connect()

    def _build(self) -> None:
        set_role(self, "doses")  # an answer may be about a dose
        self.question, self.why = label("", "question"), label("", "facts")
        choices = [Choice(state.value, translate(STATES[state]), is_about_dose=True) for state in _CHOICES]
        self.fate = Chips(self._context.theme, choices, name=tr("What came of it"), is_single=True)
        self.call = PromisedCall(self._context)
        self.answer = KeptNote(self._context.theme, self._keep_answer, name=tr("The answer"))
        self.changes = label("", "dose")
        self.agreed = AgreedPart(self._context, self._agree_once_kept, self.answer.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(6)
        caption = label(tr("The answer"), "strong")
        for part in (rule(), self.question, self.why, self.fate, self.call, caption, self.answer):
            column.addWidget(part)
        for change in (self.changes, self.agreed):
            column.addWidget(change)

    def _connect(self) -> None:
        self.agreed.said.connect(self.said)
        self.fate.changed.connect(lambda chosen: self._choose(QuestionState(chosen[0])))
        self.call.noted.connect(self._written.promise)

    # -- what is in sight ---------------------------------------------------------------------------------------

    def show_question(
        self, record: QuestionRecord, call: str, why: str, key: str, agreed: Sequence[AgreementRecord]
    ) -> None:
        """Show it as it stands now; what is being typed stays.

        Args:
            call: Uuid of the call; "" as long as nothing of it is written.
            key: What a draft of an agreement goes by.
        """
        value = record.value
        self._came = value.state if call and value.visit == call else QuestionState.OPEN
        self.question.setText(value.words)
        self.why.setText(why)
        self.fate.choose([self._fate.value])
        self.fate.setAccessibleName(tr("What came of it: {question}", question=value.words))
        is_awaited = self._came is QuestionState.WILL_CALL and not self._context.services.stays.has_died
        self.call.setVisible(is_awaited)
        self.call.show_day(record.uuid, value.by_phone_on)
        self.answer.setAccessibleName(tr("The answer: {question}", question=value.words))
        self.agreed.open.setAccessibleName(tr("This changes something: {question}", question=value.words))
        self.answer.show_kept(value.answer)
        self._show_changes(agreed)
        self.agreed.show_agreed(key, ())

    def _show_changes(self, agreed: Sequence[AgreementRecord]) -> None:
        """Only what changes: the cards below say it in full."""
        kinds = dict.fromkeys(translate(KINDS[record.value.kind]) for record in agreed)
        self.changes.setText("\n".join(tr("This changes: {what}", what=kind) for kind in kinds))
        self.changes.setVisible(bool(agreed))

    @property
    def _fate(self) -> QuestionState:
        return QuestionState.NOT_ASKED if self._came is QuestionState.OPEN else self._came

    # -- what is written ----------------------------------------------------------------------------------------

    def _choose(self, state: QuestionState) -> None:
        text = self.answer.text()
        if state is not self._fate:
            waits_as_before = state is QuestionState.NOT_ASKED and not text.strip()
            if self._written.answer(QuestionState.OPEN if waits_as_before else state, text):
                self.answer.show_kept(text)
        self.fate.choose([self._fate.value])

    def _keep_answer(self, text: str) -> bool:
        """With words it was asked, unless it was said otherwise in this call."""
        has_words = bool(text.strip())
        is_said = self._came is QuestionState.WILL_CALL or (self._came is QuestionState.NOT_ASKED and has_words)
        return self._written.answer(self._came if is_said else QuestionState.OPEN, text)

    def _agree_once_kept(self, kind: AgreedKind, told: str) -> bool:
        return self.answer.keep() and self._written.agree(kind, told)

    def keep(self) -> None:
        """What was typed is written down."""
        self.agreed.keep()
        self.answer.keep()
