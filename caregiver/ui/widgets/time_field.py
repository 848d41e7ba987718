"""When something was: day, time, and whether the time is exact or about."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.calendar_words import CalendarWords, brief_day_text
from caregiver.domain.errors import BadInput
from caregiver.domain.typed_moment import TypedMoment, read_moment
from caregiver.domain.wall_clock import first_instant
from caregiver.drawing.words import tr, words
from caregiver.ui.theme.icons import ICON_SIZE, give_icon, icon
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.day_button import DayButton
from caregiver.ui.widgets.day_menu import DayMenu
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import Problem, button
from caregiver.ui.widgets.segments import Segments
from caregiver.ui.widgets.undo_bar import announce

TARGET_PX = 44
_FRAME_PX = 12
_GAP_PX = 8
_WIDEST_TYPED_PX = 220


class TimeField(QWidget):
    """Takes a moment on the clock of one zone.

    A moment that nobody touched comes back as it was given, to the second. A time the clock jumps over is the first
    minute after the jump; of a time that comes twice the first is meant (DESIGN 6).
    The field of the time takes whole moments too: "yesterday at about 4". After Enter, or when the keyboard goes on,
    day, time and exactness show what was understood; where another time may have been meant, it is offered.

    Args:
        now: Tells the present instant; what is typed is seen from there.

    Signals:
        changed: The user chose another day, time or exactness.
    """

    changed = Signal()

    def __init__(self, theme: Theme, calendar: CalendarWords, *, name: str, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._theme = theme
        self._calendar = calendar
        self._name = name
        self._now = now
        self._zone = ZoneInfo("UTC")
        self._given: datetime | None = None
        self._day = date.min
        self._latest: date | None = None
        self._written = ""
        self._other: datetime | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.day = DayButton()
        self.day.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.day.setAccessibleDescription(tr("Left and right arrow: a day back or on. Space: calendar."))
        self.time = QLineEdit()
        self.time.setAccessibleName(tr("{name}: time", name=self._name))
        self.time.setToolTip(tr("You can type 14:32, noon, 20 min ago, or yesterday at about 4."))
        self._clock = QLabel(self.time)
        choices = [("exact", tr("exact")), ("about", tr("about"))]
        self.exactness = Segments(choices, name=tr("{name}: exact or about", name=self._name))
        self.other = button("", self._take_other, "quiet")
        self.other.hide()
        self.problem = Problem(self.time)
        line = QWidget()
        flow = FlowLayout(line)
        for part in (self.day, self.time, self.exactness, self.other):
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
        self.time.textChanged.connect(self._size_time)
        self.time.textEdited.connect(self._on_typed)
        self.time.editingFinished.connect(self._understand)
        self.exactness.changed.connect(lambda _code: self.changed.emit())
        self._theme.changed.connect(self._dress)

    def set_moment(self, at: datetime, zone: ZoneInfo, *, is_exact: bool = True, latest: date | None = None) -> None:
        """Show a moment on the clock of `zone`, without a signal; days after `latest` cannot be chosen."""
        local = at.astimezone(zone)
        self._given, self._zone, self._day, self._latest = at, zone, local.date(), latest
        self._write_time(local)
        self.exactness.set_value("exact" if is_exact else "about")
        self.problem.clear()
        self._offer(None)
        self._show_day()

    def set_calendar(self, calendar: CalendarWords) -> None:
        """Tell days and times in other words from now on."""
        shown = self._shown_time()
        self._calendar = calendar
        if shown is not None:
            self._write_time(shown)
        self._offer(self._other)
        self._show_day()

    def take_keyboard(self) -> None:
        """Put the keyboard where a time is typed, in place of what stands there."""
        self.time.setFocus(Qt.FocusReason.TabFocusReason)
        self.time.selectAll()

    @property
    def is_exact(self) -> bool:
        """False when the time is "about"."""
        try:
            typed = None if self._shown_time() else self._typed_moment()
        except BadInput:
            typed = None
        said = typed.is_exact if typed else None
        return self.exactness.value() != "about" if said is None else said

    def value(self) -> datetime:
        """The instant that stands in the field.

        Raises:
            BadInput: What was typed is no time, or a time to come; names "at".
        """
        shown = self._shown_time()
        if shown is None:
            return self._typed_moment().at
        given = None if self._given is None else self._given.astimezone(self._zone)
        if given is not None and (given.date(), given.hour, given.minute) == (self._day, shown.hour, shown.minute):
            return self._given or given
        return first_instant(datetime.combine(self._day, shown), self._zone)

    def value_or_given(self) -> datetime:
        """The same, but what is no time counts as not typed; for a draft."""
        try:
            return self.value()
        except BadInput:
            at = self._given.astimezone(self._zone).time() if self._given else time()
            return first_instant(datetime.combine(self._day, at.replace(microsecond=0)), self._zone)

    # -- what is typed ------------------------------------------------------------------------------------------

    def _shown_time(self) -> time | None:
        """The time of the shown day; None where something was typed that is not understood yet.

        Where days to come can be chosen, a time alone is always one of the shown day.
        """
        is_untouched = self.time.text() == self._written
        return self._calendar.parse_time(self.time.text()) if is_untouched or self._latest is None else None

    def _typed_moment(self) -> TypedMoment:
        """Raises BadInput."""
        return read_moment(self.time.text(), now=self._now(), zone=self._zone, day=self._day, calendar=self._calendar)

    def _on_typed(self) -> None:
        self._offer(None)
        self.changed.emit()

    def _understand(self) -> None:
        """Show what was typed as day, time and exactness, or say that it is no time."""
        shown = self._shown_time()
        try:
            typed = None if shown else self._typed_moment()
        except BadInput as bad:
            self.problem.say(words(bad.sentence), takes_keyboard=False)
            return
        self.problem.clear()
        if shown is not None:
            self._write_time(shown)
        elif typed is not None:
            self._show_understood(typed.at, typed.other)
            if typed.is_exact is not None:
                self.exactness.set_value("exact" if typed.is_exact else "about")
            self.changed.emit()

    def _show_understood(self, at: datetime, other: datetime | None) -> None:
        local = at.astimezone(self._zone)
        is_moved = local.date() != self._day
        self._given, self._day = at, local.date()
        self._write_time(local)
        self._offer(other)
        self._show_day()
        if is_moved or other is not None:
            announce(self, self._calendar.moment_full(local))

    def _offer(self, other: datetime | None) -> None:
        """Offer the other time that may have been meant, or none."""
        if self.other.hasFocus() and other is None:
            self.time.setFocus()
        self._other = other
        self.other.setVisible(other is not None)
        if other is not None:
            local = other.astimezone(self._zone)
            is_same_day = local.date() == self._day
            told = self._calendar.time(local) if is_same_day else self._calendar.moment_full(local)
            self.other.setText(tr("Was it {time}?", time=told))
            self.other.setAccessibleName(tr("{name}: was it {time}?", name=self._name, time=told))

    def _take_other(self) -> None:
        if self._other is not None:
            self._show_understood(self._other, self.value_or_given())
            self.changed.emit()

    # -- day ----------------------------------------------------------------------------------------------------

    def _open_calendar(self) -> None:
        menu = DayMenu(self._theme, self._day, self._latest, self.day)
        menu.chosen.connect(self._choose_day)
        menu.open_below(self.day)

    def _choose_day(self, day: date) -> None:
        if day == self._day or (self._latest is not None and day > self._latest):
            return
        self._day = day
        self._offer(None)
        self._show_day()
        self.changed.emit()

    def _write_time(self, local: datetime | time) -> None:
        self._written = self._calendar.time_short(local)
        self.time.setText(self._written)

    def _size_time(self) -> None:
        """As wide as most times need; the hours of the night on the twelve-hour clock, and whole moments, need more."""
        measure = self.time.fontMetrics().horizontalAdvance
        typed = min(measure(self.time.text()), max(self._theme.px(_WIDEST_TYPED_PX), measure(self._written)))
        width = max(measure("10:58 pm" if self._calendar.is_twelve_hour else "20:58"), typed)
        self.time.setFixedWidth(width + self._theme.px(ICON_SIZE) + 3 * _FRAME_PX)

    def _show_day(self) -> None:
        is_of_another_year = self._latest is not None and self._latest.year != self._day.year
        self.day.setText(words(brief_day_text(self._day, has_year=is_of_another_year)))
        said = self._calendar.day_with_year(self._day) if is_of_another_year else self._calendar.day(self._day)
        self.day.setAccessibleName(tr("{name}: day, {day}", name=self._name, day=said))

    def _dress(self) -> None:
        give_icon(self._theme, self.day, "calendar")
        side = self._theme.px(ICON_SIZE)
        self._clock.setPixmap(icon(self._theme, "clock").pixmap(side, side))
        self._clock.setGeometry(_FRAME_PX, 0, side, max(TARGET_PX, self.time.sizeHint().height()))
        self.time.setTextMargins(side + _GAP_PX, 0, 0, 0)
        self._size_time()
