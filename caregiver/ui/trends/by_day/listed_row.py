"""When each medicine was on the list, where there are too many days for its doses."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from caregiver.drawing.marks import Mark, mark_box
from caregiver.drawing.tokens import Tokens
from caregiver.drawing.words import tr
from caregiver.services.trend_doses import MOST_DAYS_ONE_BY_ONE, Held, Lane
from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.by_day.dose_marks import marks_of, one_a_column
from caregiver.ui.trends.by_day.dose_stays import DoseStay
from caregiver.ui.trends.by_day.lane_row import LaneRow

_BAR_PX = 6.0
_LEAST_PX = 2.0


@dataclass(frozen=True)
class ListedBar:
    """A time on the list where it is drawn.

    Attributes:
        held: The time.
        box: Where it is, cut by the plot.
        is_change: Whether the plan changed at its beginning.
    """

    held: Held
    box: QRectF
    is_change: bool


@dataclass(frozen=True)
class ListedMark:
    """What the legend shows of a bar: the line where a plan changed, or a hollow one."""

    is_resting: bool = False

    @property
    def kin(self) -> object:
        """Each is of its own."""
        return self

    def with_kin(self, others: Sequence["ListedMark"]) -> "ListedMark":
        """In a legend each stands once."""
        return self

    def width(self, size: float) -> float:
        """Wider than high, as a bar is."""
        return size * 1.4

    def paint(self, painter: QPainter, centre: QPointF, size: float, tokens: Tokens) -> QRectF:
        """Draw it and give the box it fills."""
        box = mark_box(centre, self.width(size), size)
        bar = QRectF(box.left(), centre.y() - size / 6, box.width(), size / 3)
        _draw_time(painter, bar, tokens, is_resting=self.is_resting)
        if not self.is_resting:
            _draw_change(painter, centre.x(), bar, tokens)
        return box


class ListedRow(LaneRow):
    """A bar for each time on the list, with a line where the plan changed; doses outside the plan stand above it.

    Attributes:
        bars: The bars of each lane.
    """

    bars: tuple[tuple[ListedBar, ...], ...] = ()

    def lay_marks(self, canvas: Canvas, stays: Sequence[DoseStay]) -> str:
        middles = [self.middle(canvas, number) for number in range(len(self.lanes))]
        self.bars = tuple(tuple(_bars(canvas, lane, y)) for lane, y in zip(self.lanes, middles, strict=True))
        self.marks = tuple(
            tuple(one_a_column(canvas, marks_of(lane, lambda mark: False), y - canvas.px(5)))
            for lane, y in zip(self.lanes, middles, strict=True)
        )
        return tr(
            "Doses are drawn one by one up to {days} days. Here: when each medicine was on the list.",
            days=MOST_DAYS_ONE_BY_ONE,
        )

    def legend(self) -> tuple[tuple[Mark, str], ...]:
        bars = [bar for bars in self.bars for bar in bars]
        found: list[tuple[Mark, str]] = []
        if any(bar.is_change for bar in bars):
            found.append((ListedMark(), tr("plan changed")))
        if any(bar.held.is_resting for bar in bars):
            found.append((ListedMark(is_resting=True), tr("paused")))
        return (*found, *super().legend())

    def drawn(self) -> list[QRectF]:
        return [*super().drawn(), *(bar.box for bars in self.bars for bar in bars)]

    def draw(self, painter: QPainter, canvas: Canvas) -> None:
        super().draw(painter, canvas)
        for bar in (bar for bars in self.bars for bar in bars):
            _draw_time(painter, bar.box, canvas.tokens, is_resting=bar.held.is_resting)
        for bar in (bar for bars in self.bars for bar in bars if bar.is_change):
            _draw_change(painter, bar.box.left(), bar.box, canvas.tokens)


def _bars(canvas: Canvas, lane: Lane, y: float) -> Iterator[ListedBar]:
    changes = {after.start for before, after in pairwise(lane.held) if before.end == after.start}
    for held in lane.held:
        left, right = max(0.0, canvas.x(held.start)), min(canvas.width, canvas.x(held.end))
        box = QRectF(left, y + 1, max(_LEAST_PX, right - left), canvas.px(_BAR_PX))
        yield ListedBar(held, box, held.start in changes and 0 <= canvas.x(held.start) <= canvas.width)


def _draw_time(painter: QPainter, box: QRectF, tokens: Tokens, *, is_resting: bool) -> None:
    painter.setPen(QPen(QColor(tokens.ink_soft), 1))
    painter.setBrush(QColor(tokens.surface if is_resting else tokens.ink_soft))
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))


def _draw_change(painter: QPainter, x: float, box: QRectF, tokens: Tokens) -> None:
    pen = QPen(QColor(tokens.ink), 2)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(QLineF(x, box.top() - 4, x, box.bottom() + 4))
