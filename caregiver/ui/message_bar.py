"""The line above the page that says what did not work, or what was done elsewhere; it stays until it is closed."""

from PySide6.QtWidgets import QFrame, QHBoxLayout

from caregiver.drawing.words import tr
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.undo_bar import announce


class MessageBar(QFrame):
    """One sentence and "Close"."""

    def __init__(self) -> None:
        super().__init__()
        self._build()

    def _build(self) -> None:
        set_role(self, "strip")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(32, 4, 24, 4)
        self._sentence = label("", "strong")
        layout.addWidget(self._sentence, 1)
        layout.addWidget(button(tr("Close"), self.hide, "quiet", name=tr("Close this message")))
        self.hide()

    def say(self, sentence: str) -> None:
        """Show a sentence, and let a screen reader say it."""
        self._sentence.setText(sentence)
        self.show()
        announce(self, sentence)
