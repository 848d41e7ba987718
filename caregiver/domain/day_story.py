"""The story of one day as plain text, to be copied into a letter or read out: what was written, in its order of time.

Others will read it: what is only for who wrote it is not in it (care-rules 31). What was not written is not told.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from caregiver.domain.dose import Dose
from caregiver.domain.fact import Reading
from caregiver.domain.own_words import open_part
from caregiver.domain.pain import PainEntry, Series
from caregiver.domain.record import Record
from caregiver.domain.record_words import Told, words_of_noun
from caregiver.domain.review_words import has_own_time
from caregiver.domain.series_words import series_text
from caregiver.domain.statistics import numbers_by_series
from caregiver.domain.stay import Stay
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.wording import diary_title, start_upper

LATE_AFTER = timedelta(hours=1)
"""What was written down later than this after it happened is marked so."""


@dataclass(frozen=True)
class DayRecords:
    """What stands in one day.

    Attributes:
        day: The care day.
        records: Its records, in any order.
        stays: The times away that touch it.
        numbers: The pain entries that its records name, by uuid, whatever day they are of.
        doses: The doses that they name.
    """

    day: date
    records: Sequence[Record[Any]]
    stays: Sequence[Record[Stay]] = ()
    numbers: Mapping[str, PainEntry] = field(default_factory=dict)
    doses: Mapping[str, Dose] = field(default_factory=dict)


@dataclass(frozen=True)
class DayStory:
    """A day as text.

    Attributes:
        title: Whose diary, and which day.
        text: All of it, the title first.
        count: How many records it tells.
    """

    title: str
    text: str
    count: int


def day_story(held: DayRecords, reading: Reading) -> DayStory:
    """Tell a day from its morning on."""
    calendar = reading.words.calendar
    title = reading.say(
        QT_TRANSLATE_NOOP("caregiver", "{diary}, {day}"),
        diary=diary_title(reading.person),
        day=calendar.day_with_year(held.day),
    )
    told = replace(reading, day=held.day)
    parts = [(record, open_part(record.value)) for record in sorted(held.records, key=lambda each: each.value.at)]
    lines = [_line(record, part, held, told) for record, part in parts if part is not None]
    entries = [part for _, part in parts if isinstance(part, PainEntry)]
    by_series = numbers_by_series(entries)
    numbers = [reading.text(series_text(s, by_series[s], reading.person.pronouns)) for s in Series if s in by_series]
    away = [_stay_line(record.value, reading) for record in held.stays]
    blocks = ([title], [*numbers, *away], lines)
    return DayStory(title, "\n\n".join("\n".join(block) for block in blocks if block) + "\n", len(lines))


def _line(record: Record[Any], value: Any, held: DayRecords, reading: Reading) -> str:
    """ "16:40  Robert said 7. Where: left lower back 7"."""
    local = value.at.astimezone(ZoneInfo(value.zone))
    calendar = reading.words.calendar
    clock = calendar.time_short(local) if local.date() == held.day else calendar.weekday_time(local)
    if not getattr(value, "is_exact", True):
        clock = calendar.about(clock)
    told = Told(reading, reading.names.get(record.by, ""), numbers=held.numbers, doses=held.doses)
    said = words_of_noun(value).story(value, told)
    if hasattr(value, "is_exact") and record.created_at - value.at > LATE_AFTER:
        said = reading.say(
            QT_TRANSLATE_NOOP("caregiver", "{words} (written down {moment})"),
            words=said,
            moment=_written(record.created_at, value.zone, reading),
        )
    if not has_own_time(value, record.created_at):
        return said
    return reading.say(QT_TRANSLATE_NOOP("caregiver", "{time}  {words}"), time=clock, words=said)


def _written(at: datetime, zone: str, reading: Reading) -> str:
    return replace(reading, day=None).moment(at, zone)


def _stay_line(stay: Stay, reading: Reading) -> str:
    """ "In hospital, Tue 10 Nov, 21:00 to Wed 11 Nov, 18:00"."""
    kind = start_upper(reading.words.stay_kind(stay.kind))
    start, end = reading.moment(stay.at, stay.zone), reading.moment(stay.ended_at, stay.zone)
    if not end:
        return reading.say(QT_TRANSLATE_NOOP("caregiver", "{kind}, from {start} on"), kind=kind, start=start)
    source = QT_TRANSLATE_NOOP("caregiver", "{kind}, {start} to {end}")
    return reading.say(source, kind=kind, start=start, end=end)
