"""Treatments in words: one line for a row, all facts for panel, history and paper, a sentence for the day's story."""

from collections.abc import Sequence
from datetime import date

from caregiver.domain.fact import Fact, Facts, Reading
from caregiver.domain.schedule_words import day_month_text
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.domain.treatment import InPlace, Treatment, TreatmentState
from caregiver.domain.treatment_codes import Course, course_of, kind_word
from caregiver.domain.treatment_days import days_done, is_by_days
from caregiver.domain.vocabulary import Kind
from caregiver.domain.wording import start_upper

STATES = {
    TreatmentState.UNDER_WAY: QT_TRANSLATE_NOOP("caregiver", "under way"),
    TreatmentState.PLANNED: QT_TRANSLATE_NOOP("caregiver", "planned"),
    TreatmentState.DONE: QT_TRANSLATE_NOOP("caregiver", "done"),
    TreatmentState.STOPPED: QT_TRANSLATE_NOOP("caregiver", "stopped"),
}
"""In the order in which a list shows them."""

URGENT_LINE = QT_TRANSLATE_NOOP("caregiver", "New weakness, numbness or worse pain: Urgent signs.")
"""Stands beneath everything a family was told to expect of a treatment (care-rules 43)."""

_IN_PLACE = {
    InPlace.YES: QT_TRANSLATE_NOOP("caregiver", "yes"),
    InPlace.NO: QT_TRANSLATE_NOOP("caregiver", "no"),
}
_COUNTED = {
    Course.SESSIONS: (QT_TRANSLATE_NOOP("caregiver", "1 session"), QT_TRANSLATE_NOOP("caregiver", "{n} sessions")),
    Course.CYCLES: (QT_TRANSLATE_NOOP("caregiver", "1 cycle"), QT_TRANSLATE_NOOP("caregiver", "{n} cycles")),
    Course.TIMES: (QT_TRANSLATE_NOOP("caregiver", "1 time"), QT_TRANSLATE_NOOP("caregiver", "{n} times")),
}
_COUNTED_OF = {
    Course.SESSIONS: QT_TRANSLATE_NOOP("caregiver", "{n} of {all} sessions"),
    Course.CYCLES: QT_TRANSLATE_NOOP("caregiver", "{n} of {all} cycles"),
    Course.TIMES: QT_TRANSLATE_NOOP("caregiver", "{n} of {all} times"),
}


def name_text(value: Treatment, reading: Reading) -> str:
    """As the family calls it, with its kind; without a name its kind: "The five days (radiotherapy from outside)"."""
    kind = reading.text(kind_word(value.kind))
    if not value.name:
        return start_upper(kind)
    return reading.say(QT_TRANSLATE_NOOP("caregiver", "{name} ({kind})"), name=value.name, kind=kind)


def state_text(state: TreatmentState, reading: Reading) -> str:
    """ "under way", "planned", "done", "stopped"."""
    return reading.say(STATES[state])


def days_text(value: Treatment, reading: Reading) -> str:
    """ "5 sessions, 2 to 6 Nov", "3 of 6 cycles, 3 Sep to 15 Oct", "6 Nov", "from 28 Oct"; "" while none are known."""
    if is_by_days(value):
        return ", ".join(filter(None, (_count(value, reading), _span_of_days(value, reading))))
    begins, ends = value.begins_on, value.ends_on
    if begins is not None and ends is not None:
        return span_text(begins, ends, reading)
    if ends is not None and value.state is TreatmentState.STOPPED:
        return reading.date(ends)
    if ends is not None:
        return reading.say(QT_TRANSLATE_NOOP("caregiver", "until {day}"), day=reading.date(ends))
    lasts = course_of(value.kind) is not Course.ONE_DAY
    if begins is not None and lasts and value.state is not TreatmentState.DONE:
        return reading.say(QT_TRANSLATE_NOOP("caregiver", "from {day}"), day=reading.date(begins))
    return reading.date(begins)


def span_text(first: date, last: date, reading: Reading) -> str:
    """ "2 to 6 Nov", "28 Oct to 3 Nov", "6 Nov"; a year only where it is another than this one."""
    if first == last:
        return reading.date(first)
    end = day_month_text(last, reading.now.date())
    start = Text("{day}", {"day": first.day})
    if (first.year, first.month) != (last.year, last.month):
        start = day_month_text(first, reading.now.date())
    return reading.say(QT_TRANSLATE_NOOP("caregiver", "{start} to {end}"), start=start, end=end)


def told_text(value: Treatment, reading: Reading) -> str:
    """What the family was told, in its own words: "Told by Dr Patel, 28 Oct: it can take 2 to 3 weeks"; "" for none."""
    if not value.told:
        return ""
    told, by, on = value.told.strip(), value.told_by, reading.date(value.told_on)
    if by and on:
        source = QT_TRANSLATE_NOOP("caregiver", "Told by {name}, {day}: {words}")
    elif by:
        source = QT_TRANSLATE_NOOP("caregiver", "Told by {name}: {words}")
    elif on:
        source = QT_TRANSLATE_NOOP("caregiver", "Told on {day}: {words}")
    else:
        source = QT_TRANSLATE_NOOP("caregiver", "Told: {words}")
    return reading.say(source, name=by, day=on, words=told)


