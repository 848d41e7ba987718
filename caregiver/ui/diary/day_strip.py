"""The small strip of a day and its legend, as drawings."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from caregiver.domain.care_day import care_day_bounds
from caregiver.domain.pain import PainEntry, Series
from caregiver.domain.person import Person
from caregiver.domain.wording import series_name
from caregiver.drawing.day_card import DayCard
from caregiver.drawing.day_strip import Moment
from caregiver.drawing.legend import Legend
from caregiver.drawing.marks import PainMark
from caregiver.drawing.time_axis import AxisWords
from caregiver.drawing.words import words
from caregiver.ui.diary.days import Day
from caregiver.ui.diary.entry_words import Wording
from caregiver.ui.widgets.mark_view import pain_mark


def day_strip(day: Day, wording: Wording, *, has_hours: bool) -> DayCard:
    """Its numbers at their times, on the clock of the zone the day was lived in."""
    zone = ZoneInfo(day.records[0].value.zone)
    start, end = care_day_bounds(day.day, zone, wording.day_start_hour)
    moments = tuple(
        Moment(record.value.at, _mark(record.value), record.uuid)
        for record in reversed(day.records)
        if isinstance(record.value, PainEntry)
    )
    clock = wording.calendar.time_short
    return DayCard(moments, (), start, end, zone, AxisWords(clock, wording.calendar.weekday_time), has_hours)


def _mark(entry: PainEntry) -> PainMark:
    """Without a number nothing is printed beside it: the small mark is a dash already."""
    mark = pain_mark(entry)
    return mark if entry.score is not None else replace(mark, label="")


def series_legend(person: Person) -> Legend:
    """The three marks and whose numbers they are."""
    return Legend(tuple((PainMark(s, "", 8), words(series_name(s, person.pronouns))) for s in Series))
