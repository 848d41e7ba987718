"""The family sheet: our questions with room to write, what was agreed last, read back from the printed file."""

from datetime import timedelta

import pytest

from caregiver.domain.agreement import AgreedKind, AgreedState, Agreement
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.question import Question, QuestionState
from caregiver.domain.visit import Visit, VisitKind, VisitState
from caregiver.services.services import Services
from caregiver.summary.pages import Document, Paper
from caregiver.summary.sheets import chosen_sheets, family_sheets
from tests.summary.paper import boxes, outside, overlapping, point_sizes, text_of

pytestmark = pytest.mark.usefixtures("qapp")

WORDS = CalendarWords()
ZONE = "Europe/London"


def sheet(services: Services, paper: Paper = Paper.A4) -> Document:
    return family_sheets(services, paper, WORDS)


def plan_visit(services: Services, *, days: int = 4, state: VisitState = VisitState.PLANNED, said: str = "") -> str:
    at = services.clock.now() + timedelta(days=days)
    visit = Visit(at, ZONE, VisitKind.CLINIC, with_whom="Dr Patel", goes=("Robert", "Anna"), state=state, said=said)
    return services.visits.write(visit).value.uuid


def ask(services: Services, *words: str, starred: int = 0) -> None:
    for number, each in enumerate(words):
        uuid = services.questions.add(each).value.uuid
        if number < starred:
            services.questions.star(uuid, is_starred=True)


def test_the_first_three_stars_stand_first_and_a_fourth_with_the_others(told: Services) -> None:
    plan_visit(told)
    ask(told, "One?", "Two?", "Three?", "Four?", "Five?", starred=4)
    words = text_of(sheet(told))
    order = ["Family sheet", "Dr Patel", "Ask these three first", "One?", "Two?", "Three?", "Then, if there is time"]
    order += ["Four?", "Five?", "Agreed today", "Who gets it", "Read it back", "Who to call", "Next visit"]
    places = [words.index(each) for each in order]
    assert places == sorted(places)
    assert "Who goes along: Robert, Anna" in words


def test_the_urgent_signs_are_on_its_back_once(told: Services) -> None:
    document = chosen_sheets(told, None, None, Paper.A4, ("family", "urgent"))
    assert document.page_count == 2
    words = text_of(document)
    assert words.count("Ask for emergency help now") == 1
    assert "Urgent signs: on the back." in words


@pytest.mark.parametrize("paper", Paper)
def test_the_demo_s_is_one_side_with_the_urgent_signs_on_the_other(demo: Services, paper: Paper) -> None:
    document = sheet(demo, paper)
    assert document.page_count == 2
    words = text_of(document)
    assert "Urgent signs: on the back." in words
    assert "Page 1 of 1" in words


def test_an_empty_diary_has_room_for_questions_and_still_the_urgent_signs(services: Services) -> None:
    words = text_of(sheet(services))
    assert "Our questions" in words
    assert "What was said" in words
    assert "Agreed today" in words
    assert "Ask for emergency help now" in words
    assert "Last time" not in words


def test_what_was_said_last_stands_there_and_what_is_off_the_list_does_not(told: Services) -> None:
    last = plan_visit(told, days=-10, state=VisitState.HAPPENED, said="Come back in two weeks.")
    now = told.clock.now()
    told.questions.write(
        Question(now, ZONE, "Why?", visit=last, state=QuestionState.ASKED, answer="Rest more.", answered_by="Jo")
    )
    told.questions.take_off(told.questions.add("Not this one?").value.uuid)
    words = text_of(sheet(told))
    assert "Jo: “Rest more.”" in words
    assert "“Come back in two weeks.”" in words
    assert "Not this one?" not in words
    assert "Why?" not in words


def test_what_was_agreed_last_stands_there_once_in_the_words_it_was_told_in(told: Services) -> None:
    last = plan_visit(told, days=-10, state=VisitState.HAPPENED)
    now = told.clock.now()
    asked = Question(now, ZONE, "Why?", visit=last, state=QuestionState.ASKED, answer="Rest more.", answered_by="Jo")
    told.questions.write(asked)
    for words in ("Rest more.", "A ramp for the gate."):
        told.agreements.write(Agreement(now, ZONE, AgreedKind.OTHER, words, told_by="Jo", visit=last))
    off = Agreement(now, ZONE, AgreedKind.DOSE, "40 mg at night", visit=last, state=AgreedState.OFF)
    told.agreements.write(off)
    words = text_of(sheet(told))
    assert "40 mg at night" not in words, "it does not change after all"
    assert "Jo: “A ramp for the gate.”" in words
    assert words.count("Rest more.") == 1


@pytest.mark.parametrize("paper", Paper)
def test_long_questions_are_printed_whole_and_go_on(told: Services, paper: Paper) -> None:
    plan_visit(told)
    long = " ".join(f"word{number}" for number in range(600))
    ask(told, long, "x" * 3000, *(f"Question {number}?" for number in range(12)), starred=2)
    document = sheet(told, paper)
    words = text_of(document)
    assert all(f"word{number}" in words for number in range(600))
    assert words.replace(" ", "").count("x" * 100) >= 25
    assert "Question 11?" in words
    assert "Urgent signs: on the last page." in words
    for drawn in boxes(document):
        assert outside(drawn, document) == []
        assert overlapping(drawn) == []


@pytest.mark.parametrize("paper", Paper)
def test_nothing_overlaps_and_nothing_is_small(told: Services, paper: Paper) -> None:
    plan_visit(told)
    ask(told, "What else can we try?", "And at night?", "Can we drive?", "What about moving?", starred=3)
    document = sheet(told, paper)
    for drawn in boxes(document):
        assert outside(drawn, document) == []
        assert overlapping(drawn) == []
    assert min(point_sizes(document)) >= 10
