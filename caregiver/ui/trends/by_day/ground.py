"""What lies behind and beside the rows of a chart by day, in pixels of the whole chart."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from caregiver.domain.span import Span
from caregiver.drawing.pens import hairline, on_pixel
from caregiver.drawing.tokens import Tokens
from caregiver.ui.trends.by_day.dates_row import DatesRow
from caregiver.ui.trends.by_day.rows_chart import RowsGround
from caregiver.ui.trends.by_day.stacked_rows import StackedRows, paint_label

_PICK_RADIUS_PX, _PICK_PX, _FOCUS_PX = 6.0, 1.6, 2.0
_BEHIND = -10_000


class Ground(RowsGround):
    """The lines between days and rows, the words beside them, and the outline of what is picked.

    Attributes:
        picked: The days that are picked, or None.
    """

    def __init__(self) -> None:
        super().__init__(_BEHIND)
        self.picked: Span | None = None

    def boundingRect(self) -> QRectF:
        stack = self._stack
        return QRectF() if stack is None else QRectF(0, 0, stack.width, stack.height)

    def paint(self, painter: QPainter, option: Any, widget: Any = None) -> None:
        stack = self._stack
        if stack is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = picked_box(stack, self.picked)
        if box is not None:
            paint_pick(painter, box, stack.canvas.tokens)
        paint_ground(painter, stack)
        if self.has_focus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(stack.canvas.tokens.focus), _FOCUS_PX))
            frame = self.boundingRect().adjusted(stack.label_px - 3, stack.grid_top - 1, -1, -1)
            painter.drawRoundedRect(frame, 4, 4)
        painter.restore()


def picked_box(stack: StackedRows, picked: Span | None) -> QRectF | None:
    """The outline of what is picked, from the numbers down through all rows."""
    if picked is None:
        return None
    canvas = stack.canvas
    left = max(0.0, canvas.x(picked.first.toordinal()))
    right = min(canvas.width, canvas.x(picked.last.toordinal() + 1))
    top = stack.grid_top
    if right <= left:
        return None
    return QRectF(stack.label_px + left + 0.5, top, max(3.0, right - left - 1), stack.height - top - 1)


def paint_pick(painter: QPainter, box: QRectF, tokens: Tokens) -> None:
    """Draw the outline."""
    painter.setPen(QPen(QColor(tokens.accent), _PICK_PX))
    painter.setBrush(QColor(tokens.accent_soft))
    painter.drawRoundedRect(box, _PICK_RADIUS_PX, _PICK_RADIUS_PX)


def paint_ground(painter: QPainter, stack: StackedRows, tokens: Tokens | None = None) -> None:
    """Draw lines and words."""
    canvas = stack.canvas if tokens is None else replace(stack.canvas, tokens=tokens)
    painter.setPen(hairline(canvas.tokens))
    dates = stack.find(DatesRow)
    for x in sorted({0.0, canvas.width, *(dates[0].lines if dates else ())}):
        at = on_pixel(stack.label_px + x, canvas.tokens)
        painter.drawLine(QLineF(at, stack.grid_top, at, stack.height))
    for row, top, height in stack.placed[:-1]:
        if row.has_line_below:
            y = on_pixel(top + height - 1, canvas.tokens)
            painter.drawLine(QLineF(0, y, stack.label_px + canvas.width, y))
    for laid in stack.labels:
        paint_label(painter, laid, canvas)
