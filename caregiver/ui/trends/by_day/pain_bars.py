"""The numbers of each column as bars from least to worst, with a mark at the middle one, series side by side."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from caregiver.domain.pain import Series
from caregiver.domain.ratings import Spread
from caregiver.domain.statistics import with_halves
from caregiver.domain.trend_days import Column
from caregiver.drawing.marks import PainMark
from caregiver.drawing.tokens import Tokens
from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.by_day.faces import face, width_of

INK_SCORE = 8
"""Of the eleven colours the one of all marks (`Tokens.pain_line`): no colour judges a number here."""

WORST_PX = 14
SIZES_PX = {Series.PATIENT: 24.0, Series.CAREGIVER: 19.0, Series.NOBODY: 20.0}
_LEAST_SHARE, _LEAST_WITH_NUMBER_PX = 0.5, 16.0
_GAP_PX = 5.0
_SMALL_PX, _WIDEST_LANE_PX, _LANES_SHARE = 10.0, 22.0, 0.92
_WORST_GAP_PX = 1.0
THICKER = 1.9
"""The line behind a mark without words is as strong as behind one twice its size."""


@dataclass(frozen=True)
class PainBar:
    """The numbers of one series in one column, where they are drawn.

    Attributes:
        x: Its middle.
        size: Height of its mark.
        has_number: Whether the middle number is printed in it.
        worst_y, middle_y, least_y: Heights of its numbers.
        worst_box: Where the worst number is printed, or None.
    """

    column: Column
    series: Series
    spread: Spread
    x: float
    size: float
    worst_y: float
    middle_y: float
    least_y: float
    has_number: bool = True
    worst_box: QRectF | None = None

    @property
    def mark(self) -> PainMark:
        """The mark at the middle number."""
        return PainMark(self.series, with_halves(self.spread.middle) if self.has_number else "", INK_SCORE)

    @property
    def line(self) -> QLineF:
        """From the worst to the least number."""
        return QLineF(self.x, self.worst_y, self.x, self.least_y)

    @property
    def box(self) -> QRectF:
        """All of it without the worst number."""
        wide = self.mark.width(self.size) if self.has_number else self.size
        top = min(self.worst_y - 1, self.middle_y - self.size / 2)
        bottom = max(self.least_y + 1, self.middle_y + self.size / 2)
        return QRectF(self.x - wide / 2, top, wide, bottom - top)


class PainScale:
    """Where a number stands in the row."""

    def __init__(self, top: float, unit_px: float) -> None:
        self.top = top
        self.unit_px = unit_px

    def y(self, number: float) -> float:
        """The height of a number, 0 to 10."""
        return self.top + (10 - number) * self.unit_px


def bars(
    canvas: Canvas, scale: PainScale, rooms: Sequence[tuple[float, float]], series: Sequence[Series]
) -> tuple[PainBar, ...]:
    """The bars of all columns.

    Args:
        rooms: Of each column, from where to where it is free of times away.
        series: Those that any column has, in the order in which they stand side by side.
    """
    share = _share(canvas, rooms, series)
    found: list[PainBar] = []
    for column, (left, right) in zip(canvas.columns, rooms, strict=True):
        if not column.by_series:
            continue
        placed = list(_with_numbers(canvas, column, left, right, share)) if share else []
        small = () if placed else _small(canvas, column, left, right, series)
        found += [_bar(canvas, scale, column, *place, has_number=True) for place in placed]
        found += [_bar(canvas, scale, column, *place, has_number=False) for place in small]
    return tuple(found)


def _share(canvas: Canvas, rooms: Sequence[tuple[float, float]], series: Sequence[Series]) -> float:
    """How large the marks are that hold a number, of their full size: one share for all, because a larger mark would
    read as a larger number. 0 where the usual column has no room for them."""
    if not series:
        return 0.0
    smallest = min(SIZES_PX[one] for one in series) * canvas.scale
    least = max(_LEAST_SHARE, min(1.0, _LEAST_WITH_NUMBER_PX / smallest))
    if sum(SIZES_PX[one] for one in series) * canvas.scale * least + _GAP_PX * len(series) > canvas.column_px:
        return 0.0
    share = 1.0
    for column, (left, right) in zip(canvas.columns, rooms, strict=True):
        while share > least and column.by_series and _needed(canvas, column, share) > right - left - 2:
            share = max(least, share * 0.94)
    return share


def _needed(canvas: Canvas, column: Column, share: float) -> float:
    widths = [_width(column, one, SIZES_PX[one] * canvas.scale * share) for one in column.by_series]
    return sum(widths) + _GAP_PX * (len(widths) - 1)


def _with_numbers(
    canvas: Canvas, column: Column, left: float, right: float, share: float
) -> Iterable[tuple[Series, float, float]]:
    """Each series of a column with its middle and size, in marks that hold their number; none where they have no
    room."""
    total = _needed(canvas, column, share)
    if total > right - left:
        return
    x = (left + right - total) / 2
    for series in column.by_series:
        size = SIZES_PX[series] * canvas.scale * share
        wide = _width(column, series, size)
        yield series, x + wide / 2, size
        x += wide + _GAP_PX


def _small(
    canvas: Canvas, column: Column, left: float, right: float, series: Sequence[Series]
) -> Iterable[tuple[Series, float, float]]:
    """The same in marks without words; every series keeps its own place, so that the eye can follow one of them."""
    lane = min(_WIDEST_LANE_PX * canvas.scale, (right - left) * _LANES_SHARE / len(series))
    size = min(_SMALL_PX * canvas.scale, lane * 0.96)
    first = (left + right) / 2 - lane * (len(series) - 1) / 2
    for number, one in enumerate(series):
        if one in column.by_series:
            yield one, first + lane * number, size


def _bar(
    canvas: Canvas, scale: PainScale, column: Column, series: Series, x: float, size: float, *, has_number: bool
) -> PainBar:
    spread = column.by_series[series]
    ys = scale.y(spread.worst), scale.y(float(spread.middle)), scale.y(spread.least)
    bar = PainBar(column, series, spread, x, size, *ys, has_number)
    if not has_number or spread.worst == spread.middle:
        return bar
    px = canvas.px(WORST_PX)
    wide, high = width_of(str(spread.worst), px), px * 1.2
    return replace(bar, worst_box=QRectF(x - wide / 2, bar.box.top() - _WORST_GAP_PX - high, wide, high))


def _width(column: Column, series: Series, size: float) -> float:
    return PainMark(series, with_halves(column.by_series[series].middle), INK_SCORE).width(size)


def draw_bars(painter: QPainter, bars: Sequence[PainBar], canvas: Canvas) -> None:
    """Draw them; a caregiver's line is thinner, so that the two are told apart without their marks, too."""
    for bar in bars:
        if bar.has_number:
            _draw_bar(painter, bar, canvas)
    for series in Series:
        small = [bar for bar in bars if bar.series is series and not bar.has_number]
        if small:
            _draw_small(painter, small, canvas.tokens)


