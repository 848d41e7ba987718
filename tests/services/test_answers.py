"""Answers: beside which question they stand, to which visit they belong, and that it happened by them."""

from dataclasses import replace
from datetime import date

import pytest

from caregiver.domain.agreement import AgreedKind, Agreement
from caregiver.domain.errors import BadInput
from caregiver.domain.question import QuestionState
from caregiver.domain.visit import VisitState
from tests.services.test_questions import add
from tests.services.test_visits import plan

ASKED, OPEN = QuestionState.ASKED, QuestionState.OPEN
NOT_ASKED, WILL_CALL = QuestionState.NOT_ASKED, QuestionState.WILL_CALL


def answer(services, question, visit, words="Yes.", state=OPEN, by="Dr Patel"):
    return services.answers.answer(question, visit, state=state, answer=words, answered_by=by)


def at_visit(services, visit) -> list[str]:
    return [record.value.words for record in services.answers.questions_at(services.visits.get(visit))]


@pytest.fixture
def visit(services, clock) -> str:
    """A visit on Thursday, and it is Thursday."""
    uuid = plan(services, 2026, 11, 26, 10, 30)
    clock.go_to(2026, 11, 26, 10, 40)
    return uuid


def test_an_answered_question_belongs_to_this_visit_and_the_visit_has_happened(services, visit, clock):
    (uuid,) = add(services, "What now?")
    answer(services, uuid, visit, "  Long-acting 40 mg.\n")
    value = services.questions.get(uuid).value
    assert (value.state, value.answer, value.visit) == (ASKED, "  Long-acting 40 mg.\n", visit)
    assert (value.answered_by, value.answered_at) == ("Dr Patel", clock.now())
    assert services.visits.get(visit).value.state is VisitState.HAPPENED


def test_taken_back_in_one_press_the_visit_is_planned_again(services, visit):
    (uuid,) = add(services, "What now?")
    answer(services, uuid, visit).undo()
    assert services.questions.get(uuid).value.state is OPEN
    assert services.visits.get(visit).value.state is VisitState.PLANNED


@pytest.mark.parametrize("state", [NOT_ASKED, WILL_CALL])
def test_one_that_was_not_answered_waits_for_the_next_visit_and_is_told_with_this_one(services, visit, state):
    (uuid,) = add(services, "What now?")
    answer(services, uuid, visit)
    answer(services, uuid, visit, "", state)
    value = services.questions.get(uuid).value
    assert (value.state, value.visit, value.answered_at, value.is_open) == (state, visit, None, True)
    following = plan(services, 2026, 12, 3, 9)
    assert [record.uuid for record in services.questions.for_next([following])] == [uuid]
    answer(services, uuid, visit, "")
    assert (services.questions.get(uuid).value.state, services.questions.get(uuid).value.visit) == (OPEN, "")


@pytest.mark.parametrize("state", [NOT_ASKED, WILL_CALL])
def test_what_was_told_is_not_lost_by_saying_that_it_was_not_asked(services, visit, state):
    (uuid,) = add(services, "What now?")
    answer(services, uuid, visit, "Ask the nurse.")
    answer(services, uuid, visit, "Ask the nurse.", state)
    value = services.questions.get(uuid).value
    assert (value.answer, value.answered_by, value.visit) == ("Ask the nurse.", "Dr Patel", visit)
    assert value.is_open


def test_a_call_they_promised_comes_to_today_after_four_days_or_on_the_day_that_was_chosen(services, visit):
    (uuid,) = add(services, "What now?")
    answer(services, uuid, visit, "", WILL_CALL)
    assert services.questions.get(uuid).value.by_phone_on == date(2026, 11, 30)
    services.questions.settle(uuid, visit, WILL_CALL, date(2026, 11, 27))
    answer(services, uuid, visit, "The nurse asks him.", WILL_CALL)
    assert services.questions.get(uuid).value.by_phone_on == date(2026, 11, 27)
    answer(services, uuid, visit, "The nurse asks him.", NOT_ASKED)
    assert services.questions.get(uuid).value.by_phone_on is None


def test_a_call_that_is_promised_once_more_is_waited_for_anew_and_one_taken_back_is_asked_for_today(
    services, visit, clock
):
    (uuid,) = add(services, "What now?")
    answer(services, uuid, visit, "", WILL_CALL)
    clock.go_to(2026, 11, 28, 9, 0)
    answer(services, uuid, "a call", "", WILL_CALL)
    value = services.questions.get(uuid).value
    assert (value.visit, value.by_phone_on) == ("a call", date(2026, 12, 2))
    answer(services, uuid, "a call", "")
    value = services.questions.get(uuid).value
    assert (value.state, value.visit, value.by_phone_on) == (OPEN, "", date(2026, 11, 28))


def test_what_is_to_be_asked_by_phone_stays_so_until_a_call_is_promised(services, visit):
    (uuid,) = add(services, "What now?")
    services.questions.ask_by_phone(uuid, date(2026, 11, 26))
    answer(services, uuid, visit, "", NOT_ASKED)
    assert services.questions.get(uuid).value.by_phone_on == date(2026, 11, 26)


