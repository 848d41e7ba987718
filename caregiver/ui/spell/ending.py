"""Whether a bad spell is over, and when it ended: by the clock, or by how long it was."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.flare_words import length_text
from caregiver.drawing.words import tr, words
from caregiver.services.flares import end_from
from caregiver.ui.core.context import PageContext
from caregiver.ui.spell.typed_spell import ENDED, GOES_ON, NOT_WRITTEN
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import Problem, button, label
from caregiver.ui.widgets.segments import Segments
from caregiver.ui.widgets.time_field import TimeField

LENGTHS = tuple(timedelta(minutes=minutes) for minutes in (5, 15, 30, 60))


class Ending(QWidget):
    """The end of a spell.

    Args:
        start: When it began, as it stands beside.

    Signals:
        changed: The user chose or typed.
    """

    changed = Signal()

    def __init__(self, context: PageContext, start: Callable[[], datetime]) -> None:
        super().__init__()
        self._context = context
        self._start = start
        self._zone = ZoneInfo("UTC")
        self._is_touched = False
        self._build()
        self._connect()

    def _build(self) -> None:
        context = self._context
        choices = [
            (ENDED, tr("over")),
            (NOT_WRITTEN, tr("over, time not written down")),
            (GOES_ON, tr("still goes on")),
        ]
        self.state = Segments(choices, name=tr("Is it over?"))
        self.when = TimeField(context.theme, context.calendar, name=tr("Ended"), now=context.services.clock.now)
        self.lengths = QWidget()
        flow = FlowLayout(self.lengths)
        flow.addWidget(label(tr("or it lasted"), "soft", wraps=False))
        for length in LENGTHS:
            said = words(length_text(length))
            name = tr("It lasted {how_long}", how_long=said)
            flow.addWidget(button(said, partial(self._last, length), "chip", name=name))
        self.problem = Problem()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.state, self.problem, self.when, self.lengths):
            column.addWidget(part)

    def _connect(self) -> None:
        self.state.changed.connect(self._on_state)
        self.when.changed.connect(self._on_when)

    def show_end(self, state: str, at: datetime, zone: ZoneInfo, *, is_exact: bool) -> None:
        """Show an end, without a signal."""
        self._zone = zone
        self._is_touched = at != self._start()
        self.state.set_value(state)
        self._put(at, is_exact=is_exact)
        self.problem.clear()
        self._show()

    def follow_start(self, is_exact: bool) -> None:
        """It began at another time: an end that nobody touched is the beginning again."""
        if not self._is_touched and self.is_ended:
            self._put(self._start(), is_exact=is_exact)

    @property
    def is_ended(self) -> bool:
        """Whether it is over and somebody says when."""
        return self.state.value() == ENDED

    @property
    def is_exact(self) -> bool:
        """False when the end is "about"."""
        return self.when.is_exact or not self.is_ended

    def finished(self) -> datetime:
        """When it ended. Raises BadInput, naming "ended_at"."""
        try:
            return end_from(self._start(), self.when.value())
        except BadInput as bad:
            raise BadInput("ended_at", bad.sentence.source, **bad.sentence.values) from bad

    def value_or_given(self) -> datetime:
        """The same, but what is no time counts as not typed."""
        return self.when.value_or_given()

    def _last(self, length: timedelta) -> None:
        self._is_touched = True
        self.state.set_value(ENDED)
        self._put(self._start() + length, is_exact=self.when.is_exact)
        self._show()
        self.changed.emit()

    def _put(self, at: datetime, *, is_exact: bool) -> None:
        latest = max(self._context.services.clock.now(), at).astimezone(self._zone).date()
        self.when.set_moment(at, self._zone, is_exact=is_exact, latest=latest)

    def _on_state(self, _code: str) -> None:
        self._is_touched = True
        self.problem.clear()
        self._show()
        self.changed.emit()

    def _on_when(self) -> None:
        self._is_touched = True
        self.changed.emit()

    def _show(self) -> None:
        self.when.setVisible(self.is_ended)
        self.lengths.setVisible(self.state.value() != GOES_ON)
