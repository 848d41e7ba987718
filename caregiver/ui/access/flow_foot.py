"""The foot of set-up: back, urgent signs, and the ways on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.card import row
from caregiver.ui.widgets.labels import button, label


class FlowFoot(QWidget):
    """Buttons that stand below every page of set-up.

    Signals:
        back_asked, urgent_asked, second_asked, onward_asked: A button was pressed.
    """

    back_asked = Signal()
    urgent_asked = Signal()
    second_asked = Signal()
    onward_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._second_icon = ""
        self._build()
        self._connect()

    def _build(self) -> None:
        self.back = button(tr("Back"), self.back_asked.emit)
        self.urgent = button(tr("Urgent signs"), self.urgent_asked.emit, "urgent")
        self.note = label("", "small")
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.second = button("", self.second_asked.emit)
        self.onward = button(tr("Go on"), self.onward_asked.emit, "primary")
        for made in (self.back, self.second, self.onward):
            made.setMinimumWidth(120)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(16)
        self._line.addWidget(row(self.back, self.urgent, None, gap=16))
        self._line.addWidget(self.note, 1)
        self._line.addWidget(row(None, self.second, self.onward, gap=16))
        self._dress()

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)

    def show_ways(self, *, has_back: bool, note: str = "", second: str = "", icon: str = "") -> None:
        """Say which ways there are; `second` names the second button, empty for none."""
        self.back.setVisible(has_back)
        self.note.setText(note)
        self.second.setText(second)
        self.second.setVisible(bool(second))
        self._second_icon = icon
        self.show_onward(tr("Go on"))
        self._dress()

    def show_onward(self, word: str, *, is_open: bool = True) -> None:
        """Word of the main button, and whether it can be pressed."""
        self.onward.setText(word)
        self.onward.setEnabled(is_open)

    def set_narrow(self, is_narrow: bool) -> None:
        """Side by side; with little room below each other and without the note."""
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._line.setDirection(direction)
        self._line.setSpacing(8 if is_narrow else 16)
        self.note.setVisible(not is_narrow)

    def _dress(self) -> None:
        tokens = self._theme.tokens
        give_icon(self._theme, self.back, "chevron-left")
        give_icon(self._theme, self.urgent, "phone", tokens.paper)
        if self._second_icon:
            give_icon(self._theme, self.second, self._second_icon)
        else:
            self.second.setIcon(QIcon())
