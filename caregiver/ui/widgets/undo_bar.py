"""The bar that says what was just done and takes it back; it stays until the next save or until the page is left."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import button, label


class UndoBar(Card):
    """One sentence and "Undo".

    Args:
        name: What a screen reader says of the button, where several stand on one page.

    Signals:
        undo_asked: The user wants to take it back.
    """

    undo_asked = Signal()

    def __init__(self, *, name: str = "") -> None:
        super().__init__("bar", margins=(16, 4, 8, 4))
        line = QHBoxLayout()
        self._sentence = label("", "strong")
        self._undo = button(tr("Undo"), self.undo_asked.emit, "quiet", name=name)
        line.addWidget(self._sentence, 1)
        line.addWidget(self._undo)
        self.body.addLayout(line)
        self.hide()

    def say(self, sentence: str, *, can_undo: bool = True) -> None:
        """Show what was done, and let a screen reader say it."""
        self._sentence.setText(sentence)
        self._undo.setVisible(can_undo)
        self.show()
        announce(self, sentence)

    def take_keyboard(self) -> None:
        """Put the keyboard on "Undo", where what was pressed has gone."""
        self._undo.setFocus()

    def sentence(self) -> str:
        """What the bar says now."""
        return self._sentence.text()


def announce(widget: QWidget, sentence: str) -> None:
    """Let a screen reader say a sentence now: saved, undone, ringing. What is behind the curtain says nothing."""
    if widget.window().isVisible():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
