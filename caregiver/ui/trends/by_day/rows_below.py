"""What stands below the numbers: doses, and what the family chose of the evening reviews and the symptom notes."""

from bisect import bisect_left, bisect_right
from datetime import date

from caregiver.domain.measure import Measure, MeasureKind, Said
from caregiver.domain.span import Span
from caregiver.services.changes import Area
from caregiver.services.trend_doses import MOST_DAYS_ONE_BY_ONE, SpanDoses
from caregiver.ui.core.context import PageContext
from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.by_day.chart_row import ChartRow
from caregiver.ui.trends.by_day.day_table import Cells
from caregiver.ui.trends.by_day.dose_cells import dose_cells, measure_cells
from caregiver.ui.trends.by_day.dose_row import DoseRow
from caregiver.ui.trends.by_day.lane_row import medicine_names
from caregiver.ui.trends.by_day.listed_row import ListedRow
from caregiver.ui.trends.by_day.measure_row import MeasureRow
from caregiver.ui.trends.by_day.needed_row import NeededRow
from caregiver.ui.trends.by_day.worst_row import WorstRow

AREAS = frozenset({Area.DOSES, Area.MEDICINES, Area.STAYS, Area.REVIEWS, Area.SYMPTOMS, Area.PREFERENCES})
"""Where one of these changed, what was read is let go of."""


class RowsBelow:
    """Reads it, and keeps what was read of many days while the days that are looked at lie in it."""

    def __init__(self, context: PageContext) -> None:
        self._context = context
        self._doses: tuple[Span, SpanDoses] | None = None
        self._said: dict[Measure, tuple[Span, tuple[Said, ...]]] = {}

    def forget(self) -> None:
        """Let go of all: the diary changed, or nobody looks."""
        self._doses = None
        self._said = {}

    # -- what is drawn ------------------------------------------------------------------------------------------

    def rows(self, span: Span) -> list[ChartRow]:
        """The rows, from above; they have no height where the diary holds nothing of them."""
        doses, words = self.doses(span), self._context.medicine_words
        lanes = DoseRow(doses.lanes, words) if doses.is_one_by_one else ListedRow(doses.lanes, words)
        needed = (
            NeededRow(one, name, words, lanes.mark_px, is_one_by_one=doses.is_one_by_one)
            for one, name in zip(doses.needed, self.needed_names(doses), strict=True)
        )
        return [lanes, *needed, *(self._measure_row(measure, span) for measure in self._chosen())]

    def cells(self, span: Span, canvas: Canvas) -> list[Cells]:
        """The same in words, for the table: heads, and a row of cells for each column of the canvas."""
        doses, words = self.doses(span), self._context.medicine_words
        lane_names = medicine_names([lane.medicine for lane in doses.lanes], words)
        measures = [(measure, self.said(measure, span)) for measure in self._chosen()]
        return [
            dose_cells(canvas, doses, lane_names, self.needed_names(doses), words),
            measure_cells(canvas, measures),
        ]

    def needed_names(self, doses: SpanDoses) -> tuple[str, ...]:
        """What the medicines given when needed are called."""
        words = self._context.medicine_words
        listed = [one.medicine for one in doses.needed if one.medicine is not None]
        names = iter(medicine_names(listed, words))
        return tuple(next(names) if one.medicine is not None else one.name for one in doses.needed)

    # -- what is read -------------------------------------------------------------------------------------------

    def doses(self, span: Span) -> SpanDoses:
        """The doses of a span; of many days, those of as many before and after it are kept."""
        if self._doses is not None and self._doses[0] == span:
            return self._doses[1]
        if span.days <= MOST_DAYS_ONE_BY_ONE:
            self._doses = span, self._context.services.trend_doses.read(span)
            return self._doses[1]
        held = self._doses
        if held is None or held[1].is_one_by_one or span.first not in held[0] or span.last not in held[0]:
            wide = self._wider(span)
            held = self._doses = wide, self._context.services.trend_doses.read(wide)
        return held[1].within(span)

    def said(self, measure: Measure, span: Span) -> tuple[Said, ...]:
        """What the days of a span say of a measure."""
        held = self._said.get(measure)
        if held is None or span.first not in held[0] or span.last not in held[0]:
            wide = self._wider(span)
            held = self._said[measure] = wide, self._context.services.trend_measures.said(measure, wide)
        days = held[1]
        first = bisect_left(days, span.first, key=lambda one: one.day)
        return days[first : bisect_right(days, span.last, lo=first, key=lambda one: one.day)]

    def _chosen(self) -> tuple[Measure, ...]:
        return self._context.services.trend_measures.chosen()

    def _measure_row(self, measure: Measure, span: Span) -> ChartRow:
        said = self.said(measure, span)
        return (WorstRow if measure.kind is MeasureKind.WORST else MeasureRow)(measure, said)

    def _wider(self, span: Span) -> Span:
        """With as many days before and after it, as far as charts go."""
        reach = self._context.services.trends.reach().span
        first = max(reach.first.toordinal(), span.first.toordinal() - span.days)
        last = min(reach.last.toordinal(), span.last.toordinal() + span.days)
        return Span(min(span.first, date.fromordinal(first)), max(span.last, date.fromordinal(last)))
