"""Rows below each other on one axis, drawn with pyqtgraph: what every such chart has, whatever its axis means.

It is steered by keys, by the wheel and by presses, never by dragging.
"""

from collections.abc import Callable
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QMouseEvent, QResizeEvent

from caregiver.ui.theme.theme import Theme
from caregiver.ui.trends.by_day.stacked_rows import StackedRows
from caregiver.ui.trends.by_day.steering import Steering

_BY_KEY = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
)


class RowsGround(pg.GraphicsObject):
    """What lies behind and beside the rows, in pixels of the whole chart.

    Attributes:
        has_focus: Whether a frame says that keys go to the chart.
    """

    def __init__(self, behind: int) -> None:
        super().__init__()
        self.has_focus = False
        self._stack: StackedRows | None = None
        self.setZValue(behind)

    def show_stack(self, stack: StackedRows | None) -> None:
        """Show what belongs to these rows; None lets go of them."""
        self.prepareGeometryChange()
        self._stack = stack
        self.update()


class RowsChart(pg.GraphicsView):
    """As wide as there is room, as high as its rows.

    Args:
        theme: Colours and text size.
        steering: What keys and the wheel ask for.
        ground: What lies behind the rows.
    """

    def __init__(self, theme: Theme, steering: Steering, ground: RowsGround) -> None:
        super().__init__()
        self._theme = theme
        self._steering = steering
        self.stack: StackedRows | None = None
        self._lay_out: Callable[[float, float], StackedRows] | None = None
        self._rows_ground = ground
        self._view = pg.ViewBox(enableMouse=False, enableMenu=False, invertY=True, defaultPadding=0)
        self._view.disableAutoRange()
        self.addItem(ground)
        self.addItem(self._view)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_rows(self, lay_out: Callable[[float, float], StackedRows]) -> None:
        """Show other rows.

        Args:
            lay_out: Gives them for a width in pixels and a text scale.
        """
        self._lay_out = lay_out
        self._renew()

    def clear(self) -> None:
        """Let go of all rows."""
        self._take_out()
        self._rows_ground.show_stack(None)
        self.stack = self._lay_out = None

    def _renew(self) -> None:
        if self._lay_out is None:
            return
        self._take_out()
        self.setBackground(self._theme.tokens.surface)
        self.stack = stack = self._lay_out(self.width(), self._theme.scale)
        self.setFixedHeight(max(1, round(stack.height)))
        self._view.setGeometry(stack.label_px, 0, stack.canvas.width, stack.height)
        self._view.setRange(xRange=self._days(stack), yRange=(0, stack.height), padding=0, disableAutoRange=True)
        for row, top, height in stack.placed:
            row.stand(stack.canvas, top, height)
            self._view.addItem(row, ignoreBounds=True)
        self._rows_ground.show_stack(stack)

    def _days(self, stack: StackedRows) -> tuple[int, int]:
        """Where the axis begins and ends, in ordinal days."""
        span = stack.canvas.span
        return span.first.toordinal(), span.last.toordinal() + 1

    def _take_out(self) -> None:
        for row, _, _ in self.stack.placed if self.stack else ():
            self._view.removeItem(row)

    def resizeEvent(self, event: QResizeEvent | Any) -> None:
        super().resizeEvent(event)
        if event is not None and event.oldSize().width() != event.size().width():
            self._renew()

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
        self._rows_ground.has_focus = is_seen
        self._rows_ground.update()
