"""Painting the handover sheet."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter

from caregiver.summary.handover import CallLine, HandoverSheet, NeededNow
from caregiver.summary.labelled import labelled
from caregiver.summary.layout import Box, Part, beside, frame, nothing, rule, spaced, stacked
from caregiver.summary.parts import Listed, Run
from caregiver.summary.period_drawing import period_drawing
from caregiver.summary.sheet import HEADING, MARGINS, Block, PaintPage, sheet_pages
from caregiver.summary.table import TableLook, table_parts
from caregiver.summary.typeset import BODY, BODY_PX, Style, text
from caregiver.summary.unbroken import unbroken
from caregiver.summary.written_lines import more_lines, written_lines

_PADDING, _COLUMN_GAP = 10.0, 26.0
_TEXT_LINES, _EVENT_LINES, _OWN_LINES = 8, 3, 20
_SHARES = (0.39, 0.15, 0.15, 0.31)
_LINE_SHARES = (0.24, 0.54, 0.22)
_FEWEST_LINES = 3
_BOX_SHARE = 0.5
"""Of the paper: a larger top is told without its box, so that it can go on on the next page."""
_NUMBER = Style(19.0, is_bold=True)
_SIZES_PX = (16.0, 15.2, 14.4)
"""12 to 10.8 points."""


@dataclass(frozen=True)
class _Look:
    """The styles of the words, by their size."""

    size_px: float

    @property
    def text(self) -> Style:
        """Of what is read in lines."""
        return Style(self.size_px)

    @property
    def strong(self) -> Style:
        """The same, bold."""
        return Style(self.size_px, is_bold=True)

    @property
    def small(self) -> Style:
        """Of the table and the events."""
        return Style(max(BODY_PX, self.size_px - 1.4))


def handover_pages(content: HandoverSheet, size: QSizeF) -> tuple[PaintPage, ...]:
    """The pages of the sheet: one, in smaller words if need be, or else as many as it takes in the larger ones."""
    tried = (_pages(content, size, _Look(px)) for px in _SIZES_PX)
    first = next(tried)
    return first if len(first) == 1 else next((pages for pages in tried if len(pages) == 1), first)


def _pages(content: HandoverSheet, size: QSizeF, look: _Look) -> tuple[PaintPage, ...]:
    width = size.width() - MARGINS.left() - MARGINS.right()
    rest = content.sheet.rest_of_words
    blocks = [
        *_top(content, width, size.height(), look, rest),
        *_by_the_clock(content, width, look, rest),
        Block(_lines("total", content.totals, width, look, rest)),
        Block(period_drawing(content.numbers, width) if content.numbers is not None else nothing()),
        Block(_events(content.happened, content.coming, width, look, rest)),
        Block(_own_words(content, width, look, rest)),
        Block(_by_hand(content, width, look)),
    ]
    return sheet_pages(
        content.sheet,
        content,
        [block for block in blocks if block.part.height],
        size,
        on_each=_calls(content.calls, width),
        filling=lambda room: more_lines(_LINE_SHARES, width, room),
    )


def _top(content: HandoverSheet, width: float, paper_height: float, look: _Look, rest: str) -> list[Block]:
    """What must not be overlooked, in a box."""
    inner = width - 2 * _PADDING
    parts = _top_parts(content, inner, look, rest)
    height = sum(part.height for part in parts) + 6 * len(parts)
    if height > paper_height * _BOX_SHARE:
        return [Block(part) for part in _top_parts(content, width, look, rest)]
    return [Block(_boxed(stacked(parts, gap=6), width))]


def _top_parts(content: HandoverSheet, width: float, look: _Look, rest: str) -> list[Part]:
    known = stacked(
        [
            text("allergies", content.allergies, width, look.strong, most_lines=_TEXT_LINES, rest=rest),
            _lines("body", content.body, width, look, rest),
        ]
    )
    needed = [
        stacked([_name(one, width, look, rest), _lines("needed line", one.lines, width, look, rest)])
        for one in content.needed
    ]
    pain = text("pain line", content.pain_line, width, look.strong)
    return [known, rule(width, 0.5), *needed, pain] if needed else [known, pain]


def _name(needed: NeededNow, width: float, look: _Look, rest: str) -> Part:
    behind = (Run(unbroken(f" {needed.behind}")),) if needed.behind else ()
    words = (Run(unbroken(needed.name), is_bold=True), *behind)
    return text("needed", words, width, look.text, most_lines=_TEXT_LINES, rest=rest)


def _boxed(part: Part, width: float) -> Part:
    def paint(painter: QPainter, origin: QPointF) -> list[Box]:
        frame(painter, QRectF(origin.x(), origin.y(), width, part.height + 2 * _PADDING), 1.4, 8)
        return part.paint(painter, origin + QPointF(_PADDING, _PADDING))

    return Part(width, part.height + 2 * _PADDING, paint)


def _by_the_clock(content: HandoverSheet, width: float, look: _Look, rest: str) -> list[Block]:
    if not content.by_the_clock.rows:
        return []
    looks = TableLook(look.small, _TEXT_LINES, row_gap=2, is_ruled=True, first_is_bold=True, shares=_SHARES)
    heading, rows = table_parts("by the clock", content.by_the_clock, width, looks, rest)
    return [Block(row, heading, gap=0) for row in rows]


def _lines(name: str, lines: tuple[str, ...], width: float, look: _Look, rest: str) -> Part:
    return stacked([text(name, unbroken(line), width, look.text, most_lines=_TEXT_LINES, rest=rest) for line in lines])


def _events(happened: Listed, coming: Listed, width: float, look: _Look, rest: str) -> Part:
    """Side by side or one below the other, whichever is shorter."""
    half = (width - _COLUMN_GAP) / 2
    stack = stacked(
        [_listed("happened", happened, width, look, rest), _listed("coming", coming, width, look, rest)], gap=8
    )
    if not happened.lines or not coming.lines:
        return stack
    side_by_side = beside(
        [
            (0, _listed("happened", happened, half, look, rest)),
            (half + _COLUMN_GAP, _listed("coming", coming, half, look, rest)),
        ]
    )
    return min((stack, side_by_side), key=lambda part: part.height)


def _listed(name: str, content: Listed, width: float, look: _Look, rest: str) -> Part:
    if not content.lines:
        return nothing()
    return stacked(
        [
            text(f"{name} heading", content.heading, width, HEADING),
            text(f"{name} left out", content.rest, width, BODY),
            labelled(name, content.lines, width, _EVENT_LINES, rest, look.small),
        ]
    )


def _own_words(content: HandoverSheet, width: float, look: _Look, rest: str) -> Part:
    if not content.own_words:
        return nothing()
    line = (Run(f"{content.own_words_label} ", is_bold=True), Run(content.own_words))
    return text("own words", line, width, look.text, most_lines=_OWN_LINES, rest=rest)


def _by_hand(content: HandoverSheet, width: float, look: _Look) -> Part:
    heading = text("hand heading", content.hand_heading, width, HEADING)
    fewest = _FEWEST_LINES - (look.size_px == _SIZES_PX[-1])
    return stacked([heading, written_lines(content.hand_heads, _LINE_SHARES, width, fewest)])


def _calls(calls: tuple[CallLine, ...], width: float) -> Part:
    """Who to call, each in a column of its own, in a box."""
    if not calls:
        return nothing()
    column = (width - 2 * _PADDING) / len(calls)
    parts = [
        stacked(
            [
                text("call who", call.who, column - 10, BODY, most_lines=2, rest="…"),
                text("call number", call.number, column - 10, _NUMBER, most_lines=2, rest="…"),
            ]
        )
        for call in calls
    ]
    height = max(part.height for part in parts)
    row = beside([(n * column, spaced(part, height - part.height)) for n, part in enumerate(parts)])
    return _boxed(row, width)
