"""Where it hurts and the words for it, with how often each was chosen."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from string import ascii_uppercase

from caregiver.domain.pain import Series
from caregiver.domain.phrase import Phrase
from caregiver.domain.statistics import CodesOf, Count, Numbers, PlaceCount, counts, place_counts
from caregiver.domain.symptom import Grade
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.domain.vocabulary import Kind, is_starred, word
from caregiver.domain.wording import series_name
from caregiver.summary.covered import Covered
from caregiver.summary.parts import Labelled, Listed, Places

_MOST_PLACES = 8
_MOST_WORDS = 6

_WORDS: tuple[tuple[Kind, str, CodesOf], ...] = (
    (Kind.QUALITY, QT_TRANSLATE_NOOP("caregiver", "Feels like"), lambda entry: entry.qualities),
    (Kind.WORSE, QT_TRANSLATE_NOOP("caregiver", "Made it worse"), lambda entry: entry.worse),
    (Kind.EASED, QT_TRANSLATE_NOOP("caregiver", "Eased it"), lambda entry: entry.eased),
    (Kind.TIMING, QT_TRANSLATE_NOOP("caregiver", "When"), lambda entry: entry.timing),
    (Kind.SIGN, QT_TRANSLATE_NOOP("caregiver", "Signs seen"), lambda entry: entry.signs),
)


def places(held: Covered) -> Places | None:
    """Places and words, the most frequent first, or None when none was recorded."""
    found = place_counts(held.entries)
    words = tuple(
        Labelled(held.say(label), _counted(held, kind, chosen))
        for kind, label, codes_of in _WORDS
        if (chosen := counts(held.entries, codes_of))
    )
    words += _comforts(held)
    if not found and not words:
        return None
    pronouns = held.person.pronouns
    return Places(
        regions=tuple(place.region for place in found[:_MOST_PLACES]),
        left=held.calendar.words(Phrase.LEFT.text(pronouns)),
        right=held.calendar.words(Phrase.RIGHT.text(pronouns)),
        listed=Listed(
            heading=held.say(QT_TRANSLATE_NOOP("caregiver", "Where it hurts")),
            lines=tuple(
                Labelled(letter, _place(held, place))
                for letter, place in zip(ascii_uppercase, found[:_MOST_PLACES], strict=False)
            ),
            more=held.say(QT_TRANSLATE_NOOP("caregiver", "More places in the diary: {count}"), count="{count}"),
            left_out=max(0, len(found) - _MOST_PLACES),
        ),
        words=words,
        undrawn=held.say(QT_TRANSLATE_NOOP("caregiver", "Where it hurts (drawn in the diary)")),
    )


def _comforts(held: Covered) -> tuple[Labelled, ...]:
    """What was done without medicine, and how often; not whether it helped."""
    found = Counter(one.what for one in held.life.comforts)
    if not found:
        return ()
    done = tuple(Count(code, times) for code, times in found.most_common())
    return (Labelled(held.say(QT_TRANSLATE_NOOP("caregiver", "Also done")), _counted(held, Kind.COMFORT, done)),)


def starred_words(held: Covered) -> str:
    """Which starred words were chosen how often, and when last; empty when none was (care-rules 41)."""
    chosen = [(kind, code, at) for kind, code, at in _chosen(held) if is_starred(kind, code)]
    if not chosen:
        return ""
    named = Counter(held.calendar.words(word(kind, code)) for kind, code, _ in chosen)
    counted = QT_TRANSLATE_NOOP("caregiver", "{word} ({times})")
    newest = max(at for *_, at in chosen)
    return held.say(
        QT_TRANSLATE_NOOP("caregiver", "Words recorded: {words}; latest {day}, {time}."),
        words=", ".join(held.say(counted, word=each, times=times) for each, times in named.most_common()),
        day=held.calendar.short_day(newest),
        time=held.calendar.time_short(newest),
    )


def _chosen(held: Covered) -> Iterator[tuple[Kind, str, datetime]]:
    """Each word of entries, symptoms and evenings with its moment; not those that were asked for and not there."""
    for entry in held.entries:
        yield from ((kind, code, entry.local_at) for kind, _, codes_of in _WORDS for code in codes_of(entry))
    asked = [(note.local_at, note.symptoms) for note in held.life.symptoms]
    asked += [(review.local_at, review.symptoms) for review in held.life.reviews]
    for at, symptoms in asked:
        yield from ((Kind.SYMPTOM, one.code, at) for one in symptoms if one.grade is not Grade.NONE)


def _place(held: Covered, place: PlaceCount) -> str:
    once, often = (
        QT_TRANSLATE_NOOP("caregiver", "{place}: once"),
        QT_TRANSLATE_NOOP("caregiver", "{place}: {times} times"),
    )
    name = word(Kind.REGION, place.region)
    pieces = [held.say(once if place.times == 1 else often, place=name, times=place.times)]
    if place.times_spread:
        pieces.append(held.say(QT_TRANSLATE_NOOP("caregiver", "spreads here ({times})"), times=place.times_spread))
    series = next((s for s in (Series.PATIENT, Series.CAREGIVER, Series.NOBODY) if s in place.by_series), None)
    if series is not None:
        pieces.append(_place_numbers(held, series, place.by_series[series]))
    return "; ".join(pieces)


def _place_numbers(held: Covered, series: Series, numbers: Numbers) -> str:
    span = Text(
        QT_TRANSLATE_NOOP("caregiver", "worst {worst}, latest {latest}"),
        {"worst": numbers.worst, "latest": numbers.latest},
    )
    if series is Series.PATIENT:
        return held.calendar.words(span)
    whose = series_name(series, held.person.pronouns)
    return held.say(QT_TRANSLATE_NOOP("caregiver", "{whose}: {span}"), whose=whose, span=span)


def _counted(held: Covered, kind: Kind, found: tuple[Count, ...]) -> str:
    named = [_times(held, kind, count) for count in found[:_MOST_WORDS]]
    if len(found) > _MOST_WORDS:
        more = QT_TRANSLATE_NOOP("caregiver", "more words in the diary: {count}")
        named.append(held.say(more, count=len(found) - _MOST_WORDS))
    return ", ".join(named)


def _times(held: Covered, kind: Kind, count: Count) -> str:
    source = QT_TRANSLATE_NOOP("caregiver", "{word} ({times})")
    return held.say(source, word=word(kind, count.code), times=count.times)
