"""Painting a table: each column as wide as its words need, the wide ones sharing what is left."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from caregiver.drawing.tokens import PRINT
from caregiver.summary.layout import Box, Part, beside, nothing, rule, shared_widths, spaced, stacked
from caregiver.summary.table_parts import Table, TableRow
from caregiver.summary.typeset import BODY, Style, natural_width, text
from caregiver.summary.unbroken import unbroken

_MEASURED = 60
"""Characters of a cell by which its column is measured; a longer one wraps anyway."""
_NARROWEST = 36.0
_MOST_FIRST = 0.4
"""Of the width, for a first column that keeps its words on one line."""


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
        column_gap: Room between two columns.
        keeps_first: Whether the first column keeps its words on one line where that makes the table no longer.
    """

    style: Style = BODY
    most_lines: int | None = None
    note_lines: int | None = None
    row_gap: float = 0.0
    is_ruled: bool = False
    first_is_bold: bool = False
    shares: tuple[float, ...] = ()
    column_gap: float = 9.0
    keeps_first: bool = False

    @property
    def bold(self) -> Style:
        """The style of the heads."""
        return replace(self.style, is_bold=True)


def table(name: str, content: Table, width: float, look: TableLook, rest: str = "…") -> Part:
    """The table `width` wide; nothing without rows. `rest` names what a cell had to give way."""
    if not content.rows:
        return nothing()
    ways = [_stacked_rows(name, content, width, look, rest, _widths(content, width, look))]
    naturals = _naturals(content, look) if look.keeps_first else []
    if look.keeps_first and sum(natural[-1] for natural in naturals) + look.column_gap * len(naturals) > width:
        for first in (naturals[0][max(0, len(naturals[0]) - 2)], naturals[0][-1]):
            for last in (naturals[-1][-1], naturals[-1][max(0, len(naturals[-1]) - 2)]):
                if first <= width * _MOST_FIRST:
                    widths = _with_ends(naturals, width, look, first, last)
                    ways.append(_stacked_rows(name, content, width, look, rest, widths))
    best = min(reversed(ways), key=lambda part: part.height)
    return stacked([best, text(f"{name} left out", content.rest, width, look.style)])


def table_parts(name: str, content: Table, width: float, look: TableLook, rest: str = "…") -> tuple[Part, list[Part]]:
    """The heads with their line, and each row, to be laid out on several pages."""
    return _parts(name, content, width, look, rest, _widths(content, width, look))


def _stacked_rows(name: str, content: Table, width: float, look: TableLook, rest: str, widths: list[float]) -> Part:
    heads, rows = _parts(name, content, width, look, rest, widths)
    return stacked([heads, *rows])


def _parts(
    name: str, content: Table, width: float, look: TableLook, rest: str, widths: list[float]
) -> tuple[Part, list[Part]]:
    heads = _cells(f"{name} head", content.heads, widths, look, look.most_lines, rest, is_bold=True)
    rows = [spaced(_row(name, row, widths, width, look, rest), look.row_gap, look.row_gap) for row in content.rows]
    if look.is_ruled:
        rows = [stacked([row, _thin_rule(width)]) for row in rows]
    return stacked([heads, spaced(rule(width), 1, 1)]), rows


def _row(name: str, row: TableRow, widths: list[float], width: float, look: TableLook, rest: str) -> Part:
    """The first cell, and beside it the others with what stands beneath them."""
    under = text(name, unbroken(row.under_first), widths[0], look.style, most_lines=look.most_lines, rest=rest)
    top = _cells(name, row.cells[:1], widths[:1], look, look.most_lines, rest, is_bold=look.first_is_bold)
    others = _cells(name, row.cells[1:], widths[1:], look, look.most_lines, rest)
    left = widths[0] + look.column_gap
    note = text(f"{name} note", unbroken(row.beneath), width - left, look.style, most_lines=look.note_lines, rest=rest)
    return beside([(0, stacked([top, under])), (left, stacked([others, note]))])


def _cells(
    name: str,
    words: tuple[str, ...],
    widths: list[float],
    look: TableLook,
    most_lines: int | None,
    rest: str,
    *,
    is_bold: bool = False,
) -> Part:
    placed, left = [], 0.0
    style = look.bold if is_bold else look.style
    for cell, wide in zip(words, widths, strict=True):
        placed.append((left, text(name, unbroken(cell), wide, style, most_lines=most_lines, rest=rest)))
        left += wide + look.column_gap
    return beside(placed)


def _widths(content: Table, width: float, look: TableLook) -> list[float]:
    free = width - look.column_gap * (len(content.heads) - 1)
    if look.shares:
        return [free * share for share in look.shares]
    return shared_widths(free, [natural[-1] for natural in _naturals(content, look)])


def _with_ends(naturals: list[list[float]], width: float, look: TableLook, first: float, last: float) -> list[float]:
    """The first and the last column so wide, the others sharing what is left."""
    free = width - look.column_gap * (len(naturals) - 1) - first
    return [first, *shared_widths(free, [natural[-1] for natural in naturals[1:-1]] + [last])]


def _naturals(content: Table, look: TableLook) -> list[list[float]]:
    """For each column how wide its head and its longest words are, the widest last."""
    found = []
    for number, head in enumerate(content.heads):
        style = look.bold if look.first_is_bold and number == 0 else look.style
        cells = {row.cells[number][:_MEASURED] for row in content.rows}
        if number == 0:
            cells |= {row.under_first[:_MEASURED] for row in content.rows}
        longest = sorted(cells, key=len)[-3:]
        natural = [natural_width(cell, style) for cell in longest if cell]
        found.append(sorted([max(_NARROWEST, natural_width(head, look.bold)), *natural]))
    return found


def _thin_rule(width: float) -> Part:
    def paint(painter: QPainter, origin: QPointF) -> list[Box]:
        painter.fillRect(QRectF(origin.x(), origin.y(), width, 0.4), QColor(PRINT.ink))
        return []

    return Part(width, 1.0, paint)
