"""What the tests of drawings share: an image to paint on, and questions about boxes and pixels."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter


@contextmanager
def canvas(width: int, height: int, ground: str = "#FFFFFF") -> Iterator[tuple[QImage, QPainter]]:
    """An image and a painter on it."""
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(ground))
    painter = QPainter(image)
    try:
        yield image, painter
    finally:
        painter.end()


def painted(width: int, height: int, paint: Callable[[QPainter], object], ground: str = "#FFFFFF") -> QImage:
    """The image that `paint` makes."""
    with canvas(width, height, ground) as (image, painter):
        paint(painter)
    return image


def overlaps(boxes: Iterable[QRectF], slack: float = 0.5) -> list[tuple[QRectF, QRectF]]:
    """The pairs of boxes that cover each other by more than `slack`."""
    smaller = [box.adjusted(slack / 2, slack / 2, -slack / 2, -slack / 2) for box in boxes]
    return [(one, other) for one, other in combinations(smaller, 2) if one.intersects(other)]


def is_within(box: QRectF, bounds: QRectF, slack: float = 0.5) -> bool:
    """Whether `box` lies in `bounds`."""
    return bounds.adjusted(-slack, -slack, slack, slack).contains(box)


def colours_in(image: QImage, box: QRectF) -> set[str]:
    """The colours of the pixels in a box, as "#RRGGBB"."""
    area = box.toAlignedRect().intersected(image.rect())
    part = image.copy(area).convertToFormat(QImage.Format.Format_RGB888)
    rows = (bytes(part.constScanLine(y))[: 3 * part.width()] for y in range(part.height()))
    return {f"#{row[i : i + 3].hex().upper()}" for row in rows for i in range(0, len(row), 3)}


def has_ink_outside(image: QImage, bounds: QRectF, ground: str = "#FFFFFF") -> bool:
    """Whether any pixel outside `bounds` differs from the ground."""
    rest = image.copy()
    painter = QPainter(rest)
    painter.fillRect(bounds.adjusted(-1, -1, 1, 1).toAlignedRect(), QColor(ground))
    painter.end()
    blank = QImage(rest.size(), rest.format())
    blank.fill(QColor(ground))
    return rest != blank
