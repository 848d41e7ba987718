"""The pages of visits as a screen reader gets them."""

import os

from caregiver.ui.core.navigation import Destination
from caregiver.ui.visits.page import ALL
from tests.real.accessibility import accessible_tree
from tests.ui.visits.conftest import settle


def nameless() -> list[object]:
    return [
        (element.role, element.extents)
        for element in accessible_tree(os.getpid()).showing()
        if {"focusable", "enabled"} <= element.states and not element.name
    ]


def test_nothing_is_without_a_name(desk, opened, patel, plan, ask):
    first, *_ = ask("one", "two")
    plan(2026, 11, 12, 10, 30)
    page = opened()
    page.questions.row(first).open()
    for part in page.side.lists.values():
        part.add.click()
    settle()
    assert nameless() == []
    opened(ALL)
    assert nameless() == []
    desk.go(Destination.VISIT, patel)
    settle()
    assert nameless() == []


def test_the_keyboard_goes_as_one_reads(desk, opened, patel, ask):
    ask("one", "two")
    page = opened()
    page.questions.row(next(iter(page.questions.list.rows))).star.setFocus()
    for name in ("Star: one", "Edit: one", "Star: two", "Edit: two", "A question of your own", "Add this question"):
        desk.tab_to(name)
    desk.tab_to("Robert")
    desk.tab_to("Before we go: add a line")
    desk.tab_to("Tell Jo the day and time")
    desk.tab_to("The doctor’s page")
