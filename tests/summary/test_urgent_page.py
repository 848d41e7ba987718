"""The urgent sheet on paper: every sign, the family's numbers, one page, large letters."""

from dataclasses import replace
from pathlib import Path

import pytest

from caregiver.domain.person import CallFirst, CallNumber, Person, UrgentContacts
from caregiver.domain.urgent import UrgentSheet, urgent_sheet
from caregiver.domain.urgent_signs import UrgentSigns
from caregiver.services.library import Library
from caregiver.summary.pages import Document, Paper, urgent_document
from tests.summary.paper import boxes, fonts_without_file, outside, overlapping, point_sizes, reader, text_of
from tests.summary.story import ANNA, CALENDAR, END, LONGEST_NAME, ROBERT

pytestmark = pytest.mark.usefixtures("qapp")

CHECKED = {"checked_on": END, "checked_by": "Anna"}
TEAM = CallNumber("01632 960142", "Palliative team, day and night · Nurse Okafor", **CHECKED)
CONTACTS = UrgentContacts(emergency=CallNumber("999", **CHECKED), team=TEAM)
HOSPICE = replace(
    CONTACTS,
    out_of_hours=CallNumber("01632 960177"),
    hospice=CallNumber("01632 960155", **CHECKED),
    call_first=CallFirst.YES,
    papers="green folder, on the fridge",
)
AT_HOME = replace(ROBERT, address="14 Mill Lane, Westbrook; the door code is 2580")
LONG = replace(
    HOSPICE,
    say="My name is Anna. " * 200,
    papers="in the green folder " * 100,
    team=replace(TEAM, label=LONGEST_NAME),
    helpline=CallNumber("01632 960199", LONGEST_NAME),
)


@pytest.fixture(scope="module")
def signs() -> UrgentSigns:
    return Library(Path(__file__).parents[2] / "resources").urgent_signs()


def sheet_for(signs: UrgentSigns, contacts: UrgentContacts, person: Person | None = AT_HOME) -> UrgentSheet:
    return urgent_sheet(signs, contacts, person, ANNA if person else None, END)


def printed(sheet: UrgentSheet, paper: Paper = Paper.A4) -> Document:
    return urgent_document(sheet, END, paper, CALENDAR)


FORMS = {"team": CONTACTS, "hospice": HOSPICE, "nothing known": UrgentContacts(), "too long": LONG}


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("contacts", FORMS.values(), ids=FORMS)
def test_it_is_one_page_with_every_sign(signs: UrgentSigns, contacts: UrgentContacts, paper: Paper) -> None:
    sheet = sheet_for(signs, contacts)
    document = printed(sheet, paper)
    (drawn,) = boxes(document)
    text = text_of(document)
    assert len(reader(document).pages) == 1
    assert outside(drawn, document) == []
    assert overlapping(drawn) == []
    assert [str(sign) for part in sheet.lists for sign in part.signs if str(sign) not in text] == []
    assert fonts_without_file(document) == []


@pytest.mark.parametrize(("contacts", "paper"), [(CONTACTS, Paper.A4), (CONTACTS, Paper.LETTER), (HOSPICE, Paper.A4)])
def test_the_words_are_fourteen_points(signs: UrgentSigns, contacts: UrgentContacts, paper: Paper) -> None:
    assert 14.0 in point_sizes(printed(sheet_for(signs, contacts), paper))


def test_the_longest_words_are_twelve_points_and_the_rest_is_named(signs: UrgentSigns) -> None:
    document = printed(sheet_for(signs, LONG), Paper.LETTER)
    assert {12.0, 12.4} & point_sizes(document)
    assert text_of(document).count("… (more in the diary)") == 2


def test_numbers_stand_above_the_signs_with_who_checked_them(signs: UrgentSigns) -> None:
    text = text_of(printed(sheet_for(signs, CONTACTS)))
    parts = ["Call now.", "Emergency number 999 checked by Anna on 22 Nov 2026", "Say: My name is Anna Hale."]
    assert [text.find(part) for part in parts] == sorted(text.find(part) for part in parts)
    assert all(part in text for part in parts)
    assert "Nurse Okafor 01632 960142 checked by Anna" in text


def test_with_a_hospice_plan_both_boxes_carry_its_number(signs: UrgentSigns) -> None:
    text = text_of(printed(sheet_for(signs, HOSPICE)))
    assert text.count("01632 960155") == 2
    assert text.count("Emergency number 999") == 2
    assert "Papers about what he wants in an emergency: green folder, on the fridge" in text


def test_without_a_diary_it_names_nobody(signs: UrgentSigns) -> None:
    text = text_of(printed(sheet_for(signs, UrgentContacts(), None)))
    assert "Use your local emergency number." in text
    assert not {"Robert", "Anna", "checked"} & set(text.replace(",", " ").split())


def test_there_is_room_to_write_after_the_call(signs: UrgentSigns) -> None:
    assert "After the call: who answered They said to:" in text_of(printed(sheet_for(signs, CONTACTS)))
