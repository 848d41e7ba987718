"""What stands around every page before the diary: the numbers that may be read, Urgent signs, room in the middle."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.access.locked_numbers import LockedNumbers
from caregiver.ui.access.reminders_off_note import RemindersOffNote
from caregiver.ui.core.navigation import Destination, Navigator
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import REFLOW_PERCENT, Look, Theme, set_role
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.text_size_button import TextSizeButton

MIDDLE_PX = 816
NARROW_PX = 900


class DoorFrame(QWidget):
    """Numbers and Urgent signs fixed above, a column in the middle that scrolls down, a line at its foot.

    Attributes:
        middle: The layout of the column.
        reminders: Says that they are off; each page puts it where it belongs.

    Args:
        save_look: Puts a look on and keeps it.

    Signals:
        narrowed: What stands in the middle has little room now (True) or enough (False).
    """

    narrowed = Signal(bool)

    def __init__(self, theme: Theme, navigator: Navigator, save_look: Callable[[Look], None]) -> None:
        super().__init__()
        self._theme = theme
        self._navigator = navigator
        self._save_look = save_look
        self._is_narrow: bool | None = None
        self._build_frame()
        self._connect_frame()

    def _build_frame(self) -> None:
        set_role(self, "page")
        content = QWidget()
        set_role(content, "page")
        column = QVBoxLayout(content)
        column.setContentsMargins(32, 12, 32, 24)
        column.setSpacing(24)
        self._holder = QWidget()
        self.middle = QVBoxLayout(self._holder)
        self.middle.setContentsMargins(0, 0, 0, 0)
        self.middle.setSpacing(16)
        self.reminders = RemindersOffNote(self._theme)
        centre = QHBoxLayout()
        centre.addStretch(1)
        centre.addWidget(self._holder, 100)
        centre.addStretch(1)
        column.addLayout(centre)
        column.addStretch(1)
        self.foot = label("", "small")
        self.foot.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.foot)
        self.scroller = QScrollArea()
        self.scroller.setWidgetResizable(True)
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.setWidget(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._top())
        outer.addWidget(self.scroller, 1)
        self._dress_frame()

    def _top(self) -> QWidget:
        top = QWidget()
        self._top_rows = QVBoxLayout(top)
        self._top_rows.setContentsMargins(32, 24, 32, 12)
        self._top_rows.setSpacing(8)
        self._top_line = QHBoxLayout()
        self._top_line.setSpacing(24)
        self._title = label(tr("Caregiver’s diary"), "strong", wraps=False)
        self.text_size = TextSizeButton(self._theme, self._save_look)
        self.numbers = LockedNumbers()
        self.urgent = button(tr("Urgent signs"), lambda: self._navigator.go(Destination.URGENT), "urgent")
        self._top_line.addWidget(self._title)
        self._top_line.addWidget(self.text_size)
        self._top_line.addStretch(1)
        self._top_line.addWidget(self.numbers)
        self._top_line.addWidget(self.urgent)
        self._top_rows.addLayout(self._top_line)
        return top

    def _connect_frame(self) -> None:
        self._theme.changed.connect(self._dress_frame)
        self._theme.changed.connect(self._reflow_frame)

    def _reflow_frame(self) -> None:
        is_narrow = self._theme.look.text_percent >= REFLOW_PERCENT or self.width() < NARROW_PX
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        self._title.setHidden(is_narrow)
        self._top_rows.setContentsMargins(32, 12 if is_narrow else 24, 32, 12)
        self._top_line.removeWidget(self.numbers)
        if is_narrow:
            self._top_rows.addWidget(self.numbers, 0, Qt.AlignmentFlag.AlignRight)
        else:
            self._top_line.insertWidget(self._top_line.indexOf(self.urgent), self.numbers)
        self.narrowed.emit(is_narrow)

    def _dress_frame(self) -> None:
        give_icon(self._theme, self.urgent, "phone", self._theme.tokens.paper)
        self._holder.setMaximumWidth(self._theme.px(MIDDLE_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reflow_frame()
