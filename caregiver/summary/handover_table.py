"""What is given by the clock, as it is handed over: what was given, what comes next, what if it is late. No Qt."""

from collections.abc import Sequence

from caregiver.domain.schedule import ScheduleKind
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.services.timetable import KeptSlot, SlotStanding
from caregiver.summary.handed import HandedMedicine
from caregiver.summary.table_parts import Table, TableRow
from caregiver.summary.telling import MedicineTelling

_GIVEN = frozenset({SlotStanding.GIVEN, SlotStanding.PART})
_WAS_DUE = _GIVEN | {SlotStanding.NOT_GIVEN, SlotStanding.NOT_RECORDED}


def by_the_clock(telling: MedicineTelling, medicines: Sequence[HandedMedicine]) -> Table:
    """A row for each medicine."""
    heads = (
        telling.say(QT_TRANSLATE_NOOP("caregiver", "By the clock")),
        telling.say(QT_TRANSLATE_NOOP("caregiver", "Given")),
        telling.say(QT_TRANSLATE_NOOP("caregiver", "Next")),
        telling.say(QT_TRANSLATE_NOOP("caregiver", "If it is late, as told")),
    )
    return Table(heads, tuple(_row(telling, one) for one in medicines))


def _row(telling: MedicineTelling, one: HandedMedicine) -> TableRow:
    words, on_list = telling.words, one.on_list
    cells = (
        words.name(on_list.medicine, on_list.strength),
        _given(telling, one),
        _next(telling, one),
        "" if on_list.is_silent else telling.late_rule(on_list.medicine),
    )
    beneath = [*telling.told_since(on_list.uuid), words.limits(on_list.regimen)]
    for standing, source in (
        (SlotStanding.NOT_RECORDED, QT_TRANSLATE_NOOP("caregiver", "Not recorded: {times}.")),
        (SlotStanding.NOT_GIVEN, QT_TRANSLATE_NOOP("caregiver", "Not given: {times}.")),
    ):
        found = [telling.weekday_time(slot.due.due_at) for slot in one.slots if slot.standing is standing]
        if found:
            beneath.append(telling.say(source, times=telling.listed(found)))
    plan = words.plan(on_list.regimen, on_list.medicine)
    return TableRow(cells, " ".join(line for line in beneath if line), under_first=plan)


def _given(telling: MedicineTelling, one: HandedMedicine) -> str:
    """ "12 of 14 times, last Sun 08:10"; of a patch "on since Fri 20 Nov 09:10; none was due"."""
    counted = _counted(telling, one)
    if one.on_list.is_patch:
        if one.patch is None or one.patch.dose is None or one.patch.is_off:
            return telling.say(QT_TRANSLATE_NOOP("caregiver", "none is on; {given}"), given=counted)
        put_on = one.patch.dose.value.local_at
        source = QT_TRANSLATE_NOOP("caregiver", "on since {day} {time}; {given}")
        day, time = telling.calendar.short_day(put_on), telling.calendar.time_short(put_on)
        return telling.say(source, day=day, time=time, given=counted)
    if one.last is None:
        return counted
    source = QT_TRANSLATE_NOOP("caregiver", "{given}, last {when}")
    return telling.say(source, given=counted, when=telling.weekday_time(one.last.value.at))


def _counted(telling: MedicineTelling, one: HandedMedicine) -> str:
    """How many of the doses that were due; those outside the times are counted by themselves."""
    due = [slot for slot in one.slots if slot.standing in _WAS_DUE]
    given = [slot for slot in due if slot.standing in _GIVEN]
    if due:
        source = QT_TRANSLATE_NOOP("caregiver", "{given} of {due} times")
        counted = telling.say(source, given=len(given), due=len(due))
    else:
        counted = telling.say(QT_TRANSLATE_NOOP("caregiver", "none was due"))
    more = one.given - len(given)
    if more <= 0:
        return counted
    source = QT_TRANSLATE_NOOP("caregiver", "{given}, and {count} more")
    return telling.say(source, given=counted, count=more)


def _next(telling: MedicineTelling, one: HandedMedicine) -> str:
    """Still open ones first, then the next; a pause says so in the plan."""
    parts = [_open(telling, slot) for slot in one.slots if slot.standing is SlotStanding.OPEN]
    if one.next_due is not None and one.on_list.kind is not ScheduleKind.PAUSED:
        parts.append(telling.weekday_time(one.next_due.due_at))
    return telling.listed(parts)


def _open(telling: MedicineTelling, slot: KeptSlot) -> str:
    source = QT_TRANSLATE_NOOP("caregiver", "{when} still open")
    return telling.say(source, when=telling.weekday_time(slot.due.due_at))
