"""What is printed for a doctor is kept under the doctor's name, and the usual stands for what was never chosen."""

import pytest

from caregiver.services.paper_choice import PaperChoice, read_choice

OWN = PaperChoice(days=7, along=("family", "record"), paper="Letter", language="de")


def test_however_the_name_is_typed_it_is_the_same_doctor(services):
    services.preferences.keep_paper_choice("Dr Patel", OWN)
    assert services.preferences.paper_choice(" dr  PATEL ") == OWN
    assert services.preferences.paper_choice("Dr Osei") == PaperChoice()


def test_a_new_doctor_begins_with_what_was_chosen_for_nobody_by_name(services):
    services.preferences.keep_paper_choice("", OWN)
    assert services.preferences.paper_choice("Dr Patel") == OWN
    assert services.preferences.paper_choice("") == OWN


def test_a_choice_can_be_taken_back(services):
    services.preferences.keep_paper_choice("Dr Patel", OWN)
    changed = services.preferences.keep_paper_choice("Dr Patel", PaperChoice())
    changed.undo()
    assert services.preferences.paper_choice("Dr Patel") == OWN


@pytest.mark.parametrize("kept", [None, [], "7", {"days": -1, "along": "x", "paper": 4, "language": None}, {}])
def test_what_was_kept_in_another_shape_reads_as_the_usual(kept):
    assert read_choice(kept) == PaperChoice()


def test_the_family_has_a_language_of_its_own(services):
    changed = services.preferences.set_family_language("de")
    assert services.preferences.family_language == "de"
    changed.undo()
    assert services.preferences.family_language == ""
