"""The record: what was written down in some days, a row each, in the order of time (DESIGN 8). No Qt.

What is only for who wrote it is left out (care-rules 31); what nobody wrote down is not told.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from caregiver.domain import visit_words
from caregiver.domain.day_story import LATE_AFTER
from caregiver.domain.dose import Dose
from caregiver.domain.fact import Reading
from caregiver.domain.note import clean_line
from caregiver.domain.own_words import open_part
from caregiver.domain.pain import PainEntry
from caregiver.domain.record import Record
from caregiver.domain.record_words import Told, words_of_noun
from caregiver.domain.review import OwnDay, Review
from caregiver.domain.stay import Stay
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.treatment import Treatment
from caregiver.domain.visit import Visit
from caregiver.domain.wording import start_upper
from caregiver.services.medicines import PlanChange
from caregiver.summary import who
from caregiver.summary.plan_changes import change_words, stay_words
from caregiver.summary.sheet_parts import SheetWords, sheet_words
from caregiver.summary.shortened import shortened
from caregiver.summary.table_parts import Table, TableRow
from caregiver.summary.telling import MedicineTelling

_Event = tuple[datetime, TableRow]
_LONGEST_NOTE = 300
"""Characters of one note; all of a longer one is in the diary, and that is said."""


class RecordReading(Reading):
    """On paper more of a note is read than in a list."""

    def note(self, note: str) -> str:
        line = shortened(clean_line(note[: 2 * _LONGEST_NOTE]), _LONGEST_NOTE)
        return self.say(QT_TRANSLATE_NOOP("caregiver", "“{words}”"), words=line) if line else ""


@dataclass(frozen=True)
class Written:
    """What was written down in some days.

    Attributes:
        first, last: The care days, both included.
        records: The records of every noun, in any order.
        numbers, doses: The pain entries and the doses that records name, by uuid.
        stays: Times away that touch the days.
        changes: What was changed in the plans.
        visits: Those that took place.
    """

    first: date
    last: date
    records: Sequence[Record[Any]]
    numbers: Mapping[str, PainEntry] = field(default_factory=dict)
    doses: Mapping[str, Dose] = field(default_factory=dict)
    stays: Sequence[Record[Stay]] = ()
    changes: Sequence[PlanChange] = ()
    visits: Sequence[Record[Visit]] = ()


@dataclass(frozen=True)
class RecordSheet:
    """The whole sheet: the days, what is and is not in it, and the table."""

    sheet: SheetWords
    days: str
    notes: str
    table: Table


def record_sheet(telling: MedicineTelling, reading: Reading, written: Written) -> RecordSheet:
    """The rows, the oldest first."""
    events = sorted(_events(telling, reading, written), key=lambda event: event[0])
    rows = tuple(row for _, row in events)
    heads = (
        telling.say(QT_TRANSLATE_NOOP("caregiver", "When")),
        telling.say(QT_TRANSLATE_NOOP("caregiver", "What")),
        telling.say(QT_TRANSLATE_NOOP("caregiver", "Written by")),
    )
    title = telling.say(QT_TRANSLATE_NOOP("caregiver", "The record"))
    return RecordSheet(
        sheet=sheet_words(telling, title, who.name(telling)),
        days=telling.calendar.span(written.first, written.last),
        notes=" ".join(_notes(telling, rows)),
        table=Table(heads, rows),
    )


def _notes(telling: MedicineTelling, rows: Sequence[TableRow]) -> Iterator[str]:
    if not rows:
        yield telling.say(QT_TRANSLATE_NOOP("caregiver", "Nothing is written down in these days."))
        return
    yield telling.say(QT_TRANSLATE_NOOP("caregiver", "Only what was written down is in this table."))
    if any("…" in row.cells[1] for row in rows):
        yield telling.say(QT_TRANSLATE_NOOP("caregiver", "Words that end in “…” are whole in the diary."))


def _events(telling: MedicineTelling, reading: Reading, written: Written) -> Iterator[_Event]:
    for record in written.records:
        value = open_part(record.value)
        if value is not None:
            told = Told(reading, reading.names.get(record.by, ""), numbers=written.numbers, doses=written.doses)
            row = (_when(telling, value), words_of_noun(value).row(value, told), _writer(telling, record, told))
            yield value.at, TableRow(row)
    for stay in written.stays:
        words = start_upper(stay_words(telling, telling.words, stay.value))
        words = telling.listed([words, stay.value.where, stay.value.why])
        yield stay.value.at, _row(telling, stay.value.at, stay.value.zone, words, reading.names.get(stay.by, ""))
    for change in written.changes:
        words = change_words(telling, change, telling.words)
        yield change.at, _row(telling, change.at, change.after.zone, words, reading.names.get(change.by, ""))
    for visit in written.visits:
        words = telling.listed([_visit(telling, visit.value), reading.note(visit.value.said)])
        when = visit_words.short_title(visit.value, telling.calendar)
        yield visit.value.at, TableRow((when, words, reading.names.get(visit.by, "")))


def _row(telling: MedicineTelling, at: datetime, zone: str, words: str, writer: str) -> TableRow:
    return TableRow((telling.day_time(at.astimezone(ZoneInfo(zone))), words, writer))


def _when(telling: MedicineTelling, value: Any) -> str:
    """ "Sun 22 Nov, 14:32"; the day alone of what is about a day."""
    local = value.at.astimezone(ZoneInfo(value.zone))
    if isinstance(value, Review | OwnDay):
        return telling.calendar.short_day(value.day)
    if isinstance(value, Treatment):
        return telling.calendar.short_day(local)
    words = telling.day_time(local)
    return words if getattr(value, "is_exact", True) else telling.calendar.about(words)


def _writer(telling: MedicineTelling, record: Record[Any], told: Told) -> str:
    """ "Anna"; of what was written down later, also when."""
    if not hasattr(record.value, "is_exact") or record.created_at - record.value.at <= LATE_AFTER:
        return told.writer
    written = telling.day_time(record.created_at.astimezone(ZoneInfo(record.value.zone)))
    source = QT_TRANSLATE_NOOP("caregiver", "{name}, written down {moment}")
    if not told.writer:
        source = QT_TRANSLATE_NOOP("caregiver", "written down {moment}")
    return telling.say(source, name=told.writer, moment=written)


def _visit(telling: MedicineTelling, visit: Visit) -> str:
    """ "Visit, Dr Patel, in the clinic"."""
    place = telling.say(visit_words.KINDS[visit.kind].place)
    return telling.listed([telling.say(QT_TRANSLATE_NOOP("caregiver", "Visit")), visit.with_whom, place])
