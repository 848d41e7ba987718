"""How strong it is, as on the label: in fields, from which amounts can be told in mg, and in the label's own words."""

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from caregiver.domain.amounts import Unit
from caregiver.domain.errors import BadInput
from caregiver.domain.strength import Strength
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.plan.reading import Misread, Typed, beside
from caregiver.ui.widgets.labels import Problem, label
from caregiver.ui.widgets.named_field import NamedField
from caregiver.ui.widgets.sentence import Sentence
from caregiver.ui.widgets.small_fields import CountField

INSIDE = (Unit.MG, Unit.MICROGRAMS, Unit.MICROGRAMS_PER_HOUR, Unit.G, Unit.UNITS)
"""What can be in a product."""

HAND_UNITS = (
    Unit.TABLETS,
    Unit.CAPSULES,
    Unit.ML,
    Unit.DROPS,
    Unit.SACHETS,
    Unit.PATCHES,
    Unit.PUFFS,
    Unit.UNITS,
    Unit.MG,
    Unit.G,
    Unit.MICROGRAMS,
)
"""What a hand can measure or count, the usual ones first."""

_NO_NUMBER = QT_TRANSLATE_NOOP("caregiver", "A strength needs a number, as on the label.")
_NO_UNIT = QT_TRANSLATE_NOOP("caregiver", "Please choose the unit, as on the label.")


class UnitChoice(QComboBox):
    """One unit of several; none is chosen beforehand.

    Signals:
        chosen: The user chose.
    """

    chosen = Signal()

    def __init__(self, context: PageContext, units: tuple[Unit, ...], *, name: str) -> None:
        super().__init__()
        self._context = context
        self._units = units
        self._name = name
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setAccessibleName(self._name)
        self.problem = Problem(self)
        self.addItem(tr("unit …"), "")
        for unit in self._units:
            self.addItem(self._context.amounts.unit(unit, Decimal(2)), unit.value)

    def _connect(self) -> None:
        self.activated.connect(lambda _index: self.chosen.emit())

    def unit(self) -> Unit | None:
        """The unit that holds, or None while none was chosen."""
        code = self.typed()
        return Unit(code) if code else None

    def typed(self) -> str:
        """Its code, or ""."""
        return str(self.currentData())

    def set_typed(self, code: str) -> None:
        """Show a unit, or none, without a signal."""
        self.setCurrentIndex(max(0, self.findData(code)))


class StrengthField(QWidget):
    """ "10 mg in 5 ml".

    Signals:
        changed: The user typed or chose.
    """

    changed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._build()
        self._connect()

    def _build(self) -> None:
        context = self._context
        self.number = CountField(context, name=tr("Strength: number"))
        self.unit = UnitChoice(context, INSIDE, name=tr("Strength: unit"))
        self.per_number = CountField(context, name=tr("Strength: in how much"))
        self.per_unit = UnitChoice(context, HAND_UNITS, name=tr("Strength: in how much of what"))
        self.words = NamedField(tr("Or in words, as on the label"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(tr("Strength, as on the label"), "strong"))
        source = QT_TRANSLATE_NOOP("caregiver", "{number} {unit} in {per_number} {per_unit}")
        column.addWidget(
            Sentence(source, number=self.number, unit=self.unit, per_number=self.per_number, per_unit=self.per_unit)
        )
        column.addWidget(label(tr("Such as 30 mg in 1 tablet, or 10 mg in 5 ml."), "soft"))
        column.addWidget(self.words)

    def _connect(self) -> None:
        for field in (self.number, self.per_number):
            field.changed.connect(self.changed)
        for choice in (self.unit, self.per_unit):
            choice.chosen.connect(self.changed)
        self.words.line.textEdited.connect(self.changed)

    def typed(self) -> Typed:
        """What stands in the fields."""
        return {
            "number": self.number.text(),
            "unit": self.unit.typed(),
            "per_number": self.per_number.text(),
            "per_unit": self.per_unit.typed(),
            "words": self.words.text(),
        }

    def show_typed(self, typed: Typed) -> None:
        """Show what `typed` gave, without a signal."""
        for name in ("number", "unit", "per_number", "per_unit"):
            getattr(self, name).set_typed(typed.get(name, ""))
        self.words.set_text(typed.get("words", ""))

    def value(self) -> Strength:
        """The strength that was typed; an empty one where nothing was.

        Raises:
            Misread: A number is none, or a part of the fields is missing.
        """
        told = self.words.text().strip()
        problem = self.number.problem
        if not any((self.number.text().strip(), self.unit.typed())):
            return Strength(told)
        if self.number.is_blank():
            raise Misread(BadInput("strength", _NO_NUMBER), problem)
        number = beside(problem, self.number.value)
        unit, per_unit = self.unit.unit(), self.per_unit.unit()
        if unit is None or per_unit is None:
            raise Misread(BadInput("strength", _NO_UNIT), problem)
        per_number = Decimal(1) if self.per_number.is_blank() else beside(problem, self.per_number.value)
        return Strength(told, number, unit, per_number, per_unit)

    def value_so_far(self) -> Strength:
        """The same while it is being typed: without what cannot be read yet."""
        try:
            return self.value()
        except BadInput:
            return Strength(self.words.text().strip())
