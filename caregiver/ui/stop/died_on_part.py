"""The day of a death, where it was another than the day on which reminders were stopped."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.record import Record
from caregiver.domain.stay import Stay
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.wall_clock import first_instant
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.date_field import DateField
from caregiver.ui.widgets.labels import button

_NO_DAY = QT_TRANSLATE_NOOP("caregiver", "Please type the day.")


class DiedOnPart(QWidget):
    """A day, and a press that keeps it.

    Signals:
        kept: The day is in the diary.
    """

    kept = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._record: Record[Stay] | None = None
        self._build()

    def _build(self) -> None:
        self.day = DateField(self._context.theme, tr("Died on"), "at")
        self.keep = button(tr("Keep this day"), self._keep)
        self.keep.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.day)
        column.addWidget(self.keep)

    def show_day(self, record: Record[Stay], day: date) -> None:
        """Show what holds; what is being typed stays."""
        if self._record != record:
            self._record = record
            self.day.set_value(day)

    def take_keyboard(self) -> None:
        """Type at once."""
        self.day.day.setFocus()
        self.day.day.selectAll()

    def _keep(self) -> None:
        if self._record is None:
            return
        try:
            stay = self._typed(self._record.value)
            changed = self._context.act(self._context.services.stays.correct, self._record.uuid, stay)
        except BadInput as bad:
            self.day.problem.say(words(bad.sentence))
            return
        self.day.problem.clear()
        if changed is not None:
            self.kept.emit()

    def _typed(self, stay: Stay) -> Stay:
        """The day that was typed, at the hour that stood there."""
        day = self.day.value()
        if day is None:
            raise BadInput("at", _NO_DAY)
        zone = ZoneInfo(stay.zone)
        local = stay.at.astimezone(zone)
        if day == local.date():
            return stay
        at = first_instant(datetime.combine(day, local.time()), zone)
        return replace(stay, at=at)
