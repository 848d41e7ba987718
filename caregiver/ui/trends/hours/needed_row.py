"""A medicine given when needed: a triangle where doses were given, and below how many in each three hours."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from caregiver.domain.day_hours import counted
from caregiver.drawing.boxes import BoxKind, PaintedBox
from caregiver.drawing.dose_marks import DoseKind, DoseMark
from caregiver.drawing.fonts import font
from caregiver.drawing.marks import mark_box
from caregiver.drawing.words import tr
from caregiver.services.trend_hours import NeededHours
from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.by_day.chart_row import ChartRow, RowLabel
from caregiver.ui.trends.hours.folded_day import DOSE_PX, FoldedDay
from caregiver.ui.trends.hours.hour_words import count_words, days_words
from caregiver.ui.trends.hours.shown_hours import doses_by_block

_MARKS_PX, _COUNTS_PX = 30.0, 28.0
_SIZES = (11.0, 14.0, 17.0)
_STEPS = (15, 30, 60)
"""Minutes that are drawn at one place: the first that leaves room between the triangles."""

_MARK = DoseMark(DoseKind.AS_NEEDED)


class NeededRow(ChartRow):
    """One medicine.

    Args:
        needed: Its doses by the time of day.
        name: What it is called.

    Attributes:
        marks: Where its triangles stand: the middle minute, how many doses, and the box.
        counts: How many doses in each three hours.
    """

    def __init__(self, needed: NeededHours, name: str) -> None:
        super().__init__()
        self.needed = needed
        self._name = name
        self.counts = doses_by_block(needed)
        self.marks: list[tuple[float, int, QRectF]] = []

    def _tops(self, canvas: Canvas) -> tuple[float, float]:
        above = canvas.label_room(DOSE_PX)
        return above, above + canvas.px(_MARKS_PX) + above

    def height(self, canvas: Canvas) -> float:
        return self._tops(canvas)[1] + canvas.px(_COUNTS_PX)

    def labels(self, canvas: Canvas) -> tuple[RowLabel, ...]:
        said = tr("doses {when}", when=days_words(canvas.shown.span.days)) if isinstance(canvas, FoldedDay) else ""
        ys = [
            top - canvas.label_room(DOSE_PX) / 2 if canvas.has_labels_above else top + canvas.px(high) / 2
            for top, high in zip(self._tops(canvas), (_MARKS_PX, _COUNTS_PX), strict=True)
        ]
        return RowLabel(ys[0], self._name, px=DOSE_PX), RowLabel(ys[1], "", said, px=DOSE_PX)

    def lay_out(self, canvas: Canvas) -> None:
        assert isinstance(canvas, FoldedDay)
        top, below = self._tops(canvas)
        floor = top + canvas.px(_MARKS_PX) - 2
        self.marks = next(filter(None, (self._placed(canvas, step, floor) for step in _STEPS)), [])
        marks = [PaintedBox(box, BoxKind.MARK, keys=(minutes, times)) for minutes, times, box in self.marks]
        self.boxes = [*marks, *self._figures(canvas, below)]

    def _placed(self, canvas: FoldedDay, step: int, floor: float) -> list[tuple[float, int, QRectF]]:
        """The triangles on two lines, `step` minutes at one place; none where they would cover each other."""
        placed, ends = [], [-canvas.width, -canvas.width]
        for minutes, times in counted(self.needed.quarters, step):
            size, x = canvas.px(_SIZES[canvas.shown.size_of(times)]), canvas.at(minutes)
            level = next((n for n, end in enumerate(ends) if x - size / 2 >= end), None)
            if level is None and step != _STEPS[-1]:
                return []
            level = level or 0
            ends[level] = x + size / 2
            y = floor - size / 2 - level * canvas.px(_SIZES[0])
            placed.append((minutes, times, mark_box(QPointF(x, y), size, size)))
        return placed

    def _figures(self, canvas: FoldedDay, top: float) -> list[PaintedBox]:
        wide, high = canvas.block_px, canvas.px(_COUNTS_PX)
        return [
            PaintedBox(QRectF(wide * block.place, top, wide, high), BoxKind.LABEL, count_words(count), (block.place,))
            for block, count in zip(canvas.shown.blocks, self.counts, strict=True)
            if count or not canvas.shown.is_to_come(block)
        ]

    def draw(self, painter: QPainter, canvas: Canvas) -> None:
        for box in self.boxes:
            if box.kind is BoxKind.MARK:
                _MARK.paint(painter, box.rect.center(), box.rect.height(), canvas.tokens)
            else:
                painter.setFont(font(canvas.px(DOSE_PX)))
                painter.setPen(QColor(canvas.tokens.ink))
                painter.drawText(box.rect, int(Qt.AlignmentFlag.AlignCenter), box.words)
