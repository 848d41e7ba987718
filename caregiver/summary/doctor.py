"""Painting the doctor's page: black on white, one page, in the order of care-rules 47.

Each part of the page is one function here, named like its field of `DoctorPage`. When not everything fits, the page is
laid out again with less room for what may give way, and what gave way is named on it.
"""

from dataclasses import dataclass, replace

from PySide6.QtCore import QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from caregiver.drawing.tokens import PRINT
from caregiver.summary.figures import body_figures, pain_chart
from caregiver.summary.layout import (
    BODY,
    BOLD,
    HEADING,
    Box,
    Part,
    Style,
    beside,
    frame,
    natural_width,
    nothing,
    rule,
    spaced,
    stacked,
    text,
)
from caregiver.summary.letters import missing_letters
from caregiver.summary.parts import DoctorPage, Labelled, Listed, NumberCell

_MARGINS = QMarginsF(37, 32, 37, 36)
_TITLE = Style(22, is_bold=True)
_RIGHT = Style(align=Qt.AlignmentFlag.AlignRight)
_NUMBER = Style(21, is_bold=True)
_GAP = 11.0
_COLUMN_GAP = 22.0
_FIGURES_WIDTH = 264.0
_FIGURES_HEIGHTS = (190.0, 270.0)
_CHART_HEIGHTS = (190.0, 330.0)


@dataclass(frozen=True)
class Room:
    """What the parts that may give way, or grow, get: rows, lines of one text, and heights of the drawings."""

    calls: int
    call_lines: int
    places: int
    word_lines: int
    said_lines: int
    chart_height: float = _CHART_HEIGHTS[0]
    figures_height: float = _FIGURES_HEIGHTS[0]

    def with_spare(self, height: float) -> "Room":
        """The same with `height` more for the drawings: first the chart, then the figures."""
        chart = min(_CHART_HEIGHTS[1], self.chart_height + height)
        figures = min(_FIGURES_HEIGHTS[1], self.figures_height + height - (chart - self.chart_height))
        return replace(self, chart_height=chart, figures_height=figures)


_ROOMS = (Room(6, 6, 8, 3, 4), Room(4, 4, 6, 2, 3), Room(3, 3, 5, 2, 2), Room(2, 2, 4, 1, 2), Room(1, 2, 3, 1, 1))
_KNOWN_LINES, _COVERAGE_LINES, _NAME_LINES = 6, 4, 3


def paint_doctor_page(painter: QPainter, page_rect: QRectF, page: DoctorPage) -> list[Box]:
    """Paint the page into a rectangle of pixels; returns what was drawn where."""
    area = page_rect.marginsRemoved(_MARGINS)
    foot = _foot(page, area.width())
    height = area.height() - foot.height - _GAP
    body = _fitting(page, area.width(), height)
    boxes = body.paint(painter, area.topLeft())
    return boxes + foot.paint(painter, QPointF(area.left(), area.bottom() - foot.height))


def _fitting(page: DoctorPage, width: float, height: float) -> Part:
    """The whole page with as much room for each part as the paper has; what is left goes to the chart."""
    for room in _ROOMS:
        body = _body(page, width, room)
        if body.height <= height:
            return _body(page, width, room.with_spare(height - body.height))
    return body


def _body(page: DoctorPage, width: float, room: Room) -> Part:
    return stacked(
        [
            _head(page, width),
            spaced(text("known", page.known, width, most_lines=_KNOWN_LINES, rest=page.rest_of_words), 5),
            text("coverage", page.coverage, width, most_lines=_COVERAGE_LINES, rest=page.rest_of_words),
            spaced(_labelled("said", page.said, width, room.said_lines, page.rest_of_words), _GAP),
            spaced(_listed("calls", page.calls.first(room.calls), width, room.call_lines, page.rest_of_words), _GAP),
            spaced(_numbers(page.numbers, width), _GAP),
            spaced(_chart(page, width, room.chart_height), _GAP),
            spaced(_places(page, width, room), _GAP),
            spaced(missing_letters(page, width), _GAP),
        ]
    )


