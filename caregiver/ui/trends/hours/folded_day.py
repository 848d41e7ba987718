"""What the rows of the chart through the day are drawn on: one care day, onto which all days are folded."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from caregiver.domain.day_hours import A_DAY, BLOCKS, block_place
from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.hours.shown_hours import ShownHours

AXIS_PX, DOSE_PX = 14, 18
"""Size of the words on the axis, and of what is said of a dose, at 100 %."""


@dataclass(frozen=True)
class FoldedDay(Canvas):
    """The plot: from `x` 0, where a care day begins, to `width`, where the next one does.

    Attributes:
        shown: What is drawn.
    """

    shown: ShownHours = field(kw_only=True)

    def at(self, minutes: float) -> float:
        """Where a minute since the day's start stands."""
        return self.width * minutes / A_DAY

    @property
    def block_px(self) -> float:
        """Width of three hours."""
        return self.width / BLOCKS

    def middle_of(self, place: int) -> float:
        """The middle of a block."""
        return self.block_px * (place + 0.5)

    def block_at(self, x: float) -> int:
        """The block under a place of the plot."""
        return block_place(x / self.width * A_DAY)

    def draw_night(self, painter: QPainter, top: float, height: float) -> None:
        """The ground of the night."""
        for start, end in self.shown.night:
            box = QRectF(self.at(start), top, self.at(end) - self.at(start), height)
            painter.fillRect(box, QColor(self.tokens.sunken))


def apart(wanted: Iterable[tuple[float, float]], gap: float, room: float) -> list[float]:
    """Where words begin that stand side by side without touching, each as near to its place as it can.

    Args:
        wanted: The middle and the width of each, in their order.
        gap: Between two of them.
        room: They stand between 0 and there.
    """
    clusters: list[list[tuple[float, float]]] = []
    for word in wanted:
        clusters.append([word])
        while len(clusters) > 1 and _end(clusters[-2], gap, room) + gap > _start(clusters[-1], gap, room):
            last = clusters.pop()
            clusters[-1] += last
    lefts = []
    for cluster in clusters:
        x = _start(cluster, gap, room)
        for _, width in cluster:
            lefts.append(x)
            x += width + gap
    return lefts


def _width(cluster: list[tuple[float, float]], gap: float) -> float:
    return sum(width for _, width in cluster) + gap * (len(cluster) - 1)


def _start(cluster: list[tuple[float, float]], gap: float, room: float) -> float:
    """Words that touch stand around the middle of their places."""
    x, offsets = 0.0, []
    for middle, width in cluster:
        offsets.append(middle - (x + width / 2))
        x += width + gap
    return max(0.0, min(sum(offsets) / len(offsets), room - _width(cluster, gap)))


def _end(cluster: list[tuple[float, float]], gap: float, room: float) -> float:
    return _start(cluster, gap, room) + _width(cluster, gap)
