"""The chart of one side of a change: the numbers of its days on the same axis as the other side's."""

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.pain import Series
from caregiver.domain.person import Person
from caregiver.domain.trend_days import Step
from caregiver.drawing.tokens import Tokens
from caregiver.drawing.words import tr
from caregiver.services.trend_changes import Side
from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.by_day.chart_row import RowLabel
from caregiver.ui.trends.by_day.dates_row import DatesRow
from caregiver.ui.trends.by_day.ground import paint_ground
from caregiver.ui.trends.by_day.pain_row import PainRow
from caregiver.ui.trends.by_day.stacked_rows import StackedRows, stacked
from caregiver.ui.trends.by_day.stays_shown import Away


class SidePain(PainRow):
    """The numbers, with no more beside them than the axis needs: half a page is narrow.

    Args:
        series: Those of both sides, so that the marks of both are of one size.
    """

    def __init__(self, goal: int | None, series: tuple[Series, ...]) -> None:
        super().__init__(goal)
        self._series = series

    def series(self, canvas: Canvas) -> tuple[Series, ...]:
        return self._series

    def labels(self, canvas: Canvas) -> tuple[RowLabel, ...]:
        return tuple(_short(label, self.goal) for label in super().labels(canvas) if label.is_at_plot)


class SideDates(DatesRow):
    """The dates alone; when a day begins is said above both charts."""

    def labels(self, canvas: Canvas) -> tuple[RowLabel, ...]:
        return ()


@dataclass(frozen=True)
class SideShown:
    """One side with all that its chart needs.

    Attributes:
        series: Those of both sides.
        goal: The number the person can live with, or None where it is not shown.
        stays: Times away that touch it.
        today: The present care day.
    """

    side: Side
    calendar: CalendarWords
    person: Person
    today: date
    start_hour: int
    series: tuple[Series, ...] = ()
    goal: int | None = None
    stays: tuple[Away, ...] = ()


def side_rows(shown: SideShown, width: float, tokens: Tokens, scale: float) -> StackedRows:
    """The rows of one side, laid out; of two sides of one width every day is as wide, and every number as high."""

    def canvas_of(plot_px: float, has_labels_above: bool) -> Canvas:
        return Canvas(
            span=shown.side.span,
            columns=shown.side.columns,
            step=Step.DAY,
            width=plot_px,
            tokens=tokens,
            scale=scale,
            calendar=shown.calendar,
            person=shown.person,
            today=shown.today,
            start_hour=shown.start_hour,
            stays=shown.stays,
            has_labels_above=has_labels_above,
        )

    rows = (SidePain(shown.goal, shown.series), SideDates())
    return stacked(rows, canvas_of, width, least_labels_px=0.0)


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


def _short(label: RowLabel, goal: int | None) -> RowLabel:
    return replace(label, words=tr("Goal {number}", number=goal)) if label.is_goal else label
