"""Laying parts onto paper. Lengths are pixels of 1/96 inch, as in the pictures of the design.

A `Part` knows its height before it is painted, so a page can be measured, shortened and only then drawn. Every part
returns the boxes it drew in, so that a test can see that none leaves the page and no two overlap.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from caregiver.drawing.tokens import PRINT


@dataclass(frozen=True)
class Box:
    """Where something was drawn: what it is, and its rectangle on the page."""

    name: str
    rect: QRectF


@dataclass(frozen=True)
class Part:
    """Something to draw.

    Attributes:
        width, height: The room it takes.
        paint: Draws it with its top left corner at a point.
    """

    width: float
    height: float
    paint: Callable[[QPainter, QPointF], list[Box]]


def nothing() -> Part:
    """What a part without records leaves: no room."""
    return Part(0.0, 0.0, lambda _painter, _origin: [])


def stacked(parts: Sequence[Part], gap: float = 0.0) -> Part:
    """Parts one below the other; parts without room leave no gap."""
    shown = [part for part in parts if part.height]
    if not shown:
        return nothing()

    def paint(painter: QPainter, origin: QPointF) -> list[Box]:
        boxes, y = [], origin.y()
        for part in shown:
            boxes += part.paint(painter, QPointF(origin.x(), y))
            y += part.height + gap
        return boxes

    height = sum(part.height for part in shown) + gap * (len(shown) - 1)
    return Part(max(part.width for part in shown), height, paint)


def beside(parts: Sequence[tuple[float, Part]]) -> Part:
    """Parts side by side, each at its distance from the left."""
    shown = [(left, part) for left, part in parts if part.height]
    if not shown:
        return nothing()

    def paint(painter: QPainter, origin: QPointF) -> list[Box]:
        return [box for left, part in shown for box in part.paint(painter, origin + QPointF(left, 0))]

    width = max(left + part.width for left, part in shown)
    return Part(width, max(part.height for _, part in shown), paint)


def spaced(part: Part, above: float, below: float = 0.0) -> Part:
    """A part with room around it, or nothing when there is no part."""
    if not part.height:
        return part

    def paint(painter: QPainter, origin: QPointF) -> list[Box]:
        return part.paint(painter, origin + QPointF(0, above))

    return Part(part.width, above + part.height + below, paint)


def rule(width: float, thickness: float = 1.0) -> Part:
    """A line across."""

    def paint(painter: QPainter, origin: QPointF) -> list[Box]:
        painter.fillRect(QRectF(origin.x(), origin.y(), width, thickness), QColor(PRINT.ink))
        return []

    return Part(width, thickness, paint)


def frame(painter: QPainter, rect: QRectF, thickness: float = 1.0, radius: float = 0.0) -> None:
    """The outline of a box."""
    painter.save()
    painter.setPen(QPen(QColor(PRINT.ink), thickness))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect, radius, radius)
    painter.restore()


def shared_widths(width: float, wished: Sequence[float]) -> list[float]:
    """The width in parts: what is over goes to all alike; what is lacking is borne by the widest, so that words wrap
    where there are several and a single short one is never broken.
    """
    widths, left = [0.0] * len(wished), width
    narrowest_first = sorted(range(len(wished)), key=wished.__getitem__)
    for done, n in enumerate(narrowest_first):
        widths[n] = min(wished[n], left / (len(wished) - done))
        left -= widths[n]
    return [each + left / len(wished) for each in widths]
