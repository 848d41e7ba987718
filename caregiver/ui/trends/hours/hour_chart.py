"""The chart through the day: rows below each other on the axis of one care day, drawn with pyqtgraph."""

from collections.abc import Callable
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent

from caregiver.domain.day_hours import BLOCKS
from caregiver.ui.theme.theme import Theme
from caregiver.ui.trends.by_day.stacked_rows import StackedRows
from caregiver.ui.trends.by_day.steering import Steering
from caregiver.ui.trends.hours.folded_day import FoldedDay
from caregiver.ui.trends.hours.hour_ground import HourGround

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class HourChart(pg.GraphicsView):
    """As wide as there is room, as high as its rows.

    Args:
        theme: Colours and text size.
        steering: What other keys and the wheel ask for.

    Signals:
        picked: Three hours were picked; carries their place in the day, or None.
    """

    picked = Signal(object)

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
        self._ground = HourGround()
        self.addItem(self._ground)
        self.addItem(self._view)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # -- showing ------------------------------------------------------------------------------------------------

    def show_rows(self, lay_out: Callable[[float, float], StackedRows]) -> None:
        """Show other rows; `lay_out` gives them for a width in pixels and a text scale."""
        self._lay_out = lay_out
        self._renew()

    def show_picked(self, place: int | None) -> None:
        """Outline the three hours that are picked."""
        self._ground.picked = place
        self._ground.update()

    def clear(self) -> None:
        """Let go of all rows."""
        self._take_out()
        self._ground.show_stack(None)
        self.stack = self._lay_out = None

    def _renew(self) -> None:
        if self._lay_out is None:
            return
        self._take_out()
        self.setBackground(self._theme.tokens.surface)
        self.stack = stack = self._lay_out(self.width(), self._theme.scale)
        day = stack.canvas.span.first.toordinal()
        self.setFixedHeight(max(1, round(stack.height)))
        self._view.setGeometry(stack.label_px, 0, stack.canvas.width, stack.height)
        self._view.setRange(xRange=(day, day + 1), yRange=(0, stack.height), padding=0, disableAutoRange=True)
        for row, top, height in stack.placed:
            row.stand(stack.canvas, top, height)
            self._view.addItem(row, ignoreBounds=True)
        self._ground.show_stack(stack)

    def _take_out(self) -> None:
        for row, _, _ in self.stack.placed if self.stack else ():
            self._view.removeItem(row)

    def resizeEvent(self, event: QResizeEvent | Any) -> None:
        super().resizeEvent(event)
        if event is not None and event.oldSize().width() != event.size().width():
            self._renew()

    # -- steering -----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, is_plain = Qt.Key(event.key()), event.modifiers() in {_NONE, _KEYPAD}
        if self.stack is None:
            event.ignore()
        elif key in _STEPS and is_plain:
            self._step(_STEPS[key])
        elif key is Qt.Key.Key_Escape and self._ground.picked is not None:
            self.picked.emit(None)
        elif key in _STEPS or not self._steering.take_key(event, ()):
            event.ignore()

    def _step(self, by: int) -> None:
        """The block before or behind; without one, the first or the last of the day."""
        place = self._ground.picked
        following = (0 if by > 0 else BLOCKS - 1) if place is None else place + by
        if 0 <= following < BLOCKS:
            self.picked.emit(following)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.stack is None or not self._steering.take_wheel(self, event, None):
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        canvas = self.stack.canvas if self.stack else None
        if self.stack is None or not isinstance(canvas, FoldedDay) or event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        x = event.position().x() - self.stack.label_px
        if x >= 0:
            self.picked.emit(canvas.block_at(x))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_focus(event.reason() is not Qt.FocusReason.MouseFocusReason)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_focus(False)

    def _show_focus(self, is_seen: bool) -> None:
        self._ground.has_focus = is_seen
        self._ground.update()


_NONE, _KEYPAD = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier
