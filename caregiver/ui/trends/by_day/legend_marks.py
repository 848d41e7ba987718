"""Marks of the legend that stand for more than one sign of the chart."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from caregiver.domain.pain import Series
from caregiver.drawing.marks import SMALLEST_WITH_WORDS, PainMark, mark_box
from caregiver.drawing.tokens import Tokens
from caregiver.ui.trends.by_day.pain_bars import INK_SCORE, THICKER, line_pen

_MARK_SHARE, _LINE_SHARE = 0.8, 1.3
_BAND_SHARE = 0.6
_LARGEST_PX = SMALLEST_WITH_WORDS - 1


@dataclass(frozen=True)
class SpreadMark:
    """A bar from the least to the worst number, with its mark at the middle one."""

    series: Series

    @property
    def kin(self) -> object:
        """Series are never mixed."""
        return self.series

    def with_kin(self, others: Sequence["SpreadMark"]) -> "SpreadMark":
        """In a legend each stands once."""
        return self

    def width(self, size: float) -> float:
        """As wide as high."""
        return size

    def paint(self, painter: QPainter, centre: QPointF, size: float, tokens: Tokens) -> QRectF:
        """Draw it and give the box it fills."""
        box = mark_box(centre, size, size * _LINE_SHARE)
        mark_px = min(size * _MARK_SHARE, _LARGEST_PX)
        half = size * _LINE_SHARE / 2
        line = QLineF(centre.x(), centre.y() - half, centre.x(), centre.y() + half)
        painter.setPen(line_pen(self.series, mark_px * THICKER, tokens))
        painter.drawLine(line)
        PainMark(self.series, "", INK_SCORE).paint(painter, QPointF(centre.x(), centre.y() + 1), mark_px, tokens)
        return box


@dataclass(frozen=True)
class BandMark:
    """A time away, where its band is too narrow for words."""

    @property
    def kin(self) -> object:
        """All are alike."""
        return BandMark

    def with_kin(self, others: Sequence["BandMark"]) -> "BandMark":
        """In a legend each stands once."""
        return self

    def width(self, size: float) -> float:
        """Narrower than high."""
        return size * _BAND_SHARE

    def paint(self, painter: QPainter, centre: QPointF, size: float, tokens: Tokens) -> QRectF:
        """Draw it and give the box it fills."""
        box = mark_box(centre, size * _BAND_SHARE, size)
        painter.setPen(QPen(QColor(tokens.line_strong), 1))
        painter.setBrush(QColor(tokens.sunken))
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        return box
