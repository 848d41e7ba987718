"""After a visit: what was agreed, one card each; beside it the questions that are still open, and the answers."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.agreement import AgreedKind, Agreement
from caregiver.domain.question import QuestionState
from caregiver.domain.visit import VisitState
from caregiver.drawing.words import tr
from caregiver.services.questions import QuestionRecord
from caregiver.services.visits import VisitRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.visits.after.agreed_cards import AgreedCards
from caregiver.ui.visits.after.begun import BegunChanges
from caregiver.ui.visits.after.questions_side import QuestionsSide
from caregiver.ui.visits.after.took_place import TookPlace
from caregiver.ui.visits.agreed_part import AgreedPart, draft_key
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.columns import Columns
from caregiver.ui.widgets.labels import button, label

_LEFT_SHARE, _RIGHT_SHARE = 2, 1


class AfterPart(QWidget):
    """Signals:
    said: Something was done that is told on the page; carries the sentence.
    """

    said = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._visit: VisitRecord | None = None
        self._questions: tuple[QuestionRecord, ...] = ()
        self._build()
        self._connect()

    def _build(self) -> None:
        context = self._context
        self.print_it = button(
            tr("Print the new sheet for us"), lambda: context.navigator.go(Destination.PAPER, "family"), "quiet"
        )
        self.print_it.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        head = QHBoxLayout()
        head.addWidget(label(tr("What was agreed"), "heading"), 1)
        head.addWidget(self.print_it)
        self.took_place = TookPlace(context)
        self.empty = label(tr("Nothing is written down yet."), "soft")
        self.cards = AgreedCards(context)
        self.begun = BegunChanges(context, self._agree)
        self.said_card = Card(margins=(20, 10, 20, 12))
        self.what_was_said = label("", "dose")
        self.said_card.body.addWidget(label(tr("What was said"), "strong"))
        self.said_card.body.addWidget(self.what_was_said)
        self.more_card = Card(margins=(20, 10, 20, 12))
        self.more = AgreedPart(context, lambda kind, words: self._agree(kind, words, None), lambda: "")
        self.more_card.body.addWidget(self.more)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        for part in (self.took_place, self.begun, self.empty, self.cards, self.said_card, self.more_card):
            column.addWidget(part)
        column.addStretch(1)
        self.side = QuestionsSide(context)
        self._columns = Columns(left, self.side, left_share=_LEFT_SHARE, right_share=_RIGHT_SHARE)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._columns)
        self._dress()

    def _connect(self) -> None:
        self.more.said.connect(self.said)
        self.side.said.connect(self.said)
        self.cards.said.connect(self.said)
        self.begun.ended.connect(self._read_again)
        self._context.theme.changed.connect(self._dress)

    def set_narrow(self, is_narrow: bool) -> None:
        """The questions below what was agreed, or beside it."""
        self._columns.set_narrow(is_narrow)

    def counted(self) -> str:
        """ "5 questions: 3 answered, 2 still open"; "" without questions."""
        asked = len(self._questions)
        done = sum(record.value.state is QuestionState.ASKED for record in self._questions)
        off = sum(record.value.state is QuestionState.OFF_THE_LIST for record in self._questions)
        if not asked:
            return ""
        parts = tr("{done} answered, {open} still open", done=done, open=asked - done - off)
        return (
            tr("1 question: {parts}", parts=parts) if asked == 1 else tr("{n} questions: {parts}", n=asked, parts=parts)
        )

    # -- what is shown ------------------------------------------------------------------------------------------

    def show_visit(self, visit: VisitRecord) -> None:
        """Read again what belongs to this visit; words that are being typed stay."""
        services = self._context.services
        if self._visit is not None and self._visit.uuid != visit.uuid:
            self.keep()
        self._visit = visit
        off = [one for one in services.questions.off_the_list() if one.value.visit == visit.uuid]
        self._questions = (*services.answers.questions_at(visit), *off)
        agreed = services.agreements.of_visit(visit.uuid)
        self.cards.show_agreed(agreed)
        self.took_place.show_visit(visit)
        self.begun.show_questions(visit.uuid, self._questions)
        self.empty.setVisible(not agreed and self.begun.isHidden())
        self.what_was_said.setText(visit.value.said)
        self.said_card.setVisible(bool(visit.value.said))
        self.more_card.setVisible(visit.value.state is not VisitState.CALLED_OFF)
        self.more.show_agreed(draft_key(visit.uuid, "after"), ())
        self.more.open.setText(tr("One more change") if agreed else tr("Something was agreed …"))
        self.side.show_visit(visit, self._questions)

    # -- deeds --------------------------------------------------------------------------------------------------

    def _agree(self, kind: AgreedKind, words: str, question: QuestionRecord | None) -> bool:
        visit = self._visit
        if visit is None:
            return False
        services = self._context.services
        answered_by = question.value.answered_by if question else ""
        agreement = Agreement(
            *(services.clock.now(), str(services.clock.zone()), kind, words),
            told_by=answered_by or visit.value.with_whom,
            visit=visit.uuid,
            question=question.uuid if question else "",
        )
        return self._context.act(services.answers.agree, agreement) is not None

    def _read_again(self) -> None:
        if self._visit is not None:
            self.show_visit(self._visit)

    def keep(self) -> None:
        """What was typed is kept."""
        self.more.keep()
        self.begun.keep()
        self.side.keep()
        self.cards.keep()

    def _dress(self) -> None:
        self.side.heading.setMinimumHeight(self.print_it.sizeHint().height())  # both headings on one line
        give_icon(self._context.theme, self.print_it, "print", self._context.theme.tokens.accent_strong)
