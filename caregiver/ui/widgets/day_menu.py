"""A small calendar that opens below a button: arrow keys move, Enter or a press chooses, Escape leaves."""

from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QMenu, QToolButton, QWidget, QWidgetAction

from caregiver.drawing.words import tr
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme


class DayMenu(QMenu):
    """Lets the user choose one day; it is gone once it is closed.

    Signals:
        chosen: The user chose a day; carries the `date`.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, day: date, latest: date | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._day = day
        self._latest = latest
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.calendar = QCalendarWidget()
        self.calendar.setAccessibleName(tr("Calendar"))
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setSelectedDate(QDate(self._day.year, self._day.month, self._day.day))
        if self._latest is not None:
            self.calendar.setMaximumDate(QDate(self._latest.year, self._latest.month, self._latest.day))
        plain = QTextCharFormat()
        plain.setForeground(QColor(self._theme.tokens.ink))
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(weekend, plain)
        self._name_buttons()
        action = QWidgetAction(self)
        action.setDefaultWidget(self.calendar)
        self.addAction(action)

    def _name_buttons(self) -> None:
        for part, symbol, name in (
            ("qt_calendar_prevmonth", "chevron-left", tr("Month before")),
            ("qt_calendar_nextmonth", "chevron-right", tr("Next month")),
        ):
            found = self.calendar.findChild(QToolButton, part)
            if isinstance(found, QToolButton):
                give_icon(self._theme, found, symbol)
                found.setAccessibleName(name)

    def _connect(self) -> None:
        self.calendar.activated.connect(self._choose)
        self.calendar.clicked.connect(self._choose)

    def open_below(self, button: QWidget) -> None:
        """Open under a button, with the keyboard in the calendar."""
        self.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))
        self.calendar.setFocus()

    def _choose(self, day: QDate) -> None:
        self.chosen.emit(date(day.year(), day.month(), day.day()))
        self.close()
