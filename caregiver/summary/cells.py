"""The row of large numbers: worst, least, middle, latest."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from caregiver.drawing.tokens import PRINT
from caregiver.summary.layout import Box, Part, beside, frame, nothing, spaced
from caregiver.summary.parts import NumberCell
from caregiver.summary.typeset import Style, natural_width, text

_NUMBER = Style(21, is_bold=True)
_PADDING, _GAP = 10.0, 8.0


def number_cells(cells: tuple[NumberCell, ...], width: float) -> Part:
    """The numbers side by side in one frame, each cell as wide as its words ask."""
    if not cells:
        return nothing()
    wished = [natural_width(c.number, _NUMBER) + _GAP + natural_width(c.words) + 2 * _PADDING for c in cells]
    share = (width - sum(wished)) / len(cells)
    widths = [wish + share for wish in wished] if share > 0 else [width * wish / sum(wished) for wish in wished]
    contents = [_cell(cell, cell_width - 2 * _PADDING) for cell, cell_width in zip(cells, widths, strict=True)]
    height = max(part.height for part in contents) + 6

    def paint(painter: QPainter, origin: QPointF) -> list[Box]:
        frame(painter, QRectF(origin.x(), origin.y(), width, height))
        boxes: list[Box] = []
        left = origin.x()
        for part, cell_width in zip(contents, widths, strict=True):
            if boxes:
                painter.fillRect(QRectF(left - 0.5, origin.y(), 1, height), QColor(PRINT.ink))
            above = (height - part.height) / 2
            boxes += part.paint(painter, QPointF(left + _PADDING, origin.y() + above))
            left += cell_width
        return boxes

    return Part(width, height, paint)


def _cell(cell: NumberCell, width: float) -> Part:
    number_width = natural_width(cell.number, _NUMBER)
    number = text("number", cell.number, number_width, _NUMBER)
    words = text("number words", cell.words, width - number_width - _GAP, most_lines=3)
    return beside([(0, number), (number_width + _GAP, spaced(words, max(0.0, number.height - words.height - 3)))])
