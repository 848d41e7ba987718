"""The team's own fever figure: a number and what the thermometer shows, never one without the other."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.fever import FeverUnit, fever_figure
from caregiver.drawing.words import tr, words
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.card import row
from caregiver.ui.widgets.labels import Problem, label
from caregiver.ui.widgets.segments import Segments

LONGEST_FIGURE = 20
FIGURE_PX = 96


class FeverField(QWidget):
    """Asks for the figure.

    Signals:
        changed: The number was typed to its end, or the unit chosen.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._build()
        self._connect()

    def _build(self) -> None:
        question = tr("Fever: the number your team gave you")
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST_FIGURE)
        self.line.setAccessibleName(question)
        self.unit = Segments([(unit, unit) for unit in FeverUnit], name=tr("Fever: °C or °F"))
        self.problem = Problem(self.line)
        name = label(question, "strong")
        name.setBuddy(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(name)
        column.addWidget(label(tr("Empty: the sheet says 38 °C (100.4 °F)"), "small"))
        column.addWidget(row(self.line, self.unit, None))
        column.addWidget(self.problem)
        self._dress()

    def _connect(self) -> None:
        self.line.editingFinished.connect(self.changed)
        self.unit.changed.connect(lambda _code: self.changed.emit())
        self._theme.changed.connect(self._dress)

    def set_figure(self, figure: str) -> None:
        """Show a figure with its unit; what is being typed, or cannot be kept yet, stays."""
        if self.line.hasFocus() or self.problem.text():
            return
        number, _, unit = figure.partition(" ")
        self.line.setText(number)
        self.unit.set_value(unit)

    def figure_or(self, kept: str) -> str:
        """What was typed, with its unit; `kept` while it is none, and a sentence beside it says why."""
        unit = self.unit.value()
        try:
            figure = fever_figure(self.line.text(), FeverUnit(unit) if unit else None)
        except BadInput as bad:
            self.problem.say(words(bad.sentence), takes_keyboard=False)
            return kept
        self.problem.clear()
        return figure

    def _dress(self) -> None:
        self.line.setFixedWidth(self._theme.px(FIGURE_PX) + 28)
