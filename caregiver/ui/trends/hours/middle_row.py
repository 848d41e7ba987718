"""The middle number of each three hours in figures, and of how many numbers it is."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from caregiver.domain.statistics import with_halves
from caregiver.domain.wording import start_upper
from caregiver.drawing.boxes import BoxKind, PaintedBox
from caregiver.drawing.fonts import font
from caregiver.drawing.words import tr
from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.by_day.chart_row import ChartRow, RowLabel
from caregiver.ui.trends.hours.folded_day import AXIS_PX, FoldedDay
from caregiver.ui.trends.hours.hour_words import count_words, middle_name
from caregiver.ui.trends.hours.shown_hours import ShownHours


class MiddleRow(ChartRow):
    """Two lines of figures.

    Attributes:
        figures: The middle number and the count of each block, as written; "" where there is no number.
    """

    def __init__(self, shown: ShownHours) -> None:
        super().__init__()
        self.shown = shown
        self.figures: list[tuple[str, str]] = []

    def _tops(self, canvas: Canvas) -> tuple[float, float]:
        line, above = canvas.px(AXIS_PX) * 1.4, canvas.label_room(AXIS_PX)
        return above, above + line + above

    def height(self, canvas: Canvas) -> float:
        return self._tops(canvas)[1] + canvas.px(AXIS_PX) * 1.4 + 6 if self.shown.series else 0.0

    def labels(self, canvas: Canvas) -> tuple[RowLabel, ...]:
        if self.shown.main is None:
            return ()
        name = start_upper(middle_name(self.shown.main, canvas.person))
        first, second = (self._label_y(top, canvas) for top in self._tops(canvas))
        return (
            RowLabel(first, name, px=AXIS_PX, is_bold=True),
            RowLabel(second, "", tr("how many numbers"), px=AXIS_PX),
        )

    def _label_y(self, top: float, canvas: Canvas) -> float:
        return top - canvas.label_room(AXIS_PX) / 2 if canvas.has_labels_above else top + canvas.px(AXIS_PX) * 0.7

    def lay_out(self, canvas: Canvas) -> None:
        assert isinstance(canvas, FoldedDay)
        self.figures, self.boxes = [], []
        for block in self.shown.blocks:
            spread = self.shown.main_spread(block)
            figures = (with_halves(spread.middle), count_words(spread.count)) if spread else ("", "")
            if spread is None and not self.shown.is_to_come(block):
                figures = "", "0"
            self.figures.append(figures)
            left = canvas.block_px * block.place
            for top, words in zip(self._tops(canvas), figures, strict=True):
                rect = QRectF(left, top, canvas.block_px, canvas.px(AXIS_PX) * 1.4)
                self.boxes.append(PaintedBox(rect, BoxKind.LABEL, words, (block.place,)))

    def draw(self, painter: QPainter, canvas: Canvas) -> None:
        centred = int(Qt.AlignmentFlag.AlignCenter)
        for number, box in enumerate(self.boxes):
            is_middle = number % 2 == 0
            weight = QFont.Weight.DemiBold if is_middle else QFont.Weight.Normal
            painter.setFont(font(canvas.px(AXIS_PX), weight))
            painter.setPen(QColor(canvas.tokens.ink if is_middle else canvas.tokens.ink_soft))
            painter.drawText(box.rect, centred, box.words)
