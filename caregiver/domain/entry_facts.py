"""The facts of pain entries and calls."""

from caregiver.domain.call import Call
from caregiver.domain.fact import Fact, Facts, Reading
from caregiver.domain.pain import PainEntry, Place
from caregiver.domain.phrase import Phrase
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.vocabulary import Kind, word
from caregiver.domain.wording import note_only_for, voice_chip, words_of


def pain_facts(
    entry: PainEntry, reading: Reading, writer: str, *, is_closed: bool = False, is_mine: bool = False
) -> Facts:
    """The facts of an entry that `writer` (a name) wrote.

    Args:
        is_mine: Whether the writer reads it.
        is_closed: Whether the writer's words are only for the writer: then it is said that there are some, and no
            word of them (care-rules 31).
    """
    voice = reading.text(voice_chip(entry.voice, reading.person, writer))
    note = reading.say(QT_TRANSLATE_NOOP("caregiver", "My words")) if is_mine else reading.text(words_of(writer))
    places = [_name(place, reading) for place in entry.places]
    return (
        reading.fact(
            QT_TRANSLATE_NOOP("caregiver", "Number"), _number(entry, reading), QT_TRANSLATE_NOOP("caregiver", "none")
        ),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Who says it"), voice),
        reading.aside(
            QT_TRANSLATE_NOOP("caregiver", "Time"), reading.moment(entry.at, entry.zone, is_exact=entry.is_exact)
        ),
        reading.facts(
            QT_TRANSLATE_NOOP("caregiver", "Where"), [_place(place, reading) for place in entry.places], places
        ),
        reading.facts(QT_TRANSLATE_NOOP("caregiver", "Feels like"), reading.chips(Kind.QUALITY, entry.qualities)),
        reading.facts(QT_TRANSLATE_NOOP("caregiver", "When it comes"), reading.chips(Kind.TIMING, entry.timing)),
        reading.facts(QT_TRANSLATE_NOOP("caregiver", "Made it worse"), reading.chips(Kind.WORSE, entry.worse)),
        reading.facts(QT_TRANSLATE_NOOP("caregiver", "Eased it"), reading.chips(Kind.EASED, entry.eased)),
        reading.facts(QT_TRANSLATE_NOOP("caregiver", "Seen signs"), reading.chips(Kind.SIGN, entry.signs)),
        Fact(
            reading.text(Phrase.WORDS.text(reading.person.pronouns)),
            tuple(filter(None, (reading.note(entry.patient_words),))),
        ),
        _words_of(entry, reading, note, writer if is_closed else None),
        _who_may_read(entry, reading, note, is_mine=is_mine),
        Fact(
            reading.say(QT_TRANSLATE_NOOP("caregiver", "Team told")),
            tuple(filter(None, (reading.moment(entry.team_told_at, entry.zone),))),
            unsaid=reading.say(QT_TRANSLATE_NOOP("caregiver", "taken out")),
            is_state=True,
        ),
    )


def call_facts(call: Call, reading: Reading) -> Facts:
    """The facts of a call."""
    return (
        reading.aside(
            QT_TRANSLATE_NOOP("caregiver", "Time"), reading.moment(call.at, call.zone, is_exact=call.is_exact)
        ),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Called"), reading.note(call.called)),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "What was wrong"), reading.note(call.about)),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Answered by"), reading.note(call.answered_by)),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "They said to"), reading.note(call.told_to)),
    )


def _number(entry: PainEntry, reading: Reading) -> str:
    if entry.score is not None:
        return str(entry.score)
    return reading.say(QT_TRANSLATE_NOOP("caregiver", "could not answer")) if entry.could_not_answer else ""


def _name(place: Place, reading: Reading) -> str:
    """ "left thigh, front"."""
    name = reading.text(word(Kind.REGION, place.region))
    return name[:1].lower() + name[1:]


def _place(place: Place, reading: Reading) -> str:
    """ "left thigh, front 5", "left knee, back: spreads here"."""
    name = _name(place, reading)
    if place.score is not None:
        name = reading.say(QT_TRANSLATE_NOOP("caregiver", "{place} {score}"), place=name, score=place.score)
    spread = QT_TRANSLATE_NOOP("caregiver", "{place}: spreads here")
    return reading.say(spread, place=name) if place.is_spread else name


def _words_of(entry: PainEntry, reading: Reading, name: str, closed_by: str | None) -> Fact:
    """The caregiver's words, or that there are some that only `closed_by` may read."""
    note = entry.caregiver_words.strip()
    if not note:
        return Fact(name)
    if closed_by is None:
        return Fact(name, (reading.note(note),))
    closed = reading.text(note_only_for(closed_by))
    return Fact(name, (closed[:1].lower() + closed[1:],), hidden=note)


def _who_may_read(entry: PainEntry, reading: Reading, name: str, *, is_mine: bool) -> Fact:
    only = QT_TRANSLATE_NOOP("caregiver", "only for me")
    if not is_mine:
        only = QT_TRANSLATE_NOOP("caregiver", "only for who wrote them")
    said = (reading.say(only),) if entry.is_only_for_me else ()
    everyone = reading.say(QT_TRANSLATE_NOOP("caregiver", "for everyone"))
    return Fact(name, said, unsaid=everyone, is_aside=True, is_state=True)
