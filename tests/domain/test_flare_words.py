"""A sudden bad spell in words: how long, how bad and whose number, what it came with, what was given."""

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from caregiver.domain.amounts import AmountWords, Unit
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.dose import Dose, DoseAnswer, Purpose
from caregiver.domain.fact import Reading
from caregiver.domain.flare import NO_DOSE, Flare
from caregiver.domain.flare_words import facts, length_text, row_text, story_text
from caregiver.domain.medicine import Form, Medicine, Release
from caregiver.domain.medicine_words import MedicineWords
from caregiver.domain.pain import PainEntry, Place, Voice
from caregiver.domain.person import Person, Pronouns
from caregiver.domain.text import untranslated
from caregiver.domain.vocabulary import own

NOW = datetime(2026, 11, 22, 15, 30, tzinfo=UTC)
AT = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)
LONDON = "Europe/London"
QUICK = Medicine("Morphine", Form.LIQUID, release=Release.QUICK_ACTING)
READING = Reading(
    MedicineWords(CalendarWords(), AmountWords()), Person("Robert", Pronouns.HE), {}, {"quick": QUICK}, NOW
)
SPELL = Flare(
    AT,
    LONDON,
    AT + timedelta(minutes=25),
    is_over=True,
    pain_before="before",
    peak="peak",
    pain_after="after",
    triggers=("getting_up", own("the stairs")),
    places=(Place("front-thigh-left", 8), Place("back-knee-left", is_spread=True)),
    note="On the way to the bath",
)
DOSE = Dose(AT, LONDON, Purpose.AS_NEEDED, DoseAnswer.GIVEN, medicine="quick", amount=Decimal(5), unit=Unit.ML)


def number(score: int | None, voice: Voice = Voice.PATIENT_SAID) -> PainEntry:
    return PainEntry(AT, LONDON, score, voice, could_not_answer=score is None)


NUMBERS = {"before": number(4), "peak": number(8), "after": number(3, Voice.CAREGIVER_GUESS)}


def test_a_row_says_how_long_how_bad_and_what_it_came_with():
    assert row_text(SPELL, READING, NUMBERS) == "Sudden bad spell, 25 min, at its worst 8 · getting up · the stairs"
    assert story_text(SPELL, READING, NUMBERS) == row_text(SPELL, READING, NUMBERS)


@pytest.mark.parametrize(
    ("spell", "said"),
    [
        (Flare(AT, LONDON), "Sudden bad spell, still going on"),
        (Flare(AT, LONDON, is_over=True), "Sudden bad spell, not written when it ended"),
        (replace(SPELL, triggers=(), is_exact=False), "Sudden bad spell, about 25 min"),
    ],
)
def test_a_row_says_what_is_not_known(spell, said):
    assert row_text(spell, READING) == said


@pytest.mark.parametrize(
    ("peak", "said"),
    [
        (number(8, Voice.CAREGIVER_GUESS), "at its worst 8 (caregiver’s number)"),
        (number(8, Voice.NOT_SAID), "at its worst 8 (who says it: not said)"),
        (number(0), "at its worst 0"),
    ],
)
def test_a_row_says_whose_number_it_is(peak, said):
    assert row_text(replace(SPELL, triggers=()), READING, {"peak": peak}) == f"Sudden bad spell, 25 min, {said}"


def test_could_not_answer_is_no_number():
    assert row_text(replace(SPELL, triggers=()), READING, {"peak": number(None)}) == "Sudden bad spell, 25 min"


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(0.5, "less than 1 min"), (1, "1 min"), (60, "1 h"), (70.9, "1 h 10 min"), (1501, "25 h 1 min")],
)
def test_a_length_is_said_in_hours_and_minutes(minutes, said):
    assert length_text(timedelta(minutes=minutes)).words(untranslated) == said


def test_all_that_is_written_is_told():
    assert READING.told(facts(SPELL, READING, NUMBERS, DOSE)) == (
        "Ended: 14:57",
        "The number before it: 4",
        "The number at its worst: 8",
        "The number after it: 3 (caregiver’s number)",
        "It came with: getting up; the stairs",
        "Where: left thigh, front 8; left knee, back: spreads here",
        "Given for it: 14:32 Morphine quick-acting, 5 ml",
        "Note: “On the way to the bath”",
    )


def test_nothing_given_is_said_only_where_somebody_said_so():
    assert "Given for it: nothing" in READING.told(facts(replace(SPELL, dose=NO_DOSE), READING, NUMBERS))
    assert not any("Given" in told for told in READING.told(facts(SPELL, READING, NUMBERS)))


def test_every_change_is_told():
    other = Flare(
        AT - timedelta(days=1),
        LONDON,
        AT - timedelta(hours=23),
        is_over=True,
        is_exact=False,
        pain_before="b",
        peak="p",
        pain_after="a",
        dose="d",
        triggers=("coughing_sneezing",),
        places=(Place("front-hip-left"),),
        note="other",
    )
    for field in fields(Flare):
        if field.name not in {"zone", "is_over"}:
            changed = replace(SPELL, **{field.name: getattr(other, field.name)}) if field.name != "ended_at" else None
            changed = changed or replace(SPELL, ended_at=AT)
            assert READING.differences(facts(SPELL, READING), facts(changed, READING)), field.name
    reopened = replace(SPELL, ended_at=None, is_over=False)
    assert "Ended: from 14:57 to still going on" in READING.differences(facts(SPELL, READING), facts(reopened, READING))
