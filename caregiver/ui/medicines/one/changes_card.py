"""The starts, stops and changes of a medicine, by date, for the family and for the doctor."""

from caregiver.domain.wording import start_upper
from caregiver.drawing.words import tr
from caregiver.services.medicines import PlanChange, PlanStep
from caregiver.services.timetable import OnList
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.one.fact_words import Fact, day_words
from caregiver.ui.medicines.one.facts_card import Facts
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import label

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

    def show_changes(self, on_list: OnList) -> None:
        """Show every step of a medicine."""
        steps = self._context.services.medicines.changes(on_list.uuid)
        self._rows.show_facts(change_words(self._context, step) for step in reversed(steps))


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
        told = ", ".join((told, words.standing(change.after)))
    return day_words(context, local.date()), start_upper(told)


def _change(context: PageContext, change: PlanChange) -> str:
    assert change.before is not None
    return context.medicine_words.change(change.before, change.after, change.medicine.value)
