"""The line above the page that says what did not work, or what was done elsewhere; it stays until it is closed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from caregiver.drawing.words import tr
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.undo_bar import announce


class MessageBar(QFrame):
    """One sentence, "Undo" where something can be taken back, and "Close".

    Signals:
        undo_asked: Take back what the sentence tells.
    """

    undo_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._build()

    def _build(self) -> None:
        set_role(self, "strip")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(32, 4, 24, 4)
        self._sentence = label("", "strong")
        layout.addWidget(self._sentence, 1)
        self._undo = button(tr("Undo"), self.undo_asked.emit, "quiet")
        layout.addWidget(self._undo)
        layout.addWidget(button(tr("Close"), self.hide, "quiet", name=tr("Close this message")))
        self.hide()

    def say(self, sentence: str, *, can_undo: bool = False) -> None:
        """Show a sentence, and let a screen reader say it."""
        self._sentence.setText(sentence)
        self._undo.setVisible(can_undo)
        self.show()
        announce(self, sentence)

    def sentence(self) -> str:
        """What the bar says now."""
        return self._sentence.text()
