"""The head of the backup card: when the last good backup was made, and making one now."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QVBoxLayout

from caregiver.drawing.words import tr
from caregiver.services.backups import Attempt
from caregiver.ui.core.backup_words import entries_words
from caregiver.ui.core.context import PageContext
from caregiver.ui.settings.backup_words import made_words
from caregiver.ui.theme.icons import give_icon, icon
from caregiver.ui.theme.theme import set_property, set_role
from caregiver.ui.widgets.labels import Problem, button, label

DISC_PX = 56
ICON_PX = 28
BUTTON_HEIGHT_PX = 52


class BackupHead(QFrame):
    """The largest words of the card are the time; where there is none yet, it is a note.

    Signals:
        asked: A backup is wanted now.
    """

    asked = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._has_backup = False
        self._build()
        self._connect()

    def _build(self) -> None:
        self._disc = QLabel()
        set_role(self._disc, "disc")
        self._disc.setFixedSize(DISC_PX, DISC_PX)
        self._disc.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.name = label(tr("Last good backup"), "soft")
        self.made = label("", "title")
        self.compared = label("", "soft")
        self.problem = Problem()
        said = QVBoxLayout()
        said.setSpacing(0)
        for part in (self.name, self.made, self.compared, self.problem):
            said.addWidget(part)
        words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        words.setSpacing(16)
        words.addWidget(self._disc)
        words.addLayout(said, 1)
        self.now = button(tr("Back up now"), self.asked.emit, "primary")
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setSpacing(16)
        self._line.addLayout(words, 1)
        self._line.addWidget(self.now)
        self._dress()

    def _connect(self) -> None:
        self._context.theme.changed.connect(self._dress)

    def show_last(self, last: Attempt | None) -> None:
        """Show the last good backup, or that there is none yet."""
        self._has_backup = last is not None
        self.name.setVisible(last is not None)
        if last is None:
            self.made.setText(tr("No backup yet"))
            self.compared.setText(tr("The diary lies on this computer only."))
        else:
            self.made.setText(made_words(last.at, self._context))
            self.compared.setText(tr("Opened and compared: {entries}.", entries=entries_words(last.entries)))
        self._dress()

    def show_busy(self, is_busy: bool) -> None:
        """Say that one is being made."""
        self.now.setEnabled(not is_busy)
        if is_busy:
            self.problem.clear()
            self.compared.setText(tr("A backup is being made. You can go on meanwhile."))

    def set_narrow(self, is_narrow: bool) -> None:
        """The button beside the words, or beneath them."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._line.setDirection(down if is_narrow else across)

    def _dress(self) -> None:
        theme = self._context.theme
        tokens = theme.tokens
        name, colour = ("check", tokens.accent_strong) if self._has_backup else ("info", tokens.ink_soft)
        self._disc.setPixmap(icon(theme, name, colour).pixmap(ICON_PX, ICON_PX))
        set_role(self, "plain" if self._has_backup else "note")
        side, edge = (0, 0) if self._has_backup else (16, 12)
        self._line.setContentsMargins(side, edge, side, edge)
        set_property(self._disc, "empty", "false" if self._has_backup else "true")
        give_icon(theme, self.now, "save", tokens.on_accent)
        self.now.setMinimumHeight(BUTTON_HEIGHT_PX)
