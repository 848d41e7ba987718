"""Painting the page for the crew: everything on one page where it can be, in smaller words if need be."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter

from caregiver.summary.hospital import HospitalPage
from caregiver.summary.layout import Box, Part, beside, frame, stacked
from caregiver.summary.parts import Line
from caregiver.summary.sheet import HEADING, MARGINS, Block, PaintPage, sheet_pages
from caregiver.summary.table import TableLook, table_parts
from caregiver.summary.typeset import BODY_PX, Style, natural_width, text
from caregiver.summary.unbroken import unbroken
from caregiver.summary.written_lines import more_lines

_PADDING = 10.0
_LABEL_SHARE, _LABEL_GAP = 0.3, 10.0
"""Of the width, at most, for the names of what is known."""
_SHARES = (0.35, 0.36, 0.29)
_MORE_LINES_PX = 120.0
_CELL_LINES = 12
_GAP = 8.0
_ALLERGY_LARGER_PX = 2.5


@dataclass(frozen=True)
class _Look:
    """How much room there is.

    Attributes:
        size_px: Of all words; the allergies are larger.
        row_gap: Above and below each row of the table, and between what is known.
        why_px: Room for the lines to write on, at least; what the page has left is added.
        fact_lines: Lines of one paragraph of what is known; what does not fit is named.
        is_brief: Whether the medicines are told in fewer words.
    """

    size_px: float
    row_gap: float
    why_px: float = 60.0
    fact_lines: int = 8
    is_brief: bool = False

    @property
    def words(self) -> Style:
        """Of most of the page."""
        return Style(self.size_px)

    @property
    def strong(self) -> Style:
        """The same, bold."""
        return Style(self.size_px, is_bold=True)

    @property
    def allergies(self) -> Style:
        """Of what stands in the box."""
        return Style(self.size_px + _ALLERGY_LARGER_PX)


_LOOKS = (
    _Look(16.0, 4.0),
    _Look(15.2, 2.5),
    _Look(14.4, 2.0),
    _Look(BODY_PX, 1.0, fact_lines=4),
    _Look(BODY_PX, 0.0, why_px=30.0, fact_lines=2),
    _Look(BODY_PX, 1.0, fact_lines=4, is_brief=True),
    _Look(BODY_PX, 0.0, why_px=30.0, fact_lines=2, is_brief=True),
)
"""The roomiest that makes one page is taken; where none does, the roomiest of those with the fewest pages."""


def hospital_pages(content: HospitalPage, size: QSizeF) -> tuple[PaintPage, ...]:
    """The page; two where the list of medicines is longer than a page, for none of them is left out."""
    tried = []
    for look in _LOOKS:
        tried.append(_pages(content, size, look))
        if len(tried[-1]) == 1:
            break
    return min(tried, key=len)


def _pages(content: HospitalPage, size: QSizeF, look: _Look) -> tuple[PaintPage, ...]:
    width = size.width() - MARGINS.left() - MARGINS.right()
    rest = content.sheet.rest_of_words
    table_look = TableLook(look.words, _CELL_LINES, _CELL_LINES, row_gap=look.row_gap, is_ruled=True, shares=_SHARES)
    medicines = content.brief if look.is_brief else content.medicines
    heads, rows = table_parts("medicine", medicines, width, table_look, rest)
    given = [
        text("given", _together(line), width, look.words, most_lines=_CELL_LINES, rest=rest) for line in content.given
    ]
    facts = _facts(content, width, look)
    left_away = text("left away", content.brief_note if look.is_brief else "", width, look.words)
    blocks = [
        Block(_allergies(content, width, look)),
        *(Block(fact, gap=look.row_gap if number else _GAP) for number, fact in enumerate(facts)),
        *(Block(row, heads, gap=0) for row in rows),
        *(Block(line, gap=0 if number else _GAP) for number, line in enumerate((*given, left_away))),
        Block(stacked([text("why", content.why_heading, width, HEADING), more_lines((1.0,), width, look.why_px)])),
    ]
    return sheet_pages(
        content.sheet,
        content,
        [block for block in blocks if block.part.height],
        size,
        filling=lambda room: more_lines((1.0,), width, min(room, _MORE_LINES_PX)),
    )


def _allergies(content: HospitalPage, width: float, look: _Look) -> Part:
    """In a box: it must not be overlooked."""
    words = text(
        "allergies",
        content.allergies,
        width - 2 * _PADDING,
        look.allergies,
        most_lines=look.fact_lines,
        rest=content.sheet.rest_of_words,
    )
    height = words.height + 1.4 * _PADDING

    def paint(painter: QPainter, origin: QPointF) -> list[Box]:
        frame(painter, QRectF(origin.x() + 1, origin.y() + 1, width - 2, height - 2), 2)
        return words.paint(painter, origin + QPointF(_PADDING, 0.7 * _PADDING))

    return Part(width, height, paint)


def _facts(content: HospitalPage, width: float, look: _Look) -> list[Part]:
    """Each thing beside its name; the names are equally wide."""
    widest = max(natural_width(fact.label, look.strong) for fact in content.facts)
    label_width = min(width * _LABEL_SHARE, widest)
    left = label_width + _LABEL_GAP
    rest = content.sheet.rest_of_words
    return [
        beside(
            [
                (0, text("fact label", fact.label, label_width, look.strong)),
                (left, stacked([_fact(line, width - left, look, rest) for line in fact.lines])),
            ]
        )
        for fact in content.facts
    ]


def _fact(line: Line, width: float, look: _Look, rest: str) -> Part:
    return text("fact", _together(line), width, look.words, most_lines=look.fact_lines, rest=rest)


def _together(line: Line) -> Line:
    """A day and its time, a number and its unit never on two lines."""
    return tuple(replace(run, words=unbroken(run.words)) for run in line)
