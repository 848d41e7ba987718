"""The line that stands on every page while reminders are off, wait for answers, or mean another clock than this one."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from caregiver.domain.stay import StayKind
from caregiver.drawing.words import tr
from caregiver.services.changes import Area
from caregiver.services.journeys import Journey
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.labels import button, label

MOST_NAMES = 4

_AREAS = frozenset({Area.STAYS, Area.MEDICINES, Area.PREFERENCES, Area.PERSON})
Way = tuple[str, Callable[[], object]]


class RemindersStrip(QFrame):
    """Says in one line why nothing rings, loudly (DESIGN 2.8), and the way on; gone when all is well."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._ways: list[QPushButton] = []
        self._build()
        self._connect()

    def _build(self) -> None:
        set_role(self, "strip")
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(32, 4, 24, 4)
        self._sentence = label("", "strong")
        self._line.addWidget(self._sentence, 1)
        self.refresh()

    def _connect(self) -> None:
        self._context.bus.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Read again how the reminders are."""
        sentence, ways = self._state()
        self._sentence.setText(sentence)
        for old in self._ways:
            self._line.removeWidget(old)
            old.deleteLater()
        self._ways = [button(words, act, "quiet") for words, act in ways]
        for made in self._ways:
            self._line.addWidget(made)
        self.setVisible(bool(sentence))

    def _state(self) -> tuple[str, list[Way]]:
        services, navigator = self._context.services, self._context.navigator
        stay = services.stays.current()
        if stay is not None and stay.value.kind is StayKind.DIED:
            return "", []
        if stay is not None:
            begun = stay.value.at.astimezone(services.clock.zone())
            since = self._context.calendar.moment(begun, self._context.local_now())
            if stay.value.is_away:
                back = tr("{name} is back", name=self._context.person.called)
                return tr("Reminders are off: away from home since {since}.", since=since), [(back, self._end)]
            return tr("Reminders are off since {since}.", since=since), [(tr("Turn them on"), self._end)]
        homecoming = services.stays.homecoming()
        if homecoming is not None:
            names = ", ".join(on_list.medicine.name for on_list in homecoming.medicines[:MOST_NAMES])
            sentence = tr("These do not ring until you say if they are the same: {names}.", names=names)
            return sentence, [(tr("Answer now"), lambda: navigator.go(Destination.HOMECOMING))]
        journey = services.journeys.current()
        return self._journey(journey) if journey else ("", [])

    def _journey(self, journey: Journey) -> tuple[str, list[Way]]:
        journeys = self._context.services.journeys
        hours = self._context.amounts.number(Decimal(round(abs(journey.ahead) / timedelta(minutes=15))) / 4)
        ahead = tr("The clock here is {hours} h ahead of home. The plans ring by the clock of home.", hours=hours)
        behind = tr("The clock here is {hours} h behind home. The plans ring by the clock of home.", hours=hours)
        return (
            ahead if journey.ahead > timedelta() else behind,
            [
                (tr("Keep it so"), lambda: self._context.act(journeys.keep_home_times)),
                (tr("Use the clock here"), lambda: self._context.act(journeys.use_clock_here)),
            ],
        )

    def _end(self) -> None:
        if self._context.act(self._context.services.stays.end) and self._context.services.stays.homecoming():
            self._context.navigator.go(Destination.HOMECOMING)

    def _on_changed(self, areas: frozenset[Area]) -> None:
        if areas & _AREAS:
            self.refresh()
