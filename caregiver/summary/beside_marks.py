"""Finding room for the number of each small mark: above, below, at a side, or further off. No mark is left without."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF

_HEIGHT = 15.0
_STEPS = (0.0, 1.0, 2.0, 3.0)
"""So many heights further off."""


def beside_marks(centres: Sequence[QPointF], widths: Sequence[float], mark_px: float) -> list[QRectF]:
    """A box for the words of each mark, as wide as given, where it covers least of marks and other words."""
    half = mark_px / 2
    taken = [QRectF(at.x() - half, at.y() - half, mark_px, mark_px) for at in centres]
    found: list[QRectF] = []
    for centre, width in zip(centres, widths, strict=True):
        places = _places(centre, width, half)
        found.append(min(places, key=lambda box: sum(_shared(box, other) for other in [*taken, *found])))
    return found


def _places(centre: QPointF, width: float, half: float) -> list[QRectF]:
    """The nearest first: of equally good places the first is taken."""
    x, y = centre.x(), centre.y()
    places = []
    for step in _STEPS:
        off = half - 1 + step * _HEIGHT
        places += [
            QRectF(x - width / 2, y - off - _HEIGHT, width, _HEIGHT),
            QRectF(x - width / 2, y + off, width, _HEIGHT),
        ]
        if not step:
            places += [
                QRectF(x + half + 1, y - _HEIGHT / 2, width, _HEIGHT),
                QRectF(x - half - 1 - width, y - _HEIGHT / 2, width, _HEIGHT),
            ]
    return places


def _shared(one: QRectF, other: QRectF) -> float:
    """The area that both cover; the blank above and below a digit may be shared."""
    both = one.adjusted(0, 2.5, 0, -2.5).intersected(other)
    return max(0.0, both.width()) * max(0.0, both.height())
