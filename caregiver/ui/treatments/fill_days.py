"""A sentence that fills in many days at once: "5 times, every day, from 2 Nov"."""

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.treatment import MOST_CYCLE_DAYS
from caregiver.domain.typed_day import NOT_A_DAY
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.editing import Typed
from caregiver.ui.widgets.day_line import DayLine
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import Problem, button
from caregiver.ui.widgets.segments import Segments
from caregiver.ui.widgets.sentence import Sentence
from caregiver.ui.widgets.small_fields import CountField

MOST_AT_ONCE = 100
_SATURDAY = 5
_DAILY, _APART = "day", "days"
_DAY = timedelta(days=1)


class FillDays(QWidget):
    """ "6 times, every 21 days, from 2 Nov", and whether Saturdays and Sundays are left out.

    Signals:
        changed: The user typed or chose.
        filled: These days shall be among them; carries a tuple of dates.
    """

    changed = Signal()
    filled = Signal(object)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._build()
        self._connect()

    def _build(self) -> None:
        self.times = CountField(self._context, name=tr("How many days to fill in"))
        self.rhythm = Segments([(_DAILY, tr("every day")), (_APART, tr("every so many days"))], name=tr("How often"))
        self.every = CountField(self._context, name=tr("Days from one to the next"))
        self.start = DayLine(self._context, name=tr("First day to fill in"), field="start")
        self.skips = QCheckBox(tr("not on Saturdays and Sundays"))
        self.fill = button(tr("Fill in these days"), self._fill)
        self.problem = Problem()
        source = QT_TRANSLATE_NOOP("caregiver", "{times} times, {rhythm} {every} from {start}")
        last = QWidget()
        flow = FlowLayout(last, gap=12)
        for part in (self.skips, self.fill):
            part.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            flow.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        fields = {"times": self.times, "rhythm": self.rhythm, "every": self.every, "start": self.start}
        column.addWidget(Sentence(source, **fields))
        column.addWidget(self.problem)
        column.addWidget(last)

    def _connect(self) -> None:
        for part in (self.times, self.every, self.start):
            part.changed.connect(self.changed)
        self.rhythm.changed.connect(lambda _code: self._on_rhythm())
        self.skips.clicked.connect(lambda _checked=False: self.changed.emit())

    def typed(self) -> Typed:
        """What stands in the fields."""
        return {
            "times": self.times.text(),
            "rhythm": self.rhythm.value(),
            "every": self.every.text(),
            "start": self.start.typed(),
            "skips": self.skips.isChecked(),
        }

    def show_typed(self, typed: Typed) -> None:
        """Show what `typed` gave, without a signal."""
        self.times.set_typed(typed["times"])
        self.rhythm.set_value(typed["rhythm"])
        self.every.set_typed(typed["every"])
        self.start.show_typed(typed["start"])
        self.skips.setChecked(typed["skips"])
        self.problem.clear()
        self.every.setVisible(self.rhythm.value() == _APART)

    def step(self) -> int | None:
        """Days from one to the next; None where that is not written. Raises BadInput; names "cycle_days"."""
        if self.rhythm.value() == _DAILY:
            return 1
        if self.rhythm.value() != _APART or self.every.is_blank():
            return None
        try:
            return self.every.whole(MOST_CYCLE_DAYS)
        except BadInput as bad:
            raise BadInput("cycle_days", bad.sentence.source, **bad.sentence.values) from None

    def _on_rhythm(self) -> None:
        self.every.setVisible(self.rhythm.value() == _APART)
        self.problem.clear()
        self.changed.emit()

    def _fill(self) -> None:
        """The days, or one sentence beside the first field that makes no sense."""
        self.problem.clear()
        problem = self.times.problem
        try:
            times = self.times.whole(MOST_AT_ONCE)
            problem = self.every.problem if self.rhythm.value() == _APART else self.problem
            step = self.step() if times > 1 else 1
            if step is None:
                raise BadInput("every", QT_TRANSLATE_NOOP("caregiver", "How often? Choose one, or write the days."))
            problem = self.start.problem
            days = _days(self._start(), times, step, skips=self.skips.isChecked())
        except BadInput as bad:
            problem.say(words(bad.sentence))
            return
        self.filled.emit(days)

    def _start(self) -> date:
        start = self.start.value()
        if start is None:
            raise BadInput("start", NOT_A_DAY)
        return start


def _days(start: date, times: int, every: int, *, skips: bool) -> tuple[date, ...]:
    """Every so many days; a Saturday or Sunday that is left out is the next Monday instead."""
    days: list[date] = []
    day = start
    try:
        while len(days) < times:
            while skips and day.weekday() >= _SATURDAY:
                day += _DAY
            days.append(day)
            day += timedelta(days=every)
    except OverflowError:
        raise BadInput("start", QT_TRANSLATE_NOOP("caregiver", "Please look at the year again.")) from None
    return tuple(days)
