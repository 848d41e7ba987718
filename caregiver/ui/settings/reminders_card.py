"""Reminders: on or off, how often they ask, when they are soft, and whether the diary starts by itself."""

from collections.abc import Sequence
from datetime import time
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QSizePolicy, QWidget

from caregiver.domain.errors import CaregiverError
from caregiver.drawing.words import tr, words
from caregiver.services.changes import Changed
from caregiver.services.preferences import MOST_HOURLY_ASKS
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.settings.person_cards import named
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import Problem, button, label
from caregiver.ui.widgets.segments import Segments
from caregiver.ui.widgets.stay_words import begun
from caregiver.ui.widgets.undo_bar import announce

MARGINS = (24, 12, 24, 20)
DAY_HOURS = 24


class StopCard(Card):
    """Whether reminders are on, and the way to the other; what this computer cannot do."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=MARGINS)
        self._context = context
        self._build()

    def _build(self) -> None:
        self.state = label("", "strong")
        self.way = button("", self._go)
        self.way.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.body.addWidget(label(tr("Reminders"), "heading"))
        self.body.addWidget(self.state)
        self.body.addWidget(self.way)
        warning = tr(
            "It rings only while this computer is on, awake and near you. "
            "For medicines that must not be late, set a second alarm too."
        )
        self.body.addWidget(label(warning, "soft"))

    def show_state(self) -> None:
        """Show how they are now."""
        context = self._context
        record = context.services.stays.current()
        self.way.setHidden(context.services.stays.has_died)  # that is taken back on the quiet page
        if record is None:
            self.state.setText(tr("Reminders are on."))
            self.way.setText(tr("Stop all reminders …"))
            return
        self.state.setText(tr("Reminders are off since {since}.", since=begun(record.value, context)))
        back = tr("{name} is back", name=context.person.called)
        self.way.setText(back if record.value.is_away else tr("Turn them on"))

    def _go(self) -> None:
        stays, navigator = self._context.services.stays, self._context.navigator
        current = stays.current()
        if current is None:
            navigator.go(Destination.STOP)
            return
        if not current.value.is_away:
            self._context.act(stays.end)
        if current.value.is_away or stays.homecoming() is not None:
            navigator.go(Destination.HOMECOMING)


class HourBox(QComboBox):
    """A full hour of the day.

    Signals:
        hour_chosen: The user chose; carries the hour, 0 to 23.
    """

    hour_chosen = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setAccessibleName(self._name)
        self.addItems([""] * DAY_HOURS)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def _connect(self) -> None:
        self.activated.connect(self.hour_chosen)

    def show_hour(self, hour: int, said: Sequence[str]) -> None:
        """Show an hour, without a signal; `said` are the words of all hours."""
        for index, word in enumerate(said):
            self.setItemText(index, word)
        self.setCurrentIndex(hour)


class AskingCard(Card):
    """How often a reminder without an answer asks again, and how."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=MARGINS)
        self._context = context
        self._build()
        self._connect()

    def _build(self) -> None:
        quick = [
            ("3", tr("10, 20 and 40 min")),
            ("2", tr("10 and 20 min")),
            ("1", tr("10 min")),
            ("0", tr("not again")),
        ]
        often = [(str(times), str(times)) for times in range(MOST_HOURLY_ASKS + 1)]
        self.quick = Segments(quick, name=tr("No answer yet: it asks again after"))
        self.hourly = Segments(often, name=tr("Then every hour, so many times"))
        self.quiet_from, self.quiet_until = HourBox(tr("Softer from")), HourBox(tr("Softer until"))
        self.details = QCheckBox(tr("Show which medicine it is in the corner notice"))
        self.saved = label("", "soft")
        head = QHBoxLayout()
        head.addWidget(label(tr("How it asks"), "heading"), 1)
        head.addWidget(self.saved)
        self.body.setSpacing(14)
        self.body.addLayout(head)
        self.body.addWidget(named(tr("No answer yet: it asks again after"), self.quick))
        hint = tr("After that the dose stays open on Today.")
        self.body.addWidget(named(tr("Then every hour, so many times"), self.hourly, hint=hint))
        self.body.addWidget(named(tr("Softer at night"), self._night()))
        self.body.addWidget(self.details)
        self.body.addWidget(label(tr("Others may read what stands in the corner."), "small"))

    def _night(self) -> QWidget:
        made = QWidget()
        flow = FlowLayout(made)
        for part in (
            label(tr("from"), wraps=False),
            self.quiet_from,
            label(tr("until"), wraps=False),
            self.quiet_until,
        ):
            flow.addWidget(part)
        return made

    def _connect(self) -> None:
        act, preferences = self._context.act, self._context.services.preferences
        self.quick.changed.connect(lambda code: self._say(act(preferences.set_quick_asks, int(code))))
        self.hourly.changed.connect(lambda code: self._say(act(preferences.set_hourly_asks, int(code))))
        self.quiet_from.hour_chosen.connect(lambda hour: self._say(act(preferences.set_quiet_from_hour, hour)))
        self.quiet_until.hour_chosen.connect(lambda hour: self._say(act(preferences.set_quiet_until_hour, hour)))
        self.details.clicked.connect(lambda is_on: self._say(act(preferences.set_notification_details, is_on)))

    def show_preferences(self) -> None:
        """Show what holds now."""
        preferences, calendar = self._context.services.preferences, self._context.calendar
        hours = [calendar.time_short(time(hour)) for hour in range(DAY_HOURS)]
        self.quick.set_value(str(preferences.quick_asks))
        self.hourly.set_value(str(preferences.hourly_asks))
        self.quiet_from.show_hour(preferences.quiet_from_hour, hours)
        self.quiet_until.show_hour(preferences.quiet_until_hour, hours)
        self.details.setChecked(preferences.has_notification_details)

    def forget_saved(self) -> None:
        """The word "Saved" goes away."""
        self.saved.setText("")

    def _say(self, done: Changed[object] | None) -> None:
        if done is not None:
            self.saved.setText(tr("Saved"))
            announce(self, tr("Saved"))


