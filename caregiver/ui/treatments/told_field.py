"""What the family was told to expect, by whom and when; beneath it, always, the way to the urgent signs."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.day_line import DayLine
from caregiver.ui.widgets.named_field import LONGEST_LINE
from caregiver.ui.widgets.note_field import NoteField
from caregiver.ui.widgets.quiet_line import QuietLine
from caregiver.ui.widgets.sentence import Sentence

_NAME_PX = 190


class ToldField(QWidget):
    """The words are the family's own; none are ever made up (care-rules 43).

    Signals:
        changed: The user typed or chose.
        urgent_asked: Show the urgent signs.
    """

    changed = Signal()
    urgent_asked = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._build()
        self._connect()

    def _build(self) -> None:
        self.words = NoteField(self._context.theme, name=tr("What you were told to expect"))
        self.by = QLineEdit()
        self.by.setMaxLength(LONGEST_LINE)
        self.by.setAccessibleName(tr("Told by whom"))
        self.on = DayLine(self._context, name=tr("Told on which day"), field="told_on")
        self.line = urgent_line()
        source = QT_TRANSLATE_NOOP("caregiver", "told by {who} on {day}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.words, self.line, Sentence(source, who=self.by, day=self.on)):
            column.addWidget(part)
        self._dress()

    def _connect(self) -> None:
        self.words.textChanged.connect(self._on_words)
        self.by.textEdited.connect(lambda _text: self.changed.emit())
        self.on.changed.connect(self.changed)
        self.line.urgent_asked.connect(self.urgent_asked)
        self._context.theme.changed.connect(self._dress)

    def show_told(self, told: str, by: str, on: str) -> None:
        """Show these, without a signal."""
        self.words.set_text(told)
        self.by.setText(by)
        self.on.show_typed(on)
        self.line.setVisible(bool(told.strip()))

    def _on_words(self) -> None:
        self.line.setVisible(bool(self.words.text().strip()))
        self.changed.emit()

    def _dress(self) -> None:
        self.by.setFixedWidth(min(self._context.theme.px(_NAME_PX), 320))


def urgent_line() -> QuietLine:
    """The line beneath everything one was told to expect."""
    return QuietLine(tr("New weakness, numbness or worse pain:"))
