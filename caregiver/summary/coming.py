"""What is coming after a handover or a visit, by the plans and the record. No Qt."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from itertools import pairwise

from caregiver.domain.amounts import Amount
from caregiver.domain.medicine import WhereGiven
from caregiver.domain.regimen import Regimen
from caregiver.domain.schedule import TaperStep
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.summary.handed import Handed, HandedMedicine
from caregiver.summary.parts import Labelled, Listed
from caregiver.summary.telling import MedicineTelling

AHEAD = timedelta(days=7)
MOST_LINES = 10


def coming(telling: MedicineTelling, handed: Handed, ahead: timedelta = AHEAD) -> Listed:
    """Changes of plans, last doses at home, visits to the clinic and changes of patches, the next first; as far
    `ahead` as that."""
    now = telling.printed_at
    events = [
        (moment, words)
        for one in handed.medicines
        for moment, words in _of(telling, one)
        if now <= moment <= now + ahead or moment.date() == now.date()
    ]
    return Listed(
        heading=telling.say(QT_TRANSLATE_NOOP("caregiver", "What is coming")),
        lines=tuple(Labelled(telling.calendar.short_day(moment), words) for moment, words in sorted(events)),
        more=telling.say(QT_TRANSLATE_NOOP("caregiver", "Later, in the diary: {count}"), count="{count}"),
    ).first(MOST_LINES)


def _of(telling: MedicineTelling, one: HandedMedicine) -> Iterator[tuple[datetime, str]]:
    on_list, words = one.on_list, telling.words
    medicine = words.short_name(on_list.medicine)
    if on_list.next_version is not None:
        after = on_list.next_version.value
        source = QT_TRANSLATE_NOOP("caregiver", "{medicine} {change}.")
        change = words.change(on_list.regimen, after, on_list.medicine)
        yield after.at.astimezone(telling.printed_at.tzinfo), telling.say(source, medicine=medicine, change=change)
    for before, step in pairwise(on_list.regimen.schedule.steps):
        source = QT_TRANSLATE_NOOP("caregiver", "{medicine} {change}.")
        yield (
            _start_of(telling, step),
            telling.say(source, medicine=medicine, change=_step(telling, on_list.regimen, before, step)),
        )
    last = on_list.regimen.schedule.last or max((s.last for s in on_list.regimen.schedule.steps), default=None)
    if last is not None:
        source = QT_TRANSLATE_NOOP("caregiver", "Last day of {medicine} by the plan.")
        yield _at(telling, datetime.combine(last, time(23, 59))), telling.say(source, medicine=medicine)
    if one.stock is not None and one.stock.last_day is not None:
        source = QT_TRANSLATE_NOOP("caregiver", "Last {medicine} at home by the record.")
        yield _at(telling, datetime.combine(one.stock.last_day, time(23, 59))), telling.say(source, medicine=medicine)
    if one.next_due is not None and on_list.medicine.where_given is WhereGiven.CLINIC:
        source = QT_TRANSLATE_NOOP("caregiver", "{medicine} at the clinic, {time}.")
        local = one.next_due.local_due
        yield local, telling.say(source, medicine=medicine, time=telling.calendar.time_short(local))
    if one.patch is not None and one.patch.due_at is not None:
        source = QT_TRANSLATE_NOOP("caregiver", "{medicine} patch: change due {time}.")
        local = one.patch.due_at.astimezone(telling.printed_at.tzinfo)
        yield local, telling.say(source, medicine=medicine, time=telling.calendar.time_short(local))


def _step(telling: MedicineTelling, regimen: Regimen, before: TaperStep, after: TaperStep) -> str:
    """From how much to how much; both steps in words where that is not one amount."""
    old, new = _single(regimen, before), _single(regimen, after)
    if old is not None and new is not None:
        return telling.words.amounts.change(old, regimen.strength, new, regimen.strength)
    return telling.say(QT_TRANSLATE_NOOP("caregiver", "to the next step of the plan"))


def _single(regimen: Regimen, step: TaperStep) -> Amount | None:
    amounts = {one.amounts for one in step.times}
    numbers = next(iter(amounts)) if len(amounts) == 1 else ()
    return Amount(numbers[0], regimen.unit) if len(numbers) == 1 and regimen.unit is not None else None


def _start_of(telling: MedicineTelling, step: TaperStep) -> datetime:
    first = step.times[0].at if step.times else time()
    return _at(telling, datetime.combine(step.first, first))


def _at(telling: MedicineTelling, wall: datetime) -> datetime:
    return wall.replace(tzinfo=telling.printed_at.tzinfo)
