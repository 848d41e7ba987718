"""The open question, large: whether it was asked, the answer, who gave it, and what changes by it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from caregiver.domain.agreement import AgreedKind, Agreement
from caregiver.domain.question import QuestionState
from caregiver.drawing.words import tr, translate
from caregiver.services.agreements import AgreementRecord
from caregiver.services.questions import QuestionRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.theme.icons import ICON_SIZE, icon
from caregiver.ui.theme.theme import set_property, set_role
from caregiver.ui.visits.agreed_part import AgreedPart, draft_key
from caregiver.ui.visits.kept_note import KeptNote
from caregiver.ui.visits.room.rail_row import STATES
from caregiver.ui.visits.who_answered import WhoAnswered
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import label

_ANSWER_LINES = 3
_LARGE_LETTERS = 160
"""A longer question stands in smaller letters, so that its answer stays in sight."""
_CHOICES = (QuestionState.ASKED, QuestionState.NOT_ASKED, QuestionState.WILL_CALL)


@dataclass(frozen=True)
class Shown:
    """The open question, and what stands around it.

    Attributes:
        record: The question.
        visit: Uuid of the visit.
        place, all: Its place among how many.
        why: The fact that gave rise to it, or whose own it is.
        agreed: What was agreed with its answer.
        names: Who may have answered; the first is meant as long as nobody was chosen.
    """

    record: QuestionRecord
    visit: str
    place: int
    all: int
    why: str
    agreed: Sequence[AgreementRecord]
    names: Sequence[str]


class QuestionCard(Card):
    """Everything is on the disk as soon as it is chosen, and what is typed soon after.

    Signals:
        saved: Something was written down.
        said: Something was taken back; carries the sentence.
    """

    saved = Signal()
    said = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=(32, 16, 32, 20))
        self._context = context
        self._shown: Shown | None = None
        self._is_narrow = False
        self._chosen_name = ""
        self._build()
        self._connect()

    def _build(self) -> None:
        context = self._context
        self.place, self.saved_at = label("", "soft"), label("", "soft", wraps=False)
        self._tick = QLabel()
        top = QHBoxLayout()
        top.addWidget(self.place, 1)
        top.addWidget(self._tick)
        top.addWidget(self.saved_at)
        self.question, self.why = label("", "call"), label("", "soft")
        self.radios = {state: QRadioButton(translate(STATES[state])) for state in _CHOICES}
        self._group = QButtonGroup(self)
        self._choices = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._choices.setSpacing(12)
        for radio in self.radios.values():
            set_role(radio, "option")
            self._group.addButton(radio)
            self._choices.addWidget(radio, 1)
        self.answer = KeptNote(context.theme, self._keep_answer, name=tr("The answer"), least_lines=_ANSWER_LINES)
        self.who = WhoAnswered(context.theme)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.addWidget(label(tr("The answer"), "strong", wraps=False))
        self._line.addStretch(1)
        self._line.addWidget(self.who)
        self.agreed = AgreedPart(context, self._agree, self.answer.text)
        self.body.setSpacing(12)
        self.body.addLayout(top)
        self.body.addWidget(self.question)
        self.body.addWidget(self.why)
        self.body.addLayout(self._choices)
        self.body.addLayout(self._line)
        told = QWidget()
        set_role(told, "doses")  # an answer may be about a dose
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.answer)
        column.addWidget(self.agreed)
        self.body.addWidget(told)
        self._dress()

    def _connect(self) -> None:
        for state, radio in self.radios.items():
            radio.clicked.connect(lambda _on=False, state=state: self._write(state=state))
        self.who.changed.connect(self._on_who)
        self.answer.textChanged.connect(lambda: self._say_saved(""))
        self.agreed.begun.connect(lambda: self._say_saved(""))
        self.agreed.said.connect(self.said)
        self._context.theme.changed.connect(self._dress)

    def set_narrow(self, is_narrow: bool) -> None:
        """Three answers in a line, or below each other."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        for line in (self._choices, self._line):
            line.setDirection(down if is_narrow else across)
        side = 16 if is_narrow else 32
        self.body.setContentsMargins(side, 16, side, 20)
        self._is_narrow = is_narrow
        self._size_question()

    def _size_question(self) -> None:
        """Large, unless its answer would be out of sight then."""
        is_long = len(self.question.text()) > _LARGE_LETTERS
        set_role(self.question, "heading" if is_long or self._is_narrow else "call")

    # -- what is in sight ---------------------------------------------------------------------------------------

    def show_question(self, shown: Shown) -> None:
        """Show this question; an answer that is being typed stays."""
        value = shown.record.value
        is_other = self._shown is None or (self._shown.record.uuid, self._shown.visit) != (
            shown.record.uuid,
            shown.visit,
        )
        self._shown = shown
        counted = tr("Question {place} of {all}", place=shown.place, all=shown.all)
        self.place.setText(" · ".join((counted, tr("starred"))) if value.is_starred else counted)
        self.question.setText(value.words)
        self._size_question()
        self.why.setText(shown.why)
        if is_other:
            self._chosen_name = ""
            self.answer.begin(value.answer)
            self._say_saved("")
        else:
            self.answer.show_kept(value.answer)
        self._group.setExclusive(False)
        for state, radio in self.radios.items():
            radio.setChecked(state is value.state)
            set_property(radio, "chosen", state is value.state)
            radio.setAccessibleDescription(value.words)
        self._group.setExclusive(True)
        self.who.offer(shown.names)
        usual = "" if value.state is QuestionState.ASKED else next(iter(shown.names), "")
        self.who.show_name(value.answered_by or self._chosen_name or usual)
        self.agreed.show_agreed(draft_key(shown.visit, shown.record.uuid), shown.agreed)

    def take_keyboard(self) -> None:
        """To what is asked first: whether it was asked."""
        chosen = (radio for radio in self.radios.values() if radio.isChecked())
        next(chosen, self.radios[QuestionState.ASKED]).setFocus()

    # -- what is written ----------------------------------------------------------------------------------------

    def keep(self) -> bool:
        """Write down what was typed; whether nothing is left to be written."""
        self.agreed.keep()
        return self.answer.keep()

    def _on_who(self) -> None:
        """A name that was chosen before there is an answer is meant for it."""
        self._chosen_name = self.who.name()
        if self._shown is not None and self._shown.record.value.state is not QuestionState.OPEN:
            self._write()

    def _keep_answer(self, text: str) -> bool:
        return self._write(answer=text)

    def _write(self, *, state: QuestionState | None = None, answer: str | None = None) -> bool:
        """Write down what stands here; nobody answered what was not asked."""
        shown = self._shown
        if shown is None:
            return False
        before = shown.record.value
        state = state or before.state
        answer = self.answer.text() if answer is None else answer
        is_told = state in {QuestionState.OPEN, QuestionState.ASKED} or bool(answer)
        changed = self._context.act(
            self._context.services.answers.answer,
            shown.record.uuid,
            shown.visit,
            state=state,
            answer=answer,
            answered_by=self.who.name() if is_told else "",
        )
        if changed is None:
            return False
        self._shown = replace(self._shown or shown, record=changed.value)
        self.answer.show_kept(answer)
        self._say_saved(self._context.calendar.time_short(self._context.local_now()))
        self.saved.emit()
        return True

    def _agree(self, kind: AgreedKind, told: str) -> bool:
        shown, services = self._shown, self._context.services
        if shown is None or not self.answer.keep():
            return False
        zone = str(services.clock.zone())
        agreement = Agreement(services.clock.now(), zone, kind, told, self.who.name(), shown.visit, shown.record.uuid)
        changed = self._context.act(services.answers.agree, agreement)
        if changed is not None:
            self._say_saved(self._context.calendar.time_short(self._context.local_now()))
        return changed is not None

    def _say_saved(self, time: str) -> None:
        self.saved_at.setText(tr("Saved {time}", time=time) if time else "")
        self._tick.setVisible(bool(time))

    def _dress(self) -> None:
        side = self._context.theme.px(ICON_SIZE)
        ink = self._context.theme.tokens.ink_soft
        self._tick.setPixmap(icon(self._context.theme, "check", ink).pixmap(side, side))
