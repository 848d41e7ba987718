"""Painting what is at home, with lines to write on: what was returned or destroyed, and who was there."""

from PySide6.QtCore import QSizeF

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.services.services import Services
from caregiver.summary.at_home import AtHomeSheet, at_home_sheet
from caregiver.summary.layout import stacked
from caregiver.summary.medicine_sheets import telling_of
from caregiver.summary.pages import Document, Paper, titled
from caregiver.summary.sheet import HEADING, MARGINS, TEXT, Block, PaintPage, sheet_pages
from caregiver.summary.table import TableLook, table_parts
from caregiver.summary.typeset import text
from caregiver.summary.written_lines import more_lines, written_lines

_LINES, _FEWEST_LINES = 8, 4
_LOOK = TableLook(style=TEXT, most_lines=_LINES, note_lines=_LINES, row_gap=3, is_ruled=True, shares=(0.52, 0.48))
_LINE_SHARES = (0.14, 0.38, 0.2, 0.28)


def at_home_paper(services: Services, paper: Paper, calendar: CalendarWords) -> Document:
    """What is at home by the record, as it stands now."""
    telling = telling_of(services, calendar)
    content = at_home_sheet(services, telling)
    title = titled(QT_TRANSLATE_NOOP("caregiver", "Medicines at home {day}"), telling.printed_at.date(), calendar)
    return Document(title, at_home_pages(content, paper.size_px), paper)


def at_home_pages(content: AtHomeSheet, size: QSizeF) -> tuple[PaintPage, ...]:
    """The pages of the sheet."""
    width = size.width() - MARGINS.left() - MARGINS.right()
    heading, rows = table_parts("at home", content.table, width, _LOOK, content.sheet.rest_of_words)
    hand = text("hand heading", content.hand_heading, width, HEADING)
    lines = stacked([hand, written_lines(content.hand_heads, _LINE_SHARES, width, _FEWEST_LINES)])
    blocks = [*(Block(row, heading, gap=0) for row in rows), Block(lines, gap=24)]
    return sheet_pages(content.sheet, content, blocks, size, filling=lambda room: more_lines(_LINE_SHARES, width, room))
