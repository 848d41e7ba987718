"""A medicine that is not given for a while, or not any more: pause, take up again, stop, remove."""

from datetime import datetime
from enum import Enum, auto
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from caregiver.domain.errors import BadInput
from caregiver.drawing.words import tr, words
from caregiver.services.timetable import OnList
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.plan.from_part import FromPart
from caregiver.ui.medicines.plan.reading import Misread
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.note_field import NoteField


class Rest(Enum):
    """What is asked for."""

    PAUSE = auto()
    STOP = auto()


class RestCard(Card):
    """Quiet buttons; pause and stop ask why and from when before anything is kept.

    Signals:
        rest_asked: Pause or stop it; carries the `Rest`, the words typed, and the instant.
        resume_asked: Take the last plan up again, from now.
        remove_asked: It was put on the list by mistake.
        question_shown: Why and from when is being asked, or no more; carries whether it is.
    """

    rest_asked = Signal(object, str, object)
    resume_asked = Signal()
    remove_asked = Signal()
    question_shown = Signal(bool)

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=(20, 12, 20, 16))
        self._context = context
        self._asked: Rest | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.state = label("", "strong")
        self.pause = self._quiet(tr("Pause it …"))
        self.resume = self._quiet(tr("Take the last plan up again"))
        self.stop = self._quiet(tr("Stop this medicine …"))
        self.remove = self._quiet(tr("Added by mistake: take it out"))
        ways = QWidget()
        flow = FlowLayout(ways, gap=8)
        for part in (self.pause, self.resume, self.stop, self.remove):
            flow.addWidget(part)
        self.body.addWidget(label(tr("Not given for a while, or not any more"), "heading"))
        self.body.addWidget(self.state)
        self.body.addWidget(ways)
        self._build_question()

    def _build_question(self) -> None:
        self.why = NoteField(self._context.theme, name=tr("Why, and until when, as told"))
        self.start = FromPart(self._context, tr("From when"))
        self.keep = button("", self._keep)
        self.leave = button(tr("Leave it as it is"), self._close, "quiet")
        holder = Card("bar", margins=(16, 12, 16, 12))
        holder.body.addWidget(label(tr("Why, and until when, as told"), "strong"))
        holder.body.addWidget(self.why)
        holder.body.addWidget(self.start)
        ways = QWidget()
        flow = FlowLayout(ways, gap=8)
        for part in (self.keep, self.leave):
            part.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            flow.addWidget(part)
        holder.body.addWidget(ways)
        self._question = holder
        self.body.addWidget(holder)

    @staticmethod
    def _quiet(said: str) -> QPushButton:
        made = button(said, lambda: None, "quiet")
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        return made

    def _connect(self) -> None:
        self.pause.clicked.connect(lambda: self._ask(Rest.PAUSE))
        self.stop.clicked.connect(lambda: self._ask(Rest.STOP))
        self.resume.clicked.connect(lambda _checked=False: self.resume_asked.emit())
        self.remove.clicked.connect(lambda _checked=False: self.remove_asked.emit())

    def show_medicine(self, on_list: OnList | None, state: str) -> None:
        """Show what can be done with a medicine; nothing for a new one.

        Args:
            state: What holds now where it rests: "Paused: until the blood test."; else "".
        """
        self.setVisible(on_list is not None)
        self._close()
        if on_list is None:
            return
        self.start.use_zone(ZoneInfo(on_list.regimen.zone))
        is_resting = bool(state)
        self.state.setText(state)
        self.state.setVisible(is_resting)
        self.pause.setVisible(not is_resting)
        self.resume.setVisible(is_resting and on_list.former_plan is not None)
        self.stop.setVisible(not on_list.is_stopped)

    def _ask(self, rest: Rest) -> None:
        self._asked = rest
        self.why.set_text("")
        self.start.show_typed({})
        self.keep.setText(tr("Pause it") if rest is Rest.PAUSE else tr("Stop this medicine"))
        self._question.show()
        self.why.setFocus()
        self.question_shown.emit(True)

    def _keep(self) -> None:
        if self._asked is None:
            return
        try:
            at: datetime = self.start.instant()
        except Misread as bad:
            bad.problem.say(words(bad.sentence))
            return
        self.rest_asked.emit(self._asked, self.why.text().strip(), at)

    def show_problem(self, bad: BadInput) -> None:
        """Say why it could not be kept."""
        self.start.problem.say(words(bad.sentence))

    def _close(self) -> None:
        self._asked = None
        self._question.hide()
        self.question_shown.emit(False)
