"""The words an editor begins with. At first one press on a word writes it down; then they are a field like others."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.code import Code
from caregiver.drawing.words import tr
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.chip import Chip
from caregiver.ui.widgets.labels import Problem, button, label
from caregiver.ui.widgets.word_row import WordRow


class PressedWords(QWidget):
    """A row of words, and beneath it, while one press writes down, what a press does and the way to all fields.

    Signals:
        pressed: The user pressed a word while one press writes it down.
        changed: The user chose or let go of a word of the form.
        all_asked: The user wants all fields.
        urgent_asked: Show the urgent signs.
        forget_asked: The user wants own words offered no more; carries their code.
    """

    pressed = Signal()
    changed = Signal()
    all_asked = Signal()
    urgent_asked = Signal()
    forget_asked = Signal(str)

    def __init__(self, theme: Theme, codes: Sequence[Code], *, name: str, more: str, is_single: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._codes = codes
        self._name = name
        self._is_single = is_single
        self._is_one_press = False
        self._build(more)
        self._connect()

    def _build(self, more: str) -> None:
        self.row = WordRow(self._theme, self._codes, name=self._name, is_single=self._is_single)
        self.problem = Problem()
        self.hint = label(tr("One press writes it down, as of now."), "soft")
        self.more = button(more, self.all_asked.emit)
        self._ask = QWidget()
        asked = QVBoxLayout(self._ask)
        asked.setContentsMargins(0, 8, 0, 0)
        asked.setSpacing(8)
        asked.addWidget(self.hint)
        asked.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.row, self.problem, self._ask):
            column.addWidget(part)
        self._ask.hide()

    def _connect(self) -> None:
        self.row.changed.connect(self._on_changed)
        self.row.urgent_asked.connect(self.urgent_asked)
        self.row.forget_asked.connect(self.forget_asked)

    @property
    def is_one_press(self) -> bool:
        """Whether one press on a word writes it down."""
        return self._is_one_press

    def set_one_press(self, is_one_press: bool) -> None:
        """Whether one press on a word writes it down; a screen reader is told with each word."""
        self._is_one_press = is_one_press
        self._ask.setVisible(is_one_press)
        for chip in self.row.findChildren(Chip):
            chip.setAccessibleDescription(self.hint.text() if is_one_press else self._name)

    def take_keyboard(self) -> None:
        """To the word that is chosen, else to the first."""
        in_sight = [chip for chip in self.row.findChildren(Chip) if not chip.isHidden()]
        for chip in sorted(in_sight, key=lambda chip: not chip.isChecked())[:1]:
            chip.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_changed(self) -> None:
        self.problem.clear()
        (self.pressed if self._is_one_press else self.changed).emit()
