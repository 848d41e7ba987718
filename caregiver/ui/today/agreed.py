"""Quiet lines on Today about what waits since a visit: new plans, tests, calls that were to come."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from caregiver.drawing.words import tr, words
from caregiver.services.changes import Changed
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import FlowingLabel, button

if TYPE_CHECKING:
    from caregiver.services.agreements import AgreementRecord
    from caregiver.services.questions import QuestionRecord

MOST_LINES = 4
_MARGIN_PX = 20
_GAP_PX = 4


@dataclass(frozen=True)
class _Line:
    """What one line says, and where it leads.

    Attributes:
        done: What its "Done" writes; None where only a plan, or an answer, can follow.
        is_question: Whether its answer is still to be written down.
    """

    said: str
    place: Destination
    uuid: str
    done: Callable[[], Changed[object]] | None = None
    is_question: bool = False


class Agreed(QWidget):
    """In sight while something waits; its verbs are loaded once the page stands.

    Attributes:
        is_read: Whether it was looked what waits.

    Signals:
        done: Something was done; carries the sentence.
    """

    done = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._is_asked = False
        self.is_read = False
        self._now: datetime | None = None
        self._shown: list[_Line] = []
        self._rows: list[QWidget] = []
        self._build()

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_MARGIN_PX, 0, _MARGIN_PX, 0)
        self._column.setSpacing(0)
        self.hide()

    def show_present(self, now: datetime, *, is_night: bool) -> None:
        """Show what waits now; by night nothing does."""
        self._now = None if is_night else now
        if self.is_read:
            self._show()
        elif not self._is_asked:
            self._is_asked = True
            QTimer.singleShot(0, self, self._show_first)

    def _show_first(self) -> None:
        """Read it once the page was painted, if it is still there: the diary may be closed by then."""
        self._is_asked = False
        above = self.parentWidget()
        if above is not None and above.isVisible():
            self._show()

    def _show(self) -> None:
        self.is_read = True
        lines = [] if self._now is None else self._lines(self._now)
        if [line.said for line in lines] != [line.said for line in self._shown]:
            for gone in self._rows:
                self._column.removeWidget(gone)
                gone.hide()
                gone.deleteLater()
            self._rows = [self._row(index, line) for index, line in enumerate(lines[:MOST_LINES])]
            if len(lines) > MOST_LINES:
                more = len(lines) - MOST_LINES
                self._rows.append(_flowing(tr("{more} more stand in Visits.", count=more, more=more)))
            for row in self._rows:
                self._column.addWidget(row)
        self._shown = lines
        self.setVisible(bool(lines))

    def _row(self, index: int, line: _Line) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(gap=_GAP_PX)
        look = button(tr("Look"), lambda: self._look(index), "quiet", name=tr("Look at it: {record}", record=line.said))
        done = button(tr("Done"), lambda: self._done(index), "quiet", name=tr("Done: {record}", record=line.said))
        done.setVisible(line.done is not None)
        named = tr("Write down the answer: {record}", record=line.said)
        answer = button(tr("Write down the answer"), self._write_answer, "quiet", name=named)
        answer.setVisible(line.is_question)
        flow.addWidget(_flowing(line.said))
        for part in (look, answer, done):
            part.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            flow.addWidget(part)
        outer = QHBoxLayout(holder)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(flow, 1)
        return holder

    # -- what waits ---------------------------------------------------------------------------------------------

    def _lines(self, now: datetime) -> list[_Line]:
        services = self._context.services
        agreed = [self._agreed_line(record) for record in services.agreements.waiting(now.date())]
        asked = [
            self._question_line(record)
            for record in services.answers.by_phone()
            if record.value.by_phone_on is not None and record.value.by_phone_on <= now.date()
        ]
        return agreed + asked

    def _agreed_line(self, record: "AgreementRecord") -> _Line:
        from caregiver.domain.agreement import AgreedState
        from caregiver.domain.agreement_words import ABOUT_PLANS, waiting_text

        services, value = self._context.services, record.value
        everything = services.timetable.everything() if value.medicine else ()
        medicine = next((one.medicine for one in everything if one.uuid == value.medicine), None)
        spoken = self._context.medicine_words
        name = "" if medicine is None else spoken.short_name(medicine)
        form = "" if medicine is None else spoken.form(medicine.form)
        is_plan = value.kind in ABOUT_PLANS  # nothing rings by a press of "Done": the plan is written first
        settle = None if is_plan else partial(services.agreements.settle, record.uuid, AgreedState.DONE)
        is_call = bool(value.visit) and services.visits.find(value.visit) is None
        place = Destination.CALL if is_call else Destination.VISITS
        return _Line(words(waiting_text(value, name, form)), place, value.visit, settle)

    def _question_line(self, record: "QuestionRecord") -> _Line:
        from caregiver.domain.question import QuestionState

        value, number = record.value, self._context.call_number
        if value.state is QuestionState.WILL_CALL:
            said = tr("“{question}” No call yet?", question=value.words)
        else:
            said = tr("“{question}” To be asked by phone.", question=value.words)
        call = tr("Call {number}", number=number) if number else tr("Call the team.")
        said = tr("{said} {call}", said=said, call=call)
        return _Line(said, Destination.VISITS, record.uuid, is_question=True)

    # -- deeds --------------------------------------------------------------------------------------------------

    def _look(self, index: int) -> None:
        line = self._shown[index]
        self._context.navigator.go(line.place, line.uuid)

    def _write_answer(self) -> None:
        """A call of this minute: every question to be asked by phone waits there for its answer."""
        self._context.navigator.go(Destination.CALL)

    def _done(self, index: int) -> None:
        line = self._shown[index]
        if line.done is not None and self._context.act(line.done) is not None:
            self.done.emit(tr("Done: {record}", record=line.said))


def _flowing(text: str) -> FlowingLabel:
    made = FlowingLabel("dose")
    made.setText(text)
    return made
