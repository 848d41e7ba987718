"""A dose or a medicine that was agreed: which one, the plan until now, the words as told, and what rings of it."""

from dataclasses import replace
from decimal import Decimal
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.agreement import AgreedKind, Agreement
from caregiver.domain.record import Record
from caregiver.domain.regimen import Regimen
from caregiver.drawing.words import tr
from caregiver.services.agreements import AgreementRecord
from caregiver.services.timetable import OnList
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination, PlanAsked
from caregiver.ui.theme.theme import set_property, set_role
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.chip import Chip, Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button, label


class PlanPart(QWidget):
    """Nothing is made up here: the new plan is written in the one editor there is (care-rules 4, 5).

    Signals:
        said: Something was done; carries the sentence.
    """

    said = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._record: AgreementRecord | None = None
        self._known: tuple[tuple[str, str], ...] = ()
        self.title = ""
        self._build()

    def _build(self) -> None:
        set_role(self, "doses")
        self.asks = label(tr("Which medicine is it about?"), "dose")
        self.chips = self._made_chips()
        self.until_now = label("", "dose")
        self.box = Card("kind", margins=(16, 10, 16, 12))
        set_property(self.box, "chosen", True)
        self.told, self.plan = label("", "question"), label("", "question")
        self.by, self.next, self.reminder = label("", "dose"), label("", "dose"), label("", "dose")
        for part in (self.told, self.by, self.plan, self.next, self.reminder):
            self.box.body.addWidget(part)
        self.write = button("", self._write, "accented")
        self.strength = button(tr("The strength changed …"), lambda: self._write(is_new_strength=True))
        self.look = button(tr("Look at the medicine"), self._look)
        self.wait = Chip(self._context.theme, Choice("wait", "", is_about_dose=True))
        self.wait.clicked.connect(self._wait)
        ways = QWidget()
        flow = FlowLayout(ways, gap=8)
        self.other = button(tr("Another medicine"), lambda: self._choose(()), "quiet")
        for way in (self.write, self.strength, self.look, self.wait, self.other):
            way.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            flow.addWidget(way)
        self.rings = label("", "dose")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        for each in (self.until_now, self.box, self.asks, self.chips, ways, self.rings):
            self._column.addWidget(each)

    # -- what is shown ------------------------------------------------------------------------------------------

    def show_agreement(self, record: AgreementRecord, told: str) -> None:
        """Show how it stands; `told` says who told it when."""
        self._record = record
        value = record.value
        on_list = self._medicine(value.medicine)
        made = None if on_list is None else _version(on_list, value.regimen)
        words = self._context.medicine_words
        kind = tr("A new medicine") if value.kind is AgreedKind.MEDICINE else tr("A dose")
        self.title = kind if on_list is None else words.name(on_list.medicine)
        _say(self.told, tr("“{words}”", words=value.words) if value.words else "")
        _say(self.by, told)
        _say(self.until_now, self._until_now(on_list, made))
        self._show_plan(on_list, made)
        self._show_ways(value, on_list, is_made=made is not None)

    def _show_plan(self, on_list: OnList | None, made: Record[Regimen] | None) -> None:
        if on_list is None or made is None:
            for part in (self.plan, self.next, self.reminder):
                part.hide()
            return
        context, plan = self._context, made.value
        told = context.medicine_words.plan(plan, on_list.medicine)
        moment = context.calendar.moment(plan.at.astimezone(ZoneInfo(plan.zone)), context.local_now())
        _say(self.plan, tr("Written: {plan}, used from {moment}", plan=told, moment=moment))
        is_ahead = on_list.version.uuid == made.uuid or made.value.at > context.services.clock.now()
        slots = context.services.medicines.next_times(plan) if is_ahead else ()
        times = [context.calendar.weekday_time(slot.due_at.astimezone(ZoneInfo(plan.zone))) for slot in slots]
        _say(self.next, tr("Next times: {times}", times=" · ".join(times)) if times else "")
        amount = self._amount(on_list, plan, slots[0].amounts) if slots else ""
        _say(self.reminder, tr("The reminder says: “{words}”", words=amount) if slots else "")

    def _amount(self, on_list: OnList, plan: Regimen, amounts: tuple[Decimal, ...]) -> str:
        """As the reminder says it: what the hand measures, or what was told where that is not written yet."""
        context = self._context
        if plan.unit is not None and amounts:
            return context.amounts.choices(amounts, plan.unit, plan.strength)
        told = context.medicine_words.how_much(plan, on_list.medicine)
        return tr("{told} {call}", told=told, call=context.medicine_words.call(context.call_number))

    def _show_ways(self, value: Agreement, on_list: OnList | None, *, is_made: bool) -> None:
        is_new = on_list is None and value.kind is AgreedKind.MEDICINE
        self._offer_medicines()
        self.chips.choose([value.medicine] if on_list is not None else [])
        for part in (self.asks, self.chips):
            part.setVisible(on_list is None and bool(self._known))
        self.other.setVisible(on_list is not None and not is_made)
        new = tr("Write the plan of a new medicine")
        self.write.setText(new if is_new else tr("Change the plan") if is_made else tr("Write the new plan"))
        self.write.setVisible(is_new or on_list is not None)
        self.strength.setVisible(on_list is not None and not is_made)
        self.look.setVisible(is_made)
        self.wait.setVisible(on_list is not None and not is_made)
        if on_list is None or is_made:
            self.rings.hide()
            return
        form = self._context.medicine_words.form(on_list.medicine.form)
        self.wait.reword(tr("When we have the {form}", form=form))
        is_waiting = value.note_on is not None
        self.wait.setChecked(is_waiting)
        today = tr("“New plan: {form} still to come” stands on Today.", form=form) if is_waiting else ""
        _say(self.rings, " ".join(filter(None, (tr("The plan until now rings on."), today))))

    def _until_now(self, on_list: OnList | None, made: Record[Regimen] | None) -> str:
        """The plan before the new one, never on its line (care-rules 1)."""
        if on_list is None:
            return ""
        before = on_list.version
        if made is not None:
            index = on_list.versions.index(made)
            if index == 0:
                return ""
            before = on_list.versions[index - 1]
        return tr("Until now: {plan}", plan=self._context.medicine_words.plan(before.value, on_list.medicine))

    def _medicine(self, uuid: str) -> OnList | None:
        everything = self._context.services.timetable.everything()
        return next((one for one in everything if one.uuid == uuid), None)

    def _offer_medicines(self) -> None:
        words = self._context.medicine_words
        found = self._context.services.medicines.list()
        names = [words.name(one.medicine) for one in found]
        known = tuple(
            (one.uuid, name if names.count(name) == 1 else words.name(one.medicine, one.strength))
            for one, name in zip(found, names, strict=True)
        )
        if known == self._known:
            return
        self._known = known
        old, self.chips = self.chips, self._made_chips()
        self._column.replaceWidget(old, self.chips)
        old.hide()
        old.deleteLater()
        QWidget.setTabOrder(self.chips, self.write)

    def _made_chips(self) -> Chips:
        choices = [Choice(uuid, name, is_about_dose=True) for uuid, name in self._known]
        made = Chips(self._context.theme, choices, name=tr("Which medicine is it about?"), is_single=True)
        made.changed.connect(self._choose)
        return made

    # -- deeds --------------------------------------------------------------------------------------------------

    def _choose(self, chosen: tuple[str, ...]) -> None:
        if self._record is not None:
            self._correct(replace(self._record.value, medicine=next(iter(chosen), "")))

    def _wait(self) -> None:
        if self._record is not None:
            today = self._context.local_now().date() if self.wait.isChecked() else None
            self._correct(replace(self._record.value, note_on=today))

    def _correct(self, value: Agreement) -> None:
        if self._record is not None:
            self._context.act(self._context.services.agreements.correct, self._record.uuid, value)

    def _write(self, *, is_new_strength: bool = False) -> None:
        record = self._record
        if record is not None:
            asked = PlanAsked(record.value.medicine, is_new_strength, agreement=record.uuid)
            self._context.navigator.go(Destination.PLAN, asked)

    def _look(self) -> None:
        if self._record is not None:
            self._context.navigator.go(Destination.MEDICINE, self._record.value.medicine)


def _version(on_list: OnList, regimen: str) -> Record[Regimen] | None:
    return next((version for version in on_list.versions if version.uuid == regimen), None)


def _say(part: QLabel, text: str) -> None:
    part.setText(text)
    part.setVisible(bool(text))
