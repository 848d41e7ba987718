"""The calendar as a screen reader gets it."""

import os

import pytest

from tests.real.accessibility import accessible_tree
from tests.ui.medicines_given.conftest import of_november, pressed


@pytest.mark.parametrize("shape", [0, 1, 2])
def test_nothing_that_can_be_used_is_without_a_name(open_page, november, shape):
    page = open_page(november)
    page.shape._group.button(shape).click()
    nameless = [
        (element.role, element.extents)
        for element in accessible_tree(os.getpid()).showing()
        if {"focusable", "enabled"} <= element.states and not element.name and element.role != "table cell"
    ]
    assert nameless == []


def test_a_day_is_a_button_with_all_that_became_of_its_doses(open_page, november):
    open_page(november)
    names = {e.name for e in accessible_tree(os.getpid()).showing() if e.role in {"push button", "button"}}
    assert "Tuesday 10 November: 08:00 given, 14:00 did not want it, 20:00 in hospital" in names


def test_each_way_to_correct_says_of_which_dose(open_page, november):
    page = open_page(november)
    page.choose(of_november(17))
    pressed(page.day, "Correct this day")
    pressed(page.day, "14:00, not recorded …")
    names = {e.name for e in accessible_tree(os.getpid()).showing()}
    assert {"Not given …: 14:00, not recorded", "It was given at about 14:00: 14:00, not recorded"} <= names
