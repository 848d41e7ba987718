"""A day to be typed, or chosen in a calendar; it may lie years back, or be still to come, or stay empty."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.typed_day import LONGEST, read_day
from caregiver.drawing.words import tr, translate, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.widgets.day_menu import DayMenu
from caregiver.ui.widgets.labels import Problem, button

_WIDTH_PX = 150
_FRAME_PX = 28


class DayLine(QWidget):
    """One line; what was understood stands there in full once the keyboard goes on.

    Args:
        name: What a screen reader says.
        field: What `BadInput` names when it is no day.

    Signals:
        changed: The user typed or chose.
    """

    changed = Signal()

    def __init__(self, context: PageContext, *, name: str, field: str) -> None:
        super().__init__()
        self._context = context
        self._name = name
        self._field = field
        self._build()
        self._connect()

    def _build(self) -> None:
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST)
        self.line.setPlaceholderText(tr("such as 6 Nov"))
        self.line.setAccessibleName(self._name)
        self.calendar = button("", self._open_calendar, "square", name=tr("{name}: calendar", name=self._name))
        self.calendar.setToolTip(tr("Calendar"))
        self.problem = Problem(self.line)
        parts = QHBoxLayout()
        parts.setSpacing(4)
        parts.addWidget(self.line)
        parts.addWidget(self.calendar)
        parts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(parts)
        column.addWidget(self.problem)
        self._dress()

    def _connect(self) -> None:
        self.line.textEdited.connect(self._on_typed)
        self.line.editingFinished.connect(self._finish)
        self._context.theme.changed.connect(self._dress)

    def value(self) -> date | None:
        """The day, or None where nothing stands. Raises BadInput where it is none."""
        typed = self.line.text().strip()
        today = self._context.local_now().date()
        return read_day(typed, today=today, field=self._field, translate=translate) if typed else None

    def typed(self) -> str:
        """What stands in the line."""
        return self.line.text()

    def show_typed(self, text: str) -> None:
        """Put something into the line, without a signal."""
        self.line.setText(text)
        self.problem.clear()

    def set_name(self, name: str) -> None:
        """What a screen reader says from now on."""
        self.line.setAccessibleName(name)
        self.calendar.setAccessibleName(tr("{name}: calendar", name=name))

    def _on_typed(self) -> None:
        self.problem.clear()
        self.changed.emit()

    def _finish(self) -> None:
        try:
            day = self.value()
        except BadInput as bad:
            self.problem.say(words(bad.sentence), takes_keyboard=False)
            return
        if day is not None:
            self.line.setText(day_words(self._context, day))

    def _open_calendar(self) -> None:
        try:
            day = self.value()
        except BadInput:
            day = None
        menu = DayMenu(self._context.theme, day or self._context.local_now().date(), None, self.calendar)
        menu.chosen.connect(self._choose)
        menu.open_below(self.calendar)

    def _choose(self, day: date) -> None:
        self.show_typed(day_words(self._context, day))
        self.changed.emit()

    def _dress(self) -> None:
        give_icon(self._context.theme, self.calendar, "calendar")
        self.line.setFixedWidth(self._context.theme.px(_WIDTH_PX) + _FRAME_PX)


def day_words(context: PageContext, day: date) -> str:
    """ "Fri 6 Nov 2026": with its year, for it may be read again in another one."""
    calendar = context.calendar
    return tr("{weekday} {date}", weekday=calendar.weekday_short(day), date=calendar.date_short(day))
