"""The chart by day: rows below each other on one axis of days, drawn with pyqtgraph.

It is steered by keys, by the wheel and by presses, never by dragging: each asks for other days, or for other days to be
picked, and whoever shows the chart answers. Its table is the twin for those who do not see it.
"""

from collections.abc import Callable
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent

from caregiver.domain.span import Span
from caregiver.ui.theme.theme import Theme
from caregiver.ui.trends.by_day.dates_row import DatesRow
from caregiver.ui.trends.by_day.ground import Ground
from caregiver.ui.trends.by_day.stacked_rows import StackedRows
from caregiver.ui.trends.by_day.steering import Steering

_BY_KEY = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
)


class DayChart(pg.GraphicsView):
    """As wide as there is room, as high as its rows.

    Args:
        theme: Colours and text size.
        steering: What keys and the wheel ask for.

    Signals:
        laid_out: The rows have their places.
    """

    laid_out = Signal()

    def __init__(self, theme: Theme, steering: Steering) -> None:
        super().__init__()
        self._theme = theme
        self._steering = steering
        self.stack: StackedRows | None = None
        self._lay_out: Callable[[float, float], StackedRows] | None = None
        self._build()

    def _build(self) -> None:
        self._view = pg.ViewBox(enableMouse=False, enableMenu=False, invertY=True, defaultPadding=0)
        self._view.disableAutoRange()
        self._ground = Ground()
        self.addItem(self._ground)
        self.addItem(self._view)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # -- showing ------------------------------------------------------------------------------------------------

    def show_rows(self, lay_out: Callable[[float, float], StackedRows]) -> None:
        """Show other rows.

        Args:
            lay_out: Gives them for a width in pixels and a text scale.
        """
        self._lay_out = lay_out
        self._renew()

    def show_picked(self, picked: Span | None) -> None:
        """Outline the days that are picked."""
        self._ground.picked = picked
        self._ground.update()
        for row, _, _ in self.stack.placed if self.stack else ():
            if isinstance(row, DatesRow):
                row.picked = picked
                row.update()

    def clear(self) -> None:
        """Let go of all rows."""
        self._take_out()
        self.stack = self._lay_out = None

    def _renew(self) -> None:
        if self._lay_out is None:
            return
        self._take_out()
        self.setBackground(self._theme.tokens.surface)
        self.stack = stack = self._lay_out(self.width(), self._theme.scale)
        span = stack.canvas.span
        self.setFixedHeight(max(1, round(stack.height)))
        self._view.setGeometry(stack.label_px, 0, stack.canvas.width, stack.height)
        days = span.first.toordinal(), span.last.toordinal() + 1
        self._view.setRange(xRange=days, yRange=(0, stack.height), padding=0, disableAutoRange=True)
        for row, top, height in stack.placed:
            row.stand(stack.canvas, top, height)
            self._view.addItem(row, ignoreBounds=True)
        self._ground.show_stack(stack)
        self.show_picked(self._ground.picked)
        self.laid_out.emit()

    def _take_out(self) -> None:
        for row, _, _ in self.stack.placed if self.stack else ():
            self._view.removeItem(row)

    def resizeEvent(self, event: QResizeEvent | Any) -> None:
        super().resizeEvent(event)
        if event is not None and event.oldSize().width() != event.size().width():
            self._renew()

    # -- steering -----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.stack is None or not self._steering.take_key(event, self.stack.canvas.columns):
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.stack is None or not self._steering.take_wheel(self, event, self._column_at(event.position().x())):
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self.stack is None or event.button() is not Qt.MouseButton.LeftButton or x < self.stack.label_px:
            event.ignore()
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        is_longer = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._steering.press(self._column_at(x), is_longer=is_longer)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_focus(event.reason() in _BY_KEY)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_focus(False)

    def _show_focus(self, is_seen: bool) -> None:
        self._ground.has_focus = is_seen
        self._ground.update()

    def _column_at(self, x: float) -> Span | None:
        if self.stack is None:
            return None
        column = self.stack.canvas.column_at(x - self.stack.label_px)
        return Span(column.first, column.last)
