"""The as-needed medicines as columns, in their fixed order, with a thin rule between them."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from caregiver.services.timetable import OnList
from caregiver.ui.core.context import PageContext
from caregiver.ui.theme.theme import set_role
from caregiver.ui.today.needed_column import NeededColumn

IN_A_ROW = 3
GAP_PX = 12


class NeededColumns(QWidget):
    """Three in a row, fewer where there is no room; more go on below.

    Signals:
        given: A dose was given now; carries the medicine's uuid and the amount, in the plan's unit.
        form_asked: What to record is not clear from the plan alone; carries the medicine's uuid.
    """

    given = Signal(str, object)
    form_asked = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self.columns: list[NeededColumn] = []
        self._parts: list[QWidget] = []
        self._laid: tuple[tuple[str, ...], int] = ((), 0)
        self._build()

    def _build(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP_PX)
        self._grid.setVerticalSpacing(16)

    def show_medicines(self, needed: Sequence[OnList], now: datetime, *, is_night: bool, is_narrow: bool) -> None:
        """Show these at this moment (local); columns are kept while the list and the width are the same."""
        count = self._count_in_a_row(is_narrow)
        wanted = (tuple(on_list.uuid for on_list in needed), count)
        if wanted != self._laid:
            self._laid = wanted
            self._lay_out(needed, count)
        for column, on_list in zip(self.columns, needed, strict=True):
            column.show_medicine(on_list, now, is_night=is_night)
        self._share_width(count)

    def column(self, uuid: str) -> NeededColumn | None:
        """The column of a medicine, if it is there."""
        return next((column for column in self.columns if column.uuid == uuid), None)

    def _count_in_a_row(self, is_narrow: bool) -> int:
        if not is_narrow:
            return IN_A_ROW
        return 1 if self._context.theme.is_narrow(10_000) else 2

    def _lay_out(self, needed: Sequence[OnList], count: int) -> None:
        for part in self._parts:
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self.columns = [self._made(on_list.uuid) for on_list in needed]
        self._parts = list(self.columns)
        for index, column in enumerate(self.columns):
            line, place = divmod(index, count)
            self._grid.addWidget(column, line, 2 * place)
            if place:
                self._parts.append(_upright())
                self._grid.addWidget(self._parts[-1], line, 2 * place - 1)

    def _made(self, uuid: str) -> NeededColumn:
        column = NeededColumn(self._context, uuid)
        column.given.connect(self.given)
        column.form_asked.connect(self.form_asked)
        return column

    def _share_width(self, count: int) -> None:
        """A long name gets more of the row, so that it stands on one line where it can."""
        for place in range(IN_A_ROW):
            widths = [column.press.wanted_width() for column in self.columns[place::count]]
            self._grid.setColumnStretch(2 * place, max(widths) if widths and place < count else 0)


def _upright() -> QFrame:
    made = QFrame()
    set_role(made, "upright")
    made.setFixedWidth(1)
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return made
