"""The number before and after a dose, a bad spell, a comfort; and the one gentle question in between."""

import pytest

from caregiver.domain.comfort import Comfort
from caregiver.domain.pain import Series, Voice
from caregiver.domain.stay import StayKind
from caregiver.services.relief import Eased
from caregiver.services.services import Services
from tests.medicine_story import MedicineStory, tell_medicines
from tests.steerable_clock import SteerableClock


@pytest.fixture
def story(services: Services, clock: SteerableClock) -> MedicineStory:
    return tell_medicines(services, clock)


def scores_around(services: Services, eased: Eased) -> tuple[int | None, int | None]:
    before, after = services.relief.pain_around(eased)
    return (before.score if before else None, after.score if after else None)


# -- doses ------------------------------------------------------------------------------------------------------


def test_the_number_just_before_is_linked_and_the_one_after_is_found(services, clock, story):
    clock.go_to(2026, 11, 22, 12, 20)
    services.diary.record_pain(6)
    clock.go_on(minutes=2)
    dose = services.doses.give_as_needed(story["quick"]).value
    clock.go_on(minutes=48)
    assert services.relief.awaiting_question() == dose
    services.diary.record_pain(4)
    assert scores_around(services, dose.value) == (6, 4)
    assert services.relief.awaiting_question() is None


def test_the_question_after_is_answered_with_one_press_and_can_be_taken_back(services, clock, story):
    dose = services.doses.give_as_needed(story["quick"]).value
    clock.go_on(minutes=35)
    changed = services.relief.say_pain_after(dose.uuid, 3)
    assert scores_around(services, services.doses.get(dose.uuid).value) == (None, 3)
    assert services.diary.last_hours(1)[0].value.score == 3
    changed.undo()
    assert scores_around(services, services.doses.get(dose.uuid).value) == (None, None)
    assert not services.diary.last_hours(1)


def test_the_question_is_asked_from_30_to_90_minutes_and_can_be_left(services, clock, story):
    dose = services.doses.give_as_needed(story["quick"]).value
    clock.go_on(minutes=29)
    assert services.relief.awaiting_question() is None
    clock.go_on(minutes=1)
    assert services.relief.awaiting_question() == dose
    services.relief.leave_question(dose.uuid)
    assert services.relief.awaiting_question() is None


def test_two_questions_can_both_be_left(services, clock, story):
    first = services.doses.give_as_needed(story["quick"]).value
    clock.go_on(minutes=33)
    services.relief.leave_question(first.uuid)
    second = services.doses.give_as_needed(story["metoclopramide"]).value
    clock.go_on(minutes=31)
    services.relief.leave_question(second.uuid)
    assert services.relief.awaiting_question() is None


def test_a_number_after_that_was_taken_back_can_come_true_again(services, clock, story):
    dose = services.doses.give_as_needed(story["quick"]).value
    clock.go_on(minutes=35)
    services.relief.say_pain_after(dose.uuid, 3).undo().undo()
    assert scores_around(services, services.doses.get(dose.uuid).value) == (None, 3)


def test_a_removed_number_is_no_number_after(services, clock, story):
    dose = services.doses.give_as_needed(story["quick"]).value
    clock.go_on(minutes=40)
    entry = services.relief.say_pain_after(dose.uuid, 3).value
    services.diary.remove(entry.uuid)
    assert scores_around(services, services.doses.get(dose.uuid).value) == (None, None)


def test_no_number_is_asked_after_a_medicine_against_feeling_sick(services, clock, story):
    services.doses.give_as_needed(story["metoclopramide"])
    clock.go_on(minutes=45)
    assert services.relief.awaiting_question() is None


def test_the_newest_alone_is_asked_about_and_nothing_older_once_it_is_left(services, clock, story):
    services.doses.give_as_needed(story["quick"])
    clock.go_on(minutes=10)
    second = services.doses.give_as_needed(story["quick"]).value
    clock.go_on(minutes=31)
    assert services.relief.awaiting_question() == second
    services.relief.leave_question(second.uuid)
    assert services.relief.awaiting_question() is None


def test_of_a_number_after_that_is_another_s_it_is_known_whose_it_is(services, clock, story):
    services.diary.record_pain(7)
    dose = services.doses.give_as_needed(story["quick"]).value
    clock.go_on(minutes=35)
    said = services.relief.say_pain_after(dose.uuid, 3).value
    services.diary.say_voice(said.uuid, Voice.CAREGIVER_GUESS)
    before, after = services.relief.pain_around(services.doses.get(dose.uuid).value)
    assert (before.score, before.series) == (7, Series.PATIENT)
    assert (after.score, after.series) == (3, Series.CAREGIVER)


# -- bad spells -------------------------------------------------------------------------------------------------


def spell_of(services, clock, minutes):
    begun = services.flares.begin().value
    clock.go_on(minutes=minutes)
    return services.flares.end(begun.uuid).value


