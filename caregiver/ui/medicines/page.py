"""Medicines: what is given by the clock, when needed and at the clinic; a press on a row opens it."""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.medicine import WhereGiven
from caregiver.domain.schedule import ScheduleKind
from caregiver.drawing.words import tr
from caregiver.services.changes import Area, Changed
from caregiver.services.doses import DoseRecord
from caregiver.services.timetable import OnList
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination, PlanAsked
from caregiver.ui.core.page import Page
from caregiver.ui.medicines.begun_card import BegunCard
from caregiver.ui.medicines.head import MedicinesHead
from caregiver.ui.medicines.medicine_list import MedicineList
from caregiver.ui.medicines.needed_list import NeededList
from caregiver.ui.medicines.row_words import names_alike, resting_words, row_words
from caregiver.ui.medicines.stopped_list import StoppedList
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.answer_form import AnswerTyped
from caregiver.ui.widgets.columns import Columns
from caregiver.ui.widgets.labels import label
from caregiver.ui.widgets.undo_bar import announce

_RESTS = {ScheduleKind.PAUSED, ScheduleKind.NOT_CONFIRMED}
_OTHERWISE = {ScheduleKind.CONTINUOUS, ScheduleKind.AS_TOLD}
SHARES = (624, 442)
MARGINS_PX = 64


