"""Sudden bad spells on the doctor's page: how many, how long, with what they came (care-rules 47). No Qt."""

from collections import Counter
from datetime import timedelta
from statistics import median

from caregiver.domain.code import Kind
from caregiver.domain.pain import Series
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.vocabulary import word
from caregiver.domain.wording import series_name, start_upper
from caregiver.summary.covered import Covered
from caregiver.summary.parts import Labelled, Listed

_MOST_TRIGGERS = 4
_MINUTE = timedelta(minutes=1)


def spells(held: Covered) -> Listed:
    """Counts, length, triggers and numbers; nothing where none was recorded."""
    if not held.life.spells:
        return Listed()
    return Listed(
        heading=held.say(QT_TRANSLATE_NOOP("caregiver", "Sudden bad spells")),
        lines=tuple(Labelled("", start_upper(words)) for words in _sentences(held) if words),
        more=held.say(QT_TRANSLATE_NOOP("caregiver", "More in the diary: {count}"), count="{count}"),
    )


def _sentences(held: Covered) -> tuple[str, ...]:
    return (held.listed([_count(held), _length(held)]), _triggers(held), _peaks(held))


def _count(held: Covered) -> str:
    days = Counter(held.day_of(spell) for spell in held.life.spells)
    count, most = len(held.life.spells), max(days.values())
    if count == 1:
        source = QT_TRANSLATE_NOOP("caregiver", "1, on {day}")
        return held.say(source, day=held.date(next(iter(days))))
    source = QT_TRANSLATE_NOOP("caregiver", "{count} on {days} days, up to {most} a day")
    return held.say(source, count=count, days=len(days), most=most)


def _length(held: Covered) -> str:
    minutes = [round(spell.length / _MINUTE) for spell in held.life.spells if spell.length is not None]
    unknown = len(held.life.spells) - len(minutes)
    told = []
    if len(minutes) == 1:
        told.append(held.say(QT_TRANSLATE_NOOP("caregiver", "{minutes} min"), minutes=minutes[0]))
    elif minutes:
        source = QT_TRANSLATE_NOOP("caregiver", "about {middle} min")
        told.append(held.say(source, middle=round(median(minutes))))
    if unknown:
        source = QT_TRANSLATE_NOOP("caregiver", "how long not written: {count}")
        told.append(held.say(source, count=unknown))
    return held.listed(told)


def _triggers(held: Covered) -> str:
    found = Counter(code for spell in held.life.spells for code in spell.triggers)
    once, often = QT_TRANSLATE_NOOP("caregiver", "{word} once"), QT_TRANSLATE_NOOP("caregiver", "{word} {count}")
    named = [
        held.say(once if count == 1 else often, word=word(Kind.WORSE, code), count=count)
        for code, count in found.most_common(_MOST_TRIGGERS)
    ]
    return held.say(QT_TRANSLATE_NOOP("caregiver", "With: {words}"), words=held.listed(named)) if named else ""


def _peaks(held: Covered) -> str:
    """Each series by itself: two are never put together (DESIGN 2.1)."""
    told = []
    for series in Series:
        entries = (held.life.numbers.get(spell.peak) for spell in held.life.spells)
        scores = [e.score for e in entries if e is not None and e.score is not None and e.series is series]
        if scores:
            is_one = min(scores) == max(scores)
            source = (
                QT_TRANSLATE_NOOP("caregiver", "{whose}: {worst}")
                if is_one
                else QT_TRANSLATE_NOOP("caregiver", "{whose}: {least} to {worst}")
            )
            whose = held.calendar.words(series_name(series, held.person.pronouns))
            words = held.say(source, whose=whose, least=min(scores), worst=max(scores))
            counted = QT_TRANSLATE_NOOP("caregiver", "{words} ({count})")
            is_of_all = len(scores) == len(held.life.spells)
            told.append(words if is_of_all else held.say(counted, words=words, count=len(scores)))
    return "; ".join(told)
