"""The foot of set-up: back, urgent signs, and the ways on."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme, set_property, set_role
from caregiver.ui.widgets.card import row
from caregiver.ui.widgets.labels import button, label

GAP = 16


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
        self._note = ""
        self._has_more = False
        self._build()
        self._connect()

    def _build(self) -> None:
        self.back = button(tr("Back"), self.back_asked.emit)
        self.urgent = button(tr("Urgent signs"), self.urgent_asked.emit, "urgent")
        set_property(self.urgent, "level", "true")
        self.note = label("", "small", wraps=False)
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.second = button("", self.second_asked.emit)
        self.onward = button(tr("Go on"), self.onward_asked.emit, "primary")
        for made in (self.back, self.second, self.onward):
            made.setMinimumWidth(120)
        self._left = row(self.back, self.urgent, None, gap=GAP)
        self._right = row(None, self.second, self.onward, gap=GAP)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(GAP)
        self._line.addWidget(self._left)
        self._line.addWidget(self.note, 1)
        self._line.addWidget(self._right)
        self._dress()

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)

    def show_ways(
        self, *, has_back: bool, note: str = "", second: str = "", icon: str = "", is_quiet: bool = False
    ) -> None:
        """Say which ways there are; `second` names the second button, empty for none."""
        self.back.setVisible(has_back)
        self._note = note
        self.second.setText(second)
        self.second.setVisible(bool(second))
        set_role(self.second, "quiet" if is_quiet else "")
        self._second_icon = icon
        self.show_onward(tr("Go on"))
        self._dress()

    def show_onward(self, word: str, *, is_open: bool = True) -> None:
        """Word of the main button, and whether it can be pressed."""
        self.onward.setText(word)
        self.onward.setEnabled(is_open)
        self._reflow()

    def show_more(self, *, has_more: bool) -> None:
        """Say that the page goes on below the edge."""
        self._has_more = has_more
        self._reflow()

    def _reflow(self) -> None:
        """All in one row where there is room for it, and the note where there is still more."""
        self.note.setText(tr("More below") if self._has_more else self._note)
        buttons = self._left.sizeHint().width() + self._right.sizeHint().width() + GAP
        is_one_row = buttons <= self.width()
        direction = QBoxLayout.Direction.LeftToRight if is_one_row else QBoxLayout.Direction.TopToBottom
        self._line.setDirection(direction)
        self._line.setSpacing(GAP if is_one_row else 8)
        self.note.setVisible(is_one_row and buttons + GAP + self.note.sizeHint().width() <= self.width())

    def minimumSizeHint(self) -> QSize:
        """The buttons in two rows."""
        narrowest = max(self._left.minimumSizeHint().width(), self._right.minimumSizeHint().width())
        return QSize(narrowest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reflow()

    def _dress(self) -> None:
        tokens = self._theme.tokens
        give_icon(self._theme, self.back, "chevron-left")
        give_icon(self._theme, self.urgent, "phone", tokens.paper)
        if self._second_icon:
            give_icon(self._theme, self.second, self._second_icon)
        else:
            self.second.setIcon(QIcon())
        self._reflow()