class MedicinesPage(Page):
    """The list; what is recorded here is said, and can be taken back, where it was pressed."""

    areas = frozenset({
        Area.MEDICINES, Area.DOSES, Area.STOCK, Area.STAYS, Area.PERSON, Area.CONTACTS, Area.CAREGIVERS,
        Area.AGREEMENTS, Area.PREFERENCES, Area.DRAFTS,
    })  # fmt: skip

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, context.bus, tr("Medicines"))
        self._context = context
        self._present: datetime | None = None
        self._build()
        self._connect()

    # -- parts --------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        theme = self.theme
        self.head = MedicinesHead(self._context)
        self.begun = BegunCard(self._context)
        self.unconfirmed = MedicineList(theme, tr("Not confirmed: these stay silent"))
        self.clock = MedicineList(theme, tr("By the clock"))
        self.otherwise = MedicineList(theme, tr("All the time, or as told"))
        self.clinic = MedicineList(theme, tr("Given at the clinic"))
        self.paused = MedicineList(theme, tr("Paused"))
        self.needed = NeededList(self._context)
        self.empty = label(tr("No medicine is on the list. The first one is put there with “Add a medicine”."))
        self.totals = label("")
        self.stopped = StoppedList(self._context)
        self.lists = (self.unconfirmed, self.clock, self.otherwise, self.clinic, self.paused, self.stopped)
        left = self._column(
            self.empty,
            self.unconfirmed,
            self.clock,
            self.totals,
            self.otherwise,
            self.clinic,
            self.paused,
            self.stopped,
        )
        self._columns = Columns(left, self._column(self.needed), left_share=SHARES[0], right_share=SHARES[1])
        for part in (self.head, self.begun, self._columns):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._minute = QTimer(self)
        self._minute.setSingleShot(True)

    @staticmethod
    def _column(*parts: QWidget) -> QWidget:
        holder = QWidget()
        set_role(holder, "doses")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        return holder

    def _connect(self) -> None:
        navigator = self._context.navigator
        self.head.print_asked.connect(lambda: navigator.go(Destination.PAPER, "medicines"))
        self.head.given_asked.connect(lambda: navigator.go(Destination.GIVEN))
        self.head.treatments_asked.connect(lambda: navigator.go(Destination.TREATMENTS))
        self.head.add_asked.connect(lambda: navigator.go(Destination.PLAN, PlanAsked()))
        for part in self.lists:
            part.opened.connect(self._open)
        self.needed.opened.connect(self._open)
        self.needed.given.connect(self._give)
        self.needed.told.connect(self._give_at)
        self.needed.undo_asked.connect(self._take_back)
        self.begun.asked.connect(lambda uuid: navigator.go(Destination.PLAN, PlanAsked(uuid)))
        self._minute.timeout.connect(self._on_minute)

    # -- showing ------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the list at the present minute."""
        context = self._context
        now = context.local_now()
        self._present = now
        medicines = context.services.medicines.list()
        alike = names_alike(medicines)
        groups = _grouped(medicines)
        if context.services.stays.has_died:  # nobody needs to be sure any more (care-rules 27)
            groups["paused"] += groups.pop("unconfirmed")
            groups["unconfirmed"] = []
        homecoming = context.services.stays.homecoming()
        waiting = {found.uuid for found in homecoming.medicines} if homecoming else set()
        for part, rows in ((self.clock, "clock"), (self.otherwise, "otherwise"), (self.clinic, "clinic")):
            told = (
                row_words(context, found, is_alike=found.uuid in alike, waits=found.uuid in waiting)
                for found in groups[rows]
            )
            part.show_rows([(found.uuid, words) for found, words in zip(groups[rows], told, strict=True)])
        for part, resting in ((self.unconfirmed, groups["unconfirmed"]), (self.paused, groups["paused"])):
            part.show_rows([(found.uuid, resting_words(context, found)) for found in resting])
        self.needed.show_medicines(groups["needed"], now, alike)
        self.empty.setVisible(not medicines)
        self._show_totals()
        room = self.viewport().width() * (1.0 if self._is_narrow else SHARES[0] / sum(SHARES)) - MARGINS_PX
        self.stopped.show_medicines(context.services.medicines.stopped(), room)
        self._show_begun()
        self.head.show_person()
        self._wait_for_minute(now)

    def reflow(self, is_narrow: bool) -> None:
        """One column or two; rows with one column or three."""
        self._columns.set_narrow(is_narrow)
        self.head.set_narrow(is_narrow)
        for part in self.lists:
            part.set_narrow(self.theme.is_narrow(10_000))

    def left(self) -> None:
        """Out of sight."""
        self._minute.stop()
        for medicine in self.needed.medicines.values():
            medicine.close_form()
            medicine.forget_saved()
        self.make_stale()

    def _show_totals(self) -> None:
        totals = self._context.services.doses.ingredient_totals()
        said = [self._context.medicine_words.ingredient_total(total) for total in totals]
        self.totals.setText("\n".join(said))
        self.totals.setVisible(bool(said))

    def _show_begun(self) -> None:
        """What was begun in the editor and not saved."""
        services, words = self._context.services, self._context.medicine_words
        drafts = () if services.stays.has_died else services.plan_drafts.open_drafts()
        on_list = {found.uuid: words.short_name(found.medicine) for found in services.timetable.everything()}
        names = {"": tr("a new medicine"), **on_list}
        self.begun.show_begun({uuid: names[uuid] for uuid in drafts if uuid in names})

    # -- going on -----------------------------------------------------------------------------------------------

    def _open(self, uuid: str) -> None:
        self._context.navigator.go(Destination.MEDICINE, uuid)

    # -- recording ----------------------------------------------------------------------------------------------

    def _give(self, uuid: str, amount: Decimal) -> None:
        context = self._context
        doses, people = context.services.doses, context.services.people
        giver = people.writer() if len(doses.writers_of_last_day() | {people.writer()}) == 1 else ""
        changed = context.act(doses.give_as_needed, uuid, at=self._time_in_button(), amount=amount, given_by=giver)
        if changed is not None:
            self._say(changed.value)

    def _give_at(self, uuid: str, typed: AnswerTyped) -> None:
        medicine = self.needed.medicines[uuid]
        try:
            changed = self._context.act(self._told, uuid, typed)
        except BadInput as bad:
            medicine.say(bad)
            return
        if changed is not None:
            medicine.close_form()
            self._say(changed.value)

    def _told(self, uuid: str, typed: AnswerTyped) -> Changed[DoseRecord]:
        """Write a dose as it was told."""
        return self._context.services.doses.give_as_needed(
            uuid,
            at=typed.at,
            is_exact=typed.is_exact,
            amount=typed.amount,
            is_part=typed.is_part,
            given_by=typed.given_by,
            note=typed.note,
        )

    def _time_in_button(self) -> datetime | None:
        """None for the present instant: the minute in the button, unless the screen stood still (care-rules 10)."""
        now, shown = self._context.local_now(), self._present
        is_same = shown is None or shown.replace(second=0, microsecond=0) == now.replace(second=0, microsecond=0)
        return None if is_same else shown

    def _say(self, record: DoseRecord) -> None:
        context, dose = self._context, record.value
        on_list = context.services.medicines.get(dose.medicine)
        moment = context.calendar.moment(dose.local_at, context.local_now())
        said = tr(
            "{name}, {amount} at {moment} recorded",
            name=context.medicine_words.short_name(on_list.medicine),
            amount=context.medicine_words.dose_amount(dose),
            moment=moment,
        )
        other = context.services.doses.just_before(record)
        if other is not None:
            at = context.calendar.moment(other.value.local_at, context.local_now())
            said = tr("{said}. Two doses are recorded, the other at {moment}. Take this one out?", said=said, moment=at)
        context.act.name(said)
        for uuid, medicine in self.needed.medicines.items():
            medicine.forget_saved()
            if uuid == dose.medicine:
                medicine.say_saved(record.uuid, said)

    def _take_back(self, uuid: str) -> None:
        if self._context.act(self._context.services.doses.remove, uuid) is not None:
            for medicine in self.needed.medicines.values():
                medicine.forget_saved()
            announce(self, tr("Taken back."))

    # -- the minute in the buttons ------------------------------------------------------------------------------

    def _wait_for_minute(self, now: datetime) -> None:
        milliseconds = (60 - now.second) * 1000 - now.microsecond // 1000
        self._minute.start(max(1000, milliseconds))

    def _on_minute(self) -> None:
        if self.isVisible():
            self.refresh()


def _grouped(medicines: Iterable[OnList]) -> dict[str, list[OnList]]:
    groups: dict[str, list[OnList]] = {
        name: [] for name in ("clock", "otherwise", "clinic", "unconfirmed", "paused", "needed")
    }
    for on_list in medicines:
        groups[_group(on_list)].append(on_list)
    return groups


def _group(on_list: OnList) -> str:
    if on_list.kind in _RESTS:
        return "paused" if on_list.kind is ScheduleKind.PAUSED else "unconfirmed"
    if on_list.medicine.where_given is WhereGiven.CLINIC:
        return "clinic"
    if on_list.is_as_needed:
        return "needed"
    return "otherwise" if on_list.kind in _OTHERWISE else "clock"
