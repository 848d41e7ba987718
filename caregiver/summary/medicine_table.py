"""All medicines of some days in one table: the plan, and what was given of it (care-rules 1, 3, 6, 47). No Qt.

Every plan has a line of its own, so that an old dose never stands on the line of the one that holds now.
"""

from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from caregiver.domain.amounts import Amount, Unit
from caregiver.domain.care_day import care_day, care_day_bounds
from caregiver.domain.counting import summed
from caregiver.domain.dose import Dose, Purpose
from caregiver.domain.errors import BadInput
from caregiver.domain.medicine import WhereGiven
from caregiver.domain.regimen import Regimen
from caregiver.domain.schedule import ScheduleKind
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.units import MICROGRAMS_IN
from caregiver.services.timetable import KeptSlot, SlotStanding
from caregiver.summary.covered import Covered
from caregiver.summary.dose_days import is_away_on
from caregiver.summary.held_medicines import HeldMedicines, Stretch, stretches
from caregiver.summary.medicine_facts import long_names, medicine_facts, with_short_name
from caregiver.summary.medicines_list import patch_words
from caregiver.summary.parts import MedicineTable
from caregiver.summary.table_parts import Table, TableRow

_IN_ROWS = frozenset({SlotStanding.GIVEN, SlotStanding.PART, SlotStanding.NOT_GIVEN, SlotStanding.NOT_RECORDED})
_MOST_UNUSED = 3
"""As-needed medicines of which none was given that stand in a sentence; more of them have rows."""
_USUAL_SHARE = 0.6
"""Of the days: an as-needed medicine given on fewer says on how many."""


def medicine_table(held: Covered) -> MedicineTable | None:
    """The medicines of the days, or None when none was ever on the list."""
    kept = held.medicines
    if kept is None or kept.is_empty:
        return None
    days = {"start": held.date(held.start), "end": held.date(held.end)}
    heads = (
        held.say(QT_TRANSLATE_NOOP("caregiver", "All medicines, {start} to {end}"), **days),
        held.say(QT_TRANSLATE_NOOP("caregiver", "How much each time, when")),
        held.say(QT_TRANSLATE_NOOP("caregiver", "Since")),
        held.say(QT_TRANSLATE_NOOP("caregiver", "Given")),
        held.say(QT_TRANSLATE_NOOP("caregiver", "Notes")),
    )
    in_order = _in_order(held, kept)
    unused = [stretch for stretch in in_order if _is_unused(held, kept, stretch)]
    if len(unused) > _MOST_UNUSED or len(unused) == len(in_order):
        unused = []
    rows = tuple(_row(held, kept, stretch) for stretch in in_order if stretch not in unused)
    more = held.say(QT_TRANSLATE_NOOP("caregiver", "More medicines in the diary: {count}"), count="{count}")
    return MedicineTable(
        table=Table(heads, rows, more),
        facts=" ".join(medicine_facts(held, kept)),
        long_names=long_names(held, kept),
        none_given=_none_given(held, kept, unused),
    )


def _is_unused(held: Covered, kept: HeldMedicines, stretch: Stretch) -> bool:
    """Whether it is on the list to be given as needed, and was not given in these days."""
    if stretch.regimen.schedule.kind is not ScheduleKind.AS_NEEDED or stretch.end is not None:
        return False
    is_plain = stretch.pause is None and stretch.on_list.medicine.where_given is not WhereGiven.CLINIC
    doses = kept.given_of(stretch.on_list.uuid, _start_of(held), None)
    answered = any(slot.due.version.uuid in stretch.versions for slot in kept.slots)
    return is_plain and not doses and not answered and not stretch.on_list.is_patch


def _none_given(held: Covered, kept: HeldMedicines, unused: list[Stretch]) -> str:
    """Each with how much each time and what was told of it."""
    if not unused:
        return ""
    told = []
    for stretch in unused:
        name, plan = _name(held, kept, stretch), kept.words.plan(stretch.regimen, stretch.on_list.medicine)
        limits = kept.words.limits(stretch.regimen).rstrip(".")
        source = (
            QT_TRANSLATE_NOOP("caregiver", "{medicine}, {plan} ({limits})")
            if limits
            else QT_TRANSLATE_NOOP("caregiver", "{medicine}, {plan}")
        )
        told.append(held.say(source, medicine=name, plan=plan, limits=limits))
    source = QT_TRANSLATE_NOOP("caregiver", "On the list, none given in these days: {medicines}.")
    return held.say(source, medicines="; ".join(told))


