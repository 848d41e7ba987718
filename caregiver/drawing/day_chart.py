"""Pain by day: for each care day a bar from the least to the worst number and a mark at the middle one.

The axis is always 0 to 10. Series stand side by side, each in its own mark, and nothing joins two days. A day without
an entry, or without a number, is an open column that says which, so that neither looks like a day without pain; days
away are a band.
"""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from caregiver.domain.pain import Series
from caregiver.domain.statistics import DayNumbers, Numbers
from caregiver.drawing.boxes import BoxKind, PaintedBox
from caregiver.drawing.chart_frame import ChartFrame, ChartWords
from caregiver.drawing.marks import PainMark
from caregiver.drawing.stay import paint_stay
from caregiver.drawing.tokens import Tokens

_LARGEST_MARK_PX = 10.0
_WIDEST_LANE_PX = 22.0
_LANES_SHARE = 0.92


@dataclass(frozen=True)
class ChartBand:
    """Days away, measured in days from the chart's start: 1.5 to 2.5 is from noon to noon of days of 24 hours."""

    start_days: float
    end_days: float
    words: str


@dataclass(frozen=True)
class DayChart:
    """What the chart shows.

    Attributes:
        days: One day after the other, none left out.
        day_names: What stands below each: "Mon 9".
        words: Words on the chart.
        goal: The number the person can live with, or None.
        bands: Days away.
        day_words_gap: Lines between the plot and the names of the days.
    """

    days: tuple[DayNumbers, ...]
    day_names: tuple[str, ...]
    words: ChartWords
    goal: int | None = None
    bands: tuple[ChartBand, ...] = ()
    day_words_gap: float = 0.5

    def laid_out(self, size: QSizeF, scale: float = 1.0) -> "LaidDayChart":
        """The chart at this size, its text at `scale`."""
        return LaidDayChart(self, size, scale)


@dataclass(frozen=True)
class _Bar:
    """A series' numbers of a day: its box, its mark's size, and the heights of worst, middle and least."""

    series: Series
    x: float
    size: float
    worst_y: float
    middle_y: float
    least_y: float

    @property
    def box(self) -> QRectF:
        top = min(self.worst_y - 1, self.middle_y - self.size / 2)
        bottom = max(self.least_y + 1, self.middle_y + self.size / 2)
        return QRectF(self.x - self.size / 2, top, self.size, bottom - top)


