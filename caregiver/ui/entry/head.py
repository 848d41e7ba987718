"""The head of the editor of a pain entry: what every editor says, and a press that fills in what was last time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from caregiver.drawing.words import tr
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.editor_head import EditorHead


class EntryHead(EditorHead):
    """One line over the editor.

    Signals:
        repeat_asked: Fill in where and how it feels as the last time.
    """

    repeat_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Pain entry"))

    def _build(self) -> None:
        self.repeat = QPushButton()
        self.repeat.setToolTip(tr("Fills in where it hurts and how it feels. The number stays yours."))
        self.repeat.hide()
        super()._build()
        self.add_aside(self.repeat)

    def _connect(self) -> None:
        super()._connect()
        self.repeat.clicked.connect(self.repeat_asked)

    def offer_last_time(self, moment: str) -> None:
        """Offer to fill in as at a moment, "Sat 22:40"; nothing is offered where there was none."""
        self.repeat.setText(tr("Same as {moment}", moment=moment))
        self.repeat.setVisible(bool(moment))
        self._lay_out()

    def _dress(self) -> None:
        super()._dress()
        give_icon(self._theme, self.repeat, "again")
