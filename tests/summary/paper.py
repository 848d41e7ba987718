"""Reading printed pages back: the file as pdftotext and pypdf see it, and the boxes that were drawn."""

import io
import math
import subprocess
from itertools import combinations

from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPdfWriter

from caregiver.summary.layout import Box
from caregiver.summary.pages import Document, pdf_bytes

SLACK = 0.5
"""Pixels by which boxes may touch each other."""


def text_of(document: Document) -> str:
    """The words of the printed file in reading order, with single blanks."""
    done = subprocess.run(["pdftotext", "-raw", "-", "-"], input=pdf_bytes(document), capture_output=True, check=True)
    return " ".join(done.stdout.decode().split())


def reader(document: Document) -> PdfReader:
    """The printed file as pypdf reads it."""
    return PdfReader(io.BytesIO(pdf_bytes(document)))


def boxes(document: Document) -> list[list[Box]]:
    """What was drawn where, page by page."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return document.paint(QPdfWriter(buffer))


def overlapping(drawn: list[Box]) -> list[tuple[Box, Box]]:
    """The pairs of boxes that cover each other."""
    return [(a, b) for a, b in combinations(drawn, 2) if _smaller(a).intersects(_smaller(b))]


def outside(drawn: list[Box], document: Document) -> list[Box]:
    """The boxes nearer than 5 mm to the edge of the paper, or beyond it."""
    width, height = document.paper.size_px.width(), document.paper.size_px.height()
    return [
        box
        for box in drawn
        if box.rect.left() < 19
        or box.rect.top() < 19
        or box.rect.right() > width - 19
        or box.rect.bottom() > height - 19
    ]


def point_sizes(document: Document) -> set[float]:
    """The sizes of all letters of the first page, in points."""
    sizes: set[float] = set()

    def visit(words: str, matrix: list[float], line: list[float], _font: object, size: float) -> None:
        if words.strip():
            sizes.add(round(size * math.hypot(line[2], line[3]) * math.hypot(matrix[2], matrix[3]), 1))

    reader(document).pages[0].extract_text(visitor_text=visit)
    return sizes


def fonts_without_file(document: Document) -> list[str]:
    """The names of fonts that the file does not carry."""
    names = []
    for page in reader(document).pages:
        for reference in page["/Resources"]["/Font"].values():
            font = reference.get_object()
            inner = font.get("/DescendantFonts", [font])[0].get_object()
            if not {"/FontFile", "/FontFile2", "/FontFile3"} & inner["/FontDescriptor"].get_object().keys():
                names.append(str(font["/BaseFont"]))
    return names


def _smaller(box: Box) -> object:
    return box.rect.adjusted(SLACK, SLACK, -SLACK, -SLACK)
