"""The chart by day: rows below each other on one axis of days, drawn with pyqtgraph."""

from collections.abc import Callable
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent

from caregiver.ui.theme.theme import Theme
from caregiver.ui.trends.by_day.stacked_rows import StackedRows


class DayChart(pg.GraphicsView):
    """As wide as there is room, as high as its rows.

    Args:
        theme: Colours and text size.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lay_out: Callable[[float, float], StackedRows] | None = None
        self.stack: StackedRows | None = None
        self._view = pg.ViewBox(enableMouse=False, enableMenu=False, invertY=True, defaultPadding=0)
        self.addItem(self._view)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_rows(self, lay_out: Callable[[float, float], StackedRows]) -> None:
        """Show other rows.

        Args:
            lay_out: Gives them for a width in pixels and a text scale.
        """
        self._lay_out = lay_out
        self._renew()

    def _renew(self) -> None:
        if self._lay_out is None:
            return
        self._take_out()
        self.stack = stack = self._lay_out(self.width(), self._theme.scale)
        span = stack.canvas.span
        self.setFixedHeight(round(stack.height))
        self._view.setGeometry(stack.label_px, 0, stack.canvas.width, stack.height)
        self._view.setRange(
            xRange=(span.first.toordinal(), span.last.toordinal() + 1), yRange=(0, stack.height), padding=0
        )
        for row, top, height in stack.placed:
            row.stand(stack.canvas, top, height)
            self._view.addItem(row, ignoreBounds=True)

    def _take_out(self) -> None:
        for row, _, _ in self.stack.placed if self.stack else ():
            self._view.removeItem(row)

    def resizeEvent(self, event: QResizeEvent | Any) -> None:
        super().resizeEvent(event)
        if event is not None and event.oldSize().width() != event.size().width():
            self._renew()
