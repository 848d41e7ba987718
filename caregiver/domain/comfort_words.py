"""What was done without a medicine, in words: a row, all facts, a sentence. Never that it helped: only the numbers."""

from caregiver.domain.around_words import NO_NUMBERS, Numbers, around, number_fact
from caregiver.domain.comfort import Comfort
from caregiver.domain.fact import Facts, Reading
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.vocabulary import Kind, word
from caregiver.domain.wording import start_upper


def row_text(comfort: Comfort, reading: Reading, numbers: Numbers = NO_NUMBERS) -> str:
    """ "Heat, 20 min · left thigh, front · pain 6, then 4"."""
    what = reading.text(word(Kind.COMFORT, comfort.what))
    long = _how_long(comfort, reading)
    if long:
        what = reading.say(QT_TRANSLATE_NOOP("caregiver", "{what}, {long}"), what=what, long=long)
    numbers_around = around(comfort.pain_before, comfort.pain_after, reading, numbers)
    parts = (what, _where(comfort, reading), numbers_around)
    return start_upper(" · ".join(filter(None, parts)))


def story_text(comfort: Comfort, reading: Reading, numbers: Numbers = NO_NUMBERS) -> str:
    """The same, for the day's story."""
    return row_text(comfort, reading, numbers)


def facts(comfort: Comfort, reading: Reading, numbers: Numbers | None = None) -> Facts:
    """All that is written; without `numbers`, as in the history, only that there is one is said of a number."""
    return (
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "What was done"), reading.text(word(Kind.COMFORT, comfort.what))),
        reading.aside(
            QT_TRANSLATE_NOOP("caregiver", "Time"), reading.moment(comfort.at, comfort.zone, is_exact=comfort.is_exact)
        ),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "How long"), _how_long(comfort, reading)),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Where"), _where(comfort, reading)),
        number_fact(QT_TRANSLATE_NOOP("caregiver", "The number before it"), comfort.pain_before, reading, numbers),
        number_fact(QT_TRANSLATE_NOOP("caregiver", "The number after it"), comfort.pain_after, reading, numbers),
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
