"""What every row of the chart by day is drawn on: which days, how wide, in which colours and words."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.care_day import START_HOUR
from caregiver.domain.person import Person
from caregiver.domain.span import Span
from caregiver.domain.trend_days import Column, Step
from caregiver.drawing.tokens import Tokens
from caregiver.services.trend_moments import Moment
from caregiver.ui.trends.by_day.coverage import Coverage, days_away
from caregiver.ui.trends.by_day.stays_shown import Away


@dataclass(frozen=True)
class Canvas:
    """The plot of all rows: from `x` 0, where the span begins, to `width`, where its last day ends.

    Attributes:
        span: The days shown.
        columns: The same in columns, oldest first, none left out.
        step: How many days a column stands for.
        width: Width of the plot in pixels.
        tokens: Colours.
        scale: Text scale, 1.0 to 2.0.
        calendar, person: Words.
        today: The present care day; a column that holds it, or lies behind it, is not over.
        start_hour: When a care day begins.
        stays: Times away that touch the span.
        has_labels_above: Whether the words left of the plot stand above their lines instead. A row then leaves
            `label_room()` free above each line that has a label, and gives the middle of that room as its `y`.
        known: What is known of days without a number; of columns of one day it can be seen from them.
        moments: The entries one by one, where the days are few enough.
        now: The place of the present moment.
        caregiver: The name of the one caregiver who writes; "" where there are more.
    """

    span: Span
    columns: tuple[Column, ...]
    step: Step
    width: float
    tokens: Tokens
    scale: float
    calendar: CalendarWords
    person: Person
    today: date
    start_hour: int = START_HOUR
    stays: tuple[Away, ...] = ()
    has_labels_above: bool = False
    known: Coverage | None = None
    moments: tuple[Moment, ...] = ()
    now: float | None = None
    caregiver: str = ""

    @property
    def day_px(self) -> float:
        """Width of a day."""
        return self.width / self.span.days

    @property
    def column_px(self) -> float:
        """Width of most columns; the first and the last may be cut."""
        return self.width / len(self.columns)

    @cached_property
    def coverage(self) -> Coverage:
        """What is known of days without a number."""
        recorded = {column.first for column in self.columns if column.is_recorded}
        return self.known or Coverage(self.today, None, days_away(self.stays, recorded, self.span))

    @property
    def is_by_day(self) -> bool:
        """Whether each column is one day."""
        return self.step is Step.DAY

    def x(self, place: float) -> float:
        """Where a place (`domain.span.place`) stands; outside the plot for one outside the span."""
        return (place - self.span.first.toordinal()) * self.day_px

    def left(self, column: Column) -> float:
        """Where a column begins."""
        return self.x(column.first.toordinal())

    def right(self, column: Column) -> float:
        """Where a column ends."""
        return self.x(column.last.toordinal() + 1)

    def middle(self, column: Column) -> float:
        """The middle of a column."""
        return (self.left(column) + self.right(column)) / 2

    def column_at(self, x: float) -> Column:
        """The column under a place of the plot; the nearest for one outside it."""
        return next((column for column in self.columns if x < self.right(column)), self.columns[-1])

    def px(self, size: float) -> float:
        """A measure of text at 100 %, in pixels."""
        return size * self.scale

    def label_room(self, px: float = 18) -> float:
        """Height that a row leaves free above a line with a label of this size; 0 where labels stand left."""
        return self.px(px) * 1.35 if self.has_labels_above else 0.0
