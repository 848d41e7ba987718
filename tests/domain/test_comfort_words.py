"""What was done without a medicine, in words: never that it helped, and never two voices in one pair of numbers."""

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta

import pytest

from caregiver.domain.amounts import AmountWords
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.comfort import Comfort
from caregiver.domain.comfort_words import facts, row_text, story_text
from caregiver.domain.fact import Reading
from caregiver.domain.medicine_words import MedicineWords
from caregiver.domain.pain import PainEntry, Voice
from caregiver.domain.person import Person, Pronouns
from caregiver.domain.vocabulary import own

NOW = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)
LONDON = "Europe/London"
READING = Reading(MedicineWords(CalendarWords(), AmountWords()), Person("Robert", Pronouns.HE), {}, {}, NOW)
HEAT = Comfort(NOW, LONDON, "heat", 20, region="front-thigh-left", pain_before="six", pain_after="four", note="bottle")
OTHER = Comfort(NOW - timedelta(days=1), LONDON, own("her hand"), 90, False, "back-neck", "a", "b", "long")


def number(score: int | None, voice: Voice = Voice.PATIENT_SAID) -> PainEntry:
    return PainEntry(NOW, LONDON, score, voice, could_not_answer=score is None)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (number(6), number(4), "pain 6, then 4"),
        (number(6), None, "pain 6 before"),
        (None, number(4), "pain 4 after"),
        (number(6), number(None), "pain 6 before"),
        (number(6), number(4, Voice.CAREGIVER_GUESS), "pain 6 before · pain 4 after (caregiver’s number)"),
        (number(6, Voice.CAREGIVER_SAW), number(4, Voice.CAREGIVER_GUESS), "pain 6, then 4 (caregiver’s number)"),
        (number(0, Voice.NOT_SAID), None, "pain 0 before (who says it: not said)"),
    ],
)
def test_a_row_says_what_where_how_long_and_whose_numbers(before, after, said):
    numbers = {name: entry for name, entry in (("six", before), ("four", after)) if entry}
    assert row_text(HEAT, READING, numbers) == f"Heat, 20 min · left thigh, front · {said}"
    assert story_text(HEAT, READING, numbers) == row_text(HEAT, READING, numbers)


def test_a_row_without_more_is_what_was_done():
    assert row_text(Comfort(NOW, LONDON, own("her hand"), 90), READING) == "Her hand, 1 h 30 min"


def test_all_that_is_written_is_told():
    assert READING.told(facts(HEAT, READING, {"six": number(6), "four": number(4)})) == (
        "What was done: heat",
        "How long: 20 min",
        "Where: left thigh, front",
        "The number before it: 6",
        "The number after it: 4",
        "Note: “bottle”",
    )


@pytest.mark.parametrize("field", [field.name for field in fields(Comfort) if field.name != "zone"])
def test_every_change_is_told(field):
    after = replace(HEAT, **{field: getattr(OTHER, field)})
    assert READING.differences(facts(HEAT, READING), facts(after, READING))
