"""A patch of the colour that says in how much of something a place was marked: what a legend shows of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from caregiver.drawing.marks import mark_box
from caregiver.drawing.tokens import Tokens


@dataclass(frozen=True)
class ShadeMark:
    """A patch.

    Attributes:
        tenths: How deep its colour is, 0 to 10.
    """

    tenths: int

    @property
    def kin(self) -> object:
        """Only patches of one depth are alike."""
        return self

    def width(self, size: float) -> float:
        """How wide it is at this height."""
        return size * 1.7

    def paint(self, painter: QPainter, centre: QPointF, size: float, tokens: Tokens) -> QRectF:
        """Draw it and give the box it fills."""
        box = mark_box(centre, self.width(size), size)
        painter.setPen(QPen(QColor(tokens.pain_line), 1.3))
        painter.setBrush(QColor(tokens.pain[self.tenths]))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), size * 0.2, size * 0.2)
        return box

    def with_kin(self, others: Sequence[Self]) -> "ShadeMark":
        """Itself: it stands for no entries."""
        return self
