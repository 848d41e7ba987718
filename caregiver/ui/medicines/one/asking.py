"""What is asked in place about a medicine, one thing at a time, before anything is kept."""

from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from caregiver.domain.dose import GIVEN_BY_NURSE
from caregiver.domain.errors import BadInput
from caregiver.drawing.words import tr
from caregiver.services.timetable import OnList
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.one.event_form import EventAsked, EventForm
from caregiver.ui.widgets.answer_form import AnotherTimeForm
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import label
from caregiver.ui.widgets.patch_form import PatchForm


class Ask(Enum):
    """What is asked about."""

    EXTRA = auto()
    CLINIC = auto()
    FELL_OFF = auto()
    TWO_FOUND = auto()
    PUT_ON = auto()
    PUMP_CHANGED = auto()
    PUMP_ALARM = auto()


class Asking(Card):
    """Holds the form that stands open; out of the way otherwise.

    Signals:
        answered: It stands so; carries the `Ask` and what the form typed.
        closed: The user left it.
    """

    answered = Signal(object, object)
    closed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__("bar", margins=(16, 12, 16, 12))
        self._context = context
        self._ask = Ask.EXTRA
        self.form: AnotherTimeForm | EventForm | PatchForm | None = None
        self._build()

    def _build(self) -> None:
        self._title = label("", "heading")
        self.body.addWidget(self._title)
        self._holder: QWidget | None = None
        self.hide()

    def ask(self, ask: Ask, on_list: OnList) -> None:
        """Ask this about a medicine, in place of what was asked before."""
        self.close_form()
        self._ask = ask
        name = self._context.medicine_words.short_name(on_list.medicine)
        if ask is Ask.EXTRA:
            self._ask_dose(on_list, name)
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

    def _ask_dose(self, on_list: OnList, name: str) -> None:
        schedule = on_list.regimen.schedule
        told = {*schedule.amounts, *(amount for time in schedule.times for amount in time.amounts)}
        told |= {amount for step in schedule.steps for time in step.times for amount in time.amounts}
        made = AnotherTimeForm(self._context)
        now = self._context.services.clock.now()
        made.ask(now, tuple(sorted(told)), on_list.unit, on_list.strength, about=name)
        self._hold(made, tr("An extra dose, outside the plan"))

    def _hold(self, form: AnotherTimeForm | EventForm | PatchForm, title: str) -> None:
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
