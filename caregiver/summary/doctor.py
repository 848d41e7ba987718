"""Painting the doctor's page: black on white, one page, in the order of care-rules 47.

Each part of the page is one function, named like its field of `DoctorPage`. When not everything fits, the page is laid
out again with less room for what may give way, and what gave way is named on it.
"""

from bisect import bisect_left
from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from caregiver.summary.cells import number_rows
from caregiver.summary.doctor_life import evenings, has_life
from caregiver.summary.doctor_medicines import medicines
from caregiver.summary.doctor_places import drawn
from caregiver.summary.figures import pain_chart
from caregiver.summary.labelled import labelled, listed
from caregiver.summary.layout import Box, Part, beside, nothing, rule, spaced, stacked
from caregiver.summary.letters import missing_letters
from caregiver.summary.parts import DoctorPage, Line, NumberRow, Run
from caregiver.summary.room import GIVEN_BACK, ROOMS, Room
from caregiver.summary.typeset import BODY, BOLD, HEADING, Style, natural_width, text

_MARGINS = QMarginsF(37, 22, 37, 20)
_TITLE = Style(22, is_bold=True)
_RIGHT = Style(align=Qt.AlignmentFlag.AlignRight)
_GAP = 4.0
_COLUMN_GAP = 22.0
_SAID_SHARE = 0.42
"""Of the width, for what was said, beside the calls."""
_NAME_LINES = 3
_TREATMENT_LINES = 3
_LAST = len(ROOMS) - 1


def paint_doctor_page(painter: QPainter, page_rect: QRectF, page: DoctorPage) -> list[Box]:
    """Paint the page into a rectangle of pixels; returns what was drawn where."""
    area = page_rect.marginsRemoved(_MARGINS)
    foot = _foot(page, area.width())
    body = _Body(page, area.width()).fitting(area.height() - foot.height - _GAP)
    boxes = body.paint(painter, area.topLeft())
    return boxes + foot.paint(painter, QPointF(area.left(), area.bottom() - foot.height))


class _Body:
    """All between the edge of the paper and the foot; a part is laid out once for each room it is given."""

    def __init__(self, page: DoctorPage, width: float) -> None:
        self._page = page
        self._width = width
        self._laid_out: dict[tuple[object, ...], Part] = {}

    def fitting(self, height: float) -> Part:
        """As much room for each part as the paper has; what is left goes to the drawings."""

        def fits(number: int) -> bool:
            return number >= _LAST or self._with(ROOMS[number]).height <= height

        looked_at = (-1, 0, 7, _LAST)
        refused, found = next(pair for pair in pairwise(looked_at) if fits(pair[1]))
        room = ROOMS[bisect_left(range(found), True, lo=refused + 1, key=fits)]
        for name, most in GIVEN_BACK:
            wider = room.with_more(name, most)
            room = next((each for each in wider if self._with(each).height <= height), room)
        return self._with(room.with_spare(height - self._with(room).height))

    def _with(self, room: Room) -> Part:
        page, once = self._page, self._once
        return stacked(
            [
                once(_head),
                spaced(once(_known, room.allergy_lines), 3),
                once(_coverage, room.coverage_lines),
                spaced(self._said_and_calls(room), _GAP),
                spaced(once(_numbers, room.is_brief, bool(room.chart_height)), _GAP),
                spaced(once(_treatments, room.treatments), _GAP) if not room.chart_height else nothing(),
                spaced(once(_chart, room.chart_height, room.is_brief), _GAP) if room.chart_height else nothing(),
                spaced(once(medicines, room.rows, room.cell_lines, room.limit_lines, room.fact_lines), _GAP),
                spaced(drawn(page, self._width, room, once), _GAP),
                spaced(once(evenings, room.life, room.changes, room.change_lines), _GAP),
                once(_gave_way, *_left_away(page, room)),
                spaced(once(_missing_letters), _GAP),
            ]
        )

    def _once(self, make: Callable[..., Part], *given: object) -> Part:
        key = (make, *given)
        if key not in self._laid_out:
            self._laid_out[key] = make(self._page, self._width, *given)
        return self._laid_out[key]

    def _said_and_calls(self, room: Room) -> Part:
        """Words, our questions, calls: one below the other, or two of them side by side where that is shorter."""
        left = (self._width - _COLUMN_GAP) * _SAID_SHARE
        right = self._width - left - _COLUMN_GAP
        whole, at_left, at_right = (self._told(room, width) for width in (self._width, left, right))
        there = [place for place, part in enumerate(whole) if part.height]
        ways = [[whole[place] for place in there]]
        for one, after in pairwise(there):
            both = beside([(0, at_left[one]), (left + _COLUMN_GAP, at_right[after])])
            ways.append([both if place == one else whole[place] for place in there if place != after])
        return min((stacked(parts, gap=_GAP) for parts in ways), key=lambda part: part.height)

    def _told(self, room: Room, width: float) -> tuple[Part, Part, Part]:
        """What was said, our questions and the calls; in a column they have more lines."""
        once, times = self._once, 1 if width == self._width else 2
        return (
            once(_said, width, room.said_lines if times == 1 else room.said_lines * 3),
            once(_questions, width, room.question_lines * times),
            once(_calls, width, room.calls, room.call_lines * times),
        )


