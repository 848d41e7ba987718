"""What is asked when the window is closed on a desktop without a tray: reminders would end with it (DESIGN 6)."""

from PySide6.QtCore import Signal

from caregiver.drawing.words import tr
from caregiver.ui.widgets.strip import Strip


class ClosingStrip(Strip):
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
        self.small = self.add_way(tr("Make it small"), self.small_asked.emit)
        self.add_way(tr("Close: nothing rings"), self.close_asked.emit)
        self.add_way(tr("Stay here"), self.hide)
        self.hide()

    def _connect(self) -> None:
        self.small_asked.connect(self.hide)

    def ask(self) -> None:
        """Show the line, with the keyboard on the first way."""
        self.say(tr("Reminders ring only while this program is open."))
        self.small.setFocus()
