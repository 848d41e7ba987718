"""The days of a treatment, each to be changed and taken out, and a sentence that fills in many at once."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.editing import Typed
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.treatments.fill_days import FillDays
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import Problem, button
from caregiver.ui.widgets.small_fields import DayField

_SQUARE_PX = 44


class DayPart(QWidget):
    """One of the days: a press opens a calendar, the arrow keys go a day back or on.

    Signals:
        changed: It is another day.
        removed: It is none of them.
    """

    changed = Signal()
    removed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._build()
        self._connect()

    def _build(self) -> None:
        self.day = DayField(self._context, name=tr("Day"))
        self.day.problem.setParent(self)  # a day that stands there always is one
        self.take_out = button("", self.removed.emit, "plain")
        self.take_out.setToolTip(tr("Take out"))
        self.take_out.setFixedWidth(_SQUARE_PX)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.day)
        line.addWidget(self.take_out)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._dress()

    def _connect(self) -> None:
        self.day.changed.connect(self._on_changed)
        self._context.theme.changed.connect(self._dress)

    def show_day(self, day: str) -> None:
        """Show a day, in the way of ISO 8601."""
        self.day.set_typed(day)
        self._name()

    def _on_changed(self) -> None:
        self._name()
        self.changed.emit()

    def _name(self) -> None:
        self.take_out.setAccessibleName(tr("Take out {day}", day=self.day.text()))

    def _dress(self) -> None:
        give_icon(self._context.theme, self.take_out, "close", self._context.theme.tokens.ink_soft)


class DaysField(QWidget):
    """All days in their order.

    Signals:
        changed: The user changed, added or took out.
    """

    changed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self.parts: list[DayPart] = []
        self._build()
        self._connect()

    def _build(self) -> None:
        self._line = QWidget()
        self._flow = FlowLayout(self._line, gap=8)
        self.add = button(tr("Add a day"), self._add_by_hand)
        self.add.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._flow.addWidget(self.add)
        self.many = button(tr("Fill in many at once …"), self.unfold, "quiet")
        self.many.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.fill = FillDays(self._context)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.problem = Problem(self.add)
        for part in (self._line, self.problem, self.many, self.fill):
            column.addWidget(part)

    def _connect(self) -> None:
        self.fill.changed.connect(self.changed)
        self.fill.filled.connect(self._fill)

    def days(self) -> list[str]:
        """The days as they stand there, in the way of ISO 8601."""
        return [part.day.typed() for part in self.parts]

    def show_typed(self, days: Sequence[str], fill: Typed) -> None:
        """Show these days, and what stands in the sentence, without a signal; it is folded where there are days."""
        self.show_days(days)
        self.fill.show_typed(fill)
        self._fold(is_folded=bool(days) and not fill["times"])

    def show_days(self, days: Sequence[str]) -> None:
        """Show these days in their order, each once, without a signal."""
        wanted = sorted(set(days))
        while len(self.parts) > len(wanted):
            self._drop(self.parts[-1])
        while len(self.parts) < len(wanted):
            self._add_part()
        for part, day in zip(self.parts, wanted, strict=True):
            part.show_day(day)

    def _fill(self, days: Sequence[date]) -> None:
        self.show_days([*self.days(), *(day.isoformat() for day in days)])
        self._fold(is_folded=True)
        self.add.setFocus()
        self.changed.emit()

    def unfold(self) -> None:
        """Show the sentence that fills in many days."""
        self._fold(is_folded=False)
        self.fill.times.setFocus()

    def _fold(self, *, is_folded: bool) -> None:
        self.many.setVisible(is_folded)
        self.fill.setVisible(not is_folded)

    def _add_by_hand(self) -> None:
        """One more: as long after the last as is written, or today."""
        before = self.days()
        day = self._context.local_now().date()
        if before:
            step = timedelta(days=self._step())
            day = min(date.fromisoformat(max(before)), date.max - step) + step
        self.show_days([*before, day.isoformat()])
        self.parts[-1].day.setFocus()
        self.changed.emit()

    def _step(self) -> int:
        try:
            return self.fill.step() or 1
        except BadInput:
            return 1

    def _add_part(self) -> None:
        part = DayPart(self._context)
        part.changed.connect(self._on_changed)
        part.removed.connect(lambda: self._take_out(part))
        self.parts.append(part)
        self._flow.removeWidget(self.add)
        self._flow.addWidget(part)
        self._flow.addWidget(self.add)
        self.add.raise_()  # for the eyes nothing changes; a screen reader reads in this order

    def _on_changed(self) -> None:
        self.changed.emit()

    def _take_out(self, part: DayPart) -> None:
        place = self.parts.index(part)
        self.show_days([day for index, day in enumerate(self.days()) if index != place])
        beside = self.parts[place:][:1] or self.parts[-1:]
        (beside[0].take_out if beside else self.add).setFocus()
        self.changed.emit()

    def _drop(self, part: DayPart) -> None:
        self.parts.remove(part)
        self._flow.removeWidget(part)
        part.hide()
        part.deleteLater()
