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
    return {
        image.pixelColor(x, y).name().upper()
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top(), area.bottom() + 1)
    }


def ink_outside(image: QImage, bounds: QRectF, ground: str = "#FFFFFF") -> int:
    """How many pixels outside `bounds` differ from the ground."""
    area = bounds.adjusted(-1, -1, 1, 1).toAlignedRect()
    return sum(
        image.pixelColor(x, y).name().upper() != ground
        for x in range(image.width())
        for y in range(image.height())
        if not area.contains(x, y)
    )
