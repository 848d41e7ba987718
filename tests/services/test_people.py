from dataclasses import replace
from datetime import date

import pytest

from caregiver.domain.errors import BadInput, StorageFailed
from caregiver.domain.person import Allergy, CallNumber, Caregiver, Known, Person, Pronouns, UrgentContacts
from caregiver.services.changes import Area

NUMBERS = UrgentContacts(
    emergency=CallNumber("999"), team=CallNumber("01632 960142", "Nurse Okafor"), shown_when_locked=True
)


def test_before_set_up_nobody_is_known(unknown_people):
    assert unknown_people.person() is None
    assert unknown_people.writing_now() is None
    assert unknown_people.writer() == ""
    assert unknown_people.contacts() == UrgentContacts()


def test_the_first_page_writes_who_it_is_about_and_who_writes(people):
    assert people.person().called == "Robert"
    assert people.writing_now().value.name == "Anna"
    assert people.writing_now().by == people.writing_now().uuid


def test_the_first_page_without_a_name_writes_nothing(unknown_people):
    with pytest.raises(BadInput) as refused:
        unknown_people.begin(Person("Robert"), Caregiver(" "))
    assert refused.value.field == "caregiver"
    assert unknown_people.person() is None
    assert unknown_people.caregivers() == ()


def test_what_is_known_of_the_person_is_kept_cleaned_and_can_be_undone(people):
    before = people.person()
    changed = people.save_person(
        replace(
            before,
            full_name="  Robert   Hale ",
            allergies_known=Known.YES,
            allergies=(Allergy(" penicillin ", "rash"), Allergy(" ")),
            goal_number=4,
            goal_words="walk to the gate\n",
        )
    )
    kept = people.person()
    assert kept == changed.value
    assert (kept.full_name, kept.allergies, kept.goal_words) == (
        "Robert Hale",
        (Allergy("penicillin", "rash"),),
        "walk to the gate",
    )
    changed.undo()
    assert people.person() == before


def test_saving_the_same_again_changes_nothing(people, vault):
    assert people.save_person(people.person()).areas == frozenset()
    assert len(vault.people.person.steps()) == 1


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("called", " \t"),
        ("birth_date", date(2026, 11, 23)),
        ("birth_date", date(1826, 1, 1)),
        ("weight_on", date(2026, 11, 23)),
        ("allergies_asked_on", date(2026, 11, 23)),
        ("organs_asked_on", date(2026, 11, 23)),
        ("goal_number", 11),
        ("weight_kg", "heavy"),
        ("weight_kg", "0"),
        ("weight_kg", "NaN"),
        ("weight_kg", "7100"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(people, field, value):
    before = people.person()
    with pytest.raises(BadInput) as refused:
        people.save_person(replace(before, **{field: value}))
    assert refused.value.field == field
    assert people.person() == before


@pytest.mark.parametrize("weight", ["", "71", "71.5", "71,5"])
def test_a_weight_is_kept_as_typed(people, weight):
    people.save_person(replace(people.person(), weight_kg=weight))
    assert people.person().weight_kg == weight


def test_a_second_caregiver_writes_from_now_on(people):
    jo = people.add_caregiver(Caregiver("Jo", initials="JK")).value
    people.write_as(jo.uuid)
    assert people.writing_now() == jo
    assert [record.value.name for record in people.caregivers()] == ["Anna", "Jo"]
    assert people.name_of(jo.uuid) == "Jo"
    assert people.name_of("nobody") == ""


def test_writing_as_somebody_is_undone(people):
    anna = people.writer()
    jo = people.add_caregiver(Caregiver("Jo")).value
    people.write_as(jo.uuid).undo()
    assert people.writer() == anna


def test_a_new_name_is_shown_on_what_was_written_before_and_can_be_undone(people):
    anna = people.writer()
    changed = people.correct_caregiver(anna, Caregiver("  Anna   Hale "))
    assert people.name_of(anna) == "Anna Hale"
    assert Area.PAIN in changed.areas
    changed.undo()
    assert people.name_of(anna) == "Anna"


def test_a_caregiver_without_a_name_is_refused(people):
    with pytest.raises(BadInput):
        people.add_caregiver(Caregiver("\n"))
    with pytest.raises(BadInput):
        people.correct_caregiver(people.writer(), Caregiver(""))
    assert people.writing_now().value.name == "Anna"


def test_numbers_lie_outside_the_diary_only_with_the_familys_yes(people, numbers_file):
    people.save_contacts(replace(NUMBERS, shown_when_locked=None))
    assert numbers_file.content is None
    people.save_contacts(NUMBERS)
    assert "01632 960142" in numbers_file.content
    assert "Okafor" not in numbers_file.content
    people.save_contacts(replace(NUMBERS, shown_when_locked=False))
    assert numbers_file.content is None


def test_numbers_are_undone_in_both_places(people, numbers_file):
    people.save_contacts(NUMBERS).undo()
    assert people.contacts() == UrgentContacts()
    assert numbers_file.content is None


def test_numbers_are_not_saved_when_their_file_cannot_be_written(people, numbers_file):
    numbers_file.refusal = StorageFailed("The disk is full.")
    with pytest.raises(StorageFailed):
        people.save_contacts(NUMBERS)
    assert people.contacts() == UrgentContacts()


def test_numbers_lose_what_a_telephone_cannot_dial(people):
    people.save_contacts(UrgentContacts(emergency=CallNumber(" 999\x07\n"), say=" We are at\nthe mill. "))
    assert people.contacts() == UrgentContacts(emergency=CallNumber("999"), say="We are at\nthe mill.")


def test_a_checked_number_says_who_and_when(people):
    assert people.checked(CallNumber("999"), date(2026, 11, 22)) == CallNumber("999", "", date(2026, 11, 22), "Anna")


def test_pronouns_are_what_the_family_set(people):
    people.save_person(replace(people.person(), pronouns=Pronouns.SHE))
    assert people.person().pronouns is Pronouns.SHE


def test_after_a_year_the_numbers_are_asked_about_and_gone_after_the_answer(people, clock):
    today = clock.now().date()
    checked = replace(
        NUMBERS,
        emergency=people.checked(NUMBERS.emergency, today),
        team=people.checked(NUMBERS.team, today),
        helpline=CallNumber("01632 960199"),
    )
    people.save_contacts(checked)
    clock.go_to(today.year + 1, today.month, today.day - 1)
    assert people.numbers_to_check() is None
    clock.go_to(today.year + 1, today.month, today.day)
    asked = people.numbers_to_check()
    assert asked is not None
    assert (asked.checked_on, asked.numbers) == (today, ("999", "01632 960142"))
    anna = next(record.uuid for record in people.caregivers())
    jo = people.add_caregiver(Caregiver("Jo")).value.uuid
    people.write_as(jo)
    people.save_contacts(replace(people.contacts(), team=CallNumber("01632 960143")))
    changed = people.confirm_numbers(asked)
    kept = people.contacts()
    assert (kept.emergency.checked_by, kept.emergency.checked_on) == ("Jo", clock.now().date())
    assert (kept.team.checked_on, kept.helpline.checked_on) == (None, None)
    assert people.numbers_to_check() is None
    changed.undo()
    assert people.contacts().emergency == replace(checked.emergency, checked_by=people.name_of(anna))
