"""Medicines that are not given any more: one line, and the list behind it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.services.timetable import OnList
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.medicine_list import MedicineList
from caregiver.ui.medicines.row_words import day_words, resting_words
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import set_role

SIDES_PX = 80
"""What padding and icon take from the words of the line."""


class StoppedList(QWidget):
    """ "Stopped (1): Codeine tablets 30 mg, 4 Sep to 28 Oct"; a press opens the list.

    Signals:
        opened: A row was pressed; carries the uuid.
    """

    opened = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._build()
        self._connect()

    def _build(self) -> None:
        self.line = QPushButton()
        set_role(self.line, "row_line")
        self.line.setCheckable(True)
        self.line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.list = MedicineList(self._context.theme, "")
        self.list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.line)
        column.addWidget(self.list)

    def _connect(self) -> None:
        self.line.toggled.connect(self._show_list)
        self.list.opened.connect(self.opened)

    @property
    def rows(self) -> dict[str, QPushButton]:
        """The rows of the list, by uuid."""
        return dict(self.list.rows)

    def set_narrow(self, is_narrow: bool) -> None:
        """One column in each row, or two."""
        self.list.set_narrow(is_narrow)

    def show_medicines(self, stopped: Sequence[OnList], room_px: float) -> None:
        """Show these; they are named in the line where it has room for that.

        Args:
            room_px: How wide the line may be.
        """
        self.setVisible(bool(stopped))
        names = "; ".join(self._words(on_list) for on_list in stopped)
        said = tr("Stopped ({n}): {names}", n=len(stopped), names=names)
        is_short = self.line.fontMetrics().horizontalAdvance(said) <= room_px - SIDES_PX
        self.line.setText(said if is_short else tr("Stopped ({n})", n=len(stopped)))
        self.line.setAccessibleName(said)
        self.list.show_rows([(on_list.uuid, resting_words(self._context, on_list)) for on_list in stopped])
        self._show_list(self.line.isChecked())

    def _words(self, on_list: OnList) -> str:
        context = self._context
        ended = on_list.regimen.at.astimezone(context.services.clock.zone()).date()
        return tr(
            "{name}, {first} to {last}",
            name=context.medicine_words.name(on_list.medicine, on_list.strength),
            first=day_words(context, on_list.started_on),
            last=day_words(context, ended),
        )

    def _show_list(self, is_open: bool) -> None:
        self.list.setVisible(is_open and bool(self.list.rows))
        give_icon(self._context.theme, self.line, "chevron-up" if is_open else "chevron-down")
