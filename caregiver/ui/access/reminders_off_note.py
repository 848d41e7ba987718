"""Said loudly while the diary does not open: no reminder comes (DESIGN 2.8)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from caregiver.drawing.words import tr
from caregiver.ui.theme.icons import ICON_SIZE, icon
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import label


class RemindersOffNote(Card):
    """ "Reminders are off until the diary is open." """

    def __init__(self, theme: Theme) -> None:
        super().__init__("note")
        self._theme = theme
        self._build()
        self._connect()

    def _build(self) -> None:
        self._bell = QLabel()
        said = QVBoxLayout()
        said.setSpacing(2)
        self.heading = label("", "sign_strong")
        self.more = label(
            tr(
                "No medicine reminder will come. Doses can be written in later. The plan has not changed. "
                "The times are on your printed week sheet, if you made one."
            ),
            "dose",
        )
        said.addWidget(self.heading)
        said.addWidget(self.more)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self._bell, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(said, 1)
        self.body.addLayout(line)
        self.say_off()
        self._dress()

    def say_off(self) -> None:
        """The diary does not open by itself: what that means."""
        self.heading.setText(tr("Reminders are off until the diary is open."))
        self.more.show()

    def say_soon(self) -> None:
        """The diary is being opened: they start by themselves."""
        self.heading.setText(tr("Reminders start when the diary is open."))
        self.more.hide()

    def say_since(self, since: str) -> None:
        """The family has stopped them while the diary is open."""
        self.heading.setText(tr("Reminders are off since {since}.", since=since))
        self.more.hide()

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)

    def _dress(self) -> None:
        side = self._theme.px(ICON_SIZE)
        self._bell.setPixmap(icon(self._theme, "bell-off").pixmap(side, side))
