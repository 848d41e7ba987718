"""An evening review and an own day in words: the number is always said to be a day remembered, and whose it is."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime

import pytest

from caregiver.domain import own_day_words, review_words
from caregiver.domain.amounts import AmountWords
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.fact import Reading
from caregiver.domain.medicine_words import MedicineWords
from caregiver.domain.pain import Voice
from caregiver.domain.person import Person, Pronouns
from caregiver.domain.review import AreaScore, Load, OwnDay, Review, Sleep
from caregiver.domain.symptom import Grade, Symptom

NOW = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)
LONDON, SUNDAY = "Europe/London", date(2026, 11, 22)
READING = Reading(MedicineWords(CalendarWords(), AmountWords()), Person("Robert", Pronouns.HE), {}, {}, NOW)
BLANK = Review(NOW, LONDON, SUNDAY)
FULL = Review(
    NOW, LONDON, SUNDAY, managed="To the gate", worst=7, voice=Voice.PATIENT_SAID, sleep=Sleep.BADLY, bowels_days=2,
    symptoms=(Symptom("drowsy", Grade.MILD), Symptom("nausea", Grade.NONE)), areas=(AreaScore("eating", 4),),
    note="Rain all day.",
)  # fmt: skip
OWN = OwnDay(NOW, LONDON, SUNDAY, Sleep.HARDLY, Load.TOO_MUCH, "Cried.")


def test_a_row_says_what_was_managed_first_and_that_the_number_is_remembered():
    assert review_words.row_text(FULL, READING) == (
        "Evening review · “To the gate” · worst of the day, as he said looking back: 7 · slept badly"
        " · bowels opened 2 days before · sleepy, mild · feeling sick: asked, not there"
        " · pain got in the way of eating 4 · “Rain all day.”"
    )
    assert review_words.row_text(BLANK, READING) == "Evening review"


def test_the_story_names_the_day():
    assert review_words.story_text(replace(BLANK, sleep=Sleep.WELL), READING) == (
        "Evening review for Sun 22 Nov · slept well"
    )


@pytest.mark.parametrize(
    ("voice", "said"),
    [
        (Voice.PATIENT_SAID, "worst of the day, as he said looking back: 7"),
        (Voice.PATIENT_ENTERED, "worst of the day, as he said looking back: 7"),
        (Voice.TOGETHER, "worst of the day, told together looking back: 7"),
        (Voice.CAREGIVER_SAW, "worst of the day, from the signs seen: 7"),
        (Voice.CAREGIVER_GUESS, "worst of the day, a guess looking back: 7"),
        (Voice.NOT_SAID, "worst of the day: 7, who says it: not said"),
    ],
)
def test_the_number_is_never_without_its_voice(voice, said):
    assert review_words.worst_text(replace(BLANK, worst=7, voice=voice), READING) == said


def test_could_not_say_is_not_nothing_said():
    assert review_words.worst_text(BLANK, READING) == ""
    assert review_words.worst_text(replace(BLANK, voice=Voice.CAREGIVER_SAW), READING) == (
        "he could not say how bad the worst was"
    )


def test_the_familys_own_word_is_used():
    reading = replace(READING, person=Person("Ruth", Pronouns.SHE))
    assert "as she said looking back" in review_words.row_text(FULL, reading)
    assert review_words.facts(FULL, reading)[0].name == "What she managed"


def test_all_that_is_written_is_told():
    assert READING.told(review_words.facts(FULL, READING, "Anna")) == (
        "What he managed: “To the gate”",
        "Worst of the day, looking back: 7",
        "Who says it: Robert said it",
        "The night before: slept badly",
        "Bowels last opened: 2 days before",
        "What was there: sleepy, mild; feeling sick: asked, not there",
        "Pain got in the way of: eating 4",
        "Note: “Rain all day.”",
    )
    assert READING.told(review_words.facts(BLANK, READING)) == ()


def test_a_guess_is_named_after_who_guessed():
    guess = replace(BLANK, worst=5, voice=Voice.CAREGIVER_GUESS)
    assert "Who says it: Anna guesses" in READING.told(review_words.facts(guess, READING, "Anna"))
    assert "Who says it: A caregiver guesses" in READING.told(review_words.facts(guess, READING))


@pytest.mark.parametrize("field", [f.name for f in fields(Review) if f.name not in {"zone", "voice"}])
def test_no_change_of_a_review_goes_unsaid(field):
    other = {
        "at": NOW.replace(hour=20), "day": date(2026, 11, 21), "managed": "x", "worst": 3, "sleep": Sleep.WELL,
        "bowels_days": 0, "symptoms": (), "areas": (), "note": "y",
    }[field]  # fmt: skip
    before, after = (review_words.facts(review, READING) for review in (FULL, replace(FULL, **{field: other})))
    assert len(READING.differences(before, after)) == 1


def test_a_change_of_voice_is_said():
    guess = replace(FULL, voice=Voice.CAREGIVER_GUESS)
    told = READING.differences(review_words.facts(FULL, READING), review_words.facts(guess, READING, "Anna"))
    assert told == ("Who says it: from Robert said it to Anna guesses",)


# -- a caregiver's own day ----------------------------------------


def test_who_wrote_it_reads_it_all():
    assert own_day_words.row_text(OWN, READING, "Anna", is_mine=True) == (
        "Anna’s own day · hardly slept · too much that day · “Cried.”"
    )
    assert READING.told(own_day_words.facts(OWN, READING, is_mine=True)) == (
        "Own night: hardly slept", "How heavy: too much", "Own words: “Cried.”",
    )  # fmt: skip


def test_nobody_else_reads_a_word_of_it():
    texts = [own_day_words.row_text(OWN, READING, "Anna"), own_day_words.story_text(OWN, READING, "Anna")]
    assert texts == ["", ""]
    assert READING.told(own_day_words.facts(OWN, READING)) == ()
    changed = own_day_words.facts(replace(OWN, note="Better."), READING)
    assert READING.differences(own_day_words.facts(OWN, READING), changed) == ("Own words: changed",)


def test_shared_it_is_read_by_all():
    shared = replace(OWN, is_shared=True)
    assert own_day_words.story_text(shared, READING, "Anna").startswith("Anna’s own day · hardly slept")
    before, after = (own_day_words.facts(one, READING, is_mine=True) for one in (OWN, shared))
    assert READING.differences(before, after) == ("Who may see it: shared",)