def _head(page: DoctorPage, width: float) -> Part:
    right_width = min(width / 2, max(natural_width(words) for words in page.beside_name))
    left_width = width - right_width - _COLUMN_GAP
    left = stacked(
        [
            text("name", page.name, left_width, _TITLE, most_lines=_NAME_LINES, rest="…"),
            beside(
                [
                    (0, text("notice", page.notice, natural_width(page.notice))),
                    (natural_width(page.notice + " "), text("dates", page.dates, left_width, BOLD)),
                ]
            ),
        ]
    )
    right = stacked([text("beside name", words, right_width, _RIGHT, most_lines=3) for words in page.beside_name])
    height = max(left.height, right.height)
    columns = beside([(0, spaced(left, height - left.height)), (width - right_width, _at_foot(right, height))])
    return stacked([columns, rule(width, 2)], gap=4)


def _at_foot(part: Part, height: float) -> Part:
    return spaced(part, height - part.height)


def _labelled(name: str, lines: tuple[Labelled, ...], width: float, most_lines: int, rest: str) -> Part:
    if not lines:
        return nothing()
    label_width = min(width / 4, max(natural_width(line.label, BOLD) for line in lines))
    left = label_width + 12
    return stacked(
        [
            beside(
                [
                    (0, text(f"{name} label", line.label, label_width, BOLD, most_lines=2, rest="…")),
                    (left, text(name, line.words, width - left, most_lines=most_lines, rest=rest)),
                ]
            )
            for line in lines
        ]
    )


def _listed(name: str, listed: Listed, width: float, most_lines: int, rest: str) -> Part:
    if not listed.lines:
        return nothing()
    return stacked(
        [
            text(f"{name} heading", listed.heading, width, HEADING),
            _labelled(name, listed.lines, width, most_lines, rest),
            text(f"{name} left out", listed.rest, width),
        ]
    )


def _numbers(cells: tuple[NumberCell, ...], width: float) -> Part:
    if not cells:
        return nothing()
    padding = 10.0
    wished = [natural_width(c.number, _NUMBER) + 8 + natural_width(c.words) + 2 * padding for c in cells]
    share = (width - sum(wished)) / len(cells)
    widths = [wish + share for wish in wished] if share > 0 else [width * wish / sum(wished) for wish in wished]
    contents = [_cell(cell, cell_width - 2 * padding) for cell, cell_width in zip(cells, widths, strict=True)]
    height = max(part.height for part in contents) + 6

    def paint(painter: QPainter, origin: QPointF) -> list[Box]:
        frame(painter, QRectF(origin.x(), origin.y(), width, height))
        boxes: list[Box] = []
        left = origin.x()
        for part, cell_width in zip(contents, widths, strict=True):
            if boxes:
                painter.fillRect(QRectF(left - 0.5, origin.y(), 1, height), QColor(PRINT.ink))
            above = (height - part.height) / 2
            boxes += part.paint(painter, QPointF(left + padding, origin.y() + above))
            left += cell_width
        return boxes

    return Part(width, height, paint)


def _cell(cell: NumberCell, width: float) -> Part:
    number_width = natural_width(cell.number, _NUMBER)
    number = text("number", cell.number, number_width, _NUMBER)
    words = text("number words", cell.words, width - number_width - 8, most_lines=3)
    return beside([(0, number), (number_width + 8, spaced(words, max(0.0, number.height - words.height - 3)))])


def _chart(page: DoctorPage, width: float, height: float) -> Part:
    if page.chart is None:
        return nothing()
    return stacked([text("chart heading", page.chart.title, width, HEADING), pain_chart(page.chart, width, height)])


def _places(page: DoctorPage, width: float, room: Room) -> Part:
    places = page.places
    if places is None:
        return nothing()
    figures = body_figures(places, _FIGURES_WIDTH, room.figures_height, room.places)
    left = _FIGURES_WIDTH + _COLUMN_GAP if figures.height else 0.0
    words_width = width - left
    words = stacked(
        [
            _listed("places", places.listed.first(room.places), words_width, 2, page.rest_of_words),
            _labelled("words", places.words, words_width, room.word_lines, page.rest_of_words),
        ],
        gap=3,
    )
    return beside([(0, figures), (left, words)])


def _foot(page: DoctorPage, width: float) -> Part:
    right_width = natural_width(page.foot)
    line = beside(
        [
            (0, text("foot notice", page.notice, width - right_width - _COLUMN_GAP, BOLD)),
            (width - right_width, text("foot", page.foot, right_width, BODY)),
        ]
    )

    def paint(painter: QPainter, origin: QPointF) -> list[Box]:
        painter.fillRect(QRectF(origin.x(), origin.y(), width, 1), QColor(PRINT.ink))
        return line.paint(painter, origin + QPointF(0, 5))

    return Part(width, line.height + 5, paint)