def _draw_bar(painter: QPainter, bar: PainBar, canvas: Canvas) -> None:
    tokens = canvas.tokens
    if bar.least_y > bar.worst_y:
        painter.setPen(line_pen(bar.series, bar.size, tokens))
        painter.drawLine(bar.line)
    bar.mark.paint(painter, QPointF(bar.x, bar.middle_y), bar.size, tokens)
    if bar.worst_box is not None:
        painter.setFont(face(canvas.px(WORST_PX)))
        painter.setPen(QColor(tokens.ink_soft))
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip)
        painter.drawText(bar.worst_box, flags, str(bar.spread.worst))


def _draw_small(painter: QPainter, bars: Sequence[PainBar], tokens: Tokens) -> None:
    """Many marks without words of one series: the same shapes as `PainMark`, all with one pen."""
    series, size = bars[0].series, min(bar.size for bar in bars)
    painter.setPen(line_pen(series, size * THICKER, tokens))
    painter.drawLines([bar.line for bar in bars if bar.least_y > bar.worst_y])
    line = max(1.0, min(1.5, size * 0.16))
    painter.setPen(QPen(QColor(tokens.pain_line), line))
    painter.setBrush(QColor(tokens.pain_line if series is Series.PATIENT else tokens.surface))
    for bar in bars:
        half = bar.size / 2 - line / 2
        if series is Series.PATIENT:
            painter.drawEllipse(QPointF(bar.x, bar.middle_y), half, half)
        elif series is Series.CAREGIVER:
            painter.drawRect(QRectF(bar.x - half, bar.middle_y - half, 2 * half, 2 * half))
        else:
            corners = ((0.0, -half), (half, 0.0), (0.0, half), (-half, 0.0))
            painter.drawPolygon(QPolygonF([QPointF(bar.x + x, bar.middle_y + y) for x, y in corners]))


def line_pen(series: Series, size: float, tokens: Tokens) -> QPen:
    """The pen of the line from the least to the worst number behind a mark of this size."""
    wide = max(1.0, size / 8)
    pen = QPen(QColor(tokens.pain_line), wide if series is Series.PATIENT else max(1.0, wide * 0.6))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if wide > 2 else Qt.PenCapStyle.FlatCap)
    return pen
