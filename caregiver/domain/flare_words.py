"""A sudden bad spell in words: a row, all facts, a sentence. Only what is written; never that a dose helped."""

from datetime import timedelta

from caregiver.domain.around_words import NO_NUMBERS, Numbers, number_fact, number_text
from caregiver.domain.dose import Dose
from caregiver.domain.fact import Fact, Facts, Reading
from caregiver.domain.flare import NO_DOSE, Flare
from caregiver.domain.pain import Place
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.domain.vocabulary import Kind, word

_MINUTE = timedelta(minutes=1)


def row_text(flare: Flare, reading: Reading, numbers: Numbers = NO_NUMBERS) -> str:
    """ "Sudden bad spell, 25 min, at its worst 8 · getting up"."""
    peak = reading.text(number_text(numbers.get(flare.peak), reading.person.pronouns))
    worst = reading.say(QT_TRANSLATE_NOOP("caregiver", "at its worst {number}"), number=peak) if peak else ""
    name = reading.say(QT_TRANSLATE_NOOP("caregiver", "Sudden bad spell"))
    head = ", ".join(filter(None, (name, _how_long(flare, reading), worst)))
    return " · ".join((head, *reading.chips(Kind.WORSE, flare.triggers)))


def story_text(flare: Flare, reading: Reading, numbers: Numbers = NO_NUMBERS) -> str:
    """The same, for the day's story."""
    return row_text(flare, reading, numbers)


def facts(flare: Flare, reading: Reading, numbers: Numbers | None = None, dose: Dose | None = None) -> Facts:
    """All that is written.

    Args:
        flare: What to read.
        reading: How the family reads.
        numbers: The numbers around it; without them, as in the history, it is only said that there is one.
        dose: The dose that was given for it, where it is known (`services.flares.rescue_dose`).
    """
    return (
        reading.aside(
            QT_TRANSLATE_NOOP("caregiver", "Began"), reading.moment(flare.at, flare.zone, is_exact=flare.is_exact)
        ),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Ended"), _end(flare, reading)),
        reading.aside(
            QT_TRANSLATE_NOOP("caregiver", "How long"), "" if flare.length is None else _how_long(flare, reading)
        ),
        number_fact(QT_TRANSLATE_NOOP("caregiver", "The number before it"), flare.pain_before, reading, numbers),
        number_fact(QT_TRANSLATE_NOOP("caregiver", "The number at its worst"), flare.peak, reading, numbers),
        number_fact(QT_TRANSLATE_NOOP("caregiver", "The number after it"), flare.pain_after, reading, numbers),
        reading.facts(QT_TRANSLATE_NOOP("caregiver", "It came with"), reading.chips(Kind.WORSE, flare.triggers)),
        reading.facts(
            QT_TRANSLATE_NOOP("caregiver", "Where"),
            [_place(place, reading) for place in flare.places],
            [place.region for place in flare.places],
        ),
        _given(flare, reading, dose),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Note"), reading.note(flare.note)),
    )


def length_text(length: timedelta) -> Text:
    """ "25 min", "1 h", "1 h 10 min"; under a minute "less than 1 min"."""
    if length < _MINUTE:
        return Text(QT_TRANSLATE_NOOP("caregiver", "less than 1 min"))
    hours, minutes = divmod(length // _MINUTE, 60)
    if hours and minutes:
        return Text(QT_TRANSLATE_NOOP("caregiver", "{hours} h {minutes} min"), {"hours": hours, "minutes": minutes})
    if hours:
        return Text(QT_TRANSLATE_NOOP("caregiver", "{hours} h"), {"hours": hours})
    return Text(QT_TRANSLATE_NOOP("caregiver", "{minutes} min"), {"minutes": minutes})


def dose_text(dose: Dose, reading: Reading) -> str:
    """A dose by which a spell is named: "14:37 Morphine quick-acting, 5 ml (10 mg)"."""
    moment = reading.moment(dose.at, dose.zone, is_exact=dose.is_exact)
    medicine = reading.medicine(dose.medicine, dose.name)
    if dose.measured is None:
        return reading.say(QT_TRANSLATE_NOOP("caregiver", "{time} {medicine}"), time=moment, medicine=medicine)
    source = QT_TRANSLATE_NOOP("caregiver", "{time} {medicine}, {amount}")
    return reading.say(source, time=moment, medicine=medicine, amount=reading.words.dose_amount(dose))


def _how_long(flare: Flare, reading: Reading) -> str:
    if flare.length is None:
        return _end(flare, reading)
    said = reading.text(length_text(flare.length))
    return said if flare.is_exact else reading.words.calendar.about(said)


def _end(flare: Flare, reading: Reading) -> str:
    if flare.is_open:
        return reading.say(QT_TRANSLATE_NOOP("caregiver", "still going on"))
    if flare.ended_at is None:
        return reading.say(QT_TRANSLATE_NOOP("caregiver", "not written when it ended"))
    return reading.moment(flare.ended_at, flare.zone, is_exact=flare.is_exact)


def _place(place: Place, reading: Reading) -> str:
    """ "left thigh, front 5", "left knee, back: spreads here"."""
    name = reading.text(word(Kind.REGION, place.region))
    name = name[:1].lower() + name[1:]
    if place.score is not None:
        name = reading.say(QT_TRANSLATE_NOOP("caregiver", "{place} {score}"), place=name, score=place.score)
    spread = QT_TRANSLATE_NOOP("caregiver", "{place}: spreads here")
    return reading.say(spread, place=name) if place.is_spread else name


def _given(flare: Flare, reading: Reading, dose: Dose | None) -> Fact:
    name = reading.say(QT_TRANSLATE_NOOP("caregiver", "Given for it"))
    if flare.dose == NO_DOSE:
        said = reading.say(QT_TRANSLATE_NOOP("caregiver", "nothing"))
    elif dose is not None:
        said = dose_text(dose, reading)
    else:
        said = reading.say(QT_TRANSLATE_NOOP("caregiver", "a dose")) if flare.dose else ""
    return Fact(name, (said,) if said else (), hidden=flare.dose)
