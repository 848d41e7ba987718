"""Changes that were begun beside a question and not kept: they stay in sight until they are kept or let go."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.agreement import AgreedKind
from caregiver.drawing.words import tr
from caregiver.services.questions import QuestionRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.visits.agreed_part import AgreedPart, draft_key
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import label

AgreeWith = Callable[[AgreedKind, str, QuestionRecord | None], bool]
"""Writes down that this was agreed with the answer to a question, or with none."""


class BegunChange(Card):
    """One of them, with its question."""

    def __init__(self, context: PageContext, visit: str, question: QuestionRecord, agree: AgreeWith) -> None:
        super().__init__("note", margins=(20, 10, 20, 16))
        self._build(context, visit, question, agree)

    def _build(self, context: PageContext, visit: str, question: QuestionRecord, agree: AgreeWith) -> None:
        value = question.value
        self.part = AgreedPart(context, lambda kind, words: agree(kind, words, question), lambda: value.answer)
        self.body.addWidget(label(tr("Begun, not kept yet"), "heading"))
        self.body.addWidget(label(value.words, "soft"))
        self.body.addWidget(self.part)
        self.part.show_agreed(draft_key(visit, question.uuid), ())


class BegunChanges(QWidget):
    """All of a visit, as cards below each other; nothing is seen without any.

    Signals:
        ended: One of them was kept or let go.
    """

    ended = Signal()

    def __init__(self, context: PageContext, agree: AgreeWith) -> None:
        super().__init__()
        self._context = context
        self._agree = agree
        self.cards: dict[str, BegunChange] = {}
        self._build()

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)

    def show_questions(self, visit: str, questions: Sequence[QuestionRecord]) -> None:
        """Show what was begun beside these; what is being typed stays."""
        drafts = self._context.services.form_drafts("agreement")
        begun = {draft_key(visit, one.uuid): one for one in questions if drafts.get(draft_key(visit, one.uuid))}
        for key in [key for key in self.cards if key not in begun]:
            gone = self.cards.pop(key)
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for key, question in begun.items():
            if key not in self.cards:
                card = self.cards[key] = BegunChange(self._context, visit, question, self._agree)
                card.part.ended.connect(self.ended)
                self._column.addWidget(card)
        self.setVisible(bool(self.cards))

    def keep(self) -> None:
        """What was typed is kept."""
        for card in self.cards.values():
            card.part.keep()
