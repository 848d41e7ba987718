"""What is listed, in words: which kind, whose, where, from when to when, and how much of it there is."""

from datetime import date
from typing import Any

from caregiver.domain.pain import Series, series_of
from caregiver.domain.person import Person
from caregiver.domain.phrase import Phrase
from caregiver.domain.regions import GROUPS
from caregiver.domain.schedule_words import day_month_text
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.domain.vocabulary import Kind, word
from caregiver.domain.wording import series_name, start_upper
from caregiver.drawing.words import tr, words
from caregiver.services.book import Counted
from caregiver.services.wanted import Topic, Wanted


def topic_words(topic: Topic) -> str:
    """The word on the chip of a kind."""
    return {
        Topic.EVERYTHING: tr("Everything"),
        Topic.PAIN: tr("Pain"),
        Topic.DOSES: tr("Doses"),
        Topic.SYMPTOMS: tr("Symptoms"),
        Topic.REVIEWS: tr("Evening reviews"),
        Topic.NOTES: tr("Notes"),
        Topic.SPELLS: tr("Sudden bad spells"),
        Topic.EASED: tr("Eased"),
        Topic.TREATMENTS: tr("Treatments"),
        Topic.CALLS: tr("Calls"),
    }[topic]


def places_words(regions: tuple[str, ...]) -> str:
    """ "left thigh, front"; of a whole part of the body its heading: "legs"."""
    if len(regions) == 1:
        said = words(word(Kind.REGION, regions[0]))
    else:
        group = next(group for group in GROUPS if regions[0] in {region.code for region in group.regions})
        said = words(Text(group.word))
    return said[:1].lower() + said[1:]


def days_words(wanted: Wanted, today: date) -> str:
    """ "10 to 12 Nov"; a year only where it is another than this one; empty where all days are wanted."""
    first, last = wanted.first, wanted.last
    if first is not None and last is not None:
        end = words(day_month_text(last, today))
        if first == last:
            return end
        is_same_month = (first.year, first.month) == (last.year, last.month)
        start = str(first.day) if is_same_month else words(day_month_text(first, today))
        return tr("{start} to {end}", start=start, end=end)
    if first is not None:
        return tr("From {day} on", day=words(day_month_text(first, today)))
    return tr("Up to {day}", day=words(day_month_text(last, today))) if last is not None else ""


def wanted_words(wanted: Wanted, person: Person, today: date) -> str:
    """ "Only this is shown: doses · left thigh, front · 10 to 12 Nov"; empty where nothing is left out."""
    topic = "" if wanted.topic is Topic.EVERYTHING else topic_words(wanted.topic)
    parts = (
        topic[:1].lower() + topic[1:],
        words(series_name(wanted.series, person.pronouns)) if wanted.series is not None else "",
        places_words(wanted.regions) if wanted.regions else "",
        days_words(wanted, today),
    )
    said = " · ".join(part for part in parts if part)
    return tr("Only this is shown: {what}", what=said) if said else ""


def counted_words(counted: Counted, person: Person) -> str:
    """ "11 ratings, all his own. 23 doses. 2 calls."; empty where there is nothing."""
    ratings = sum(counted.ratings.values())
    parts = [_ratings_words(counted, ratings, person)] if ratings else []
    silent = counted.records.get("pain_entry", 0) - ratings
    if silent:
        parts.append(tr("{n} without a number", count=silent, n=silent))
    for noun, (one, several) in _NOUNS.items():
        count = counted.records.get(noun, 0)
        if count:
            parts.append(tr(one if count == 1 else several, n=count))
    return " ".join(tr("{words}.", words=start_upper(part)) for part in parts)


def _ratings_words(counted: Counted, ratings: int, person: Person) -> str:
    own = sum(count for voice, count in counted.ratings.items() if series_of(voice) is Series.PATIENT)
    said = tr("1 rating") if ratings == 1 else tr("{n} ratings", n=ratings)
    values: dict[str, Any] = {"number": own}
    whose = Phrase.ALL_OWN if own == ratings else Phrase.OWN_COUNT
    return tr("{ratings}, {whose}", ratings=said, whose=words(whose.text(person.pronouns, **values)))


_NOUNS = {
    "dose": (QT_TRANSLATE_NOOP("caregiver", "1 dose"), QT_TRANSLATE_NOOP("caregiver", "{n} doses")),
    "flare": (
        QT_TRANSLATE_NOOP("caregiver", "1 sudden bad spell"),
        QT_TRANSLATE_NOOP("caregiver", "{n} sudden bad spells"),
    ),
    "symptom_note": (
        QT_TRANSLATE_NOOP("caregiver", "symptoms written down once"),
        QT_TRANSLATE_NOOP("caregiver", "symptoms written down {n} times"),
    ),
    "comfort": (
        QT_TRANSLATE_NOOP("caregiver", "1 thing that was done"),
        QT_TRANSLATE_NOOP("caregiver", "{n} things that were done"),
    ),
    "call": (QT_TRANSLATE_NOOP("caregiver", "1 call"), QT_TRANSLATE_NOOP("caregiver", "{n} calls")),
    "care_note": (QT_TRANSLATE_NOOP("caregiver", "1 note"), QT_TRANSLATE_NOOP("caregiver", "{n} notes")),
    "treatment": (QT_TRANSLATE_NOOP("caregiver", "1 treatment"), QT_TRANSLATE_NOOP("caregiver", "{n} treatments")),
    "review": (
        QT_TRANSLATE_NOOP("caregiver", "1 evening review"),
        QT_TRANSLATE_NOOP("caregiver", "{n} evening reviews"),
    ),
    "own_day": (QT_TRANSLATE_NOOP("caregiver", "1 own day"), QT_TRANSLATE_NOOP("caregiver", "{n} own days")),
}
"""How many records there are of each table, one and several."""
