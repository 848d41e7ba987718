"""Beneath the head: which day it is about, the days beside it, and the way to fill it in as on the day before."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from caregiver.domain.calendar_words import CalendarWords
from caregiver.drawing.words import tr
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import FlowingLabel, button

_DAY = timedelta(days=1)


class DayLine(QWidget):
    """ "For Sunday 22 November".

    Signals:
        day_asked: Go to another day; carries it.
        repeat_asked: Fill in the words of the day before.
    """

    day_asked = Signal(object)
    repeat_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._day = date.min
        self._build()
        self._connect()

    def _build(self) -> None:
        self.said = FlowingLabel("heading")
        self.earlier = button("", lambda: self.day_asked.emit(self._day - _DAY))
        self.later = button("", lambda: self.day_asked.emit(self._day + _DAY))
        for made in (self.earlier, self.later):
            made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.later.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.repeat = button("", self.repeat_asked.emit)
        self.repeat.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.repeat.setAccessibleDescription(
            tr("Fills in how the night was, and what was there. Numbers, bowels and notes stay yours.")
        )
        self.away = FlowingLabel("soft")
        flow = FlowLayout(self, gap=12)
        for part in (self.said, self.earlier, self.later, self.repeat, self.away):
            flow.addWidget(part)
        self._dress()

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)

    def show_day(self, day: date, newest: date, today: date | None, calendar: CalendarWords) -> None:
        """Show a day.

        Args:
            day: The day.
            newest: The last day that has begun.
            today: The day that may be called today, or None: by night no day may.
            calendar: How the family reads days.
        """
        self._day = day
        self.said.setText(tr("For {day}", day=calendar.day(day)))
        before, after = calendar.day(day - _DAY), calendar.day(day + _DAY)
        self.earlier.setAccessibleName(tr("The day before: {day}", day=before))
        self.later.setAccessibleName(tr("The day after: {day}", day=after))
        self.earlier.setText(calendar.short_day(day - _DAY))
        self.later.setText(calendar.short_day(day + _DAY))
        self.later.setVisible(day < newest)
        self.repeat.setText(
            tr("Same as yesterday") if day == today else tr("Same as on {day}", day=calendar.short_day(day - _DAY))
        )

    def show_away(self, sentence: str) -> None:
        """Say that the person was away, or nothing."""
        self.away.setText(sentence)
        self.away.setVisible(bool(sentence))

    def _dress(self) -> None:
        give_icon(self._theme, self.earlier, "chevron-left")
        give_icon(self._theme, self.later, "chevron-right")
        give_icon(self._theme, self.repeat, "again")
