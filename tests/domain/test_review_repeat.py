from dataclasses import replace
from datetime import UTC, date, datetime

from caregiver.domain.pain import Voice
from caregiver.domain.review import AreaScore, Review, Sleep
from caregiver.domain.review_repeat import can_repeat, filled_codes, filled_text, repeated
from caregiver.domain.symptom import Grade, Symptom

NOW = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)
BLANK = Review(NOW, "Europe/London", date(2026, 11, 22))
BEFORE = Review(
    NOW, "Europe/London", date(2026, 11, 21), managed="x", worst=7, voice=Voice.PATIENT_SAID, sleep=Sleep.BADLY,
    bowels_days=1, symptoms=(Symptom("drowsy", Grade.MILD),), areas=(AreaScore("eating", 4),), note="y",
)  # fmt: skip


def test_words_come_along_and_what_is_of_its_own_day_does_not():
    filled = repeated(BLANK, BEFORE)
    assert filled == replace(BLANK, sleep=Sleep.BADLY, symptoms=BEFORE.symptoms)
    assert str(filled_text(BLANK, filled)) == "the night, sleepy"
    assert filled_codes(BLANK, filled) == ("drowsy",)


def test_that_something_was_not_there_is_of_its_own_day():
    asked = replace(BEFORE, sleep=Sleep.NOT_SAID, symptoms=(Symptom("confused", Grade.NONE),))
    assert repeated(BLANK, asked) == BLANK
    assert not can_repeat(asked)


def test_what_is_said_already_stays():
    said = replace(BLANK, sleep=Sleep.WELL, symptoms=(Symptom("drowsy", Grade.NONE),))
    filled = repeated(said, BEFORE)
    assert (filled.sleep, filled.symptoms) == (said.sleep, said.symptoms)
    assert str(filled_text(said, filled)) == ""


def test_a_day_without_such_words_has_nothing_to_give():
    assert not can_repeat(replace(BEFORE, sleep=Sleep.NOT_SAID, symptoms=(), areas=()))
    assert can_repeat(BEFORE)
