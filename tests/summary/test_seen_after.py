"""What was seen after a dose, where no number could be told, is no number on paper either."""

from dataclasses import replace
from datetime import date

import pytest

from caregiver.domain.calendar_words import CalendarWords
from caregiver.services.services import Services
from caregiver.summary.pages import Paper
from caregiver.summary.sheets import doctor_sheet
from tests.medicine_story import tell_medicines
from tests.steerable_clock import SteerableClock
from tests.summary.paper import text_of

pytestmark = pytest.mark.usefixtures("qapp")


def give_between(services: Services, clock: SteerableClock, medicine: str) -> str:
    """His number, a dose, and half an hour; gives the dose's uuid."""
    services.diary.record_pain(7)
    clock.go_on(minutes=2)
    dose = services.doses.give_as_needed(medicine).value.uuid
    clock.go_on(minutes=40)
    return dose


def test_a_look_after_a_dose_is_left_out_of_the_pairs_and_of_the_numbers(services: Services, clock: SteerableClock):
    story = tell_medicines(services, clock)
    services.relief.say_pain_after(give_between(services, clock, story["quick"]), 4)
    clock.go_on(hours=3)
    dose = give_between(services, clock, story["quick"])
    services.people.save_person(replace(services.people.person(), cannot_tell_since=date(2026, 11, 22)))
    services.relief.say_seen_after(dose, "calm")

    sheet = doctor_sheet(services, date(2026, 11, 9), date(2026, 11, 22), Paper.A4, CalendarWords())
    text = text_of(sheet)
    assert "5 ml (10 mg) 7 4 1 of 1" in text
    assert "Left out: 1 without both numbers." in text
    assert "Seen signs were written down on 1 of 1 days: calm on 1." in text
    assert "From 22 Nov on, Robert can no longer tell." in text
    assert "Could not answer" not in text
