"""The calendar of what was given of one medicine: a month, the chosen day, the counts; and the same as a table."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.errors import Gone
from caregiver.domain.medicine import WhereGiven
from caregiver.drawing.words import tr, words
from caregiver.services.changes import Area
from caregiver.services.timetable import OnList
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.page import Page
from caregiver.ui.medicines.crumbs import Crumbs
from caregiver.ui.medicines.given.day_card import DayCard
from caregiver.ui.medicines.given.legend_card import LegendCard
from caregiver.ui.medicines.given.month import GivenMonth, read_month
from caregiver.ui.medicines.given.month_grid import MonthGrid
from caregiver.ui.medicines.given.print_part import PrintPart
from caregiver.ui.medicines.given.table import GivenTable
from caregiver.ui.medicines.one.fact_words import plan_sentence
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.columns import Columns
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.segments import Segments

_MONTH, _TABLE, _PRINT = "month", "table", "print"
_PLAN_COLUMN = 3


class GivenPage(Page):
    """What was given, day by day."""

    areas = frozenset({Area.MEDICINES, Area.DOSES, Area.STAYS, Area.CAREGIVERS, Area.PERSON, Area.PREFERENCES})

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, context.bus, tr("What was given"))
        self._context = context
        self._uuid = ""
        self._day: date = context.local_now().date()
        self._month: GivenMonth | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        context = self._context
        self.crumbs = Crumbs(context, leads_to_medicine=True)
        self.title = label("", "title")
        self.medicines = QComboBox()
        self.medicines.setAccessibleName(tr("Which medicine"))
        self.medicines.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        shapes = [(_MONTH, tr("Month")), (_TABLE, tr("Table")), (_PRINT, tr("Print"))]
        self.shape = Segments(shapes, name=tr("How it is shown"))
        self.shape.set_value(_MONTH)
        self.before = button("", lambda: self._turn(-1), "square", name=tr("Month before"))
        self.after = button("", lambda: self._turn(1), "square", name=tr("Next month"))
        self._name = label("", "heading", wraps=False)
        self._name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._plan = label("", "soft")
        self.grid, self.table, self.print = MonthGrid(context), GivenTable(context), PrintPart(context)
        self.day, self.legend = DayCard(context), LegendCard(context)
        self._columns = Columns(_column(self.grid, self.table, self.print), _column(self.day, self.legend))
        everything = QWidget()
        set_role(everything, "doses")
        column = QVBoxLayout(everything)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(_line(self.crumbs, self.medicines, 1))
        column.addLayout(_line(self.title, self.shape, 1))
        self._month_bar = self._bar()
        self._place_plan(is_below=False)
        column.addLayout(self._month_bar)
        column.addWidget(self._columns)
        self.body.setContentsMargins(32, 8, 32, 12)
        self.body.addWidget(everything)
        self.body.addStretch(1)

    def _bar(self) -> QGridLayout:
        line = QGridLayout()
        line.setSpacing(8)
        for column, part in enumerate((self.before, self._name, self.after)):
            line.addWidget(part, 0, column)
        line.setColumnStretch(_PLAN_COLUMN, 1)
        return line

    def _place_plan(self, *, is_below: bool) -> None:
        """Beside the month, or below it where it would stand too close to the arrow."""
        side = Qt.AlignmentFlag.AlignLeft if is_below else Qt.AlignmentFlag.AlignRight
        self._plan.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        if is_below:
            self._month_bar.addWidget(self._plan, 1, 0, 1, _PLAN_COLUMN + 1)
        else:
            self._month_bar.addWidget(self._plan, 0, _PLAN_COLUMN)

    def _connect(self) -> None:
        self.shape.changed.connect(lambda _code: self._show_shape())
        self.grid.chosen.connect(self.choose)
        self.grid.paged.connect(self._turn)
        self.medicines.activated.connect(lambda _index: self._show_medicine(self.medicines.currentData()))

    # -- showing ------------------------------------------------------------------------------------------------

    def open_medicine(self, uuid: str) -> None:
        """Show a medicine at the present day; without one the first of the list, with a choice of all."""
        everything = self._context.services.timetable.everything()
        self._offer(everything if not uuid else ())
        chosen = uuid or next((m.uuid for m in everything if not m.is_stopped), "")
        self._day = self._context.local_now().date()
        self._show_medicine(chosen)
        self.crumbs.list.setFocus()

    def refresh(self) -> None:
        """Read the month again."""
        give_icon(self.theme, self.before, "chevron-left")
        give_icon(self.theme, self.after, "chevron-right")
        self._name.setMinimumWidth(self.theme.px(164))
        on_list = self._found()
        for part in (self._columns, self.before, self.after, self.shape, self._name, self._plan):
            part.setVisible(on_list is not None)
        if on_list is None:
            return
        said = self._context.medicine_words
        self.crumbs.show_medicine(on_list.uuid, said.short_name(on_list.medicine))
        name = said.label_name(on_list.medicine, on_list.strength)
        self.title.setText(tr("What was given: {medicine}", medicine=name))
        month = read_month(self._context.services, on_list.uuid, self._day)
        self._month = month
        self._name.setText(self._month_name(month.first))
        self._plan.setText(self._plan_words(on_list))
        self.before.setEnabled(month.first > on_list.started_on)
        self.after.setEnabled(month.last < month.today)
        self.grid.show_month(month, self._day)
        self.table.show_month(month)
        self.day.show_day(month.day(self._day))
        self.legend.show_month(month)
        self._show_shape()

    def reflow(self, is_narrow: bool) -> None:
        """The chosen day and the counts go below the month."""
        self._columns.set_narrow(is_narrow)
        self._place_plan(is_below=is_narrow)
        side = self._columns.layout()
        if side is not None:
            side.setSpacing(16)
        self._side_width(is_narrow)

    def left(self) -> None:
        """What was not kept is not asked again."""
        self.day.forget()
        self.make_stale()

    @property
    def month(self) -> GivenMonth | None:
        """The month that is shown."""
        return self._month

    def choose(self, day: date) -> None:
        """Show a day, and the month it lies in; days before the medicine and months to come are not reached."""
        on_list, month = self._found(), self._month
        if on_list is None or month is None:
            return
        is_reachable = day >= on_list.started_on.replace(day=1) and day <= max(month.last, month.today)
        if not is_reachable:
            return
        self._day = day
        self.refresh()
        self.grid.take_keyboard(day)

    def _turn(self, months: int) -> None:
        """To the same day of another month, as far as there is one."""
        if self._month is None:
            return
        had_keyboard = self.grid.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        target = self._month.first - timedelta(days=1) if months < 0 else self._month.last + timedelta(days=1)
        last = ((target.replace(day=1) + timedelta(days=31)).replace(day=1) - timedelta(days=1)).day
        wanted = target.replace(day=min(self._day.day, last))
        today = self._context.local_now().date()
        if (wanted.year, wanted.month) <= (today.year, today.month):
            self.choose(min(wanted, today) if wanted.month == today.month else wanted)
        if not had_keyboard:
            (self.before if months < 0 else self.after).setFocus()

    # -- parts --------------------------------------------------------------------------------------------------

    def _show_medicine(self, uuid: str) -> None:
        self._uuid = uuid
        self.day.forget()
        self.make_stale()

    def _found(self) -> OnList | None:
        if not self._uuid:
            self.title.setText(tr("No medicine is on the list yet."))
            return None
        try:
            return self._context.services.medicines.get(self._uuid)
        except Gone as gone:
            self.title.setText(words(gone.sentence))
            return None

    def _offer(self, medicines: tuple[OnList, ...]) -> None:
        self.medicines.clear()
        said = self._context.medicine_words
        for on_list in sorted(medicines, key=lambda one: one.is_stopped):
            self.medicines.addItem(said.label_name(on_list.medicine, on_list.strength), on_list.uuid)
        self.medicines.setVisible(len(medicines) > 1)

    def _show_shape(self) -> None:
        shape = self.shape.value()
        for part, holds in ((self.grid, _MONTH), (self.day, _MONTH), (self.table, _TABLE), (self.print, _PRINT)):
            part.setVisible(shape == holds)
        if shape == _PRINT and self._month is not None:
            self.print.show_month(self._uuid, self._month)

    def _month_name(self, first: date) -> str:
        """ "November 2026"."""
        return self._context.calendar.date_long(first).removeprefix(f"{first.day} ")

    def _plan_words(self, on_list: OnList) -> str:
        plan = plan_sentence(self._context, on_list)
        is_by_time = len(on_list.regimen.schedule.times) > 1 and on_list.medicine.where_given is WhereGiven.HOME
        return tr("{plan}, left to right in each day", plan=plan) if is_by_time else plan

    def _side_width(self, is_narrow: bool) -> None:
        side = self.day.parentWidget()
        if side is not None:
            side.setMaximumWidth(16_777_215 if is_narrow else self.theme.px(SIDE_PX))
            side.setMinimumWidth(0 if is_narrow else SIDE_PX)


SIDE_PX = 366


def _column(*parts: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return holder


def _line(left: QWidget, right: QWidget, share: int) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(16)
    line.addWidget(left, share)
    line.addWidget(right, 0, Qt.AlignmentFlag.AlignTop)
    return line
