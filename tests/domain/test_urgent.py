"""The urgent sheet: the same signs for everyone, the family's own numbers (care-rules C)."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregiver.domain.person import (
    Allergy,
    Answer,
    CallFirst,
    CallNumber,
    Caregiver,
    Known,
    Person,
    Pronouns,
    UrgentContacts,
)
from caregiver.domain.urgent import UrgentSheet, urgent_sheet
from caregiver.domain.urgent_numbers import locked_numbers, read_locked_numbers
from caregiver.services.library import Library

SIGNS = Library(Path(__file__).parents[2] / "resources").urgent_signs()
TODAY = date(2026, 11, 22)
ANNA = Caregiver("Anna", "Anna Hale", "AK")
ROBERT = Person(
    "Robert",
    Pronouns.HE,
    full_name="Robert Hale",
    birth_date=date(1954, 3, 14),
    address="14 Mill Lane\nWestbrook; the door code is 2580",
    illness="cancer",
    allergies_known=Known.YES,
    allergies=(Allergy("penicillin", "rash", "he says so"),),
)
CONTACTS = UrgentContacts(
    emergency=CallNumber("999", checked_on=TODAY, checked_by="Anna"),
    team=CallNumber("01632 960142", "Palliative team, Nurse Okafor"),
    out_of_hours=CallNumber("01632 960177"),
    call_first=CallFirst.NO,
    shown_when_locked=True,
)
HOSPICE = replace(CONTACTS, hospice=CallNumber("01632 960155", "Hospice", TODAY, "Mary"), call_first=CallFirst.YES)

EMERGENCY = (
    "Cannot be woken, or very hard to wake · Breathing very slow, shallow or with pauses; lips blue or grey · Sudden "
    "trouble breathing; chest pain; one leg swollen and short of breath · A fit; sudden trouble speaking, a drooping "
    "face, a collapse · Heavy bleeding that does not stop; vomiting or coughing up blood · Swelling of face or lips "
    "with trouble breathing; choking · Too much medicine taken, or someone else took it or touched a used patch; two "
    "patches found on · Talks of ending life, or you fear for your own safety"
)
TEAM = (
    "Back or neck pain that is new, worse or different: like a tight band, worse lying flat, on coughing or on the "
    "toilet · Legs or arms weak, heavy, numb or tingling; unsteady; trouble walking · Cannot pass pee or poo, or "
    "has lost control; numb around the bottom · Very thirsty or peeing much more, with feeling sick, hard stools, "
    "sleepy or muddled · Fever: 38 °C (100.4 °F) or more, shivers, or suddenly unwell with no fever, in treatment "
    "or the weeks after; paracetamol and steroids can hide a fever · Pain out of control, or sudden bad pain · "
    "Sudden bone pain, with or without a fall; cannot put weight on it; a limb looks bent · Cannot swallow the "
    "medicines or keep them down; swollen belly with no poo or wind · New muddle, seeing things, jerking, or much "
    "sleepier than usual · Black poo · One leg or arm swollen, hot or sore · Pump alarm, patch found off, or strong"
    " medicine or steroid run out"
)

a_number = st.builds(
    CallNumber, st.text(max_size=20), st.text(max_size=20), st.none() | st.dates(), st.text(max_size=9)
)
some_contacts = st.builds(
    UrgentContacts,
    emergency=a_number,
    team=a_number,
    out_of_hours=a_number,
    helpline=a_number,
    hospice=a_number,
    call_first=st.sampled_from(CallFirst),
    shown_when_locked=st.none() | st.booleans(),
    papers=st.text(),
    say=st.text(),
)
somebody = st.none() | st.builds(
    Person, st.text(), st.sampled_from(Pronouns), illness=st.text(), address=st.text(),
    allergies_known=st.sampled_from(Known),
)  # fmt: skip


def sheet(
    contacts: UrgentContacts = CONTACTS, person: Person | None = ROBERT, caregiver: Caregiver | None = ANNA
) -> UrgentSheet:
    return urgent_sheet(SIGNS, contacts, person, caregiver, TODAY)


def fixed_words(of: UrgentSheet) -> tuple[str, ...]:
    texts = [of.title, of.lead]
    for signs in of.lists:
        texts += [signs.heading, signs.lead, *signs.signs]
    return tuple(map(str, texts))


def test_the_signs_are_word_for_word_those_decided() -> None:
    emergency, team = sheet().lists
    assert " · ".join(map(str, emergency.signs)) == EMERGENCY
    assert " · ".join(map(str, team.signs)) == TEAM
    assert str(emergency.lead) == str(team.lead) == "New, or worse than usual:"
    assert str(emergency.heading) == "Ask for emergency help now"
    assert str(team.heading) == "Call the team now, day or night"
    assert str(team.closing) == "No answer: call the emergency number."
    assert emergency.closing is None


@given(some_contacts, somebody)
def test_the_words_are_the_same_for_every_family(contacts: UrgentContacts, person: Person | None) -> None:
    assert fixed_words(sheet(contacts, person, None)) == fixed_words(sheet())


def test_the_fixed_words_hold_no_pronoun_and_no_name() -> None:
    words = set(re.findall(r"[a-z]+", " ".join(fixed_words(sheet(HOSPICE))).casefold()))
    assert not words & {"he", "she", "they", "his", "her", "him", "their", "robert", "anna", "patient"}


def test_only_the_figure_changes_when_the_team_told_its_own() -> None:
    figure = sheet(replace(CONTACTS, fever_figure="37.5 °C"))
    changed = [
        (str(told), str(common))
        for told, common in zip(figure.lists[1].signs, sheet().lists[1].signs, strict=True)
        if told != common
    ]
    assert changed == [
        (
            "Fever: 37.5 °C or more (as your team told you), shivers, or suddenly unwell with no fever, in treatment "
            "or the weeks after; paracetamol and steroids can hide a fever",
            "Fever: 38 °C (100.4 °F) or more, shivers, or suddenly unwell with no fever, in treatment or the weeks "
            "after; paracetamol and steroids can hide a fever",
        )
    ]


def test_the_boxes_carry_the_family_s_numbers_and_who_checked_them() -> None:
    emergency, team = sheet().boxes
    assert (str(emergency.label), str(emergency.number)) == ("Emergency number", "999")
    assert str(emergency.checked) == "checked by Anna on 22 Nov 2026"
    assert str(team.label) == "Your team, day and night · Palliative team, Nurse Okafor"
    assert str(team.number) == "01632 960142"
    assert str(team.checked) == "not checked yet"
    assert [(str(line.label), str(line.number)) for line in team.lines] == [("Doctor, out of hours", "01632 960177")]


def test_a_hospice_that_is_called_first_stands_in_both_boxes_with_the_emergency_number_beneath() -> None:
    for box in sheet(HOSPICE).boxes:
        assert str(box.label) == "Call your hospice first, for anything on this page"
        assert str(box.number) == "01632 960155"
        assert str(box.checked) == "checked by Mary on 22 Nov 2026"
        assert (str(box.lines[0].label), str(box.lines[0].number)) == ("Emergency number", "999")
    lines = {str(line.number): str(line.label) for line in sheet(HOSPICE).boxes[1].lines}
    assert lines["01632 960142"] == "Your team, day and night · Palliative team, Nurse Okafor"
    closings = [str(signs.closing) for signs in sheet(HOSPICE).lists]
    assert closings == ["No answer: call the emergency number."] * 2


def test_a_hospice_without_a_number_leaves_the_emergency_number_first() -> None:
    no_number = sheet(replace(HOSPICE, hospice=CallNumber("", "Hospice")))
    assert [str(box.number) for box in no_number.boxes] == ["999", "01632 960142"]
    assert no_number.lists[0].closing is None


def test_not_sure_counts_as_no() -> None:
    unsure = sheet(replace(HOSPICE, call_first=CallFirst.NOT_SURE))
    assert [str(box.number) for box in unsure.boxes] == ["999", "01632 960142"]


def test_without_numbers_the_sheet_still_stands() -> None:
    for box in sheet(UrgentContacts()).boxes:
        assert str(box.number) == "Use your local emergency number."
        assert not box.has_number
        assert box.checked is None


def test_what_to_say_is_made_of_recorded_facts_only() -> None:
    assert str(sheet().say) == (
        "My name is Anna Hale. We are at 14 Mill Lane, Westbrook; the door code is 2580. He is 72, has cancer. "
        "Allergies: penicillin (rash)."
    )
    nothing_recorded = sheet(person=Person("Robert"), caregiver=Caregiver("Anna"))
    assert str(nothing_recorded.say) == "My name is Anna. Allergies: not asked."
    none_known = replace(ROBERT, allergies_known=Known.NONE_KNOWN, allergies=(), illness="", address="")
    assert str(sheet(person=none_known).say) == "My name is Anna Hale. He is 72. Allergies: none known."


@pytest.mark.parametrize("answer", Answer)
def test_strong_medicine_is_said_where_the_family_said_yes(answer: Answer) -> None:
    said = str(sheet(person=replace(ROBERT, takes_strong_medicine=answer)).say)
    assert ("He takes strong pain medicine." in said) == (answer is Answer.YES)


@pytest.mark.parametrize(
    ("person", "line"),
    [
        (ROBERT, "Allergies: penicillin (rash)."),
        (replace(ROBERT, allergies=()), "Allergies: yes, which: not written."),
        (Person("Robert"), "Allergies: not asked."),
        (None, None),
    ],
)
def test_recorded_allergies_stand_beneath_the_family_s_own_words(person: Person | None, line: str | None) -> None:
    own = replace(CONTACTS, say="I am Anna. No allergies.")
    told = sheet(own, person).allergies
    assert (told and str(told)) == line
    assert line is None or f"Say: I am Anna. No allergies.\n{line}\n" in sheet(own, person).as_text()
    assert sheet(person=person).allergies is None


def test_the_family_s_own_words_stand_instead() -> None:
    own = replace(CONTACTS, say="I am Mary {Ellis}. Ring twice.", papers="green folder, on the fridge")
    with_own = sheet(own)
    assert str(with_own.say) == "I am Mary {Ellis}. Ring twice."
    assert str(with_own.papers_label) == "Papers about what he wants in an emergency:"
    assert with_own.papers == "green folder, on the fridge"


def test_the_plain_text_holds_everything_in_order() -> None:
    lines = sheet(replace(HOSPICE, papers="green folder")).as_text().splitlines()
    assert lines[:3] == [
        "Call now.",
        "Do not wait for the next visit. Do not stop to fill in the diary.",
        "Call your hospice first, for anything on this page",
    ]
    assert lines[-2:] == [
        "Papers about what he wants in an emergency: green folder",
        "This text is from 22 Nov 2026, not yet reviewed by a clinician.",
    ]
    assert "Emergency number: 999" in lines


def test_the_locked_sheet_has_the_numbers_and_names_nobody() -> None:
    content = locked_numbers(HOSPICE)
    assert content is not None
    locked = sheet(read_locked_numbers(content), person=None, caregiver=None)
    assert [str(box.number) for box in locked.boxes] == ["01632 960155", "01632 960155"]
    assert fixed_words(locked) == fixed_words(sheet())
    text = locked.as_text()
    assert str(locked.boxes[0].label) == "Call this first, for anything on this page"
    assert "Emergency number: 999" in text
    for word in ("hospice", "Robert", "Anna", "Mary", "checked", "Palliative"):
        assert word not in text
