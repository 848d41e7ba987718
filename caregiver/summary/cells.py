"""The rows of numbers: whose they are, then worst, least, middle and latest; never two series in one row."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from caregiver.drawing.tokens import PRINT
from caregiver.summary.layout import Box, Part, beside, frame, nothing, shared_widths, spaced, stacked
from caregiver.summary.parts import NumberCell, NumberRow
from caregiver.summary.typeset import BODY_PX, BOLD, Style, natural_width, text

_OWN, _OTHERS = Style(21, is_bold=True), Style(BODY_PX + 1, is_bold=True)
_PADDING, _GAP, _ROW_GAP = 9.0, 6.0, 2.0
_LABEL_SHARE = 0.24
"""Of the row, at most, for the words that say whose numbers they are."""


def number_rows(rows: tuple[NumberRow, ...], width: float) -> Part:
    """One framed row for each series, the person's own the larger; their labels are equally wide."""
    if not rows:
        return nothing()
    label_width = min(width * _LABEL_SHARE, max(natural_width(row.label, BOLD) for row in rows) + 2 * _PADDING)
    return stacked([_row(row, label_width, width) for row in rows], gap=_ROW_GAP)


def _row(row: NumberRow, label_width: float, width: float) -> Part:
    style = _OWN if row.is_own else _OTHERS
    label = text("number label", row.label, label_width - 2 * _PADDING, BOLD, most_lines=2, rest="…")
    widths = [label_width, *shared_widths(width - label_width, [_wished(cell, style) for cell in row.cells])]
    cells = [_cell(cell, wide - 2 * _PADDING, style) for cell, wide in zip(row.cells, widths[1:], strict=True)]
    contents = [label, *cells]
    height = max(part.height for part in contents) + (3 if row.is_own else 1)

    def paint(painter: QPainter, origin: QPointF) -> list[Box]:
        frame(painter, QRectF(origin.x(), origin.y(), width, height))
        boxes: list[Box] = []
        left = origin.x()
        for part, wide in zip(contents, widths, strict=True):
            if boxes:
                painter.fillRect(QRectF(left - 0.5, origin.y(), 1, height), QColor(PRINT.ink))
            boxes += part.paint(painter, QPointF(left + _PADDING, origin.y() + (height - part.height) / 2))
            left += wide
        return boxes

    return Part(width, height, paint)


def _wished(cell: NumberCell, style: Style) -> float:
    return natural_width(cell.number, style) + _GAP + natural_width(cell.words) + 2 * _PADDING


def _cell(cell: NumberCell, width: float, style: Style) -> Part:
    number_width = natural_width(cell.number, style)
    number = text("number", cell.number, number_width, style)
    words = text("number words", cell.words, width - number_width - _GAP, most_lines=3)
    return beside([(0, number), (number_width + _GAP, spaced(words, max(0.0, number.height - words.height - 3)))])
