"""The reminder while the screen is hidden: something is due, and not a word of what (DESIGN 5)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.core.enter_key import let_enter_press
from caregiver.ui.reminder.on_top import stand_on_top
from caregiver.ui.theme.icons import icon
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.undo_bar import announce

WIDTH_PX = 480
ICON_PX = 32


class NeutralReminder(QWidget):
    """On top, without taking the keyboard; its big button leads to the diary. Closing it is never an answer.

    Signals:
        open_asked: Bring the diary to the front.
        urgent_asked: Show the urgent signs.
    """

    open_asked = Signal()
    urgent_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._build()
        self._connect()

    def _build(self) -> None:
        stand_on_top(self)
        self._bell = QLabel()
        self.sentence = label("", "heading")
        self.needs = label(tr("It asks for your secret sentence."))
        self.open = button(tr("Open the diary"), self.open_asked.emit)
        self.urgent = button(tr("Urgent signs"), self.urgent_asked.emit, "quiet")
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.sentence)
        words.addWidget(self.needs)
        said = QHBoxLayout()
        said.setSpacing(16)
        said.addWidget(self._bell, 0, Qt.AlignmentFlag.AlignTop)
        said.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(24)
        column.addLayout(said)
        column.addWidget(self.open)
        column.addWidget(self.urgent)
        let_enter_press(self)
        self._dress()

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)

    def show_due(self, count: int, since: str, *, needs_sentence: bool) -> None:
        """Say how many medicines are due and since when the first is; which ones is the diary's."""
        if count == 1:
            self.sentence.setText(tr("Due since {since}. Open the diary to answer.", since=since))
        else:
            text = tr("{n} medicines are due, the first since {since}. Open the diary to answer.", n=count, since=since)
            self.sentence.setText(text)
        self.needs.setVisible(needs_sentence)

    def ring(self) -> None:
        """Come into sight, in the middle of the screen and above the others."""
        if not self.isVisible():
            self.adjustSize()
            room = self.screen().availableGeometry()
            self.move(room.center() - self.rect().center())
        self.show()
        self.raise_()
        announce(self, self.sentence.text())

    def _dress(self) -> None:
        side = self._theme.px(ICON_PX)
        self._bell.setPixmap(icon(self._theme, "bell").pixmap(side, side))
        self.setMinimumWidth(min(self._theme.px(WIDTH_PX), 900))
