"""What somebody wrote, in the open entry: a very long text in part, and a closed one only when asked for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.widgets.closed_note import ClosedNote
from caregiver.ui.widgets.labels import button, label

LONG_NOTE = 600
"""Characters of a note that are shown at once."""


class LongText(QWidget):
    """A text of the family; a very long one is shown in part, and whole when asked for."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__()
        self._text = text
        self._name = name
        self._build()

    def _build(self) -> None:
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        is_long = len(self._text) > LONG_NOTE
        self._label = label(self._text[:LONG_NOTE] + "…" if is_long else self._text)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        lines.addWidget(self._label)
        if is_long:
            self._all = button(tr("Show all of it"), self._show_all, "quiet", name=self._name)
            lines.addWidget(self._all)

    def _show_all(self) -> None:
        self._label.setText(self._text)
        self._all.hide()


class ClosedText(QWidget):
    """A note that is only for somebody else: that it is there, and its words on a press."""

    def __init__(self, sentence: str, name: str, text: str) -> None:
        super().__init__()
        self._sentence = sentence
        self._name = name
        self._text = text
        self._build()
        self._connect()

    def _build(self) -> None:
        self.closed = ClosedNote(QBoxLayout.Direction.TopToBottom)
        self.closed.say(self._sentence)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self.closed)

    def _connect(self) -> None:
        self.closed.asked.connect(self._show_words)

    def _show_words(self) -> None:
        layout = self.layout()
        assert layout is not None
        layout.addWidget(LongText(self._name, self._text))
        self.closed.hide()
