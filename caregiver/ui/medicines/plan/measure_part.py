"""In what amounts are given, and whether it is written at all what to give (care-rules 5)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.amounts import Unit
from caregiver.domain.strength import Strength
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.plan.measure import Measure
from caregiver.ui.medicines.plan.reading import Typed
from caregiver.ui.medicines.plan.strength_field import HAND_UNITS, UnitChoice
from caregiver.ui.widgets.labels import label
from caregiver.ui.widgets.named_field import NamedField
from caregiver.ui.widgets.sentence import Sentence


class MeasurePart(QWidget):
    """The dose as told, while nobody wrote what to measure.

    Attributes:
        unit_row: "Each dose is measured in tablets"; it stands with what is on the box.

    Signals:
        changed: The user chose or typed.
    """

    changed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._build()
        self._connect()

    def _build(self) -> None:
        self.unit = UnitChoice(self._context, HAND_UNITS, name=tr("Each dose is measured in"))
        self.problem = self.unit.problem
        self.not_written = QCheckBox(tr("Amount not written yet"))
        self.not_written.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.told = NamedField(tr("The dose as you were told it, such as 40 mg"))
        self.told.hide()
        self.new_strength = label("", "dose")
        self.new_strength.hide()
        source = QT_TRANSLATE_NOOP("caregiver", "Each dose is measured in {unit}")
        self.unit_row = Sentence(source, unit=self.unit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.new_strength)
        column.addWidget(self.not_written)
        column.addWidget(self.told)

    def _connect(self) -> None:
        self.unit.chosen.connect(self._on_changed)
        self.not_written.toggled.connect(self._show_told)
        self.not_written.clicked.connect(lambda _checked=False: self._on_changed())
        self.told.line.textEdited.connect(lambda _text: self.changed.emit())

    def measure(self, strength: Strength) -> Measure:
        """In what amounts are now; `strength` is that of the product."""
        return Measure(self.unit.unit(), strength, is_written=not self.not_written.isChecked())

    def told_amount(self) -> str:
        """The dose as told, where what to measure is not written."""
        return self.told.text().strip() if self.not_written.isChecked() else ""

    def suggest(self, unit: Unit | None) -> None:
        """The label tells what the hand measures."""
        if unit is not None:
            self.unit.set_typed(unit.value)

    def say_new_strength(self, sentence: str) -> None:
        """Another strength empties the amounts; what they were stays in sight. Empty for none."""
        self.new_strength.setText(sentence)
        self.new_strength.setVisible(bool(sentence))

    def typed(self) -> Typed:
        """What stands in the fields."""
        return {
            "unit": self.unit.typed(),
            "is_not_written": self.not_written.isChecked(),
            "told": self.told.text(),
        }

    def show_typed(self, typed: Typed) -> None:
        """Show what `typed` gave, without a signal."""
        self.unit.set_typed(typed.get("unit", ""))
        self.not_written.setChecked(bool(typed.get("is_not_written", False)))
        self.told.set_text(typed.get("told", ""))
        self.problem.clear()

    def _show_told(self, is_shown: bool) -> None:
        self.told.setVisible(is_shown)

    def _on_changed(self) -> None:
        self.problem.clear()
        self.changed.emit()
