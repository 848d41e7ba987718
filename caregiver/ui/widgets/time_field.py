"""When something was: day, time, and whether the time is exact or about."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.errors import BadInput
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.wall_clock import first_instant
from caregiver.drawing.words import tr, words
from caregiver.ui.theme.icons import ICON_SIZE, give_icon, icon
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.day_menu import DayMenu
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import Problem
from caregiver.ui.widgets.segments import Segments

TARGET_PX = 44
_FRAME_PX = 12
_GAP_PX = 8
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class DayButton(QPushButton):
    """Shows a day; a press opens a small calendar, the left and right arrow keys go a day back or on.

    Signals:
        stepped: An arrow key asks for another day; carries -1 or 1.
    """

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)


class TimeField(QWidget):
    """Takes a moment on the clock of one zone.

    A moment that nobody touched comes back as it was given, to the second. A time the clock jumps over is the first
    minute after the jump; of a time that comes twice the first is meant (DESIGN 6).

    Signals:
        changed: The user chose another day, time or exactness.
    """

    changed = Signal()

    def __init__(self, theme: Theme, calendar: CalendarWords, *, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._calendar = calendar
        self._name = name
        self._zone = ZoneInfo("UTC")
        self._given: datetime | None = None
        self._day = date.min
        self._latest: date | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.day = DayButton()
        self.day.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.day.setAccessibleDescription(tr("Left and right arrow: a day back or on. Space: calendar."))
        self.time = QLineEdit()
        self.time.setAccessibleName(tr("{name}: time", name=self._name))
        self._clock = QLabel(self.time)
        choices = [("exact", tr("exact")), ("about", tr("about"))]
        self.exactness = Segments(choices, name=tr("{name}: exact or about", name=self._name))
        self.problem = Problem(self.time)
        line = QWidget()
        flow = FlowLayout(line)
        for part in (self.day, self.time, self.exactness):
            flow.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(line)
        column.addWidget(self.problem)
        self._dress()

    def _connect(self) -> None:
        self.day.clicked.connect(self._open_calendar)
        self.day.stepped.connect(lambda days: self._choose_day(self._day + timedelta(days=days)))
        self.time.textEdited.connect(self.changed)
        self.time.editingFinished.connect(self._finish_time)
        self.exactness.changed.connect(lambda _code: self.changed.emit())
        self._theme.changed.connect(self._dress)

    def set_moment(self, at: datetime, zone: ZoneInfo, *, is_exact: bool = True, latest: date | None = None) -> None:
        """Show a moment on the clock of `zone`, without a signal; days after `latest` cannot be chosen."""
        local = at.astimezone(zone)
        self._given, self._zone, self._day, self._latest = at, zone, local.date(), latest
        self._write_time(local)
        self.exactness.set_value("exact" if is_exact else "about")
        self.problem.clear()
        self._show_day()

    def set_calendar(self, calendar: CalendarWords) -> None:
        """Tell days and times in other words from now on."""
        typed = self._calendar.parse_time(self.time.text())
        self._calendar = calendar
        if typed is not None:
            self._write_time(typed)
        self._show_day()

    @property
    def is_exact(self) -> bool:
        """False when the time is "about"."""
        return self.exactness.value() != "about"

    def value(self) -> datetime:
        """The instant that stands in the field.

        Raises:
            BadInput: What was typed is no time; names "at".
        """
        typed = self._calendar.parse_time(self.time.text())
        if typed is None:
            raise BadInput("at", QT_TRANSLATE_NOOP("caregiver", "This is not a time. Type it like 14:32, or noon."))
        given = None if self._given is None else self._given.astimezone(self._zone)
        if given is not None and (given.date(), given.hour, given.minute) == (self._day, typed.hour, typed.minute):
            return self._given or given
        return first_instant(datetime.combine(self._day, typed), self._zone)

    def value_or_given(self) -> datetime:
        """The same, but what is no time counts as not typed; for a draft."""
        try:
            return self.value()
        except BadInput:
            at = self._given.astimezone(self._zone).time() if self._given else time()
            return first_instant(datetime.combine(self._day, at.replace(microsecond=0)), self._zone)

    def _open_calendar(self) -> None:
        menu = DayMenu(self._theme, self._day, self._latest, self.day)
        menu.chosen.connect(self._choose_day)
        menu.open_below(self.day)

    def _choose_day(self, day: date) -> None:
        if day == self._day or (self._latest is not None and day > self._latest):
            return
        self._day = day
        self._show_day()
        self.changed.emit()

    def _finish_time(self) -> None:
        typed = self._calendar.parse_time(self.time.text())
        if typed is not None:
            self._write_time(typed)
            self.problem.clear()
            return
        try:
            self.value()
        except BadInput as bad:
            self.problem.say(words(bad.sentence), takes_keyboard=False)

    def _write_time(self, local: datetime | time) -> None:
        self.time.setText(self._calendar.time_short(local))
        self._size_time()

    def _size_time(self) -> None:
        """As wide as most times need; the hours of the night on the twelve-hour clock need more."""
        measure = self.time.fontMetrics().horizontalAdvance
        width = max(measure("10:58 pm"), measure(self.time.text()))
        self.time.setFixedWidth(width + self._theme.px(ICON_SIZE) + 3 * _FRAME_PX)

    def _show_day(self) -> None:
        is_this_year = self._latest is None or self._latest.year == self._day.year
        said = self._calendar.day(self._day) if is_this_year else self._calendar.day_with_year(self._day)
        self.day.setText(said)
        self.day.setAccessibleName(tr("{name}: day, {day}", name=self._name, day=said))

    def _dress(self) -> None:
        give_icon(self._theme, self.day, "calendar")
        side = self._theme.px(ICON_SIZE)
        self._clock.setPixmap(icon(self._theme, "clock").pixmap(side, side))
        self._clock.setGeometry(_FRAME_PX, 0, side, max(TARGET_PX, self.time.sizeHint().height()))
        self.time.setTextMargins(side + _GAP_PX, 0, 0, 0)
        self._size_time()
