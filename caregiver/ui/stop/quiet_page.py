"""After a death: nothing is asked any more, and everything is kept (care-rules 27)."""

from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from caregiver.domain.record import Record
from caregiver.domain.stay import Stay
from caregiver.domain.wording import diary_title
from caregiver.drawing.words import tr, words
from caregiver.services.changes import Area
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.page import Page
from caregiver.ui.stop.copy_part import CopyPart
from caregiver.ui.stop.died_on_part import DiedOnPart
from caregiver.ui.stop.quiet_row import QuietRow
from caregiver.ui.stop.still_there import at_home_told, cards_told, people_told, visits_told
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.widgets.guide_line import GuideLine
from caregiver.ui.widgets.labels import button, label, rule

if TYPE_CHECKING:
    from caregiver.ui.core.backing_up import BackingUp

COLUMN_PX = 640
TOP_PX = 40
SIDES_PX = 80


class QuietPage(Page):
    """The name, the dates, and the ways to what is kept. It has the window for itself.

    Args:
        backing_up: Makes the copy.
        opened: Names of the rows that stand open; kept up to date, so that one comes back to them.

    Signals:
        look_asked: Show the diary as it is.
        print_asked: Show the pages that can be printed.
        settings_asked: Show the settings.
    """

    look_asked = Signal()
    print_asked = Signal()
    settings_asked = Signal()

    areas = frozenset(
        {
            *(Area.STAYS, Area.PERSON, Area.CAREGIVERS, Area.STOCK, Area.PREFERENCES),
            *(Area.VISITS, Area.MEDICINES, Area.CONTACTS, Area.TREATMENTS),
        }
    )

    def __init__(self, context: PageContext, backing_up: "BackingUp", opened: set[str]) -> None:
        super().__init__(context.theme, context.bus, words(diary_title(context.person)))
        self._context = context
        self._backing_up = backing_up
        self._opened = opened
        self._build()
        self._connect()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label(words(diary_title(self._context.person)), "soft"), 1)
        head.addWidget(button(tr("Settings"), self.settings_asked.emit, "quiet"))
        self.body.addLayout(head)
        self._middle = QWidget()
        self._column = QVBoxLayout(self._middle)
        self._column.setContentsMargins(0, TOP_PX, 0, 0)
        self._column.setSpacing(4)
        self._name, self._dates = label("", "phone"), label("", "dose")
        self._kept = label("", "soft")
        self._column.addWidget(self._name)
        self._column.addWidget(self._dates)
        self._column.addSpacing(12)
        self._column.addWidget(label(tr("We are sorry."), "dose"))
        self._column.addSpacing(28)
        self._column.addWidget(label(tr("Everything is kept."), "heading"))
        self._column.addWidget(self._kept)
        self._column.addSpacing(12)
        self.copied = CopyPart(self._context, self._backing_up)
        self._column.addLayout(self._ways())
        self._column.addWidget(self.copied)
        self._column.addSpacing(28)
        self._build_rows()
        self._column.addSpacing(28)
        self._build_foot()
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self._middle)
        across.addStretch(1)
        self.body.addLayout(across)
        self.body.addStretch(1)

    def _ways(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(16)
        self.look = button(tr("Look"), self.look_asked.emit)
        self.print = button(tr("Print"), self.print_asked.emit)
        self.copy = button(tr("Save a copy"), self.copied.ask)
        for made in (self.look, self.print, self.copy):
            line.addWidget(made, 1)
        return line

    def _build_rows(self) -> None:
        """What was still there: told only when it is opened."""
        self.guide = GuideLine(self._context)
        self.visits = QuietRow(self.theme, tr("Visits that were still in the calendar"))
        self.at_home = QuietRow(self.theme, tr("Medicines that were at home, by the record"), self.guide)
        self.people = QuietRow(self.theme, tr("People to tell"))
        self._rows = {"visits": self.visits, "at_home": self.at_home, "people": self.people}
        for row in self._rows.values():
            self._column.addWidget(rule())
            self._column.addWidget(row)
        self._column.addWidget(rule())

    def _build_foot(self) -> None:
        self._stopped = label("", "soft")
        self.undo = button(tr("Undo"), self._undo, "quiet", name=tr("Undo: turn reminders on again"))
        self.dates = button(tr("Change the dates"), self._show_died_on, "quiet")
        self.dates.setCheckable(True)
        self.died_on = DiedOnPart(self._context)
        line = QHBoxLayout()
        line.addWidget(self._stopped, 1)
        line.addWidget(self.undo)
        line.addWidget(self.dates)
        self._column.addLayout(line)
        self._column.addWidget(self.died_on)
        self.died_on.hide()

    def _connect(self) -> None:
        for name, row in self._rows.items():
            row.head.toggled.connect(partial(self._on_row, name))
            row.head.setChecked(name in self._opened)
        self.died_on.kept.connect(self._close_died_on)
        self.copied.busy.connect(self.copy.setDisabled)

    def refresh(self) -> None:
        """Say who, from when to when, and what is kept."""
        self._dress()
        context = self._context
        record = context.services.stays.current()
        if record is None:
            return
        calendar, person = context.calendar, context.person
        died_on = _local_day(record.value.at, record)
        died = calendar.date_long(died_on)
        self._name.setText(person.formal_name)
        born = "" if person.birth_date is None else calendar.date_long(person.birth_date)
        self._dates.setText(tr("{born} – {died}", born=born, died=died) if born else died)
        first = context.services.diary.first_day()
        self._kept.setVisible(first is not None)
        if first is not None:
            began, names = calendar.date_long(first), self._writers()
            self._kept.setText(
                tr("Written down from {first} to {last}, by {names}.", first=began, last=died, names=names)
            )
        stopped_on = calendar.date_long(_local_day(record.created_at, record))
        self._stopped.setText(tr("Reminders and questions were stopped on {day}.", day=stopped_on))
        self.died_on.show_day(record, died_on)
        self.visits.show_told(visits_told(context, record.value.at))
        self.at_home.show_told(at_home_told(context))
        self.people.show_told(people_told(context))

    def _dress(self) -> None:
        self._middle.setFixedWidth(min(self.theme.px(COLUMN_PX), self.width() - SIDES_PX))
        give_icon(self.theme, self.look, "diary")
        give_icon(self.theme, self.print, "print")
        give_icon(self.theme, self.copy, "save")
        for row in self._rows.values():
            row.dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._dress()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._bring_back)

    def _bring_back(self) -> None:
        """One comes back to the row that was open."""
        for name in self._opened:
            self.ensureWidgetVisible(self._rows[name], 0, 0)

    def _on_row(self, name: str, is_open: bool) -> None:
        (self._opened.add if is_open else self._opened.discard)(name)
        if name == "at_home":
            self.guide.show_for(cards_told if is_open else None)

    def _writers(self) -> str:
        names = [record.value.name for record in self._context.services.people.caregivers()]
        if len(names) < 2:
            return "".join(names)
        return tr("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])

    def _show_died_on(self) -> None:
        self.died_on.setVisible(self.dates.isChecked())
        if self.dates.isChecked():
            self.died_on.take_keyboard()

    def _close_died_on(self) -> None:
        self.dates.setChecked(False)
        self.died_on.hide()
        self.dates.setFocus()

    def _undo(self) -> None:
        """The stop is taken out of the diary as if it had not been; reminders ring as before."""
        stay = self._context.services.stays.current()
        if stay is not None:
            self._context.act(self._context.services.stays.remove, stay.uuid)


def _local_day(at: datetime, stay: Record[Stay]) -> date:
    return at.astimezone(ZoneInfo(stay.value.zone)).date()
