"""The evening review in words: a row, all facts, a sentence for the day's story.

Its number is a day remembered: it is always said so, and with whose it is.
"""

from datetime import datetime, timedelta
from typing import Any

from caregiver.domain.calendar_words import day_text, short_day_text
from caregiver.domain.fact import Fact, Facts, Reading
from caregiver.domain.pain import Voice
from caregiver.domain.phrase import Phrase
from caregiver.domain.review import OwnDay, Review, Sleep
from caregiver.domain.symptom_words import symptom_text
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.domain.vocabulary import Kind, word
from caregiver.domain.wording import start_upper, voice_chip

_A_MINUTE = timedelta(minutes=1)

NIGHTS = {
    Sleep.WELL: QT_TRANSLATE_NOOP("caregiver", "slept well"),
    Sleep.ON_AND_OFF: QT_TRANSLATE_NOOP("caregiver", "slept on and off"),
    Sleep.BADLY: QT_TRANSLATE_NOOP("caregiver", "slept badly"),
    Sleep.HARDLY: QT_TRANSLATE_NOOP("caregiver", "hardly slept"),
}
"""How somebody slept the night before."""

TWO_BECAME_ONE = QT_TRANSLATE_NOOP("caregiver", "This day was written about again since. The two are one now.")
"""What is said when a removed review, or own day, is put back beside one that stands."""

_WORST = {
    Voice.TOGETHER: QT_TRANSLATE_NOOP("caregiver", "worst of the day, told together looking back: {score}"),
    Voice.CAREGIVER_SAW: QT_TRANSLATE_NOOP("caregiver", "worst of the day, from the signs seen: {score}"),
    Voice.CAREGIVER_GUESS: QT_TRANSLATE_NOOP("caregiver", "worst of the day, a guess looking back: {score}"),
    Voice.NOT_SAID: QT_TRANSLATE_NOOP("caregiver", "worst of the day: {score}, who says it: not said"),
}
_BOWELS = (
    QT_TRANSLATE_NOOP("caregiver", "that day"),
    QT_TRANSLATE_NOOP("caregiver", "the day before"),
    QT_TRANSLATE_NOOP("caregiver", "{days} days before"),
)


def days_before_text(days: int) -> Text:
    """ "that day", "the day before", "3 days before"."""
    return Text(_BOWELS[min(days, 2)], {"days": days})


def has_own_time(value: Any, created_at: datetime) -> bool:
    """Whether a record stands at a minute that somebody saw. A review and an own day that were written after midnight
    stand at the last minute of their date: no time is said of them.

    Args:
        value: Of any noun.
        created_at: When it was written down.
    """
    return not isinstance(value, Review | OwnDay) or created_at - value.at < _A_MINUTE


def title_text(review: Review) -> Text:
    """ "Evening review for Sunday 22 November"."""
    return Text(QT_TRANSLATE_NOOP("caregiver", "Evening review for {day}"), {"day": day_text(review.day)})


def worst_text(review: Review, reading: Reading) -> str:
    """ "worst of the day, as he said looking back: 7"; "" where nothing was said of it."""
    pronouns = reading.person.pronouns
    if review.worst is None:
        return reading.text(Phrase.COULD_NOT_SAY_WORST.text(pronouns)) if review.could_not_say else ""
    if review.voice in _WORST:
        return reading.say(_WORST[review.voice], score=review.worst)
    return reading.text(Phrase.WORST_LOOKING_BACK.text(pronouns, score=review.worst))


def row_text(review: Review, reading: Reading) -> str:
    """ "Evening review · “to the gate” · worst of the day, as he said looking back: 7 · slept badly"."""
    name = reading.say(QT_TRANSLATE_NOOP("caregiver", "Evening review"))
    return " · ".join((name, *_parts(review, reading)))


def story_text(review: Review, reading: Reading) -> str:
    """The same, with the day it is about."""
    day = {"day": short_day_text(review.day)}
    name = reading.text(Text(QT_TRANSLATE_NOOP("caregiver", "Evening review for {day}"), day))
    return " · ".join((name, *_parts(review, reading)))


def facts(review: Review, reading: Reading, writer: str = "") -> Facts:
    """All that is written; `writer` is the name of who wrote it."""
    pronouns = reading.person.pronouns
    return (
        Fact(start_upper(reading.text(Phrase.MANAGED.text(pronouns))), _said(reading.note(review.managed))),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Worst of the day, looking back"), _number(review, reading)),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Who says it"), _voice(review, reading, writer)),
        reading.aside(QT_TRANSLATE_NOOP("caregiver", "Day"), reading.text(day_text(review.day))),
        reading.aside(QT_TRANSLATE_NOOP("caregiver", "Time"), reading.moment(review.at, review.zone)),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "The night before"), _night(review, reading)),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Bowels last opened"), _bowels(review, reading)),
        reading.facts(
            QT_TRANSLATE_NOOP("caregiver", "What was there"),
            [reading.text(symptom_text(one)) for one in review.symptoms],
            [reading.text(word(Kind.SYMPTOM, one.code)) for one in review.symptoms],
        ),
        reading.facts(
            QT_TRANSLATE_NOOP("caregiver", "Pain got in the way of"),
            _areas(review, reading),
            [reading.text(word(Kind.AREA, one.area)) for one in review.areas],
        ),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Note"), reading.note(review.note)),
    )


def _parts(review: Review, reading: Reading) -> tuple[str, ...]:
    areas = ", ".join(_areas(review, reading))
    in_the_way = QT_TRANSLATE_NOOP("caregiver", "pain got in the way of {areas}")
    bowels = QT_TRANSLATE_NOOP("caregiver", "bowels opened {when}")
    parts = (
        reading.note(review.managed),
        worst_text(review, reading),
        _night(review, reading),
        "" if review.bowels_days is None else reading.say(bowels, when=_bowels(review, reading)),
        *(reading.text(symptom_text(one)) for one in review.symptoms),
        reading.say(in_the_way, areas=areas) if areas else "",
        reading.note(review.note),
    )
    return tuple(filter(None, parts))


def _number(review: Review, reading: Reading) -> str:
    if review.worst is not None:
        return str(review.worst)
    return reading.say(QT_TRANSLATE_NOOP("caregiver", "could not say")) if review.could_not_say else ""


def _voice(review: Review, reading: Reading, writer: str) -> str:
    if review.worst is None:
        return ""
    name = writer or reading.say(QT_TRANSLATE_NOOP("caregiver", "A caregiver"))
    return reading.text(voice_chip(review.voice, reading.person, name))


def _night(review: Review, reading: Reading) -> str:
    return "" if review.sleep is Sleep.NOT_SAID else reading.say(NIGHTS[review.sleep])


def _bowels(review: Review, reading: Reading) -> str:
    return "" if review.bowels_days is None else reading.text(days_before_text(review.bowels_days))


def _areas(review: Review, reading: Reading) -> list[str]:
    source = QT_TRANSLATE_NOOP("caregiver", "{area} {score}")
    return [reading.say(source, area=word(Kind.AREA, one.area), score=one.score) for one in review.areas]


def _said(words: str) -> tuple[str, ...]:
    return (words,) if words else ()
