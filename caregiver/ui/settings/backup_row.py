"""One day's backup: when it was made and that it was checked, or why none was made."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QSizePolicy

from caregiver.drawing.words import tr, words
from caregiver.services.backups import Attempt
from caregiver.ui.core.context import PageContext
from caregiver.ui.settings.backup_words import made_words
from caregiver.ui.theme.icons import ICON_SIZE, icon
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.undo_bar import announce

MADE_PX = 190
ROW_PX = 44


class BackupRow(QFrame):
    """One line.

    Signals:
        check_asked: Open it and compare what is in it; carries its path.
        bring_back_asked: Look into it and bring it back; carries its path.
    """

    check_asked = Signal(object)
    bring_back_asked = Signal(object)

    def __init__(self, context: PageContext, attempt: Attempt) -> None:
        super().__init__()
        self._context = context
        self._attempt = attempt
        self._build()
        self._connect()

    def _build(self) -> None:
        set_role(self, "divided")
        self.setMinimumHeight(ROW_PX)
        self.made = label("")
        self._mark = QLabel()
        self.state = label("")
        self.check = button(tr("Check"), lambda: self._ask(self.check_asked), "quiet")
        self.bring_back = button(tr("Bring back …"), lambda: self._ask(self.bring_back_asked), "quiet")
        for part in (self.check, self.bring_back):
            part.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        told = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        told.setSpacing(8)
        told.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        told.addWidget(self.state, 1)
        ways = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        ways.setSpacing(8)
        ways.addWidget(self.check)
        ways.addWidget(self.bring_back)
        ways.addStretch(0)
        self._ways = ways
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(8)
        self._line.addWidget(self.made)
        self._line.addLayout(told, 1)
        self._line.addLayout(ways)
        self._show()

    def _connect(self) -> None:
        self._context.theme.changed.connect(self._dress)

    @property
    def attempt(self) -> Attempt:
        """What it shows."""
        return self._attempt

    def say(self, sentence: str, *, is_good: bool) -> None:
        """Say what checking it brought."""
        self.state.setText(sentence)
        self._dress(is_good=is_good)
        announce(self, sentence)

    def say_busy(self) -> None:
        """It is being looked into."""
        self.state.setText(tr("Being opened and compared …"))

    def set_narrow(self, is_narrow: bool) -> None:
        """On one line, or on three."""
        self._line.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)
        self._line.setContentsMargins(0, 8 if is_narrow else 0, 0, 0)
        self._ways.setStretch(2, 1 if is_narrow else 0)

    def _show(self) -> None:
        attempt = self._attempt
        made = made_words(attempt.at, self._context, is_short=True)
        if attempt.reason is None:
            said = tr("Checked")
        else:
            made = self._context.calendar.short_day(attempt.at.astimezone(self._context.services.clock.zone()))
            said = tr("Not made. {reason}", reason=words(attempt.reason))
        self.made.setText(made)
        self.state.setText(said)
        for part in (self.check, self.bring_back):
            part.setVisible(attempt.path is not None)
        self.check.setAccessibleName(tr("Check the backup of {time}", time=made))
        self.bring_back.setAccessibleName(tr("Bring back the backup of {time}", time=made))
        self._dress()

    def _ask(self, asked: SignalInstance) -> None:
        path: Path | None = self._attempt.path
        if path is not None:
            asked.emit(path)

    def _dress(self, *, is_good: bool | None = None) -> None:
        theme = self._context.theme
        is_good = self._attempt.reason is None if is_good is None else is_good
        name, colour = ("check", theme.tokens.accent) if is_good else ("info", theme.tokens.ink_soft)
        side = theme.px(ICON_SIZE)
        self._mark.setPixmap(icon(theme, name, colour).pixmap(side, side))
        set_role(self.state, "" if is_good else "soft")
        self.made.setMinimumWidth(theme.px(MADE_PX))
