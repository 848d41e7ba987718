"""What can be chosen for each sheet: which days, from when, for whom."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.words import tr, words
from caregiver.services.paper_choice import USUAL_SPAN_DAYS
from caregiver.summary.gathering import last_handover
from caregiver.summary.medicine_sheets import handover_paper, week_paper
from caregiver.summary.pages import Document, Paper
from caregiver.summary.readers import readers_of
from caregiver.summary.sheets import chosen_sheets, usual_days
from caregiver.ui.core.context import PageContext
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.widgets.card import row
from caregiver.ui.widgets.day_button import DayButton
from caregiver.ui.widgets.day_menu import DayMenu
from caregiver.ui.widgets.labels import label
from caregiver.ui.widgets.named_field import NamedField
from caregiver.ui.widgets.note_field import NoteField
from caregiver.ui.widgets.segments import Segments
from caregiver.ui.widgets.time_field import TimeField

SPANS_DAYS = (7, 14, 30)
_AFTER_TYPING_MS = 400
_STILL_TO_COME = QT_TRANSLATE_NOOP("caregiver", "This time is still to come. Please look at it again.")


class SheetChoices(QWidget):
    """The fields of one sheet, and the sheet they make.

    Signals:
        changed: Something was chosen or typed.
    """

    changed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.context = context
        self._build_column()
        self._build()
        self._connect()

    def _build_column(self) -> None:
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)

    def _build(self) -> None:
        """Fields, where the sheet has any."""

    def _connect(self) -> None:
        """Signals of the fields."""

    def refresh(self) -> None:
        """Show what the diary holds now."""

    def document(self, paper: Paper) -> Document:
        """The sheet as chosen."""
        raise NotImplementedError

    def as_text(self) -> str:
        """The same as plain text, for a message; "" where the sheet is for paper only."""
        return ""


class SpanChoices(SheetChoices):
    """How many days, up to today."""

    def _build(self) -> None:
        names = [(str(days), tr("{days} days", count=days, days=days)) for days in SPANS_DAYS]
        self._span = Segments(names, name=tr("Which days"))
        self._span.set_value(str(USUAL_SPAN_DAYS))
        for part in (label(tr("Which days"), "strong"), self._span):
            self.column.addWidget(part)

    def _connect(self) -> None:
        self._span.changed.connect(lambda _days: self.changed.emit())

    def days(self) -> tuple[date, date]:
        """The first and the last care day."""
        return usual_days(self.context.services, int(self._span.value()))


class RecordChoices(SpanChoices):
    """Everything of how many days."""

    def document(self, paper: Paper) -> Document:
        return chosen_sheets(self.context.services, *self.days(), paper, ("record",))


class PresentSheet(SheetChoices):
    """A sheet as it stands now: nothing to choose."""

    def __init__(self, context: PageContext, part: str) -> None:
        self._part = part
        super().__init__(context)

    def document(self, paper: Paper) -> Document:
        return chosen_sheets(self.context.services, None, None, paper, (self._part,))


class WeekChoices(SheetChoices):
    """From which day."""

    def _build(self) -> None:
        self._first: date = self.context.local_now().date()
        self.day = DayButton()
        name = label(tr("Seven days from"), "strong")
        name.setBuddy(self.day)
        self.column.addWidget(name)
        self.column.addWidget(row(self.day, None))

    def _connect(self) -> None:
        self.day.clicked.connect(self._open_calendar)
        self.day.stepped.connect(lambda days: self.choose_day(self._first + timedelta(days=days)))

    def refresh(self) -> None:
        give_icon(self.context.theme, self.day, "calendar")
        said = self.context.calendar.day_with_year(self._first)
        self.day.setText(said)
        self.day.setAccessibleName(tr("Seven days from: {day}", day=said))

    def choose_day(self, day: date) -> None:
        """Begin the week with this day."""
        self._first = day
        self.refresh()
        self.changed.emit()

    def document(self, paper: Paper) -> Document:
        services = self.context.services
        return week_paper(services, self._first, paper, readers_of(services).family)

    def _open_calendar(self) -> None:
        menu = DayMenu(self.context.theme, self._first, None, self.day)
        menu.chosen.connect(self.choose_day)
        menu.open_below(self.day)


class HandoverChoices(SheetChoices):
    """From when, for whom, and in which words of one's own."""

    def _build(self) -> None:
        self._was_chosen = False
        self.since = TimeField(
            self.context.theme, self.context.calendar, name=tr("From"), now=self.context.services.clock.now
        )
        self.since.exactness.hide()
        self.for_name = NamedField(tr("For whom"))
        self.own_words = NoteField(self.context.theme, name=tr("In your own words"))
        own_name = label(tr("In your own words"), "strong")
        own_name.setBuddy(self.own_words)
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_AFTER_TYPING_MS)
        for part in (label(tr("From"), "strong"), self.since, self.for_name, own_name, self.own_words):
            self.column.addWidget(part)

    def _connect(self) -> None:
        self.since.changed.connect(self._choose_since)
        self.for_name.line.textEdited.connect(lambda _text: self._typed.start())
        self.own_words.textChanged.connect(self._typed.start)
        self._typed.timeout.connect(self.changed)

    def refresh(self) -> None:
        """From the last time somebody else wrote, until the user chose another time."""
        self.since.set_calendar(self.context.calendar)
        if not self._was_chosen:
            now = self.context.local_now()
            zone = self.context.services.clock.zone()
            self.since.set_moment(last_handover(self.context.services), zone, latest=now.date())

    def document(self, paper: Paper) -> Document:
        services = self.context.services
        return handover_paper(
            services,
            paper,
            readers_of(services).family,
            since=self._since(),
            for_name=self.for_name.text(),
            own_words=self.own_words.text(),
        )

    def _choose_since(self) -> None:
        self._was_chosen = True
        self._typed.start()

    def _since(self) -> datetime:
        """What stands in the field; a time still to come, or none, is said beside it and counts as not chosen."""
        try:
            moment = self.since.value()
            if moment >= self.context.services.clock.now():
                raise BadInput("at", _STILL_TO_COME)
        except BadInput as bad:
            self.since.problem.say(words(bad.sentence), takes_keyboard=False)
            return last_handover(self.context.services)
        self.since.problem.clear()
        return moment
