"""The greys that say how often a place was marked, and the patch a legend shows of them: no colour of a number."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from caregiver.drawing.marks import mark_box
from caregiver.drawing.tokens import Tokens

_LIGHTEST, _STEP = 0.08, 0.062
"""How much ink is in the palest grey, and how much more in each following one: none is as deep as the outlines."""


def shade(tokens: Tokens, tenths: int) -> QColor:
    """The grey of so many tenths, 0 to 10: between the ground and the ink, so that it is told apart in every theme."""
    ground, ink, much = QColor(tokens.surface), QColor(tokens.ink), _LIGHTEST + _STEP * tenths if tenths else 0.0
    ends = ((ground.red(), ink.red()), (ground.green(), ink.green()), (ground.blue(), ink.blue()))
    red, green, blue = (round(start + (end - start) * much) for start, end in ends)
    return QColor(red, green, blue)


@dataclass(frozen=True)
class ShadeMark:
    """A patch.

    Attributes:
        tenths: How deep its grey is, 0 to 10.
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
        painter.setPen(QPen(QColor(tokens.ink_soft), 1.3))
        painter.setBrush(shade(tokens, self.tenths))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), size * 0.2, size * 0.2)
        return box

    def with_kin(self, others: Sequence[Self]) -> "ShadeMark":
        """Itself: it stands for no entries."""
        return self
