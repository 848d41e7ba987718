"""Painting a table: each column as wide as its words need, the wide ones sharing what is left."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from caregiver.drawing.tokens import PRINT
from caregiver.summary.layout import Box, Part, beside, nothing, rule, shared_widths, spaced, stacked
from caregiver.summary.table_parts import Table, TableRow
from caregiver.summary.typeset import BODY, Style, natural_width, text
from caregiver.summary.unbroken import unbroken

_COLUMN_GAP = 9.0
_MEASURED = 60
"""Characters of a cell by which its column is measured; a longer one wraps anyway."""
_NARROWEST = 36.0


@dataclass(frozen=True)
class TableLook:
    """How a table looks.

    Attributes:
        style: Of its words; the heads are bold.
        most_lines: Lines of one cell.
        note_lines: Lines of what stands beneath a row.
        row_gap: Room above and below each row.
        is_ruled: Whether a thin line stands between rows.
        first_is_bold: Whether the first column is bold.
        shares: Of the width, for each column; without them each is as wide as its words need.
    """

    style: Style = BODY
    most_lines: int | None = None
    note_lines: int | None = None
    row_gap: float = 0.0
    is_ruled: bool = False
    first_is_bold: bool = False
    shares: tuple[float, ...] = ()

    @property
    def bold(self) -> Style:
        """The style of the heads."""
        return replace(self.style, is_bold=True)


def table(name: str, content: Table, width: float, look: TableLook, rest: str = "…") -> Part:
    """The table `width` wide; nothing without rows. `rest` names what a cell had to give way."""
    if not content.rows:
        return nothing()
    heads, rows = table_parts(name, content, width, look, rest)
    return stacked([heads, *rows, text(f"{name} left out", content.rest, width, look.style)])


def table_parts(name: str, content: Table, width: float, look: TableLook, rest: str = "…") -> tuple[Part, list[Part]]:
    """The heads with their line, and each row, to be laid out on several pages."""
    widths = _widths(content, width, look)
    heads = _cells(f"{name} head", content.heads, widths, look.bold, look.most_lines, rest)
    rows = [spaced(_row(name, row, widths, width, look, rest), look.row_gap, look.row_gap) for row in content.rows]
    if look.is_ruled:
        rows = [stacked([row, _thin_rule(width)]) for row in rows]
    return stacked([heads, spaced(rule(width), 1, 1)]), rows


def _row(name: str, row: TableRow, widths: list[float], width: float, look: TableLook, rest: str) -> Part:
    """The first cell, and beside it the others with what stands beneath them."""
    under = text(name, unbroken(row.under_first), widths[0], look.style, most_lines=look.most_lines, rest=rest)
    first = stacked(
        [_cells(name, row.cells[:1], widths[:1], look.style, look.most_lines, rest, look.first_is_bold), under]
    )
    others = _cells(name, row.cells[1:], widths[1:], look.style, look.most_lines, rest)
    left = widths[0] + _COLUMN_GAP
    note = text(f"{name} note", unbroken(row.beneath), width - left, look.style, most_lines=look.note_lines, rest=rest)
    return beside([(0, first), (left, stacked([others, note]))])


def _cells(
    name: str,
    words: tuple[str, ...],
    widths: list[float],
    style: Style,
    most_lines: int | None,
    rest: str,
    first_is_bold: bool = False,
) -> Part:
    placed, left = [], 0.0
    for number, (cell, wide) in enumerate(zip(words, widths, strict=True)):
        look = replace(style, is_bold=True) if first_is_bold and number == 0 else style
        placed.append((left, text(name, unbroken(cell), wide, look, most_lines=most_lines, rest=rest)))
        left += wide + _COLUMN_GAP
    return beside(placed)


def _widths(content: Table, width: float, look: TableLook) -> list[float]:
    if look.shares:
        free = width - _COLUMN_GAP * (len(look.shares) - 1)
        return [free * share for share in look.shares]
    wished = []
    for number, head in enumerate(content.heads):
        style = look.bold if look.first_is_bold and number == 0 else look.style
        cells = {row.cells[number][:_MEASURED] for row in content.rows}
        if number == 0:
            cells |= {row.under_first[:_MEASURED] for row in content.rows}
        longest = sorted(cells, key=len)[-3:]
        natural = [natural_width(cell, style) for cell in longest if cell]
        wished.append(max([_NARROWEST, natural_width(head, look.bold), *natural]))
    return shared_widths(width - _COLUMN_GAP * (len(wished) - 1), wished)


def _thin_rule(width: float) -> Part:
    def paint(painter: QPainter, origin: QPointF) -> list[Box]:
        painter.fillRect(QRectF(origin.x(), origin.y(), width, 0.4), QColor(PRINT.ink))
        return []

    return Part(width, 1.0, paint)
