"""What the plan editor says besides its fields: labels side by side, what was told before, what happens today."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import Decimal

from caregiver.domain.amounts import Amount
from caregiver.domain.regimen import Regimen
from caregiver.domain.slots import Slot
from caregiver.drawing.words import tr
from caregiver.services.present_day import TodayWith
from caregiver.services.timetable import DueSlot, OnList
from caregiver.ui.core.context import PageContext


def today_words(context: PageContext, today: TodayWith, plan: Regimen) -> str:
    """ "Today: 08:00 recorded; 20:00: from 1 tablet (30 mg) to 2 tablets (60 mg)."; or that nothing changes.

    A dose that is still open and is asked as before has a sentence of its own.
    """
    changes = _changes_words(context, today, plan)
    open_ones = (_stays_open_words(context, due) for due in today.stays_open)
    return "\n".join((changes, *open_ones))


def _changes_words(context: PageContext, today: TodayWith, plan: Regimen) -> str:
    recorded = _times(context, (kept.due.local_due for kept in today.recorded))
    gone = _times(context, (due.local_due for due in today.falls_away))
    zone = context.services.clock.zone()
    new = _times(context, (slot.due_at.astimezone(zone) for slot in today.is_new))
    parts = []
    if recorded:
        parts.append(tr("{times} recorded", times=", ".join(recorded)))
    changed = [_change_words(context, due, slot, plan) for due, slot in today.changes]
    parts += changed
    if gone:
        times = ", ".join(gone)
        parts.append(tr("{times} falls away", times=times) if len(gone) == 1 else tr("{times} fall away", times=times))
    if new:
        times = ", ".join(new)
        parts.append(tr("{times} is new", times=times) if len(new) == 1 else tr("{times} are new", times=times))
    if not (changed or gone or new):
        return tr("Nothing changes today.")
    return tr("Today: {parts}.", parts="; ".join(parts))


def _change_words(context: PageContext, due: DueSlot, slot: Slot, plan: Regimen) -> str:
    """ "20:00: from 1 tablet (30 mg) to 2 tablets (60 mg)"."""
    time, old = context.calendar.time_short(due.local_due), due.regimen
    if len(due.amounts) == len(slot.amounts) == 1 and old.unit is not None and plan.unit is not None:
        amounts = Amount(due.amounts[0], old.unit), Amount(slot.amounts[0], plan.unit)
        change = context.amounts.change(amounts[0], old.strength, amounts[1], plan.strength)
        return tr("{time}: {change}", time=time, change=change)
    before, after = dose_words(context, old, due.amounts), dose_words(context, plan, slot.amounts)
    return tr("{time}: from {before} to {after}", time=time, before=before, after=after)


def _stays_open_words(context: PageContext, due: DueSlot) -> str:
    moment = context.calendar.moment(due.local_due, context.local_now())
    amount = dose_words(context, due.regimen, due.amounts)
    return tr("The {moment} that is still open is asked as {amount}.", moment=moment, amount=amount)


def dose_words(context: PageContext, plan: Regimen, amounts: Sequence[Decimal]) -> str:
    """How much one dose of a plan is: "1 tablet (30 mg)"; as it was told where it is not written in tablets."""
    if plan.unit is not None and amounts:
        return context.amounts.choices(amounts, plan.unit, plan.strength)
    return tr("“{told}”", told=plan.told_amount) if plan.told_amount else tr("an amount that is not written yet")


def label_words(context: PageContext, on_list: OnList, regimen: Regimen) -> str:
    """ "Dexamethasone tablets 2 mg"."""
    return context.medicine_words.label_name(on_list.medicine, regimen.strength)


def until_now_words(context: PageContext, on_list: OnList, regimen: Regimen) -> str:
    """What was on the box and in the plan until now, to lay beside the new one (care-rules 4)."""
    return tr(
        "Until now: {label}, {plan}",
        label=label_words(context, on_list, regimen),
        plan=context.medicine_words.plan(regimen),
    )


def limits_before_words(context: PageContext, regimen: Regimen) -> str:
    """The limit that was told for the plan before; empty without one."""
    told = context.medicine_words.limits(regimen)
    return tr("Before: {limits} What did they tell you for the new plan?", limits=told) if told else ""


def same_name_words(context: PageContext, others: Sequence[OnList]) -> str:
    """Another of this name is on the list; empty for none."""
    if not others:
        return ""
    names = "; ".join(context.medicine_words.name(other.medicine, other.strength) for other in others)
    return tr("There is already one of this name: {names}.", names=names)


def rest_words(on_list: OnList) -> str:
    """What holds now where it rests; empty where it is given."""
    told = on_list.regimen.schedule.words
    kind = on_list.kind.value
    said = {
        "paused": tr("Paused"),
        "not_confirmed": tr("Not confirmed yet: it stays silent"),
        "stopped": tr("Stopped"),
    }.get(kind, "")
    return tr("{state}: {words}", state=said, words=told) if said and told else said


def _times(context: PageContext, moments: Iterable[datetime]) -> list[str]:
    return [context.calendar.time_short(local) for local in moments]
