"""A note that keeps itself: soon after the last key, when the keyboard goes on, and when one is told to."""

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QFocusEvent, QFontMetricsF
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.ui.theme.theme import Theme, set_role
from caregiver.ui.widgets.note_field import NoteField

KEEP_AFTER_MS = 3000


class KeptNote(NoteField):
    """Words that are written down as they are typed; what could not be kept stays in the field, and is tried again.

    Args:
        name: What a screen reader says.
        write: Writes the words down; whether they are on the disk by that.
        least_lines: So many lines have room before it grows.
    """

    def __init__(self, theme: Theme, write: Callable[[str], bool], *, name: str, least_lines: int = 1) -> None:
        self._least_lines = least_lines
        super().__init__(theme, name=name)
        self._write = write
        self._kept = ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(KEEP_AFTER_MS)
        self._soon.timeout.connect(self.keep)
        self.textChanged.connect(self._soon.start)

    def sizeHint(self) -> QSize:
        more = self._least_lines - max(1, self._lines)
        return super().sizeHint() + QSize(0, max(0, more) * ceil(QFontMetricsF(self.font()).lineSpacing()))

    @property
    def is_typed(self) -> bool:
        """Whether something stands here that is not on the disk."""
        return self.text() != self._kept

    def begin(self, text: str) -> None:
        """Show other words, in place of what stands here."""
        self._soon.stop()
        self._kept = text
        self.set_text(text)

    def show_kept(self, text: str) -> None:
        """Show what stands in the diary now; words that are being typed stay."""
        if not self.is_typed and text != self.text():
            self.set_text(text)
        self._kept = text

    def keep(self) -> bool:
        """Write down what was typed; whether nothing is left to be written."""
        self._soon.stop()
        text = self.text()
        if text != self._kept and self._write(text):
            self._kept = text
        return text == self._kept

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keep()


def large(note: KeptNote) -> QWidget:
    """A field whose words may be about a dose; those are never small (care-rules 35)."""
    holder = QWidget()
    set_role(holder, "doses")
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(note)
    return holder
