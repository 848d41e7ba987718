"""A field for a note: one line high while it is short, growing with what is typed, scrolling when it is long."""

import re
from math import ceil

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from caregiver.ui.theme.theme import Theme

SHORTEST_PX = 44
MOST_LINES = 6
_FRAME_PX = 23
_ENDLESS_WORD = re.compile(r"\S{1000}")
"""Qt looks for the breaks between words from the start of such a word for each line of it: a second for each key."""


class NoteField(QPlainTextEdit):
    """Plain text of any length; the tabulator key goes on to the next field.

    What is pasted stays as it is, tables and emoji and all; the diary itself takes out what cannot be kept.
    """

    def __init__(self, theme: Theme, *, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._lines = 0
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setAccessibleName(self._name)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self._grow()

    def _connect(self) -> None:
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._theme.changed.connect(self.updateGeometry)

    def text(self) -> str:
        """What stands in the field, character for character."""
        return self.document().toRawText().replace("\u2029", "\n")

    def set_text(self, text: str) -> None:
        """Show a text, without a signal."""
        self._wrap_for(text)
        is_blocked = self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(is_blocked)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self._wrap_for(self.text() + source.text())
        super().insertFromMimeData(source)

    def sizeHint(self) -> QSize:
        line = ceil(QFontMetricsF(self.font()).lineSpacing())  # rounded down, a short note had a scroll bar
        return QSize(200, max(SHORTEST_PX, max(1, self._lines) * line + _FRAME_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def _wrap_for(self, text: str) -> None:
        modes = QTextOption.WrapMode
        is_endless = _ENDLESS_WORD.search(text) is not None
        self.setWordWrapMode(modes.WrapAnywhere if is_endless else modes.WrapAtWordBoundaryOrAnywhere)

    def _grow(self) -> None:
        lines = min(MOST_LINES, round(self.document().size().height()))
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()
