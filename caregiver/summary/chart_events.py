"""What stands above the numbers of the chart: treatments as bands, visits and changed plans as marks. No Qt.

Bands are plain and stand beside no verdict: what the family was told of a treatment, up to the day it was told to last
(care-rules 43).
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from caregiver.domain.care_day import care_day, care_day_bounds
from caregiver.domain.fact import Reading
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.told_window import longest_days
from caregiver.domain.treatment import Treatment, TreatmentState
from caregiver.domain.treatment_words import URGENT_LINE, days_text, span_text, state_text, told_text
from caregiver.services.medicines import PlanChange, PlanStep
from caregiver.summary.covered import Covered
from caregiver.summary.parts import ChartEvents, DayMark, TreatmentDays
from caregiver.summary.plan_changes import plan_changes
from caregiver.summary.shortened import shortened
from caregiver.summary.treatments import reading_of, treatment_name

_MOST_TREATMENTS = 3
_LONGEST_TOLD = 200
_DAY = timedelta(days=1)
_WITHOUT_TIME = 0.06
"""Of a day, where only the day is known: beside its line, not among its numbers."""


def chart_events(held: Covered) -> ChartEvents | None:
    """Both, or None without either."""
    bands, marks = _bands(held), _marks(held)
    if not bands and not marks:
        return None
    label = (
        QT_TRANSLATE_NOOP("caregiver", "Treatments") if len(bands) > 1 else QT_TRANSLATE_NOOP("caregiver", "Treatment")
    )
    return ChartEvents(held.say(label), bands, held.line(URGENT_LINE), marks)


def _bands(held: Covered) -> tuple[TreatmentDays, ...]:
    """The newest treatments that are more than a mark, the earliest first."""
    reading = reading_of(held)
    if reading is None:
        return ()
    return tuple(_band(held, one, reading) for one in held.life.treatments if not _is_mark(held, one))[
        -_MOST_TREATMENTS:
    ]


def _marks(held: Covered) -> tuple[DayMark, ...]:
    """Visits with what was changed on their day, other changes, and treatments of one day; by time."""
    marks = [*_changes(held), *_treatments(held)]
    return tuple(sorted(marks, key=lambda mark: mark.at_days))


def _is_mark(held: Covered, one: Treatment) -> bool:
    """Whether it was on one of these days only and nothing was told of it."""
    day = one.first_day
    is_of_one_day = one.state is TreatmentState.DONE and day is not None and day == one.last_day and not one.told
    return is_of_one_day and day is not None and held.start <= day <= held.end


def _band(held: Covered, one: Treatment, reading: Reading) -> TreatmentDays:
    first, last = one.first_day, one.last_day
    days = longest_days(one.told)
    until = last + timedelta(days=days) if last is not None and days is not None else None
    goes_on = first is not None and (last is None or one.state is TreatmentState.UNDER_WAY)
    ends = held.end + _DAY if goes_on and until is None else until or last or first
    to = held.say(QT_TRANSLATE_NOOP("caregiver", "to {day}"), day=held.date(until)) if until is not None else ""
    return TreatmentDays(
        start_days=_place(held, first) if first is not None else 0.0,
        end_days=_place(held, ends) + 1.0 if ends is not None else 0.0,
        choices=tuple(_choices(held, one, reading)),
        until=to,
        is_told=bool(one.told),
    )


def _choices(held: Covered, one: Treatment, reading: Reading) -> Iterator[str]:
    """What can stand in its band, the fullest first."""
    state = "" if one.state is TreatmentState.DONE else state_text(one.state, reading)
    days = days_text(one, reading)
    span = span_text(one.first_day, one.last_day, reading) if one.first_day and one.last_day else days
    plain = held.say(QT_TRANSLATE_NOOP("caregiver", "Told: {words}"), words=one.told.strip()) if one.told else ""
    for when, told in ((days, told_text(one, reading)), (days, plain), (span, plain)):
        name = held.listed([treatment_name(one, reading), state, when])
        both = QT_TRANSLATE_NOOP("caregiver", "{treatment}. {told}")
        yield held.say(both, treatment=name, told=shortened(told, _LONGEST_TOLD)) if told else name


def _treatments(held: Covered) -> Iterator[DayMark]:
    reading = reading_of(held)
    for one in held.life.treatments:
        if reading is None or one.first_day is None or not _is_mark(held, one):
            continue
        day, name = held.date(one.first_day), treatment_name(one, reading)
        words = held.say(QT_TRANSLATE_NOOP("caregiver", "{day}: {what}"), day=day, what=name)
        yield DayMark(_place(held, one.first_day) + _WITHOUT_TIME, (words, name))


def _changes(held: Covered) -> Iterator[DayMark]:
    """One mark a day."""
    visits = {visit.local_at.date(): visit for visit in held.life.visits}
    changes = held.medicines.changes if held.medicines is not None else ()
    by_day = {day: list(found) for day, found in groupby(changes, key=_day_of)}
    for day in sorted({*visits, *by_day}):
        found, visit = by_day.get(day, []), visits.get(day)
        source = QT_TRANSLATE_NOOP("caregiver", "{day}, visit") if visit else QT_TRANSLATE_NOOP("caregiver", "{day}")
        title = held.say(source, day=held.date(day))
        at = visit.at if visit is not None and visit.has_time else found[0].at if found else None
        place = _place(held, day) + _WITHOUT_TIME if at is None else _moment(held, at)
        yield DayMark(place, (*_change_choices(held, title, found), title))


def _change_choices(held: Covered, title: str, found: list[PlanChange]) -> Iterator[str]:
    """All that was changed; then what changed and how much else."""
    if not found or held.medicines is None:
        return
    source = QT_TRANSLATE_NOOP("caregiver", "{title}: {what}")
    (every,) = plan_changes(held, tuple(found), held.medicines.words).lines
    yield held.say(source, title=title, what=every.words.removesuffix("."))
    changed = tuple(change for change in found if change.step is PlanStep.CHANGED)
    if changed and len(changed) < len(found):
        (first,) = plan_changes(held, changed, held.medicines.words).lines
        started = sum(change.step is PlanStep.STARTED for change in found)
        others = len(found) - len(changed) - started
        counts = (
            (started, QT_TRANSLATE_NOOP("caregiver", "{count} started")),
            (others, QT_TRANSLATE_NOOP("caregiver", "{count} more")),
        )
        more = [held.say(words, count=count) for count, words in counts if count]
        yield held.say(source, title=title, what=held.listed([first.words.removesuffix("."), *more]))


def _day_of(change: PlanChange) -> date:
    return change.at.astimezone(ZoneInfo(change.after.zone)).date()


def _place(held: Covered, day: date) -> float:
    return float((day - held.start).days)


def _moment(held: Covered, at: datetime) -> float:
    """A moment in days from the first day of the chart."""
    zone = held.printed_at.tzinfo
    assert isinstance(zone, ZoneInfo)
    day = care_day(at.astimezone(zone), held.start_hour)
    first, last = care_day_bounds(day, zone, held.start_hour)
    return (day - held.start).days + (at - first) / (last - first)
