"""After a death: nothing is asked any more, and everything is kept (care-rules 27)."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from caregiver.domain.record import Record
from caregiver.domain.stay import Stay
from caregiver.domain.wording import diary_title
from caregiver.drawing.words import tr, words
from caregiver.services.changes import Area
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.page import Page
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.widgets.labels import button, label, rule

COLUMN_PX = 640
_EVER = datetime(1970, 1, 1, tzinfo=UTC)


class QuietPage(Page):
    """The name, the dates, and three ways: look, print, undo.

    Signals:
        look_asked: Show the diary as it is.
        print_asked: Show the pages that can be printed.
        settings_asked: Show the settings.
    """

    look_asked = Signal()
    print_asked = Signal()
    settings_asked = Signal()

    areas = frozenset({Area.STAYS, Area.PERSON, Area.STOCK})

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, context.bus, words(diary_title(context.person)))
        self._context = context
        self._build()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label(words(diary_title(self._context.person)), "soft"), 1)
        head.addWidget(button(tr("Settings"), self.settings_asked.emit, "quiet"))
        self.body.addLayout(head)
        middle = QWidget()
        middle.setMaximumWidth(COLUMN_PX)
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(0, 48, 0, 0)
        self._column.setSpacing(8)
        self._name, self._dates = label("", "phone"), label("", "heading")
        self._kept = label("", "soft")
        self._column.addWidget(self._name)
        self._column.addWidget(self._dates)
        self._column.addSpacing(8)
        self._column.addWidget(label(tr("We are sorry."), "dose"))
        self._column.addSpacing(24)
        self._column.addWidget(label(tr("Everything is kept."), "heading"))
        self._column.addWidget(self._kept)
        self._column.addLayout(self._ways())
        self._column.addSpacing(16)
        self._build_home()
        self.body.addWidget(middle, 0, Qt.AlignmentFlag.AlignHCenter)
        self.body.addStretch(1)
        self._stopped = label("", "soft")
        foot = QHBoxLayout()
        foot.addWidget(self._stopped, 1)
        self.undo = button(tr("Undo"), self._undo, "quiet", name=tr("Undo: turn reminders on again"))
        foot.addWidget(self.undo)
        self._column.addSpacing(24)
        self._column.addLayout(foot)
        middle.setMinimumWidth(min(COLUMN_PX, self.theme.px(COLUMN_PX)))

    def _ways(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(16)
        for words_, icon, ask in (
            (tr("Look"), "diary", self.look_asked.emit),
            (tr("Print"), "print", self.print_asked.emit),
        ):
            made = button(words_, ask)
            give_icon(self.theme, made, icon)
            line.addWidget(made, 1)
        return line

    def _build_home(self) -> None:
        """What was at home: told only when it is opened."""
        self._column.addWidget(rule())
        self._open = button(tr("Medicines that were at home, by the record"), self._toggle_home, "row")
        self._open.setCheckable(True)
        self._home = label("", "dose")
        self._home.hide()
        self._column.addWidget(self._open)
        self._column.addWidget(self._home)
        self._column.addWidget(rule())

    def refresh(self) -> None:
        """Say who, from when to when, and what is kept."""
        context = self._context
        stay = context.services.stays.current()
        if stay is None:
            return
        person, calendar = context.person, context.calendar
        died_on = _day(stay)
        self._name.setText(person.formal_name)
        born = calendar.date_long(person.birth_date) if person.birth_date else ""
        self._dates.setText(f"{born} – {calendar.date_long(died_on)}" if born else calendar.date_long(died_on))
        moments = context.services.vault.diary.pain.moments(_EVER, context.services.clock.now())
        names = ", ".join(record.value.name for record in context.services.people.caregivers())
        if moments:
            first = moments[0][0].astimezone(ZoneInfo(moments[0][1])).date()
            self._kept.setText(
                tr(
                    "Written down from {first} to {last}, by {names}.",
                    first=calendar.date_long(first),
                    last=calendar.date_long(died_on),
                    names=names,
                )
            )
        self._stopped.setText(tr("Reminders and questions were stopped on {day}.", day=calendar.date_long(died_on)))
        self._home.setText(self._at_home())

    def _at_home(self) -> str:
        context = self._context
        lines = []
        for on_list in context.services.medicines.list():
            stock = context.services.stocks.at_home(on_list.uuid)
            if stock is not None:
                name = context.medicine_words.name(on_list.medicine, on_list.strength)
                lines.append(f"{name}: {context.medicine_words.stock(stock)}")
        return "\n".join(lines) or tr("Nothing was counted.")

    def _toggle_home(self) -> None:
        self._home.setVisible(self._open.isChecked())

    def _undo(self) -> None:
        """The stop is taken out of the diary as if it had not been; reminders ring as before."""
        stay = self._context.services.stays.current()
        if stay is not None:
            self._context.act(self._context.services.stays.remove, stay.uuid)


def _day(stay: Record[Stay]):
    return stay.value.at.astimezone(ZoneInfo(stay.value.zone)).date()