def _in_order(held: Covered, kept: HeldMedicines) -> list[Stretch]:
    """Pump and patch first, regular, as needed, clinic, each with what it was before; then what was stopped."""
    first = _start_of(held)
    found = [one for on_list in kept.everything for one in stretches(on_list) if one.end is None or one.end >= first]
    former = [one for one in found if one.end is not None and not one.is_stopped]
    in_order: list[Stretch] = []
    for stretch in sorted((one for one in found if one.end is None), key=_place):
        before = [one for one in former if one.on_list.uuid == stretch.on_list.uuid]
        in_order += [stretch, *reversed(before)]
    gone = [one for one in found if one not in in_order]
    return in_order + sorted(gone, key=lambda one: (one.is_stopped, one.end))


def _place(stretch: Stretch) -> int:
    if stretch.on_list.medicine.where_given is WhereGiven.CLINIC:
        return 3
    if stretch.on_list.is_patch or stretch.regimen.schedule.kind is ScheduleKind.CONTINUOUS:
        return 0
    return 2 if stretch.regimen.schedule.kind is ScheduleKind.AS_NEEDED else 1


def _row(held: Covered, kept: HeldMedicines, stretch: Stretch) -> TableRow:
    slots = [slot for slot in kept.slots if slot.due.version.uuid in stretch.versions]
    start = max(stretch.start, _start_of(held))
    doses = [record.value for record in kept.given_of(stretch.on_list.uuid, start, stretch.end)]
    given, notes = _given(held, kept, stretch, slots, doses)
    since = held.date(stretch.start.astimezone(ZoneInfo(stretch.regimen.zone)).date())
    plan = kept.words.plan(_without_clinic_times(stretch), stretch.on_list.medicine)
    is_needed = stretch.regimen.schedule.kind is ScheduleKind.AS_NEEDED
    if is_needed and doses:
        plan = held.say(
            QT_TRANSLATE_NOOP("caregiver", "{plan}; {often}"), plan=plan, often=_how_often(held, stretch, doses)
        )
    beneath = [kept.words.limits(stretch.regimen)] if is_needed and stretch.end is None else []
    patch = kept.patches.get(stretch.on_list.uuid)
    if patch is not None and stretch.end is None:
        beneath.append(patch_words(held, patch))
    return TableRow((_name(held, kept, stretch), plan, since, given, held.listed(notes)), " ".join(beneath))


def _without_clinic_times(stretch: Stretch) -> Regimen:
    """The plan; of what is given at the clinic every few weeks without the time of the day, which the clinic sets."""
    regimen, schedule = stretch.regimen, stretch.regimen.schedule
    is_clinic = stretch.on_list.medicine.where_given is WhereGiven.CLINIC
    has_amount = any(amount for dose_time in schedule.times for amount in dose_time.amounts)
    if not is_clinic or schedule.kind is not ScheduleKind.EVERY_WEEKS or has_amount:
        return regimen
    return replace(regimen, schedule=replace(schedule, times=()))


def _name(held: Covered, kept: HeldMedicines, stretch: Stretch) -> str:
    medicine = with_short_name(stretch.on_list.medicine)
    name = kept.words.name(medicine, stretch.regimen.strength)
    if stretch.end is None:
        return name
    if not stretch.is_stopped and stretch.on_list.versions[-1].value.strength == stretch.regimen.strength:
        name = kept.words.short_name(medicine)
    day = held.date(stretch.end.astimezone(ZoneInfo(stretch.regimen.zone)).date())
    if stretch.is_stopped:
        return held.say(QT_TRANSLATE_NOOP("caregiver", "Stopped {day}: {medicine}"), day=day, medicine=name)
    return held.say(QT_TRANSLATE_NOOP("caregiver", "Until {day}: {medicine}"), day=day, medicine=name)


def _given(
    held: Covered, kept: HeldMedicines, stretch: Stretch, slots: list[KeptSlot], doses: list[Dose]
) -> tuple[str, list[str]]:
    """What stands under "Given", and the notes beside it."""
    if stretch.pause is not None:
        day = held.date(stretch.pause.at.astimezone(ZoneInfo(stretch.pause.zone)).date())
        source = (
            QT_TRANSLATE_NOOP("caregiver", "paused since {day}")
            if stretch.pause.schedule.kind is ScheduleKind.PAUSED
            else QT_TRANSLATE_NOOP("caregiver", "not confirmed since {day}")
        )
        paused = [held.say(source, day=day)]
    else:
        paused = []
    if stretch.on_list.medicine.where_given is WhereGiven.CLINIC and stretch.end is None:
        return _at_the_clinic(held, kept, stretch, paused)
    notes = paused + _notes(held, slots, doses)
    counted = [slot for slot in slots if slot.standing in _IN_ROWS]
    if counted:
        given = sum(slot.standing in {SlotStanding.GIVEN, SlotStanding.PART} for slot in counted)
        source = QT_TRANSLATE_NOOP("caregiver", "{given} of {due}")
        return held.say(source, given=given, due=len(counted)), notes
    if doses:
        source = (
            QT_TRANSLATE_NOOP("caregiver", "1 dose")
            if len(doses) == 1
            else QT_TRANSLATE_NOOP("caregiver", "{count} doses")
        )
        return held.say(source, count=len(doses)), [*_in_all(held, kept, doses), *notes]
    if stretch.regimen.schedule.kind is ScheduleKind.AS_NEEDED and stretch.end is None:
        return "", [held.say(QT_TRANSLATE_NOOP("caregiver", "none recorded")), *notes]
    return "", notes


