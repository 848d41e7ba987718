"""The doctor's page and the family sheet as plain text: the words of the paper, short lines, no table."""

import re
from datetime import date

import pytest

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.pain import PainEntry, Voice
from caregiver.domain.question import Question
from caregiver.services.services import Services
from caregiver.summary.messages import chosen_message, doctor_message, family_message
from caregiver.summary.plain_text import WIDTH, doctor_text
from tests.summary.story import fullest_page, moment, page, plain_page
from tests.summary.test_doctor_page import NEVER

WORDS = CalendarWords()
FIRST, LAST = date(2026, 11, 9), date(2026, 11, 22)


def on_one_line(text: str) -> str:
    return " ".join(text.split())


def test_the_parts_stand_in_the_order_of_the_page(told: Services) -> None:
    text = on_one_line(doctor_message(told, FIRST, LAST, WORDS))
    parts = ["Robert Hale, born 14 March 1954", "9 to 22 November 2026", "Home record, not a medical assessment."]
    parts += ["Allergy: penicillin (rash, he says so).", "days with entries", "He says: ", "Anna says: ", "His goal: "]
    parts += ["Calls and urgent signs", "Tue 10 Nov: ", "His numbers (", "8 worst", "Pain by day", "All medicines"]
    parts += ["Morphine long-acting tablets 30 mg", "Where it hurts", "Quick-acting", "Changed 12 Nov"]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)


def test_each_medicine_is_told_under_its_name_with_the_words_of_the_columns(told: Services) -> None:
    text = doctor_message(told, FIRST, LAST, WORDS)
    assert "\nMorphine long-acting tablets 30 mg\n  How much each time, when: 1 tablet (30 mg) at 08:00 and" in text
    assert "Given: 22 of 24; Notes: 2 not recorded" in on_one_line(text)
    assert "5 ml (10 mg) as needed" in on_one_line(text)


def test_the_two_series_are_told_apart_and_a_day_without_a_number_says_why(told: Services) -> None:
    text = on_one_line(doctor_message(told, FIRST, LAST, WORDS))
    his = text[text.index("Worst pain:") : text.index("All medicines")]
    assert re.search(r"His numbers \(\d+\): Mon 9: 8; Tue 10: 8; Wed 11: in hospital", his)
    assert re.search(r"Anna’s guesses: Mon 9: 6; Wed 11: 6; |Anna’s guesses: Mon 9: 6; ", his)
    assert "Tue 17: 7" in his or "Tue 17: not recorded" in his


@pytest.mark.parametrize("make", [plain_page, fullest_page, page])
def test_lines_are_short_and_nothing_is_drawn(make) -> None:
    text = doctor_text(make())
    assert max(map(len, text.splitlines())) <= WIDTH
    assert not re.search("[\N{BOX DRAWINGS LIGHT HORIZONTAL}-\N{BOX DRAWINGS DOUBLE VERTICAL}|\t]", text)
    assert not re.search(rf"\b({NEVER})\b", text, re.IGNORECASE)
    assert "\n\n\n" not in text


def test_an_empty_diary_still_says_who_and_what_is_not_there(services: Services) -> None:
    text = on_one_line(doctor_message(services, FIRST, LAST, WORDS))
    assert text.startswith("Robert, born 14 March 1954")
    assert "No medicine is on the list." in text
    assert "No entries in these days." in text


def test_the_family_sheet_has_its_questions_and_numbers_and_nothing_to_write_on(services: Services) -> None:
    at = services.clock.now()
    for words in ("What now?", "And at night?"):
        services.questions.star(
            services.questions.write(Question(at, "Europe/London", words)).value.uuid, is_starred=True
        )
    services.questions.add("Can we drive?")
    text = family_message(services, WORDS)
    assert "Ask these two first\n1. What now?\n2. And at night?\n" in text
    assert "Then, if there is time\n1. Can we drive?\n" in text
    assert "Agreed today" not in text
    assert "on the back" not in text


def test_what_is_only_for_its_writer_is_left_out(services: Services) -> None:
    entry = PainEntry(
        moment(21, 9), "Europe/London", 6, Voice.PATIENT_SAID, caregiver_words="Mine.", is_only_for_me=True
    )
    services.diary.write_entry(entry)
    assert "Mine" not in chosen_message(services, None, None, ("doctor", "family"))


def test_a_thin_space_of_a_number_is_kept(told: Services) -> None:
    assert "1\N{NARROW NO-BREAK SPACE}000 mg" in doctor_message(told, FIRST, LAST, WORDS)
