"""Painting a card of the Guide."""

from datetime import date

from PySide6.QtCore import QSizeF

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.summary.guide_sheet import GuideSheet
from caregiver.summary.layout import Part, stacked
from caregiver.summary.pages import Document, Paper, titled
from caregiver.summary.sheet import HEADING, MARGINS, STRONG, TEXT, Block, PaintPage, sheet_pages
from caregiver.summary.typeset import text
from caregiver.summary.unbroken import unbroken

_GAP = 14.0


def guide_document(content: GuideSheet, printed_on: date, paper: Paper, calendar: CalendarWords) -> Document:
    """A card on as many pages as it needs, under a title that does not tell what it is about."""
    title = titled(QT_TRANSLATE_NOOP("caregiver", "Guide {day}"), printed_on, calendar)
    return Document(title, guide_pages(content, paper.size_px), paper)


def guide_pages(content: GuideSheet, size: QSizeF) -> tuple[PaintPage, ...]:
    """The pages of a card."""
    width = size.width() - MARGINS.left() - MARGINS.right()
    blocks = [Block(text("paragraph", unbroken(each), width, TEXT), gap=_GAP) for each in content.paragraphs]
    blocks += [Block(_window(each, content.under_windows, width), gap=_GAP) for each in content.windows]
    heading = text("sources heading", content.sources_label, width, HEADING)
    blocks += [Block(text("source", each, width, TEXT), heading, gap=3) for each in content.sources]
    blocks.append(Block(text("written", unbroken(content.written), width, TEXT), heading, gap=_GAP))
    return sheet_pages(content.sheet, content, blocks, size)


def _window(window: str, under: str, width: float) -> Part:
    return stacked([text("window", unbroken(window), width, TEXT), text("under window", under, width, STRONG)], gap=2)
