"""The head of the editor: back, what this is, what is on the disk of it, and what can be brought back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.undo_bar import announce


class EntryHead(QWidget):
    """One line over the editor.

    Signals:
        back_asked: Go where one came from.
        offer_taken: The user wants what the button beside the status offers.
        repeat_asked: Fill in where and how it feels as the last time.
    """

    back_asked = Signal()
    offer_taken = Signal()
    repeat_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._build()
        self._connect()

    def _build(self) -> None:
        self.back = button("", self.back_asked.emit, "square", name=tr("Back"))
        self.back.setToolTip(tr("Back"))
        self._status = label("", "soft")
        self.offer = button("", self.offer_taken.emit, "quiet")
        self.repeat = QPushButton(tr("Same as last time"))
        self.repeat.setAccessibleDescription(tr("Fills in where it hurts and how it feels. The number stays yours."))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self.back)
        line.addWidget(label(tr("Pain entry"), "title", wraps=False))
        line.addWidget(self._status)
        line.addWidget(self.offer)
        line.addStretch(1)
        line.addWidget(self.repeat)
        self._dress()

    def _connect(self) -> None:
        self.repeat.clicked.connect(self.repeat_asked)
        self._theme.changed.connect(self._dress)

    def show_status(self, status: str, offer: str = "") -> None:
        """Say how the entry stands, and offer something beside it."""
        self._status.setText(status)
        self._status.setVisible(bool(status))
        if self.offer.hasFocus() and not offer:
            self.back.setFocus()
        self.offer.setText(offer)
        self.offer.setVisible(bool(offer))

    def say_status(self, status: str, offer: str = "") -> None:
        """The same, and let a screen reader say it."""
        self.show_status(status, offer)
        announce(self, status)

    def status(self) -> str:
        """What the line says of the entry."""
        return self._status.text()

    def _dress(self) -> None:
        give_icon(self._theme, self.back, "chevron-left")
        give_icon(self._theme, self.repeat, "again")
