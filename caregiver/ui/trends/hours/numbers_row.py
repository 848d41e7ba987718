"""The numbers by the time of day, on the one axis from 0 to 10."""

from collections import defaultdict
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from caregiver.domain.day_hours import Spot
from caregiver.domain.pain import Series
from caregiver.drawing.boxes import BoxKind, PaintedBox
from caregiver.drawing.fonts import font
from caregiver.drawing.marks import mark_box
from caregiver.drawing.pens import hairline, on_pixel
from caregiver.drawing.words import tr
from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.by_day.chart_row import ChartRow, RowLabel
from caregiver.ui.trends.hours.folded_day import AXIS_PX, DOSE_PX, FoldedDay, apart
from caregiver.ui.trends.hours.hour_marks import BLOCK_PX, SPOT_PX, SpotMark, paint_block
from caregiver.ui.trends.hours.hour_words import axis_words, parts_of_day
from caregiver.ui.trends.hours.shown_hours import ShownHours

PLOT_PX = 170.0
FEWEST = 3
"""A middle number of fewer than so many is told in figures, with its count, and not drawn."""
_ON_AXIS = (0, 2, 4, 6, 8, 10)
_GAP = 6.0


@dataclass(frozen=True)
class MiddleBlock:
    """The middle number of three hours, where it is drawn."""

    place: int
    series: Series
    middle: float
    box: QRectF


