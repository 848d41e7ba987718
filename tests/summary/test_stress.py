"""The fullest visit: 30 entries a day for 14 days, 12 medicines, the longest names, questions longer than a page.

Three starred questions of 5,000 characters are written in Arabic, Devanagari and Chinese.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from caregiver.domain.person import Allergy, Known
from caregiver.domain.visit import Visit, VisitKind
from caregiver.drawing.fonts import missing_characters
from caregiver.services.services import Services
from caregiver.summary.pages import Document, Paper
from caregiver.summary.sheets import chosen_sheets
from tests.summary.paper import boxes, outside, overlapping, point_sizes, text_of
from tests.summary.story import LONGEST_NAME, ROBERT

pytestmark = pytest.mark.usefixtures("qapp")

ARABIC, DEVANAGARI, CHINESE = "هل الألم أقل؟ ", "क्या दर्द कम होगा? ", "疼痛会减轻吗？"
LONG = 5_000
QUESTIONS = [(script * LONG)[:LONG].strip() for script in (ARABIC, DEVANAGARI, CHINESE)]
WITH_A_DOSE = "Is it right to go from 2.5 ml (5 mg) to 5 ml (10 mg) at night, as the nurse said? " * 6


@pytest.fixture(scope="module")
def stressed(crowded: Services) -> Iterator[Services]:
    """The crowded diary with long allergies, names, questions and a visit; afterwards as it was before."""
    before = crowded.people.person()
    allergies = tuple(Allergy(f"{LONGEST_NAME} {n}", "a rash " * 30, LONGEST_NAME) for n in range(6))
    person = replace(ROBERT, full_name=LONGEST_NAME, called=LONGEST_NAME[:60], allergies_known=Known.YES)
    crowded.people.save_person(replace(person, allergies=allergies))
    at = crowded.clock.now() + timedelta(days=4)
    visit = Visit(at, "Europe/London", VisitKind.CLINIC, with_whom=LONGEST_NAME, goes=("Anna", LONGEST_NAME))
    planned = crowded.visits.write(visit).value.uuid
    asked = [crowded.questions.add(words).value.uuid for words in (*QUESTIONS, WITH_A_DOSE)]
    for uuid in asked[:3]:
        crowded.questions.star(uuid, is_starred=True)
    yield crowded
    for uuid in asked:
        crowded.questions.take_off(uuid)
    crowded.visits.remove(planned)
    crowded.people.save_person(before)


def printed(services: Services, paper: Paper, *parts: str) -> Document:
    return chosen_sheets(services, None, None, paper, parts)


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("part", ["doctor", "family", "hospital"])
def test_nothing_overlaps_or_leaves_the_paper(stressed: Services, paper: Paper, part: str) -> None:
    document = printed(stressed, paper, part)
    for drawn in boxes(document):
        assert outside(drawn, document) == []
        assert overlapping(drawn) == []
    assert min(point_sizes(document)) >= 10


@pytest.mark.parametrize("paper", Paper)
def test_the_doctor_s_page_is_one_page_that_names_what_gave_way(stressed: Services, paper: Paper) -> None:
    document = printed(stressed, paper, "doctor")
    assert document.page_count == 1
    text = text_of(document)
    assert text.count("… (whole on the family sheet)") == 3
    for told in ("His numbers (237):", "Anna’s numbers (135):", "More medicines in the diary: "):
        assert told in text
    assert re.search(r"More in the diary: .*what it is like", text)


@pytest.mark.parametrize("paper", Paper)
def test_the_family_sheet_has_every_question_whole(stressed: Services, paper: Paper) -> None:
    document = printed(stressed, paper, "family")
    text = text_of(document)
    assert document.page_count > 2
    assert "Urgent signs: on the last page." in text
    assert text.count("Is it right to go from 2.5 ml (5 mg) to 5 ml (10 mg) at night") == 6


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("part", ["doctor", "family"])
def test_a_script_without_a_font_is_said(stressed: Services, paper: Paper, part: str) -> None:
    text = text_of(printed(stressed, paper, part))
    scripts = {"Arabic": ARABIC, "Devanagari": DEVANAGARI, "CJK": CHINESE}
    said = re.search(r"no letters for some words on this page \(([^)]*)\)", text)
    named = said[1].split(", ") if said else []
    assert {name for name in scripts if name in named} == {
        name for name, words in scripts.items() if missing_characters(words)
    }
