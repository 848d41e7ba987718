"""The line that stands for a note which is only for who wrote it (care-rules 31): it says so, and can be asked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.widgets.labels import button, label


class ClosedNote(QWidget):
    """It holds no word of the note itself, so that none can be read before it is asked for.

    Signals:
        asked: The user wants to read the note.
    """

    asked = Signal()

    def __init__(self, direction: QBoxLayout.Direction = QBoxLayout.Direction.LeftToRight) -> None:
        super().__init__()
        self._direction = direction
        self._build()

    def _build(self) -> None:
        self._sentence = label("", "soft")
        self.show_words = button(tr("Show"), self.asked.emit)
        self.show_words.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        line = QBoxLayout(self._direction, self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._sentence, 1)
        line.addWidget(self.show_words)

    def say(self, sentence: str) -> None:
        """Say whose note it is."""
        self._sentence.setText(sentence)
        self.show_words.setAccessibleName(tr("Show: {what}", what=sentence))
