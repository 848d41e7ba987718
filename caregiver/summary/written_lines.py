"""Lines to write on by hand, in columns."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from caregiver.drawing.tokens import PRINT
from caregiver.summary.layout import Box, Part, beside, stacked
from caregiver.summary.typeset import text

_LINE_HEIGHT, _LINE_GAP = 29.0, 12.0


def written_lines(heads: tuple[str, ...], shares: tuple[float, ...], width: float, count: int) -> Part:
    """Columns with their names, and so many lines to write on in each."""
    columns = zip(_columns(shares, width), heads, strict=True)
    names = beside([(left, text("line head", name, wide)) for (left, wide), name in columns])
    return stacked([names, _lines(shares, width, count)])


def more_lines(shares: tuple[float, ...], width: float, room: float) -> Part:
    """As many more lines as there is room for."""
    return _lines(shares, width, int(room / _LINE_HEIGHT))


def _lines(shares: tuple[float, ...], width: float, count: int) -> Part:
    def paint(painter: QPainter, origin: QPointF) -> list[Box]:
        for line in range(1, count + 1):
            for left, wide in _columns(shares, width):
                y = origin.y() + line * _LINE_HEIGHT - 2
                painter.fillRect(QRectF(origin.x() + left, y, wide, 0.6), QColor(PRINT.ink))
        return []

    return Part(width, count * _LINE_HEIGHT, paint)


def _columns(shares: tuple[float, ...], width: float) -> list[tuple[float, float]]:
    """Left edge and width of each column; the last one ends at the right edge."""
    lefts = [width * sum(shares[:n]) for n in range(len(shares))]
    return [
        (left, width * share - (_LINE_GAP if n < len(shares) - 1 else 0.0))
        for n, (left, share) in enumerate(zip(lefts, shares, strict=True))
    ]
