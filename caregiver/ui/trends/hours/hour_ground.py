"""What lies behind and beside the rows of the chart through the day, in pixels of the whole chart."""

from typing import Any

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from caregiver.drawing.pens import hairline, on_pixel
from caregiver.drawing.tokens import Tokens
from caregiver.ui.trends.by_day.rows_chart import RowsGround
from caregiver.ui.trends.by_day.stacked_rows import StackedRows, paint_label
from caregiver.ui.trends.hours.folded_day import FoldedDay
from caregiver.ui.trends.hours.numbers_row import NumbersRow

_RADIUS_PX, _PICK_PX, _FOCUS_PX = 6.0, 1.6, 2.0
_BEHIND = -200
"""A view box of pyqtgraph lies at -100."""


class HourGround(RowsGround):
    """The night, what is picked, and the words beside the rows.

    Attributes:
        picked: The block that is picked, or None.
    """

    def __init__(self) -> None:
        super().__init__(_BEHIND)
        self.picked: int | None = None

    def boundingRect(self) -> QRectF:
        stack = self._stack
        return QRectF() if stack is None else QRectF(0, 0, stack.label_px + stack.canvas.width + 2, stack.height)

    def paint(self, painter: QPainter, option: Any, widget: Any = None) -> None:
        if self._stack is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, self._stack, self.picked)
        if self.has_focus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._stack.canvas.tokens.focus), _FOCUS_PX))
            plot = QRectF(self._stack.label_px, 0, self._stack.canvas.width, self._stack.height)
            painter.drawRoundedRect(plot.adjusted(-1, 1, 1, -1), 4, 4)
        painter.restore()


def paint_ground(painter: QPainter, stack: StackedRows, picked: int | None = None) -> None:
    """Draw the night and what is picked, then lines between rows and the words beside them."""
    canvas = stack.canvas
    assert isinstance(canvas, FoldedDay)
    top = next((row.plot_top(canvas) for row, _, _ in stack.placed if isinstance(row, NumbersRow)), 0.0)
    painter.translate(stack.label_px, 0)
    canvas.draw_night(painter, top, stack.height - top)
    if picked is not None:
        box = QRectF(canvas.block_px * picked, top, canvas.block_px, stack.height - top).adjusted(1, 0, -1, -1)
        _paint_pick(painter, box, canvas.tokens)
    painter.translate(-stack.label_px, 0)
    painter.setPen(hairline(canvas.tokens))
    for row, above, high in stack.placed[:-1]:
        if row.has_line_below:
            y = on_pixel(above + high - 1, canvas.tokens)
            painter.drawLine(QLineF(0, y, stack.label_px + canvas.width, y))
    for laid in stack.labels:
        paint_label(painter, laid, canvas)


def paint_hours(painter: QPainter, stack: StackedRows, origin: QPointF) -> None:
    """Draw all of it without a view: into a file."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(origin)
    paint_ground(painter, stack)
    for row, top, _ in stack.placed:
        painter.save()
        painter.translate(stack.label_px, top)
        row.draw(painter, stack.canvas)
        painter.restore()
    painter.restore()


def _paint_pick(painter: QPainter, box: QRectF, tokens: Tokens) -> None:
    painter.setPen(QPen(QColor(tokens.accent), _PICK_PX))
    painter.setBrush(QColor(tokens.accent_soft))
    painter.drawRoundedRect(box, _RADIUS_PX, _RADIUS_PX)
