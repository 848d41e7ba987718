"""The marks through the day: numbers in three sizes, a middle number as a flat block, a dose by the clock."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from caregiver.domain.pain import Series
from caregiver.drawing.marks import PainMark, mark_box
from caregiver.drawing.tokens import Tokens

SPOT_PX = (8.0, 10.5, 13.0)
"""The three sizes of a mark, at 100 %."""

BLOCK_PX = 13.0
"""High enough to be seen beneath the marks that lie on it."""

_EDGE_PX = 1.4

_PAINTED_AS = 8
"""Every mark has the one colour of pain: its place says the number."""


@dataclass(frozen=True)
class SpotMark:
    """Numbers of one series at one place.

    Attributes:
        series: Whose they are.
        size: 0, 1 or 2.
    """

    series: Series
    size: int = 0

    @property
    def kin(self) -> object:
        """Series are never mixed."""
        return self.series

    def with_kin(self, others: Sequence["SpotMark"]) -> "SpotMark":
        """The largest of them."""
        return SpotMark(self.series, max(mark.size for mark in (self, *others)))

    def width(self, size: float) -> float:
        """How wide it is in a line of this height."""
        return self._mark.width(self.px(size / SPOT_PX[-1]))

    def px(self, scale: float) -> float:
        """Its height at a text scale."""
        return SPOT_PX[self.size] * scale

    def paint(self, painter: QPainter, centre: QPointF, size: float, tokens: Tokens) -> QRectF:
        """Draw it and give the box it fills; `size` is the height of the largest."""
        return self._mark.paint(painter, centre, self.px(size / SPOT_PX[-1]), tokens)

    @property
    def _mark(self) -> PainMark:
        return PainMark(self.series, "", _PAINTED_AS)


@dataclass(frozen=True)
class BlockMark:
    """The middle number of three hours: pale for the person's own, hollow for another's."""

    series: Series

    @property
    def kin(self) -> object:
        """Series are never mixed."""
        return self.series

    def with_kin(self, others: Sequence["BlockMark"]) -> "BlockMark":
        """They look alike."""
        return self

    def width(self, size: float) -> float:
        """Flat: twice as wide as a line is high."""
        return size * 2

    def paint(self, painter: QPainter, centre: QPointF, size: float, tokens: Tokens) -> QRectF:
        """Draw it and give the box it fills."""
        box = mark_box(centre, self.width(size), BLOCK_PX * size / SPOT_PX[-1])
        paint_block(painter, box, self.series, tokens)
        return box


def paint_block(painter: QPainter, box: QRectF, series: Series, tokens: Tokens) -> None:
    """Draw the middle number of three hours: a pale ground that marks lie on, and a line along its lower edge."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(_ground(series, tokens)))
    painter.drawRoundedRect(box, 2, 2)
    painter.setPen(QPen(QColor(tokens.pain_line), _EDGE_PX))
    painter.drawLine(QLineF(box.bottomLeft(), box.bottomRight()))


def _ground(series: Series, tokens: Tokens) -> str:
    """Pale for the person's own numbers, where the theme has a pale colour; none for another's."""
    pale = tokens.pain[1]
    return pale if series is Series.PATIENT and pale != tokens.pain_line else tokens.surface


def paint_due(painter: QPainter, centre: QPointF, px: float, tokens: Tokens) -> QRectF:
    """Draw a dose by the clock and give the box it fills."""
    box = mark_box(centre, px, px)
    painter.setPen(QPen(QColor(tokens.ink), max(1.4, px * 0.13)))
    painter.setBrush(QColor(tokens.surface))
    painter.drawEllipse(box.adjusted(0.7, 0.7, -0.7, -0.7))
    return box
