"""The numbers of the urgent sheet: asked about after a year, and bare in the small plain file."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregiver.domain.person import CallFirst, CallNumber, UrgentContacts
from caregiver.domain.urgent import urgent_sheet
from caregiver.domain.urgent_numbers import (
    NumbersToCheck,
    is_check_due,
    locked_numbers,
    numbers_to_check,
    read_locked_numbers,
)
from tests.domain.test_urgent import ANNA, CONTACTS, HOSPICE, ROBERT, SIGNS, some_contacts

CHECKED = date(2026, 11, 22)
A_YEAR_LATER = date(2027, 11, 22)
THE_DAY_BEFORE = date(2027, 11, 21)


def checked(number: str, day: date = CHECKED) -> CallNumber:
    return CallNumber(number, checked_on=day, checked_by="Anna")


def test_a_number_is_asked_about_on_the_day_after_a_year_and_never_earlier() -> None:
    assert not is_check_due(checked("999"), THE_DAY_BEFORE)
    assert is_check_due(checked("999"), A_YEAR_LATER)
    assert is_check_due(checked("999", date(2028, 2, 29)), date(2029, 2, 28))
    assert not is_check_due(CallNumber("999"), A_YEAR_LATER)
    assert not is_check_due(checked(" "), A_YEAR_LATER)


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (THE_DAY_BEFORE, "checked by Anna on 22 Nov 2026"),
        (A_YEAR_LATER, "last checked on 22 Nov 2026. Is it still right?"),
    ],
)
def test_it_stands_on_the_sheet_itself(today: date, said: str) -> None:
    sheet = urgent_sheet(SIGNS, replace(CONTACTS, emergency=checked("999")), ROBERT, ANNA, today)
    assert str(sheet.boxes[0].checked) == said


def test_the_numbers_of_one_day_are_asked_about_together_the_oldest_first() -> None:
    later = date(2026, 12, 24)
    contacts = UrgentContacts(checked("999", later), checked("01632 960142"), checked("01632 960177"))
    assert numbers_to_check(contacts, THE_DAY_BEFORE) is None
    asked = NumbersToCheck(CHECKED, ("01632 960142", "01632 960177"))
    assert numbers_to_check(contacts, A_YEAR_LATER) == asked
    assert numbers_to_check(contacts, date(2028, 1, 1)) == asked
    assert [asked.holds(number) for number in (contacts.emergency, contacts.team)] == [False, True]


def test_a_hospice_is_asked_about_where_its_number_stands_on_the_sheet() -> None:
    first = UrgentContacts(hospice=checked("01632 960155"), call_first=CallFirst.YES)
    assert numbers_to_check(first, A_YEAR_LATER) == NumbersToCheck(CHECKED, ("01632 960155",))
    assert numbers_to_check(replace(first, call_first=CallFirst.NOT_SURE), A_YEAR_LATER) is None


@given(some_contacts, st.dates(date(2001, 1, 1)))
def test_only_what_was_checked_a_year_ago_or_more_is_asked_about(contacts: UrgentContacts, today: date) -> None:
    asked = numbers_to_check(contacts, today)
    assert asked is None or (asked.numbers and asked.checked_on < today and (today - asked.checked_on).days >= 365)


# -- the small plain file ---------------------------------------------------------------------------------------


def test_the_small_plain_file_holds_bare_numbers() -> None:
    assert locked_numbers(CONTACTS) == "emergency 999\nteam 01632 960142\n"
    assert locked_numbers(HOSPICE) == "first 01632 960155\nemergency 999\nteam 01632 960142\n"


@pytest.mark.parametrize("answer", [None, False])
def test_without_a_yes_there_is_no_plain_file(answer: bool | None) -> None:
    assert locked_numbers(replace(CONTACTS, shown_when_locked=answer)) is None


@pytest.mark.parametrize("typed", ["999 (ask for Robert)", "", "Nurse Okafor 01632", "01632\n960142 hospice"])
def test_a_number_with_other_words_in_it_is_left_out_of_the_plain_file(typed: str) -> None:
    contacts = replace(CONTACTS, team=CallNumber(typed))
    assert locked_numbers(contacts) == "emergency 999\n"


@given(some_contacts)
def test_the_plain_file_never_holds_a_word_of_the_family(contacts: UrgentContacts) -> None:
    content = locked_numbers(contacts) or ""
    assert set(re.findall(r"[^\W\d_]+", content)) <= {"first", "emergency", "team", "ext", "x"}


@given(st.text())
def test_a_damaged_plain_file_gives_no_numbers_and_no_error(content: str) -> None:
    for word in ("emergency", "team", "first"):
        assert read_locked_numbers(f"{word} x{content}").emergency == CallNumber()
    assert isinstance(read_locked_numbers(content), UrgentContacts)
