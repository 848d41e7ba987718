"""Painting the family sheet: large words, and room to write."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter

from caregiver.drawing.icons import paint_icon
from caregiver.drawing.tokens import PRINT
from caregiver.summary.family import FamilySheet
from caregiver.summary.layout import Box, Part, beside, frame, nothing, spaced, stacked
from caregiver.summary.parts import Run
from caregiver.summary.sheet import MARGINS, Block, PaintPage, sheet_pages
from caregiver.summary.typeset import Style, natural_width, text
from caregiver.summary.unbroken import unbroken

WORDS = Style(18.7)
"""14 points: it is read in a consulting room, and written on by hand."""
STRONG = Style(18.7, is_bold=True)
HEADING = Style(19.5, is_bold=True)

_INDENT, _SIGN = 38.0, 20.0
_AGREED_SHARES = (0.26, 0.27, 0.16, 0.14, 0.17)
_CELL = 7.0
_PIECE = 700
"""Characters of a question that are kept together; a longer one goes on, on the next page if need be."""
_PIECES = re.compile(rf".{{1,{_PIECE}}}(?:\s+|$)|\S{{1,{_PIECE}}}", re.DOTALL)
_LINES_STARRED, _LINES_OTHER = 2, 1
_LEAST_SAID_LINES, _MOST_SAID_LINES, _OVER_SAID = 3, 8, 16.0
_EMPTY_QUESTIONS, _EMPTY_CALLS = 3, 2


@dataclass(frozen=True)
class _Look:
    """How much room there is.

    Attributes:
        line_height, row_height: Of a line, and of a table's row, to write on.
        below_px: Size of the words below what is written by hand; telephone numbers are never smaller than the
            questions.
        rows: How many rows there are for what is agreed.
    """

    line_height: float
    row_height: float
    below_px: float
    rows: int = 3

    @property
    def words(self) -> Style:
        """Of what is read below."""
        return Style(self.below_px)


_LOOKS = (
    _Look(31.0, 40.0, 18.7),
    _Look(28.0, 38.0, 16.0),
    _Look(26.0, 38.0, 16.0, rows=2),
    _Look(24.0, 36.0, 15.2, rows=2),
    _Look(22.0, 34.0, 14.7, rows=2),
)
"""The roomiest that makes one page is taken; where none does, the roomiest. The questions are never smaller."""


def family_pages(content: FamilySheet, size: QSizeF) -> tuple[PaintPage, ...]:
    """The pages of the sheet, without the urgent signs that go on its back."""
    tried = (_pages(content, size, look, content.on_back) for look in _LOOKS)
    one = next((pages for pages in tried if len(pages) == 1), None)
    return one or _pages(content, size, _LOOKS[0], content.on_last)


def _pages(content: FamilySheet, size: QSizeF, look: _Look, notice: str) -> tuple[PaintPage, ...]:
    width = size.width() - MARGINS.left() - MARGINS.right()
    blocks = [
        *_questions(content.first_heading, content.first, width, look, is_starred=True),
        *_questions(content.others_heading, _or_empty(content), width, look, is_starred=False),
        Block(spaced(_agreed(content, width, look), 3), text("heading", content.agreed_heading, width, HEADING)),
        Block(_read_back(content, width), gap=5),
        *_last(content, width, look),
        Block(_foot(content, width, look), gap=12),
    ]
    words = replace(content.sheet, notice=notice, below=(Run(unbroken(content.visit)),))
    shown = [block for block in blocks if block.part.height]
    return sheet_pages(words, content, shown, size, filling=lambda room: _what_was_said(content, width, look, room))


def _or_empty(content: FamilySheet) -> tuple[str, ...]:
    """Without any question there is room to write some."""
    return content.others or (() if content.first else ("",) * _EMPTY_QUESTIONS)


def _questions(
    heading: str, questions: tuple[str, ...], width: float, look: _Look, *, is_starred: bool
) -> Iterator[Block]:
    over = text("heading", heading, width, HEADING)
    lines = _LINES_STARRED if is_starred else _LINES_OTHER
    for words in questions:
        pieces = [piece.strip() for piece in _PIECES.findall(words)] or [""]
        for number, piece in enumerate(pieces):
            said = text("question", piece, width - _INDENT, STRONG if is_starred else WORDS)
            sign = _sign(is_starred=is_starred) if number == 0 else nothing()
            part = beside([(0, sign), (_INDENT, said)])
            if number == len(pieces) - 1:
                part = stacked([part, beside([(_INDENT, _lines(width - _INDENT, lines, look.line_height))])])
            yield Block(part, over, gap=8 if number == 0 else 0)


def _sign(*, is_starred: bool) -> Part:
    """A star, or a box to tick."""

    def paint(painter: QPainter, origin: QPointF) -> list[Box]:
        rect = QRectF(origin.x(), origin.y() + 3, _SIGN, _SIGN)
        if is_starred:
            paint_icon(painter, rect, "star-filled", PRINT.ink)
        else:
            frame(painter, rect.adjusted(0.5, 0.5, -0.5, -0.5), 1)
        return [Box("sign", rect)]

    return Part(_SIGN, _SIGN + 3, paint)


def _lines(width: float, count: int, height: float) -> Part:
    """Lines to write on."""

    def paint(painter: QPainter, origin: QPointF) -> list[Box]:
        for number in range(1, count + 1):
            y = origin.y() + number * height
            painter.fillRect(QRectF(origin.x(), y, width, 0.8), QColor(PRINT.ink))
        return []

    return Part(width, count * height + 3, paint)


def _agreed(content: FamilySheet, width: float, look: _Look) -> Part:
    """The empty table of what is agreed."""
    widths = [width * share for share in _AGREED_SHARES]
    lefts = [sum(widths[:n]) for n in range(len(widths))]
    heads = beside(
        [
            (left + _CELL, text("agreed head", head, wide - 2 * _CELL, WORDS))
            for left, wide, head in zip(lefts, widths, content.agreed_heads, strict=True)
        ]
    )
    top = heads.height + _CELL
    height = top + look.rows * look.row_height

    def paint(painter: QPainter, origin: QPointF) -> list[Box]:
        rows = [0.0, *(top + n * look.row_height for n in range(look.rows + 1))]
        for y in rows:
            painter.fillRect(QRectF(origin.x(), origin.y() + y, width, 0.8), QColor(PRINT.ink))
        for x in [*lefts, width]:
            painter.fillRect(QRectF(origin.x() + x, origin.y(), 0.8, height), QColor(PRINT.ink))
        return heads.paint(painter, origin + QPointF(0, _CELL / 2))

    return Part(width, height + 1, paint)


def _read_back(content: FamilySheet, width: float) -> Part:
    bold, plain = content.read_back
    words = text("read back", (Run(f"{bold} ", is_bold=True), Run(plain)), width - _INDENT, WORDS)
    return beside([(0, _sign(is_starred=False)), (_INDENT, words)])


def _last(content: FamilySheet, width: float, look: _Look) -> Iterator[Block]:
    if content.last is None:
        return
    heading = text("heading", content.last.heading, width, HEADING)
    for piece in _PIECES.findall(" ".join(content.last.lines)):
        yield Block(text("last time", unbroken(piece.strip()), width, look.words), heading, gap=0)


def _what_was_said(content: FamilySheet, width: float, look: _Look, room: float) -> Part:
    """Lines to write on, where some room is left."""
    heading = spaced(text("heading", content.said_heading, width, HEADING), _OVER_SAID)
    count = min(_MOST_SAID_LINES, int((room - heading.height - 3) // look.line_height))
    return stacked([heading, _lines(width, count, look.line_height)]) if count >= _LEAST_SAID_LINES else nothing()


def _foot(content: FamilySheet, width: float, look: _Look) -> Part:
    """Who is called, beside what is coming."""
    half = width / 2 - 12
    number_width = max((natural_width(call.number, STRONG) for call in content.calls), default=0.0) + 8
    calls = [
        beside(
            [
                (0, text("who to call", call.who, half - number_width - 8, look.words)),
                (half - number_width, text("number", call.number, number_width, STRONG)),
            ]
        )
        for call in content.calls
    ]
    dates = [f"{date.label}: {date.words.rstrip('.')}" for date in content.dates.lines]
    dates += [content.dates.rest] if content.dates.rest else []
    numbers = calls or [_lines(half, _EMPTY_CALLS, look.line_height)]
    left = stacked([text("heading", content.calls_heading, half, HEADING), *numbers], gap=2)
    right = stacked(
        [
            text("heading", content.dates_heading, half, HEADING),
            *(text("date", unbroken(words), half, look.words) for words in dates),
            _next_visit(content, half, look),
        ],
        gap=2,
    )
    return beside([(0, left), (width / 2 + 12, right)])


def _next_visit(content: FamilySheet, width: float, look: _Look) -> Part:
    words = text("next visit", content.next_visit, width, look.words)
    left = natural_width(content.next_visit, look.words) + 6

    def paint(painter: QPainter, origin: QPointF) -> list[Box]:
        painter.fillRect(QRectF(origin.x() + left, origin.y() + words.height - 3, width - left, 0.8), QColor(PRINT.ink))
        return words.paint(painter, origin)

    return spaced(Part(width, words.height, paint), 6)