def test_nothing_new_is_no_write_and_keeps_when_it_was_answered(services, visit, clock):
    (uuid,) = add(services, "What now?")
    answer(services, uuid, visit)
    at = clock.now()
    clock.go_to(2026, 11, 26, 12, 0)
    assert answer(services, uuid, visit, "Yes.", ASKED).areas == frozenset()
    assert services.questions.get(uuid).value.answered_at == at


def test_what_is_said_before_its_day_does_not_let_a_visit_happen(services, clock):
    uuid = plan(services, 2026, 11, 27, 10, 30)
    clock.go_to(2026, 11, 26, 10, 40)
    services.answers.say(uuid, "Bring the disc.")
    assert services.visits.get(uuid).value.state is VisitState.PLANNED
    clock.go_to(2026, 11, 27, 9, 0)
    services.answers.say(uuid, "Bring the disc. Come at ten.")
    assert services.visits.get(uuid).value.state is VisitState.HAPPENED


def test_a_visit_that_was_called_off_stays_called_off(services, visit):
    services.visits.correct(visit, replace(services.visits.get(visit).value, state=VisitState.CALLED_OFF))
    services.answers.say(visit, "They called.")
    assert services.visits.get(visit).value.state is VisitState.CALLED_OFF


def test_what_was_agreed_is_kept_as_told_and_by_a_call_no_visit_happens(services, visit):
    words = "Call if he is very sleepy"
    told = Agreement(services.clock.now(), "Europe/London", AgreedKind.DOSE, words, "Dr Patel", "a call")
    kept = services.answers.agree(told).value
    assert services.agreements.of_visit("a call") == (kept,)
    assert services.visits.get(visit).value.state is VisitState.PLANNED
    with pytest.raises(BadInput):
        services.answers.agree(Agreement(services.clock.now(), "Europe/London", AgreedKind.TEST, " "))


def test_the_questions_of_a_visit_stay_in_their_order_once_some_are_answered(services, visit):
    _, second, _ = add(services, "one", "two", "three")
    answer(services, second, visit)
    assert at_visit(services, visit) == ["one", "two", "three"]


def test_they_stand_as_on_the_family_sheet_first_three_with_a_star(services, visit):
    uuids = add(services, "one", "two", "three", "four", "five")
    for uuid in uuids[1:]:
        services.questions.star(uuid, is_starred=True)
    assert at_visit(services, visit) == ["two", "three", "four", "one", "five"]
    answer(services, uuids[2], visit)
    assert at_visit(services, visit) == ["two", "three", "four", "one", "five"]


def test_what_waits_stands_with_the_last_visit_at_which_it_could_have_been_asked(services, visit, clock):
    (asked,) = add(services, "asked")
    waits, kept = add(services, "waits"), plan(services, 2026, 12, 3, 9)
    later = add(services, "for December", visit=kept)
    answer(services, asked, visit)
    clock.go_to(2026, 11, 28, 9, 0)
    add(services, "written after it")
    assert at_visit(services, visit) == ["asked", "waits"]
    assert at_visit(services, kept) == ["waits", "for December", "written after it"]
    clock.go_to(2026, 12, 3, 9, 10)
    answer(services, later[0], kept)
    assert at_visit(services, visit) == ["asked"]
    assert services.questions.get(waits[0]).value.is_open


def test_a_name_that_comes_later_reaches_what_was_told_there_and_nothing_else(services):
    nobody, typo, other, elsewhere = add(services, "one", "two", "three", "four")
    for uuid, by in ((nobody, ""), (typo, "Nurse"), (other, "Dr Patel")):
        answer(services, uuid, "a call", by=by)
    answer(services, elsewhere, "another call", by="")
    zone = "Europe/London"
    for by in ("", "Nurse", "Dr Patel"):
        services.answers.agree(Agreement(services.clock.now(), zone, AgreedKind.TEST, "Blood test", by, "a call"))

    def named() -> tuple[list[str], list[str]]:
        asked = [services.questions.get(uuid).value.answered_by for uuid in (nobody, typo, other, elsewhere)]
        return asked, [record.value.told_by for record in services.agreements.of_visit("a call")]

    before = named()
    changed = services.answers.name_teller("a call", "Nurse Okafor", former="Nurse")
    after = ["Nurse Okafor", "Nurse Okafor", "Dr Patel"]
    assert named() == ([*after, ""], after)
    changed.undo()
    assert named() == before


def test_by_phone_go_those_that_are_to_be_asked_and_those_they_call_about(services, visit):
    today, wait, _ = add(services, "today", "they call", "for the visit")
    services.questions.ask_by_phone(today, services.clock.now().date())
    answer(services, wait, visit, "", QuestionState.WILL_CALL)
    assert [record.uuid for record in services.answers.by_phone()] == [today, wait]
