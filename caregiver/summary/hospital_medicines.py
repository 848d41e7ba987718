"""All medicines for the crew of an ambulance: how much, when, last given, what is still open (care-rules 1, 16, 26)."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from zoneinfo import ZoneInfo

from caregiver.domain.counting import last_24_hours
from caregiver.domain.dose import Dose, DoseAnswer
from caregiver.domain.medicine import Route, WhereGiven
from caregiver.domain.schedule import Pump
from caregiver.domain.strength import Strength
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.services.timetable import KeptSlot, OnList, SlotStanding
from caregiver.summary.handed import Handed, HandedMedicine
from caregiver.summary.medicine_facts import with_short_name
from caregiver.summary.medicines_list import next_plan, patch_words, place_of
from caregiver.summary.parts import Line, Run
from caregiver.summary.table_parts import Table, TableRow
from caregiver.summary.telling import MedicineTelling

_NOT_GIVEN_NOW = 4
"""The place of what is paused or not confirmed."""
_NEW_FOR = timedelta(days=14)
"""Of a plan that is as new as this it is said since when it holds."""
_SENTENCE = QT_TRANSLATE_NOOP("caregiver", "{words}.")
_NONE = QT_TRANSLATE_NOOP("caregiver", "None recorded so far")
_STANDINGS = {
    SlotStanding.OPEN: (
        QT_TRANSLATE_NOOP("caregiver", "Still open: {times}"),
        QT_TRANSLATE_NOOP("caregiver", "{count} still open"),
    ),
    SlotStanding.NOT_RECORDED: (
        QT_TRANSLATE_NOOP("caregiver", "Not recorded: {times}"),
        QT_TRANSLATE_NOOP("caregiver", "{count} not recorded"),
    ),
    SlotStanding.NOT_GIVEN: (
        QT_TRANSLATE_NOOP("caregiver", "Not given: {times}"),
        QT_TRANSLATE_NOOP("caregiver", "{count} not given"),
    ),
}
"""By what became of doses since yesterday: at what times, and how many."""


def medicine_rows(telling: MedicineTelling, handed: Handed, *, is_brief: bool = False) -> Table:
    """Every medicine on the list, the pump and the patch first; none ever gives way.

    Args:
        is_brief: Doses without an answer are only counted, and limits told only of what is given when needed.
    """
    heads = (
        telling.say(QT_TRANSLATE_NOOP("caregiver", "All medicines, as on the label")),
        telling.say(QT_TRANSLATE_NOOP("caregiver", "How much each time, when")),
        telling.say(QT_TRANSLATE_NOOP("caregiver", "Last given")),
    )
    in_order = sorted(handed.medicines, key=lambda one: (place_of(one.on_list), not one.on_list.is_pump))
    return Table(heads, tuple(_row(telling, one, is_brief) for one in in_order))


def last_day(telling: MedicineTelling, handed: Handed) -> tuple[Line, ...]:
    """What was given in the last 24 hours, of what is recorded: when needed, by ingredient, and what is not listed."""
    given = last_24_hours((record.value for record in handed.doses), telling.printed_at)
    lines = [
        _when_needed(telling, one, given) for one in handed.medicines if one.on_list.is_as_needed and one.rolling.doses
    ]
    totals = " ".join(telling.words.ingredient_total(total) for total in handed.totals)
    lines += [(Run(totals),)] if totals else []
    once = [_once(telling, dose) for dose in given if not dose.medicine]
    if once:
        source = QT_TRANSLATE_NOOP("caregiver", "Given once, not on the list: {doses}.")
        lines.append((Run(telling.say(source, doses=telling.listed(once))),))
    return tuple(lines)


def stopped_words(telling: MedicineTelling, stopped: tuple[OnList, ...]) -> str:
    """ "Stopped: Codeine tablets 30 mg, 28 Oct."; "" where nothing was."""
    source = QT_TRANSLATE_NOOP("caregiver", "{medicine}, {day}")
    named = [
        telling.say(
            source,
            medicine=telling.words.name(with_short_name(one.medicine), _former_strength(one)),
            day=telling.date(one.regimen.at.astimezone(ZoneInfo(one.regimen.zone)).date()),
        )
        for one in stopped
    ]
    return telling.say(QT_TRANSLATE_NOOP("caregiver", "Stopped: {medicines}."), medicines="; ".join(named)) * bool(
        named
    )


def _row(telling: MedicineTelling, one: HandedMedicine, is_brief: bool) -> TableRow:
    words, on_list = telling.words, one.on_list
    name = words.label_name(with_short_name(on_list.medicine), on_list.strength)
    plan = words.plan(on_list.regimen, on_list.medicine)
    told = (_last(telling, one), *_standings(telling, one.slots, is_brief))
    found = [words for words in told if words]
    last = found[0] if len(found) == 1 else " ".join(telling.say(_SENTENCE, words=words) for words in found)
    return TableRow((name, plan, last), " ".join(_beneath(telling, one, is_brief)))


def _last(telling: MedicineTelling, one: HandedMedicine) -> str:
    """ "Sun 22 Nov, 08:10"; "" of a pump."""
    if one.on_list.medicine.where_given is WhereGiven.CLINIC:
        return _at_the_clinic(telling, one)
    if one.last is not None:
        return _given(telling, one.last.value, one.on_list.medicine.route)
    return "" if one.on_list.is_pump else telling.say(_NONE)


def _standings(telling: MedicineTelling, slots: Sequence[KeptSlot], is_brief: bool) -> Iterator[str]:
    """ "Still open: Sun 14:00", or how many."""
    for standing, (source, counted) in _STANDINGS.items():
        found = [slot for slot in slots if slot.standing is standing]
        if found and is_brief:
            yield telling.say(counted, count=len(found))
        elif found:
            yield telling.say(source, times=telling.listed([*_times(telling, found)]))


def _times(telling: MedicineTelling, slots: Sequence[KeptSlot]) -> Iterator[str]:
    """ "Sat 14:00", "18:00", "Sun 08:00 (asleep)": the day with the first time of each day."""
    day = None
    for slot in slots:
        local = slot.due.due_at.astimezone(telling.printed_at.tzinfo)
        when = telling.weekday_time(local) if local.date() != day else telling.calendar.time_short(local)
        day = local.date()
        reason = slot.dose.value.reason if slot.dose is not None else None
        source = QT_TRANSLATE_NOOP("caregiver", "{when} ({reason})")
        yield telling.say(source, when=when, reason=telling.words.reason(reason)) if reason else when


def _given(telling: MedicineTelling, dose: Dose, own: Route) -> str:
    words = telling.day_time(dose.local_at)
    if not dose.is_exact:
        words = telling.calendar.about(words)
    parts = [words, telling.words.route_of(dose, own)]
    if dose.answer is DoseAnswer.PART:
        parts.append(telling.words.answer(dose.answer))
    if dose.vomited_at is not None:
        source = QT_TRANSLATE_NOOP("caregiver", "vomited {when}")
        parts.append(telling.say(source, when=telling.weekday_time(dose.vomited_at)))
    return telling.listed(parts)


def _at_the_clinic(telling: MedicineTelling, one: HandedMedicine) -> str:
    last = telling.date(one.last.value.local_at.date()) if one.last is not None else ""
    if one.next_due is None:
        return last or telling.say(_NONE)
    following = telling.date(one.next_due.local_due.date())
    source = QT_TRANSLATE_NOOP("caregiver", "{last}; next {day}")
    if not last:
        source = QT_TRANSLATE_NOOP("caregiver", "next {day}")
    return telling.say(source, last=last, day=following)


def _beneath(telling: MedicineTelling, one: HandedMedicine, is_brief: bool) -> Iterator[str]:
    """What was told since, limits as told, the place on the body, what was before, what comes."""
    on_list, words = one.on_list, telling.words
    yield from telling.told_since(on_list.uuid)
    limits = words.limits(on_list.regimen)
    if limits and (on_list.is_as_needed or not is_brief):
        yield limits if limits.endswith(".") else telling.say(_SENTENCE, words=limits)
    if not (is_brief or on_list.is_as_needed) and telling.printed_at - on_list.regimen.at < _NEW_FOR:
        since = telling.date(on_list.regimen.at.astimezone(ZoneInfo(on_list.regimen.zone)).date())
        yield telling.say(QT_TRANSLATE_NOOP("caregiver", "Since {day}."), day=since)
    if one.patch is not None:
        yield patch_words(telling, one.patch)
    if on_list.is_pump and on_list.regimen.schedule.pump is not None:
        yield from _pump(telling, on_list.regimen.schedule.pump)
    if place_of(on_list) == _NOT_GIVEN_NOW and on_list.former_plan is not None:
        before = words.plan(on_list.former_plan.value, on_list.medicine)
        yield telling.say(QT_TRANSLATE_NOOP("caregiver", "Before: {plan}."), plan=before)
    if on_list.next_version is not None:
        yield next_plan(telling, on_list)


def _pump(telling: MedicineTelling, pump: Pump) -> Iterator[str]:
    told = (
        (pump.site, QT_TRANSLATE_NOOP("caregiver", "Where it goes in: {words}.")),
        (pump.changed_by, QT_TRANSLATE_NOOP("caregiver", "Changed by: {words}.")),
        (pump.next_change, QT_TRANSLATE_NOOP("caregiver", "Next change: {words}.")),
    )
    for words, source in told:
        if words.strip():
            yield telling.say(source, words=words.strip().rstrip("."))


def _when_needed(telling: MedicineTelling, one: HandedMedicine, given: tuple[Dose, ...]) -> Line:
    """ "**Morphine quick-acting:** In the last 24 hours: 3 doses, … Sat 22:40, Sun 03:12."."""
    name = telling.words.short_name(with_short_name(one.on_list.medicine))
    source = QT_TRANSLATE_NOOP("caregiver", "{medicine}, when needed:")
    own = sorted((dose for dose in given if dose.medicine == one.on_list.uuid), key=lambda dose: dose.at)
    times = telling.listed([_needed_at(telling, dose, one.on_list.medicine.route) for dose in own])
    rolling = telling.words.rolling(one.rolling)
    return (Run(telling.say(source, medicine=name), is_bold=True), Run(f" {rolling}" + (f" {times}." if times else "")))


def _needed_at(telling: MedicineTelling, dose: Dose, own: Route) -> str:
    """ "Sun 03:12", "Sun 12:22: injection"."""
    when, route = telling.weekday_time(dose.at), telling.words.route_of(dose, own)
    source = QT_TRANSLATE_NOOP("caregiver", "{when}: {route}")
    return telling.say(source, when=when, route=route) if route else when


def _once(telling: MedicineTelling, dose: Dose) -> str:
    """ "Midazolam, 0.5 ml, injection, Sun 02:00"."""
    amount, route = telling.words.dose_amount(dose), telling.words.route_of(dose)
    return telling.listed([dose.name, amount, route, telling.weekday_time(dose.at)])


def _former_strength(one: OnList) -> Strength:
    return one.former_plan.value.strength if one.former_plan is not None else one.strength
