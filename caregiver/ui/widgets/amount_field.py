"""How much: a number in the family's typing, and beside it the unit in full words."""

import re
from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from caregiver.domain.amounts import Amount, Unit
from caregiver.domain.errors import BadInput
from caregiver.domain.strength import Strength
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.typed_number import parse_number
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.card import row
from caregiver.ui.widgets.labels import Problem, label

NUMBER_PX = 56
_BETWEEN = re.compile(r"\s+(?:or|to)\s+|\s*[–/-]\s*", re.IGNORECASE)
_NO_AMOUNT = QT_TRANSLATE_NOOP("caregiver", "How much? Please write a number.")
_NO_UNIT = QT_TRANSLATE_NOOP("caregiver", "Please choose the unit, as on the label.")


class AmountField(QWidget):
    """Takes one amount, or the amounts of a range ("1 or 2").

    The unit is either said beside the number, or chosen there (`let_choose`).

    Args:
        name: What a screen reader says of it.

    Signals:
        changed: The user typed, or chose a unit.
    """

    changed = Signal()

    def __init__(self, context: PageContext, *, name: str) -> None:
        super().__init__()
        self._context = context
        self._name = name
        self._unit: Unit | None = None
        self._strength = Strength()
        self._build()
        self._connect()

    def _build(self) -> None:
        self.line = QLineEdit()
        self.line.setMaxLength(40)
        self.line.setAccessibleName(self._name)
        self.units = QComboBox()
        self.units.setAccessibleName(tr("{name}: unit", name=self._name))
        self.units.hide()
        self._said = label("", "dose", wraps=False)
        self.problem = Problem(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(row(self.line, self.units, self._said, None))
        column.addWidget(self.problem)
        self._dress()

    def _connect(self) -> None:
        self.line.textEdited.connect(self._on_typed)
        self.units.activated.connect(self._on_unit)
        self._context.theme.changed.connect(self._dress)

    # -- the unit -----------------------------------------------------------------------------------------------

    def set_unit(self, unit: Unit | None, strength: Strength | None = None) -> None:
        """Say this unit beside the number, and what is behind the number where the strength tells it."""
        self._unit, self._strength = unit, strength or Strength()
        self._show_unit()

    def let_choose(self, units: Sequence[Unit]) -> None:
        """Let the user choose among these units; none is chosen beforehand."""
        self.units.clear()
        self.units.addItem(tr("unit …"), None)
        for unit in units:
            self.units.addItem(self._context.amounts.unit(unit, Decimal(2)), unit)
        self.units.show()

    def unit(self) -> Unit | None:
        """The unit that holds, or None while none was said."""
        return self._unit

    # -- values in and out --------------------------------------------------------------------------------------

    def text(self) -> str:
        """What stands in the field, as typed."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Put something into the field, without a signal."""
        self.line.setText(text)
        self.problem.clear()
        self._show_unit()

    def set_number(self, number: Decimal | None) -> None:
        """Show a number, or none."""
        self.set_text("" if number is None else self._context.amounts.number(number))

    def numbers(self) -> tuple[Decimal, ...]:
        """The amounts that were typed: one, or those of a range in their order.

        Raises:
            BadInput: None was typed, or no amount; names "amount".
        """
        typed = self.line.text().strip()
        if not typed:
            raise BadInput("amount", _NO_AMOUNT)
        try:
            numbers: tuple[Decimal, ...] = (parse_number(typed),)
        except BadInput:
            parts = _BETWEEN.split(typed)
            if len(parts) == 1 or not all(parts):
                raise
            numbers = tuple(parse_number(part) for part in parts)
        return tuple(sorted(set(numbers)))

    def number(self) -> Decimal:
        """The one amount that was typed.

        Raises:
            BadInput: None, no amount, or several; names "amount".
        """
        numbers = self.numbers()
        if len(numbers) != 1:
            raise BadInput("amount", QT_TRANSLATE_NOOP("caregiver", "How much was it? Please write one number."))
        return numbers[0]

    def amount(self) -> Amount:
        """The amount with its unit.

        Raises:
            BadInput: It is none; names "amount" or "unit".
        """
        number = self.number()
        if self._unit is None:
            raise BadInput("unit", _NO_UNIT)
        return Amount(number, self._unit)

    # -- what is in sight ---------------------------------------------------------------------------------------

    def _on_typed(self) -> None:
        self.problem.clear()
        self._show_unit()
        self.changed.emit()

    def _on_unit(self) -> None:
        self._unit = self.units.currentData()
        self.problem.clear()
        self.changed.emit()

    def _show_unit(self) -> None:
        if not self.units.isHidden():
            self.units.setCurrentIndex(max(0, self.units.findData(self._unit)))
            return
        self._said.setText(self._beside())

    def _beside(self) -> str:
        if self._unit is None:
            return ""
        try:
            numbers = self.numbers()
        except BadInput:
            return self._context.amounts.unit(self._unit, Decimal(2))
        unit = self._context.amounts.unit(self._unit, numbers[-1])
        behind = self._strength.behind(Amount(numbers[0], self._unit)) if len(numbers) == 1 else None
        if behind is None:
            return unit
        return tr("{unit} ({behind})", unit=unit, behind=self._context.amounts.amount(behind))

    def _dress(self) -> None:
        self.line.setFixedWidth(self._context.theme.px(NUMBER_PX) + 28)
