"""Painting the doctor's page: black on white, one page, in the order of care-rules 47.

Each part of the page is one function here, named like its field of `DoctorPage`. When not everything fits, the page is
laid out again with less room for what may give way, and what gave way is named on it.
"""

from dataclasses import dataclass, replace

from PySide6.QtCore import QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from caregiver.summary.cells import number_rows
from caregiver.summary.figures import body_figures, has_figures, pain_chart
from caregiver.summary.layout import Box, Part, beside, nothing, rule, spaced, stacked
from caregiver.summary.letters import missing_letters
from caregiver.summary.parts import DoctorPage, Labelled, Listed, Run
from caregiver.summary.typeset import BODY, BOLD, HEADING, Style, natural_width, text

_MARGINS = QMarginsF(37, 32, 37, 36)
_TITLE = Style(22, is_bold=True)
_RIGHT = Style(align=Qt.AlignmentFlag.AlignRight)
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
    allergy_lines: int = 8
    chart_height: float = _CHART_HEIGHTS[0]
    figures_height: float = _FIGURES_HEIGHTS[0]

    def with_spare(self, height: float) -> "Room":
        """The same with `height` more for the drawings: first the chart, then the figures."""
        chart = min(_CHART_HEIGHTS[1], self.chart_height + height)
        figures = min(_FIGURES_HEIGHTS[1], self.figures_height + height - (chart - self.chart_height))
        return replace(self, chart_height=chart, figures_height=figures)


_ROOMS = (
    Room(6, 6, 8, 3, 4),
    Room(4, 4, 6, 2, 3),
    Room(3, 3, 5, 2, 2),
    Room(2, 2, 4, 1, 2),
    Room(1, 2, 3, 1, 1),
    Room(1, 1, 3, 1, 1, allergy_lines=5, chart_height=150.0, figures_height=150.0),
    Room(1, 1, 3, 1, 1, allergy_lines=4, chart_height=140.0, figures_height=130.0),
)
_COVERAGE_LINES, _NAME_LINES, _FACT_LINES = 4, 3, 3


def paint_doctor_page(painter: QPainter, page_rect: QRectF, page: DoctorPage) -> list[Box]:
    """Paint the page into a rectangle of pixels; returns what was drawn where."""
    area = page_rect.marginsRemoved(_MARGINS)
    foot = _foot(page, area.width())
    height = area.height() - foot.height - _GAP
    body = _fitting(page, area.width(), height)
    boxes = body.paint(painter, area.topLeft())
    return boxes + foot.paint(painter, QPointF(area.left(), area.bottom() - foot.height))


def _fitting(page: DoctorPage, width: float, height: float) -> Part:
    """The whole page with as much room for each part as the paper has; what is left goes to the drawings."""
    below = spaced(missing_letters(page, width), _GAP)
    for room in _ROOMS:
        above, words = _above(page, width, room), _place_words(page, width, room)
        body = stacked([above, _drawn(page, width, room, words), below])
        if body.height <= height:
            return stacked([above, _drawn(page, width, room.with_spare(height - body.height), words), below])
    return body


def _above(page: DoctorPage, width: float, room: Room) -> Part:
    """The words from the name to the numbers."""
    return stacked(
        [
            _head(page, width),
            spaced(_known(page, width, room), 5),
            text("coverage", page.coverage, width, most_lines=_COVERAGE_LINES, rest=page.rest_of_words),
            spaced(_labelled("said", page.said, width, room.said_lines, page.rest_of_words), _GAP),
            spaced(_listed("calls", page.calls.first(room.calls), width, room.call_lines, page.rest_of_words), _GAP),
            spaced(number_rows(page.numbers, width), _GAP),
        ]
    )


def _drawn(page: DoctorPage, width: float, room: Room, place_words: Part) -> Part:
    """The chart, and the figures with the words beside them."""
    figures = nothing()
    if page.places is not None:
        height = max(room.figures_height, min(place_words.height, _FIGURES_HEIGHTS[1]))
        figures = body_figures(page.places, _FIGURES_WIDTH, height, room.places)
    places = beside([(0, figures), (width - place_words.width, place_words)])
    return stacked([spaced(_chart(page, width, room.chart_height), _GAP), spaced(places, _GAP)])


