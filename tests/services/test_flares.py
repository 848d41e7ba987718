"""Sudden bad spells: from press to press, their numbers; late, forgotten, corrected, removed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from caregiver.domain.errors import BadInput, Gone
from caregiver.domain.flare import Flare
from caregiver.domain.pain import Place, Voice
from caregiver.domain.person import UsualVoice
from caregiver.domain.stay import StayKind
from caregiver.services.changes import Area
from caregiver.services.flares import end_from

ZONE = "Europe/London"


# -- from press to press ----------------------------------------------------------------------------------------


def test_a_spell_begins_and_ends_with_a_press(services, clock):
    begun = services.flares.begin()
    assert begun.areas == {Area.FLARES}
    assert services.flares.open() == begun.value
    clock.go_on(minutes=25)
    ended = services.flares.end(begun.value.uuid).value.value
    assert (ended.length, ended.is_over) == (timedelta(minutes=25), True)
    assert services.flares.open() is None


def test_two_can_never_go_on_at_once(services, clock):
    first = services.flares.begin().value
    clock.go_on(minutes=12)
    second = services.flares.begin()
    assert (second.value, second.areas, second.undo) == (first, frozenset(), None)
    services.people.write_as(services.people.caregivers()[1].uuid)
    assert services.flares.begin().value == first
    assert services.vault.diary.flares.count() == 1


def test_an_end_pressed_twice_counts_once(services, clock):
    begun = services.flares.begin().value
    clock.go_on(minutes=3)
    services.flares.end(begun.uuid)
    clock.go_on(seconds=2)
    again = services.flares.end(begun.uuid)
    assert (again.value.value.length, again.areas) == (timedelta(minutes=3), frozenset())


def test_begin_and_end_can_be_taken_back_and_come_true_again(services, clock):
    begun = services.flares.begin()
    undone = begun.undo()
    assert services.flares.open() is None
    undone.undo()
    clock.go_on(minutes=5)
    ended = services.flares.end(begun.value.uuid)
    ended.undo()
    assert services.flares.open().uuid == begun.value.uuid


def test_a_clock_that_was_set_back_ends_it_at_its_start(services, clock):
    begun = services.flares.begin().value
    clock.go_on(minutes=-20)
    assert services.flares.end(begun.uuid).value.value.length == timedelta(0)


def test_an_end_before_its_start_is_said_beside_the_field_and_nothing_is_lost(services, clock):
    begun = services.flares.begin().value
    with pytest.raises(BadInput) as bad:
        services.flares.end(begun.uuid, clock.now() - timedelta(minutes=5))
    assert bad.value.field == "ended_at"
    assert services.flares.get(begun.uuid) == begun


def test_an_end_to_come_is_said_beside_the_field(services, clock):
    begun = services.flares.begin().value
    with pytest.raises(BadInput) as bad:
        services.flares.end(begun.uuid, clock.now() + timedelta(minutes=5))
    assert bad.value.field == "ended_at"


def test_an_end_typed_to_the_minute_of_the_start_is_no_mistake(services, clock):
    clock.go_on(seconds=40)
    begun = services.flares.begin().value
    clock.go_on(seconds=15)
    typed = clock.now().replace(second=0)
    assert services.flares.end(begun.uuid, typed).value.value.length == timedelta(0)
    assert end_from(clock.now(), typed - timedelta(minutes=1)) == typed - timedelta(minutes=1)


def test_a_spell_can_have_begun_a_while_ago(services, clock):
    before = services.diary.record_pain(5).value
    clock.go_on(minutes=50)
    begun = services.flares.begin(clock.now() - timedelta(minutes=10)).value.value
    assert (begun.at, begun.pain_before) == (clock.now() - timedelta(minutes=10), before.uuid)
    with pytest.raises(BadInput):
        services.flares.end(services.flares.open().uuid, clock.now() - timedelta(minutes=11))


def test_a_beginning_to_come_is_refused(services, clock):
    with pytest.raises(BadInput) as bad:
        services.flares.begin(clock.now() + timedelta(minutes=5))
    assert bad.value.field == "at"


# -- late, forgotten, corrected ---------------------------------------------------------------------------------


def test_a_whole_spell_is_written_late_while_another_goes_on(services, clock):
    going_on = services.flares.begin().value
    at = clock.now() - timedelta(hours=22)
    late = services.flares.write(Flare(at, ZONE, at + timedelta(minutes=30), is_over=True, is_exact=False)).value
    assert services.flares.open() == going_on
    assert services.flares.between(at, clock.now() + timedelta(1)) == (going_on, late)


def test_a_second_open_one_is_refused_in_one_sentence(services, clock):
    services.flares.begin()
    with pytest.raises(BadInput) as bad:
        services.flares.write(Flare(clock.now() - timedelta(hours=1), ZONE))
    assert bad.value.field == "is_over"
    at = clock.now() - timedelta(hours=3)
    over = services.flares.write(Flare(at, ZONE, at, is_over=True)).value
    with pytest.raises(BadInput):
        services.flares.correct(over.uuid, replace(over.value, ended_at=None, is_over=False))


def test_a_spell_that_goes_on_can_be_corrected(services, clock):
    begun = services.flares.begin().value
    earlier = replace(begun.value, at=begun.value.at - timedelta(minutes=5), note="on the stairs\r")
    kept = services.flares.correct(begun.uuid, earlier).value.value
    assert (kept.at, kept.note) == (earlier.at, "on the stairs\n")
    assert services.flares.open().uuid == begun.uuid


def test_one_that_is_put_back_beside_another_is_over(services, clock):
    first = services.flares.begin().value
    services.flares.remove(first.uuid)
    clock.go_on(minutes=30)
    second = services.flares.begin().value
    back = services.flares.put_back(first.uuid)
    assert (back.value.value.is_over, back.value.value.ended_at) == (True, None)
    assert services.flares.open() == second
    taken_out = back.undo()
    assert services.flares.get(first.uuid).is_removed
    assert services.flares.open() == second
    assert taken_out.undo().value.value.is_over


def test_put_back_and_taken_out_again_it_is_as_it_was(services, clock):
    first = services.flares.begin().value
    services.flares.remove(first.uuid)
    clock.go_on(minutes=30)
    second = services.flares.begin().value
    services.flares.put_back(first.uuid).undo()
    services.flares.end(second.uuid)
    assert services.flares.get(first.uuid).value == first.value
    services.flares.put_back(first.uuid)
    assert services.flares.open().uuid == first.uuid


def test_one_that_goes_on_is_seen_behind_any_number_of_later_ones(services, clock):
    begun = services.flares.begin().value
    clock.go_on(days=60)
    for hours in range(51):
        at = clock.now() - timedelta(hours=hours + 1)
        services.flares.write(Flare(at, ZONE, at, is_over=True))
    assert services.flares.begin().value.uuid == begun.uuid


def test_one_that_is_put_back_alone_goes_on(services, clock):
    begun = services.flares.begin().value
    services.flares.remove(begun.uuid)
    assert services.flares.put_back(begun.uuid).value.value.is_open


def test_a_forgotten_spell_is_asked_about_once(services, clock):
    begun = services.flares.begin().value
    clock.go_on(hours=12)
    assert services.flares.forgotten() is None
    clock.go_on(minutes=1)
    assert services.flares.forgotten() == begun
    services.flares.leave_open(begun.uuid)
    assert services.flares.forgotten() is None
    assert services.flares.open() == begun


def test_nobody_wrote_down_when_it_was_over(services, clock):
    begun = services.flares.begin().value
    clock.go_on(hours=13)
    kept = services.flares.end_without_time(begun.uuid).value.value
    assert (kept.is_over, kept.length) == (True, None)
    assert services.flares.open() is None


def test_a_spell_is_removed_put_back_and_found_by_its_words(services, clock):
    begun = services.flares.begin().value
    thigh = (Place("front-thigh-left"),)
    kept = replace(begun.value, triggers=("coughing_sneezing",), places=thigh, note="Thursday bath")
    services.flares.correct(begun.uuid, kept)
    for words in ("cough", "thigh", "bath"):
        assert [found.uuid for found in services.vault.diary.search(words)] == [begun.uuid]
    services.flares.remove(begun.uuid)
    assert services.flares.open() is None
    assert [step.kind for step in services.flares.history(begun.uuid)] == ["saved", "changed", "removed"]
    with pytest.raises(Gone):
        services.flares.end(begun.uuid)


def test_a_spell_may_be_recorded_in_a_stay(services, clock):
    services.stays.begin(StayKind.HOSPITAL)
    assert services.flares.begin().areas


# -- its numbers ------------------------------------------------------------------------------------------------


def test_the_number_of_the_last_hour_is_the_one_before(services, clock):
    services.diary.record_pain(3)
    clock.go_on(minutes=10)
    near = services.diary.record_pain(5).value
    clock.go_on(minutes=10)
    services.diary.record_pain(None, could_not_answer=True)
    clock.go_on(minutes=50)
    begun = services.flares.begin().value.value
    assert begun.pain_before == near.uuid
    assert services.flares.number(begun.pain_before).score == 5


def test_without_a_number_in_the_last_hour_there_is_none_before(services, clock):
    services.diary.record_pain(3)
    clock.go_on(minutes=61)
    assert services.flares.begin().value.value.pain_before == ""


def worst_of(services, spell):
    return services.flares.worst(services.flares.get(spell))


def test_the_highest_number_is_the_worst_and_every_number_is_kept(services, clock):
    spell = services.flares.begin().value.uuid
    for score in (6, 8, 5):
        clock.go_on(minutes=1)
        services.diary.record_pain(score)
    assert worst_of(services, spell).value.score == 8
    assert sorted(record.value.score for record in services.diary.last_hours(1)) == [5, 6, 8]


def test_the_persons_own_number_comes_before_a_higher_guess(services, clock):
    spell = services.flares.begin().value.uuid
    guess = services.diary.record_pain(9).value
    services.diary.say_voice(guess.uuid, Voice.CAREGIVER_GUESS)
    clock.go_on(minutes=1)
    own = services.diary.record_pain(6).value
    clock.go_on(minutes=1)
    services.people.save_person(replace(services.people.person(), usual_voice=UsualVoice.CAREGIVER))
    services.diary.record_pain(10)
    assert worst_of(services, spell) == own
    services.diary.say_voice(own.uuid, Voice.CAREGIVER_GUESS)
    assert worst_of(services, spell).value.score == 10


def test_a_number_taken_back_lets_the_one_before_it_be_the_worst_again(services, clock):
    spell = services.flares.begin().value.uuid
    six = services.diary.record_pain(6).value
    clock.go_on(minutes=1)
    slip = services.diary.record_pain(9).value
    services.diary.remove(slip.uuid)
    assert worst_of(services, spell) == six
    assert services.flares.end(spell).value.value.peak == six.uuid


def test_a_number_pressed_elsewhere_while_it_goes_on_is_the_worst_at_its_end(services, clock):
    services.diary.record_pain(9)
    clock.go_on(minutes=1)
    spell = services.flares.begin().value.uuid
    clock.go_on(minutes=1)
    seven = services.diary.record_pain(7).value
    clock.go_on(minutes=5)
    services.diary.record_pain(3)
    assert services.flares.end(spell).value.value.peak == seven.uuid


def test_a_whole_spell_of_yesterday_is_kept_with_its_numbers_and_taken_back_as_one(services, clock):
    at = clock.now() - timedelta(hours=22)
    spell = Flare(at, ZONE, at + timedelta(minutes=30), is_over=True, is_exact=False)
    scores = {"pain_before": 3, "peak": 9, "pain_after": 4}
    kept = services.flares.keep_with("", spell, scores, Voice.CAREGIVER_GUESS)
    flare = kept.value.value
    numbers = [services.diary.entry(uuid).value for uuid in (flare.pain_before, flare.peak, flare.pain_after)]
    assert [number.score for number in numbers] == [3, 9, 4]
    assert [number.at - at for number in numbers] == [timedelta(minutes=m) for m in (0, 15, 60)]
    assert {(number.voice, number.is_exact) for number in numbers} == {(Voice.CAREGIVER_GUESS, False)}
    undone = kept.undo()
    assert services.vault.diary.flares.count() == services.vault.diary.pain.count() == 0
    undone.undo()
    assert services.vault.diary.flares.count() == 1
    assert services.vault.diary.pain.count() == 3


def test_a_number_of_a_spell_that_goes_on_is_of_now_and_never_to_come(services, clock):
    begun = services.flares.begin().value
    clock.go_on(minutes=7)
    kept = services.flares.keep_with(begun.uuid, begun.value, {"peak": 7, "pain_after": 5}).value.value
    peak, after = (services.diary.entry(uuid).value for uuid in (kept.peak, kept.pain_after))
    assert (peak.at, peak.is_exact, peak.voice) == (clock.now(), True, Voice.PATIENT_SAID)
    assert after.at == clock.now()


def test_of_a_bad_spell_not_even_its_numbers_are_kept(services, clock):
    with pytest.raises(BadInput):
        services.flares.keep_with("", Flare(clock.now() + timedelta(hours=1), ZONE, is_over=True), {"peak": 7})
    assert services.vault.diary.pain.count() == 0


def test_without_an_end_the_numbers_of_the_first_hour_belong_to_it(services, clock):
    spell = services.flares.begin().value.uuid
    clock.go_on(minutes=20)
    seven = services.diary.record_pain(7).value
    clock.go_on(hours=13)
    services.diary.record_pain(9)
    assert services.flares.end_without_time(spell).value.value.peak == seven.uuid


def test_a_higher_number_counts_also_after_one_was_named(services, clock):
    spell = services.flares.begin().value.uuid
    named = services.diary.record_pain(4).value
    services.flares.correct(spell, replace(services.flares.get(spell).value, peak=named.uuid))
    clock.go_on(minutes=4)
    nine = services.diary.record_pain(9).value
    assert worst_of(services, spell) == nine
    assert services.flares.end(spell).value.value.peak == nine.uuid


def test_a_named_number_that_became_no_answer_is_not_the_worst(services, clock):
    spell = services.flares.begin().value.uuid
    named = services.diary.record_pain(6).value
    services.flares.correct(spell, replace(services.flares.get(spell).value, peak=named.uuid))
    services.diary.correct(named.uuid, replace(named.value, score=None, could_not_answer=True))
    clock.go_on(minutes=4)
    eight = services.diary.record_pain(8).value
    assert worst_of(services, spell) == eight


def test_of_a_spell_that_is_over_the_number_chosen_by_hand_stays_the_worst(services, clock):
    spell = services.flares.begin().value.uuid
    four = services.diary.record_pain(4).value
    clock.go_on(minutes=1)
    services.diary.record_pain(9)
    ended = services.flares.end(spell).value
    chosen = services.flares.correct(spell, replace(ended.value, peak=four.uuid)).value
    assert services.flares.worst(chosen) == four


def test_an_end_that_is_taken_back_lets_go_of_all_it_wrote_and_of_nothing_else(services, clock):
    begun = services.flares.begin().value
    services.diary.record_pain(4)
    clock.go_on(minutes=1)
    ended = services.flares.end(begun.uuid, is_exact=False)
    services.flares.correct(begun.uuid, replace(ended.value.value, triggers=("coughing_sneezing",)))
    undone = ended.undo()
    assert undone.value.value == replace(begun.value, triggers=("coughing_sneezing",))
    clock.go_on(minutes=1)
    nine = services.diary.record_pain(9).value
    assert services.flares.end(begun.uuid).value.value.peak == nine.uuid
