"""From the diary to the rows of the chart by day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from caregiver.domain.fact import Reading
from caregiver.domain.medicine import Medicine
from caregiver.domain.span import Span, place
from caregiver.domain.trend_days import step_for
from caregiver.drawing.marks import Mark
from caregiver.drawing.tokens import Tokens
from caregiver.services.trend_moments import Moment
from caregiver.summary.telling import Telling
from caregiver.ui.core.context import PageContext
from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.by_day.chart_row import ChartRow
from caregiver.ui.trends.by_day.coverage import Coverage, days_away
from caregiver.ui.trends.by_day.dates_row import DatesRow
from caregiver.ui.trends.by_day.event_row import EventRow
from caregiver.ui.trends.by_day.event_words import EventWords
from caregiver.ui.trends.by_day.held_days import HeldDays
from caregiver.ui.trends.by_day.pain_row import PainRow
from caregiver.ui.trends.by_day.rows_below import RowsBelow
from caregiver.ui.trends.by_day.shown_bands import away, treatment
from caregiver.ui.trends.by_day.spell_row import SpellRow
from caregiver.ui.trends.by_day.stacked_rows import LABELS_ABOVE_FROM, StackedRows, stacked
from caregiver.ui.trends.by_day.stays_shown import Away
from caregiver.ui.trends.by_day.treatment_row import TreatmentRow
from caregiver.ui.trends.series_legend import series_legend
from caregiver.ui.trends.series_names import only_caregiver

LEAST_COLUMN_PX = 8
"""A column narrower than this stands for more days."""


@dataclass(frozen=True)
class DayRows:
    """What is read of a span, and the rows that show it."""

    context: PageContext
    held: HeldDays
    below: RowsBelow
    span: Span

    # -- what they are made of ----------------------------------------------------------------------------------

    @cached_property
    def reading(self) -> Reading:
        """How the family reads what is written."""
        context = self.context
        medicines: dict[str, Medicine] = {}
        return Reading(context.medicine_words, context.person, {}, medicines, context.local_now())

    @cached_property
    def goal(self) -> int | None:
        """The number the person can live with; None where it is not shown, or nobody is asked any more."""
        person = self.context.person
        return None if person.is_goal_hidden or not person.can_tell else person.goal_number

    @cached_property
    def event_words(self) -> EventWords:
        """Words for visits and changed plans."""
        return EventWords(Telling(self.context.calendar, self.context.local_now()), self.context.medicine_words)

    @cached_property
    def stays(self) -> tuple[Away, ...]:
        """Times away."""
        return tuple(away(band, self.reading) for band in self.held.bands(self.span).away)

    @cached_property
    def coverage(self) -> Coverage:
        """What is known of days without a number."""
        recorded = self.held.recorded(self.span) if self.stays else frozenset[date]()
        away = days_away(self.stays, recorded, self.span)
        return Coverage(self.context.services.trends.today, self.held.begins, away)

    @cached_property
    def moments(self) -> tuple[Moment, ...]:
        """The entries one by one, of a few days."""
        return self.held.moments(self.span)

    # -- rows ---------------------------------------------------------------------------------------------------

    def rows(self, line_height: float, *, draws_line: bool) -> list[ChartRow]:
        """The rows, from above.

        Args:
            line_height: Room for the line about urgent signs.
            draws_line: Whether its words are drawn, where nothing can be pressed.
        """
        bands, reading = self.held.bands(self.span), self.reading
        events = EventRow(bands.events, self.event_words)
        return [
            TreatmentRow([treatment(band, reading) for band in bands.treatments], line_height, draws_line=draws_line),
            events,
            PainRow(self.goal, events.dotted),
            DatesRow(),
            SpellRow(self.held.first_spell),
            *self.below.rows(self.span),
        ]

    def stack(self, rows: Sequence[ChartRow], width: float, scale: float, tokens: Tokens) -> StackedRows:
        """The rows laid out so wide; at large text the numbers come first."""
        if scale >= LABELS_ABOVE_FROM:
            first = [row for row in rows if isinstance(row, EventRow | PainRow | DatesRow)]
            rows = [*first, *(row for row in rows if row not in first)]
        return stacked(rows, lambda plot, above: self.canvas(plot, scale, tokens, has_labels_above=above), width)

    def canvas(self, width: float, scale: float, tokens: Tokens, *, has_labels_above: bool = False) -> Canvas:
        """What rows are drawn on, for a plot so wide."""
        context, span = self.context, self.span
        step = step_for(span.days, int(width // LEAST_COLUMN_PX))
        trends = context.services.trends
        return Canvas(
            span,
            self.held.columns(span, step),
            step,
            width,
            tokens,
            scale,
            context.calendar,
            context.person,
            trends.today,
            trends.start_hour,
            self.stays,
            has_labels_above,
            self.coverage,
            self.moments,
            place(context.local_now(), trends.start_hour),
            only_caregiver(context),
        )

    def legend(self, stack: StackedRows) -> tuple[tuple[Mark, str], ...]:
        """The marks of all rows and what they mean."""
        shown = {series for column in stack.canvas.columns for series in column.by_series}
        pain = stack.find(PainRow)
        is_each = pain is not None and pain[0].is_by_moment
        items = list(series_legend(self.context, shown, is_each=is_each))
        for row, _, _ in stack.placed:
            items += [item for item in row.legend() if item not in items]
        return tuple(items)
