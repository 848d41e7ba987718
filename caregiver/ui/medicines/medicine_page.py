"""One medicine: what is known of it, its patch or pump, what is at home, its plans so far."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput, Gone
from caregiver.domain.medicine import WhereGiven
from caregiver.drawing.words import tr, words
from caregiver.services.changes import Area, Changed
from caregiver.services.timetable import OnList
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.core.page import Page
from caregiver.ui.medicines.one.asking import Ask, Asking
from caregiver.ui.medicines.one.changes_card import ChangesCard
from caregiver.ui.medicines.one.facts_card import FactsCard
from caregiver.ui.medicines.one.guide_cards import cards_about
from caregiver.ui.medicines.one.head import OneHead
from caregiver.ui.medicines.one.keeping import Typed, keep, leads_to_urgent, see
from caregiver.ui.medicines.one.patch_card import FACTS_IN_A_ROW, PatchCard
from caregiver.ui.medicines.one.pump_card import PumpCard
from caregiver.ui.medicines.one.stock_card import StockCard
from caregiver.ui.medicines.one.symptoms_card import SymptomsCard
from caregiver.ui.medicines.plan.plan_notes import rest_words
from caregiver.ui.medicines.plan.rest_card import Rest, RestCard
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.columns import Columns
from caregiver.ui.widgets.guide_line import GuideLine


class MedicinePage(Page):
    """The page of one medicine.

    Signals:
        said: Something was saved; carries the sentence to show, with Undo beside it.
    """

    said = Signal(str)
    areas = frozenset({
        Area.MEDICINES, Area.DOSES, Area.STOCK, Area.STAYS, Area.CONTACTS, Area.CAREGIVERS, Area.PERSON,
        Area.AGREEMENTS, Area.PREFERENCES, Area.SYMPTOMS,
    })  # fmt: skip

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, context.bus, tr("One medicine"))
        self._context = context
        self._uuid = ""
        self._on_list: OnList | None = None
        self._rests: tuple[str, str] | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        context = self._context
        self.head, self.asking = OneHead(context), Asking(context)
        self.patch, self.pump, self.facts = PatchCard(context), PumpCard(context), FactsCard(context)
        self.stock, self.changes, self.rest = StockCard(context), ChangesCard(context), RestCard(context)
        self.symptoms, self.guide = SymptomsCard(context), GuideLine(context)
        self._columns = Columns(
            _column(self.patch, self.pump, self.asking, self.facts, self.symptoms, self.guide),
            _column(self.stock, self.changes),
            left_share=616,
            right_share=454,
        )
        everything = QWidget()
        set_role(everything, "doses")
        column = QVBoxLayout(everything)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self.head, self._columns, self.rest):
            column.addWidget(part)
        self.body.addWidget(everything)
        self.body.addStretch(1)
        self._minute = QTimer(self)
        self._minute.setSingleShot(True)
        self._laid_out = QTimer(self)
        self._laid_out.setSingleShot(True)

    def _connect(self) -> None:
        self.head.asked.connect(self._ask)
        self.patch.seen.connect(self._see)
        self.patch.fell_off.connect(lambda: self._ask(Ask.FELL_OFF))
        self.patch.two_found.connect(lambda: self._ask(Ask.TWO_FOUND))
        self.patch.put_on.connect(lambda: self._ask(Ask.PUT_ON))
        self.pump.changed.connect(lambda: self._ask(Ask.PUMP_CHANGED))
        self.pump.alarm.connect(lambda: self._ask(Ask.PUMP_ALARM))
        self.asking.answered.connect(self._keep)
        self.asking.closed.connect(self.head.given.setFocus)
        self.asking.urgent_asked.connect(lambda: self._context.navigator.go(Destination.URGENT))
        self.symptoms.urgent_asked.connect(lambda: self._context.navigator.go(Destination.URGENT))
        self.stock.said.connect(self.said)
        self.rest.rest_asked.connect(self._rest)
        self.rest.resume_asked.connect(self._resume)
        self.rest.remove_asked.connect(self._remove)
        self._minute.timeout.connect(self._on_minute)
        self._laid_out.timeout.connect(lambda: self.ensureWidgetVisible(self.asking, 0, 40))

    # -- showing ------------------------------------------------------------------------------------------------

    def open_medicine(self, uuid: str) -> None:
        """Show a medicine, on the list or not; one that is not in the diary leads back to the list."""
        if uuid != self._uuid:
            self.asking.close_form()
            self.verticalScrollBar().setValue(0)
        self._uuid = uuid
        self.make_stale()
        self.head.crumbs.list.setFocus()

    def open_return(self, uuid: str) -> None:
        """Show a medicine, and ask what of it was returned."""
        self.open_medicine(uuid)
        self.refresh()
        self.stock.ask_returned()

    def refresh(self) -> None:
        """Read the medicine again; a form that stands open stays."""
        if not self._uuid:
            return
        try:
            on_list = self._context.services.medicines.get(self._uuid)
        except Gone as gone:
            self._show_gone(words(gone.sentence))
            return
        self._on_list = on_list
        self._columns.show()
        self.rest.setHidden(self._context.services.stays.has_died)  # there is no plan any more (care-rules 27)
        self.head.show_medicine(on_list)
        self.patch.setVisible(on_list.is_patch)
        self.pump.setVisible(on_list.is_pump)
        if on_list.is_patch:
            self.patch.show_patch(on_list)
        if on_list.is_pump:
            self.pump.show_pump(on_list)
        self.facts.show_medicine(on_list)
        self.symptoms.show_medicine(on_list)
        self.guide.show_for(lambda guide: cards_about(guide, on_list.medicine))
        is_at_home = on_list.medicine.where_given is WhereGiven.HOME and not on_list.is_pump
        self.stock.setVisible(is_at_home)
        self.stock.show_medicine(on_list)
        self.changes.show_changes(on_list)
        rests = (on_list.uuid, on_list.version.uuid)
        if rests != self._rests:  # else a question that stands open there would close
            self._rests = rests
            self.rest.show_medicine(on_list, rest_words(on_list))
        self._wait_for_minute()

    def _show_gone(self, sentence: str) -> None:
        self._on_list = None
        self.head.title.setText(sentence)
        for part in (self._columns, self.rest, self.asking, *self.head.buttons):
            part.hide()

    def reflow(self, is_narrow: bool) -> None:
        """All in one column; with large text two facts of a patch beside each other."""
        self._columns.set_narrow(is_narrow)
        self.patch.lay_out(2 if self.theme.is_narrow(10_000) else FACTS_IN_A_ROW)

    def left(self) -> None:
        """What was asked and not answered is not kept."""
        self.asking.close_form()
        self._minute.stop()
        self.make_stale()

    def _wait_for_minute(self) -> None:
        now = self._context.local_now()
        self._minute.start(max(1000, (60 - now.second) * 1000 - now.microsecond // 1000))

    def _on_minute(self) -> None:
        if self.isVisible():
            self.refresh()

    # -- asking and keeping -------------------------------------------------------------------------------------

    def _ask(self, ask: Ask) -> None:
        if self._on_list is not None:
            self.asking.ask(ask, self._on_list)
            self._laid_out.start(0)  # where the form lies is known after this press only

    def _keep(self, ask: Ask, typed: Typed) -> None:
        try:
            changed = self._context.act(keep, self._context, self._uuid, ask, typed)
        except BadInput as bad:
            self.asking.say(bad)
            return
        if changed is None:
            return
        self.asking.close_form()
        self.head.given.setFocus()
        if leads_to_urgent(ask, typed):
            self._context.navigator.go(Destination.URGENT)
            self._context.act(lambda: changed)  # beside the urgent signs it can still be taken back
        self.said.emit(changed.value)

    def _see(self, shown_at: datetime) -> None:
        changed = self._context.act(see, self._context, self._uuid, shown_at)
        if changed is not None:
            self.said.emit(changed.value)

    def _name(self) -> str:
        return "" if self._on_list is None else self._context.medicine_words.short_name(self._on_list.medicine)

    # -- not given any more -------------------------------------------------------------------------------------

    def _rest(self, rest: Rest, why: str, at: datetime) -> None:
        medicines = self._context.services.medicines
        if rest is Rest.PAUSE:
            self._write(lambda: medicines.pause(self._uuid, why, at), tr("Paused"))
        else:
            self._write(lambda: medicines.stop(self._uuid, at, why), tr("Taken off the list"))

    def _resume(self) -> None:
        self._write(lambda: self._context.services.medicines.resume(self._uuid), tr("Taken up again"))

    def _remove(self) -> None:
        name = self._name()
        if self._context.act(self._context.services.medicines.remove, self._uuid) is not None:
            self._context.navigator.back()
            self.said.emit(tr("{what}: {name}", what=tr("Taken out of the list"), name=name))

    def _write(self, verb: Callable[[], Changed[Any]], said: str) -> None:
        try:
            changed = self._context.act(verb)
        except BadInput as bad:
            self.rest.show_problem(bad)
            return
        if changed is not None:
            self._rests = None
            self.make_stale()
            self.said.emit(tr("{what}: {name}", what=said, name=self._name()))


def _column(*cards: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(16)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return holder
