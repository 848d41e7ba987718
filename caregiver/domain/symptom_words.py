"""Symptoms in words: one line for a row, all facts for panel, history and paper, a sentence for the day's story."""

from caregiver.domain.fact import Fact, Facts, Reading
from caregiver.domain.note_words import note_facts
from caregiver.domain.pain import Voice
from caregiver.domain.person import Person
from caregiver.domain.symptom import Grade, Symptom, SymptomNote
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.domain.vocabulary import Kind, word
from caregiver.domain.wording import start_upper, voice_chip

GRADES = {
    Grade.NONE: QT_TRANSLATE_NOOP("caregiver", "not there"),
    Grade.MILD: QT_TRANSLATE_NOOP("caregiver", "mild"),
    Grade.MODERATE: QT_TRANSLATE_NOOP("caregiver", "moderate"),
    Grade.SEVERE: QT_TRANSLATE_NOOP("caregiver", "severe"),
}
"""What each grade is called; the first says that it was asked about and was not there."""

SEEN_BACK_DAYS = 30
"""What was last written longer ago than this is not looked for."""
LONG_AGO_DAYS = 2
"""From so many days on it is said how many they are."""

_GRADED = QT_TRANSLATE_NOOP("caregiver", "{symptom}, {grade}")
_NOT_THERE = QT_TRANSLATE_NOOP("caregiver", "{symptom}: asked, not there")


def voice_words(voice: Voice, person: Person, caregiver_name: str) -> Text:
    """Who says it: "Robert said it", "Anna saw it", "Anna guesses"."""
    if voice is Voice.CAREGIVER_SAW:
        return Text(QT_TRANSLATE_NOOP("caregiver", "{caregiver} saw it"), {"caregiver": caregiver_name})
    return voice_chip(voice, person, caregiver_name)


def symptom_text(symptom: Symptom) -> Text:
    """ "feeling sick, severe", "sleepy", "vomiting: asked, not there"."""
    name = word(Kind.SYMPTOM, symptom.code)
    if symptom.grade is Grade.NOT_SAID:
        return name
    if symptom.grade is Grade.NONE:
        return Text(_NOT_THERE, {"symptom": name})
    return Text(_GRADED, {"symptom": name, "grade": Text(GRADES[symptom.grade])})


def row_text(note: SymptomNote, reading: Reading) -> str:
    """ "Feeling sick, severe · sleepy"."""
    return start_upper(" · ".join(_symptoms(note, reading)))


def story_text(note: SymptomNote, reading: Reading, writer: str = "") -> str:
    """The same with who says it: "Feeling sick, severe · sleepy (Robert said it)"; `writer` is who wrote it."""
    said = row_text(note, reading)
    if note.voice is Voice.NOT_SAID:
        return said
    name = writer or reading.say(QT_TRANSLATE_NOOP("caregiver", "A caregiver"))
    voice = reading.text(voice_words(note.voice, reading.person, name))
    return reading.say(QT_TRANSLATE_NOOP("caregiver", "{words} ({voice})"), words=said, voice=voice)


def last_written(note: SymptomNote, reading: Reading) -> str:
    """When something was last written: "14:32", "yesterday 16:40", "Thu 19 Nov, 08:10, 3 days ago"."""
    moment = reading.moment(note.at, note.zone, is_exact=note.is_exact)
    days = (reading.now.date() - note.local_at.date()).days
    if days < LONG_AGO_DAYS:
        return moment
    return reading.say(QT_TRANSLATE_NOOP("caregiver", "{moment}, {days} days ago"), moment=moment, days=days)


def bowels_text(last: SymptomNote | None, reading: Reading) -> str:
    """ "Bowels opened: Thu 19 Nov, 08:10, 3 days ago, of what is recorded."; `last` as it was last written, or None."""
    if last is None:
        none = QT_TRANSLATE_NOOP("caregiver", "Bowels opened: nothing is written in the last {days} days.")
        return reading.say(none, days=SEEN_BACK_DAYS)
    source = QT_TRANSLATE_NOOP("caregiver", "Bowels opened: {when}, of what is recorded.")
    return reading.say(source, when=last_written(last, reading))


def facts(
    note: SymptomNote, reading: Reading, writer: str = "", *, is_closed: bool = False, is_mine: bool = False
) -> Facts:
    """All that is written.

    Args:
        note: What to read.
        reading: How the family reads.
        writer: The name of who wrote it.
        is_closed: Whether a note that is only for who wrote it may not be read here (care-rules 31).
        is_mine: Whether who wrote it reads it.
    """
    told = reading.moment(note.team_told_at, note.zone)
    return (
        reading.facts(
            QT_TRANSLATE_NOOP("caregiver", "What was there"),
            _symptoms(note, reading),
            [reading.text(word(Kind.SYMPTOM, one.code)) for one in note.symptoms],
        ),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Who says it"), _voice(note, reading, writer)),
        reading.aside(
            QT_TRANSLATE_NOOP("caregiver", "Time"), reading.moment(note.at, note.zone, is_exact=note.is_exact)
        ),
        reading.fact(
            QT_TRANSLATE_NOOP("caregiver", "Medicine thought of"),
            reading.medicine(note.medicine) if note.medicine else "",
        ),
        *note_facts(
            note.note, reading, writer, is_only_for_me=note.is_only_for_me, is_closed=is_closed, is_mine=is_mine
        ),
        Fact(
            reading.say(QT_TRANSLATE_NOOP("caregiver", "Team told")),
            (told,) if told else (),
            unsaid=reading.say(QT_TRANSLATE_NOOP("caregiver", "taken out")),
            is_state=True,
        ),
    )


def _symptoms(note: SymptomNote, reading: Reading) -> list[str]:
    return [reading.text(symptom_text(one)) for one in note.symptoms]


def _voice(note: SymptomNote, reading: Reading, writer: str) -> str:
    if note.voice is Voice.NOT_SAID:
        return ""
    name = writer or reading.say(QT_TRANSLATE_NOOP("caregiver", "A caregiver"))
    return reading.text(voice_words(note.voice, reading.person, name))
