"""Until when a plan holds: until told otherwise, or until a last day."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.schedule import Schedule
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.plan.kind_list import Way
from caregiver.ui.medicines.plan.reading import Typed, beside
from caregiver.ui.widgets.segments import Segments
from caregiver.ui.widgets.sentence import Sentence
from caregiver.ui.widgets.small_fields import DayField

WITH_AN_END = frozenset({Way.CLOCK_TIMES, Way.INTERVAL, Way.AS_NEEDED, Way.WEEKDAYS, Way.EVERY_FEW})
"""Ways that go on until told otherwise; the others say their days themselves."""

_OPEN, _DAY = "open", "day"


class UntilPart(QWidget):
    """Two words to choose from, and a day.

    Signals:
        changed: The user chose.
    """

    changed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._build()
        self._connect()

    def _build(self) -> None:
        name = tr("Until when")
        self.end = Segments([(_OPEN, tr("we are told")), (_DAY, tr("a day"))], name=name)
        self.end.set_value(_OPEN)
        self.day = DayField(self._context, name=name)
        self.day.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Sentence(QT_TRANSLATE_NOOP("caregiver", "Until {end} {day}"), end=self.end, day=self.day))

    def _connect(self) -> None:
        self.end.changed.connect(lambda _code: self._on_end())
        self.day.changed.connect(self.changed)

    def put_into(self, schedule: Schedule) -> Schedule:
        """The schedule with its end.

        Raises:
            Misread: A last day is wanted, and none was chosen.
        """
        if self.end.value() == _OPEN:
            return schedule
        return replace(schedule, last=beside(self.day.problem, self.day.value))

    def last_day(self) -> date | None:
        """The last day, or None."""
        typed = self.day.typed() if self.end.value() == _DAY else ""
        return date.fromisoformat(typed) if typed else None

    def typed(self) -> Typed:
        """What was chosen."""
        return {"end": self.end.value(), "day": self.day.typed()}

    def show_typed(self, typed: Typed) -> None:
        """Show what `typed` gave, without a signal."""
        self.end.set_value(typed.get("end", _OPEN))
        self.day.set_typed(typed.get("day", ""))
        self.day.setVisible(self.end.value() == _DAY)

    def _on_end(self) -> None:
        self.day.setVisible(self.end.value() == _DAY)
        self.changed.emit()
