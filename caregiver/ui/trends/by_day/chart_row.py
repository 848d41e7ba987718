"""One row of the chart by day: something that is drawn in pixels below the row before it, on the same days."""

from dataclasses import dataclass
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from caregiver.drawing.boxes import BoxKind, PaintedBox
from caregiver.drawing.marks import Mark
from caregiver.drawing.stay import paint_stay
from caregiver.ui.trends.by_day.canvas import Canvas


@dataclass(frozen=True)
class RowLabel:
    """Words left of the plot.

    Attributes:
        y: The middle of their line, in pixels from the row's top.
        words: What is there.
        soft_words: What stands behind them, more quietly.
        is_bold: Whether it heads the row.
        px: Size of the words at 100 %; nothing about a dose is under 18.
        is_at_plot: Whether they stand close to the plot, as the numbers of an axis do.
        is_goal: Whether they name the goal.
    """

    y: float
    words: str
    soft_words: str = ""
    is_bold: bool = False
    px: float = 18
    is_at_plot: bool = False
    is_goal: bool = False


class ChartRow(pg.GraphicsObject):
    """A row. Its values come in at its making; it is made afresh for other days.

    For a canvas `labels` is asked first, then `lay_out`, then `height`; `draw` as often as it has to be painted.

    Attributes:
        boxes: What lies where in the row, in its pixels; filled by `lay_out`.
        has_grid: Whether the lines between the days go through it.
        has_line_below: Whether a quiet line parts it from the next row.
    """

    has_grid = True
    has_line_below = True

    def __init__(self) -> None:
        super().__init__()
        self.boxes: list[PaintedBox] = []
        self._canvas: Canvas | None = None
        self._height = 0.0

    # -- what a row is ------------------------------------------------------------------------------------------

    def legend(self) -> tuple[tuple[Mark, str], ...]:
        """Its marks and what they mean, for the legend of the whole chart; asked once it is laid out."""
        return ()

    def labels(self, canvas: Canvas) -> tuple[RowLabel, ...]:
        """Words left of the plot, or above their lines (`Canvas.has_labels_above`)."""
        return ()

    def lay_out(self, canvas: Canvas) -> None:
        """Find a place for everything, and fill `boxes`."""

    def height(self, canvas: Canvas) -> float:
        """How high it is, in pixels; 0 leaves it out."""
        raise NotImplementedError

    def draw(self, painter: QPainter, canvas: Canvas) -> None:
        """Draw it in pixels: x from 0 to `canvas.width`, y from 0 to its height."""
        raise NotImplementedError

    # -- in the chart -------------------------------------------------------------------------------------------

    def stand(self, canvas: Canvas, top: float, height: float) -> None:
        """Take its place in the view, whose x are days and whose y are pixels."""
        self.prepareGeometryChange()
        self._canvas, self._height = canvas, height
        self.setPos(0, top)

    def boundingRect(self) -> QRectF:
        if self._canvas is None:
            return QRectF()
        span = self._canvas.span
        return QRectF(span.first.toordinal(), 0, span.days, self._height)

    def paint(self, painter: QPainter, option: Any, widget: Any = None) -> None:
        canvas = self._canvas
        if canvas is None:
            return
        painter.save()
        painter.translate(canvas.span.first.toordinal(), 0)
        painter.scale(1 / canvas.day_px, 1)  # back to pixels, so that no word and no mark is stretched
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter, canvas)
        painter.restore()

    # -- what rows share ----------------------------------------------------------------------------------------

    def stay_boxes(self, canvas: Canvas, top: float, bottom: float) -> list[PaintedBox]:
        """The times away as bands from `top` to `bottom`, cut by the plot, with their words."""
        found = []
        for away in canvas.stays:
            left, right = max(0.0, canvas.x(away.start)), min(canvas.width, canvas.x(away.end))
            if right > left:
                box = QRectF(left, top, max(right - left, 2.0), bottom - top)
                found.append(PaintedBox(box, BoxKind.BAND, away.words, (away,)))
        return found

    def draw_stay(self, painter: QPainter, canvas: Canvas, box: PaintedBox) -> None:
        """Draw one of `stay_boxes`; its words give way where they have no room."""
        paint_stay(painter, box.rect, box.words, canvas.tokens, canvas.scale)
