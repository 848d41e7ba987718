"""Through the day: many days folded onto one, and what came after quick-acting doses."""

from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from caregiver.domain.day_hours import Block
from caregiver.domain.question import About, Looked
from caregiver.domain.span import Span
from caregiver.drawing.words import tr
from caregiver.services.changes import Area
from caregiver.ui.core.context import PageContext
from caregiver.ui.theme.theme import set_role
from caregiver.ui.trends.by_day.stacked_rows import StackedRows
from caregiver.ui.trends.by_day.steering import Steering
from caregiver.ui.trends.hours.due_words import due_before_words
from caregiver.ui.trends.hours.hour_chart import HourChart
from caregiver.ui.trends.hours.hour_rows import hour_legend, lay_out_hours
from caregiver.ui.trends.hours.hour_words import block_facts, block_name
from caregiver.ui.trends.hours.hours_picture import HoursPicture
from caregiver.ui.trends.hours.hours_table import hours_sentence, hours_table
from caregiver.ui.trends.hours.relief_part import ReliefPart
from caregiver.ui.trends.hours.relief_words import ShownRelief, shown_relief
from caregiver.ui.trends.hours.shown_hours import ShownHours, read_hours
from caregiver.ui.trends.hours.subtitle import subtitle
from caregiver.ui.trends.shown_days import ShownDays
from caregiver.ui.trends.view import Picked, Picture, TrendTable, TrendView
from caregiver.ui.widgets.drawing_view import DrawingView
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import FlowingLabel, label

_GAP_PX = 20


class HoursView(TrendView):
    """The chart, and beside it, or below, the numbers before and after."""

    areas = frozenset({Area.PAIN, Area.DOSES, Area.MEDICINES, Area.STAYS, Area.TREATMENTS, Area.PERSON})

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._shown: ShownHours | None = None
        self._relief = ShownRelief()
        self._sentence = ""
        self._place: int | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.steering = Steering(self)
        self.chart = HourChart(self.context.theme, self.steering)
        self.chart.setAccessibleName(tr("Pain through the day"))
        self.days = FlowingLabel("soft")
        self.legend = DrawingView(self.context.theme)
        self.due_before = label("", "dose")
        self.relief = ReliefPart(self.context)
        self._line = QFrame()
        set_role(self._line, "upright")
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._body.setContentsMargins(0, 4, 0, 4)
        self._body.setSpacing(_GAP_PX)
        self._body.addWidget(self._chart_part(), 608)
        self._body.addWidget(self._line)
        self._body.addWidget(self.relief, 378)

    def _chart_part(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        head = FlowLayout(gap=8)
        head.addWidget(label(tr("Pain through the day"), "heading", wraps=False))
        head.addWidget(self.days)
        column.addLayout(head)
        for part in (self.legend, self.chart, self.due_before):
            column.addWidget(part)
        column.addStretch(1)
        return holder

    def _connect(self) -> None:
        self.chart.picked.connect(self._pick)
        self.steering.span_asked.connect(self.span_asked)

    # -- showing ------------------------------------------------------------------------------------------------

    def show_span(self, span: Span) -> None:
        context = self.context
        is_other = self._shown is None or self._shown.span != span
        self._shown = shown = read_hours(context.services, context.person, span)
        self._relief = shown_relief(context, span)
        self.steering.shown = ShownDays(span, context.services.trends.reach().span)
        self.days.setText(subtitle(context, shown))
        self.legend.show_drawing(hour_legend(context, shown).laid_out)
        self.relief.show_relief(self._relief, shown.goal)
        self.chart.show_rows(self._lay_out)
        self._say_due_before(due_before_words(context, shown))
        self._sentence = hours_sentence(context, shown, self._relief)
        self.chart.setAccessibleDescription(self._sentence)
        if is_other or self._place is not None:
            self._pick(self._place)

    def _say_due_before(self, said: str) -> None:
        self.due_before.setText(said)
        self.due_before.setVisible(bool(said))

    def _lay_out(self, width: float, scale: float) -> StackedRows:
        assert self._shown is not None
        return lay_out_hours(self.context, self._shown, width, scale, self.context.theme.tokens)

    def forget(self) -> None:
        self._shown, self._relief, self._sentence, self._place = None, ShownRelief(), "", None
        self.chart.show_picked(None)
        self.chart.clear()
        self._say_due_before("")
        self.relief.clear()

    def set_narrow(self, is_narrow: bool) -> None:
        ways = QBoxLayout.Direction
        self._body.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)
        self._line.setVisible(not is_narrow)

    # -- picking ------------------------------------------------------------------------------------------------

    def _pick(self, place: int | None) -> None:
        """Pick three hours, or none."""
        self._place = place
        self.chart.show_picked(place)
        shown = self._shown
        self.picked.emit(self._picked(shown, shown.blocks[place]) if shown and place is not None else None)

    def told(self, about: About) -> Picked | None:
        shown = read_hours(self.context.services, self.context.person, Span(about.first, about.last))
        hours = about.from_hour, about.to_hour
        block = next((one for one in shown.blocks if (one.from_hour, one.to_hour) == hours), None)
        return self._picked(shown, block) if block is not None else None

    def _picked(self, shown: ShownHours, block: Block) -> Picked:
        span = shown.span
        about = About(span.first, span.last, Looked.HOURS, block.from_hour, block.to_hour)
        name = block_name(self.context.calendar, block)
        return Picked(about, name, block_facts(self.context, shown, block))

    # -- the same in words --------------------------------------------------------------------------------------

    def table(self) -> TrendTable:
        return hours_table(self.context, self._held, self._relief)

    def sentence(self) -> str:
        return self._sentence

    def picture(self, width: float, scale: float) -> Picture:
        return HoursPicture(self.context, self._held, self._relief, width, scale)

    @property
    def _held(self) -> ShownHours:
        """What is shown; read again where the page was left."""
        if self._shown is None:
            today = self.context.services.trends.today
            return ShownHours(Span(today, today), self.context.services.trends.start_hour)
        return self._shown
