"""What was answered and agreed in a call or at a visit goes with it when it is taken out, and comes back with it."""

from datetime import UTC, date, datetime

import pytest

from caregiver.domain.agreement import AgreedKind, Agreement
from caregiver.domain.question import QuestionState
from caregiver.domain.visit import Visit, VisitKind

TODAY = date(2026, 11, 22)
LATER = "Can the evening dose be later?"
AT_22 = "Yes, at 22:00 from Monday."
ASKED = QuestionState.ASKED


@pytest.fixture(params=["calls", "visits"])
def journal(request, services):
    return getattr(services, request.param)


@pytest.fixture
def occasion(journal, services) -> str:
    if journal is services.calls:
        return services.calls.start_call("the palliative team").value.uuid
    at = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)
    return services.visits.write(Visit(at, "Europe/London", VisitKind.CLINIC)).value.uuid


def answer(services, occasion: str, words: str = AT_22, question: str = "") -> str:
    question = question or services.questions.add(LATER).value.uuid
    by = "Nurse Okafor"
    services.answers.answer(question, occasion, state=ASKED, answer=words, answered_by=by)
    return question


def agree(services, occasion: str, question: str = "", words: str = AT_22) -> str:
    now = services.clock.now()
    value = Agreement(now, "Europe/London", AgreedKind.DOSE, words, "Nurse Okafor", occasion, question)
    return services.answers.agree(value).value.uuid


def test_the_answer_goes_and_the_question_waits_again(journal, occasion, services):
    question = answer(services, occasion)
    journal.remove(occasion)
    value = services.questions.get(question).value
    assert (value.is_open, value.visit, value.answer, value.answered_by, value.answered_at) == (True, "", "", "", None)
    assert services.questions.history(question)[-1].before.answer == AT_22


def test_what_was_agreed_waits_no_longer(journal, occasion, services):
    agree(services, occasion)
    kept = agree(services, "another")
    journal.remove(occasion)
    assert [record.uuid for record in services.agreements.waiting(TODAY)] == [kept]


def test_all_of_it_comes_back_by_undo_and_goes_again(journal, occasion, services, clock):
    question = answer(services, occasion)
    agreed = agree(services, occasion, question)
    before = services.questions.get(question).value
    changed = journal.remove(occasion)
    for _ in range(2):
        assert (services.questions.get(question).value.is_open, services.agreements.all()) == (True, ())
        clock.go_on(minutes=1)
        changed = changed.undo()
        assert services.questions.get(question).value == before
        assert [record.uuid for record in services.agreements.of_visit(occasion)] == [agreed]
        clock.go_on(minutes=1)
        changed = changed.undo()


def test_all_of_it_comes_back_from_what_was_removed(journal, occasion, services, clock):
    question = answer(services, occasion)
    agreed = agree(services, occasion)
    clock.go_on(minutes=1)
    journal.remove(occasion)
    clock.go_on(days=2)
    services.questions.star(question, is_starred=True)
    removal = next(one for one in services.past_changes.removed(9) if one.record.uuid == occasion)
    services.past_changes.put_back(removal.place)
    value = services.questions.get(question).value
    assert (value.state, value.visit, value.answer, value.is_starred) == (ASKED, occasion, AT_22, True)
    assert [record.uuid for record in services.agreements.of_visit(occasion)] == [agreed]


@pytest.mark.parametrize(
    ("state", "words"), [(QuestionState.WILL_CALL, ""), (QuestionState.NOT_ASKED, "The line broke.")]
)
def test_a_promise_and_words_that_were_no_answer_go_along_and_come_back(journal, occasion, services, state, words):
    question = services.questions.add(LATER).value.uuid
    services.answers.answer(question, occasion, state=state, answer=words, answered_by="")
    before = services.questions.get(question).value
    changed = journal.remove(occasion)
    value = services.questions.get(question).value
    assert (value.state, value.visit, value.answer) == (QuestionState.OPEN, "", "")
    changed.undo()
    assert services.questions.get(question).value == before


def test_a_later_promise_is_not_written_over(journal, occasion, services, clock):
    question = answer(services, occasion)
    clock.go_on(minutes=1)
    journal.remove(occasion)
    other = services.calls.start_call("Dr Lewis").value.uuid
    services.answers.answer(question, other, state=QuestionState.WILL_CALL, answer="", answered_by="")
    journal.put_back(occasion)
    assert services.questions.get(question).value.visit == other


def test_what_was_taken_out_before_stays_out(journal, occasion, services, clock):
    question = answer(services, occasion)
    services.agreements.remove(agree(services, occasion))
    services.answers.answer(question, occasion, state=QuestionState.OPEN, answer="", answered_by="")
    clock.go_on(minutes=1)
    journal.remove(occasion).undo()
    assert services.questions.get(question).value.is_open
    assert services.agreements.of_visit(occasion) == ()


def test_a_later_answer_is_not_written_over(journal, occasion, services, clock):
    question = answer(services, occasion)
    clock.go_on(minutes=1)
    journal.remove(occasion)
    clock.go_on(minutes=1)
    other = services.calls.start_call("Dr Lewis").value.uuid
    answer(services, other, "No, at 20:00.", question)
    journal.put_back(occasion)
    value = services.questions.get(question).value
    assert (value.visit, value.answer) == (other, "No, at 20:00.")


def test_the_day_of_a_promised_call_goes_and_comes_with_it(journal, occasion, services):
    question = services.questions.add(LATER).value.uuid
    services.questions.settle(question, occasion, QuestionState.WILL_CALL, date(2026, 11, 24))
    before = services.questions.get(question).value
    changed = journal.remove(occasion)
    value = services.questions.get(question).value
    assert (value.state, value.visit, value.by_phone_on) == (QuestionState.OPEN, "", None)
    changed.undo()
    assert services.questions.get(question).value == before


def test_a_question_that_was_only_kept_for_it_waits_as_before(journal, occasion, services):
    question = services.questions.add(LATER, visit=occasion).value
    journal.remove(occasion)
    assert services.questions.get(question.uuid) == question


def test_nothing_else_is_touched(journal, occasion, services):
    other = services.calls.start_call("Dr Lewis").value.uuid
    question = answer(services, other)
    waiting = services.questions.add("Can he travel?").value
    journal.remove(occasion).undo()
    assert services.questions.get(question).value.visit == other
    assert services.questions.get(waiting.uuid) == waiting


def test_pages_of_questions_and_agreements_look_again(journal, occasion, services):
    changed = journal.remove(occasion)
    assert {area.name for area in changed.areas} >= {"QUESTIONS", "AGREEMENTS"}
    assert changed.undo().areas == changed.areas
