"""Pain by day: each column's least, middle and worst number, 0 to 10; gaps stay open, times away are bands.

The axis is always the same. Series stand side by side in their own marks; nothing joins two columns.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from caregiver.domain.pain import Series
from caregiver.domain.trend_days import Column
from caregiver.drawing.boxes import BoxKind, PaintedBox
from caregiver.drawing.marks import Mark
from caregiver.drawing.pens import hairline, on_pixel
from caregiver.drawing.words import tr
from caregiver.services.trend_moments import MOST_DAYS_BY_MOMENT
from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.by_day.chart_row import ChartRow, RowLabel
from caregiver.ui.trends.by_day.fitted_words import FittedWords, fitted
from caregiver.ui.trends.by_day.gaps import Gap, gaps
from caregiver.ui.trends.by_day.legend_marks import BandMark
from caregiver.ui.trends.by_day.moment_bars import moment_bars, unanswered_words, with_what_is_to_come
from caregiver.ui.trends.by_day.pain_bars import PainBar, PainScale, bars, draw_bars
from caregiver.ui.trends.by_day.stays_shown import Away

UNIT_PX = 13.0
_ABOVE_TEN_PX, _BELOW_ZERO_PX = 27.0, 11.0
_WORDS_PX = 14
_STAY_WORDS_PX = (14, 13, 12)
_NUMBERS_ON_AXIS = (10, 8, 6, 4, 2, 0)
_PAIN_AT, _RECORDED_AT = 8.5, (7.1, 5.7)


class PainRow(ChartRow):
    """The numbers.

    Args:
        goal: The number the person can live with, or None where it is not shown.
        dotted: Gives the places at which something happened: a dotted line goes down there.

    Attributes:
        columns: What is drawn.
        events: Places at which something happened.
        bars: Each series of each column, where it is drawn.
        gaps: Columns without a number, and what is said of them.
        stays: Times away.
        nothing: What is said where nothing at all is recorded, or None.
        is_by_moment: Whether each number stands at its own minute.
    """

    has_line_below = False

    def __init__(self, goal: int | None = None, dotted: Callable[[Canvas], Sequence[float]] | None = None) -> None:
        super().__init__()
        self.goal = goal
        self._dotted = dotted or (lambda canvas: ())
        self.events: tuple[float, ...] = ()
        self.columns: tuple[Column, ...] = ()
        self.bars: tuple[PainBar, ...] = ()
        self.gaps: tuple[Gap, ...] = ()
        self.stays: list[PaintedBox] = []
        self.nothing: FittedWords | None = None
        self._stay_words: list[FittedWords] = []
        self._untold: tuple[str, ...] = ()
        self.is_by_moment = False
        self._unanswered: list[FittedWords] = []
        self._scale = PainScale(0, UNIT_PX)

    def legend(self) -> tuple[tuple[Mark, str], ...]:
        return tuple((BandMark(), words) for words in self._untold)

    # -- words left of it ---------------------------------------------------------------------------------------

    def labels(self, canvas: Canvas) -> tuple[RowLabel, ...]:
        scale, found = self._scale_of(canvas), []
        head, *rest = canvas.coverage.parts(canvas.columns)
        recorded = [tr("recorded on {days}", days=head), ", ".join(rest)]
        if canvas.has_labels_above:
            said = tr("0 no pain, 10 worst pain; {recorded}", recorded=", ".join(filter(None, recorded)))
            if self.goal is not None:
                said = "; ".join((said, tr("goal {number} or less", number=self.goal)))
            found.append(RowLabel(canvas.label_room(16) / 2, tr("Pain"), said, is_bold=True, px=16))
        else:
            found.append(RowLabel(scale.y(_PAIN_AT), tr("Pain"), is_bold=True, px=16))
            lines = zip(_RECORDED_AT, filter(None, recorded), strict=False)
            found += [RowLabel(scale.y(at), "", line, px=_WORDS_PX) for at, line in lines]
            found.append(RowLabel(scale.y(10), "", tr("Worst pain"), px=_WORDS_PX))
            found.append(RowLabel(scale.y(0), "", tr("No pain"), px=_WORDS_PX))
        if self.goal is not None:
            goal = str(self.goal)  # above the numbers it is said in full
            if not canvas.has_labels_above:
                goal = tr("Goal {number} or less", number=self.goal)
            found.append(RowLabel(scale.y(self.goal), goal, px=_WORDS_PX, is_at_plot=True, is_goal=True))
        for number in _NUMBERS_ON_AXIS:
            if self.goal is None or abs(number - self.goal) > 1:
                found.append(RowLabel(scale.y(number), str(number), px=_WORDS_PX, is_at_plot=True))
        return tuple(found)

    # -- laying out ---------------------------------------------------------------------------------------------

    def lay_out(self, canvas: Canvas) -> None:
        self._scale = scale = self._scale_of(canvas)
        self.columns, self.events = canvas.columns, tuple(self._dotted(canvas))
        self.stays = self.stay_boxes(canvas, scale.y(10) - 4, scale.y(0))
        rooms = [self._room(canvas, column) for column in canvas.columns]
        each = moment_bars(canvas, scale)
        self.is_by_moment = each is not None
        self.bars = bars(canvas, scale, rooms, self.series(canvas)) if each is None else each
        self.gaps = gaps(canvas, scale.y(10), scale.y(0), [box.rect for box in self.stays])
        self.nothing = self._nothing_words(canvas)
        if self.nothing is not None:
            self.gaps = tuple(replace(gap, words=None) for gap in self.gaps)
        if canvas.span.days <= MOST_DAYS_BY_MOMENT:
            self._lay_moments(canvas)
        told = [(box, self._words_of(canvas, box)) for box in self.stays]
        self._stay_words = [words for _, words in told if words is not None]
        self._untold = tuple(dict.fromkeys(box.words for box, words in told if words is None))
        self.boxes = list(self._boxes())

    def _lay_moments(self, canvas: Canvas) -> None:
        """What a few days have room for: an open part for what is to come, and words where nobody could answer."""
        scale = self._scale
        room = QRectF(0, scale.y(10), canvas.width, scale.y(0) - scale.y(10))
        self.gaps = with_what_is_to_come(canvas, self.gaps, room)
        if self.is_by_moment:
            taken = [bar.box for bar in self.bars] + [gap.words.box for gap in self.gaps if gap.words is not None]
            self._unanswered = unanswered_words(canvas, scale, taken + [box.rect for box in self.stays])

    def series(self, canvas: Canvas) -> tuple[Series, ...]:
        """Those for which every column has room, so that all marks of the chart are of one kind."""
        return tuple(one for one in Series if any(one in column.by_series for column in canvas.columns))

    def height(self, canvas: Canvas) -> float:
        return self._scale_of(canvas).y(0) + canvas.px(_BELOW_ZERO_PX)

    def plot_top(self, canvas: Canvas) -> float:
        """Where 10 stands."""
        return self._scale_of(canvas).y(10)

    def _scale_of(self, canvas: Canvas) -> PainScale:
        return PainScale(canvas.label_room(16) + canvas.px(_ABOVE_TEN_PX), canvas.px(UNIT_PX))

    def _room(self, canvas: Canvas, column: Column) -> tuple[float, float]:
        """The widest part of a column outside times away; all of it where no part is wide enough for a mark."""
        left, right = canvas.left(column), canvas.right(column)
        edges = [left]
        for box in self.stays:
            if box.rect.left() < right and box.rect.right() > left:
                edges += [max(left, box.rect.left()), min(right, box.rect.right())]
        edges.append(right)
        free = max(zip(edges[::2], edges[1::2], strict=True), key=lambda part: part[1] - part[0])
        return free if free[1] - free[0] >= (right - left) * 0.4 else (left, right)

    def _nothing_words(self, canvas: Canvas) -> FittedWords | None:
        """One sentence instead of many words, where nothing at all is recorded."""
        if self.stays or any(column.is_recorded for column in canvas.columns):
            return None
        room = QRectF(0, self._scale.y(10), canvas.width, self._scale.y(0) - self._scale.y(10))
        return fitted((tr("Nothing is recorded in these days."),), room, canvas.px(16), may_be_upright=False)

    def _words_of(self, canvas: Canvas, box: PaintedBox) -> FittedWords | None:
        """A stay's words, in the widest part of its band that no mark stands in."""
        marks = sorted((bar.box.left(), bar.box.right()) for bar in self.bars if bar.box.intersects(box.rect))
        stops = [(box.rect.left(), box.rect.left()), *marks, (box.rect.right(), box.rect.right())]
        left, right = max(((one[1], other[0]) for one, other in pairwise(stops)), key=lambda part: part[1] - part[0])
        room = QRectF(left + 1, box.rect.top() + 2, right - left - 2, box.rect.height() - 4)
        away = box.keys[0]
        moments = away.moments if isinstance(away, Away) else ()
        for parts in ((box.words, *moments), (box.words,)):
            for px in _STAY_WORDS_PX:
                words = fitted(parts, room, canvas.px(px), heads=1, may_be_upright=False)
                if words is not None:
                    return words
        return fitted((box.words,), room, canvas.px(_STAY_WORDS_PX[0]), heads=1)

    def _boxes(self) -> list[PaintedBox]:
        found = [PaintedBox(box.rect, BoxKind.BAND, "", box.keys) for box in self.stays]
        found += [PaintedBox(words.box, BoxKind.LABEL, " ".join(words.lines)) for words in self._stay_words]
        found += [PaintedBox(words.box, BoxKind.LABEL, " ".join(words.lines)) for words in self._unanswered]
        found += [PaintedBox(self.nothing.box, BoxKind.LABEL, " ".join(self.nothing.lines))] if self.nothing else []
        found += [
            PaintedBox(gap.words.box, BoxKind.LABEL, " ".join(gap.words.lines))
            for gap in self.gaps
            if gap.words is not None
        ]
        for bar in self.bars:
            found.append(PaintedBox(bar.box, BoxKind.MARK, bar.mark.label, (bar.column, bar.series)))
            if bar.worst_box is not None:
                found.append(PaintedBox(bar.worst_box, BoxKind.LABEL, str(bar.spread.worst)))
        return found

    # -- drawing ------------------------------------------------------------------------------------------------

    def draw(self, painter: QPainter, canvas: Canvas) -> None:
        self._draw_lines(painter, canvas)
        tokens = canvas.tokens
        painter.setPen(QPen(QColor(tokens.line_strong), 1))
        painter.setBrush(QColor(tokens.sunken))
        for box in self.stays:
            painter.drawRect(box.rect.adjusted(0.5, 0.5, -0.5, -0.5))
        for words in self._stay_words:
            words.draw(painter, tokens.ink)
        for said in (self.nothing, *(gap.words for gap in self.gaps), *self._unanswered):
            if said is not None:
                said.draw(painter, tokens.ink_soft)
        self._draw_events(painter, canvas)
        draw_bars(painter, self.bars, canvas)

    def _draw_lines(self, painter: QPainter, canvas: Canvas) -> None:
        """Lines at the numbers and at the goal; a gap stays open."""
        tokens, scale = canvas.tokens, self._scale
        open_parts = _between(canvas.width, [gap.box for gap in self.gaps if gap.is_open])
        painter.setPen(hairline(tokens))
        for number in _NUMBERS_ON_AXIS[:-1]:
            if number != self.goal:
                y = on_pixel(scale.y(number), tokens)
                painter.drawLines([QLineF(left, y, right, y) for left, right in open_parts])
        if self.goal is not None:
            painter.setPen(QPen(QColor(tokens.accent), 2))
            y = round(scale.y(self.goal))
            painter.drawLines([QLineF(left, y, right, y) for left, right in open_parts])
        painter.setPen(QPen(QColor(tokens.line_strong), 1))
        floor = on_pixel(scale.y(0), tokens)
        painter.drawLine(QLineF(0, floor, canvas.width, floor))

    def _draw_events(self, painter: QPainter, canvas: Canvas) -> None:
        painter.setPen(event_pen(canvas))
        for place in self.events:
            x = canvas.x(place)
            painter.drawLine(QLineF(x, 0, x, self._scale.y(0)))


def event_pen(canvas: Canvas) -> QPen:
    """The dotted line that goes down from what happened."""
    pen = QPen(QColor(canvas.tokens.ink), 1.4)
    pen.setDashPattern([1.4, 2.9])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _between(width: float, boxes: Sequence[QRectF]) -> list[tuple[float, float]]:
    """What is left of a line from 0 to `width` outside the boxes."""
    stops = [(0.0, 0.0), *((box.left(), box.right()) for box in boxes), (width, width)]
    return [(one[1], other[0]) for one, other in pairwise(stops) if other[0] - one[1] > 0.5]
