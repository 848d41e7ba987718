"""A small chart below the numbers: what evening reviews or symptom notes say, in bars with their value above.

A day that says nothing stays empty; 0 is printed. Words are drawn in blocks, so that they can be counted where there is
no room to print them.
"""

from collections.abc import Sequence

from PySide6.QtGui import QPainter

from caregiver.domain.measure import Measure, MeasureKind, Said, aside_text, drawn, level_words, name_text
from caregiver.domain.trend_days import Step
from caregiver.domain.wording import start_upper
from caregiver.drawing.words import tr, words
from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.by_day.chart_row import ChartRow, RowLabel
from caregiver.ui.trends.by_day.column_bars import (
    BAR_PX,
    ColumnBar,
    LaidBar,
    bars_height,
    draw_bars,
    have_room,
    laid_bars,
    painted,
)

WORDS_PX = 14
_LINE_PX = 17.0
_PADDING_PX = 2.0


class MeasureRow(ChartRow):
    """The row of one measure.

    Args:
        measure: What is told.
        said: The days that say it, oldest first.

    Attributes:
        drawn: The same, column by column.
        bars: The columns that say something.
    """

    has_line_below = False

    def __init__(self, measure: Measure, said: Sequence[Said]) -> None:
        super().__init__()
        self.measure = measure
        self.said = tuple(said)
        self.drawn = drawn(measure, (), ())
        self.bars: tuple[LaidBar, ...] = ()

    # -- words left of it ---------------------------------------------------------------------------------------

    def labels(self, canvas: Canvas) -> tuple[RowLabel, ...]:
        self._stand_on(canvas)
        above = canvas.label_room(WORDS_PX)
        lines = self._asides(canvas)
        high = above or canvas.px(_LINE_PX)
        bottom = self._floor(canvas) - BAR_PX / 2 + (len(lines) - 1) * high / 2
        first = above / 2 if above else bottom - (len(lines) - 1) * high
        name = start_upper(words(name_text(self.measure)))
        found = [RowLabel(first, name, lines[0], px=WORDS_PX)]
        return (
            *found,
            *(RowLabel(first + n * high, "", line, px=WORDS_PX) for n, line in enumerate(lines[1:], 1)),
        )

    def _stand_on(self, canvas: Canvas) -> None:
        if self.drawn.columns is not canvas.columns:
            self.drawn = drawn(self.measure, self.said, canvas.columns)

    def _asides(self, canvas: Canvas) -> list[str]:
        """What of it is told, which of several days speaks, and what the blocks mean where no word is printed."""
        measure = self.measure
        lines = [words(aside_text(measure)), spokesman(measure, canvas.step)]
        if not self._prints(canvas):
            lines.append(self._scale())
        return [line for line in lines if line]

    def _scale(self) -> str:
        measure, top = self.measure, int(self.drawn.top)
        if measure.is_in_words:
            low, high = (words(level_words(measure, level)) for level in (1, top))
            return tr("1 block: {low}, {top} blocks: {high}", low=low, top=top, high=high)
        return tr("highest bar: {top}", top=top)

    # -- laying out ---------------------------------------------------------------------------------------------

    def lay_out(self, canvas: Canvas) -> None:
        self._stand_on(canvas)
        bars = list(self._column_bars())
        self.bars = tuple(laid_bars(canvas, bars, self._floor(canvas), WORDS_PX, self._prints(canvas)))
        self.boxes = painted(self.bars)

    def height(self, canvas: Canvas) -> float:
        return self._floor(canvas) + 2 * _PADDING_PX

    def _floor(self, canvas: Canvas) -> float:
        """The line on which the bars stand."""
        own = bars_height(canvas, WORDS_PX, self._prints(canvas))
        lines = len(self._asides(canvas))
        if canvas.has_labels_above:
            return lines * canvas.label_room(WORDS_PX) + own
        return _PADDING_PX + max(own, lines * canvas.px(_LINE_PX))

    def _prints(self, canvas: Canvas) -> bool:
        return have_room(canvas, [bar.words for bar in self._column_bars()], WORDS_PX)

    def _column_bars(self) -> Sequence[ColumnBar]:
        shown, found = self.drawn, []
        for column, values in zip(shown.columns, shown.values, strict=True):
            for value in values:
                level = None if value.level is None else float(value.level / shown.top) if shown.top else 0.0
                blocks = float(value.level) if self.measure.is_in_words and value.level else 0.0
                found.append(ColumnBar(column, level, words(value.words), blocks))
        return found

    def draw(self, painter: QPainter, canvas: Canvas) -> None:
        draw_bars(painter, canvas, self.bars, WORDS_PX, self._floor(canvas))


def spokesman(measure: Measure, step: Step) -> str:
    """Which of the days of a column speaks for it; "" for one day."""
    if step is Step.DAY:
        return ""
    if measure.kind is MeasureKind.BOWELS:
        return {
            Step.WEEK: tr("longest in each week"),
            Step.MONTH: tr("longest in each month"),
            Step.QUARTER: tr("longest in 3 months"),
            Step.YEAR: tr("longest in each year"),
        }[step]
    if measure.kind is MeasureKind.NOTED:
        return {
            Step.WEEK: tr("in each week"),
            Step.MONTH: tr("in each month"),
            Step.QUARTER: tr("in 3 months"),
            Step.YEAR: tr("in each year"),
        }[step]
    return {
        Step.WEEK: tr("middle day of each week"),
        Step.MONTH: tr("middle day of each month"),
        Step.QUARTER: tr("middle day of 3 months"),
        Step.YEAR: tr("middle day of each year"),
    }[step]
