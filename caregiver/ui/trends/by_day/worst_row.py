"""The worst of each day as it was said looking back, by whose number it is: apart from the numbers of the moment."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from caregiver.domain.measure import Measure, Said, Value, drawn, name_text
from caregiver.domain.pain import Series
from caregiver.domain.person import Pronouns
from caregiver.domain.trend_days import Column
from caregiver.domain.wording import series_name, start_upper
from caregiver.drawing.boxes import BoxKind, PaintedBox
from caregiver.drawing.marks import SMALLEST_WITH_WORDS, Mark, PainMark
from caregiver.drawing.words import tr, words
from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.by_day.chart_row import ChartRow, RowLabel
from caregiver.ui.trends.by_day.fitted_words import FittedWords
from caregiver.ui.trends.by_day.measure_row import WORDS_PX, nothing_said, told
from caregiver.ui.trends.by_day.side_words import side_height, side_labels

_MARK_PX, _SMALL_PX, _LEAST_PX = 20.0, 9.0, 3.0
_SCALE_PX = 36.0
_PADDING_PX = 4.0


@dataclass(frozen=True)
class LaidWorst:
    """A number where it is drawn."""

    column: Column
    value: Value
    mark: PainMark
    box: QRectF


class WorstRow(ChartRow):
    """The row.

    Args:
        measure, said: As of a `MeasureRow`.

    Attributes:
        drawn: What is told, column by column.
        marks: The numbers, those of each series in its own mark.
        nothing: What is said where no day says anything.
    """

    has_line_below = False

    def __init__(self, measure: Measure, said: Sequence[Said]) -> None:
        super().__init__()
        self.measure = measure
        self.name = start_upper(words(name_text(measure)))
        self.said = tuple(said)
        self.drawn = drawn(measure, (), ())
        self.marks: tuple[LaidWorst, ...] = ()
        self.nothing: FittedWords | None = None
        self._pronouns = Pronouns.THEY

    def labels(self, canvas: Canvas) -> tuple[RowLabel, ...]:
        self._stand_on(canvas)
        return side_labels(canvas, self.name, self._asides(canvas), WORDS_PX, self.height(canvas) - _PADDING_PX)

    def _stand_on(self, canvas: Canvas) -> None:
        if self.drawn.columns is not canvas.columns:
            self.drawn = drawn(self.measure, self.said, canvas.columns)

    def lay_out(self, canvas: Canvas) -> None:
        self._stand_on(canvas)
        self._pronouns = canvas.person.pronouns
        laid = []
        for column, values in zip(self.drawn.columns, self.drawn.values, strict=True):
            for number, value in enumerate(values):
                laid.append(self._laid(canvas, column, value, number, len(values)))
        self.marks = tuple(laid)
        self.nothing = None if laid else nothing_said(canvas, self.height(canvas) - _PADDING_PX)
        self.boxes = [PaintedBox(m.box, BoxKind.MARK, m.mark.label, (m.column, m.value.series)) for m in laid]

    def height(self, canvas: Canvas) -> float:
        own = 2 * _PADDING_PX + (canvas.px(_MARK_PX) if self._prints(canvas) else _SCALE_PX)
        beside = side_height(canvas, self.name, self._asides(canvas), WORDS_PX)
        return beside + own if canvas.has_labels_above else max(own, beside + _PADDING_PX)

    def legend(self) -> tuple[tuple[Mark, str], ...]:
        """Whose the numbers are, where the numbers of the moment do not say so already."""
        here = {laid.value.series for laid in self.marks}
        said = {series for column in self.drawn.columns for series in column.by_series}
        wanted = [series for series in Series if series in here and series not in said]
        return tuple((PainMark(one, "", 8), words(series_name(one, self._pronouns))) for one in wanted)

    def draw(self, painter: QPainter, canvas: Canvas) -> None:
        if self.nothing is not None:
            self.nothing.draw(painter, canvas.tokens.ink_soft)
        for laid in self.marks:
            laid.mark.paint(painter, laid.box.center(), laid.box.height(), canvas.tokens)

    def _asides(self, canvas: Canvas) -> list[str]:
        scale = [] if self._prints(canvas) else [tr("top line 10, lowest 0")]
        return [*told(self.measure, canvas.step), *scale]

    def _prints(self, canvas: Canvas) -> bool:
        """Whether each mark can hold its number; else it stands as high as its number is."""
        return self._size(canvas) >= SMALLEST_WITH_WORDS * canvas.scale

    def _size(self, canvas: Canvas) -> float:
        most = max((len(values) for values in self.drawn.values), default=1) or 1
        room = (canvas.column_px - 2) / most
        widest = max((mark.width(100.0) / 100.0 for mark in map(_mark, self._values())), default=1.0)
        return min(canvas.px(_MARK_PX), room / widest - 1)

    def _values(self) -> list[Value]:
        return [value for values in self.drawn.values for value in values]

    def _laid(self, canvas: Canvas, column: Column, value: Value, number: int, of: int) -> LaidWorst:
        left, right = canvas.left(column), canvas.right(column)
        x = left + (right - left) * (number + 0.5) / of
        mark = _mark(value)
        bottom = self.height(canvas) - _PADDING_PX
        if self._prints(canvas):
            size = self._size(canvas)
            y = bottom - canvas.px(_MARK_PX) / 2
        else:
            size = max(_LEAST_PX, min(_SMALL_PX, (right - left) / of - 1))
            share = 0.0 if value.level is None else float(value.level) / 10
            y = bottom - size / 2 - share * (_SCALE_PX - size)
        wide = mark.width(size)
        return LaidWorst(column, value, mark, QRectF(x - wide / 2, y - size / 2, wide, size))


def _mark(value: Value) -> PainMark:
    assert value.series is not None
    score = None if value.level is None else round(value.level)
    return PainMark(value.series, words(value.words), score)
