"""Why nothing rings, or not everything, in plain lines with the way on (care-rules 25, 27)."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QHBoxLayout, QWidget

from caregiver.domain.stay import Stay
from caregiver.domain.wording import start_upper
from caregiver.drawing.words import tr
from caregiver.services.timetable import OnList
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import button, label


class StayLine(Card):
    """Hidden while everything rings as planned."""

    def __init__(self, context: PageContext) -> None:
        super().__init__("note", margins=(20, 6, 12, 6))
        self._context = context
        self._build()
        self.hide()

    def _build(self) -> None:
        inside = QWidget()
        set_role(inside, "doses")
        self._sentence = label("")
        self._homecoming = button("", lambda: self._context.navigator.go(Destination.HOMECOMING))
        self._settings = button(tr("Turn reminders on"), lambda: self._context.navigator.go(Destination.SETTINGS))
        line = QHBoxLayout(inside)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._sentence, 1)
        line.addWidget(self._homecoming)
        line.addWidget(self._settings)
        self.body.addWidget(inside)

    def words(self) -> str:
        """What it says; empty while it is hidden."""
        return "" if self.isHidden() else self._sentence.text()

    def show_present(self, now: datetime) -> None:
        """Read again what keeps the reminders silent at this moment (local)."""
        stays, name = self._context.services.stays, self._context.person.called
        current, waiting, unsure = stays.current(), stays.homecoming(), stays.unconfirmed()
        self._homecoming.setVisible(current is None or current.value.is_away)
        self._settings.setVisible(current is not None and not current.value.is_away)
        if current is not None:
            self._sentence.setText(self._current(current.value, now))
            self._homecoming.setText(tr("{name} is back", name=name))
        elif waiting is not None:
            n = len(waiting.medicines)
            counted = tr("1 medicine waits for an answer.") if n == 1 else tr("{n} medicines wait for an answer.", n=n)
            self._sentence.setText(tr("{counted} Until then nothing of it rings.", counted=counted))
            self._homecoming.setText(tr("Go through the list"))
        elif unsure:
            self._sentence.setText(tr("Not confirmed, so it does not ring: {names}.", names=self._names(unsure)))
            self._homecoming.setText(tr("Go through the list"))
        self.setVisible(current is not None or waiting is not None or bool(unsure))

    def _current(self, stay: Stay, now: datetime) -> str:
        since = self._context.calendar.moment(stay.at.astimezone(ZoneInfo(stay.zone)), now)
        kind = start_upper(self._context.medicine_words.stay_kind(stay.kind))
        if stay.is_away:
            return tr("{kind} from {moment} on. Reminders are off.", kind=kind, moment=since)
        return tr("Reminders are off, from {moment} on.", moment=since)

    def _names(self, medicines: tuple[OnList, ...]) -> str:
        said = self._context.medicine_words
        return ", ".join(said.short_name(on_list.medicine) for on_list in medicines)
