"""A dose of another time, amount or medicine: as needed, extra, or not on the list (care-rules 11, 15)."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.drawing.words import tr
from caregiver.services.changes import Changed
from caregiver.services.doses import DoseRecord
from caregiver.services.timetable import OnList
from caregiver.ui.core.context import PageContext
from caregiver.ui.theme.theme import set_role
from caregiver.ui.today.one_off_form import OneOffForm, OneOffTyped
from caregiver.ui.widgets.answer_form import AnotherTimeForm, AnswerTyped
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.labels import button, label

_NOT_ON_LIST = "not on the list"


class AnotherDoseForm(Card):
    """Asks what, then when, how much and who.

    Signals:
        saved: It is on the disk; carries the `Changed`.
        closed: The user left it.
    """

    saved = Signal(object)
    closed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__("bar", margins=(16, 12, 16, 12))
        self._context = context
        self._by_uuid: dict[str, OnList] = {}
        self._build()
        self._connect()

    def _build(self) -> None:
        inside = QWidget()
        set_role(inside, "doses")
        self._needed, self._clock = self._chips(()), self._chips(())
        self._clock_name = label(tr("An extra dose of a medicine by the clock"), "strong")
        self.told = AnotherTimeForm(self._context)
        self.one_off = OneOffForm(self._context)
        self._leave = button(tr("Leave it"), self.closed.emit, "quiet")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        parts = (label(tr("What was given?"), "strong"), self._needed, self._clock_name, self._clock)
        for part in (*parts, self._leave, self.told, self.one_off):
            self._column.addWidget(part)
        self.body.addWidget(inside)

    def _connect(self) -> None:
        self.told.answered.connect(self._keep)
        self.told.closed.connect(self.closed)
        self.one_off.answered.connect(self._keep_one_off)
        self.one_off.closed.connect(self.closed)

    def ask(self, uuid: str = "") -> None:
        """Ask anew; about this medicine, if it was named."""
        medicines = [on_list for on_list in self._context.services.timetable.medicines() if not on_list.is_pump]
        self._by_uuid = {on_list.uuid: on_list for on_list in medicines}
        name = self._context.medicine_words.short_name
        needed = [(m.uuid, name(m.medicine)) for m in medicines if m.is_as_needed]
        clock = [(m.uuid, name(m.medicine)) for m in medicines if not m.is_as_needed]
        self._needed = self._replace(self._needed, [*needed, (_NOT_ON_LIST, tr("Something not on the list …"))])
        self._clock = self._replace(self._clock, clock)
        self._clock_name.setVisible(bool(clock))
        self._clock.setVisible(bool(clock))
        self.show()
        self._choose(uuid)
        if not uuid:
            self._needed.chip((needed or [(_NOT_ON_LIST, "")])[0][0]).setFocus()

    def choose(self, code: str) -> None:
        """As if the chip of this medicine was pressed; "not on the list" for something else."""
        self._choose(code)

    def _chips(self, choices: object) -> Chips:
        told = [Choice(code, word, is_about_dose=True) for code, word in choices]  # type: ignore[attr-defined]
        made = Chips(self._context.theme, told, name=tr("What was given"), is_single=True)
        made.changed.connect(lambda chosen: self._choose(chosen[0] if chosen else ""))
        return made

    def _replace(self, old: Chips, choices: list[tuple[str, str]]) -> Chips:
        made = self._chips(choices)
        self._column.replaceWidget(old, made)
        old.hide()
        old.deleteLater()
        return made

    def _choose(self, code: str) -> None:
        self._chosen = code
        for chips in (self._needed, self._clock):
            chips.choose([code] if code and self._has(chips, code) else [])
        on_list = self._by_uuid.get(code)
        self.told.setVisible(on_list is not None)
        self.one_off.setVisible(code == _NOT_ON_LIST)
        self._leave.setVisible(not code)
        now = self._context.services.clock.now()
        if on_list is not None:
            self._ask_about(on_list, now)
        elif code:
            self.one_off.ask(now)

    @staticmethod
    def _has(chips: Chips, code: str) -> bool:
        try:
            chips.chip(code)
        except KeyError:
            return False
        return True

    def _ask_about(self, on_list: OnList, now: datetime) -> None:
        schedule = on_list.regimen.schedule
        told = (*schedule.amounts, *(amount for time in schedule.times for amount in time.amounts))
        amounts = tuple(sorted(set(told)))
        name = self._context.medicine_words.short_name(on_list.medicine)
        self.told.ask(now, amounts, on_list.unit, on_list.strength, about=name)
        self.told.take_keyboard()

    def _keep(self, typed: AnswerTyped) -> None:
        on_list = self._by_uuid.get(self._chosen)
        if on_list is None:
            return
        doses = self._context.services.doses
        verb = doses.give_as_needed if on_list.is_as_needed else doses.give_extra
        try:
            changed = self._context.act(
                verb,
                on_list.uuid,
                at=typed.at,
                is_exact=typed.is_exact,
                amount=typed.amount,
                is_part=typed.is_part,
                given_by=typed.given_by,
                note=typed.note,
            )
        except BadInput as bad:
            self.told.say(bad)
            return
        self._tell(changed)

    def _keep_one_off(self, typed: OneOffTyped) -> None:
        try:
            changed = self._context.act(
                self._context.services.doses.give_one_off,
                typed.name,
                at=typed.at,
                is_exact=typed.is_exact,
                amount=typed.amount,
                unit=typed.unit,
                route=typed.route,
                given_by=typed.given_by,
            )
        except BadInput as bad:
            self.one_off.say(bad)
            return
        self._tell(changed)

    def _tell(self, changed: Changed[DoseRecord] | None) -> None:
        if changed is not None:
            self.saved.emit(changed)
