"""What was given of one medicine in a month, a line each dose, as it was recorded. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from caregiver.domain.dose import Dose, Purpose
from caregiver.domain.record import Record
from caregiver.domain.stay import Stay
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.services.timetable import KeptSlot, OnList, SlotStanding
from caregiver.summary.parts import Line, Run
from caregiver.summary.plan_changes import stay_words
from caregiver.summary.sheet_parts import SheetWords, sheet_words
from caregiver.summary.table_parts import Table, TableRow
from caregiver.summary.telling import MedicineTelling

_STANDINGS = {
    SlotStanding.GIVEN: QT_TRANSLATE_NOOP("caregiver", "given"),
    SlotStanding.PART: QT_TRANSLATE_NOOP("caregiver", "given in part"),
    SlotStanding.NOT_GIVEN: QT_TRANSLATE_NOOP("caregiver", "not given"),
    SlotStanding.AWAY: QT_TRANSLATE_NOOP("caregiver", "away from home"),
    SlotStanding.OPEN: QT_TRANSLATE_NOOP("caregiver", "still open"),
    SlotStanding.NOT_RECORDED: QT_TRANSLATE_NOOP("caregiver", "not recorded"),
}
_PURPOSES = {
    Purpose.AS_NEEDED: QT_TRANSLATE_NOOP("caregiver", "when needed"),
    Purpose.EXTRA: QT_TRANSLATE_NOOP("caregiver", "outside the plan"),
}


@dataclass(frozen=True)
class GivenSheet:
    """The whole sheet: the medicine, its doses, and how many of each kind."""

    sheet: SheetWords
    medicine: Line
    counts: str
    table: Table
    stays: str


def given_sheet(
    telling: MedicineTelling,
    on_list: OnList,
    first: date,
    last: date,
    slots: Sequence[KeptSlot],
    doses: Sequence[Record[Dose]],
    stays: Sequence[Record[Stay]],
) -> GivenSheet:
    """The days from `first` to `last`; `slots` are those due, `doses` those given outside them too."""
    answered = {slot.dose.uuid for slot in slots if slot.dose is not None}
    rows = [(slot.due.due_at, _due_row(telling, slot)) for slot in slots if slot.standing in _STANDINGS]
    rows += [(r.value.at, _dose_row(telling, r.value)) for r in doses if r.uuid not in answered and r.value.is_given]
    words = telling.words
    title = telling.say(
        QT_TRANSLATE_NOOP("caregiver", "What was given, {days}"), days=telling.calendar.span(first, last)
    )
    return GivenSheet(
        sheet=sheet_words(telling, title, telling.person.formal_name),
        medicine=(
            Run(words.label_name(on_list.medicine, on_list.strength), is_bold=True),
            Run(f" {words.plan(on_list.regimen, on_list.medicine)}"),
        ),
        counts=_counts(telling, slots, len(rows) - sum(slot.standing in _STANDINGS for slot in slots)),
        table=Table(_heads(telling), tuple(row for _, row in sorted(rows, key=lambda each: each[0]))),
        stays=telling.listed([stay_words(telling, words, record.value) for record in stays]),
    )


def _heads(telling: MedicineTelling) -> tuple[str, ...]:
    return (
        telling.say(QT_TRANSLATE_NOOP("caregiver", "Due")),
        telling.say(QT_TRANSLATE_NOOP("caregiver", "What became of it")),
        telling.say(QT_TRANSLATE_NOOP("caregiver", "Time")),
        telling.say(QT_TRANSLATE_NOOP("caregiver", "How much")),
        telling.say(QT_TRANSLATE_NOOP("caregiver", "Notes")),
    )


def _due_row(telling: MedicineTelling, slot: KeptSlot) -> TableRow:
    due, standing = _moment(telling, slot.due.local_due), telling.say(_STANDINGS[slot.standing])
    if slot.dose is None:
        return TableRow((due, standing, "", "", ""))
    dose = slot.dose.value
    if not dose.is_given:
        reason = telling.words.reason(dose.reason) if dose.reason else ""
        return TableRow((due, standing, "", "", telling.listed([reason, dose.note])))
    return TableRow((due, standing, *_given(telling, dose)))


def _dose_row(telling: MedicineTelling, dose: Dose) -> TableRow:
    return TableRow((_moment(telling, dose.local_at), telling.say(_PURPOSES[dose.purpose]), *_given(telling, dose)))


def _given(telling: MedicineTelling, dose: Dose) -> tuple[str, str, str]:
    time = telling.calendar.time_short(dose.local_at)
    said = telling.words
    notes = [said.given_by(dose.given_by, telling.names), said.route_of(dose), dose.site, dose.note]
    if dose.vomited_at is not None:
        vomited = telling.calendar.time_short(dose.vomited_at.astimezone(ZoneInfo(dose.zone)))
        notes.append(telling.say(QT_TRANSLATE_NOOP("caregiver", "vomited {time}"), time=vomited))
    return (
        time if dose.is_exact else telling.calendar.about(time),
        telling.words.dose_amount(dose),
        telling.listed(notes),
    )


def _counts(telling: MedicineTelling, slots: Sequence[KeptSlot], outside: int) -> str:
    """ "Given: 22. Not recorded: 2." """
    counted = [(words, sum(slot.standing is standing for slot in slots)) for standing, words in _STANDINGS.items()]
    parts = [f"{telling.say(words)} {count}" for words, count in counted if count]
    if outside:
        parts.append(telling.say(QT_TRANSLATE_NOOP("caregiver", "outside the times {count}"), count=outside))
    return telling.listed(parts)


def _moment(telling: MedicineTelling, local: datetime) -> str:
    source = QT_TRANSLATE_NOOP("caregiver", "{day}, {time}")
    return telling.say(source, day=telling.calendar.short_day(local), time=telling.calendar.time_short(local))
