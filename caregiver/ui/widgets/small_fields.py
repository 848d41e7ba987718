"""Small fields: a time of day, a day, a number."""

from datetime import date, time, timedelta
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from caregiver.domain.errors import BadInput
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.typed_number import parse_number
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.widgets.day_button import DayButton
from caregiver.ui.widgets.day_menu import DayMenu
from caregiver.ui.widgets.labels import Problem

CLOCK_PX = 76
COUNT_PX = 34
_FRAME_PX = 28

_NO_TIME = QT_TRANSLATE_NOOP("caregiver", "This is not a time. Type it like 14:32, or noon.")
_NO_DAY = QT_TRANSLATE_NOOP("caregiver", "Please choose a day.")
_NOT_WHOLE = QT_TRANSLATE_NOOP("caregiver", "Please write a whole number, such as 3.")


class ClockField(QLineEdit):
    """A time on the clock on the wall.

    Signals:
        changed: The user typed.
    """

    changed = Signal()

    def __init__(self, context: PageContext, *, name: str) -> None:
        super().__init__()
        self._context = context
        self._name = name
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setMaxLength(30)
        self.setAccessibleName(self._name)
        self.problem = Problem(self)
        self._dress()

    def _connect(self) -> None:
        self.textEdited.connect(self._on_typed)
        self.editingFinished.connect(self._finish)
        self.textChanged.connect(lambda _text: self._dress())
        self._context.theme.changed.connect(self._dress)

    def value(self) -> time:
        """The time that was typed.

        Raises:
            BadInput: It is none; names "at".
        """
        typed = self._context.calendar.parse_time(self.text())
        if typed is None:
            raise BadInput("at", _NO_TIME)
        return typed

    def set_typed(self, text: str) -> None:
        """Put something into the field, without a signal."""
        self.setText(text)
        self.problem.clear()

    def _on_typed(self) -> None:
        self.problem.clear()
        self.changed.emit()

    def _finish(self) -> None:
        if not self.text().strip():
            return
        try:
            self.setText(self._context.calendar.time_short(self.value()))
        except BadInput as bad:
            self.problem.say(words(bad.sentence), takes_keyboard=False)

    def _dress(self) -> None:
        """As wide as most times need; the hours of the night on the twelve-hour clock need more."""
        said = self.fontMetrics().horizontalAdvance(self.text())
        self.setFixedWidth(max(self._context.theme.px(CLOCK_PX), said) + _FRAME_PX)


class DayField(DayButton):
    """A day: a press opens a calendar, the arrow keys go a day back or on.

    Signals:
        changed: The user chose another day.
    """

    changed = Signal()

    def __init__(self, context: PageContext, *, name: str) -> None:
        super().__init__()
        self._context = context
        self._name = name
        self._day: date | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(tr("Left and right arrow: a day back or on. Space: calendar."))
        self.problem = Problem(self)
        self._dress()
        self._show()

    def _connect(self) -> None:
        self.clicked.connect(self._open_calendar)
        self.stepped.connect(lambda days: self._choose(self._shown_day() + timedelta(days=days)))
        self._context.theme.changed.connect(self._dress)

    def value(self) -> date:
        """The day.

        Raises:
            BadInput: None was chosen; names "day".
        """
        if self._day is None:
            raise BadInput("day", _NO_DAY)
        return self._day

    def typed(self) -> str:
        """The day for a draft; empty for none."""
        return "" if self._day is None else self._day.isoformat()

    def set_typed(self, day: str) -> None:
        """Show a day as `typed` gave it, without a signal."""
        self._day = date.fromisoformat(day) if day else None
        self.problem.clear()
        self._show()

    def _shown_day(self) -> date:
        return self._day or self._context.local_now().date()

    def _open_calendar(self) -> None:
        menu = DayMenu(self._context.theme, self._shown_day(), None, self)
        menu.chosen.connect(self._choose)
        menu.open_below(self)

    def _choose(self, day: date) -> None:
        self._day = day
        self.problem.clear()
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        calendar = self._context.calendar
        said = tr("choose a day")
        if self._day is not None:
            is_this_year = self._day.year == self._context.local_now().year
            said = calendar.short_day(self._day) if is_this_year else calendar.date_short(self._day)
        self.setText(said)
        self.setAccessibleName(tr("{name}: {day}", name=self._name, day=said))

    def _dress(self) -> None:
        give_icon(self._context.theme, self, "calendar")


class CountField(QLineEdit):
    """A number: of hours, of days, of doses.

    Signals:
        changed: The user typed.
    """

    changed = Signal()

    def __init__(self, context: PageContext, *, name: str) -> None:
        super().__init__()
        self._context = context
        self._name = name
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setMaxLength(20)
        self.setAccessibleName(self._name)
        self.problem = Problem(self)
        self._dress()

    def _connect(self) -> None:
        self.textEdited.connect(self._on_typed)
        self._context.theme.changed.connect(self._dress)

    def value(self) -> Decimal:
        """The number that was typed.

        Raises:
            BadInput: It is none that can be meant; names "number".
        """
        return parse_number(self.text().strip(), "number")

    def whole(self, most: int) -> int:
        """The whole number that was typed, at most `most`.

        Raises:
            BadInput: It is none; names "number".
        """
        number = self.value()
        if number != number.to_integral_value():
            raise BadInput("number", _NOT_WHOLE)
        if number > most:
            raise BadInput("number", QT_TRANSLATE_NOOP("caregiver", "The most here is {most}."), most=most)
        return int(number)

    def is_blank(self) -> bool:
        """Whether nothing was typed."""
        return not self.text().strip()

    def set_typed(self, text: str) -> None:
        """Put something into the field, without a signal."""
        self.setText(text)
        self.problem.clear()

    def _on_typed(self) -> None:
        self.problem.clear()
        self.changed.emit()

    def _dress(self) -> None:
        self.setFixedWidth(self._context.theme.px(COUNT_PX) + _FRAME_PX)
