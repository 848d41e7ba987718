"""The mark of a sudden bad spell on a line of time: a quiet flash, told from doses by its shape."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from caregiver.drawing.marks import mark_box
from caregiver.drawing.tokens import Tokens


@dataclass(frozen=True)
class SpellMark:
    """One spell, or several at about one time."""

    @property
    def kin(self) -> object:
        """All spells are alike."""
        return SpellMark

    def with_kin(self, others: Sequence["SpellMark"]) -> "SpellMark":
        """One mark for several; how many is said beside it."""
        return self

    def width(self, size: float) -> float:
        """As wide as high."""
        return size

    def paint(self, painter: QPainter, centre: QPointF, size: float, tokens: Tokens) -> QRectF:
        """Draw it and give the box it fills."""
        box = mark_box(centre, size, size)
        pen = QPen(QColor(tokens.pain_line), max(1.3, size * 0.14))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        corners = ((0.62, 0.08), (0.26, 0.54), (0.74, 0.46), (0.38, 0.92))
        painter.drawPolyline(QPolygonF([QPointF(box.left() + x * size, box.top() + y * size) for x, y in corners]))
        return box