def went_text(value: Treatment, reading: Reading) -> str:
    """ "How it went: slept better"; "" for none."""
    if not value.outcome:
        return ""
    return reading.say(QT_TRANSLATE_NOOP("caregiver", "How it went: {words}"), words=value.outcome.strip())


def row_text(value: Treatment, reading: Reading) -> str:
    """ "Radiotherapy from outside, done: 5 sessions, 2 to 6 Nov"."""
    said, days = name_text(value, reading), days_text(value, reading)
    state = state_text(value.state, reading)
    source = QT_TRANSLATE_NOOP("caregiver", "{treatment}, {state}: {days}")
    if not days:
        source = QT_TRANSLATE_NOOP("caregiver", "{treatment}, {state}")
    return reading.say(source, treatment=said, state=state, days=days)


def story_text(value: Treatment, reading: Reading) -> str:
    """The same, with where it was given: "Bone cement, done: 6 Nov, at Westbrook hospital"."""
    said = row_text(value, reading)
    if not value.where:
        return said
    return reading.say(QT_TRANSLATE_NOOP("caregiver", "{treatment} ({where})"), treatment=said, where=value.where)


def facts(value: Treatment, reading: Reading) -> Facts:
    """All that is written; what stands in the line above them is told only when it changes."""
    days = [reading.date(day) for day in value.sessions]
    cycle = ""
    if value.cycle_days is not None:
        cycle = _every(value.cycle_days, reading)
    in_place = reading.say(_IN_PLACE[value.in_place]) if value.in_place in _IN_PLACE else ""
    return (
        reading.aside(QT_TRANSLATE_NOOP("caregiver", "Kind"), reading.text(kind_word(value.kind))),
        reading.aside(QT_TRANSLATE_NOOP("caregiver", "Name"), value.name),
        reading.aside(QT_TRANSLATE_NOOP("caregiver", "Where it stands"), state_text(value.state, reading)),
        reading.aside(QT_TRANSLATE_NOOP("caregiver", "First day"), reading.date(value.begins_on)),
        reading.aside(QT_TRANSLATE_NOOP("caregiver", "Last day"), reading.date(value.ends_on)),
        reading.facts(QT_TRANSLATE_NOOP("caregiver", "Days"), days, [day.isoformat() for day in value.sessions]),
        reading.aside(QT_TRANSLATE_NOOP("caregiver", "How many are planned"), str(value.sessions_planned or "")),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "How often"), cycle),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Where it is given"), value.where),
        reading.facts(
            QT_TRANSLATE_NOOP("caregiver", "Place on the body"),
            _small(reading.chips(Kind.REGION, value.regions)),
            value.regions,
        ),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "In place now"), in_place),
        _note(QT_TRANSLATE_NOOP("caregiver", "What you were told"), value.told, reading),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Who told it"), value.told_by),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Told on"), reading.date(value.told_on)),
        _note(QT_TRANSLATE_NOOP("caregiver", "How it went"), value.outcome, reading),
        _note(QT_TRANSLATE_NOOP("caregiver", "Note"), value.note, reading),
    )


def _note(name: str, words: str, reading: Reading) -> Fact:
    return Fact(reading.say(name), tuple(filter(None, (reading.note(words),))), hidden=words)


def _every(days: int, reading: Reading) -> str:
    if days == 1:
        return reading.say(QT_TRANSLATE_NOOP("caregiver", "every day"))
    return reading.text(Text(QT_TRANSLATE_NOOP("caregiver", "every {n} days"), {"n": days}, count=days))


def _small(words: Sequence[str]) -> list[str]:
    return [word[:1].lower() + word[1:] for word in words]


def _count(value: Treatment, reading: Reading) -> str:
    """ "5 sessions", "3 of 5 sessions"; "" where no number is known."""
    course = course_of(value.kind)
    planned = value.sessions_planned or len(value.sessions)
    done = planned if value.state is TreatmentState.PLANNED else len(days_done(value))
    if done < planned:
        return reading.say(_COUNTED_OF[course], n=done, all=planned)
    one, many = _COUNTED[course]
    return reading.text(Text(one if done == 1 else many, {"n": done}, count=done)) if done else ""


def _span_of_days(value: Treatment, reading: Reading) -> str:
    """The days that count: of one that is planned those to come, else those that were."""
    days = value.sessions if value.state is TreatmentState.PLANNED else days_done(value)
    first, last = (days[0], days[-1]) if days else (value.begins_on or value.ends_on, value.ends_on or value.begins_on)
    return "" if first is None or last is None else span_text(first, last, reading)
