"""Being at a visit: one question large, all of them beside it, and what else was said."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from caregiver.domain.question_words import why
from caregiver.drawing.words import tr
from caregiver.services.questions import QuestionRecord
from caregiver.services.visits import VisitRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import set_role
from caregiver.ui.visits.kept_note import KeptNote
from caregiver.ui.visits.room.question_card import QuestionCard, Shown
from caregiver.ui.visits.room.rail import Rail
from caregiver.ui.widgets.columns import Columns
from caregiver.ui.widgets.labels import FlowingLabel, button, label
from caregiver.ui.widgets.undo_bar import announce

_RAIL_SHARE, _CARD_SHARE = 272, 790


class RoomPart(QWidget):
    """Signals:
    said: Something was taken back; carries the sentence.
    typed: The user typed; it is to be kept soon.
    ended: The last question is done with.
    """

    said = Signal(str)
    typed = Signal()
    ended = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._visit: VisitRecord | None = None
        self._records: tuple[QuestionRecord, ...] = ()
        self._open = ""
        self._build()
        self._connect()

    def _build(self) -> None:
        context = self._context
        self.rail = Rail(context)
        self.card = QuestionCard(context)
        self.empty = label(tr("No question is on the list. “One more question” puts one there."), "soft")
        said_part = self._said_part()
        self.back = button(tr("Back"), lambda: self._step(-1))
        self.next = button(tr("Next question"), lambda: self._step(1), "primary")
        self.next.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._ways = QWidget()
        ways = QHBoxLayout(self._ways)
        ways.setContentsMargins(0, 0, 0, 0)
        ways.setSpacing(16)
        ways.addWidget(self.back)
        ways.addWidget(self.next, 1)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.empty, self.card, said_part, self._ways):
            column.addWidget(part)
        column.addStretch(1)
        self._columns = Columns(self.rail, right, left_share=_RAIL_SHARE, right_share=_CARD_SHARE, is_right_above=True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._columns)
        self._dress()

    def _said_part(self) -> QWidget:
        """What else was said, with its caption; it may be about a dose."""
        self.said_note = KeptNote(self._context.theme, self._keep_said, name=tr("What was said"))
        caption, hint = FlowingLabel("strong"), FlowingLabel("soft")
        caption.setText(tr("What was said"))
        hint.setText(tr("anything else worth keeping"))
        self.said_at = label("", "soft", wraps=False)
        head = QHBoxLayout()
        for part in (caption, hint):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self.said_at)
        made = QWidget()
        set_role(made, "doses")
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.said_note)
        return made

    def _connect(self) -> None:
        self.rail.chosen.connect(self._choose)
        self.rail.typed.connect(self.typed)
        self.card.said.connect(self.said)
        self.said_note.textChanged.connect(lambda: self.said_at.setText(""))
        self._context.theme.changed.connect(self._dress)

    def set_narrow(self, is_narrow: bool) -> None:
        """The questions beside the open one, or below it."""
        self._columns.set_narrow(is_narrow)
        self.card.set_narrow(is_narrow)

    # -- what is in sight ---------------------------------------------------------------------------------------

    def show_visit(self, record: VisitRecord) -> None:
        """Show a visit as it stands now; what is being typed stays."""
        is_other = self._visit is None or self._visit.uuid != record.uuid
        if is_other:
            self.keep()
        self._visit = record
        self._records = self._context.services.answers.questions_at(record)
        if all(each.uuid != self._open for each in self._records):
            self._open = self._first_open()
        if is_other:
            self.said_note.begin(record.value.said)
            self.said_at.setText("")
        else:
            self.said_note.show_kept(record.value.said)
        self._show()

    def _first_open(self) -> str:
        """The first question that nothing came of yet, else the first."""
        waiting = (each.uuid for each in self._records if each.value.is_open)
        return next(waiting, self._records[0].uuid if self._records else "")

    def _show(self) -> None:
        visit, context = self._visit, self._context
        if visit is None:
            return
        self.rail.show_questions(visit.uuid, self._records, self._open)
        place = self._place
        self.card.setVisible(place is not None)
        self.empty.setVisible(place is None)
        self._ways.setVisible(place is not None)
        if place is None:
            return
        record = self._records[place]
        agreed = [
            each for each in context.services.agreements.of_visit(visit.uuid) if each.value.question == record.uuid
        ]
        writer, today = context.services.people.name_of(record.by), context.local_now().date()
        reason = why(record.value, writer, context.calendar, today)
        names = self._names(visit)
        self.card.show_question(Shown(record, visit.uuid, place + 1, len(self._records), reason, agreed, names))
        self.back.setEnabled(place > 0)
        is_last = place + 1 == len(self._records)
        self.next.setText(tr("To what was agreed") if is_last else tr("Next question"))

    @property
    def _place(self) -> int | None:
        return next((place for place, each in enumerate(self._records) if each.uuid == self._open), None)

    def _names(self, visit: VisitRecord) -> tuple[str, ...]:
        """Who is met, who answered here or before, and whom one met."""
        services = self._context.services
        answered = (each.value.answered_by for each in reversed(services.questions.all()))
        names = (visit.value.with_whom, *answered, *services.visits.people_met())
        return tuple(dict.fromkeys(name for name in names if name))

    # -- going on -----------------------------------------------------------------------------------------------

    def _step(self, by: int) -> None:
        place = self._place
        if place is not None and 0 <= place + by < len(self._records):
            self._choose(self._records[place + by].uuid)
        elif by > 0 and self.card.keep():
            self.ended.emit()

    def _choose(self, uuid: str) -> None:
        """Open another question, once what was typed is on the disk."""
        if not self.card.keep():
            return
        if self._visit is not None:
            self._records = self._context.services.answers.questions_at(self._visit)
        self._open = uuid
        self._show()
        self.card.take_keyboard()
        announce(self, self.card.question.text())

    def _keep_said(self, text: str) -> bool:
        if self._visit is None:
            return False
        changed = self._context.act(self._context.services.answers.say, self._visit.uuid, text)
        if changed is None:
            return False
        time = self._context.calendar.time_short(self._context.local_now())
        self.said_at.setText(tr("Saved {time}", time=time))
        return True

    def keep(self) -> bool:
        """Write down what was typed; whether nothing is left to be written."""
        self.rail.keep()
        return all([self.card.keep(), self.said_note.keep()])

    def _dress(self) -> None:
        theme = self._context.theme
        give_icon(theme, self.back, "chevron-left")
        give_icon(theme, self.next, "chevron-right", theme.tokens.on_accent)
