"""A dose or a medicine that was agreed: which one, the plan until now, the words as told, and what rings of it."""

from dataclasses import replace
from decimal import Decimal
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.agreement import AgreedKind, AgreedState, Agreement
from caregiver.domain.record import Record
from caregiver.domain.regimen import Regimen
from caregiver.drawing.words import tr
from caregiver.services.agreements import AgreementRecord
from caregiver.services.timetable import DueSlot, OnList
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination, PlanAsked
from caregiver.ui.theme.icons import icon
from caregiver.ui.theme.theme import set_property, set_role
from caregiver.ui.visits.after.plan_ways import PlanWays
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.chip import Choice
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
        self.rings = label("", "strong")
        self.write = button("", self._write)
        self.strength = button(tr("The strength changed …"), lambda: self._write(is_new_strength=True))
        self.unknown = button("", lambda: self._write(is_not_written=True))
        self.wait = button("", self._wait, "toggle")
        self.wait.setCheckable(True)
        self.ways = PlanWays(self.write, self.strength, self.unknown, self.wait)
        self.already = button(tr("It is written already"), self._be_written_already, "quiet")
        self.look = button(tr("Look at the medicine"), self._look)
        self.other = button(tr("Another medicine"), lambda: self._choose(()), "quiet")
        self.off = button(tr("It does not change after all"), lambda: self._settle(AgreedState.OFF), "quiet")
        self.undo = button(tr("Undo"), lambda: self._settle(AgreedState.WAITING), "quiet")
        aside = QWidget()
        flow = FlowLayout(aside, gap=8)
        self._aside = (self.look, self.already, self.other, self.off, self.undo)
        for quiet in self._aside:
            quiet.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            flow.addWidget(quiet)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        for each in (self.until_now, self.box, self.asks, self.chips, self.rings, self.ways, aside):
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
        if value.regimen and value.state is AgreedState.WAITING:
            _say(self.plan, tr("A new plan was written from this, and taken out again."))
        self._show_ways(value, on_list, is_made=made is not None)
        self._offer_written(record, on_list)

    def _show_plan(self, on_list: OnList | None, made: Record[Regimen] | None) -> None:
        if on_list is None or made is None:
            for part in (self.plan, self.next, self.reminder):
                part.hide()
            return
        context, plan = self._context, made.value
        told = context.medicine_words.plan(plan, on_list.medicine)
        moment = context.calendar.moment(plan.at.astimezone(ZoneInfo(plan.zone)), context.local_now())
        if told.endswith("."):  # only the dose was told: these are sentences of their own
            _say(self.plan, tr("Written, used from {moment}. {plan}", plan=told, moment=moment))
        else:
            _say(self.plan, tr("Written: {plan}, used from {moment}", plan=told, moment=moment))
        is_ahead = on_list.version.uuid == made.uuid or made.value.at > context.services.clock.now()
        slots = context.services.medicines.next_times(plan) if is_ahead else ()
        times = [context.calendar.weekday_time(slot.due_at.astimezone(ZoneInfo(plan.zone))) for slot in slots]
        _say(self.next, tr("Next times: {times}", times=" · ".join(times)) if times else "")
        amount = self._amount(on_list, plan, slots[0].amounts) if slots else ""
        _say(self.reminder, tr("The reminder says: “{words}”", words=amount) if slots else "")

    def _offer_written(self, record: AgreementRecord, on_list: OnList | None) -> None:
        """The plan that was written elsewhere stands above the way to say that it is this one."""
        context, is_waiting = self._context, record.value.state is AgreedState.WAITING
        since = context.services.agreements.written_since(record) if is_waiting else None
        self.already.setVisible(since is not None)
        if since is not None and on_list is not None:
            told = context.medicine_words.plan(since.value, on_list.medicine)
            moment = context.calendar.moment(since.value.at.astimezone(ZoneInfo(since.value.zone)), context.local_now())
            _say(self.next, tr("Written since then, from {moment}: {plan}", moment=moment, plan=told))

    def _amount(self, on_list: OnList, plan: Regimen, amounts: tuple[Decimal, ...]) -> str:
        """As the reminder says it: what the hand measures, or what was told where that is not written yet."""
        context = self._context
        if plan.unit is not None and amounts:
            return context.amounts.choices(amounts, plan.unit, plan.strength)
        told = context.medicine_words.how_much(plan, on_list.medicine)
        return tr("{told} {call}", told=told, call=context.medicine_words.call(context.call_number))

    def _show_ways(self, value: Agreement, on_list: OnList | None, *, is_made: bool) -> None:
        is_off = value.state is AgreedState.OFF and not is_made
        is_waiting = not (is_off or is_made)
        self._offer_medicines()
        self.chips.choose([value.medicine] if on_list is not None else [])
        for part in (self.asks, self.chips):
            part.setVisible(is_waiting and on_list is None and bool(self._known))
        self.look.setVisible(is_made)
        self.other.setVisible(is_waiting and on_list is not None)
        self.off.setVisible(is_waiting)
        self.undo.setVisible(is_off)
        for quiet in self._aside:
            quiet.setAccessibleDescription(self.title)
        for way in (self.write, self.strength, self.unknown, self.wait):
            self.ways.leave_out(way)
        if is_off:
            _say(self.rings, tr("It does not change after all."))
        elif is_made:
            self.rings.hide()
            self.write.setText(tr("Change the plan"))
            self.ways.offer(self.write, "")
        elif on_list is not None:
            _say(self.rings, self._rings(on_list))
            self._offer_ways(value, on_list)
        else:
            self.rings.hide()
            if value.kind is AgreedKind.MEDICINE:
                self.write.setText(tr("Write the plan of a new medicine"))
                self.ways.offer(self.write, "")

    def _offer_ways(self, value: Agreement, on_list: OnList) -> None:
        """Each says what is asked by it, at the hour or on Today."""
        words, is_silent = self._context.medicine_words, on_list.is_silent
        form, what = words.form(on_list.medicine.form), words.what_is_asked(on_list.regimen, on_list.medicine)
        call = words.call(self._context.call_number)
        rings_new = tr("The reminder says the new amount, from when you choose.")
        self.write.setText(tr("Write the new plan"))
        self.ways.offer(self.write, tr("Today says the new amount, from when you choose.") if is_silent else rings_new)
        self.ways.offer(self.strength, tr("What is on the new box, and how much of it, is written anew."))
        self.unknown.setText(tr("{what}: not known yet", what=what))
        unwritten = tr("“{what}: not written yet. {call}”", what=what, call=call)
        if is_silent:
            as_told = tr("Today says the dose as told, and {unwritten}", unwritten=unwritten)
        else:
            as_told = tr("The reminder says the dose as told, and {unwritten}", unwritten=unwritten)
        self.ways.offer(self.unknown, as_told)
        self.wait.setText(tr("When we have the {form}", form=form))
        self.wait.setChecked(value.note_on is not None)
        self._show_tick()
        stays = tr("The plan until now stays.") if is_silent else tr("The plan until now rings on.")
        today = tr("“New plan: {form} still to come” stands on Today.", form=form)
        self.ways.offer(self.wait, tr("{stays} {today}", stays=stays, today=today))

    def _rings(self, on_list: OnList) -> str:
        """What is asked tonight as things stand: "Still open: 20:00, 1 tablet (30 mg). Next: tomorrow 08:00, …"."""
        services, now = self._context.services, self._context.local_now()
        dues = [one.due for one in services.reminders.open_slots() if one.due.medicine.uuid == on_list.uuid]
        said = [tr("Still open: {dose}.", dose=self._due(on_list, due)) for due in dues]
        following = None if on_list.is_silent else services.timetable.next_slot(on_list.uuid, now)
        if following is not None:
            said.append(tr("It rings next: {dose}.", dose=self._due(on_list, following)))
        return "\n".join(said)

    def _due(self, on_list: OnList, due: DueSlot) -> str:
        moment = self._context.calendar.moment(due.local_due, self._context.local_now())
        amount = self._amount(on_list, due.regimen, due.amounts).rstrip(".")
        return tr("{moment}, {amount}", moment=moment, amount=amount)

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

    def _settle(self, state: AgreedState) -> None:
        if self._record is not None:
            self._context.act(self._context.services.agreements.settle, self._record.uuid, state)
            (self.undo if state is AgreedState.OFF else self.off).setFocus()

    def _be_written_already(self) -> None:
        """A plan that was written elsewhere is what was agreed, too."""
        agreements = self._context.services.agreements
        plan = None if self._record is None else agreements.written_since(self._record)
        if self._record is None or plan is None:
            return
        if self._context.act(agreements.link_plan, self._record.uuid, plan.uuid) is not None:
            self.look.setFocus()
            self.said.emit(tr("Written already: {record}", record=self.title))

    def _show_tick(self) -> None:
        """A tick says without colour that it was chosen."""
        theme = self._context.theme
        self.wait.setIcon(icon(theme, "check", theme.tokens.accent_strong) if self.wait.isChecked() else QIcon())

    def _wait(self) -> None:
        if self._record is not None:
            today = self._context.local_now().date() if self.wait.isChecked() else None
            self._correct(replace(self._record.value, note_on=today))

    def _correct(self, value: Agreement) -> None:
        if self._record is not None:
            self._context.act(self._context.services.agreements.correct, self._record.uuid, value)

    def _write(self, *, is_new_strength: bool = False, is_not_written: bool = False) -> None:
        record = self._record
        if record is not None:
            asked = PlanAsked(record.value.medicine, is_new_strength, record.uuid, is_not_written)
            self._context.navigator.go(Destination.PLAN, asked)

    def _look(self) -> None:
        if self._record is not None:
            self._context.navigator.go(Destination.MEDICINE, self._record.value.medicine)


def _version(on_list: OnList, regimen: str) -> Record[Regimen] | None:
    return next((version for version in on_list.versions if version.uuid == regimen), None)


def _say(part: QLabel, text: str) -> None:
    part.setText(text)
    part.setVisible(bool(text))
