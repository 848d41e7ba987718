"""Back home, or reminders on again: now, or since another time."""

from datetime import UTC, datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from caregiver.domain.errors import BadInput
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button
from caregiver.ui.widgets.time_field import TimeField

MINUTE_MS = 60_000


class BackPart(Card):
    """One press for now; another time is asked for in place.

    Signals:
        ended: The stay is over, and it is in the diary.
    """

    ended = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=(20, 16, 20, 16))
        self._context = context
        self._shown_at = context.local_now()
        self._build()
        self._connect()

    def _build(self) -> None:
        self.now = button("", self._end_now)
        self.other = button(tr("At another time"), self._ask)
        self.moment = TimeField(
            self._context.theme, self._context.calendar, name=tr("Back since"), now=self._context.services.clock.now
        )
        self.moment.exactness.hide()
        self.keep = button(tr("Since this time"), self._end_then)
        for part in (self.now, self.other, self.keep):
            part.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        ways = FlowLayout()
        ways.addWidget(self.now)
        ways.addWidget(self.other)
        self._then = QWidget()
        then = FlowLayout(self._then)
        then.addWidget(self.moment)
        then.addWidget(self.keep)
        self.body.setSpacing(12)
        self.body.addLayout(ways)
        self.body.addWidget(self._then)
        self._then.hide()

        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE_MS)

    def _connect(self) -> None:
        self._minute.timeout.connect(self.show_present)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()

    def show_present(self) -> None:
        """Offer the present minute, and the next one when it comes: what stands in the button is what is stored."""
        now = self._shown_at = self._context.local_now()
        self._minute.start()
        self.moment.set_calendar(self._context.calendar)
        self.now.setText(tr("Now, {time}", time=self._context.calendar.time_short(now)))

    def _ask(self) -> None:
        clock = self._context.services.clock
        self.moment.set_moment(clock.now(), clock.zone(), latest=self._context.local_now().date())
        self._then.show()
        self.moment.time.setFocus()
        self.moment.time.selectAll()

    def _end_now(self) -> None:
        self._end(self._shown_at.astimezone(UTC))

    def _end_then(self) -> None:
        try:
            self._end(self.moment.value())
        except BadInput as bad:
            self.moment.problem.say(words(bad.sentence))

    def _end(self, at: datetime) -> None:
        if self._context.act(self._context.services.stays.end, at) is not None:
            self._then.hide()
            self.ended.emit()
