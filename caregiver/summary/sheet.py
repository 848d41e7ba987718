"""Laying a sheet of several blocks onto as many pages as it needs: nothing about a medicine is ever left out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter

from caregiver.summary.layout import Box, Part, beside, nothing, rule, spaced, stacked
from caregiver.summary.letters import missing_letters
from caregiver.summary.sheet_parts import SheetWords
from caregiver.summary.typeset import BOLD, Style, natural_width, text

MARGINS = QMarginsF(44, 32, 44, 30)
TEXT = Style(16.0)
"""12 points: it is read at arm's length, in bad light."""
STRONG = Style(16.0, is_bold=True)
HEADING = Style(18.0, is_bold=True)
_TITLE = Style(25.0, is_bold=True)
_NAME = Style(34.0, is_bold=True)
_LONG_NAME = Style(18.7, is_bold=True)
_AROUND_NAME = Style(18.7)
_NAME_LINES = 5
_LONGEST_LARGE = 40
"""Letters of a name that is printed large."""
_RIGHT = Style(align=Qt.AlignmentFlag.AlignRight)
_GAP, _COLUMN_GAP = 8.0, 20.0

PaintPage = Callable[[QPainter, QRectF], list[Box]]


@dataclass(frozen=True)
class Block:
    """A part that is never broken over two pages.

    Attributes:
        part: What to draw.
        heading: Stands above it, again on each page on which blocks of it stand.
        gap: Room above it, where it is not the first of its page.
    """

    part: Part
    heading: Part | None = None
    gap: float = _GAP


def sheet_pages(
    words: SheetWords,
    content: object,
    blocks: Sequence[Block],
    size: QSizeF,
    *,
    closing: Part | None = None,
    on_each: Part | None = None,
    filling: Callable[[float], Part] | None = None,
) -> tuple[PaintPage, ...]:
    """The pages of a sheet.

    Args:
        content: All its words, to tell which letters this computer cannot print.
        closing: Stands at the foot of the last page.
        on_each: Stands above the foot of every page, so that no page is read without it.
        filling: Makes what fills the room left on the last page.
    """
    width = size.width() - MARGINS.left() - MARGINS.right()
    head = _head(words, width)
    every = on_each or nothing()
    around = head.height + spaced(every, _GAP).height + _foot(words, width, 1, 1).height + 2 * _GAP
    height = size.height() - MARGINS.top() - MARGINS.bottom() - around
    below = missing_letters(content, words.letters, width)
    last = stacked([part for part in (below, closing or nothing()) if part.height], gap=_GAP)
    pages = _flow(blocks, height, last.height + (_GAP if last.height else 0.0))
    room = height - pages[-1].height - last.height - 2 * _GAP
    if filling is not None and room > 0:
        pages[-1] = stacked([pages[-1], filling(room)])
    return tuple(
        _page(words, head, body, [last, every] if number == len(pages) else [every], (number, len(pages)))
        for number, body in enumerate(pages, 1)
    )


def _flow(blocks: Sequence[Block], height: float, at_end: float) -> list[Part]:
    """The blocks on pages of this height; the last page leaves `at_end` free."""
    pages: list[list[Part]] = [[]]
    used, heading = 0.0, None
    for number, block in enumerate(blocks):
        free = height - (at_end if number == len(blocks) - 1 else 0.0)
        parts = _with_heading(block, heading, is_first=not pages[-1])
        if pages[-1] and used + parts.height > free:
            pages.append([])
            used, heading = 0.0, None
            parts = _with_heading(block, heading, is_first=True)
        pages[-1].append(parts)
        used += parts.height
        heading = block.heading
    return [stacked(parts) for parts in pages]


def _with_heading(block: Block, before: Part | None, *, is_first: bool) -> Part:
    gap = 0.0 if is_first else block.gap
    if block.heading is None or block.heading is before:
        return spaced(block.part, gap)
    return stacked([spaced(block.heading, 0.0 if is_first else 2 * _GAP), block.part])


def _page(words: SheetWords, head: Part, body: Part, below: Sequence[Part], number: tuple[int, int]) -> PaintPage:
    closing = stacked(below, gap=_GAP)

    def paint(painter: QPainter, page_rect: QRectF) -> list[Box]:
        area = page_rect.marginsRemoved(MARGINS)
        foot = _foot(words, area.width(), *number)
        bottom = area.bottom() - foot.height
        boxes = head.paint(painter, area.topLeft())
        boxes += body.paint(painter, area.topLeft() + QPointF(0, head.height + _GAP))
        boxes += closing.paint(painter, QPointF(area.left(), bottom - closing.height - _GAP))
        return boxes + foot.paint(painter, QPointF(area.left(), bottom))

    return paint


def _head(words: SheetWords, width: float) -> Part:
    right_width = min(width / 2, max(natural_width(line) for line in words.beside))
    left_width = width - right_width - _COLUMN_GAP
    style, most_lines = _TITLE, 3
    if words.above:
        style, most_lines = (_NAME, 3) if len(words.title) <= _LONGEST_LARGE else (_LONG_NAME, _NAME_LINES)
    title = stacked(
        [
            text("above title", words.above, left_width, _AROUND_NAME),
            text("title", words.title, left_width, style, most_lines=most_lines, rest="…"),
            text("below title", words.below, left_width, _AROUND_NAME),
        ]
    )
    lines = [text("beside title", line, right_width, _RIGHT, most_lines=3, rest="…") for line in words.beside]
    right = stacked(lines)
    height = max(title.height, right.height)
    columns = beside(
        [(0, spaced(title, height - title.height)), (width - right_width, spaced(right, height - right.height))]
    )
    return stacked([columns, rule(width, 2)], gap=5)


def _foot(words: SheetWords, width: float, page: int, pages: int) -> Part:
    number = words.page_of.format(page=page, pages=pages)
    right_width = natural_width(number)
    line = beside(
        [
            (0, text("foot notice", words.notice, width - right_width - _COLUMN_GAP, BOLD)),
            (width - right_width, text("foot", number, right_width)),
        ]
    )
    return stacked([rule(width), spaced(line, 3)])
