"""Treatments in words."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from caregiver.domain.amounts import AmountWords
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.fact import Reading
from caregiver.domain.medicine_words import MedicineWords
from caregiver.domain.person import Person, Pronouns
from caregiver.domain.treatment import InPlace, Treatment, TreatmentState
from caregiver.domain.treatment_words import facts, row_text, story_text, told_text, went_text

NOW = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)
READING = Reading(
    MedicineWords(CalendarWords(), AmountWords(), Pronouns.HE, today=NOW.date()),
    Person("Robert", Pronouns.HE),
    {},
    {},
    NOW,
)


def nov(day: int) -> date:
    return date(2026, 11, day)


FIVE = Treatment(
    *(NOW, "Europe/London", "rt.external", "", TreatmentState.DONE, nov(2), nov(6)),
    sessions=tuple(map(nov, range(2, 7))),
    sessions_planned=5,
    where="Westbrook hospital",
    regions=("back-lower-left",),
    told="it can take 2 to 3 weeks",
    told_by="Dr Patel",
    told_on=date(2026, 10, 28),
    outcome="slept better",
)
CEMENT = Treatment(NOW, "Europe/London", "bone.cement")
HORMONE = Treatment(NOW, "Europe/London", "hormone", state=TreatmentState.UNDER_WAY)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (FIVE, "Radiotherapy from outside, done: 5 sessions, 2 to 6 Nov"),
        (replace(FIVE, name="Five days"), "Five days (radiotherapy from outside), done: 5 sessions, 2 to 6 Nov"),
        (
            replace(FIVE, state=TreatmentState.UNDER_WAY, ends_on=nov(4)),
            "Radiotherapy from outside, under way: 3 of 5 sessions, 2 to 4 Nov",
        ),
        (
            replace(FIVE, state=TreatmentState.PLANNED, begins_on=None, ends_on=None),
            "Radiotherapy from outside, planned: 5 sessions, 2 to 6 Nov",
        ),
        (
            replace(FIVE, state=TreatmentState.STOPPED, sessions=(nov(2),), ends_on=nov(3)),
            "Radiotherapy from outside, stopped: 1 of 5 sessions, 2 Nov",
        ),
        (replace(FIVE, kind="chemo", sessions=(nov(2),), sessions_planned=None), "Chemotherapy, done: 1 cycle, 2 Nov"),
        (
            replace(FIVE, kind="bone.strengthener", sessions=(date(2025, 12, 30), nov(2)), sessions_planned=None),
            "Bone strengthener, done: 2 times, 30 Dec 2025 to 2 Nov",
        ),
        (CEMENT, "Bone cement, planned"),
        (replace(CEMENT, begins_on=date(2026, 12, 3)), "Bone cement, planned: 3 Dec"),
        (replace(CEMENT, begins_on=date(2019, 3, 3), state=TreatmentState.DONE), "Bone cement, done: 3 Mar 2019"),
        (replace(HORMONE, begins_on=nov(1)), "Hormone therapy, under way: from 1 Nov"),
        (replace(HORMONE, ends_on=nov(9)), "Hormone therapy, under way: until 9 Nov"),
        (replace(HORMONE, begins_on=date(2026, 10, 28), ends_on=nov(3)), "Hormone therapy, under way: 28 Oct to 3 Nov"),
        (
            replace(HORMONE, begins_on=date(2025, 1, 9), ends_on=date(2025, 1, 12)),
            "Hormone therapy, under way: 9 to 12 Jan 2025",
        ),
    ],
)
def test_a_row(value: Treatment, said: str) -> None:
    assert row_text(value, READING) == said


def test_the_story_says_where_it_was() -> None:
    assert story_text(FIVE, READING).endswith("2 to 6 Nov (Westbrook hospital)")
    assert story_text(CEMENT, READING) == row_text(CEMENT, READING)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (FIVE, "Told by Dr Patel, 28 Oct: it can take 2 to 3 weeks"),
        (replace(FIVE, told_on=None), "Told by Dr Patel: it can take 2 to 3 weeks"),
        (replace(FIVE, told_by=""), "Told on 28 Oct: it can take 2 to 3 weeks"),
        (replace(FIVE, told_by="", told_on=None), "Told: it can take 2 to 3 weeks"),
        (CEMENT, ""),
    ],
)
def test_what_the_family_was_told_is_never_composed(value: Treatment, said: str) -> None:
    assert told_text(value, READING) == said


def test_how_it_went() -> None:
    assert went_text(FIVE, READING) == "How it went: slept better"
    assert went_text(CEMENT, READING) == ""


def test_the_facts_hold_what_the_row_does_not_say() -> None:
    told = READING.told(facts(replace(FIVE, cycle_days=1, in_place=InPlace.NO, note="tired"), READING))
    assert told == (
        "Days: 2 Nov; 3 Nov; 4 Nov; 5 Nov; 6 Nov",
        "How often: every day",
        "Where it is given: Westbrook hospital",
        "Place on the body: left lower back",
        "In place now: no",
        "What you were told: “it can take 2 to 3 weeks”",
        "Who told it: Dr Patel",
        "Told on: 28 Oct",
        "How it went: “slept better”",
        "Note: “tired”",
    )


def test_every_change_of_a_treatment_is_told() -> None:
    changed = Treatment(
        *(NOW, "Europe/London", "chemo", "a name", TreatmentState.UNDER_WAY, nov(3), nov(7)),
        sessions=(nov(3),),
        sessions_planned=6,
        cycle_days=21,
        where="ward 3",
        regions=("front-head",),
        in_place=InPlace.YES,
        told="another thing",
        told_by="Dr Lewis",
        told_on=nov(1),
        outcome="felt sick",
        note="a note",
    )
    names = [said.partition(":")[0] for said in READING.differences(facts(CEMENT, READING), facts(changed, READING))]
    assert len(names) == len(facts(changed, READING)) == 16


def test_of_a_long_note_every_change_is_noticed() -> None:
    before, after = (facts(replace(CEMENT, note="a" * 200 + end), READING) for end in ("b", "c"))
    assert READING.differences(before, after) == ("Note: changed",)