def _head(page: DoctorPage, width: float) -> Part:
    right_width = min(width / 2, max(natural_width(words) for words in page.beside_name))
    left_width = width - right_width - _COLUMN_GAP
    right = stacked(
        [text("beside name", words, right_width, _RIGHT, most_lines=2, rest="…") for words in page.beside_name]
    )
    notice_width = natural_width(page.notice + " ")
    notice = beside([(0, text("notice", page.notice, notice_width)), (notice_width, _dates(page, left_width))])
    if natural_width(page.name, _TITLE) <= left_width:
        columns = _at_foot(stacked([text("name", page.name, left_width, _TITLE), notice]), right, width)
    else:
        name = text("name", page.name, width, _TITLE, most_lines=_NAME_LINES, rest="…")
        columns = stacked([name, _at_foot(notice, right, width)])
    return stacked([columns, rule(width, 2)], gap=4)


def _dates(page: DoctorPage, left_width: float) -> Part:
    return text("dates", page.dates, max(left_width / 2, left_width - natural_width(page.notice + " ")), BOLD)


def _at_foot(left: Part, right: Part, width: float) -> Part:
    """Two columns that end on the same line; the right one stands at the right edge."""
    height = max(left.height, right.height)
    return beside(
        [(0, spaced(left, height - left.height)), (width - right.width, spaced(right, height - right.height))]
    )


def _known(page: DoctorPage, width: float, room: Room) -> Part:
    """Allergies and the rest on the same lines, or, when there is much to tell, each with lines of its own."""
    together = text("known", (*page.allergies, Run(" "), *page.health), width)
    few_lines = text("known", "x", width).height * 3
    if together.height <= few_lines:
        return together
    return stacked(
        [
            text("allergies", page.allergies, width, most_lines=room.allergy_lines, rest=page.rest_of_words),
            text("health", page.health, width, most_lines=(room.allergy_lines + 1) // 4, rest=page.rest_of_words),
        ]
    )


def _labelled(name: str, lines: tuple[Labelled, ...], width: float, most_lines: int, rest: str) -> Part:
    if not lines:
        return nothing()
    label_width = min(width / 4, max(natural_width(line.label, BOLD) for line in lines))
    left = label_width + 12
    return stacked(
        [
            beside(
                [
                    (0, text(f"{name} label", line.label, label_width, BOLD, most_lines=min(2, most_lines), rest="…")),
                    (left, text(name, line.words, width - left, most_lines=most_lines, rest=rest)),
                ]
            )
            for line in lines
        ]
    )


def _listed(name: str, listed: Listed, width: float, most_lines: int, rest: str) -> Part:
    if not listed.lines and not listed.fact:
        return nothing()
    return stacked(
        [
            text(f"{name} heading", listed.heading, width, HEADING),
            _labelled(name, listed.lines, width, most_lines, rest),
            text(f"{name} left out", listed.rest, width),
            text(f"{name} fact", listed.fact, width, most_lines=_FACT_LINES, rest=rest),
        ]
    )


def _chart(page: DoctorPage, width: float, height: float) -> Part:
    if page.chart is None:
        return nothing()
    return stacked([text("chart heading", page.chart.title, width, HEADING), pain_chart(page.chart, width, height)])


def _place_words(page: DoctorPage, width: float, room: Room) -> Part:
    """The places by their letters, and the words for the pain; beside the figures, where there are any."""
    places = page.places
    if places is None:
        return nothing()
    words_width = width - _FIGURES_WIDTH - _COLUMN_GAP if has_figures(places) else width
    words = stacked(
        [
            _listed("places", places.listed.first(room.places), words_width, room.word_lines, page.rest_of_words),
            _labelled("words", places.words, words_width, room.word_lines, page.rest_of_words),
        ],
        gap=3,
    )
    return replace(words, width=words_width)


def _foot(page: DoctorPage, width: float) -> Part:
    right_width = natural_width(page.foot)
    line = beside(
        [
            (0, text("foot notice", page.notice, width - right_width - _COLUMN_GAP, BOLD)),
            (width - right_width, text("foot", page.foot, right_width, BODY)),
        ]
    )

    return stacked([text("not kept", page.not_kept, width), spaced(rule(width), 3, 4), line])
