"""A test or something else that was agreed: from when Today tells it, and whether it is done."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.agreement import AgreedKind, AgreedState
from caregiver.domain.errors import BadInput
from caregiver.drawing.words import tr, words
from caregiver.services.agreements import AgreementRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.day_line import DayLine, day_words
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import FlowingLabel, button, label


class NotePart(QWidget):
    """Signals:
    said: Something was done; carries the sentence.
    """

    said = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._record: AgreementRecord | None = None
        self.title = ""
        self._build()

    def _build(self) -> None:
        self.told = label("", "dose")
        self.by = label("", "soft")
        self.stands = FlowingLabel("strong")
        asks = FlowingLabel("")
        asks.setText(tr("Note on Today from"))
        self.day = DayLine(self._context, name=tr("Note on Today from"), field="note_on")
        self.note = button(tr("Note it"), self._note)
        self.done = button(tr("Done"), lambda: self._settle(AgreedState.DONE), "accented")
        self.undo = button(tr("Undo"), lambda: self._settle(AgreedState.WAITING), "quiet")
        for part in (self.note, self.done, self.undo):
            part.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._asked = QWidget()
        asked = FlowLayout(self._asked, gap=8)
        for asking in (asks, self.day, self.note):
            asked.addWidget(asking)
        ways = QWidget()
        flow = FlowLayout(ways, gap=8)
        for way in (self.stands, self.done, self.undo):
            flow.addWidget(way)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for each in (self.told, self.by, self._asked, ways):
            column.addWidget(each)
        set_role(self.stands, "strong")

    def show_agreement(self, record: AgreementRecord, told: str) -> None:
        """Show how it stands; `told` says who told it when."""
        is_new = self._record is None or self._record.value.note_on != record.value.note_on
        self._record = record
        value = record.value
        self.title = tr("A test") if value.kind is AgreedKind.TEST else tr("Something else")
        self.told.setText(value.words)
        self.by.setText(told)
        is_done = value.state is not AgreedState.WAITING
        if is_new:
            self.day.show_typed("" if value.note_on is None else day_words(self._context, value.note_on))
        if is_done:
            said = tr("Done")
        elif value.note_on is None:
            said = tr("It stands on Today until it is done.")
        else:
            said = tr("Note on Today from {day}", day=self._context.calendar.short_day(value.note_on))
        self.stands.setText(said)
        self._asked.setVisible(not is_done)
        self.done.setVisible(not is_done)
        self.done.setAccessibleName(tr("Done: {record}", record=value.words))
        self.undo.setAccessibleName(tr("Not done: {record}", record=value.words))
        self.undo.setVisible(is_done)

    def _note(self) -> None:
        record = self._record
        if record is None:
            return
        try:
            day = self.day.value()
        except BadInput as bad:
            self.day.problem.say(words(bad.sentence))
            return
        self._context.act(self._context.services.agreements.correct, record.uuid, replace(record.value, note_on=day))

    def _settle(self, state: AgreedState) -> None:
        if self._record is not None:
            self._context.act(self._context.services.agreements.settle, self._record.uuid, state)
            (self.undo if state is AgreedState.DONE else self.done).setFocus()
