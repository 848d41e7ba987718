"""A medicine by the clock: an open circle at each of its times."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from caregiver.drawing.boxes import BoxKind, PaintedBox
from caregiver.drawing.marks import mark_box
from caregiver.services.trend_hours import DueTimes
from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.by_day.chart_row import ChartRow, RowLabel
from caregiver.ui.trends.hours.folded_day import DOSE_PX, FoldedDay
from caregiver.ui.trends.hours.hour_marks import paint_due

_ROW_PX, _TWO_LINES_PX, _MARK_PX = 26.0, 48.0, 11.0


class DueRow(ChartRow):
    """One medicine.

    Args:
        due: Its times.
        name: What it is called.
        since: Since when it is due at these times; "" for all the days.
        is_last: Whether a line parts it from what follows.
    """

    def __init__(self, due: DueTimes, name: str, since: str = "", *, is_last: bool) -> None:
        super().__init__()
        self.due = due
        self._name = name
        self._since = since
        self.has_line_below = is_last

    def height(self, canvas: Canvas) -> float:
        return canvas.label_room(DOSE_PX) + self._lane_px(canvas)

    def _lane_px(self, canvas: Canvas) -> float:
        """Words beside it may stand on two lines."""
        is_high = bool(self._since) and not canvas.has_labels_above
        return canvas.px(_TWO_LINES_PX if is_high else _ROW_PX)

    def labels(self, canvas: Canvas) -> tuple[RowLabel, ...]:
        above = canvas.label_room(DOSE_PX)
        y = above / 2 if canvas.has_labels_above else self._lane_px(canvas) / 2
        return (RowLabel(y, self._name, self._since, px=DOSE_PX),)

    def lay_out(self, canvas: Canvas) -> None:
        assert isinstance(canvas, FoldedDay)
        y = canvas.label_room(DOSE_PX) + self._lane_px(canvas) / 2
        size = canvas.px(_MARK_PX)
        self.boxes = [
            PaintedBox(mark_box(QPointF(canvas.at(canvas.shown.minutes(at)), y), size, size), BoxKind.MARK, keys=(at,))
            for at in self.due.times
        ]

    def draw(self, painter: QPainter, canvas: Canvas) -> None:
        for box in self.boxes:
            paint_due(painter, box.rect.center(), box.rect.height(), canvas.tokens)
