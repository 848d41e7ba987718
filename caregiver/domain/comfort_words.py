"""What was done without a medicine, in words: a row, all facts, a sentence. Never that it helped: only the numbers."""

from collections.abc import Mapping

from caregiver.domain.comfort import Comfort
from caregiver.domain.fact import Fact, Facts, Reading
from caregiver.domain.pain import PainEntry, Series
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.vocabulary import Kind, word
from caregiver.domain.wording import series_name, start_upper

Numbers = Mapping[str, PainEntry]
"""The pain entries that stand around it, by uuid; those that were removed are not among them."""

_NO_NUMBERS: Numbers = {}


def row_text(comfort: Comfort, reading: Reading, numbers: Numbers = _NO_NUMBERS) -> str:
    """ "Heat, 20 min · left thigh, front · pain 6, then 4"."""
    what = reading.text(word(Kind.COMFORT, comfort.what))
    long = _how_long(comfort, reading)
    if long:
        what = reading.say(QT_TRANSLATE_NOOP("caregiver", "{what}, {long}"), what=what, long=long)
    parts = (what, _where(comfort, reading), around_text(comfort, reading, numbers))
    return start_upper(" · ".join(filter(None, parts)))


def story_text(comfort: Comfort, reading: Reading, numbers: Numbers = _NO_NUMBERS) -> str:
    """The same, for the day's story."""
    return row_text(comfort, reading, numbers)


def around_text(comfort: Comfort, reading: Reading, numbers: Numbers) -> str:
    """ "pain 6, then 4", "pain 6 before".

    Whose number it is, is said where it is not the person's own; numbers of two series never stand as one pair.
    """
    before, after = (_scored(numbers.get(uuid)) for uuid in (comfort.pain_before, comfort.pain_after))
    if before and after and before.series is after.series:
        source = QT_TRANSLATE_NOOP("caregiver", "pain {before}, then {after}")
        pair = reading.say(source, before=before.score, after=after.score)
        return _said(pair, before.series, reading)
    parts = (
        _one(before, QT_TRANSLATE_NOOP("caregiver", "pain {score} before"), reading),
        _one(after, QT_TRANSLATE_NOOP("caregiver", "pain {score} after"), reading),
    )
    return " · ".join(filter(None, parts))


def facts(comfort: Comfort, reading: Reading, numbers: Numbers | None = None) -> Facts:
    """All that is written; without `numbers`, as in the history, only that there is one is said of a number."""
    return (
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "What was done"), reading.text(word(Kind.COMFORT, comfort.what))),
        reading.aside(
            QT_TRANSLATE_NOOP("caregiver", "Time"), reading.moment(comfort.at, comfort.zone, is_exact=comfort.is_exact)
        ),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "How long"), _how_long(comfort, reading)),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Where"), _where(comfort, reading)),
        _number(QT_TRANSLATE_NOOP("caregiver", "The number before it"), comfort.pain_before, reading, numbers),
        _number(QT_TRANSLATE_NOOP("caregiver", "The number after it"), comfort.pain_after, reading, numbers),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Note"), reading.note(comfort.note)),
    )


def minutes_text(minutes: int, reading: Reading) -> str:
    """ "20 min", "1 h", "1 h 30 min"."""
    hours, rest = divmod(minutes, 60)
    if hours and rest:
        return reading.say(QT_TRANSLATE_NOOP("caregiver", "{hours} h {minutes} min"), hours=hours, minutes=rest)
    if hours:
        return reading.say(QT_TRANSLATE_NOOP("caregiver", "{hours} h"), hours=hours)
    return reading.say(QT_TRANSLATE_NOOP("caregiver", "{minutes} min"), minutes=rest)


def _how_long(comfort: Comfort, reading: Reading) -> str:
    return "" if comfort.minutes is None else minutes_text(comfort.minutes, reading)


def _where(comfort: Comfort, reading: Reading) -> str:
    if not comfort.region:
        return ""
    name = reading.text(word(Kind.REGION, comfort.region))
    return name[:1].lower() + name[1:]


def _one(entry: PainEntry | None, source: str, reading: Reading) -> str:
    return _said(reading.say(source, score=entry.score), entry.series, reading) if entry else ""


def _scored(entry: PainEntry | None) -> PainEntry | None:
    """An entry that has a number."""
    return entry if entry and entry.score is not None else None


def _said(words: str, series: Series, reading: Reading) -> str:
    if series is Series.PATIENT:
        return words
    whose = reading.text(series_name(series, reading.person.pronouns))
    return reading.say(QT_TRANSLATE_NOOP("caregiver", "{words} ({whose})"), words=words, whose=whose)


def _number(name: str, uuid: str, reading: Reading, numbers: Numbers | None) -> Fact:
    if numbers is None:
        linked = reading.say(QT_TRANSLATE_NOOP("caregiver", "it is linked"))
        return Fact(reading.say(name), (linked,) if uuid else (), hidden=uuid)
    entry = _scored(numbers.get(uuid))
    return reading.fact(name, _said(str(entry.score), entry.series, reading) if entry else "")
