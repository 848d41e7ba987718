"""Questions: their order, their stars, which visit each goes to, and what becomes of them."""

from dataclasses import replace
from datetime import date

import pytest

from caregiver.domain.errors import BadInput
from caregiver.domain.question import LONGEST_WORDS, QuestionState


def add(services, *words: str, **fields) -> list[str]:
    return [services.questions.add(each, **fields).value.uuid for each in words]


def listed(services) -> list[str]:
    return [record.value.words for record in services.questions.open()]


def test_a_question_stands_at_the_end_until_it_is_moved(services):
    first, _, third = add(services, "one", "two", "three")
    services.questions.move(third, -1)
    assert listed(services) == ["one", "three", "two"]
    moved = services.questions.move(first, 99)
    assert listed(services) == ["three", "two", "one"]
    moved.undo()
    assert listed(services) == ["one", "three", "two"]


def test_a_question_moves_among_those_it_stands_with(services):
    first, _, third = add(services, "one", "kept for later", "three")
    services.questions.move(third, -1, among=[first, third])
    assert listed(services) == ["three", "kept for later", "one"]


def test_only_those_it_passes_are_written_when_a_question_moves(services, clock):
    uuids = add(services, "one", "two", "three", "four", "five")
    clock.go_on(minutes=1)
    services.questions.move(uuids[3], -1)
    assert listed(services) == ["one", "two", "four", "three", "five"]
    changed = [record.value.words for record in services.questions.all() if record.updated_at == clock.now()]
    assert changed == ["four", "three"]


def test_those_that_stand_in_one_place_are_moved_apart(services):
    """As after one was put back on the list of an earlier version."""
    first, second, third = add(services, "one", "two", "three")
    services.questions.correct(second, replace(services.questions.get(second).value, place=1))
    services.questions.move(third, -1)
    assert listed(services) == ["one", "three", "two"]
    services.questions.move(first, 1)
    assert listed(services) == ["three", "one", "two"]


def test_a_new_question_stands_behind_what_was_answered_too(services):
    _, answered = add(services, "one", "two")
    value = services.questions.get(answered).value
    services.questions.correct(answered, replace(value, state=QuestionState.ASKED))
    add(services, "three")
    services.questions.put_back_on(answered)
    assert listed(services) == ["one", "two", "three"]


def test_each_state_but_answered_and_taken_off_waits(services):
    for state in QuestionState:
        (uuid,) = add(services, state)
        services.questions.correct(uuid, replace(services.questions.get(uuid).value, state=state))
    waiting = [record for record in services.questions.all() if record.value.is_open]
    assert list(services.questions.open()) == waiting
    assert len(waiting) == 3


def test_what_the_diary_suggested_is_told_apart_from_what_is_their_own(services):
    add(services, "our own")
    (uuid,) = add(services, "suggested", rule="Q2")
    services.questions.take_off(uuid)
    assert [record.uuid for record in services.questions.of_rules()] == [uuid]


def test_a_question_that_is_not_open_is_not_moved(services):
    first, second = add(services, "one", "two")
    services.questions.take_off(first)
    assert services.questions.move(first, 1).areas == frozenset()
    assert services.questions.move(second, 1).undo is None


def test_a_fourth_star_is_kept(services):
    uuids = add(services, "one", "two", "three", "four")
    for uuid in uuids:
        services.questions.star(uuid, is_starred=True)
    assert [record.uuid for record in services.questions.starred()] == uuids
    services.questions.star(uuids[0], is_starred=False)
    assert [record.uuid for record in services.questions.starred()] == uuids[1:]


def test_a_question_without_words_or_as_long_as_a_letter_is_not_kept(services):
    for words in ("  \n ", "a" * (LONGEST_WORDS + 1)):
        with pytest.raises(BadInput) as bad:
            services.questions.add(words)
        assert bad.value.field == "words"
    (uuid,) = add(services, "a" * LONGEST_WORDS)
    with pytest.raises(BadInput):
        services.questions.reword(uuid, " ")
    assert listed(services) == ["a" * LONGEST_WORDS]


def test_questions_go_to_the_next_visit_unless_they_are_kept_for_a_later_one(services):
    own, kept = add(services, "for the next", "for December")
    services.questions.take_to(kept, "december")
    questions = services.questions
    assert [record.uuid for record in questions.for_next(["november", "december"])] == [own]
    assert [record.uuid for record in questions.open_for("december")] == [kept]
    # it is December, or that visit was called off: it is not lost
    assert [record.uuid for record in questions.for_next(["december"])] == [own, kept]
    assert [record.uuid for record in questions.for_next([])] == [own, kept]


def test_taken_off_the_list_it_waits_no_longer_and_can_be_put_back(services):
    (uuid,) = add(services, "one")
    taken = services.questions.take_off(uuid)
    assert listed(services) == []
    assert [record.uuid for record in services.questions.off_the_list()] == [uuid]
    taken.undo()
    assert listed(services) == ["one"]
    services.questions.take_off(uuid)
    services.questions.put_back_on(uuid)
    assert listed(services) == ["one"]


def test_an_answered_question_is_told_with_its_visit(services):
    (uuid,) = add(services, "one", visit="november")
    value = services.questions.get(uuid).value
    services.questions.correct(uuid, replace(value, state=QuestionState.ASKED, answer="yes"))
    assert listed(services) == []
    assert [record.value.answer for record in services.questions.of_visit("november")] == ["yes"]


def test_it_can_be_asked_by_phone_on_a_day(services):
    (uuid,) = add(services, "one")
    asked = services.questions.ask_by_phone(uuid, date(2026, 11, 22))
    assert asked.value.value.by_phone_on == date(2026, 11, 22)
    asked.undo()
    assert services.questions.get(uuid).value.by_phone_on is None
