"""Finished pages, and the one painting of them for preview, printer and PDF file (DESIGN 8)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.errors import PrintFailed
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.domain.urgent import UrgentSheet
from caregiver.summary.doctor import paint_doctor_page
from caregiver.summary.key import KeyPage, key_page, key_squares_page, paint_key_page
from caregiver.summary.layout import Box
from caregiver.summary.paper_file import write_whole
from caregiver.summary.parts import DoctorPage
from caregiver.summary.urgent import paint_urgent_page

PX_PER_INCH = 96

Page = Callable[[QPainter, QRectF], list[Box]]
"""Paints one page into a rectangle of pixels and tells what it drew where."""


class Paper(StrEnum):
    """The papers we print on."""

    A4 = "A4"
    LETTER = "Letter"

    @property
    def page_size(self) -> QPageSize:
        """The paper as Qt knows it."""
        return QPageSize(QPageSize.PageSizeId.A4 if self is Paper.A4 else QPageSize.PageSizeId.Letter)

    @property
    def size_px(self) -> QSizeF:
        """Width and height in pixels."""
        return self.page_size.size(QPageSize.Unit.Inch) * PX_PER_INCH


@dataclass(frozen=True)
class Document:
    """Pages to look at, print or save.

    Attributes:
        title: Job title and file name (without its ending); it never holds a name.
        pages: What paints each page.
    """

    title: str
    pages: tuple[Page, ...]
    paper: Paper = Paper.A4

    @property
    def page_count(self) -> int:
        """How many pages it has."""
        return len(self.pages)

    def joined_with(self, other: "Document") -> "Document":
        """One document of both, on this one's paper and under its title."""
        return Document(self.title, self.pages + other.pages, self.paper)

    def paint(self, device: QPagedPaintDevice) -> list[list[Box]]:
        """Paint all pages on a printer or a PDF writer.

        Returns:
            What was drawn where, page by page.

        Raises:
            PrintFailed: The device refused a page; what it printed before may be on paper.
        """
        device.setPageLayout(_whole_sheet(self.paper))
        painter = QPainter()
        if not painter.begin(device):
            raise PrintFailed(_NOT_PRINTED)
        try:
            drawn = []
            for number, page in enumerate(self.pages):
                if number and not device.newPage():
                    raise PrintFailed(_NOT_PRINTED)
                drawn.append(self._paint_page(painter, page, device.logicalDpiX()))
        finally:
            is_done = painter.end()
        if not is_done:
            raise PrintFailed(_NOT_PRINTED)
        return drawn

    def _paint_page(self, painter: QPainter, page: Page, dots_per_inch: float) -> list[Box]:
        painter.save()
        painter.scale(dots_per_inch / PX_PER_INCH, dots_per_inch / PX_PER_INCH)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        boxes = page(painter, QRectF(0, 0, self.paper.size_px.width(), self.paper.size_px.height()))
        painter.restore()
        return boxes


def preview(document: Document, page_number: int, width_px: int) -> QImage:
    """A picture of one page (from 1), `width_px` wide, by the same painting as on paper."""
    size = document.paper.size_px
    image = QImage(width_px, round(width_px * size.height() / size.width()), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    document._paint_page(painter, document.pages[page_number - 1], PX_PER_INCH * width_px / size.width())
    painter.end()
    return image


def pdf_bytes(document: Document) -> bytes:
    """The document as a PDF file, with its fonts in it and nothing about the person beside the pages."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(document.title)
    writer.setCreator("Caregiver Companion")
    writer.setResolution(1200)
    document.paint(writer)
    return bytes(buffer.data().data())


def write_pdf(document: Document, path: Path) -> None:
    """Save the document as a PDF file; what stood at `path` before is replaced only by a whole file.

    Raises:
        StorageFailed: The file could not be written; nothing of it is left, and what was there before still is.
    """
    write_whole(path, pdf_bytes(document))


def doctor_document(page: DoctorPage, printed_on: date, paper: Paper, calendar: CalendarWords) -> Document:
    """The doctor's page."""
    title = titled(QT_TRANSLATE_NOOP("caregiver", "Summary {day}"), printed_on, calendar)
    return Document(title, (partial(paint_doctor_page, page=page),), paper)


def urgent_document(sheet: UrgentSheet, printed_on: date, paper: Paper, calendar: CalendarWords) -> Document:
    """The urgent sheet, to hang up; it needs no entry in the diary."""
    title = titled(QT_TRANSLATE_NOOP("caregiver", "Urgent signs {day}"), printed_on, calendar)
    return Document(title, (partial(paint_urgent_page, sheet=sheet, say=calendar.words),), paper)


def key_document(lines: tuple[str, ...], code: str, made_on: date, paper: Paper, calendar: CalendarWords) -> Document:
    """The paper key: `lines` as they are read ("7K4M Q9TW"), and `code` as the square code holds it."""
    return _key_document(key_page(lines, code, made_on, calendar), made_on, paper, calendar)


def key_squares_document(made_on: date, paper: Paper, calendar: CalendarWords) -> Document:
    """The same with empty squares, to copy the key into by hand."""
    return _key_document(key_squares_page(made_on, calendar), made_on, paper, calendar)


def _key_document(page: KeyPage, made_on: date, paper: Paper, calendar: CalendarWords) -> Document:
    title = titled(QT_TRANSLATE_NOOP("caregiver", "Key {day}"), made_on, calendar)
    return Document(title, (partial(paint_key_page, page=page),), paper)


def titled(source: str, day: date, calendar: CalendarWords) -> str:
    """A neutral title with a day: no name ever stands in it."""
    return calendar.words(Text(source, {"day": calendar.date_long(day)}))


def _whole_sheet(paper: Paper) -> QPageLayout:
    layout = QPageLayout(paper.page_size, QPageLayout.Orientation.Portrait, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


_NOT_PRINTED = QT_TRANSLATE_NOOP(
    "caregiver", "The page could not be printed. Please look at the printer and try again."
)
