"""The starts, stops and changes of a medicine, by date, for the family and for the doctor."""

from functools import partial

from PySide6.QtWidgets import QPushButton, QVBoxLayout

from caregiver.domain.wording import start_upper
from caregiver.drawing.words import tr
from caregiver.services.medicines import PlanChange, PlanStep
from caregiver.services.timetable import OnList
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.medicines.one.fact_words import Fact, day_words
from caregiver.ui.medicines.one.facts_card import Facts
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import label
from caregiver.ui.widgets.text_button import TextButton

_RESTS = frozenset({PlanStep.PAUSED, PlanStep.NOT_CONFIRMED, PlanStep.STOPPED})


class ChangesCard(Card):
    """The last one first."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=(20, 14, 20, 16))
        self._context = context
        self._build()

    def _build(self) -> None:
        self._rows = Facts("")
        self.body.addWidget(label(tr("Plans until now"), "heading"))
        self.body.addLayout(self._rows)
        self._visits = QVBoxLayout()
        self._visits.setSpacing(0)
        self.body.addLayout(self._visits)
        self.agreed: dict[str, QPushButton] = {}

    def show_changes(self, on_list: OnList) -> None:
        """Show every step of a medicine."""
        steps = self._context.services.medicines.changes(on_list.uuid)
        self._rows.show_facts(change_words(self._context, step) for step in reversed(steps))
        self._show_visits(on_list)

    def _show_visits(self, on_list: OnList) -> None:
        """The visits and calls that these plans came from; a press leads there."""
        agreements = self._context.services.agreements
        plans = {version.uuid for version in on_list.versions}
        found = [record for record in agreements.all() if record.value.regimen in plans and record.value.visit]
        for gone in self.agreed.values():
            self._visits.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self.agreed = {}
        for record in reversed(found):
            day = day_words(self._context, agreements.told_on(record))
            is_visit = self._context.services.visits.find(record.value.visit) is not None
            said = tr("Agreed at the visit on {day}", day=day) if is_visit else tr("Agreed by phone on {day}", day=day)
            made = TextButton(said, "row", "quiet", side_px=0)
            place = Destination.VISITS if is_visit else Destination.CALL
            made.clicked.connect(partial(self._go, place, record.value.visit))
            self.agreed[record.uuid] = made
            self._visits.addWidget(made)

    def _go(self, place: Destination, uuid: str, _is_checked: bool = False) -> None:
        self._context.navigator.go(place, uuid)


def change_words(context: PageContext, change: PlanChange) -> Fact:
    """ "12 Nov" and "From 2.5 ml (5 mg) to 5 ml (10 mg), told in the room by Dr Patel, 12 Nov"."""
    local = change.at.astimezone(context.services.clock.zone())
    words, medicine = context.medicine_words, change.medicine.value
    plan = words.plan(change.after, medicine)
    if change.step is PlanStep.STARTED:
        told = tr("started: {plan}", plan=plan)
    elif change.step is PlanStep.RESUMED:
        told = tr("taken up again: {plan}", plan=plan)
    elif change.step in _RESTS or change.before is None:
        told = words.when(change.after, medicine)
    elif change.before.strength != change.after.strength:
        label_name = words.label_name(medicine, change.after.strength)
        told = tr("new strength, {label}: {change}", label=label_name, change=_change(context, change))
    else:
        told = _change(context, change)
    if change.step not in _RESTS:
        told = ", ".join((told.rstrip("."), words.standing(change.after)))
    return day_words(context, local.date()), start_upper(told)


def _change(context: PageContext, change: PlanChange) -> str:
    assert change.before is not None
    return context.medicine_words.change(change.before, change.after, change.medicine.value)
