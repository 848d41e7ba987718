"""Seen signs: a press keeps one, a press on a chosen one lets it go, a shaky hand counts once."""

from dataclasses import replace

import pytest

from caregiver.domain.pain import PainEntry, Place, Voice
from caregiver.domain.person import Caregiver
from caregiver.services.services import Services
from caregiver.services.signs import ONE_LOOK, Signs
from tests.steerable_clock import SteerableClock


@pytest.fixture
def signs(services: Services) -> Signs:
    return services.signs


@pytest.fixture
def jo(services: Services) -> str:
    return services.people.add_caregiver(Caregiver("Jo")).value.uuid


def seen(services: Services) -> list[tuple[str, ...]]:
    return [record.value.signs for record in services.diary.last_hours(24)]


def test_a_press_keeps_what_the_caregiver_saw_without_a_number(services, signs, clock):
    kept = services.diary.entry(signs.see("calm").value.uuid).value
    assert kept == PainEntry(clock.now(), "Europe/London", None, Voice.CAREGIVER_SAW, signs=("calm",))
    assert not kept.could_not_answer


def test_what_is_seen_a_moment_later_belongs_to_the_same_entry(services, signs, clock):
    signs.see("restless")
    clock.instant += ONE_LOOK / 2
    signs.see("moaning")
    assert seen(services) == [("restless", "moaning")]


@pytest.mark.parametrize("code", ["frowning", "moaning", "holding_still", "restless", "cannot_tell", "hard_to_wake"])
def test_calm_gives_way_to_what_is_seen_a_moment_later(services, signs, clock, code):
    signs.see("calm")
    clock.go_on(seconds=30)
    signs.see("cough")
    assert signs.see(code).value.value.signs == ("cough", code)
    assert seen(services) == [("cough", code)]


def test_calm_two_minutes_before_was_true_and_stays(services, signs, clock):
    signs.see("calm")
    clock.go_on(seconds=121)
    signs.see("moaning")
    assert seen(services) == [("moaning",), ("calm",)]


@pytest.mark.parametrize("code", ["calm", "cannot_tell"])
def test_no_press_on_calm_takes_out_what_was_seen_of_pain(services, signs, clock, code):
    signs.see("moaning")
    clock.go_on(seconds=30)
    signs.see(code)
    assert seen(services) == [(code,), ("moaning",)]
    assert signs.standing().value.signs == (code,)


def test_calm_and_not_being_able_to_tell_give_way_to_each_other(services, signs, clock):
    signs.see("cannot_tell")
    clock.go_on(seconds=10)
    signs.see("calm")
    assert seen(services) == [("calm",)]


def test_what_is_seen_later_is_an_entry_of_its_own(services, signs, clock):
    signs.see("calm")
    clock.instant += ONE_LOOK
    signs.see("moaning")
    assert seen(services) == [("moaning",), ("calm",)]


def test_what_somebody_else_sees_is_an_entry_of_their_own(services, signs, clock, jo):
    signs.see("calm")
    clock.go_on(seconds=30)
    services.people.write_as(jo)
    signs.see("moaning")
    assert seen(services) == [("moaning",), ("calm",)]


def test_a_number_he_gave_is_left_alone(services, signs, clock):
    services.diary.record_pain(5)
    clock.go_on(seconds=30)
    signs.see("calm")
    assert [(r.value.score, r.value.signs) for r in services.diary.last_hours(1)] == [(None, ("calm",)), (5, ())]


def test_a_shaky_hand_counts_once(services, signs, clock: SteerableClock):
    first = signs.see("calm")
    clock.go_on(seconds=3)
    assert signs.let_go(first.value.uuid, "calm").areas == frozenset()
    assert signs.see("calm").areas == frozenset()
    assert seen(services) == [("calm",)]


def test_a_sign_that_was_let_go_by_a_shaky_hand_stays_away(services, signs, clock):
    uuid = signs.see("calm").value.uuid
    clock.go_on(seconds=10)
    signs.let_go(uuid, "calm")
    clock.go_on(seconds=1)
    assert signs.see("calm").areas == frozenset()
    assert seen(services) == []


def test_a_press_on_a_chosen_one_lets_it_go(services, signs, clock):
    uuid = signs.see("calm").value.uuid
    signs.see("moaning")
    clock.go_on(seconds=10)
    signs.let_go(uuid, "calm")
    assert seen(services) == [("moaning",)]
    clock.go_on(seconds=10)
    signs.let_go(uuid, "moaning")
    assert services.diary.entry(uuid).is_removed


def test_with_its_last_sign_an_entry_stays_that_says_more(services, signs, clock):
    uuid = signs.see("calm").value.uuid
    entry = services.diary.entry(uuid).value
    services.diary.correct(uuid, replace(entry, places=(Place("back-lower-left"),)))
    clock.go_on(seconds=10)
    signs.let_go(uuid, "calm")
    left = services.diary.entry(uuid)
    assert not left.is_removed
    assert left.value.signs == ()


def test_each_press_can_be_taken_back_and_comes_true_again(services, signs, clock):
    uuid = signs.see("restless").value.uuid
    added = signs.see("moaning")
    again = added.undo()
    assert seen(services) == [("restless",)]
    again.undo()
    assert seen(services) == [("restless", "moaning")]
    clock.go_on(seconds=10)
    let_go = signs.let_go(uuid, "restless")
    let_go.undo()
    assert set(*seen(services)) == {"restless", "moaning"}


def test_calm_that_gave_way_is_back_when_that_press_is_taken_back(services, signs):
    signs.see("calm")
    signs.see("moaning").undo()
    assert seen(services) == [("calm",)]


def test_what_was_taken_back_can_be_pressed_again_at_once(services, signs, clock):
    signs.see("calm").undo()
    clock.go_on(seconds=1)
    uuid = signs.see("calm").value.uuid
    signs.take_back(uuid)
    clock.go_on(seconds=1)
    signs.see("calm")
    assert seen(services) == [("calm",)]


def test_who_saw_it_can_be_said_and_writes_from_then_on(services, signs, clock, jo):
    anna = services.people.writer()
    uuid = signs.see("restless").value.uuid
    changed = signs.say_who_saw(uuid, jo)
    (record,) = services.diary.last_hours(1)
    assert (record.by, record.value.signs, services.people.writer()) == (jo, ("restless",), jo)
    signs.see("moaning")
    assert seen(services) == [("restless", "moaning")]

    changed = changed.undo()
    (record,) = services.diary.last_hours(1)
    assert (record.uuid, record.by, services.people.writer()) == (uuid, anna, anna)
    changed.undo()
    assert services.people.writer() == jo
    assert len(services.diary.last_hours(1)) == 1


def test_while_he_cannot_tell_a_new_entry_begins_as_what_was_seen(services):
    person = services.people.person()
    assert services.diary.blank_entry().voice is Voice.PATIENT_SAID
    services.people.save_person(replace(person, cannot_tell_since=person.birth_date))
    assert services.diary.blank_entry().voice is Voice.CAREGIVER_SAW
