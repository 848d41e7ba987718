"""The editor as a screen reader gets it."""

import os

import pytest

from caregiver.drawing.body_map import body_map
from tests.real.accessibility import accessible_tree


@pytest.fixture
def editor(open_editor, writer):
    writer.write(2026, 11, 21, 9, 40, qualities=("dull",))
    return open_editor(writer.write(2026, 11, 22, 9, 40, score=5), height=1100)


@pytest.mark.parametrize("is_list", [False, True])
def test_nothing_that_can_be_used_is_without_a_name(editor, is_list):
    if is_list:
        editor.page.where.switch.click()
    editor.page.form.words["quality"].chips._show_all()
    editor.page.form.words["quality"].chips._ask_own()
    nameless = [
        (element.role, element.extents)
        for element in accessible_tree(os.getpid()).showing()
        if {"focusable", "enabled"} <= element.states and not element.name
    ]
    assert nameless == []


def test_numbers_are_radio_buttons_and_the_chosen_one_says_so(editor):
    shown = accessible_tree(os.getpid()).showing()
    numbers = {element.name: element for element in shown if element.role == "radio button"}
    assert list(numbers) == [f"Pain {score} of 10" for score in range(11)]
    assert [name for name, element in numbers.items() if "checked" in element.states] == ["Pain 5 of 10"]


def test_each_place_of_the_map_is_there_and_can_be_pressed(editor, qtbot):
    editor.page.where.map.pressed.emit("front-thigh-left")
    editor.page.where.row("front-thigh-left").menu().actions()[5].trigger()
    shown = accessible_tree(os.getpid()).showing()
    (the_map,) = [element for element in shown if element.name == "Body map" and len(element.children) > 40]
    places = {element.name: element for element in the_map.children}
    assert len(places) == len(body_map().shapes)
    assert {element.role for element in places.values()} == {"check box"}
    assert "checked" in places["Left thigh, front, 4"].states
    assert "checked" not in places["Right thigh, front"].states
    assert all("focusable" in element.states and element.actions for element in places.values())


def test_the_reading_order_is_that_of_the_page(editor):
    names = [element.name for element in accessible_tree(os.getpid()).showing()]
    wanted = ["Back", "Same as yesterday 09:40", "When: time", "Pain 0 of 10", "Robert said it", "aching", "getting up",
              "quick-acting dose", "His words", "My words", "only for me", "List of places", "Head, front", "Done",
              "Undo changes", "Remove"]  # fmt: skip
    assert [name for name in dict.fromkeys(names) if name in wanted] == wanted
