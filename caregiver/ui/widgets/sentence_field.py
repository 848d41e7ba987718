"""A field for a secret sentence: nobody reads along, unless the one who types wants to see it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.widgets.named_field import NamedField


class SentenceField(QWidget):
    """One line, shown as dots at first.

    Signals:
        changed: Something was typed.
        entered: The Enter key was pressed in it.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, name: str, hint: str = "") -> None:
        super().__init__()
        self._build(name, hint)
        self._connect()

    def _build(self, name: str, hint: str) -> None:
        self._field = NamedField(name, hint)
        self.line, self.problem = self._field.line, self._field.problem
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.shows = QCheckBox(tr("Show what I type"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._field)
        column.addWidget(self.shows)

    def _connect(self) -> None:
        self.line.textChanged.connect(lambda _typed: self.changed.emit())
        self.line.returnPressed.connect(self.entered)
        self.shows.toggled.connect(self._show)

    def text(self) -> str:
        """What was typed."""
        return self.line.text()

    def clear(self) -> None:
        """Forget what was typed, and show dots again."""
        self.line.clear()
        self.problem.clear()
        self.shows.setChecked(False)

    def _show(self, is_shown: bool) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password)
