"""Which dose was given for a bad spell: the first one for pain, or the one somebody named."""

from dataclasses import replace

import pytest

from caregiver.domain.flare import NO_DOSE
from caregiver.services.flares import FlareRecord
from caregiver.services.services import Services
from tests.medicine_story import MedicineStory, tell_medicines
from tests.steerable_clock import SteerableClock


@pytest.fixture
def story(services: Services, clock: SteerableClock) -> MedicineStory:
    return tell_medicines(services, clock)


def set_dose(services: Services, uuid: str, dose: str) -> FlareRecord:
    """Name the dose that was given for it, as its editor does."""
    return services.flares.correct(uuid, replace(services.flares.get(uuid).value, dose=dose)).value


def test_the_first_pain_medicine_given_when_needed_is_its_dose(services, clock, story):
    services.doses.give_as_needed(story["metoclopramide"])
    services.doses.give_as_needed(story["macrogol"])
    clock.go_on(minutes=1)
    spell = services.flares.begin().value
    assert services.flares.rescue_dose(spell) is None
    clock.go_on(minutes=4)
    dose = services.doses.give_as_needed(story["quick"]).value
    clock.go_on(minutes=20)
    services.doses.give_as_needed(story["quick"])
    assert services.flares.rescue_dose(spell) == dose
    assert services.flares.of_dose(dose).uuid == spell.uuid


def test_a_dose_just_before_the_spell_counts_and_one_long_before_or_after_does_not(services, clock, story):
    services.doses.give_as_needed(story["quick"])
    clock.go_on(minutes=16)
    near = services.doses.give_as_needed(story["quick"]).value
    clock.go_on(minutes=15)
    begun = services.flares.begin().value
    assert services.flares.rescue_dose(begun) == near
    services.doses.remove(near.uuid)
    clock.go_on(minutes=10)
    ended = services.flares.end(begun.uuid).value
    clock.go_on(minutes=1)
    services.doses.give_as_needed(story["quick"])
    assert services.flares.rescue_dose(ended) is None


def test_its_dose_is_named_or_taken_away_by_hand(services, clock, story):
    spell = services.flares.begin().value
    first = services.doses.give_as_needed(story["quick"]).value
    clock.go_on(minutes=20)
    second = services.doses.give_as_needed(story["quick"]).value
    named = set_dose(services, spell.uuid, second.uuid)
    assert services.flares.rescue_dose(named) == second
    assert services.flares.rescue_dose(set_dose(services, spell.uuid, NO_DOSE)) is None
    assert services.flares.rescue_dose(set_dose(services, spell.uuid, "")) == first
    assert services.flares.doses_near(spell.value) == (first, second)


def test_the_end_keeps_the_dose_that_was_given_for_it(services, clock, story):
    spell = services.flares.begin().value
    dose = services.doses.give_as_needed(story["quick"]).value
    assert services.flares.end(spell.uuid).value.value.dose == dose.uuid


def test_the_end_lets_it_stand_that_nothing_was_given(services, clock, story):
    spell = services.flares.begin().value
    services.doses.give_as_needed(story["quick"])
    set_dose(services, spell.uuid, NO_DOSE)
    assert services.flares.end_without_time(spell.uuid).value.value.dose == NO_DOSE


def test_a_named_dose_that_was_removed_is_looked_for_again(services, clock, story):
    spell = services.flares.begin().value
    first = services.doses.give_as_needed(story["quick"]).value
    clock.go_on(minutes=20)
    second = services.doses.give_as_needed(story["quick"]).value
    named = set_dose(services, spell.uuid, second.uuid)
    services.doses.remove(second.uuid)
    assert services.flares.rescue_dose(named) == first
