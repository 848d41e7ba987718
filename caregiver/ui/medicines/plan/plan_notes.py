"""What the plan editor says besides its fields: labels side by side, what was told before, what happens today."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from caregiver.domain.regimen import Regimen
from caregiver.drawing.words import tr
from caregiver.services.medicines import TodayWith
from caregiver.services.timetable import OnList
from caregiver.ui.core.context import PageContext


def today_words(context: PageContext, today: TodayWith) -> str:
    """ "Today: 08:00 recorded, 20:00 falls away, 22:00 is new."; or that nothing changes."""
    recorded = _times(context, (kept.due.local_due for kept in today.recorded))
    gone = _times(context, (due.local_due for due in today.falls_away))
    zone = context.services.clock.zone()
    new = _times(context, (slot.due_at.astimezone(zone) for slot in today.is_new))
    parts = []
    if recorded:
        parts.append(tr("{times} recorded", times=", ".join(recorded)))
    if gone:
        times = ", ".join(gone)
        parts.append(tr("{times} falls away", times=times) if len(gone) == 1 else tr("{times} fall away", times=times))
    if new:
        times = ", ".join(new)
        parts.append(tr("{times} is new", times=times) if len(new) == 1 else tr("{times} are new", times=times))
    if not gone and not new:
        return tr("Nothing changes today.")
    return tr("Today: {parts}.", parts="; ".join(parts))


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
