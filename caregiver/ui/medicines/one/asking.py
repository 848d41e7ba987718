"""What is asked in place about a medicine, one thing at a time, before anything is kept."""

from enum import Enum, auto

from PySide6.QtCore import Signal

from caregiver.domain.dose import GIVEN_BY_NURSE
from caregiver.domain.errors import BadInput
from caregiver.drawing.words import tr
from caregiver.services.timetable import OnList
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.one.event_form import EventAsked, EventForm
from caregiver.ui.medicines.one.extra_form import ExtraForm
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import label
from caregiver.ui.widgets.patch_form import PatchForm
from caregiver.ui.widgets.quiet_line import QuietLine


class Ask(Enum):
    """What is asked about."""

    EXTRA = auto()
    CLINIC = auto()
    FELL_OFF = auto()
    TWO_FOUND = auto()
    PUT_ON = auto()
    PUMP_CHANGED = auto()
    PUMP_ALARM = auto()

    @property
    def is_urgent(self) -> bool:
        """Whether the urgent signs are in sight with it, and shown after it (care-rules 11, 17, 39)."""
        return self in {Ask.EXTRA, Ask.FELL_OFF, Ask.TWO_FOUND, Ask.PUMP_ALARM}


class Asking(Card):
    """Holds the form that stands open; out of the way otherwise.

    Signals:
        answered: It stands so; carries the `Ask` and what the form typed.
        closed: The user left it.
        urgent_asked: Show the urgent signs.
    """

    answered = Signal(object, object)
    closed = Signal()
    urgent_asked = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__("bar", margins=(16, 12, 16, 12))
        self._context = context
        self._ask = Ask.EXTRA
        self.form: ExtraForm | EventForm | PatchForm | None = None
        self._build()

    def _build(self) -> None:
        self._title = label("", "heading")
        self.quiet = QuietLine()
        self.quiet.urgent_asked.connect(self.urgent_asked)
        self.body.addWidget(self.quiet)
        self.body.addWidget(self._title)
        self.hide()

    def ask(self, ask: Ask, on_list: OnList) -> None:
        """Ask this about a medicine, in place of what was asked before."""
        self.close_form()
        self._ask = ask
        self.quiet.setVisible(ask.is_urgent)
        name = self._context.medicine_words.short_name(on_list.medicine)
        if ask is Ask.EXTRA:
            self._ask_dose(on_list)
        elif ask is Ask.PUT_ON:
            made = PatchForm(self._context)
            made.ask(on_list.uuid, self._context.services.clock.now(), name)
            self._hold(made, tr("A new patch"))
        else:
            form = EventForm(self._context)
            form.ask(_asked(ask, name))
            self._hold(form, "")

    def say(self, bad: BadInput) -> None:
        """Show what cannot be kept beside its field."""
        if self.form is not None:
            self.form.say(bad)

    def close_form(self) -> None:
        """Nothing is asked any more."""
        if self.form is not None:
            self.body.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        self.hide()

    def _ask_dose(self, on_list: OnList) -> None:
        waiting = self._context.services.reminders.open_slots()
        form = ExtraForm(self._context)
        form.ask(on_list, [one.due for one in waiting if one.due.medicine.uuid == on_list.uuid])
        self._hold(form, "")

    def _hold(self, form: ExtraForm | EventForm | PatchForm, title: str) -> None:
        self.form = form
        self._title.setText(title)
        self._title.setVisible(bool(title))
        form.answered.connect(lambda typed: self.answered.emit(self._ask, typed))
        form.closed.connect(self._leave)
        self.body.addWidget(form)
        self.show()
        form.take_keyboard()

    def _leave(self) -> None:
        self.close_form()
        self.closed.emit()


def _asked(ask: Ask, name: str) -> EventAsked:
    if ask is Ask.FELL_OFF:
        return EventAsked(tr("When was it found off?"), tr("it fell off"), name)
    if ask is Ask.TWO_FOUND:
        return EventAsked(tr("When were two found on?"), tr("two found"), name, asks_old=True)
    if ask is Ask.PUMP_CHANGED:
        return EventAsked(tr("When was it changed?"), tr("it was changed"), name, asks_site=True, asks_changer=True)
    if ask is Ask.PUMP_ALARM:
        return EventAsked(tr("When was the alarm?"), tr("alarm"), name)
    return EventAsked(
        tr("When was it given?"),
        tr("it was given"),
        name,
        asks_giver=True,
        given_by=GIVEN_BY_NURSE,
        has_exactness=True,
    )
