"""The names of days, weeks, months or years beneath the numbers, as many as have room."""

from datetime import time

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from caregiver.domain.span import Span
from caregiver.drawing.boxes import BoxKind, PaintedBox
from caregiver.drawing.words import tr
from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.by_day.chart_row import ChartRow, RowLabel
from caregiver.ui.trends.by_day.date_ticks import DATE_PX, Tick, hour_ticks, line_height, ticks
from caregiver.ui.trends.by_day.faces import face
from caregiver.ui.trends.by_day.number_words import step_words

_ABOVE_PX, _BELOW_PX = 2.0, 6.0


class DatesRow(ChartRow):
    """The dates.

    Attributes:
        ticks: What is named, and where.
        hours: Of a few days, hours of the clock: where each stands, its words and their box.
        lines: Where hours, days, weeks, months or years begin: lines through all rows.
        picked: The days that are picked; their names are bold.
    """

    def __init__(self) -> None:
        super().__init__()
        self.ticks: tuple[Tick, ...] = ()
        self.lines: tuple[float, ...] = ()
        self.hours: tuple[tuple[float, str, QRectF], ...] = ()
        self.picked: Span | None = None

    def labels(self, canvas: Canvas) -> tuple[RowLabel, ...]:
        """When a day begins; of columns of more days, how many."""
        start = canvas.calendar.time_short(time(canvas.start_hour))
        said = tr("days from {time}", time=start) if canvas.is_by_day else step_words(canvas.step)
        if canvas.has_labels_above:
            return ()
        return (RowLabel(self._days_top(canvas) + line_height(canvas) / 2, "", said, px=DATE_PX),)

    def lay_out(self, canvas: Canvas) -> None:
        found, self.hours = ticks(canvas), hour_ticks(canvas)
        self.lines = tuple(canvas.x(tick.day.toordinal()) for tick in found)
        self.lines += tuple(x for x, _, _ in self.hours)
        self.ticks = tuple(tick for tick in found if tick.words)
        self.boxes = [PaintedBox(self._box(canvas, tick), BoxKind.LABEL, tick.words) for tick in self.ticks]
        self.boxes += [PaintedBox(box.translated(0, _ABOVE_PX), BoxKind.LABEL, words) for _, words, box in self.hours]

    def height(self, canvas: Canvas) -> float:
        return self._days_top(canvas) + line_height(canvas) + _BELOW_PX

    def draw(self, painter: QPainter, canvas: Canvas) -> None:
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip)
        painter.setFont(face(canvas.px(DATE_PX)))
        painter.setPen(QColor(canvas.tokens.ink_soft))
        for _, words, box in self.hours:
            painter.drawText(box.translated(0, _ABOVE_PX), flags, words)
        for tick, painted in zip(self.ticks, self.boxes, strict=False):
            is_bold = tick.is_today or (canvas.is_by_day and self.picked is not None and tick.day in self.picked)
            painter.setFont(face(canvas.px(DATE_PX), is_bold=is_bold))
            painter.setPen(QColor(canvas.tokens.ink if is_bold else canvas.tokens.ink_soft))
            painter.drawText(painted.rect, flags, tick.words)

    def _box(self, canvas: Canvas, tick: Tick) -> QRectF:
        return tick.box.translated(0, self._days_top(canvas))

    def _days_top(self, canvas: Canvas) -> float:
        """Where the names of days begin: below the hours, where there are any."""
        return _ABOVE_PX + (line_height(canvas) if hour_ticks(canvas) else 0.0)
