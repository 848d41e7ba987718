"""How long it was done: four usual lengths to press, or minutes to type."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.card import row
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.labels import Problem, label

USUAL = (10, 20, 30, 60)
_FIELD_PX = 72
_LONGEST = 8


class HowLong(QWidget):
    """A length that is pressed stands in the field too; a second press takes it out.

    Signals:
        changed: The user pressed or typed.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._build()
        self._connect()

    def _build(self) -> None:
        choices = [Choice(str(minutes), tr("{minutes} min", minutes=minutes)) for minutes in USUAL]
        self.chips = Chips(self._theme, choices, name=tr("How long"))
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("How long: minutes"))
        self.field.setMaxLength(_LONGEST)
        self.problem = Problem(self.field)
        unit = label(tr("min"), wraps=False)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(row(self.field, unit), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.chips, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self.problem)
        self._size()

    def _connect(self) -> None:
        self.chips.changed.connect(self._on_pressed)
        self.field.textEdited.connect(self._on_typed)
        self._theme.changed.connect(self._size)

    def text(self) -> str:
        """The minutes as they were typed."""
        return self.field.text()

    def set_text(self, text: str) -> None:
        """Show minutes, without a signal."""
        self.field.setText(text)
        self._show_chip()
        self.problem.clear()

    def _on_pressed(self, chosen: tuple[str, ...]) -> None:
        self.set_text(chosen[-1] if chosen else "")
        self.changed.emit()

    def _on_typed(self) -> None:
        self._show_chip()
        self.problem.clear()
        self.changed.emit()

    def _show_chip(self) -> None:
        typed = self.field.text().strip()
        self.chips.choose([typed] if typed in map(str, USUAL) else [])

    def _size(self) -> None:
        self.field.setFixedWidth(self._theme.px(_FIELD_PX))
