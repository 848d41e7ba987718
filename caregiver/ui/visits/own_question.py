"""A question of one's own: a field that grows, and "Add"."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.labels import Problem, button
from caregiver.ui.widgets.note_field import NoteField

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class QuestionField(NoteField):
    """Signals:
    entered: Enter was pressed, without Shift.
    """

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _ENTER or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.entered.emit()


class OwnQuestion(QWidget):
    """Enter adds; Shift and Enter begin a new line.

    Signals:
        add_asked: Keep what stands in the field.
    """

    add_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._build()
        self._connect()

    def _build(self) -> None:
        self.field = QuestionField(self._theme, name=tr("A question of your own"))
        self.field.setPlaceholderText(tr("Write a question of your own"))
        self.add = button(tr("Add"), self.add_asked.emit, name=tr("Add this question"))
        self.add.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.problem = Problem(self.field)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.field, 1)
        line.addWidget(self.add, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 8)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self.problem)

    def _connect(self) -> None:
        self.field.textChanged.connect(self.problem.clear)
        self.field.entered.connect(self.add_asked)

    def text(self) -> str:
        """What stands in the field."""
        return self.field.text()

    def set_text(self, text: str) -> None:
        """Put something into the field, without a signal."""
        self.field.set_text(text)
        self.problem.clear()
