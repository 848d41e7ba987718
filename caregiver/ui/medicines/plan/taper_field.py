"""A plan that goes up or down by date: each step starts on the day after the one before."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.schedule import TaperStep
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.plan.measure import Measure
from caregiver.ui.medicines.plan.reading import Misread, Typed, beside
from caregiver.ui.medicines.plan.times_field import TimesField
from caregiver.ui.widgets.labels import button, label, rule
from caregiver.ui.widgets.sentence import Sentence
from caregiver.ui.widgets.small_fields import DayField

MOST_STEPS = 20
_DAY = timedelta(days=1)

_ENDS_EARLY = QT_TRANSLATE_NOOP("caregiver", "This step ends before it starts. Please look at the days again.")


class StepRow(QWidget):
    """One step: until when, and the times of each of its days.

    Signals:
        changed: The user typed or chose.
        remove_asked: This step is not wanted.
    """

    changed = Signal()
    remove_asked = Signal()

    def __init__(self, context: PageContext, number: int) -> None:
        super().__init__()
        self._context = context
        self._number = number
        self._build()
        self._connect()

    def _build(self) -> None:
        context, number = self._context, self._number
        self.first = DayField(context, name=tr("Step {number}: from", number=number))
        self.last = DayField(context, name=tr("Step {number}: until", number=number))
        self.times = TimesField(context)
        self.remove = button(tr("Remove step {n}", n=number), self.remove_asked.emit, "quiet")
        self.remove.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._from = label("", wraps=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        if number > 1:
            column.addWidget(rule())
        name = label(tr("Step {number}", number=number), "strong", wraps=False)
        source = QT_TRANSLATE_NOOP("caregiver", "{step} from {day} {first} until {last}")
        column.addWidget(Sentence(source, step=name, day=self._from, first=self.first, last=self.last))
        column.addWidget(self.times)
        self.times.add_way(self.remove)
        self.first.setVisible(number == 1)
        self._from.setVisible(number > 1)

    def _connect(self) -> None:
        for part in (self.first, self.last, self.times):
            part.changed.connect(self.changed)

    def say_first(self, words: str) -> None:
        """Say on which day it starts: the day after the step before."""
        self._from.setText(words)

    def last_day(self) -> date | None:
        """Its last day, or None while none was chosen."""
        typed = self.last.typed()
        return date.fromisoformat(typed) if typed else None

    def value(self, first: date) -> TaperStep:
        """What was typed, for a step that starts on `first`.

        Raises:
            Misread: A field cannot be kept.
        """
        last = beside(self.last.problem, self.last.value)
        if last < first:
            raise Misread(BadInput("steps", _ENDS_EARLY), self.last.problem)
        return TaperStep(first, last, self.times.values())


class TaperField(QWidget):
    """Steps that follow each other without a gap.

    Signals:
        changed: The user typed, added or removed.
    """

    changed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._measure = Measure()
        self.steps: list[StepRow] = []
        self._build()

    def _build(self) -> None:
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        self.add = button(tr("Add a step"), self._add_by_hand, "quiet")
        self.add.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._rows)
        column.addWidget(self.add)
        self.show_typed([])

    def set_measure(self, measure: Measure) -> None:
        """Say the unit beside the amounts."""
        self._measure = measure
        for step in self.steps:
            step.times.set_measure(measure)

    def typed(self) -> list[Typed]:
        """What stands in the steps."""
        return [
            {"first": step.first.typed(), "last": step.last.typed(), "times": step.times.typed()} for step in self.steps
        ]

    def show_typed(self, steps: Sequence[Typed]) -> None:
        """Show these steps, at least one, without a signal."""
        wanted = list(steps) or [{"first": "", "last": "", "times": []}]
        while len(self.steps) > len(wanted):
            self._drop(self.steps[-1])
        while len(self.steps) < len(wanted):
            self._add_step()
        for step, told in zip(self.steps, wanted, strict=True):
            step.first.set_typed(told["first"])
            step.last.set_typed(told["last"])
            step.times.show_typed(told["times"])
        self._show_ways()

    def values(self) -> tuple[TaperStep, ...]:
        """The steps, each from the day after the one before.

        Raises:
            Misread: A field cannot be kept, or a step ends before it starts.
        """
        first = beside(self.steps[0].first.problem, self.steps[0].first.value)
        made: list[TaperStep] = []
        for step in self.steps:
            made.append(step.value(first))
            first = made[-1].last + _DAY
        return tuple(made)

    def last_day(self) -> date | None:
        """The last day for which something is written, or None while that is not known."""
        return self.steps[-1].last_day()

    def _add_by_hand(self) -> None:
        before = self.steps[-1].times.typed()
        step = self._add_step()
        step.times.show_typed([{"at": told["at"], "amount": ""} for told in before])
        self._show_ways()
        step.last.setFocus()
        self.changed.emit()

    def _add_step(self) -> StepRow:
        step = StepRow(self._context, len(self.steps) + 1)
        step.changed.connect(self._on_changed)
        step.remove_asked.connect(lambda: self._remove_by_hand(step))
        step.times.set_measure(self._measure)
        self.steps.append(step)
        self._rows.addWidget(step)
        self.add.raise_()  # for the eyes nothing changes; a screen reader reads in this order
        return step

    def _remove_by_hand(self, step: StepRow) -> None:
        left = [told for index, told in enumerate(self.typed()) if self.steps[index] is not step]
        if self.steps[0] is step:
            left[0]["first"] = step.first.typed()
        self.show_typed(left)
        self.steps[-1].last.setFocus()
        self.changed.emit()

    def _drop(self, step: StepRow) -> None:
        self.steps.remove(step)
        self._rows.removeWidget(step)
        step.hide()
        step.deleteLater()

    def _on_changed(self) -> None:
        self._show_ways()
        self.changed.emit()

    def _show_ways(self) -> None:
        self.add.setVisible(len(self.steps) < MOST_STEPS)
        last: date | None = None
        for step in self.steps:
            step.remove.setVisible(len(self.steps) > 1)
            step.say_first(self._context.calendar.short_day(last + _DAY) if last else tr("the day after"))
            last = step.last_day()
