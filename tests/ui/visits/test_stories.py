"""The stories of past visits and calls: every question with what came of it, what changed, and who said it."""

from dataclasses import replace

import pytest

from caregiver.domain.agreement import AgreedKind, AgreedState, Agreement
from caregiver.domain.question import QuestionState
from caregiver.domain.visit import TalkedAbout, VisitState
from caregiver.ui.visits.stories import Stories
from tests.medicine_story import tell_medicines

ASKED, NOT_ASKED, WILL_CALL = QuestionState.ASKED, QuestionState.NOT_ASKED, QuestionState.WILL_CALL
PATEL = "Dr Patel"


@pytest.fixture
def past(plan) -> str:
    return plan(2026, 11, 12, 10, 30, with_whom=PATEL, state=VisitState.HAPPENED)


@pytest.fixture
def story(context, services):
    """Tells a visit or a call: pairs of a sentence and what belongs to it."""

    def told(uuid: str) -> list[tuple[str, str]]:
        stories, visit = Stories(context), services.visits.find(uuid)
        lines = stories.of_call(services.calls.get(uuid)) if visit is None else stories.of_visit(visit)
        return [(line.said, line.answer) for line in lines]

    return told


def agree(services, where: str, kind: AgreedKind, words: str, **fields) -> str:
    value = Agreement(services.clock.now(), "Europe/London", kind, words, PATEL, where, **fields)
    return services.agreements.write(value).value.uuid


def test_every_question_tells_what_came_of_it_and_who_said_it(story, services, past, ask):
    yes, bare, no, call = ask("Can he travel?", "Is it new?", "How long?", "What now?", visit=past)
    for uuid, state, told in ((yes, ASKED, "Yes."), (bare, ASKED, ""), (no, NOT_ASKED, ""), (call, WILL_CALL, "Soon.")):
        services.answers.answer(uuid, past, state=state, answer=told, answered_by=PATEL if told else "")
    assert story(past)[1:] == [
        ("Can he travel?", "Dr Patel: “Yes.”"),
        ("Is it new?", "No answer is written."),
        ("How long?", "Not asked."),
        ("What now?", "They will call. Dr Patel: “Soon.”"),
    ]


def test_words_stay_in_the_story_of_the_visit_when_it_is_said_that_it_was_not_asked(story, services, plan, past, ask):
    (uuid,) = ask("Can he travel?")
    services.answers.answer(uuid, past, state=NOT_ASKED, answer="Ask the nurse.", answered_by="")
    plan(2026, 11, 20, 9, 0, state=VisitState.HAPPENED)
    assert ("Can he travel?", "Not asked. “Ask the nurse.”") in story(past)


def test_what_changed_stands_beneath_its_question_and_its_words_are_told_once(story, services, past, ask, clock):
    (uuid,) = ask("Can it be more?")
    medicine = tell_medicines(services, clock)["long"]
    written = {"medicine": medicine, "regimen": services.medicines.get(medicine).version.uuid}
    services.answers.answer(uuid, past, state=ASKED, answer="40 mg", answered_by=PATEL)
    agree(services, past, AgreedKind.DOSE, "40 mg", question=uuid)
    agree(services, past, AgreedKind.DOSE, "no more of it", state=AgreedState.OFF)
    agree(services, past, AgreedKind.MEDICINE, "stop the old one", state=AgreedState.DONE, **written)
    agree(services, past, AgreedKind.MEDICINE, "60 mg", state=AgreedState.DONE, regimen="a plan that is gone")
    agree(services, past, AgreedKind.TEST, "Blood test", state=AgreedState.DONE)
    assert story(past)[1:] == [
        ("Can it be more?", "Dr Patel: “40 mg”"),
        ("This changes: A dose · no new plan is written yet", ""),
        ("This changes: A dose · it does not change after all", "Dr Patel: “no more of it”"),
        ("This changes: A medicine · the new plan is written", "Dr Patel: “stop the old one”"),
        ("This changes: A medicine · no new plan is written yet", "Dr Patel: “60 mg”"),
        ("This changes: A test · done", "Dr Patel: “Blood test”"),
    ]


@pytest.mark.parametrize(
    ("talked", "said"),
    [(TalkedAbout.YES, "The pain was talked about."), (TalkedAbout.NO, "The pain was not talked about.")],
)
def test_whether_the_pain_was_talked_about_is_told(story, services, past, talked, said):
    assert len(story(past)) == 1
    services.visits.correct(past, replace(services.visits.get(past).value, pain_was_talked_about=talked))
    assert story(past)[1:] == [(said, "")]


def test_a_call_tells_the_same_and_what_they_said(story, services, ask):
    (uuid,) = ask("Can it be 22:00?")
    call = services.calls.start_call("").value.uuid
    services.calls.complete_call(call, answered_by="Nurse Okafor", told_to="Ring again at noon.")
    services.answers.answer(uuid, call, state=WILL_CALL, answer="She asks him.", answered_by="Nurse Okafor")
    assert story(call) == [
        ("Can it be 22:00?", "They will call. Nurse Okafor: “She asks him.”"),
        ("They said:", "Ring again at noon."),
    ]
