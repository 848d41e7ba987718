"""A line beneath a field: what was understood, or what is wrong, never both."""

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.drawing.words import words
from caregiver.ui.old_notes.row_fields import RowField, VoiceBox
from caregiver.ui.widgets.labels import Problem, label


class RowNote(QWidget):
    """What is said of one field."""

    def __init__(self, field: RowField | VoiceBox) -> None:
        super().__init__()
        self._field = field
        self._build()

    def _build(self) -> None:
        self._said = label("", "small")
        self._problem = Problem(self._field)
        self._said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._said)
        column.addWidget(self._problem)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, understood: str) -> None:
        """Show what was understood; a problem that stood there is gone."""
        self._problem.clear()
        self._said.setText(understood)
        self._said.setVisible(bool(understood))
        self._field.setAccessibleDescription(understood)

    def said(self) -> str:
        """What was understood."""
        return self._said.text()

    def say_problem(self, bad: BadInput, *, takes_keyboard: bool) -> None:
        """Show what is wrong in place of what was understood."""
        self._said.hide()
        self._problem.say(words(bad.sentence), takes_keyboard=takes_keyboard)

    def problem(self) -> str:
        """What is wrong, or nothing."""
        return self._problem.text()
