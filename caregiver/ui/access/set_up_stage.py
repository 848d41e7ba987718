"""The stage set-up is played on: the steps above, one page at a time that scrolls down, the ways on below."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from caregiver.ui.access.flow_foot import FlowFoot
from caregiver.ui.access.steps_head import StepsHead
from caregiver.ui.core.printing import Printing
from caregiver.ui.theme.theme import REFLOW_PERCENT, Look, Theme, set_role
from caregiver.ui.widgets.print_result import PrintResult
from caregiver.ui.widgets.text_size_button import TextSizeButton

NARROW_PX = 880
"""Under this width set-up stands in one column; it has the window for itself."""


class Narrowing(Protocol):
    """A page that can stand in one column."""

    def set_narrow(self, is_narrow: bool) -> None:
        """One column or more."""


class SetUpStage(QWidget):
    """Head, page and foot."""

    def __init__(self, theme: Theme, printing: Printing, save_look: Callable[[Look], None]) -> None:
        super().__init__()
        self._theme = theme
        self._narrowing: list[Narrowing] = []
        self._is_narrow = False
        self.text_size = TextSizeButton(theme, save_look)
        self.head = StepsHead(theme, self.text_size)
        self.foot = FlowFoot(theme)
        self.result = PrintResult(printing)
        self._scroll = QScrollArea()
        self._pages = QVBoxLayout()
        self._set_stage()
        theme.changed.connect(self._reflow)

    def _set_stage(self) -> None:
        set_role(self, "page")
        set_role(self._scroll, "inside")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        content.setLayout(self._pages)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self._scroll.setWidget(content)
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 12, 48, 16)
        column.setSpacing(12)
        column.addWidget(self.head)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.result)
        column.addWidget(self.foot)
        for changed in (self._scroll.verticalScrollBar().valueChanged, self._scroll.verticalScrollBar().rangeChanged):
            changed.connect(self._tell_more)

    def _tell_more(self) -> None:
        bar = self._scroll.verticalScrollBar()
        self.foot.show_more(has_more=bar.value() < bar.maximum())

    def add_narrowing(self, part: Narrowing) -> None:
        """Let a part stand in one column when there is little room."""
        self._narrowing.append(part)
        self._is_narrow = self._has_little_room()
        for each in self._narrowing:
            each.set_narrow(self._is_narrow)

    def add_page(self, part: QWidget) -> None:
        """Take a page behind the stage; `put` brings it onto it."""
        part.hide()
        self._pages.addWidget(part)

    def put(self, part: QWidget) -> None:
        """Bring a page onto the stage."""
        self.result.clear()
        for index in range(self._pages.count()):
            item = self._pages.itemAt(index)
            page = item.widget() if item else None
            if page is not None:
                page.setVisible(page is part)
        self._scroll.verticalScrollBar().setValue(0)

    def _has_little_room(self) -> bool:
        return self._theme.look.text_percent >= REFLOW_PERCENT or self.width() < NARROW_PX

    def _reflow(self) -> None:
        if self._has_little_room() != self._is_narrow:
            self._is_narrow = not self._is_narrow
            for part in self._narrowing:
                part.set_narrow(self._is_narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reflow()
