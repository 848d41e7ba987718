"""Painting the record."""

from PySide6.QtCore import QSizeF

from caregiver.summary.layout import stacked
from caregiver.summary.record_sheet import RecordSheet
from caregiver.summary.sheet import MARGINS, STRONG, TEXT, Block, PaintPage, sheet_pages
from caregiver.summary.table import TableLook, table_parts
from caregiver.summary.typeset import BODY, text

_LINES = 30
"""Of one cell; what does not fit is named."""
_LOOK = TableLook(style=BODY, most_lines=_LINES, row_gap=1.5, is_ruled=True, shares=(0.18, 0.64, 0.18))


def record_pages(content: RecordSheet, size: QSizeF) -> tuple[PaintPage, ...]:
    """As many pages as it needs, each with its head."""
    width = size.width() - MARGINS.left() - MARGINS.right()
    known = stacked([text("days", content.days, width, STRONG), text("notes", content.notes, width, TEXT)])
    blocks = [Block(known)]
    if content.table.rows:
        heading, rows = table_parts("record", content.table, width, _LOOK, content.sheet.rest_of_words)
        blocks += [Block(row, heading, gap=0) for row in rows]
    return sheet_pages(content.sheet, content, blocks, size)
