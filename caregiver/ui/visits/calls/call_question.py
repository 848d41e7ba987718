"""One question in a call: its words, the answer, and what changes by it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.agreement import AgreedKind
from caregiver.domain.question import Question
from caregiver.drawing.words import tr
from caregiver.services.agreements import AgreementRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.theme.theme import set_role
from caregiver.ui.visits.agreed_part import AgreedPart
from caregiver.ui.visits.kept_note import KeptNote
from caregiver.ui.widgets.labels import label, rule


class CallQuestion(QWidget):
    """Args:
        keep: Writes the answer down; whether it is on the disk.
        agree: Writes down what was agreed with it.

    Signals:
        said: Something was taken back; carries the sentence.
    """

    said = Signal(str)

    def __init__(
        self, context: PageContext, keep: Callable[[str], bool], agree: Callable[[AgreedKind, str], bool]
    ) -> None:
        super().__init__()
        self._context = context
        self._keep = keep
        self._agree = agree
        self._build()
        self._connect()

    def _build(self) -> None:
        set_role(self, "doses")  # an answer may be about a dose
        self.question, self.why = label("", "question"), label("", "facts")
        self.answer = KeptNote(self._context.theme, self._keep, name=tr("The answer"))
        self.agreed = AgreedPart(self._context, self._agree_once_kept, self.answer.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(6)
        for part in (rule(), self.question, self.why, self.answer, self.agreed):
            column.addWidget(part)

    def _connect(self) -> None:
        self.agreed.said.connect(self.said)

    def _agree_once_kept(self, kind: AgreedKind, told: str) -> bool:
        return self.answer.keep() and self._agree(kind, told)

    def show_question(self, value: Question, why: str, key: str, agreed: Sequence[AgreementRecord]) -> None:
        """Show it as it stands now; what is being typed stays.

        Args:
            key: What a draft of an agreement goes by.
        """
        self.question.setText(value.words)
        self.why.setText(why)
        self.answer.setAccessibleName(tr("The answer: {question}", question=value.words))
        self.agreed.open.setAccessibleName(tr("This changes something: {question}", question=value.words))
        self.answer.show_kept(value.answer)
        self.agreed.show_agreed(key, agreed)

    def keep(self) -> None:
        """What was typed is written down."""
        self.agreed.keep()
        self.answer.keep()
