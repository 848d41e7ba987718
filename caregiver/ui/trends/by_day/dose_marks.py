"""The doses of the clock as marks: each at its time of the day, or one for a column where there is no room for each."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Protocol, TypeVar

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from caregiver.domain.trend_days import Column, Step
from caregiver.drawing.crowding import spread
from caregiver.drawing.dose_marks import DoseKind, DoseMark
from caregiver.drawing.tokens import Tokens
from caregiver.services.timetable import SlotStanding
from caregiver.services.trend_doses import Lane
from caregiver.ui.trends.by_day.canvas import Canvas

LEAST_COLUMN_PX = 22.0
"""In a narrower column doses are not drawn one by one."""
MARK_PX = 12.0
_PLACE = attrgetter("place")
_LEAST_PX, _SMALLEST_PX = 6.0, 3.0
_GAP_PX = 1.0
_LEGEND_SHARE = 0.7
_MARKS_SHARE = 0.86
"""So much of a day its marks may take, so that days stay apart."""

KINDS = {
    SlotStanding.GIVEN: DoseKind.GIVEN,
    SlotStanding.PART: DoseKind.PART,
    SlotStanding.NOT_GIVEN: DoseKind.NOT_GIVEN,
    SlotStanding.AWAY: DoseKind.AWAY,
    SlotStanding.OPEN: DoseKind.OPEN,
    SlotStanding.NOT_RECORDED: DoseKind.NOT_RECORDED,
}

PRECEDENCE = (
    *(DoseKind.OPEN, DoseKind.NOT_RECORDED, DoseKind.NOT_GIVEN, DoseKind.AS_NEEDED),
    *(DoseKind.PART, DoseKind.GIVEN, DoseKind.AWAY),
)
"""Where one mark stands for all of a column: what is not simply given comes first. As needed stands for a dose outside
the plan."""


class Placed(Protocol):
    """What has a place (`domain.span.place`)."""

    @property
    def place(self) -> float: ...


PlacedThing = TypeVar("PlacedThing", bound=Placed)


@dataclass(frozen=True)
class StandingMark:
    """A dose at its place (`domain.span.place`)."""

    place: float
    kind: DoseKind


@dataclass(frozen=True)
class LaidMark:
    """A mark where it is drawn.

    Attributes:
        kind: What it says.
        box: Where it is.
        column: Of which days.
        count: How many doses it stands for.
    """

    kind: DoseKind
    box: QRectF
    column: Column
    count: int = 1


@dataclass(frozen=True)
class SmallDoseMark:
    """A mark as it stands in the rows, for the legend: larger ones look different."""

    kind: DoseKind

    @property
    def kin(self) -> object:
        """Kinds are never mixed."""
        return self.kind

    def with_kin(self, others: Sequence["SmallDoseMark"]) -> "SmallDoseMark":
        """In a legend each stands once."""
        return self

    def width(self, size: float) -> float:
        """As wide as in the rows."""
        return size * _LEGEND_SHARE

    def paint(self, painter: QPainter, centre: QPointF, size: float, tokens: Tokens) -> QRectF:
        """Draw it and give the box it fills."""
        return paint_small(painter, self.kind, centre, size * _LEGEND_SHARE, tokens)


def paint_small(painter: QPainter, kind: DoseKind, centre: QPointF, size: float, tokens: Tokens) -> QRectF:
    """Draw a mark as small ones look, however large; gives the box it fills."""
    painter.save()
    painter.translate(centre)
    painter.scale(size / MARK_PX, size / MARK_PX)
    DoseMark(kind).paint(painter, QPointF(0, 0), MARK_PX, tokens)
    painter.restore()
    return QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size)


def marks_of(lane: Lane, is_hidden: Callable[[StandingMark], bool]) -> list[StandingMark]:
    """A lane's doses by time, those outside its plan among them, without those that a band tells."""
    due = (StandingMark(mark.place, KINDS[mark.standing]) for mark in lane.marks)
    found = [mark for mark in due if not is_hidden(mark)]
    found += [StandingMark(extra.place, DoseKind.AS_NEEDED) for extra in lane.extras]
    return sorted(found, key=lambda mark: mark.place)


def mark_px(canvas: Canvas, lanes: Iterable[Sequence[StandingMark]]) -> float:
    """How large the marks are, one by one, in all lanes that have room for them."""
    sizes = [size for lane in lanes if (size := _size(canvas, lane)) >= _LEAST_PX]
    return min(sizes, default=canvas.px(MARK_PX))


def has_room(canvas: Canvas, lane: Sequence[StandingMark]) -> bool:
    """Whether each dose can be drawn by itself."""
    return canvas.step is Step.DAY and canvas.column_px >= LEAST_COLUMN_PX and _size(canvas, lane) >= _LEAST_PX


def one_by_one(canvas: Canvas, lane: Sequence[StandingMark], size: float, y: float) -> list[LaidMark]:
    """Each dose at its time of the day, moved aside within its day where two would touch."""
    laid = []
    for column, held in by_column(canvas, lane):
        centres = spread(
            [canvas.x(mark.place) for mark in held],
            [size] * len(held),
            canvas.left(column) + _GAP_PX,
            canvas.right(column) - _GAP_PX,
            _GAP_PX,
        )
        for mark, x in zip(held, centres, strict=True):
            laid.append(LaidMark(mark.kind, _box(x, y, size), column))
    return laid


def one_a_column(canvas: Canvas, lane: Sequence[StandingMark], y: float, most: float | None = None) -> list[LaidMark]:
    """One mark for each column, by `PRECEDENCE`; none larger than `most`."""
    laid = []
    for column, held in by_column(canvas, lane):
        kind = min((mark.kind for mark in held), key=PRECEDENCE.index)
        room = canvas.right(column) - canvas.left(column) - _GAP_PX
        size = max(_SMALLEST_PX, min(most or canvas.px(MARK_PX), room))
        laid.append(LaidMark(kind, _box(canvas.middle(column), y, size), column, len(held)))
    return laid


def by_column(canvas: Canvas, lane: Sequence[PlacedThing]) -> list[tuple[Column, list[PlacedThing]]]:
    """The doses (by time) of each column that holds any."""
    found: list[tuple[Column, list[PlacedThing]]] = []
    end = 0
    for column in canvas.columns:
        start, end = end, bisect_left(lane, column.last.toordinal() + 1, lo=end, key=_PLACE)
        if start < end:
            found.append((column, list(lane[start:end])))
    return found


def _size(canvas: Canvas, lane: Sequence[StandingMark]) -> float:
    most = max((len(held) for _, held in by_column(canvas, lane)), default=1)
    return min(canvas.px(MARK_PX), canvas.column_px * _MARKS_SHARE / most - _GAP_PX)


def _box(x: float, y: float, size: float) -> QRectF:
    return QRectF(x - size / 2, y - size / 2, size, size)
