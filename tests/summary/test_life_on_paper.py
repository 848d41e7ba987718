"""Spells, symptoms, evenings, notes and treatments on paper: what is there, and what must not be (care-rules 31)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.care_note import CareKind, CareNote
from caregiver.domain.flare import Flare
from caregiver.domain.pain import Voice
from caregiver.domain.review import AreaScore, Load, OwnDay, Review, Sleep
from caregiver.domain.symptom import Grade, Symptom, SymptomNote
from caregiver.domain.treatment import Treatment, TreatmentState
from caregiver.services.services import Services
from caregiver.summary.medicine_sheets import handover_paper
from caregiver.summary.pages import Paper
from caregiver.summary.sheets import doctor_sheet
from tests.steerable_clock import SteerableClock
from tests.summary.paper import text_of

pytestmark = pytest.mark.usefixtures("qapp")

WORDS = CalendarWords()
START, END = date(2026, 11, 9), date(2026, 11, 22)
LONDON = "Europe/London"


@pytest.fixture
def lived(services: Services, clock: SteerableClock) -> Services:
    """One of everything in the last day, with words that are only for Anna."""
    now = clock.now()
    earlier = now - timedelta(hours=3)
    services.diary.record_pain(8)
    (number,) = services.diary.last_hours(1)
    services.flares.write(
        Flare(earlier, LONDON, now - timedelta(hours=2), True, peak=number.uuid, triggers=("walking",))
    )
    services.symptoms.write(
        SymptomNote(earlier, LONDON, (Symptom("nausea", Grade.MODERATE),), note="secret one", is_only_for_me=True)
    )
    services.care_notes.write(CareNote(earlier, LONDON, CareKind.CAME, "Jo", "read to him"))
    services.care_notes.write(CareNote(earlier, LONDON, words="secret two", is_only_for_me=True))
    evening = Review(
        *(now, LONDON, END, "To the gate.", 7, Voice.PATIENT_SAID, Sleep.BADLY, 3, (Symptom("fall", Grade.NONE),)),
        areas=(AreaScore("eating", 4),),
    )
    services.reviews.write(evening)
    services.own_days.write(OwnDay(now, LONDON, END, Sleep.HARDLY, Load.TOO_MUCH, "secret three"))
    days = {"begins_on": date(2026, 11, 2), "ends_on": date(2026, 11, 6)}
    services.treatments.write(
        Treatment(
            now, LONDON, "rt.external", state=TreatmentState.DONE, told="2 to 3 weeks", told_by="Dr Patel", **days
        )
    )
    return services


def doctor_text(services: Services) -> str:
    return text_of(doctor_sheet(services, START, END, Paper.A4, WORDS))


def test_the_doctors_page_tells_of_each(lived: Services):
    text = doctor_text(lived)
    for words in (
        "Sudden bad spells", "1, on 22 Nov", "60 min", "With: walking once", "His number: 8",
        "up to 3 days between (22 Nov)", "Feeling sick: moderate 22 Nov", "A fall: none, 1 evening",
        "Eating 4", "badly 1", "“To the gate.”",
        "Told by Dr Patel: 2 to 3 weeks", "New weakness, numbness or worse pain: Urgent signs.",
    ):  # fmt: skip
        assert words in text, words
    assert "bladder, legs, fever" in text  # bowels and falls were recorded


def test_an_empty_diary_has_no_heading_of_any_and_names_what_is_not_recorded(services: Services):
    text = doctor_text(services)
    assert not any(words in text for words in ("Sudden bad", "Bowels, sleepy", "gets in the way", "Treatment"))
    assert "bowels, bladder, legs, falls, fever" in text


def test_words_only_for_one_are_on_no_paper(lived: Services):
    handed = text_of(handover_paper(lived, Paper.A4, WORDS))
    for text in (doctor_text(lived), handed):
        assert "secret" not in text
        assert "too much" not in text
    for words in ("Sudden bad spell, 1 h", "Feeling sick, moderate", "Jo", "To the gate."):
        assert words.lower() in handed.lower(), words
    assert "Sun Evening: “To the gate.”" in handed  # about the day, whenever it was written


def test_where_he_can_no_longer_tell_the_page_says_since_when_and_what_was_seen(services: Services):
    person = services.people.person()
    services.people.save_person(replace(person, cannot_tell_since=date(2026, 11, 20)))
    for signs in (("calm",), ("calm", "moaning")):
        blank = replace(services.diary.blank_entry(), voice=Voice.CAREGIVER_SAW, signs=signs)
        services.diary.write_entry(blank)
    text = doctor_text(services)
    assert "From 20 Nov on, Robert can no longer tell. Signs were seen, not said." in text
    assert "Seen signs were written down on 1 of 1 days: calm on 1, moaning on 1." in text
    assert "Notes without a number" not in text
    assert "Could not answer" not in text


def test_a_starred_symptom_stands_beside_the_calls_and_one_that_was_not_there_does_not(services: Services):
    now = services.clock.now()
    there = (Symptom("leg_weakness"), Symptom("fall", Grade.NONE))
    services.symptoms.write(SymptomNote(now, LONDON, there))
    assert "Words recorded: weak or heavy legs (1); latest Sun 22 Nov, 14:32." in doctor_text(services)


def test_an_own_day_that_is_shared_is_handed_over(lived: Services):
    (own,) = lived.own_days.latest(1)
    lived.own_days.correct(own.uuid, replace(own.value, is_shared=True, note="shared now"))
    assert "shared now" in text_of(handover_paper(lived, Paper.A4, WORDS))