class Autostart(Protocol):
    """What starts the program at a login; `desktop.autostart` does."""

    def state(self) -> str:
        """What will happen at the next login: "on", "off", "switched off" (elsewhere), "other" (another copy)."""

    def enable(self) -> None:
        """Start at each login from now on; raises StorageFailed."""

    def disable(self) -> None:
        """Start no more; raises StorageFailed."""


class AutostartCard(Card):
    """Whether the diary starts by itself: what the system made of the wish is shown, not the wish."""

    def __init__(self, autostart: Autostart) -> None:
        super().__init__(margins=MARGINS)
        self._autostart = autostart
        self._build()
        self._connect()

    def _build(self) -> None:
        self.wish = QCheckBox(tr("Start with the computer"))
        self.state = label("", "soft")
        self.problem = Problem(self.wish)
        self.body.addWidget(label(tr("When this computer starts"), "heading"))
        for part in (self.wish, self.state, self.problem):
            self.body.addWidget(part)

    def _connect(self) -> None:
        self.wish.clicked.connect(self._keep)

    def show_state(self) -> None:
        """Read back what will happen at the next login."""
        state = self._autostart.state()
        said = {
            "on": tr("It starts by itself, out of sight, and reminders ring."),
            "switched off": tr(
                "It was switched off in the settings of this computer. Reminders ring once you open it."
            ),
            "other": tr("A copy of it starts by itself, but not this one, or not with this diary."),
        }
        self.wish.setChecked(state == "on")
        self.state.setText(said.get(state, tr("It does not start by itself. Reminders ring once you open it.")))

    def _keep(self, is_wanted: bool) -> None:
        try:
            if is_wanted:
                self._autostart.enable()
            else:
                self._autostart.disable()
        except CaregiverError as error:
            self.problem.say(words(error.sentence))
        else:
            self.problem.clear()
        self.show_state()
