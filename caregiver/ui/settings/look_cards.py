"""How it looks, kept beside the diary; and how times and buttons are, kept in the diary."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time

from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.errors import CaregiverError
from caregiver.drawing.words import tr, words
from caregiver.services.changes import Changed
from caregiver.ui.core.context import PageContext
from caregiver.ui.settings.person_cards import named
from caregiver.ui.theme.theme import NIGHT_ENDS_HOUR, NIGHT_STARTS_HOUR, TEXT_SIZES, Look, Scheme, Theme
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import Problem, label
from caregiver.ui.widgets.segments import Segments
from caregiver.ui.widgets.undo_bar import announce

DAY_STARTS = (0, 4, 5, 6, 7, 8)
"""Hours offered for the start of a care day."""


class LookCard(Card):
    """Text size, colours, the dim look at night."""

    def __init__(self, theme: Theme, save_look: Callable[[Look], None]) -> None:
        super().__init__(margins=(24, 12, 24, 20))
        self._theme = theme
        self._save_look = save_look
        self._calendar = CalendarWords()
        self._build()
        self._connect()

    def _build(self) -> None:
        self.text_size = Segments(
            [(str(percent), tr("{percent} %", percent=percent)) for percent in TEXT_SIZES], name=tr("Text size")
        )
        self.scheme = Segments(
            [
                (Scheme.SYSTEM, tr("As this computer")),
                (Scheme.LIGHT, tr("Light")),
                (Scheme.DARK, tr("Dark")),
                (Scheme.HIGH_CONTRAST, tr("High contrast")),
            ],
            name=tr("Colours"),
        )
        self.night = QCheckBox(tr("Dim the screen at night"))
        self.problem = Problem()
        self.body.setSpacing(14)
        self.body.addWidget(label(tr("Look and text size"), "heading"))
        self.body.addWidget(named(tr("Text size"), self.text_size))
        self.body.addWidget(named(tr("Colours"), self.scheme))
        self.body.addWidget(self.night)
        self.hours = label("", "small")
        self.body.addWidget(self.hours)
        self.body.addWidget(self.problem)

    def _connect(self) -> None:
        self.text_size.changed.connect(lambda code: self._keep(replace(self._theme.look, text_percent=int(code))))
        self.scheme.changed.connect(lambda code: self._keep(replace(self._theme.look, scheme=Scheme(code))))
        self.night.clicked.connect(lambda is_on: self._keep(replace(self._theme.look, has_night_look=is_on)))

    def show_look(self, calendar: CalendarWords) -> None:
        """Show what holds now."""
        self._calendar = calendar
        look = self._theme.look
        start, end = (calendar.time_short(time(hour)) for hour in (NIGHT_STARTS_HOUR, NIGHT_ENDS_HOUR))
        self.hours.setText(tr("From {start} to {end}.", start=start, end=end))
        self.text_size.set_value(str(look.text_percent))
        self.scheme.set_value(look.scheme)
        self.night.setChecked(look.has_night_look)

    def _keep(self, look: Look) -> None:
        try:
            self._save_look(look)
        except CaregiverError as error:
            self.problem.say(words(error.sentence))
        else:
            self.problem.clear()
        self.show_look(self._calendar)


class TimesCard(Card):
    """The clock, where the day starts, bigger buttons."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=(24, 12, 24, 20))
        self._context = context
        self._build()
        self._connect()

    def _build(self) -> None:
        self.clock = Segments([("24", tr("14:32")), ("12", tr("2:32 pm"))], name=tr("Clock"))
        self.start = Segments([(str(hour), "") for hour in DAY_STARTS], name=tr("A day starts at"))
        self.bigger = QCheckBox(tr("Bigger number buttons"))
        self.saved = label("", "soft")
        self.body.setSpacing(14)
        head = QHBoxLayout()
        head.addWidget(label(tr("Times and buttons"), "heading"), 1)
        head.addWidget(self.saved)
        self.body.addLayout(head)
        self.body.addWidget(named(tr("Clock"), self.clock))
        self.body.addWidget(
            named(
                tr("A day starts at"),
                self.start,
                hint=tr("What comes earlier, such as a bad night, counts to the day before"),
            )
        )
        self.body.addWidget(self.bigger)

    def _connect(self) -> None:
        preferences = self._context.services.preferences
        act = self._context.act
        self.clock.changed.connect(lambda code: self._say(act(preferences.set_twelve_hour, code == "12")))
        self.start.changed.connect(lambda code: self._say(act(preferences.set_care_day_start_hour, int(code))))
        self.bigger.clicked.connect(lambda is_on: self._say(act(preferences.set_bigger_buttons, is_on)))

    def show_preferences(self) -> None:
        """Show what holds now."""
        preferences, calendar = self._context.services.preferences, self._context.calendar
        self.clock.set_value("12" if preferences.is_twelve_hour else "24")
        self.start.set_words({str(hour): calendar.time_short(time(hour)) for hour in DAY_STARTS})
        self.start.set_value(str(preferences.care_day_start_hour))
        self.bigger.setChecked(preferences.has_bigger_buttons)

    def forget_saved(self) -> None:
        """The word "Saved" goes away."""
        self.saved.setText("")

    def _say(self, done: "Changed[object] | None") -> None:
        if done is not None:
            self.saved.setText(tr("Saved"))
            announce(self, tr("Saved"))
