"""Bowels, sleepy, sick, and what pain gets in the way of, on the doctor's page (care-rules 47). No Qt.

What was asked and was not there is said so; what nobody wrote down is not said at all, or stands among what is not
recorded.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from statistics import median

from caregiver.domain.code import Kind
from caregiver.domain.note import clean_line
from caregiver.domain.review import Sleep
from caregiver.domain.statistics import with_halves
from caregiver.domain.symptom import Grade
from caregiver.domain.symptom_codes import BOWELS_OPENED
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.vocabulary import word
from caregiver.domain.wording import start_upper
from caregiver.summary.covered import Covered
from caregiver.summary.parts import Labelled, Listed
from caregiver.summary.shortened import shortened

_MOST_DAYS = 4
_MOST_SYMPTOMS = 7
_MOST_AREAS = 6
_MOST_MANAGED = 2
_LONGEST_MANAGED = 160
_GRADES = (Grade.SEVERE, Grade.MODERATE, Grade.MILD, Grade.NOT_SAID)
_GRADE_WORDS = {
    Grade.SEVERE: QT_TRANSLATE_NOOP("caregiver", "severe {days}"),
    Grade.MODERATE: QT_TRANSLATE_NOOP("caregiver", "moderate {days}"),
    Grade.MILD: QT_TRANSLATE_NOOP("caregiver", "mild {days}"),
    Grade.NOT_SAID: QT_TRANSLATE_NOOP("caregiver", "{days}"),
}
_NIGHTS = {
    Sleep.WELL: QT_TRANSLATE_NOOP("caregiver", "well {count}"),
    Sleep.ON_AND_OFF: QT_TRANSLATE_NOOP("caregiver", "on and off {count}"),
    Sleep.BADLY: QT_TRANSLATE_NOOP("caregiver", "badly {count}"),
    Sleep.HARDLY: QT_TRANSLATE_NOOP("caregiver", "hardly {count}"),
}


def symptoms(held: Covered) -> Listed:
    """Bowels first, then each symptom at its worst with its days."""
    lines = [line for line in (_bowels(held), *_graded(held)) if line.words]
    return Listed(
        heading=held.say(QT_TRANSLATE_NOOP("caregiver", "Bowels, sleepy, sick")) if lines else "",
        lines=tuple(lines[:_MOST_SYMPTOMS]),
        more=held.say(QT_TRANSLATE_NOOP("caregiver", "More symptoms in the diary: {count}"), count="{count}"),
        left_out=max(0, len(lines) - _MOST_SYMPTOMS),
    )


def in_the_way(held: Covered) -> Listed:
    """What pain got in the way of, the nights, and what was managed, as the evenings say."""
    lines = [line for line in (_areas(held), _nights(held), *_managed(held)) if line.words]
    return Listed(
        heading=held.say(QT_TRANSLATE_NOOP("caregiver", "What gets in the way, 0 to 10")) if lines else "",
        lines=tuple(lines),
        more=held.say(QT_TRANSLATE_NOOP("caregiver", "More in the diary: {count}"), count="{count}"),
    )


def recorded_symptoms(held: Covered) -> frozenset[str]:
    """Codes of the symptoms that anybody wrote of in these days, also that they were not there."""
    notes = (one.code for note in held.life.symptoms for one in note.symptoms)
    asked = (one.code for review in held.life.reviews for one in review.symptoms)
    bowels = [BOWELS_OPENED] if any(review.bowels_days is not None for review in held.life.reviews) else []
    return frozenset([*notes, *asked, *bowels])


def _bowels(held: Covered) -> Labelled:
    told = {review.day: review.bowels_days for review in held.life.reviews if review.bowels_days is not None}
    opened = [day for day, days in told.items() if days == 0]
    opened += [
        held.day_of(note)
        for note in held.life.symptoms
        if any(one.code == BOWELS_OPENED and one.grade is not Grade.NONE for one in note.symptoms)
    ]
    words = []
    longest = max(told.values(), default=0)
    if longest > 1:
        days = [day for day, between in told.items() if between == longest]
        source = QT_TRANSLATE_NOOP("caregiver", "up to {longest} days between ({days})")
        words.append(held.say(source, longest=longest, days=_days(held, days)))
    if opened:
        source = QT_TRANSLATE_NOOP("caregiver", "last opened {day}")
        words.append(held.say(source, day=held.date(max(opened))))
    return Labelled(held.say(QT_TRANSLATE_NOOP("caregiver", "Bowels")), "; ".join(words))


def _graded(held: Covered) -> Iterator[Labelled]:
    """Those that were there first, the most often recorded first; then those asked about and never there."""
    days: dict[str, dict[date, Grade]] = {}
    found = [(review.day, one) for review in held.life.reviews for one in review.symptoms]
    found += [(held.day_of(note), one) for note in held.life.symptoms for one in note.symptoms]
    for day, one in found:
        if one.code != BOWELS_OPENED:
            before = days.setdefault(one.code, {}).get(day, Grade.NONE)
            days[one.code][day] = min(before, one.grade, key=(*_GRADES, Grade.NONE).index)
    there = {code: by_day for code, by_day in days.items() if any(g is not Grade.NONE for g in by_day.values())}
    for code in sorted(there, key=lambda code: -len(there[code])):
        yield Labelled(_name(held, code), _worst(held, there[code]))
    for code in (code for code in days if code not in there):
        source = QT_TRANSLATE_NOOP("caregiver", "none, {count} evenings")
        if len(days[code]) == 1:
            source = QT_TRANSLATE_NOOP("caregiver", "none, 1 evening")
        yield Labelled(_name(held, code), held.say(source, count=len(days[code])))


def _worst(held: Covered, by_day: dict[date, Grade]) -> str:
    """ "moderate 13, 14 Nov; else mild or none"."""
    worst = min(by_day.values(), key=(*_GRADES, Grade.NONE).index)
    days = sorted(day for day, grade in by_day.items() if grade is worst)
    told = held.say(_GRADE_WORDS[worst], days=_days(held, days))
    if len(days) == len(by_day):
        return told
    less = QT_TRANSLATE_NOOP("caregiver", "{told}; else less, {count} days")
    if len(by_day) - len(days) == 1:
        less = QT_TRANSLATE_NOOP("caregiver", "{told}; else less, 1 day")
    return held.say(less, told=told, count=len(by_day) - len(days))


def _areas(held: Covered) -> Labelled:
    scores: dict[str, list[int]] = {}
    for review in held.life.reviews:
        for one in review.areas:
            scores.setdefault(one.area, []).append(one.score)
    middles = {area: Decimal(str(median(found))) for area, found in scores.items()}
    named = sorted(middles, key=lambda area: -middles[area])[:_MOST_AREAS]
    source = QT_TRANSLATE_NOOP("caregiver", "{area} {middle}")
    words = [held.say(source, area=word(Kind.AREA, area), middle=with_halves(middles[area])) for area in named]
    if not words:
        return Labelled("", "")
    if len(middles) > len(named):
        more = QT_TRANSLATE_NOOP("caregiver", "more in the diary: {count}")
        words.append(held.say(more, count=len(middles) - len(named)))
    source = QT_TRANSLATE_NOOP("caregiver", "{areas} (middle of {count} evenings)")
    if len(held.life.reviews) == 1:
        source = QT_TRANSLATE_NOOP("caregiver", "{areas} (1 evening)")
    return Labelled("", start_upper(held.say(source, areas=held.listed(words), count=len(held.life.reviews))))


def _nights(held: Covered) -> Labelled:
    nights: Counter[Sleep] = Counter(review.sleep for review in held.life.reviews if review.sleep is not Sleep.NOT_SAID)
    words = [held.say(source, count=nights[sleep]) for sleep, source in _NIGHTS.items() if nights[sleep]]
    return Labelled(held.say(QT_TRANSLATE_NOOP("caregiver", "Slept")), held.listed(words))


def _managed(held: Covered) -> Iterator[Labelled]:
    """What was managed on the newest evenings, in the words of those days."""
    told = [(review.day, clean_line(review.managed)) for review in held.life.reviews if review.managed.strip()]
    for day, words in told[-_MOST_MANAGED:]:
        source = QT_TRANSLATE_NOOP("caregiver", "“{words}”")
        yield Labelled(held.date(day), held.say(source, words=shortened(words, _LONGEST_MANAGED)))


def _days(held: Covered, days: list[date]) -> str:
    """ "12, 19 Nov"; of many only how many."""
    if len(days) > _MOST_DAYS:
        return held.say(QT_TRANSLATE_NOOP("caregiver", "on {count} days"), count=len(days))
    ordered = sorted(days)
    months = [(day.year, day.month) for day in ordered[1:]] + [None]
    named = zip(ordered, months, strict=True)
    return held.listed([str(day.day) if (day.year, day.month) == after else held.date(day) for day, after in named])


def _name(held: Covered, code: str) -> str:
    return start_upper(held.calendar.words(word(Kind.SYMPTOM, code)))
