"""The evening review as a screen reader gets it."""

import os

import pytest

from tests.real.accessibility import accessible_tree


@pytest.fixture
def desk(open_desk, services):
    services.preferences.set_review_items(["symptom:nausea", "area:eating"])
    made = open_desk(height=1500)
    made.click("more about this day")
    return made


def test_nothing_that_can_be_used_is_without_a_name(desk):
    nameless = [
        (element.role, element.extents)
        for element in accessible_tree(os.getpid()).showing()
        if {"focusable", "enabled"} <= element.states and not element.name
    ]
    assert nameless == []


def test_each_word_says_what_it_answers_and_numbers_say_of_what(desk):
    shown = accessible_tree(os.getpid()).showing()
    radios = [element.name for element in shown if element.role == "radio button"]
    assert radios == [f"Pain {score} of 10" for score in range(11)] + [
        f"Pain in the way of eating: {score} of 10" for score in range(11)
    ]
    badly = [element.description for element in shown if element.name == "badly"]
    assert badly == ["Robert, the night before", "Anna, the night before"]
    mild = [element.description for element in shown if element.name == "mild"]
    assert mild == ["Sleepy", "Feeling sick"]
