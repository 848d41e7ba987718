"""Painting what stands above the numbers of the chart: bands of treatments, marks of visits and changed plans.

Each has the fullest words that have room on its line; the changes stand whole at the foot of the page, and what was
told goes on in a second line before it is cut.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from caregiver.drawing.tokens import PRINT
from caregiver.summary.layout import Box, Part, beside, frame, nothing, stacked
from caregiver.summary.parts import ChartEvents, DayMark, TreatmentDays
from caregiver.summary.typeset import BODY, Style, natural_width, text

_INSET, _BESIDE = 6.0, 5.0
_BEFORE, _BEHIND = "‹ ", " ›"
_LEAST_WORDS = 80.0
_MOST_MARK_LINES = 3
_RIGHT = Style(align=Qt.AlignmentFlag.AlignRight)


@dataclass(frozen=True)
class Axis:
    """Where the days are.

    Attributes:
        left: Of the first day.
        column: Width of a day.
        days: How many.
    """

    left: float
    column: float
    days: int

    @property
    def right(self) -> float:
        """The end of the last day."""
        return self.left + self.column * self.days

    def x(self, days: float) -> float:
        """Where a number of days from the first one is, at most at an end."""
        return self.left + self.column * min(max(0.0, days), float(self.days))


def event_rows(events: ChartEvents | None, axis: Axis) -> Part:
    """The bands with their label, the urgent line beneath what was told, then the marks."""
    if events is None:
        return nothing()
    bands = sorted(events.treatments, key=lambda band: not band.is_told)
    told = [_band(band, axis) for band in bands if band.is_told]
    others = [_band(band, axis) for band in bands if not band.is_told]
    urgent = text("urgent line", events.urgent, axis.right - axis.left - _INSET) if told else nothing()
    rows = stacked([*told, beside([(axis.left + _INSET, urgent)]), *others])
    label = text("treatments label", events.label if bands else "", axis.left - 4, most_lines=1, rest="…")
    return stacked([beside([(0, label), (0, rows)]), _marks(events.marks, axis)])


def mark_lines(painter: QPainter, events: ChartEvents | None, axis: Axis, top: float, bottom: float) -> None:
    """A dotted line down through the numbers at each mark."""
    painter.save()
    painter.setPen(QPen(QColor(PRINT.ink), 1.0, Qt.PenStyle.DotLine))
    for mark in events.marks if events is not None else ():
        painter.drawLine(QPointF(axis.x(mark.at_days), top), QPointF(axis.x(mark.at_days), bottom))
    painter.restore()


def _band(band: TreatmentDays, axis: Axis) -> Part:
    """The band as far as it lies in the days; its words in it, or behind or before it where there is more room."""
    left, right = axis.x(band.start_days), max(axis.x(band.end_days), axis.x(band.start_days) + 2)
    before = _BEFORE if band.start_days < 0 else ""
    end = f"{band.until}{_BEHIND}".strip() if band.end_days > axis.days else ""
    end_width = natural_width(end) if end else 0.0
    rooms = [
        (left + _INSET, right - left - 2 * _INSET - (end_width + 12 if end else 0.0), BODY),
        (right + _BESIDE, axis.right - right - _BESIDE, BODY),
        (axis.left, left - _BESIDE - axis.left, _RIGHT),
    ]
    said = [f"{before}{words}" for words in band.choices]
    place, room, style, words = _room(said, rooms)
    body = text("treatment", words, room, style, most_lines=2 if band.is_told else 1, rest="…")
    ending = text("treatment until", end, end_width)

    def paint(painter: QPainter, origin: QPointF) -> list[Box]:
        frame(painter, QRectF(origin.x() + left, origin.y() + 0.5, right - left, body.height), 0.8)
        boxes = body.paint(painter, origin + QPointF(place, 0))
        return boxes + ending.paint(painter, origin + QPointF(right - _INSET - end_width, 0))

    return Part(axis.right, body.height + 1, paint)


def _room(choices: Sequence[str], rooms: Sequence[tuple[float, float, Style]]) -> tuple[float, float, Style, str]:
    """The first words that have room, and where; else the fullest in the widest room."""
    for words in choices:
        for left, width, style in rooms:
            if natural_width(words) <= width:
                return left, width, style, words
    left, width, style = max(rooms, key=lambda room: room[1])
    return left, max(_LEAST_WORDS, width), style, choices[0]


def _marks(marks: Sequence[DayMark], axis: Axis) -> Part:
    """Each mark's words beside its line, on the first row in which they have room; the fullest that have it."""
    rows: list[list[tuple[float, Part]]] = []
    taken: list[list[tuple[float, float]]] = []
    for mark in reversed(marks):
        spot = _spot(mark, axis, taken)
        if spot is None:
            continue
        row, left, words = spot
        width = natural_width(words)
        if row == len(rows):
            rows.append([])
            taken.append([])
        rows[row].append((left, text("event", words, width + 1, most_lines=1, rest="…")))
        taken[row].append((left - _BESIDE, left + width + _BESIDE))
    return stacked([beside(sorted(row, key=lambda one: one[0])) for row in rows])


def _spot(mark: DayMark, axis: Axis, taken: Sequence[Sequence[tuple[float, float]]]) -> tuple[int, float, str] | None:
    """The row, the left edge and the words of a mark; None where not even its day has room."""
    x = axis.x(mark.at_days)
    for row in range(min(len(taken) + 1, _MOST_MARK_LINES)):
        others = taken[row] if row < len(taken) else ()
        for words in mark.choices:
            width = natural_width(words)
            for left in (x + _BESIDE, x - _BESIDE - width):
                is_inside = left >= 0 and left + width <= axis.right
                if is_inside and all(left + width <= start or left >= end for start, end in others):
                    return row, left, words
    return None
