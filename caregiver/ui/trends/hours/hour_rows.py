"""The rows of the chart through the day, laid out for one width, and the legend above them."""

from caregiver.domain.person import Person
from caregiver.domain.span import Span
from caregiver.domain.trend_days import Step
from caregiver.drawing.legend import Legend
from caregiver.drawing.marks import Mark
from caregiver.drawing.tokens import Tokens
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.trends.by_day.chart_row import ChartRow
from caregiver.ui.trends.by_day.stacked_rows import StackedRows, stacked
from caregiver.ui.trends.hours.due_row import DueRow
from caregiver.ui.trends.hours.due_words import planned_words, since_words
from caregiver.ui.trends.hours.folded_day import FoldedDay
from caregiver.ui.trends.hours.hour_marks import SPOT_PX, BlockMark, SpotMark
from caregiver.ui.trends.hours.hour_words import middle_name, needed_name, size_words
from caregiver.ui.trends.hours.middle_row import MiddleRow
from caregiver.ui.trends.hours.needed_row import NeededRow
from caregiver.ui.trends.hours.numbers_row import NumbersRow
from caregiver.ui.trends.hours.shown_hours import ShownHours
from caregiver.ui.trends.series_names import series_words


def lay_out_hours(context: PageContext, shown: ShownHours, width: float, scale: float, tokens: Tokens) -> StackedRows:
    """The rows at a width in pixels and a text scale."""

    def canvas_of(plot_px: float, has_labels_above: bool) -> FoldedDay:
        return FoldedDay(
            span=Span(shown.span.last, shown.span.last),
            columns=(),
            step=Step.DAY,
            width=plot_px,
            tokens=tokens,
            scale=scale,
            calendar=context.calendar,
            person=context.person,
            today=context.services.trends.today,
            start_hour=shown.start_hour,
            has_labels_above=has_labels_above,
            shown=shown,
        )

    return stacked(_rows(context, shown), canvas_of, width)


def _rows(context: PageContext, shown: ShownHours) -> list[ChartRow]:
    said = context.medicine_words
    last = len(shown.due) - 1
    due = (
        DueRow(one, said.short_name(one.medicine), since_words(context, one), is_last=n == last)
        for n, one in enumerate(shown.due)
    )
    needed = (NeededRow(one, needed_name(context, shown, one)) for one in shown.needed)
    planned = planned_words(context, shown.span.last)
    return [NumbersRow(shown, planned), MiddleRow(shown), *due, *needed]


def hour_legend(context: PageContext, shown: ShownHours) -> Legend:
    """What the marks mean."""
    person: Person = context.person
    items: list[tuple[Mark, str]] = [(SpotMark(series), series_words(context, series)) for series in shown.series]
    if shown.main is not None:
        name = middle_name(shown.main, person)
        items.append((BlockMark(shown.main), tr("{middle_number}, 3 hours", middle_number=name)))
        named = [size for size in shown.sizes_used if size or not shown.is_smallest_once]
        items += [(SpotMark(shown.main, size), size_words(shown)[size]) for size in named]
    return Legend(tuple(items), mark_px=SPOT_PX[-1])
