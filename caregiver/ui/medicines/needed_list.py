"""Medicines given when needed, all alike: what is recorded, what was told, and a press that records now."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.drawing.words import tr
from caregiver.services.timetable import OnList
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.gave_button import GaveButton
from caregiver.ui.medicines.row_words import home_words
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.answer_form import AnotherTimeForm, AnswerTyped
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button, label, rule
from caregiver.ui.widgets.steady_press import SteadyPress
from caregiver.ui.widgets.told_since import told_since
from caregiver.ui.widgets.undo_bar import UndoBar


class NeededMedicine(QWidget):
    """One of them. Nothing here looks different after a wait (care-rules 8).

    Signals:
        given: A dose was given now; carries the uuid and the amount.
        told: A dose of another time or amount; carries the uuid and the `AnswerTyped`.
        opened: Its plan was asked for; carries the uuid.
        undo_asked: Take the dose that was just recorded back; carries the dose's uuid.
    """

    given = Signal(str, object)
    told = Signal(str, object)
    opened = Signal(str)
    undo_asked = Signal(str)

    def __init__(self, context: PageContext, uuid: str) -> None:
        super().__init__()
        self._context = context
        self.uuid = uuid
        self._on_list: OnList | None = None
        self._amounts: tuple[Decimal, ...] | None = None
        self.gave: list[GaveButton] = []
        self._form: AnotherTimeForm | None = None
        self._saved = ""
        self._build()

    def _build(self) -> None:
        self._name = label("", "strong")
        self._said = label("")
        self._press = SteadyPress(self)
        self._ways = QWidget()
        self._flow = FlowLayout(self._ways, gap=8)
        self.another = button(tr("Another time …"), self._ask)
        self.details = button("", lambda: self.opened.emit(self.uuid), "square")
        self.details.setToolTip(tr("Its plan"))
        set_role(self.another, "snug")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 10, 16, 12)
        self._column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self.details, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(head)
        self._column.addWidget(self._said)
        self._column.addWidget(self._ways)
        self.bar = UndoBar()
        self.bar.undo_asked.connect(lambda: self.undo_asked.emit(self._saved))
        self._column.addWidget(self.bar)

    def show_medicine(self, on_list: OnList, now: datetime, *, is_alike: bool) -> None:
        """Show it as it stands at this moment (local)."""
        self._on_list = on_list
        context, words, regimen = self._context, self._context.medicine_words, on_list.regimen
        name = words.led_name(on_list.medicine, regimen, is_alike)
        self._name.setText(name)
        rolling = context.services.doses.rolling(on_list.uuid)
        lines = [
            self._each_time(on_list),
            told_since(context, on_list.uuid),
            self._last_given(now),
            words.rolling(rolling) if rolling.doses else "",
            words.limits(regimen) or self._no_limits(),
            home_words(context, on_list),
        ]
        self._said.setText("\n".join(line for line in lines if line))
        self._ways.setHidden(context.services.stays.has_died)
        self._show_ways(regimen.schedule.amounts if regimen.unit is not None else ())
        for made, number in zip(self.gave, self._amounts or (), strict=True):
            assert regimen.unit is not None
            amount = context.amounts.choices((number,), regimen.unit, regimen.strength)
            gave = tr("I gave {amount} at {time}", amount=amount, time=context.calendar.time_short(now))
            made.say(words.name(on_list.medicine, on_list.strength), gave)
        give_icon(context.theme, self.details, "chevron-right")
        self.another.setAccessibleName(tr("{name}: Another time …", name=name))
        self.details.setAccessibleName(tr("{name}: its plan", name=name))

    def _no_limits(self) -> str:
        """That nothing is written, and who can be asked; after a death nobody needs to be."""
        context = self._context
        return "" if context.services.stays.has_died else context.medicine_words.no_limits(context.call_number)

    def say_saved(self, uuid: str, sentence: str) -> None:
        """Say which dose was just recorded, and let it be taken back."""
        self._saved = uuid
        self.bar.say(sentence)

    def forget_saved(self) -> None:
        """It stands; it can be corrected in the diary."""
        self._saved = ""
        self.bar.hide()

    @property
    def is_asking(self) -> bool:
        """Whether the form for another time stands open."""
        return self._form is not None and not self._form.isHidden()

    def say(self, bad: BadInput) -> None:
        """What was typed in the form cannot be kept."""
        if self._form is not None:
            self._form.say(bad)

    def close_form(self) -> None:
        """Away with the form."""
        if self._form is not None and self.is_asking:
            self._form.hide()
            self.another.setFocus()

    def _each_time(self, on_list: OnList) -> str:
        amount = self._context.medicine_words.how_much(on_list.regimen, on_list.medicine)
        purpose = on_list.medicine.purpose.strip()
        if on_list.regimen.told_amount and not on_list.regimen.schedule.amounts:
            return amount
        if purpose:
            return tr("{amount} each time, for {purpose}", amount=amount, purpose=purpose)
        return tr("{amount} each time", amount=amount)

    def _last_given(self, now: datetime) -> str:
        context = self._context
        last = context.services.doses.last_given(self.uuid)
        if last is None:
            return tr("None recorded so far")
        dose = last.value
        moment = context.calendar.moment(dose.local_at, now)
        since = context.calendar.since(int((now - dose.at).total_seconds() // 60))
        by = context.medicine_words.given_by(dose.given_by, context.services.people.name_of)
        if by:
            return tr("Last given {moment}, {since}, {by}", moment=moment, since=since, by=by)
        return tr("Last given {moment}, {since}", moment=moment, since=since)

    def _show_ways(self, amounts: tuple[Decimal, ...]) -> None:
        """A button for each amount as told, none before the others (care-rules 18)."""
        if amounts == self._amounts:
            return
        self._amounts = amounts
        for made in self.gave:
            self._flow.removeWidget(made)
            made.hide()
            made.deleteLater()
        self.gave = [self._gave_button(number) for number in amounts]
        self._flow.removeWidget(self.another)
        for made in self.gave:
            self._flow.addWidget(made)
        self._flow.addWidget(self.another)
        self.another.raise_()  # for the eyes nothing changes; a screen reader reads in this order

    def _gave_button(self, number: Decimal) -> GaveButton:
        made = GaveButton()
        made.clicked.connect(lambda _checked=False: self.given.emit(self.uuid, number))
        self._press.watch(made)
        return made

    def _ask(self) -> None:
        on_list = self._on_list
        if on_list is None:
            return
        if self._form is None:
            self._form = AnotherTimeForm(self._context)
            self._form.answered.connect(self._on_answered)
            self._form.closed.connect(self.close_form)
            self._column.addWidget(self._form)
        regimen = on_list.regimen
        about = self._context.medicine_words.name(on_list.medicine, regimen.strength)
        now = self._context.services.clock.now()
        self._form.ask(now, regimen.schedule.amounts, regimen.unit, regimen.strength, about=about)
        self._form.show()
        self._form.take_keyboard()

    def _on_answered(self, typed: AnswerTyped) -> None:
        self.told.emit(self.uuid, typed)


class NeededList(QWidget):
    """All of them, in their fixed order, by day and by night (care-rules 19).

    Signals:
        given, told, opened, undo_asked: As of `NeededMedicine`.
    """

    given = Signal(str, object)
    told = Signal(str, object)
    opened = Signal(str)
    undo_asked = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._lines: list[QWidget] = []
        self.medicines: dict[str, NeededMedicine] = {}
        self._build()

    def _build(self) -> None:
        self._call = label("")
        self._card = Card(margins=(1, 1, 1, 1))
        self._card.body.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(tr("When needed"), "heading"))
        column.addWidget(self._call)
        column.addWidget(self._card)
        column.addStretch(1)

    def show_medicines(self, needed: Sequence[OnList], now: datetime, alike: frozenset[str]) -> None:
        """Show these at this moment (local); the line about calling is always there while the person lives."""
        self.setVisible(bool(needed))
        self._call.setHidden(self._context.services.stays.has_died)
        call = self._context.medicine_words.call(self._context.call_number)
        self._call.setText(tr("Pain not under control? {call}", call=call))
        if [on_list.uuid for on_list in needed] != list(self.medicines):
            self._lay_out([on_list.uuid for on_list in needed])
        for on_list in needed:
            self.medicines[on_list.uuid].show_medicine(on_list, now, is_alike=on_list.uuid in alike)

    def _lay_out(self, uuids: Sequence[str]) -> None:
        for part in (*self._lines, *self.medicines.values()):
            self._card.body.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._lines = []
        self.medicines = {uuid: self._medicine(uuid) for uuid in uuids}
        for index, made in enumerate(self.medicines.values()):
            if index:
                self._lines.append(rule())
                self._card.body.addWidget(self._lines[-1])
            self._card.body.addWidget(made)

    def _medicine(self, uuid: str) -> NeededMedicine:
        made = NeededMedicine(self._context, uuid)
        made.given.connect(self.given)
        made.told.connect(self.told)
        made.opened.connect(self.opened)
        made.undo_asked.connect(self.undo_asked)
        return made
