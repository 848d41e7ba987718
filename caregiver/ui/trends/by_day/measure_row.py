"""A small chart below the numbers: what evening reviews or symptom notes say, in bars with their value above.

A day that says nothing stays empty; 0 is printed. Words are drawn in blocks, so that they can be counted where there is
no room to print them.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from caregiver.domain.measure import Measure, MeasureKind, Said, aside_text, drawn, level_words, name_text
from caregiver.domain.trend_days import Step
from caregiver.domain.wording import start_upper
from caregiver.drawing.boxes import BoxKind, PaintedBox
from caregiver.drawing.words import tr, words
from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.by_day.chart_row import ChartRow, RowLabel
from caregiver.ui.trends.by_day.column_bars import (
    BAR_PX,
    BLOCKS_PX,
    ColumnBar,
    LaidBar,
    bars_height,
    draw_bars,
    laid_bars,
    lines_needed,
    painted,
)
from caregiver.ui.trends.by_day.fitted_words import FittedWords, fitted
from caregiver.ui.trends.by_day.side_words import side_height, side_labels

WORDS_PX = 14
_PADDING_PX = 2.0
_BOWELS_TOP = 7
"""Days; the same in every picture, so that a high bar is always as many."""


class MeasureRow(ChartRow):
    """The row of one measure.

    Args:
        measure: What is told.
        said: The days that say it, oldest first.

    Attributes:
        drawn: The same, column by column.
        bars: The columns that say something.
        nothing: What is said where no day says anything.
    """

    has_line_below = False

    def __init__(self, measure: Measure, said: Sequence[Said]) -> None:
        super().__init__()
        self.measure = measure
        self.name = start_upper(words(name_text(measure)))
        self.said = tuple(said)
        self.drawn = drawn(measure, (), ())
        self.bars: tuple[LaidBar, ...] = ()
        self._said_bars: Sequence[ColumnBar] = ()
        self.nothing: FittedWords | None = None

    # -- words left of it ---------------------------------------------------------------------------------------

    def labels(self, canvas: Canvas) -> tuple[RowLabel, ...]:
        self._stand_on(canvas)
        return side_labels(canvas, self.name, self._asides(canvas), WORDS_PX, self._floor(canvas))

    def _stand_on(self, canvas: Canvas) -> None:
        if self.drawn.columns is not canvas.columns:
            self.drawn = drawn(self.measure, self.said, canvas.columns)
            self._said_bars = self._column_bars()

    def _asides(self, canvas: Canvas) -> list[str]:
        """What of it is told, which of several days speaks, and how to read bars without words."""
        scale = "" if self._lines(canvas) else self._scale()
        return [*told(self.measure, canvas.step), *([scale] if scale else [])]

    def _scale(self) -> str:
        measure, top = self.measure, int(self.drawn.top)
        if measure.is_in_words:
            low, high = (words(level_words(measure, level)) for level in (1, top))
            return tr("1 block: {low}, {top} blocks: {high}", low=low, top=top, high=high)
        if measure.kind is MeasureKind.BOWELS:
            return tr("highest bar: {days} days or more", days=_BOWELS_TOP)
        return "" if measure.is_to_ten else tr("highest bar: {top}", top=top)

    # -- laying out ---------------------------------------------------------------------------------------------

    def lay_out(self, canvas: Canvas) -> None:
        self._stand_on(canvas)
        bars = self._said_bars
        self.bars = tuple(
            laid_bars(canvas, bars, self._floor(canvas), self._words_px, self._lines(canvas), self._bar_px(canvas))
        )
        self.nothing = None if self.bars else nothing_said(canvas, self._floor(canvas))
        self.boxes = painted(self.bars)
        if self.nothing is not None:
            self.boxes.append(PaintedBox(self.nothing.box, BoxKind.LABEL, " ".join(self.nothing.lines)))

    def height(self, canvas: Canvas) -> float:
        return self._floor(canvas) + 2 * _PADDING_PX

    def _floor(self, canvas: Canvas) -> float:
        """The line on which the bars stand."""
        own = bars_height(canvas, self._words_px, self._lines(canvas), self._bar_px(canvas))
        beside = side_height(canvas, self.name, self._asides(canvas), WORDS_PX)
        return beside + own if canvas.has_labels_above else _PADDING_PX + max(own, beside)

    def _bar_px(self, canvas: Canvas) -> float:
        """Blocks that have to be counted take more room."""
        return BLOCKS_PX if self.measure.is_in_words and not self._lines(canvas) else BAR_PX

    def _lines(self, canvas: Canvas) -> int:
        return lines_needed(canvas, (bar.words for bar in self._said_bars), self._words_px)

    @property
    def _words_px(self) -> float:
        """Words are a little smaller than numbers, so that a day has room for them."""
        return WORDS_PX - 1 if self.measure.is_in_words else WORDS_PX

    def _column_bars(self) -> Sequence[ColumnBar]:
        shown, found = self.drawn, []
        top = _BOWELS_TOP if self.measure.kind is MeasureKind.BOWELS else shown.top
        for column, values in zip(shown.columns, shown.values, strict=True):
            for value in values:
                level = None if value.level is None else min(1.0, float(value.level / top)) if top else 0.0
                blocks = float(value.level) if self.measure.is_in_words and value.level else 0.0
                found.append(ColumnBar(column, level, words(value.words), blocks))
        return found

    def draw(self, painter: QPainter, canvas: Canvas) -> None:
        if self.nothing is not None:
            self.nothing.draw(painter, canvas.tokens.ink_soft)
        draw_bars(painter, canvas, self.bars, self._words_px, self._floor(canvas))


def nothing_said(canvas: Canvas, bottom: float) -> FittedWords | None:
    """That no day says anything, in the middle of a row that ends at `bottom`."""
    said = tr("nothing recorded in these days")
    if canvas.span.days == 1:
        said = tr("nothing yet") if canvas.span.last == canvas.today else tr("not recorded")
    room = QRectF(0, bottom - canvas.px(WORDS_PX) * 1.6, canvas.width, canvas.px(WORDS_PX) * 1.4)
    return fitted((said,), room, canvas.px(WORDS_PX), may_be_upright=False)


def told(measure: Measure, step: Step) -> list[str]:
    """What of it is told; of a column of several days, which of them speaks."""
    if step is Step.DAY:
        return [words(aside_text(measure))]
    spokesman = _SPOKESMEN.get(measure.kind, _MIDDLE)[step]()
    return [spokesman] if measure.is_in_words else [words(aside_text(measure)), spokesman]


_MIDDLE = {
    Step.WEEK: lambda: tr("middle day of each week"),
    Step.MONTH: lambda: tr("middle day of each month"),
    Step.QUARTER: lambda: tr("middle day of 3 months"),
    Step.YEAR: lambda: tr("middle day of each year"),
}
_SPOKESMEN = {
    MeasureKind.SLEEP: {
        Step.WEEK: lambda: tr("middle night of each week"),
        Step.MONTH: lambda: tr("middle night of each month"),
        Step.QUARTER: lambda: tr("middle night of 3 months"),
        Step.YEAR: lambda: tr("middle night of each year"),
    },
    MeasureKind.BOWELS: {
        Step.WEEK: lambda: tr("longest in each week"),
        Step.MONTH: lambda: tr("longest in each month"),
        Step.QUARTER: lambda: tr("longest in 3 months"),
        Step.YEAR: lambda: tr("longest in each year"),
    },
    MeasureKind.NOTED: {
        Step.WEEK: lambda: tr("in each week"),
        Step.MONTH: lambda: tr("in each month"),
        Step.QUARTER: lambda: tr("in 3 months"),
        Step.YEAR: lambda: tr("in each year"),
    },
}
