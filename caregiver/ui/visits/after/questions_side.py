"""What stands beside what was agreed: the open questions, the answered ones, and whether the pain was talked about."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.question import QuestionState
from caregiver.domain.visit import TalkedAbout, VisitState
from caregiver.drawing.words import tr
from caregiver.services.questions import QuestionRecord
from caregiver.services.visits import VisitRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.visits.after.answered_question import AnsweredQuestion
from caregiver.ui.visits.after.open_question import OpenQuestion
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import FlowingLabel, label, rule
from caregiver.ui.widgets.segments import Segments

Row = TypeVar("Row", bound=QWidget)


class QuestionsSide(QWidget):
    """Signals:
    said: Something was done; carries the sentence.
    """

    said = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._visit: VisitRecord | None = None
        self.open: dict[str, OpenQuestion] = {}
        self.answered: dict[str, AnsweredQuestion] = {}
        self._build()
        self._connect()

    def _build(self) -> None:
        self.heading = label(tr("Still open"), "heading")
        self._answered_heading = label(tr("Answered"), "heading")
        self._open_card, self._answered_card = Card(margins=(20, 4, 20, 4)), Card(margins=(20, 4, 20, 4))
        choices = [(TalkedAbout.YES.value, tr("Yes")), (TalkedAbout.NO.value, tr("No"))]
        self.talked = Segments(choices, name=tr("Was the pain talked about?"))
        asks = FlowingLabel("strong")
        asks.setText(tr("Was the pain talked about?"))
        self.pain = Card(margins=(20, 8, 20, 8))
        line = QWidget()
        flow = FlowLayout(line, gap=12)
        flow.addWidget(asks)
        flow.addWidget(self.talked)
        self.pain.body.addWidget(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.heading, self._open_card, self._answered_heading, self._answered_card, self.pain):
            column.addWidget(part)
        column.addStretch(1)

    def _connect(self) -> None:
        self.talked.changed.connect(self._say_talked)

    def show_visit(self, visit: VisitRecord, questions: Sequence[QuestionRecord]) -> None:
        """Show the questions of this visit as they stand."""
        self._visit = visit
        answered = [record for record in questions if record.value.state is QuestionState.ASKED]
        waiting = [record for record in questions if record.value.state is not QuestionState.ASKED]
        self.open = _laid_out(self._open_card, self.open, waiting, self._open_row)
        self.answered = _laid_out(self._answered_card, self.answered, answered, self._answered_row)
        following = self._next_day(visit)
        for record in waiting:
            self.open[record.uuid].show_question(record, visit.uuid, following)
        for record in answered:
            self.answered[record.uuid].show_question(record, visit.uuid)
        for part in (self.heading, self._open_card):
            part.setVisible(bool(waiting))
        for part in (self._answered_heading, self._answered_card):
            part.setVisible(bool(answered))
        self.talked.set_value(visit.value.pain_was_talked_about)
        self.pain.setVisible(visit.value.state is not VisitState.CALLED_OFF)

    def keep(self) -> None:
        """What was typed is kept."""
        for row in self.answered.values():
            row.keep()

    def _next_day(self, visit: VisitRecord) -> str:
        coming = (record for record in self._context.services.visits.to_come() if record.uuid != visit.uuid)
        following = next((record for record in coming if record.value.at > visit.value.at), None)
        return "" if following is None else self._context.calendar.short_day(following.value.local_at.date())

    def _open_row(self) -> OpenQuestion:
        row = OpenQuestion(self._context)
        row.said.connect(self.said)
        return row

    def _answered_row(self) -> AnsweredQuestion:
        return AnsweredQuestion(self._context)

    def _say_talked(self, code: str) -> None:
        if self._visit is not None:
            visits = self._context.services.visits
            value = visits.get(self._visit.uuid).value
            self._context.act(visits.correct, self._visit.uuid, replace(value, pain_was_talked_about=TalkedAbout(code)))


def _laid_out(
    card: Card, known: dict[str, Row], records: Sequence[QuestionRecord], made: Callable[[], Row]
) -> dict[str, Row]:
    """Rows for these records in the card; a row that was there stays the same widget."""
    uuids = [record.uuid for record in records]
    if uuids == list(known):
        return known
    keyboard = card.focusWidget()
    rows = {uuid: known[uuid] if uuid in known else made() for uuid in uuids}
    while (item := card.body.takeAt(0)) is not None:
        gone = item.widget()
        if gone is not None and gone not in rows.values():
            gone.hide()
            gone.deleteLater()
    for row in rows.values():
        if card.body.count():
            card.body.addWidget(rule())
        card.body.addWidget(row)
        row.raise_()
    if keyboard is not None and any(row.isAncestorOf(keyboard) for row in rows.values()):
        keyboard.setFocus()
    return rows
