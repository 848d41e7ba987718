"""Our three questions on the doctor's page: the first three stars, for the next visit, never cut without a word."""

from datetime import UTC, date, datetime

import pytest

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.visit import Visit, VisitKind
from caregiver.services.services import Services
from caregiver.summary.pages import Paper
from caregiver.summary.sheets import doctor_sheet
from tests.summary.paper import text_of

pytestmark = pytest.mark.usefixtures("qapp")

START, END = date(2026, 11, 9), date(2026, 11, 22)
WORDS = CalendarWords()


def star(services: Services, *words: str, visit: str = "") -> None:
    for each in words:
        uuid = services.questions.add(each, visit=visit).value.uuid
        services.questions.star(uuid, is_starred=True)


def printed(services: Services) -> str:
    return " ".join(text_of(doctor_sheet(services, START, END, Paper.A4, WORDS)).split())


def plan(services: Services, day: int) -> str:
    return services.visits.write(
        Visit(datetime(2026, 12, day, 10, tzinfo=UTC), "Europe/London", VisitKind.CLINIC)
    ).value.uuid


def test_the_first_three_stars_stand_there_in_the_familys_order(services):
    services.questions.add("Without a star?")
    star(services, "What first?", "What second?", "What third?", "What fourth?")
    said = printed(services)
    assert "Our questions 1 What first? 2 What second? 3 What third?" in said
    assert "What fourth?" not in said
    assert "Without a star?" not in said


def test_one_question_is_called_one(services):
    star(services, "Can he sit in the car\nfor two hours?")
    assert "Our question 1 Can he sit in the car for two hours?" in printed(services)


def test_without_a_star_there_is_no_heading(services):
    services.questions.add("Without a star?")
    assert "Our question" not in printed(services)


def test_what_is_kept_for_a_later_visit_stays_at_home(services):
    plan(services, 3)
    star(services, "For the next one?")
    star(services, "For the one after?", visit=plan(services, 17))
    said = printed(services)
    assert "For the next one?" in said
    assert "For the one after?" not in said


def test_they_stand_after_the_words_and_before_the_calls(services):
    services.calls.start_call("01632 960142")
    star(services, "What first?")
    said = printed(services)
    assert said.index("What first?") < said.index("Calls and urgent signs")


def test_a_question_as_long_as_a_letter_says_that_there_is_more(services):
    star(services, "What if it hurts again and again? " * 140, "What second?")
    document = doctor_sheet(services, START, END, Paper.A4, WORDS)
    said = " ".join(text_of(document).split())
    assert document.page_count == 1
    assert "… (whole on the family sheet)" in said
    assert "2 What second?" in said
