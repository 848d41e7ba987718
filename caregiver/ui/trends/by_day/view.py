"""By day: everything on one axis of days, with a table and a sentence that say the same."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.question import About, Looked
from caregiver.domain.span import Span
from caregiver.domain.trend_days import Step
from caregiver.drawing.legend import Legend
from caregiver.drawing.words import tr
from caregiver.services.changes import Area
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.trends.aside_words import aside_words
from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.by_day.day_chart import DayChart
from caregiver.ui.trends.by_day.day_picture import DayPicture
from caregiver.ui.trends.by_day.day_rows import DayRows
from caregiver.ui.trends.by_day.day_sentence import sentence
from caregiver.ui.trends.by_day.day_table import band_cells, number_cells, put_together
from caregiver.ui.trends.by_day.held_days import HeldDays
from caregiver.ui.trends.by_day.measure_chooser import MeasureChooser
from caregiver.ui.trends.by_day.number_words import all_numbers
from caregiver.ui.trends.by_day.picked_facts import MOST_DAYS_READ, PickedFacts
from caregiver.ui.trends.by_day.rows_below import AREAS, RowsBelow
from caregiver.ui.trends.by_day.shown_bands import treatment
from caregiver.ui.trends.by_day.stacked_rows import StackedRows
from caregiver.ui.trends.by_day.steering import Steering
from caregiver.ui.trends.by_day.treatment_row import TreatmentRow, urgent_words
from caregiver.ui.trends.shown_days import ShownDays
from caregiver.ui.trends.span_words import brief_span
from caregiver.ui.trends.view import Picked, TrendTable, TrendView
from caregiver.ui.widgets.drawing_view import DrawingView
from caregiver.ui.widgets.quiet_line import QuietLine

_LEGEND_PX, _LEGEND_MARK_PX = 18.0, 13.0
_TABLE_WIDTH_PX = 850.0
_LINE_INDENT_PX, _LINE_PX = 10, 26


class ByDayView(TrendView):
    """The chart by day."""

    areas = AREAS | {
        Area.PAIN,
        Area.PERSON,
        Area.CAREGIVERS,
        Area.PREFERENCES,
        Area.FLARES,
        Area.STAYS,
        Area.TREATMENTS,
        Area.VISITS,
        Area.MEDICINES,
        Area.DOSES,
        Area.CALLS,
    }

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._held = HeldDays(context.services)
        self._below = RowsBelow(context)
        self._rows: DayRows | None = None
        self._said: str | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.steering = Steering(self)
        self.legend = DrawingView(self.context.theme)
        self.chart = DayChart(self.context.theme, self.steering)
        self.chart.setAccessibleName(tr("Chart by day"))
        self.urgent = QuietLine(tr("New weakness, numbness or worse pain:"))
        self.chooser = MeasureChooser(self.context)
        drawn = QWidget()
        over = QVBoxLayout(drawn)
        over.setContentsMargins(0, 0, 0, 0)
        over.addWidget(self.chart)
        self.urgent.setParent(drawn)  # a screen reader finds nothing that lies in a chart
        self.urgent.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.legend)
        column.addWidget(drawn)
        column.addWidget(self.chooser)
        column.addStretch(1)

    def _connect(self) -> None:
        self.steering.span_asked.connect(self.span_asked)
        self.steering.day_asked.connect(self.day_asked)
        self.steering.pick_asked.connect(self._pick)
        self.chart.laid_out.connect(self._on_laid_out)
        self.urgent.urgent_asked.connect(lambda: self.context.navigator.go(Destination.URGENT))
        self.context.bus.changed.connect(self._on_changed)

    # -- showing ------------------------------------------------------------------------------------------------

    def show_span(self, span: Span) -> None:
        """Draw these days; only those that are not held yet are read."""
        self._rows = rows = DayRows(self.context, self._held, self._below, span)
        self._said = None
        self.steering.shown = ShownDays(span, self._held.reach)
        tokens, line = self.context.theme.tokens, self._line_height()
        self.chart.show_rows(lambda width, scale: rows.stack(rows.rows(line, draws_line=False), width, scale, tokens))
        self.chart.setAccessibleDescription(self.sentence())
        picked = self.steering.picked
        if picked is not None:
            self._pick(picked if picked.first in span and picked.last in span else None)

    def forget(self) -> None:
        """Let go of all that was read; what is picked stays in mind."""
        self._let_go()
        self._rows = self._said = None
        self.chart.clear()

    def _let_go(self) -> None:
        self._held.forget()
        self._below.forget()

    def _on_changed(self, areas: frozenset[Area]) -> None:
        """What was read is old. The page asks again; if it asked before this was heard, the answer is given anew."""
        if areas & self.areas:
            rows = self._rows
            self._let_go()
            if rows is not None and self.isVisible():
                self.show_span(rows.span)

    def _on_laid_out(self) -> None:
        stack, rows = self.chart.stack, self._rows
        if stack is None or rows is None:
            return
        items = rows.legend(stack)
        self.legend.setVisible(bool(items))
        self.legend.show_drawing(Legend(items, mark_px=_LEGEND_MARK_PX, words_px=_LEGEND_PX, gap_px=16).laid_out)
        self._place_line(stack)

    def _place_line(self, stack: StackedRows) -> None:
        """The line about urgent signs is a control of its own, so that keys and readers reach it."""
        found = stack.find(TreatmentRow)
        self.urgent.setVisible(found is not None and found[0].has_line)
        if found is not None and found[0].has_line:
            row, top = found
            left = round(stack.label_px) + _LINE_INDENT_PX
            width = min(self.urgent.sizeHint().width(), round(stack.width) - left)
            high = self.urgent.sizeHint().height()
            middle = top + row.line_top(stack.canvas) + self._line_height() / 2
            self.urgent.setGeometry(left, round(middle - high / 2), width, high)

    def _line_height(self) -> float:
        """Room for its words; the place to press is higher, and reaches over what lies around it."""
        return float(self.context.theme.px(_LINE_PX))

    # -- what is picked -----------------------------------------------------------------------------------------

    def pick(self, span: Span | None) -> None:
        """Pick these days, as far as they are shown."""
        self.steering.hold(span)
        self._pick(span)

    def _pick(self, span: Span | None) -> None:
        self.steering.hold(span)
        self.chart.show_picked(span)
        is_told = span is not None and self._rows is not None
        self.picked.emit(self.told(About(span.first, span.last)) if span is not None and is_told else None)

    def told(self, about: About) -> Picked:
        span, calendar = Span(about.first, about.last), self.context.calendar
        title = calendar.short_day(span.first) if span.days == 1 else brief_span(calendar, span)
        counted = self._held.columns(span, Step.DAY if span.days <= MOST_DAYS_READ else Step.MONTH)
        rows = DayRows(self.context, self._held, self._below, span)
        stays = [stay for stay in rows.stays if stay.touches(span)]
        facts = PickedFacts(rows).words(span, counted, stays)
        return Picked(About(span.first, span.last, Looked.BY_DAY), title, facts)

    # -- in words -----------------------------------------------------------------------------------------------

    def table(self) -> TrendTable:
        rows = self._rows
        if rows is None:
            return TrendTable(tr("By day"), (), ())
        canvas, reading = self._canvas(rows), rows.reading
        bands = self._held.bands(rows.span)
        treatments = [treatment(band, reading) for band in bands.treatments]
        parts = [
            number_cells(canvas),
            *self._below.cells(rows.span, canvas),
            band_cells(canvas, treatments, bands.events, rows.event_words),
        ]
        notes = (urgent_words(),) if any(shown.band.treatment.told for shown in treatments) else ()
        return put_together(tr("By day, {days}", days=brief_span(canvas.calendar, rows.span)), parts, notes)

    def sentence(self) -> str:
        rows = self._rows
        if rows is not None and self._said is None:
            canvas = self._canvas(rows)
            aside = aside_words(self.context, all_numbers(canvas.columns).values())
            self._said = " ".join(filter(None, (sentence(canvas, rows.goal), aside)))
        return self._said or ""

    def _canvas(self, rows: DayRows) -> Canvas:
        """As it is shown; before it was ever shown, as it would be at a usual width."""
        stack = self.chart.stack
        if stack is not None and stack.canvas.span == rows.span:
            return stack.canvas
        return rows.canvas(_TABLE_WIDTH_PX, 1.0, self.context.theme.tokens)

    # -- as a file ----------------------------------------------------------------------------------------------

    def picture(self, width: float, scale: float) -> DayPicture:
        """The days that are shown, so wide."""
        rows = self._rows
        if rows is None:
            rows = DayRows(self.context, self._held, self._below, self.context.services.trends.fortnight())
        made = rows.rows(_LEGEND_PX * scale * 1.4, draws_line=True)
        stack = rows.stack(made, width, scale, self.context.theme.tokens)
        legend = Legend(rows.legend(stack), mark_px=_LEGEND_MARK_PX, words_px=_LEGEND_PX, gap_px=16)
        return DayPicture(legend.laid_out(width, scale), stack)
