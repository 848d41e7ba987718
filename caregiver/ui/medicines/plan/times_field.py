"""The times of a day, each with its amount: as many as were told."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.schedule import DoseTime
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.plan.measure import Measure
from caregiver.ui.medicines.plan.reading import Misread, Typed, beside
from caregiver.ui.widgets.amount_field import AmountField
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button
from caregiver.ui.widgets.sentence import Sentence
from caregiver.ui.widgets.small_fields import ClockField

MOST_TIMES = 24

_TWICE = QT_TRANSLATE_NOOP("caregiver", "This time stands here two times. Please look at it again.")


class TimeRow(QWidget):
    """ "2 tablets (4 mg) at 08:00".

    Signals:
        changed: The user typed.
        remove_asked: This time is not wanted.
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
        number = self._number
        self.amount = AmountField(self._context, name=tr("How much, time {number}", number=number))
        self.at = ClockField(self._context, name=tr("At what time, time {number}", number=number))
        self.remove = button(tr("Remove"), self.remove_asked.emit, "quiet", name=tr("Remove time {n}", n=number))
        self.remove.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        source = QT_TRANSLATE_NOOP("caregiver", "{amount} at {time}")
        column.addWidget(Sentence(source, amount=self.amount, time=self.at, remove=self.remove))

    def _connect(self) -> None:
        self.amount.changed.connect(self.changed)
        self.at.changed.connect(self.changed)

    def value(self, measure: Measure) -> DoseTime:
        """What was typed.

        Raises:
            Misread: One of the fields cannot be kept.
        """
        numbers: tuple[Decimal, ...] = ()
        if measure.is_written:
            numbers = beside(self.amount.problem, self.amount.numbers)
        return DoseTime(beside(self.at.problem, self.at.value), numbers)


class TimesField(QWidget):
    """Rows of times, in the order in which they were typed.

    Signals:
        changed: The user typed, added or removed.
    """

    changed = Signal()

    def __init__(self, context: PageContext, *, is_single: bool = False) -> None:
        super().__init__()
        self._context = context
        self._is_single = is_single
        self._measure = Measure()
        self.rows: list[TimeRow] = []
        self._build()

    def _build(self) -> None:
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.add = button(tr("Add a time"), self._add_by_hand, "quiet")
        self.add.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.add.setVisible(not self._is_single)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._rows)
        self._below = QWidget()
        self._ways = FlowLayout(self._below, gap=8)
        self._ways.addWidget(self.add)
        column.addWidget(self._below)
        self.show_typed([])

    def add_way(self, way: QPushButton) -> None:
        """Put a button beside "Add a time"."""
        self._ways.addWidget(way)

    def set_measure(self, measure: Measure) -> None:
        """Say the unit beside the amounts; without a written one no amount is asked."""
        self._measure = measure
        for row in self.rows:
            row.amount.set_unit(measure.unit, measure.strength)
            row.amount.setVisible(measure.is_written)

    def typed(self) -> list[Typed]:
        """What stands in the rows."""
        return [{"at": row.at.text(), "amount": row.amount.text()} for row in self.rows]

    def show_typed(self, times: Sequence[Typed]) -> None:
        """Show these rows, at least one, without a signal."""
        wanted = list(times) or [{"at": "", "amount": ""}]
        while len(self.rows) > len(wanted):
            self._drop(self.rows[-1])
        while len(self.rows) < len(wanted):
            self._add_row()
        for row, told in zip(self.rows, wanted, strict=True):
            row.at.set_typed(told["at"])
            row.amount.set_text(told["amount"])
        self._show_ways()

    def values(self) -> tuple[DoseTime, ...]:
        """The times in the order of the clock.

        Raises:
            Misread: A field cannot be kept, or a time stands there twice.
        """
        times: dict[object, DoseTime] = {}
        for row in self.rows:
            value = row.value(self._measure)
            if value.at in times:
                raise Misread(BadInput("at", _TWICE), row.at.problem)
            times[value.at] = value
        return tuple(sorted(times.values(), key=lambda time: time.at))

    def is_blank(self) -> bool:
        """Whether nothing was typed."""
        return not any(value.strip() for row in self.typed() for value in row.values())

    def _add_by_hand(self) -> None:
        row = self._add_row()
        row.amount.set_text(self.rows[-2].amount.text())
        self._show_ways()
        row.at.setFocus()
        self.changed.emit()

    def _add_row(self) -> TimeRow:
        row = TimeRow(self._context, len(self.rows) + 1)
        row.changed.connect(self.changed)
        row.remove_asked.connect(lambda: self._remove_by_hand(row))
        self.rows.append(row)
        self._rows.addWidget(row)
        self._below.raise_()  # for the eyes nothing changes; a screen reader reads in this order
        self.set_measure(self._measure)
        return row

    def _remove_by_hand(self, row: TimeRow) -> None:
        left = [told for index, told in enumerate(self.typed()) if self.rows[index] is not row]
        self.show_typed(left)
        self.rows[-1].at.setFocus()
        self.changed.emit()

    def _drop(self, row: TimeRow) -> None:
        self.rows.remove(row)
        self._rows.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _show_ways(self) -> None:
        self.add.setVisible(not self._is_single and len(self.rows) < MOST_TIMES)
        for row in self.rows:
            row.remove.setVisible(len(self.rows) > 1)
