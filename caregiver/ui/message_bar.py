"""The line above the page that says what did not work, or what was done elsewhere; it stays until it is closed."""

from PySide6.QtCore import Signal

from caregiver.drawing.words import tr
from caregiver.ui.widgets.strip import Strip


class MessageBar(Strip):
    """One sentence, "Undo" where something can be taken back, and "Close".

    Signals:
        undo_asked: Take back what the sentence tells.
    """

    undo_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._build()

    def _build(self) -> None:
        self._undo = self.add_way(tr("Undo"), self.undo_asked.emit)
        self.add_way(tr("Close"), self.hide, tr("Close this message"))
        self.hide()

    def say(self, sentence: str, *, can_undo: bool = False) -> None:
        """Show a sentence, and let a screen reader say it."""
        self._undo.setVisible(can_undo)
        super().say(sentence)
