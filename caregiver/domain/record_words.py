"""Every noun of the diary in words: one line for a row, all facts, a sentence for the day's story."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from caregiver.domain import (
    care_note_words,
    comfort_words,
    flare_words,
    own_day_words,
    review_words,
    symptom_words,
    treatment_words,
)
from caregiver.domain.call import Call
from caregiver.domain.care_note import CareNote
from caregiver.domain.comfort import Comfort
from caregiver.domain.dose import Dose
from caregiver.domain.dose_facts import dose_facts
from caregiver.domain.entry_facts import call_facts, pain_facts
from caregiver.domain.fact import Facts, Reading
from caregiver.domain.flare import Flare
from caregiver.domain.pain import PainEntry
from caregiver.domain.review import OwnDay, Review
from caregiver.domain.symptom import SymptomNote
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.treatment import Treatment
from caregiver.domain.wording import voice_sentence

_NUMBER_AND_VOICE = 3
"""So many facts of an entry say its number, whose it is, and when it was."""


@dataclass(frozen=True)
class Told:
    """With what a record is read.

    Attributes:
        reading: How the family reads.
        writer: The name of who wrote it.
        is_mine: Whether who wrote it reads it.
        is_closed: Whether it holds words only for somebody who does not read it (care-rules 31).
        numbers: The pain entries it names, by uuid.
        doses: The doses it names, by uuid.
    """

    reading: Reading
    writer: str = ""
    is_mine: bool = False
    is_closed: bool = False
    numbers: Mapping[str, PainEntry] = field(default_factory=dict)
    doses: Mapping[str, Dose] = field(default_factory=dict)


@dataclass(frozen=True)
class NounWords:
    """One noun in words.

    Attributes:
        row: One line for a row.
        facts: All that is written.
        story: A sentence for the day's story.
    """

    row: Callable[[Any, Told], str]
    facts: Callable[[Any, Told], Facts]
    story: Callable[[Any, Told], str]


def words_of_noun(value: Any) -> NounWords:
    """How a record of this noun is said."""
    return _WORDS[type(value)]


def entry_story(entry: PainEntry, told: Told) -> str:
    """ "Robert said 7. Where: left lower back 7. Made it worse: getting up"."""
    reading = told.reading
    facts = pain_facts(entry, reading, told.writer, is_closed=told.is_closed, is_mine=told.is_mine)
    return _sentences(
        reading.text(voice_sentence(entry, reading.person, told.writer)), *reading.told(facts[_NUMBER_AND_VOICE:])
    )


def call_story(call: Call, told: Told) -> str:
    """ "A call to Nurse Okafor. What was wrong: “numb”. They said to: “Come in now.”"."""
    reading, whom = told.reading, call.called or call.answered_by
    source = QT_TRANSLATE_NOOP("caregiver", "A call to {whom}") if whom else QT_TRANSLATE_NOOP("caregiver", "A call")
    return _sentences(reading.say(source, whom=whom), *reading.told(call_facts(call, reading)[2:]))


def dose_story(dose: Dose, told: Told) -> str:
    """ "Morphine quick-acting, 2.5 ml (5 mg). Answer: given. Who gave it: Anna"."""
    reading = told.reading
    what = reading.medicine(dose.medicine, dose.name)
    if dose.measured is not None:
        source = QT_TRANSLATE_NOOP("caregiver", "{medicine}, {amount}")
        what = reading.say(source, medicine=what, amount=reading.words.dose_amount(dose))
    how_much = reading.say(QT_TRANSLATE_NOOP("caregiver", "How much"))
    facts = dose_facts(dose, reading, told.numbers)
    return _sentences(what, *reading.told(tuple(fact for fact in facts if fact.name != how_much)))


def _own_day_row(day: OwnDay, told: Told) -> str:
    """A row is read by whoever stands at the screen, also while its writer writes."""
    if day.is_shared:
        return own_day_words.row_text(day, told.reading, told.writer)
    return told.reading.say(QT_TRANSLATE_NOOP("caregiver", "{name}’s own day, only for {name}"), name=told.writer)


def _sentences(*parts: str) -> str:
    return ". ".join(part.rstrip(".") for part in parts if part)


_WORDS: Mapping[type, NounWords] = {
    Call: NounWords(call_story, lambda call, told: call_facts(call, told.reading), call_story),
    CareNote: NounWords(
        lambda note, told: care_note_words.row_text(note, told.reading, told.writer),
        lambda note, told: care_note_words.facts(
            note, told.reading, told.writer, is_closed=told.is_closed, is_mine=told.is_mine
        ),
        lambda note, told: care_note_words.story_text(note, told.reading, told.writer),
    ),
    Comfort: NounWords(
        lambda comfort, told: comfort_words.row_text(comfort, told.reading, told.numbers),
        lambda comfort, told: comfort_words.facts(comfort, told.reading, told.numbers),
        lambda comfort, told: comfort_words.story_text(comfort, told.reading, told.numbers),
    ),
    Dose: NounWords(dose_story, lambda dose, told: dose_facts(dose, told.reading, told.numbers), dose_story),
    Flare: NounWords(
        lambda flare, told: flare_words.row_text(flare, told.reading, told.numbers),
        lambda flare, told: flare_words.facts(flare, told.reading, told.numbers, told.doses.get(flare.dose)),
        lambda flare, told: flare_words.story_text(flare, told.reading, told.numbers),
    ),
    OwnDay: NounWords(
        _own_day_row,
        lambda day, told: own_day_words.facts(day, told.reading, is_mine=told.is_mine),
        lambda day, told: own_day_words.story_text(day, told.reading, told.writer),
    ),
    PainEntry: NounWords(
        entry_story,
        lambda entry, told: pain_facts(
            entry, told.reading, told.writer, is_closed=told.is_closed, is_mine=told.is_mine
        ),
        entry_story,
    ),
    Review: NounWords(
        lambda review, told: review_words.row_text(review, told.reading),
        lambda review, told: review_words.facts(review, told.reading, told.writer),
        lambda review, told: review_words.story_text(review, told.reading),
    ),
    SymptomNote: NounWords(
        lambda note, told: symptom_words.story_text(note, told.reading, told.writer),
        lambda note, told: symptom_words.facts(
            note, told.reading, told.writer, is_closed=told.is_closed, is_mine=told.is_mine
        ),
        lambda note, told: symptom_words.story_text(note, told.reading, told.writer),
    ),
    Treatment: NounWords(
        lambda treatment, told: treatment_words.row_text(treatment, told.reading),
        lambda treatment, told: treatment_words.facts(treatment, told.reading),
        lambda treatment, told: treatment_words.story_text(treatment, told.reading),
    ),
}
