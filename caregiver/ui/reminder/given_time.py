"""A small field for the time at which a dose was given; its day follows from the time at which it was due."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QLineEdit

from caregiver.domain.errors import BadInput
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.wall_clock import first_instant
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.theme.icons import ICON_SIZE, icon

TARGET_PX = 44
WIDTH_PX = 104
_FRAME_PX = 12
_INSIDE_PX = 6
"""What Qt keeps free inside a field, and its border."""
_GAP_PX = 8
_SLACK = timedelta(minutes=1)


class GivenTime(QLineEdit):
    """Takes a time of day and makes of it the instant nearest to the due time that is not still to come.

    Signals:
        changed: Another time was typed.
    """

    changed = Signal()

    def __init__(self, context: PageContext, due_at: datetime, *, about: str) -> None:
        super().__init__()
        self._context = context
        self._due_at = due_at
        self._about = about
        self._clock = QLabel(self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setAccessibleName(tr("{what}: given at", what=self._about))
        self.setText(self._context.calendar.time_short(self._due_at.astimezone(self._zone)))
        self._dress()

    def _connect(self) -> None:
        self.textEdited.connect(lambda _text: self.changed.emit())
        self.editingFinished.connect(self._finish)
        self._context.theme.changed.connect(self._dress)

    @property
    def _zone(self) -> ZoneInfo:
        return self._context.services.clock.zone()

    def value(self) -> datetime:
        """The instant (UTC) that stands in the field.

        Raises:
            BadInput: It is no time, or one that is still to come.
        """
        typed = self._context.calendar.parse_time(self.text())
        if typed is None:
            raise BadInput("at", QT_TRANSLATE_NOOP("caregiver", "This is not a time. Type it like 14:32, or noon."))
        due = self._due_at.astimezone(self._zone)
        if (due.hour, due.minute) == (typed.hour, typed.minute):
            return self._due_at
        days = (due.date() + timedelta(days=step) for step in (-1, 0, 1))
        moments = [first_instant(datetime.combine(day, typed), self._zone) for day in days]
        now = self._context.services.clock.now()
        past = [moment for moment in moments if moment <= now + _SLACK]
        if not past:
            raise BadInput("at", QT_TRANSLATE_NOOP("caregiver", "This time is still to come. Please look at it again."))
        return min(past, key=lambda moment: abs(moment - self._due_at))

    def _finish(self) -> None:
        typed = self._context.calendar.parse_time(self.text())
        if typed is not None:
            self.setText(self._context.calendar.time_short(typed))
            self._dress()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._dress()  # only now it knows the size of its letters

    def _dress(self) -> None:
        theme = self._context.theme
        side = theme.px(ICON_SIZE)
        self._clock.setPixmap(icon(theme, "clock").pixmap(side, side))
        self._clock.setGeometry(_FRAME_PX, 0, side, max(TARGET_PX, self.sizeHint().height()))
        self.setTextMargins(side + _GAP_PX, 0, 0, 0)
        words = self.fontMetrics().horizontalAdvance(self.text())
        self.setFixedWidth(max(theme.px(WIDTH_PX), words + side + _GAP_PX + 2 * _FRAME_PX + _INSIDE_PX))