def _head(page: DoctorPage, width: float) -> Part:
    days_width = natural_width(page.notice + " ") + natural_width(page.dates, BOLD)
    most = max(width / 3, min(width / 2, width - _COLUMN_GAP - days_width))
    right_width = min(most, max(_natural(line) for line in page.beside_name))
    left_width = width - right_width - _COLUMN_GAP
    right = stacked(
        [text("beside name", line, right_width, _RIGHT, most_lines=2, rest="…") for line in page.beside_name]
    )
    notice_width = natural_width(page.notice + " ")
    notice = beside([(0, text("notice", page.notice, notice_width)), (notice_width, _dates(page, left_width))])
    if natural_width(page.name, _TITLE) <= left_width:
        columns = _at_foot(stacked([text("name", page.name, left_width, _TITLE), notice]), right, width)
    else:
        name = text("name", page.name, width, _TITLE, most_lines=_NAME_LINES, rest="…")
        columns = stacked([name, _at_foot(notice, right, width)])
    return stacked([columns, rule(width, 2)], gap=3)


def _natural(line: Line) -> float:
    return sum(natural_width(run.words, BOLD if run.is_bold else BODY) for run in line) + 1


def _dates(page: DoctorPage, left_width: float) -> Part:
    return text("dates", page.dates, max(left_width / 2, left_width - natural_width(page.notice + " ")), BOLD)


def _at_foot(left: Part, right: Part, width: float) -> Part:
    """Two columns that end on the same line; the right one stands at the right edge."""
    height = max(left.height, right.height)
    return beside(
        [(0, spaced(left, height - left.height)), (width - right.width, spaced(right, height - right.height))]
    )


def _known(page: DoctorPage, width: float, most_lines: int) -> Part:
    """Allergies and the rest on the same lines, or, when there is much to tell, each with lines of its own."""
    together = text("known", (*page.allergies, Run(" "), *page.health), width)
    few_lines = text("known", "x", width).height * 3
    if together.height <= few_lines:
        return together
    return stacked(
        [
            text("allergies", page.allergies, width, most_lines=most_lines, rest=page.rest_of_words),
            text("health", page.health, width, most_lines=max(1, (most_lines + 1) // 4), rest=page.rest_of_words),
        ]
    )


def _coverage(page: DoctorPage, width: float, most_lines: int) -> Part:
    return text("coverage", page.coverage, width, most_lines=most_lines, rest=page.rest_of_words)


def _said(page: DoctorPage, _width: float, width: float, most_lines: int) -> Part:
    return labelled("said", page.said, width, most_lines, page.rest_of_words)


def _questions(page: DoctorPage, _width: float, width: float, most_lines: int) -> Part:
    return listed("questions", page.questions, width, most_lines, page.rest_of_questions)


def _calls(page: DoctorPage, _width: float, width: float, most: int, most_lines: int) -> Part:
    return listed("calls", page.calls.first(most), width, most_lines, page.rest_of_words)


def _numbers(page: DoctorPage, width: float, is_brief: bool, has_chart: bool) -> Part:
    """A row for each series; in little room the others' in a few words, best beside the heading of the chart."""
    own = tuple(row for row in page.numbers if row.is_own)
    if not is_brief or not own:
        return number_rows(page.numbers, width)
    is_beside = has_chart and _beside_heading(page, width)
    others = () if is_beside else tuple(row for row in page.numbers if not row.is_own)
    return stacked([number_rows(own, width), *(text("others’ numbers", _briefly(row), width) for row in others)], gap=2)


def _beside_heading(page: DoctorPage, width: float) -> Line:
    """The others' numbers in a few words, where the heading of the chart leaves room for them; else empty."""
    others = [row for row in page.numbers if not row.is_own]
    if page.chart is None or len(others) != 1 or len(page.numbers) == 1:
        return ()
    line = _briefly(others[0])
    return line if natural_width(page.chart.title, HEADING) + _COLUMN_GAP + _natural(line) <= width else ()


def _briefly(row: NumberRow) -> Line:
    return (Run(f"{row.label} ", is_bold=True), Run(row.brief))


def _treatments(page: DoctorPage, width: float, most: int) -> Part:
    return listed("treatments", page.treatments.first(most), width, _TREATMENT_LINES, page.rest_of_words)


def _chart(page: DoctorPage, width: float, height: float, is_brief: bool) -> Part:
    if page.chart is None:
        return nothing()
    others = _beside_heading(page, width) if is_brief else ()
    heading = beside(
        [
            (0, text("chart heading", page.chart.title, width, HEADING)),
            (width - _natural(others), spaced(text("others’ numbers", others, _natural(others), _RIGHT), 2)),
        ]
    )
    return stacked([heading, pain_chart(page.chart, width, height)])


def _left_away(page: DoctorPage, room: Room) -> tuple[bool, ...]:
    """Which parts, in the order of `DoctorPage.parts_in_diary`, the room leaves away or cuts."""
    places = page.places
    return (
        page.chart is not None and not room.chart_height,
        places is not None and not room.places,
        places is not None and bool(places.words) and not (room.words and room.places),
        page.relief is not None and not room.relief_lines,
        has_life(page) and not room.life,
    )


def _gave_way(page: DoctorPage, width: float, *left_away: bool) -> Part:
    """Names the parts that had no room, or less than they need."""
    named = [name for name, is_away in zip(page.parts_in_diary, left_away, strict=True) if is_away]
    return text("gave way", page.no_room.format(parts=", ".join(named)) if named else "", width)


def _missing_letters(page: DoctorPage, width: float) -> Part:
    return missing_letters(page, page.letters, width)


def _foot(page: DoctorPage, width: float) -> Part:
    right_width = natural_width(page.foot)
    line = beside(
        [
            (0, text("foot notice", page.notice, width - right_width - _COLUMN_GAP, BOLD)),
            (width - right_width, text("foot", page.foot, right_width, BODY)),
        ]
    )

    return stacked([text("not recorded", page.not_recorded, width), spaced(rule(width), 2, 3), line])
