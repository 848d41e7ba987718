"""The doses of a day that were due and still wait for an answer: they are no records yet, and stand above the rows."""

from zoneinfo import ZoneInfo

from caregiver.domain.care_day import care_day_bounds
from caregiver.drawing.words import tr
from caregiver.services.timetable import DueSlot, SlotStanding
from caregiver.ui.diary.days import Day
from caregiver.ui.diary.entry_words import Wording


def open_doses(day: Day, wording: Wording) -> tuple[DueSlot, ...]:
    """What is still open of a day, the first due first."""
    if not day.has_slots or not wording.medicines:
        return ()
    bounds = care_day_bounds(day.day, ZoneInfo(day.records[0].value.zone), wording.day_start_hour)
    slots = wording.context.services.timetable.slots(*bounds)
    return tuple(slot.due for slot in slots if slot.standing is SlotStanding.OPEN)


def open_line(due: DueSlot, day: Day, wording: Wording) -> str:
    """ "Still open: 14:00, Paracetamol, 2 tablets (1 000 mg)"."""
    context, local = wording.context, due.local_due
    clock = wording.calendar.time_short(local) if local.date() == day.day else wording.calendar.weekday_time(local)
    name, unit = context.medicine_words.short_name(due.medicine.value), due.regimen.unit
    if unit is None or not due.amounts:
        return tr("Still open: {time}, {medicine}", time=clock, medicine=name)
    amount = context.amounts.choices(due.amounts, unit, due.strength)
    return tr("Still open: {time}, {medicine}, {amount}", time=clock, medicine=name, amount=amount)
