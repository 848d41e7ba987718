"""The small strip of a day and its legend, as drawings."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from caregiver.domain.care_day import care_day_bounds
from caregiver.domain.dose import Dose, Reason
from caregiver.domain.flare import Flare
from caregiver.domain.pain import PainEntry, Series
from caregiver.domain.person import Person
from caregiver.domain.wording import series_name
from caregiver.drawing.day_card import DayCard
from caregiver.drawing.day_strip import Moment
from caregiver.drawing.dose_marks import DoseKind, DoseMark
from caregiver.drawing.legend import Legend
from caregiver.drawing.marks import Mark, PainMark
from caregiver.drawing.spell_mark import SpellMark
from caregiver.drawing.stay import StayBand
from caregiver.drawing.time_axis import AxisWords
from caregiver.drawing.words import tr, words
from caregiver.services.timetable import SlotStanding
from caregiver.ui.diary.days import Day
from caregiver.ui.diary.dose_telling import dose_kind
from caregiver.ui.diary.entry_words import Wording
from caregiver.ui.widgets.mark_view import pain_mark

DOSE_WORDS_PX = 18


def day_strip(day: Day, wording: Wording, *, has_hours: bool) -> DayCard:
    """Its numbers at their times, on the clock of the zone the day was lived in."""
    zone = ZoneInfo(day.records[0].value.zone)
    start, end = care_day_bounds(day.day, zone, wording.day_start_hour)
    moments = tuple(
        Moment(record.value.at, _mark(record.value), record.uuid)
        for record in reversed(day.records)
        if isinstance(record.value, PainEntry)
    )
    words_below = AxisWords(wording.calendar.time_short, wording.calendar.weekday_time)
    stays = _stays(wording, start, end)
    return DayCard(moments, stays, start, end, zone, words_below, has_hours, _doses(day, wording, start, end))


def _doses(day: Day, wording: Wording, start: datetime, end: datetime) -> tuple[Moment, ...]:
    """Below the line: what was given and not given, what was due and not recorded, and sudden bad spells."""
    told = [
        Moment(record.value.at, DoseMark(dose_kind(record.value)), record.uuid)
        for record in reversed(day.records)
        if isinstance(record.value, Dose) and record.value.reason is not Reason.IN_HOSPITAL
    ]
    if day.has_slots and wording.medicines:
        slots = wording.context.services.timetable.slots(start, end)
        told += [Moment(s.due.due_at, DoseMark(_UNANSWERED[s.standing])) for s in slots if s.standing in _UNANSWERED]
    told += [Moment(r.value.at, SpellMark(), r.uuid) for r in day.records if isinstance(r.value, Flare)]
    return tuple(told)


def _stays(wording: Wording, start: datetime, end: datetime) -> tuple[StayBand, ...]:
    """Time away, as bands."""
    services = wording.context.services
    found = services.stays.between(start, end)
    if not found:
        return ()
    said, now = wording.context.medicine_words, services.clock.now()
    return tuple(StayBand(s.value.at, s.value.ended_at or now, said.stay_kind(s.value.kind)) for s in found)


def _mark(entry: PainEntry) -> PainMark:
    """Without a number nothing is printed beside it: the small mark is a dash already."""
    mark = pain_mark(entry)
    return mark if entry.score is not None else replace(mark, label="")


def series_legend(
    person: Person, *, has_doses: bool = False, has_stays: bool = False, has_spells: bool = False
) -> Legend:
    """The three marks and whose numbers they are; what the other marks mean, where there are such things."""
    series: list[tuple[Mark, str]] = [(PainMark(s, "", 8), words(series_name(s, person.pronouns))) for s in Series]
    if has_spells:
        series.append((SpellMark(), tr("sudden bad spell")))
    if not has_doses:
        return Legend(tuple(series))
    kinds = {
        DoseKind.GIVEN: tr("given"),
        DoseKind.NOT_GIVEN: tr("not given"),
        DoseKind.NOT_RECORDED: tr("not recorded"),
        DoseKind.OPEN: tr("still open"),
        DoseKind.AS_NEEDED: tr("as needed"),
        **({DoseKind.AWAY: tr("away")} if has_stays else {}),
    }
    return Legend((*series, *((DoseMark(kind), word) for kind, word in kinds.items())), words_px=DOSE_WORDS_PX)


_UNANSWERED = {SlotStanding.OPEN: DoseKind.OPEN, SlotStanding.NOT_RECORDED: DoseKind.NOT_RECORDED}