def test_after_a_spell_without_a_dose_it_is_asked_half_an_hour_after_its_end(services, clock, story):
    services.diary.record_pain(7)
    spell = spell_of(services, clock, 20)
    clock.go_on(minutes=29)
    assert services.relief.awaiting_question() is None
    clock.go_on(minutes=1)
    assert services.relief.awaiting_question() == spell
    said = services.relief.say_pain_after(spell.uuid, 3)
    kept = services.flares.get(spell.uuid).value
    assert (scores_around(services, kept), kept.pain_after) == ((7, 3), said.value.uuid)
    assert services.relief.awaiting_question() is None
    said.undo()
    assert services.flares.get(spell.uuid).value == spell.value
    assert services.diary.entry(said.value.uuid).is_removed
    assert services.relief.awaiting_question().uuid == spell.uuid


def test_after_a_spell_with_a_dose_it_is_asked_once_half_an_hour_after_the_dose(services, clock, story):
    spell = services.flares.begin().value
    clock.go_on(minutes=5)
    dose = services.doses.give_as_needed(story["quick"]).value
    clock.go_on(minutes=10)
    services.flares.end(spell.uuid)
    clock.go_on(minutes=20)
    assert services.relief.awaiting_question() == dose
    said = services.relief.say_pain_after(dose.uuid, 4)
    assert services.flares.get(spell.uuid).value.pain_after == said.value.uuid
    assert services.doses.get(dose.uuid).value.pain_after == said.value.uuid
    for _ in range(8):
        clock.go_on(minutes=10)
        assert services.relief.awaiting_question() is None


def test_the_number_after_a_dose_is_taken_back_from_its_spell_too_and_comes_true_again(services, clock, story):
    spell = services.flares.begin().value
    dose = services.doses.give_as_needed(story["quick"]).value
    clock.go_on(minutes=31)
    undone = services.relief.say_pain_after(dose.uuid, 4).undo()
    assert services.flares.get(spell.uuid).value.pain_after == ""
    again = undone.undo()
    assert services.flares.get(spell.uuid).value.pain_after == again.value.uuid


def test_a_spell_whose_end_nobody_wrote_is_not_asked_about(services, clock, story):
    spell = services.flares.begin().value
    services.flares.end_without_time(spell.uuid)
    clock.go_on(minutes=45)
    assert services.relief.awaiting_question() is None


def test_a_spell_that_goes_on_is_not_asked_about(services, clock, story):
    services.flares.begin()
    clock.go_on(minutes=45)
    assert services.relief.awaiting_question() is None


def test_a_number_of_the_half_hour_after_makes_the_question_needless(services, clock, story):
    services.diary.record_pain(7)
    spell = spell_of(services, clock, 20)
    clock.go_on(minutes=31)
    services.diary.record_pain(2)
    assert services.relief.awaiting_question() is None
    assert scores_around(services, services.flares.get(spell.uuid).value) == (7, 2)


def test_a_number_of_the_other_series_is_not_the_number_after(services, clock, story):
    services.diary.record_pain(7)
    spell = spell_of(services, clock, 20)
    clock.go_on(minutes=31)
    guessed = services.diary.record_pain(2).value
    services.diary.say_voice(guessed.uuid, Voice.CAREGIVER_GUESS)
    assert scores_around(services, services.flares.get(spell.uuid).value) == (7, None)


@pytest.mark.parametrize("kind", [StayKind.HOSPITAL, StayKind.DIED, StayKind.STOPPED])
def test_nothing_is_asked_in_a_stay_or_after_a_death(services, clock, story, kind):
    spell_of(services, clock, 10)
    services.stays.begin(kind)
    clock.go_on(minutes=40)
    assert services.relief.awaiting_question() is None


# -- comforts ---------------------------------------------------------------------------------------------------


def test_a_comfort_is_asked_about_half_an_hour_after_it_was_done(services, clock, story):
    now = clock.now()
    before = services.diary.record_pain(6).value
    heat = services.comforts.write(Comfort(now, "Europe/London", "heat", 15, pain_before=before.uuid)).value
    clock.go_on(minutes=44)
    assert services.relief.awaiting_question() is None
    clock.go_on(minutes=1)
    assert services.relief.awaiting_question() == heat
    services.relief.say_pain_after(heat.uuid, 4)
    assert scores_around(services, services.comforts.get(heat.uuid).value) == (6, 4)


def test_of_a_spell_and_a_comfort_only_the_newest_is_asked_about(services, clock, story):
    spell = spell_of(services, clock, 10)
    clock.go_on(minutes=5)
    heat = services.comforts.write(Comfort(clock.now(), "Europe/London", "heat")).value
    clock.go_on(minutes=26)
    assert services.relief.awaiting_question() == spell
    clock.go_on(minutes=4)
    assert services.relief.awaiting_question() == heat
