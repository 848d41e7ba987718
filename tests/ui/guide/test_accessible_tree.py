"""The Guide as a screen reader gets it."""

import os

import pytest

from tests.real.accessibility import accessible_tree


def nameless() -> list[object]:
    return [
        (element.role, element.extents)
        for element in accessible_tree(os.getpid()).showing()
        if {"focusable", "enabled"} <= element.states and not element.name
    ]


@pytest.mark.parametrize("name", ["G16", "word:opioid"])
def test_nothing_is_without_a_name(desk, opened, name):
    opened(name)
    assert nameless() == []
    desk.click("Print this card")
    assert nameless() == []


def test_the_keyboard_goes_as_one_reads(desk, opened):
    page = opened("G16")
    page.back.setFocus()
    for name in ("Back", "Search the guide", "Pain: show", "Treatments: hide", "When radiotherapy starts to work"):
        desk.tab_to(name)
    for name in ("Words of medicine, A to Z: show", "Urgent signs", "Radiotherapy from outside", "Print this card"):
        desk.tab_to(name)
