"""After a dose, where he can no longer tell: what is seen is kept, and never becomes a number."""

from dataclasses import replace
from datetime import date

import pytest

from caregiver.domain.pain import Voice
from caregiver.services.services import Services
from tests.medicine_story import MedicineStory, tell_medicines
from tests.steerable_clock import SteerableClock


@pytest.fixture
def story(services: Services, clock: SteerableClock) -> MedicineStory:
    services.people.save_person(replace(services.people.person(), cannot_tell_since=date(2026, 11, 20)))
    return tell_medicines(services, clock)


def test_what_is_seen_after_a_dose_is_linked_and_is_no_number(services, clock, story):
    dose = services.doses.give_as_needed(story["quick"]).value
    clock.go_on(minutes=35)
    changed = services.relief.say_seen_after(dose.uuid, "calm")
    seen = changed.value.value
    assert (seen.score, seen.signs, seen.voice, seen.could_not_answer) == (None, ("calm",), Voice.CAREGIVER_SAW, False)
    assert services.doses.get(dose.uuid).value.pain_after == changed.value.uuid
    assert services.relief.pain_around(services.doses.get(dose.uuid).value) == (None, None)
    assert services.relief.awaiting_question() is None

    back = changed.undo()
    assert not services.diary.last_hours(1)
    assert services.relief.awaiting_question() == services.doses.get(dose.uuid)
    back.undo()
    assert services.doses.get(dose.uuid).value.pain_after == changed.value.uuid


def test_who_looked_in_time_is_not_asked(services, clock, story):
    dose = services.doses.give_as_needed(story["quick"]).value
    clock.go_on(minutes=20)
    services.signs.see("moaning")
    clock.go_on(minutes=11)
    assert services.relief.awaiting_question() == dose
    services.signs.see("calm")
    assert services.relief.awaiting_question() is None


def test_while_he_can_tell_a_look_does_not_answer_for_him(services, clock, story):
    services.people.save_person(replace(services.people.person(), cannot_tell_since=None))
    dose = services.doses.give_as_needed(story["quick"]).value
    clock.go_on(minutes=31)
    services.signs.see("calm")
    assert services.relief.awaiting_question() == dose


def test_a_look_is_never_the_number_before_a_dose(services, clock, story):
    services.signs.see("moaning")
    clock.go_on(minutes=1)
    dose = services.doses.give_as_needed(story["quick"]).value
    assert (dose.value.pain_before, services.relief.pain_around(dose.value)) == ("", (None, None))