class LaidDayChart:
    """A chart laid out once, painted as often as needed.

    Attributes:
        size: What was given.
        plot: Where the days are, without the words around them.
        boxes: What it holds, and where.
    """

    def __init__(self, chart: DayChart, size: QSizeF, scale: float) -> None:
        self.size = size
        self._chart = chart
        self._scale = scale
        self._frame = ChartFrame(
            size, scale, chart.day_names, chart.words, goal=chart.goal, day_words_gap=chart.day_words_gap
        )
        self.plot = self._frame.plot
        self._series = [series for series in Series if any(series in day.by_series for day in chart.days)]
        self._bars = [bar for i, day in enumerate(chart.days) for bar in self._bars_of(i, day)]
        self._bands = [self._band_box(band) for band in chart.bands]
        self._gaps = self._lay_gaps()
        self.boxes = self._boxes()

    def paint(self, painter: QPainter, origin: QPointF, tokens: Tokens) -> list[PaintedBox]:
        """Draw it with its top left corner at `origin`; gives the boxes as drawn."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(origin)
        self._frame.paint_grid(painter, tokens)
        self._paint_goal(painter, tokens)
        for box, words in self._gaps:
            self._paint_gap(painter, box, words, tokens)
        for box, band in zip(self._bands, self._chart.bands, strict=True):
            paint_stay(painter, box, band.words, tokens, self._scale * 0.9)
        for bar in self._bars:
            _paint_bar(painter, bar, tokens)
        self._frame.paint_words(painter, tokens)
        painter.restore()
        return [box.moved(origin) for box in self.boxes]

    def y(self, number: float) -> float:
        """The height of a number, 0 to 10, in the chart."""
        return self._frame.y(number)

    def _bars_of(self, index: int, day: DayNumbers) -> list[_Bar]:
        # Every series keeps its own place in all columns, so that the eye can follow one of them.
        lane = min(_WIDEST_LANE_PX, self._frame.column * _LANES_SHARE / max(1, len(self._series)))
        size = min(_LARGEST_MARK_PX, lane * 0.96)
        first = self._frame.x(index + 0.5) - lane * (len(self._series) - 1) / 2
        return [
            self._bar(series, first + lane * i, size, day.by_series[series])
            for i, series in enumerate(self._series)
            if series in day.by_series
        ]

    def _bar(self, series: Series, x: float, size: float, numbers: Numbers) -> _Bar:
        return _Bar(
            series, x, size, self._frame.y(numbers.worst), self._frame.y(numbers.middle), self._frame.y(numbers.least)
        )

    def _band_box(self, band: ChartBand) -> QRectF:
        left = self._frame.x(max(0.0, band.start_days))
        right = self._frame.x(min(float(len(self._chart.days)), band.end_days))
        return QRectF(left, self.plot.top(), max(0.0, right - left), self.plot.height())

    def _lay_gaps(self) -> list[tuple[QRectF, str]]:
        """Runs of days without a number, each a column as wide as the run; days away are told by their band."""
        runs: list[tuple[int, int, str]] = []
        for i, day in enumerate(self._chart.days):
            box = QRectF(self._frame.x(i), self.plot.top(), self._frame.column, self.plot.height()).adjusted(
                1, 0, -1, 0
            )
            if day.by_series or any(box.intersects(band) for band in self._bands):
                continue
            words = self._gap_words(day)
            if runs and runs[-1][1:] == (i, words):
                runs[-1] = (runs[-1][0], i + 1, words)
            else:
                runs.append((i, i + 1, words))
        return [
            (QRectF(self._frame.x(a), self.plot.top(), self._frame.x(b) - self._frame.x(a), self.plot.height()), words)
            for a, b, words in runs
        ]

    def _gap_words(self, day: DayNumbers) -> str:
        words = self._chart.words
        if not day.is_recorded:
            return words.not_recorded
        return words.could_not_answer if day.could_not_answer else words.no_number

    def _boxes(self) -> list[PaintedBox]:
        words = (*self._frame.axis_words, *self._frame.day_words)
        boxes = [PaintedBox(word.box, BoxKind.LABEL, word.words) for word in words]
        boxes += [PaintedBox(box, BoxKind.BAND, text) for box, text in self._gaps]
        boxes += [
            PaintedBox(box, BoxKind.BAND, band.words) for box, band in zip(self._bands, self._chart.bands, strict=True)
        ]
        return boxes + [PaintedBox(bar.box, BoxKind.MARK, keys=(bar.series,)) for bar in self._bars]

    def _paint_goal(self, painter: QPainter, tokens: Tokens) -> None:
        if self._chart.goal is None:
            return
        pen = QPen(QColor(tokens.accent), 1.6)
        pen.setDashPattern([5, 2])
        painter.setPen(pen)
        y = self._frame.y(self._chart.goal)
        painter.drawLine(QLineF(self.plot.left() - 4, y, self.plot.right(), y))

    def _paint_gap(self, painter: QPainter, box: QRectF, words: str, tokens: Tokens) -> None:
        """An open column: no grid, no line through it, and the words where they have room.

        Without room for words only a day without an entry is open, so that the others are not taken for one.
        """
        clear = box.adjusted(1, 0, -1, -1)
        width = self._frame.width_of(words)
        is_flat = width <= clear.width()
        is_upright = not is_flat and self._frame.line_height <= clear.width() + 2 and width <= clear.height()
        if not (is_flat or is_upright or words == self._chart.words.not_recorded):
            return
        painter.fillRect(clear, QColor(tokens.surface))
        painter.setPen(QColor(tokens.ink_soft))
        painter.setFont(self._frame.face)
        if is_flat:
            painter.drawText(clear, int(Qt.AlignmentFlag.AlignCenter), words)
        elif is_upright:
            painter.save()
            painter.translate(clear.center())
            painter.rotate(-90)
            upright = QRectF(-clear.height() / 2, -clear.width(), clear.height(), clear.width() * 2)
            painter.drawText(upright, int(Qt.AlignmentFlag.AlignCenter), words)
            painter.restore()


def _paint_bar(painter: QPainter, bar: _Bar, tokens: Tokens) -> None:
    painter.setPen(QPen(QColor(tokens.pain_line), max(1.0, bar.size * 0.2)))
    half_cap = bar.size * 0.35
    if bar.least_y > bar.worst_y:
        painter.drawLine(QLineF(bar.x, bar.worst_y, bar.x, bar.least_y))
        for y in (bar.worst_y, bar.least_y):
            painter.drawLine(QLineF(bar.x - half_cap, y, bar.x + half_cap, y))
    PainMark(bar.series, "", 0).paint(painter, QPointF(bar.x, bar.middle_y), bar.size, tokens)
