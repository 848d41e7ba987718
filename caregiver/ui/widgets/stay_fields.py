"""One time away from home, or without reminders: from when, until when, where and why, corrected where it stands."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.record import Record
from caregiver.domain.stay import AWAY, Stay, StayKind
from caregiver.domain.wording import start_upper
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.labels import label
from caregiver.ui.widgets.named_field import NamedField
from caregiver.ui.widgets.segments import Segments
from caregiver.ui.widgets.time_field import TimeField

_KINDS = [kind for kind in StayKind if kind in AWAY]


class StayFields(QWidget):
    """Each thing is kept when it is left, as in Settings; what cannot be is said beside its field.

    Signals:
        kept: A correction is in the diary.
    """

    kept = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._record: Record[Stay] | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        said = self._context.medicine_words
        self.kind = Segments([(kind, start_upper(said.stay_kind(kind))) for kind in _KINDS], name=tr("Where"))
        self.where = NamedField(tr("Name of the place"))
        self.why = NamedField(tr("Why"))
        self.start = self._moment(tr("From"))
        self.end = self._moment(tr("Until"))
        self._from, self._until = self._named(tr("From"), self.start), self._named(tr("Until"), self.end)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.kind, self.where, self.why, self._from, self._until):
            column.addWidget(part)

    def _moment(self, name: str) -> TimeField:
        made = TimeField(self._context.theme, self._context.calendar, name=name, now=self._context.services.clock.now)
        made.exactness.hide()
        return made

    @staticmethod
    def _named(name: str, field: QWidget) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(name, "strong"))
        column.addWidget(field)
        return holder

    def _connect(self) -> None:
        self.kind.changed.connect(lambda _code: self._keep())
        for line in (self.where.line, self.why.line, self.start.time, self.end.time):
            line.editingFinished.connect(self._keep)
        for field in (self.start, self.end):
            field.changed.connect(lambda field=field: None if field.time.hasFocus() else self._keep())

    def show_stay(self, record: Record[Stay]) -> None:
        """Show a stay; while it is the same one, what is being typed stays."""
        self.start.set_calendar(self._context.calendar)
        self.end.set_calendar(self._context.calendar)
        if self._record == record:
            return
        self._record = record
        stay, today = record.value, self._context.local_now().date()
        self.start.set_moment(stay.at, ZoneInfo(stay.zone), latest=today)
        self._until.setVisible(stay.ended_at is not None)
        if stay.ended_at is not None:
            self.end.set_moment(stay.ended_at, ZoneInfo(stay.zone), latest=today)
        for part in (self.kind, self.where, self.why):
            part.setVisible(stay.is_away)
        self.kind.set_value(stay.kind)
        self.where.set_text(stay.where)
        self.why.set_text(stay.why)

    def _keep(self) -> None:
        record = self._record
        if record is None:
            return
        try:
            stay = self._typed(record.value)
            if stay == record.value:
                return
            changed = self._context.act(self._context.services.stays.correct, record.uuid, stay)
        except BadInput as bad:
            field = self.end if bad.field == "ended_at" else self.start
            field.problem.say(words(bad.sentence), takes_keyboard=False)
            return
        if changed is not None and changed.value is not None:
            self.show_stay(changed.value)
            self.kept.emit()

    def _typed(self, stay: Stay) -> Stay:
        kind = StayKind(self.kind.value()) if stay.is_away else stay.kind
        ended_at: datetime | None = None
        for field in (self.start, self.end):
            field.problem.clear()
        if stay.ended_at is not None:
            try:
                ended_at = self.end.value()
            except BadInput as bad:
                raise BadInput("ended_at", bad.sentence.source) from bad
        return replace(
            stay,
            at=self.start.value(),
            ended_at=ended_at,
            kind=kind,
            where=self.where.text().strip(),
            why=self.why.text().strip(),
        )
