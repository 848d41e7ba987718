"""The questions of a call: those to be asked by phone, those it answered, and, when asked for, all others."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from caregiver.domain.question_words import why
from caregiver.drawing.words import tr
from caregiver.services.questions import QuestionRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.visits.agreed_part import draft_key
from caregiver.ui.visits.calls.call_question import CallQuestion, Written
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import button, label


class QuestionsPart(Card):
    """Args:
        written: What a question writes, by its uuid.

    Signals:
        said: Something was taken back; carries the sentence.
    """

    said = Signal(str)

    def __init__(self, context: PageContext, written: Callable[[str], Written]) -> None:
        super().__init__(margins=(20, 12, 20, 12))
        self._context = context
        self._written = written
        self._call = ""
        self.key = ""
        self._shows_all = False
        self.rows: dict[str, CallQuestion] = {}
        self._build()

    def _build(self) -> None:
        self.more = button("", self._show_all, "quiet")
        self.more.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.empty = label(tr("No question is to be asked by phone."), "soft")
        self.body.addWidget(label(tr("Our questions"), "heading"))
        self.body.addWidget(self.empty)
        self.body.addWidget(self.more)

    def begin(self, key: str) -> None:
        """Another call is shown.

        Args:
            key: What drafts go by while this call is in sight.
        """
        self.keep()
        self.key, self._shows_all = key, False
        self._lay_out(())

    def show_call(self, uuid: str) -> None:
        """Show the questions of a call.

        Args:
            uuid: Of the call; "" as long as nothing of it is written.
        """
        self._call = uuid
        services = self._context.services
        of_call = {record.uuid for record in services.questions.of_visit(uuid)} if uuid else set()
        by_phone = () if services.stays.has_died else services.answers.by_phone()
        asked = {record.uuid for record in by_phone}
        waiting = {record.uuid for record in services.questions.open()}
        shown = of_call | asked | set(self.rows) | (waiting if self._shows_all else set())
        records = [record for record in services.questions.all() if record.uuid in shown]
        uuids = tuple(record.uuid for record in records)
        if uuids != tuple(self.rows):
            self._lay_out(uuids)
        for record in records:
            self._show(record)
        others = len(waiting - shown)
        self.empty.setVisible(not records)
        self.more.setText(tr("Show {n} more of our questions", n=others))
        self.more.setVisible(others > 0)

    def _show(self, record: QuestionRecord) -> None:
        services, context = self._context.services, self._context
        agreed = [
            each
            for each in (services.agreements.of_visit(self._call) if self._call else ())
            if each.value.question == record.uuid
        ]
        writer = services.people.name_of(record.by)
        reason = why(record.value, writer, context.calendar, context.local_now().date())
        self.rows[record.uuid].show_question(record, self._call, reason, draft_key(self.key, record.uuid), agreed)

    def _lay_out(self, uuids: tuple[str, ...]) -> None:
        known = self.rows
        self.rows = {uuid: known.pop(uuid) if uuid in known else self._row(uuid) for uuid in uuids}
        for gone in known.values():
            self.body.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, row in enumerate(self.rows.values(), 2):
            if self.body.indexOf(row) != place:
                self.body.insertWidget(place, row)

    def _row(self, uuid: str) -> CallQuestion:
        row = CallQuestion(self._context, self._written(uuid))
        row.said.connect(self.said)
        return row

    def _show_all(self) -> None:
        self._shows_all = True
        before = set(self.rows)
        self.show_call(self._call)
        first = next((row for uuid, row in self.rows.items() if uuid not in before), None)
        if first is not None:
            first.answer.setFocus()

    def keep(self) -> None:
        """What was typed is written down."""
        for row in tuple(self.rows.values()):
            row.keep()
