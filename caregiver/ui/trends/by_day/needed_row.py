"""One medicine that was given when needed: each dose at its time, or how many in each column; and how much each was."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from caregiver.domain.dose import Purpose
from caregiver.domain.medicine import WhereGiven
from caregiver.domain.medicine_words import MedicineWords
from caregiver.domain.trend_days import Column, Step
from caregiver.drawing.boxes import BoxKind, PaintedBox
from caregiver.drawing.crowding import Group, settle
from caregiver.drawing.dose_marks import DoseKind
from caregiver.drawing.fonts import font
from caregiver.drawing.marks import Mark
from caregiver.drawing.words import tr
from caregiver.services.trend_doses import GivenDose, Needed
from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.by_day.chart_row import ChartRow, RowLabel
from caregiver.ui.trends.by_day.column_bars import (
    ColumnBar,
    LaidBar,
    bars_height,
    draw_bars,
    laid_bars,
    lines_needed,
    painted,
)
from caregiver.ui.trends.by_day.dose_marks import LEAST_COLUMN_PX, SmallDoseMark, by_column, paint_small
from caregiver.ui.trends.by_day.given_amounts import LaidAmounts, laid_amounts
from caregiver.ui.trends.by_day.lane_row import LANE_PX, WORDS_PX
from caregiver.ui.trends.by_day.pain_row import event_pen

_PADDING_PX = 5.0


@dataclass(frozen=True)
class LaidDoses:
    """Doses drawn as one mark.

    Attributes:
        given: They.
        count: How many.
        box: Around the mark and, for several, their number.
    """

    given: tuple[GivenDose, ...]
    count: int
    box: QRectF


class NeededRow(ChartRow):
    """The row of one medicine.

    Args:
        needed: What was given.
        name: What it is called.
        words: Words for doses.
        mark_px: How large the marks of all doses of the chart are.
        is_one_by_one: Whether each dose stands alone.

    Attributes:
        needed: What was given.
        marks: The doses, where each can be drawn.
        bars: How many there were in each column, where not.
        amounts: How much each was.
    """

    def __init__(
        self,
        needed: Needed,
        name: str,
        words: MedicineWords,
        mark_px: Callable[[Canvas], float],
        *,
        is_one_by_one: bool,
    ) -> None:
        super().__init__()
        self.needed = needed
        self.name = name
        self.marks: tuple[LaidDoses, ...] = ()
        self.bars: tuple[LaidBar, ...] = ()
        self.amounts: LaidAmounts | None = None
        self._words = words
        self._mark_px = mark_px
        self._is_one_by_one = is_one_by_one
        self._counts: tuple[Canvas, dict[Column, int]] | None = None

    # -- words left of it ---------------------------------------------------------------------------------------

    def labels(self, canvas: Canvas) -> tuple[RowLabel, ...]:
        how_often, how_much = self._how_often(canvas), RowLabel(0, "", self._how_much(), px=WORDS_PX)
        above, line, bottom = canvas.label_room(WORDS_PX), canvas.px(LANE_PX), self._doses_bottom(canvas)
        if above:
            name = RowLabel(_PADDING_PX + above / 2, self.name, how_often, px=WORDS_PX)
            return (name, replace(how_much, y=bottom + above / 2))
        how_much = replace(how_much, y=bottom + line / 2)
        if not how_often:
            return (RowLabel(bottom - line / 2, self.name, px=WORDS_PX), how_much)
        often = RowLabel(bottom - line / 2, "", how_often, px=WORDS_PX)
        return (RowLabel(bottom - line * 1.5, self.name, px=WORDS_PX), often, how_much)

    def _how_often(self, canvas: Canvas) -> str:
        """ "times a day", and how many the highest bar stands for where no number is printed."""
        if self._draws_each(canvas):
            return ""
        often, most = _counted(canvas.step), max(self.counts(canvas).values(), default=0)
        return often if self._lines(canvas) else tr("{often}, up to {most}", often=often, most=most)

    def _how_much(self) -> str:
        """What stands on no plan is said to be a single dose."""
        return tr("single doses") if self.is_single else tr("how much, each")

    @property
    def is_single(self) -> bool:
        """Whether nobody gave it because it was needed: it stands on no plan, or was given in a clinic."""
        medicine = self.needed.medicine
        is_of_clinic = medicine is not None and medicine.where_given is WhereGiven.CLINIC
        return is_of_clinic or all(one.dose.purpose is Purpose.ONE_OFF for one in self.needed.given)

    @property
    def _kind(self) -> DoseKind:
        return DoseKind.GIVEN if self.is_single else DoseKind.AS_NEEDED

    # -- laying out ---------------------------------------------------------------------------------------------

    def lay_out(self, canvas: Canvas) -> None:
        bottom = self._doses_bottom(canvas)
        if self._draws_each(canvas):
            middle, self.bars = bottom - canvas.px(LANE_PX) / 2, ()
            self.marks = tuple(self._laid_marks(canvas, middle, self._mark_px(canvas)))
        else:
            self.marks, self.bars = (), tuple(self._laid_bars(canvas, bottom - 2))
        line = QRectF(0, bottom + canvas.label_room(WORDS_PX), canvas.width, canvas.px(LANE_PX))
        self.amounts = laid_amounts(canvas, self.needed, self._words, line)
        self.boxes = [PaintedBox(mark.box, BoxKind.MARK, keys=mark.given) for mark in self.marks]
        self.boxes += [*painted(self.bars), *self.amounts.boxes()]

    def height(self, canvas: Canvas) -> float:
        lines = max(1, self.amounts.lines) if self.amounts is not None else 1
        return self._doses_bottom(canvas) + canvas.label_room(WORDS_PX) + lines * canvas.px(LANE_PX) + _PADDING_PX

    def _doses_bottom(self, canvas: Canvas) -> float:
        high = canvas.px(LANE_PX)
        if not self._draws_each(canvas):
            lines = 1 if canvas.has_labels_above else 2
            high = max(high * lines, bars_height(canvas, WORDS_PX, self._lines(canvas)) + 2)
        return _PADDING_PX + canvas.label_room(WORDS_PX) + high

    def _draws_each(self, canvas: Canvas) -> bool:
        return self._is_one_by_one and canvas.step is Step.DAY and canvas.column_px >= LEAST_COLUMN_PX * canvas.scale

    def _lines(self, canvas: Canvas) -> int:
        return lines_needed(canvas, (str(count) for count in self.counts(canvas).values()), WORDS_PX)

    def counts(self, canvas: Canvas) -> dict[Column, int]:
        """How many doses each column holds; only those that hold any."""
        if self._counts is None or self._counts[0] is not canvas:
            found = {column: sum(one.times for one in held) for column, held in by_column(canvas, self.needed.given)}
            self._counts = canvas, found
        return self._counts[1]

    def _laid_marks(self, canvas: Canvas, y: float, size: float) -> list[LaidDoses]:
        laid = []
        metrics = QFontMetricsF(font(canvas.px(WORDS_PX)))

        def width(group: Group[GivenDose]) -> float:
            count = len(group.things)
            return size if count == 1 else size + 2 + metrics.horizontalAdvance(str(count))

        for column, held in by_column(canvas, self.needed.given):
            left, right = canvas.left(column), canvas.right(column)
            groups = [Group((one,), (canvas.x(one.place),), None) for one in held]
            for group, x in settle(groups, width, left + 0.5, right - 0.5, gap=0.5, limit=size):
                wide = width(group)
                box = QRectF(x - wide / 2, y - size / 2, wide, size)
                laid.append(LaidDoses(group.things, len(group.things), box))
        return laid

    def _laid_bars(self, canvas: Canvas, floor: float) -> list[LaidBar]:
        counts = self.counts(canvas)
        most = max(counts.values(), default=1)
        bars = [ColumnBar(column, count / most, str(count)) for column, count in counts.items()]
        return laid_bars(canvas, bars, floor, WORDS_PX, self._lines(canvas))

    # -- drawing ------------------------------------------------------------------------------------------------

    def legend(self) -> tuple[tuple[Mark, str], ...]:
        return ((SmallDoseMark(self._kind), tr("given") if self.is_single else tr("as needed")),) if self.marks else ()

    def draw(self, painter: QPainter, canvas: Canvas) -> None:
        tokens = canvas.tokens
        draw_bars(painter, canvas, self.bars, WORDS_PX, None)
        for mark in self.marks:
            size = mark.box.height()
            centre = QPointF(mark.box.left() + size / 2, mark.box.center().y())
            paint_small(painter, self._kind, centre, size, tokens)
            if mark.count > 1:
                painter.setFont(font(canvas.px(WORDS_PX)))
                painter.setPen(QColor(tokens.ink))
                flags = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip)
                painter.drawText(mark.box, flags, str(mark.count))
        if self.amounts is not None:
            self.amounts.draw(painter, canvas)
            painter.setPen(event_pen(canvas))
            for x in self.amounts.changes:
                painter.drawLine(QLineF(x, 0, x, self.height(canvas) - 2))


def _counted(step: Step) -> str:
    return {
        Step.DAY: tr("times a day"),
        Step.WEEK: tr("times a week"),
        Step.MONTH: tr("times a month"),
        Step.QUARTER: tr("times in 3 months"),
        Step.YEAR: tr("times a year"),
    }[step]
