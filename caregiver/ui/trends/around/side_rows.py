"""The chart of one side of a change: the numbers of its days on the same axis as the other side's."""

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.person import Person
from caregiver.domain.trend_days import Step
from caregiver.drawing.tokens import Tokens
from caregiver.drawing.words import tr
from caregiver.services.trend_changes import Side
from caregiver.ui.trends.by_day.canvas import Away, Canvas
from caregiver.ui.trends.by_day.chart_row import ChartRow, RowLabel
from caregiver.ui.trends.by_day.date_ticks import ticks
from caregiver.ui.trends.by_day.dates_row import DatesRow
from caregiver.ui.trends.by_day.ground import paint_ground
from caregiver.ui.trends.by_day.pain_row import PainRow
from caregiver.ui.trends.by_day.stacked_rows import LABEL_GAP_PX, LaidLabel, StackedRows, label_face

_HIGH_SHARE = 1.3


class SidePain(PainRow):
    """The numbers, with no more beside them than the axis needs: half a page is narrow."""

    def labels(self, canvas: Canvas) -> tuple[RowLabel, ...]:
        return tuple(_short(label, self.goal) for label in super().labels(canvas) if label.is_at_plot)


@dataclass(frozen=True)
class SideShown:
    """One side with all that its chart needs.

    Attributes:
        goal: The number the person can live with, or None where it is not shown.
        stays: Times away that touch it.
        today: The present care day.
    """

    side: Side
    calendar: CalendarWords
    person: Person
    today: date
    start_hour: int
    goal: int | None = None
    stays: tuple[Away, ...] = ()


def side_rows(shown: SideShown, width: float, tokens: Tokens, scale: float) -> StackedRows:
    """The rows of one side, laid out; of two sides of one width every day is as wide, and every number as high."""
    rows: tuple[ChartRow, ...] = (SidePain(shown.goal), DatesRow())
    canvas = Canvas(
        span=shown.side.span,
        columns=shown.side.columns,
        step=Step.DAY,
        width=width,
        tokens=tokens,
        scale=scale,
        calendar=shown.calendar,
        person=shown.person,
        today=shown.today,
        start_hour=shown.start_hour,
        stays=shown.stays,
    )
    label_px = max(_width(label, scale) for row in rows for label in row.labels(canvas)) + LABEL_GAP_PX
    canvas = replace(canvas, width=max(40.0, width - label_px - 2))
    stack = StackedRows(replace(canvas, ticks=ticks(canvas)), label_px, width)
    for row in rows:
        _add(stack, row)
    return stack


def paint_side(stack: StackedRows, painter: QPainter, origin: QPointF) -> None:
    """Draw it without a view: into a file."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(origin)
    paint_ground(painter, stack)
    for row, top, _ in stack.placed:
        painter.save()
        painter.translate(stack.label_px, top)
        row.draw(painter, stack.canvas)
        painter.restore()
    painter.restore()


def _add(stack: StackedRows, row: ChartRow) -> None:
    top, canvas = stack.height, stack.canvas
    row.lay_out(canvas)
    height = row.height(canvas)
    stack.placed.append((row, top, height))
    for label in row.labels(canvas):
        wide, high = _width(label, canvas.scale), label.px * canvas.scale * _HIGH_SHARE
        left = stack.label_px - LABEL_GAP_PX - wide
        stack.labels.append(LaidLabel(label, QRectF(left, top + label.y - high / 2, wide, high)))
    stack.height = top + height


def _short(label: RowLabel, goal: int | None) -> RowLabel:
    return replace(label, words=tr("Goal {number}", number=goal)) if label.is_goal else label


def _width(label: RowLabel, scale: float) -> float:
    return QFontMetricsF(label_face(label, scale)).horizontalAdvance(label.words) + 2
