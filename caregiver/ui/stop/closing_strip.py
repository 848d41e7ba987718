"""What is asked when the window is closed on a desktop without a tray: reminders would end with it (DESIGN 6)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from caregiver.drawing.words import tr
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.undo_bar import announce


class ClosingStrip(QFrame):
    """One line above the page, with two ways.

    Signals:
        small_asked: Keep it open, out of sight.
        close_asked: Close it; nothing rings then.
    """

    small_asked = Signal()
    close_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._build()
        self._connect()

    def _build(self) -> None:
        set_role(self, "strip")
        line = QHBoxLayout(self)
        line.setContentsMargins(32, 4, 24, 4)
        self._sentence = tr("Reminders ring only while this program is open.")
        line.addWidget(label(self._sentence, "strong"), 1)
        self.small = button(tr("Make it small"), self.small_asked.emit, "quiet")
        line.addWidget(self.small)
        line.addWidget(button(tr("Close: nothing rings"), self.close_asked.emit, "quiet"))
        line.addWidget(button(tr("Stay here"), self.hide, "quiet"))
        self.hide()

    def _connect(self) -> None:
        self.small_asked.connect(self.hide)

    def ask(self) -> None:
        """Show the line, with the keyboard on the first way."""
        self.show()
        self.small.setFocus()
        announce(self, self._sentence)
