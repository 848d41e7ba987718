"""When each medicine was on the list, where there are too many days for its doses."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

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
            "Doses are drawn one by one up to {days} days. Here: when each medicine was on the list,"
            " with a line where its plan changed.",
            days=MOST_DAYS_ONE_BY_ONE,
        )

    def drawn(self) -> list[QRectF]:
        return [*super().drawn(), *(bar.box for bars in self.bars for bar in bars)]

    def draw(self, painter: QPainter, canvas: Canvas) -> None:
        super().draw(painter, canvas)
        tokens = canvas.tokens
        for bar in (bar for bars in self.bars for bar in bars):
            painter.setPen(QPen(QColor(tokens.ink_soft), 1))
            painter.setBrush(QColor(tokens.surface if bar.held.is_resting else tokens.ink_soft))
            painter.drawRect(bar.box.adjusted(0.5, 0.5, -0.5, -0.5))
        pen = QPen(QColor(tokens.ink), 2)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        for bar in (bar for bars in self.bars for bar in bars if bar.is_change):
            painter.drawLine(QLineF(bar.box.left(), bar.box.top() - 4, bar.box.left(), bar.box.bottom() + 4))


def _bars(canvas: Canvas, lane: Lane, y: float) -> Iterator[ListedBar]:
    changes = {after.start for before, after in pairwise(lane.held) if before.end == after.start}
    for held in lane.held:
        left, right = max(0.0, canvas.x(held.start)), min(canvas.width, canvas.x(held.end))
        box = QRectF(left, y + 1, max(_LEAST_PX, right - left), canvas.px(_BAR_PX))
        yield ListedBar(held, box, held.start in changes and 0 <= canvas.x(held.start) <= canvas.width)
