"""A symptom in words: asked and not there is never said as there; a note only for one is read by nobody else."""

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta

import pytest

from caregiver.domain.amounts import AmountWords
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.fact import Reading
from caregiver.domain.medicine import Medicine, Release
from caregiver.domain.medicine_words import MedicineWords
from caregiver.domain.pain import Voice
from caregiver.domain.person import Person, Pronouns
from caregiver.domain.symptom import Grade, Symptom, SymptomNote
from caregiver.domain.symptom_words import bowels_text, facts, last_written, row_text, story_text
from caregiver.domain.vocabulary import own

NOW = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)
LONDON = "Europe/London"
READING = Reading(
    MedicineWords(CalendarWords(), AmountWords()),
    Person("Robert", Pronouns.HE),
    {},
    {"m": Medicine("Morphine", release=Release.QUICK_ACTING)},
    NOW,
)
NOTE = SymptomNote(
    NOW, LONDON, (Symptom("nausea", Grade.SEVERE), Symptom("drowsy"), Symptom("vomiting", Grade.NONE)),
    voice=Voice.CAREGIVER_SAW, medicine="m", note="after lunch",
)  # fmt: skip
OTHER = SymptomNote(
    NOW - timedelta(days=1), LONDON, (Symptom("nausea", Grade.MILD), Symptom(own("cold feet"))), False,
    Voice.TOGETHER, "gone", "in bed", True, NOW,
)  # fmt: skip


def test_a_row_says_each_symptom_with_its_grade():
    assert row_text(NOTE, READING) == "Feeling sick, severe · sleepy · vomiting: asked, not there"


def test_bowels_opened_and_own_words_stand_as_they_are():
    note = SymptomNote(NOW, LONDON, (Symptom("bowels_opened"), Symptom(own("cold feet"), Grade.MILD)))
    assert row_text(note, READING) == "Bowels opened · cold feet, mild"


def test_the_story_says_who_says_it():
    assert story_text(replace(NOTE, symptoms=(Symptom("drowsy"),)), READING, "Anna") == "Sleepy (Anna saw it)"
    assert story_text(replace(NOTE, voice=Voice.PATIENT_SAID, symptoms=(Symptom("drowsy"),)), READING) == (
        "Sleepy (Robert said it)"
    )
    assert story_text(replace(NOTE, voice=Voice.NOT_SAID, symptoms=(Symptom("drowsy"),)), READING) == "Sleepy"


def test_all_that_is_written_is_told():
    assert READING.told(facts(NOTE, READING, "Anna", is_mine=True)) == (
        "What was there: feeling sick, severe; sleepy; vomiting: asked, not there",
        "Who says it: Anna saw it",
        "Medicine thought of: Morphine quick-acting",
        "My words: “after lunch”",
    )


def test_no_word_of_a_closed_note_is_told():
    told = " ".join(READING.told(facts(OTHER, READING, "Anna", is_closed=True)))
    assert "in bed" not in told
    assert "a note only for Anna" in told


@pytest.mark.parametrize("field", [field.name for field in fields(SymptomNote) if field.name != "zone"])
def test_every_change_is_told(field):
    after = replace(NOTE, **{field: getattr(OTHER, field)})
    assert READING.differences(facts(NOTE, READING, "Anna"), facts(after, READING, "Anna"))


@pytest.mark.parametrize(
    ("days", "hours", "said"),
    [
        (0, 2, "12:32"),
        (1, 0, "yesterday 14:32"),
        (3, 0, "Thu 19 Nov, 14:32, 3 days ago"),
        (2, 13, "Fri 20 Nov, 01:32, 2 days ago"),
    ],
)
def test_it_is_said_how_long_ago_it_was_written(days, hours, said):
    note = replace(NOTE, at=NOW - timedelta(days=days, hours=hours))
    assert last_written(note, READING) == said
    assert bowels_text(note, READING) == f"Bowels opened: {said}, of what is recorded."


def test_without_a_record_nothing_is_counted():
    assert bowels_text(None, READING) == "Bowels opened: nothing is written in the last 30 days."