def _at_the_clinic(held: Covered, kept: HeldMedicines, stretch: Stretch, paused: list[str]) -> tuple[str, list[str]]:
    last, following = kept.last_given.get(stretch.on_list.uuid), kept.next_due.get(stretch.on_list.uuid)
    given = held.date(last.value.local_at.date()) if last is not None else ""
    if following is None:
        return given, paused
    source = QT_TRANSLATE_NOOP("caregiver", "next {day}")
    return given, [*paused, held.say(source, day=held.date(following.local_due.date()))]


def _notes(held: Covered, slots: list[KeptSlot], doses: list[Dose]) -> list[str]:
    standings = Counter(slot.standing for slot in slots)
    counts = (
        (standings[SlotStanding.NOT_RECORDED], QT_TRANSLATE_NOOP("caregiver", "{count} not recorded")),
        (standings[SlotStanding.NOT_GIVEN], QT_TRANSLATE_NOOP("caregiver", "{count} not given")),
        (standings[SlotStanding.PART], QT_TRANSLATE_NOOP("caregiver", "{count} given in part")),
        (
            sum(dose.purpose is Purpose.EXTRA for dose in doses),
            QT_TRANSLATE_NOOP("caregiver", "{count} outside the plan"),
        ),
        (sum(dose.vomited_at is not None for dose in doses), QT_TRANSLATE_NOOP("caregiver", "{count} vomited")),
    )
    return [held.say(source, count=count) for count, source in counts if count]


def _in_all(held: Covered, kept: HeldMedicines, doses: list[Dose]) -> list[str]:
    """ "in all 95 ml (190 mg)"; what cannot be added is counted."""
    measured = [(dose, amount) for dose in doses if (amount := dose.measured) is not None]
    inside = [mass for dose, amount in measured if (mass := dose.strength.behind(amount)) is not None]
    hand, masses = _sums([amount for _, amount in measured]), _sums(inside)
    notes, words = [], kept.words.amounts
    if hand:
        is_liquid = any(dose.strength.per_unit is Unit.ML for dose in doses)
        in_all = " + ".join(
            words.choices((each.number,), each.unit, is_liquid=is_liquid and each.unit in MICROGRAMS_IN)
            for each in hand
        )
        if len(masses) == 1 and len(inside) == len(measured):
            bracketed = QT_TRANSLATE_NOOP("caregiver", "{amount} ({inside})")
            in_all = held.say(bracketed, amount=in_all, inside=words.amount(masses[0]))
        notes.append(held.say(QT_TRANSLATE_NOOP("caregiver", "in all {amount}"), amount=in_all))
    if len(measured) < len(doses):
        source = QT_TRANSLATE_NOOP("caregiver", "{count} without an amount")
        notes.append(held.say(source, count=len(doses) - len(measured)))
    return notes


def _how_often(held: Covered, stretch: Stretch, doses: list[Dose]) -> str:
    """ "1 to 3 a day"; where it was given on few of the days, on how many."""
    days = Counter(care_day(dose.local_at, held.start_hour) for dose in doses)
    least, most = min(days.values()), max(days.values())
    first = max(held.start, stretch.start.astimezone(ZoneInfo(stretch.regimen.zone)).date())
    last = stretch.end.astimezone(ZoneInfo(stretch.regimen.zone)).date() if stretch.end is not None else held.end
    asked = [first + timedelta(days=n) for n in range((min(last, held.end) - first).days + 1)]
    at_home = [day for day in asked if day in days or not is_away_on(held, day)]
    is_usual = len(days) >= _USUAL_SHARE * len(at_home)
    span = held.say(
        QT_TRANSLATE_NOOP("caregiver", "{most} a day")
        if least == most
        else QT_TRANSLATE_NOOP("caregiver", "{least} to {most} a day"),
        least=least,
        most=most,
    )
    if is_usual:
        return span
    source = (
        QT_TRANSLATE_NOOP("caregiver", "{often} on 1 day")
        if len(days) == 1
        else QT_TRANSLATE_NOOP("caregiver", "{often} on {days} days")
    )
    return held.say(source, often=span, days=len(days))


def _start_of(held: Covered) -> datetime:
    zone = held.printed_at.tzinfo
    assert isinstance(zone, ZoneInfo)
    return care_day_bounds(held.start, zone, held.start_hour)[0]


def _sums(amounts: list[Amount]) -> tuple[Amount, ...]:
    """Their sums, a unit each; none where a slip of the hand makes them larger than any amount."""
    try:
        return summed(amounts)
    except BadInput:
        return ()
