"""Painting what was given of one medicine."""

from PySide6.QtCore import QSizeF

from caregiver.summary.given import GivenSheet
from caregiver.summary.layout import stacked
from caregiver.summary.sheet import MARGINS, TEXT, Block, PaintPage, sheet_pages
from caregiver.summary.table import TableLook, table_parts
from caregiver.summary.typeset import Style, text

_LINES = 6
_LOOK = TableLook(style=Style(14.6), most_lines=_LINES, row_gap=1, is_ruled=True, shares=(0.22, 0.19, 0.12, 0.2, 0.27))


def given_pages(content: GivenSheet, size: QSizeF) -> tuple[PaintPage, ...]:
    """The pages of the sheet."""
    width = size.width() - MARGINS.left() - MARGINS.right()
    rest = content.sheet.rest_of_words
    lines = (content.medicine, content.counts, content.stays)
    known = stacked([text("known", line, width, TEXT, most_lines=_LINES, rest=rest) for line in lines])
    heading, rows = table_parts("given", content.table, width, _LOOK, rest)
    return sheet_pages(content.sheet, content, [Block(known), *(Block(row, heading, gap=0) for row in rows)], size)