class NumbersRow(ChartRow):
    """Numbers, middle numbers, the goal, and the times of doses by the clock.

    Args:
        planned: Of which day the times of doses are: "as planned on 22 Nov".

    Attributes:
        shown: What is drawn.
        drawn: Each place that holds numbers, with its box.
        middles: Each middle number, with its box.
    """

    def __init__(self, shown: ShownHours, planned: str = "") -> None:
        super().__init__()
        self.shown = shown
        self._planned = planned
        self.drawn: list[tuple[Spot, QRectF]] = []
        self.middles: list[MiddleBlock] = []
        self._clocks: list[PaintedBox] = []
        self._hours: list[PaintedBox] = []

    # -- measures -----------------------------------------------------------------------------------------------

    def _top(self, canvas: Canvas) -> float:
        """Above the plot stand the times of the doses, and whether it is night."""
        if not self.shown.due:
            return canvas.px(AXIS_PX) * 1.85
        lines = 1 if canvas.has_labels_above else 2
        return self._clocks_top(canvas) + canvas.px(DOSE_PX) * 1.35 * lines + canvas.px(AXIS_PX) * 0.7

    def _clocks_top(self, canvas: Canvas) -> float:
        """The words beside the times of the doses stand on two lines; above them, where there is no room beside."""
        return canvas.label_room(DOSE_PX) * 2

    def plot_top(self, canvas: Canvas) -> float:
        """Where the plot begins, with a little room above 10."""
        return self._top(canvas) - canvas.px(AXIS_PX) / 2

    def _plot_px(self, canvas: Canvas) -> float:
        return PLOT_PX * (0.4 + 0.6 * canvas.scale)

    def _line_px(self, canvas: Canvas) -> float:
        return canvas.px(AXIS_PX) * 1.35

    def y(self, number: float, canvas: Canvas) -> float:
        """The height of a number."""
        return self._top(canvas) + self._plot_px(canvas) * (1 - number / 10)

    def height(self, canvas: Canvas) -> float:
        lines = 2 if canvas.calendar.is_twelve_hour else 1
        return self.y(0, canvas) + 4 + lines * self._line_px(canvas) + 4

    def labels(self, canvas: Canvas) -> tuple[RowLabel, ...]:
        found = []
        if self.shown.due:
            line = canvas.label_room(DOSE_PX) or canvas.px(DOSE_PX) * 1.35
            found.append(RowLabel(line / 2, tr("Due each day,"), px=DOSE_PX))
            found.append(RowLabel(line * 1.5, "", self._planned, px=DOSE_PX))
        words = {10: tr("Worst pain {number}", number=10), 0: tr("No pain {number}", number=0)}
        goal = self.shown.goal
        if goal is not None:
            words[goal] = tr("Goal {number} or less", number=goal) if goal else tr("Goal {number}", number=0)
        for number in sorted({*_ON_AXIS, *words}):
            is_beside_goal = goal is not None and number != goal and abs(number - goal) < 2
            if not is_beside_goal or number in {0, 10}:
                said = words.get(number, str(number))
                is_goal = number == goal
                found.append(RowLabel(self.y(number, canvas), said, px=AXIS_PX, is_at_plot=True, is_goal=is_goal))
        return tuple(found)

    # -- places -------------------------------------------------------------------------------------------------

    def lay_out(self, canvas: Canvas) -> None:
        assert isinstance(canvas, FoldedDay)
        self._lay_clocks(canvas)
        self._lay_hours(canvas)
        self._lay_middles(canvas)
        self._lay_spots(canvas)
        self.boxes = [*self._clocks, *self._hours]

    def _lay_clocks(self, canvas: FoldedDay) -> None:
        """The times of the doses; those that have no room near their line are left out, their circles stay below."""
        metrics = QFontMetricsF(font(canvas.px(DOSE_PX)))
        clocks = list(self.shown.due_clocks)
        above = self._clocks_top(canvas)
        while clocks:
            words = [canvas.calendar.time_short(at) for at in clocks]
            wanted = [
                (canvas.at(self.shown.minutes(at)), metrics.horizontalAdvance(w) + 1)
                for at, w in zip(clocks, words, strict=True)
            ]
            lefts = apart(wanted, _GAP, canvas.width)
            far = [abs(left + width / 2 - x) - width * 0.75 for left, (x, width) in zip(lefts, wanted, strict=True)]
            if max(far) <= 0:
                high = canvas.px(DOSE_PX) * 1.35
                self._clocks = [
                    PaintedBox(QRectF(left, above, width, high), BoxKind.LABEL, said)
                    for left, (_, width), said in zip(lefts, wanted, words, strict=True)
                ]
                return
            del clocks[far.index(max(far))]
        self._clocks = []

    def _lay_hours(self, canvas: FoldedDay) -> None:
        """The hours below the plot; on a clock of twelve the parts of the day below them."""
        top, high = self.y(0, canvas) + 4, self._line_px(canvas)
        self._hours = [
            PaintedBox(QRectF(canvas.block_px * place, top, canvas.block_px, high), BoxKind.LABEL, said)
            for place, said in enumerate(axis_words(canvas.calendar, self.shown.blocks))
        ]
        if canvas.calendar.is_twelve_hour:
            self._hours += [
                PaintedBox(QRectF(canvas.at(start), top + high, canvas.at(end - start), high), BoxKind.LABEL, said)
                for start, end, said in parts_of_day(self.shown.blocks)
            ]

    def _lay_middles(self, canvas: FoldedDay) -> None:
        self.middles = []
        for block in self.shown.blocks:
            spread = self.shown.main_spread(block)
            if spread is not None and spread.count >= FEWEST and self.shown.main is not None:
                middle = float(spread.middle)
                centre = QPointF(canvas.middle_of(block.place), self.y(middle, canvas))
                box = mark_box(centre, canvas.block_px - 6, BLOCK_PX * canvas.scale)
                self.middles.append(MiddleBlock(block.place, self.shown.main, middle, box))

    def _lay_spots(self, canvas: FoldedDay) -> None:
        """Numbers of several series at one place stand side by side."""
        held: dict[tuple[float, int], list[Spot]] = defaultdict(list)
        for spot in self.shown.spots:
            held[spot.minutes, spot.score].append(spot)
        self.drawn = []
        for (minutes, score), spots in held.items():
            sizes = [self._mark(spot).px(canvas.scale) for spot in spots]
            x = canvas.at(minutes) - sum(sizes) / 2
            for spot, size in zip(spots, sizes, strict=True):
                self.drawn.append((spot, mark_box(QPointF(x + size / 2, self.y(score, canvas)), size, size)))
                x += size
        self.drawn.sort(key=lambda one: (-self._mark(one[0]).size, list(Series).index(one[0].series)))

    def _mark(self, spot: Spot) -> SpotMark:
        return SpotMark(spot.series, self.shown.size_of(spot.times))

    # -- drawing ------------------------------------------------------------------------------------------------

    def draw(self, painter: QPainter, canvas: Canvas) -> None:
        assert isinstance(canvas, FoldedDay)
        self._draw_grid(painter, canvas)
        self._draw_due(painter, canvas)
        for middle in self.middles:
            paint_block(painter, middle.box, middle.series, canvas.tokens)
        self._draw_goal(painter, canvas)
        for spot, box in self.drawn:
            self._mark(spot).paint(painter, box.center(), canvas.px(SPOT_PX[-1]), canvas.tokens)
        self._draw_words(painter, canvas)

    def _draw_grid(self, painter: QPainter, canvas: FoldedDay) -> None:
        tokens = canvas.tokens
        painter.setPen(hairline(tokens))
        for number in _ON_AXIS[1:]:
            if number != self.shown.goal:
                y = on_pixel(self.y(number, canvas), tokens)
                painter.drawLine(QLineF(0, y, canvas.width, y))
        painter.setPen(QPen(QColor(tokens.line_strong), 1))
        floor = on_pixel(self.y(0, canvas), tokens)
        painter.drawLine(QLineF(0, floor, canvas.width, floor))
        for place in range(len(self.shown.blocks) + 1):
            x = on_pixel(min(canvas.block_px * place, canvas.width - 1), tokens)
            painter.drawLine(QLineF(x, floor, x, floor + 5))

    def _draw_goal(self, painter: QPainter, canvas: FoldedDay) -> None:
        if self.shown.goal is not None:
            y = round(self.y(self.shown.goal, canvas))  # on whole pixels, or it is drawn pale
            painter.setPen(QPen(QColor(canvas.tokens.accent), 2))
            painter.drawLine(QLineF(0, y, canvas.width, y))

    def _draw_due(self, painter: QPainter, canvas: FoldedDay) -> None:
        pen = QPen(QColor(canvas.tokens.ink), 1.4)
        pen.setDashPattern([1.5, 3])
        painter.setPen(pen)
        top = self._clocks_top(canvas) + canvas.px(DOSE_PX) * 1.3
        for at in self.shown.due_clocks:
            x = canvas.at(self.shown.minutes(at))
            painter.drawLine(QLineF(x, top, x, self.y(0, canvas)))

    def _draw_words(self, painter: QPainter, canvas: FoldedDay) -> None:
        centred = int(Qt.AlignmentFlag.AlignCenter)
        painter.setPen(QColor(canvas.tokens.ink))
        painter.setFont(font(canvas.px(DOSE_PX)))
        for box in self._clocks:
            painter.drawText(box.rect, centred, box.words)
        painter.setPen(QColor(canvas.tokens.ink_soft))
        painter.setFont(font(canvas.px(AXIS_PX)))
        for box in self._hours:
            painter.drawText(box.rect, centred, box.words)
        if not self.shown.series:
            self._draw_nothing(painter, canvas)

    def _draw_nothing(self, painter: QPainter, canvas: FoldedDay) -> None:
        """Words in the middle of an empty plot, with room of their own among its lines."""
        said = tr("No number in these days")
        wide, high = QFontMetricsF(painter.font()).horizontalAdvance(said) + 16, self._line_px(canvas)
        room = QRectF((canvas.width - wide) / 2, self.y(7, canvas) - high / 2, wide, high)
        painter.fillRect(room, QColor(canvas.tokens.surface))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), said)
