"""Notes of the day in words; no word of a closed note where others read."""

from datetime import UTC, date, datetime

import pytest

from caregiver.domain.amounts import AmountWords
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.care_note import CareKind, CareNote
from caregiver.domain.care_note_words import facts, row_text, story_text
from caregiver.domain.fact import Reading
from caregiver.domain.medicine_words import MedicineWords
from caregiver.domain.person import Person, Pronouns
from caregiver.domain.text import untranslated

NOW = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)


@pytest.fixture
def reading() -> Reading:
    words = MedicineWords(CalendarWords(untranslated), AmountWords(untranslated), Pronouns.HE, today=date(2026, 11, 22))
    return Reading(words, Person("Robert", Pronouns.HE), names={}, medicines={}, now=NOW, day=NOW.date())


def a_note(kind: CareKind = CareKind.WORDS, **fields: object) -> CareNote:
    return CareNote(NOW, "Europe/London", kind, **fields)


@pytest.mark.parametrize(
    ("note", "row"),
    [
        (a_note(words="Slept after lunch."), "“Slept after lunch.”"),
        (a_note(CareKind.CAME, who="Jo"), "Jo came"),
        (a_note(CareKind.CAME, who="Jo", words="read to him"), "Jo came · “read to him”"),
        (a_note(CareKind.MOUTH_CARE), "Mouth care"),
        (a_note(CareKind.TURNED, words="to the left"), "Turned in bed · “to the left”"),
        (a_note(CareKind.WASHED), "Washed"),
        (a_note(words="I cried.", is_only_for_me=True), "A note only for Anna"),
        (a_note(CareKind.CAME, who="Jo", words="We rowed.", is_only_for_me=True), "Jo came · A note only for Anna"),
    ],
)
def test_a_row_says_what_was_noted(reading, note, row):
    assert row_text(note, reading, "Anna") == row
    assert story_text(note, reading, "Anna") == row


def test_who_wrote_it_reads_it(reading):
    assert row_text(a_note(words="I cried.", is_only_for_me=True), reading, "Anna", is_mine=True) == "“I cried.”"


@pytest.mark.parametrize(
    ("note", "told"),
    [
        (a_note(words="Slept after lunch."), ("Anna’s words: “Slept after lunch.”",)),
        (a_note(CareKind.CAME, who="Jo", words="read to him"), ("Who came: Jo", "Anna’s words: “read to him”")),
        (a_note(CareKind.MOUTH_CARE), ("What was done: Mouth care",)),
    ],
)
def test_all_that_is_written_is_told(reading, note, told):
    assert reading.told(facts(note, reading, "Anna")) == told


def test_a_closed_note_tells_that_it_is_there_and_no_word_of_it(reading):
    note = a_note(words="I cried.", is_only_for_me=True)
    assert reading.told(facts(note, reading, "Anna", is_closed=True)) == ("Anna’s words: a note only for Anna",)
    assert reading.told(facts(note, reading, "Anna", is_mine=True)) == ("My words: “I cried.”",)


def test_a_change_says_what_became_of_what(reading):
    before = facts(a_note(CareKind.CAME, who="Jo"), reading, "Anna")
    after = facts(a_note(CareKind.MOUTH_CARE, words="with the sponge"), reading, "Anna")
    assert reading.differences(before, after) == (
        "What was done: from Who came to Mouth care",
        "Who came: took out Jo",
        "Anna’s words: added “with the sponge”",
    )
