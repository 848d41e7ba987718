"""When a bad spell ended, if that was not just now; also asked once of one that seems to go on for half a day."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.drawing.words import tr, words
from caregiver.services.flares import FlareRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.time_field import TimeField


class SpellEnd(QWidget):
    """The question, a time, and the answers.

    Signals:
        ended: It ended then; carries the instant, and whether that is exact.
        unknown: It is over, and nobody wrote down when.
        goes_on: It still goes on.
    """

    ended = Signal(object, bool)
    unknown = Signal()
    goes_on = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._shown = ""
        self._build()

    def _build(self) -> None:
        context = self._context
        self._question = label("", "strong")
        self.when = TimeField(context.theme, context.calendar, name=tr("When it ended"), now=context.services.clock.now)
        answers = QWidget()
        flow = FlowLayout(answers)
        flow.addWidget(button(tr("It ended then"), self._say_end))
        flow.addWidget(button(tr("Over, the time is not written down"), self.unknown.emit))
        flow.addWidget(button(tr("It still goes on"), self.goes_on.emit))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._question, self.when, answers):
            column.addWidget(part)

    def question(self) -> str:
        """What is asked now; empty while nothing is."""
        return "" if self.isHidden() else self._question.text()

    def ask(self, record: FlareRecord, *, is_forgotten: bool) -> None:
        """Ask about a spell; what was typed about the same one stays."""
        is_same, self._shown = record.uuid == self._shown, record.uuid
        self._question.setText(tr("Is it over? When?") if is_forgotten else tr("When did it end?"))
        self.show()
        if is_same:
            return
        now, zone = self._context.local_now(), ZoneInfo(record.value.zone)
        self.when.set_moment(record.value.at if is_forgotten else now, zone, latest=now.date())
        if is_forgotten:  # no time stands there that a press could save by mistake
            self.when.time.clear()

    def close_form(self) -> None:
        """Nothing is asked; the next time it begins anew."""
        self._shown = ""
        self.hide()

    def show_problem(self, bad: BadInput) -> None:
        """Say the sentence beside the time."""
        self.when.problem.say(words(bad.sentence))

    def _say_end(self) -> None:
        try:
            at = self.when.value()
        except BadInput as bad:
            self.show_problem(bad)
            return
        self.ended.emit(at, self.when.is_exact)
