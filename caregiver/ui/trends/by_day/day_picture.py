"""The chart by day as it goes into a file: its legend, its rows, and the words beside them."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QPainter

from caregiver.drawing.legend import LaidLegend
from caregiver.drawing.tokens import Tokens
from caregiver.ui.trends.by_day.ground import paint_ground
from caregiver.ui.trends.by_day.stacked_rows import StackedRows

_BELOW_LEGEND_PX = 8.0


@dataclass(frozen=True)
class DayPicture:
    """Paints itself anywhere, in any colours."""

    legend: LaidLegend
    stack: StackedRows

    @property
    def size(self) -> QSizeF:
        """How large it is."""
        return QSizeF(self.stack.width, self._top + self.stack.height)

    @property
    def _top(self) -> float:
        return self.legend.height + _BELOW_LEGEND_PX

    def paint(self, painter: QPainter, origin: QPointF, tokens: Tokens) -> None:
        """Draw it with its upper left corner at `origin`."""
        canvas = replace(self.stack.canvas, tokens=tokens)
        self.legend.paint(painter, origin, tokens)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(origin + QPointF(0, self._top))
        paint_ground(painter, self.stack, tokens)
        for row, top, _ in self.stack.placed:
            painter.save()
            painter.translate(self.stack.label_px, top)
            row.draw(painter, canvas)
            painter.restore()
        painter.restore()
