"""The days of a treatment: which of them were lived, which are still planned, and what one more day makes of it.

A planned day never counts as done because it has passed; it counts when somebody said so. Of a treatment whose days are
written one by one, those up to `ends_on` were said to be done, and all later ones are planned.
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto

from caregiver.domain.treatment import InPlace, Treatment, TreatmentState
from caregiver.domain.treatment_codes import Course, course_of

_ENDED = {TreatmentState.DONE, TreatmentState.STOPPED}


class Question(Enum):
    """What is asked of a planned day that has passed."""

    DONE = auto()
    BEGUN = auto()
    OVER = auto()


@dataclass(frozen=True)
class Asked:
    """Planned days that have passed, and nobody said what became of them.

    Attributes:
        days: One day; several only of a treatment whose days are written one by one.
        question: Whether they were done, or it began, or it was over.
    """

    days: tuple[date, ...]
    question: Question


def is_by_days(value: Treatment) -> bool:
    """Whether each day of it is written by itself."""
    return course_of(value.kind).is_by_days


def days_done(value: Treatment) -> tuple[date, ...]:
    """Of a treatment by days: those that were said to be done."""
    if value.state is TreatmentState.PLANNED:
        return ()
    last = value.ends_on
    if last is None:
        return value.sessions if value.state in _ENDED else ()
    return tuple(day for day in value.sessions if day <= last)


def days_planned(value: Treatment) -> tuple[date, ...]:
    """Of a treatment by days that goes on or is to come: those of which nobody said yet that they were done."""
    return () if value.state in _ENDED else value.sessions[len(days_done(value)) :]


def asked(value: Treatment, today: date) -> Asked | None:
    """The planned days before `today` of which nobody said what became of them; None where there are none."""
    is_planned = value.state is TreatmentState.PLANNED
    if value.state in _ENDED:
        return None
    if is_by_days(value):
        question, days = Question.DONE, days_planned(value)
        if not days and is_planned and value.begins_on is not None:
            days = (value.begins_on,)
    elif is_planned:
        question = Question.BEGUN if _lasts(value) else Question.DONE
        days = () if value.begins_on is None else (value.begins_on,)
    else:
        question, days = Question.OVER, () if value.ends_on is None else (value.ends_on,)
    passed = tuple(day for day in days if day < today)
    return Asked(passed, question) if passed else None


def touches(value: Treatment, first: date, last: date) -> bool:
    """Whether it has to do with the days from `first` to `last`, as far as its days are known."""
    begins, ends = value.first_day, value.last_day
    if begins is None or ends is None:
        return False
    return begins <= last and (goes_on(value) or ends >= first)


def goes_on(value: Treatment) -> bool:
    """Whether no last day is known, and it is under way or what it left is in place."""
    if is_by_days(value):
        return value.state is TreatmentState.UNDER_WAY
    is_in_place = value.in_place is InPlace.YES and value.state is TreatmentState.DONE
    return value.ends_on is None and (value.state is TreatmentState.UNDER_WAY or is_in_place)


def _lasts(value: Treatment) -> bool:
    return course_of(value.kind) is not Course.ONE_DAY


# -- what one more day makes of it ------------------------------------------------------------------------------------


def begun(value: Treatment, day: date) -> Treatment:
    """It began on `day`; of a treatment by days that was one of them, and one of a single day is done with it."""
    if is_by_days(value):
        return with_day_done(value, day)
    if not _lasts(value):
        return finished(value, day)
    ends = value.ends_on if value.ends_on is None or value.ends_on >= day else None
    return replace(value, state=TreatmentState.UNDER_WAY, begins_on=day, ends_on=ends)


def with_day_done(value: Treatment, day: date) -> Treatment:
    """One of its days was on `day`. Planned days before it, of which nobody said so, were not: they are taken out."""
    return _with_done(value, {*days_done(value), day}, day)


def with_days_done(value: Treatment, last: date) -> Treatment:
    """All of its days up to `last` were as they were planned."""
    return _with_done(value, {*days_done(value), *(day for day in value.sessions if day <= last)}, last)


def _with_done(value: Treatment, days: set[date], last: date) -> Treatment:
    """With the last of all that were planned it is done."""
    done = tuple(sorted(days))
    planned = tuple(day for day in days_planned(value) if day > last)
    count = _count_planned(value)
    is_all = value.sessions_planned is not None and len(done) >= value.sessions_planned
    if value.state in _ENDED:
        ends = max(done[-1], value.ends_on or done[-1])
        return replace(value, begins_on=done[0], ends_on=ends, sessions=done)
    state = TreatmentState.DONE if is_all else TreatmentState.UNDER_WAY
    days_kept = done if is_all else done + planned
    return replace(value, state=state, begins_on=done[0], ends_on=done[-1], sessions=days_kept, sessions_planned=count)


def _count_planned(value: Treatment) -> int | None:
    """How many days were planned: a day that is taken out later does not change it."""
    return value.sessions_planned or len(value.sessions) or None


def finished(value: Treatment, day: date) -> Treatment:
    """`day` was its last day, and all went as written before it. Planned days after it are taken out."""
    if is_by_days(value):
        return _ended(value, day, TreatmentState.DONE, value.sessions)
    begins = value.begins_on if value.begins_on is not None and value.begins_on <= day else day
    if not _lasts(value):
        return replace(value, state=TreatmentState.DONE, begins_on=begins, ends_on=None)
    return replace(value, state=TreatmentState.DONE, begins_on=begins, ends_on=day, in_place=_taken_out(value))


def stopped(value: Treatment, day: date) -> Treatment:
    """It was given up on `day`. Days of which nobody said that they were done are taken out."""
    if is_by_days(value):
        return _ended(value, day, TreatmentState.STOPPED, days_done(value))
    has_begun = value.state is not TreatmentState.PLANNED and value.begins_on is not None and value.begins_on <= day
    begins = value.begins_on if has_begun else None
    return replace(value, state=TreatmentState.STOPPED, begins_on=begins, ends_on=day, in_place=_taken_out(value))


def _taken_out(value: Treatment) -> InPlace:
    """What is over is in place no more."""
    return InPlace.NO if value.in_place is InPlace.YES else value.in_place


def _ended(value: Treatment, day: date, state: TreatmentState, days: tuple[date, ...]) -> Treatment:
    kept = tuple(other for other in days if other <= day)
    return replace(
        value,
        state=state,
        begins_on=kept[0] if kept else None,
        ends_on=day,
        sessions=kept,
        sessions_planned=_count_planned(value),
    )


def not_yet(value: Treatment, day: date) -> Treatment:
    """It was not on the planned `day`, and no other day is known."""
    if day in value.sessions:
        days = tuple(other for other in value.sessions if other != day)
        return replace(value, sessions=days, sessions_planned=_count_planned(value))
    if value.state is TreatmentState.PLANNED:
        return replace(value, begins_on=None)
    return replace(value, ends_on=None)


def moved(value: Treatment, day: date, to: date) -> Treatment:
    """The planned `day` is another one, still to come."""
    if day in value.sessions:
        days = tuple(sorted({*value.sessions} - {day} | {to}))
        return replace(value, sessions=days, sessions_planned=_count_planned(value))
    if value.state is TreatmentState.PLANNED:
        ends = value.ends_on if value.ends_on is None or value.ends_on >= to else None
        return replace(value, begins_on=to, ends_on=ends)
    return replace(value, ends_on=to)


def was_on(value: Treatment, question: Asked, day: date) -> Treatment:
    """What was asked of one day came true, on that `day` or on another."""
    if question.question is Question.OVER:
        return finished(value, day)
    planned = question.days[0]
    return begun(value if day == planned else not_yet(value, planned), day)
