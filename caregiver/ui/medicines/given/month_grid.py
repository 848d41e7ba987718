"""The month as a grid of days, each a real button; arrow keys move in it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from caregiver.drawing.words import tr
from caregiver.services.timetable import SlotStanding
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.given.day_cell import Band, CellShown, DayCell
from caregiver.ui.medicines.given.day_words import DayWords
from caregiver.ui.medicines.given.month import GivenDay, GivenMonth
from caregiver.ui.medicines.one.fact_words import day_words
from caregiver.ui.widgets.labels import label

LOWEST_PX = 72
_WEEK = 7
_MOST_CELLS = 42


class MonthGrid(QWidget):
    """Weekdays above, the days below; each row as high as its words need.

    Signals:
        chosen: A day was pressed, or an arrow key asks for it (it may lie in another month); carries the `date`.
        paged: Another month is asked for; carries -1 or 1.
    """

    chosen = Signal(object)
    paged = Signal(int)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._month: GivenMonth | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setAccessibleName(tr("The month, a button a day; arrow keys move"))
        monday = date(2024, 1, 1)
        days = [monday + timedelta(days=index) for index in range(_WEEK)]
        self._heads: list[QLabel] = []
        for day in days:
            head = label(self._context.calendar.weekday_short(day), "soft", wraps=False)
            head.setParent(self)
            self._heads.append(head)
        self.cells = [DayCell(self._context.theme) for _ in range(_MOST_CELLS)]
        for cell in self.cells:
            cell.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _connect(self) -> None:
        for cell in self.cells:
            cell.clicked.connect(lambda _checked=False, it=cell: self._choose(it, 0))
            cell.moved.connect(lambda days, it=cell: self._choose(it, days))
            cell.paged.connect(self.paged)

    def show_month(self, month: GivenMonth, chosen: date) -> None:
        """Show a month with one of its days chosen."""
        self._month = month
        weeks = enumerate(month.weeks())
        shown = [replace(cell, row=row) for row, week in weeks for cell in self._week(month, week)]
        for cell, one in zip(self.cells, shown, strict=False):
            cell.show_day(one, is_chosen=one.day == chosen)
        for index, cell in enumerate(self.cells):
            cell.setVisible(index < len(shown))
        self._lay_out()

    def take_keyboard(self, day: date) -> None:
        """Put the keyboard on a day."""
        cell = self.cell(day)
        if cell is not None:
            cell.setFocus()

    def cell(self, day: date) -> DayCell | None:
        """The button of a day of the month."""
        found = (c for c in self.cells if c.shown is not None and c.shown.day == day and not c.shown.is_outside)
        return next(found, None)

    def sizeHint(self) -> QSize:
        return QSize(_WEEK * 107, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(_WEEK * 44, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    # -- laying out ---------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        if self._month is None:
            return
        width = self.width() // _WEEK
        top = max(28, self._heads[0].sizeHint().height())
        for index, head in enumerate(self._heads):
            head.setGeometry(QRect(index * width + 9, 0, width - 9, top))
        weeks = list(self._month.weeks())
        for row in range(len(weeks)):
            cells = self.cells[row * _WEEK : (row + 1) * _WEEK]
            height = max(LOWEST_PX, *(cell.needed_height(width) for cell in cells))
            for column, cell in enumerate(cells):
                cell.setGeometry(QRect(column * width, top, width, height))
            top += height
        self.setFixedHeight(top + 1)

    # -- what stands in it --------------------------------------------------------------------------------------

    def _week(self, month: GivenMonth, week: Sequence[date]) -> list[CellShown]:
        said = DayWords(self._context)
        days = [month.day(day) if month.first <= day <= month.last else None for day in week]
        bands = tuple(_bands(days, said, month.last_lived))
        return [
            self._outside(day, column) if given is None else self._inside(month, given, said, column, bands)
            for column, (day, given) in enumerate(zip(week, days, strict=True))
        ]

    def _outside(self, day: date, column: int) -> CellShown:
        said = day_words(self._context, day)
        return CellShown(day, said, name=said, column=column, is_outside=True)

    def _inside(
        self, month: GivenMonth, day: GivenDay, said: DayWords, column: int, bands: tuple[Band, ...]
    ) -> CellShown:
        is_today = day.day == month.today
        return CellShown(
            day.day,
            tr("{day} today", day=day.day.day) if is_today else str(day.day.day),
            said.marks(day),
            said.notes(day),
            said.name(day),
            column,
            bands=bands,
            is_today=is_today,
        )

    def _choose(self, cell: DayCell, days: int) -> None:
        if cell.shown is not None:
            self.chosen.emit(cell.shown.day + timedelta(days=days))


def _bands(days: Sequence[GivenDay | None], said: DayWords, last_lived: date) -> list[Band]:
    """The stays of a week: from the first dose that was given away from home to the last one."""
    bands: list[Band] = []
    for column, day in enumerate(days):
        if day is None or day.day > last_lived:
            continue
        away = [index for index, one in enumerate(day.kept) if one.standing is SlotStanding.AWAY]
        is_between = bool(day.stays) and (day.is_counted or not day.kept)
        if not away and not is_between:
            continue
        is_drawn = bool(away) and not day.is_counted
        begins = away[0] if is_drawn and away[0] > 0 else None
        ends = away[-1] if is_drawn else None
        label_ = said.stay(day)
        last = bands[-1] if bands else None
        goes_on = last is not None and last.last == column - 1 and begins is None and _is_open_end(days, last)
        if last is not None and goes_on and last.label == label_:
            bands[-1] = replace(last, last=column, last_mark=ends)
        else:
            bands.append(Band(label_, column, column, begins, ends, is_below=day.is_counted))
    return bands


def _is_open_end(days: Sequence[GivenDay | None], band: Band) -> bool:
    """Whether nothing was given at home after it on its last day."""
    day = days[band.last]
    return day is not None and (band.last_mark is None or band.last_mark == len(day.kept) - 1)
