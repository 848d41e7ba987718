"""The page for old notes as a screen reader gets it."""

import os

from tests.real.accessibility import accessible_tree
from tests.ui.old_notes.conftest import type_row


def showing():
    return accessible_tree(os.getpid()).showing()


def test_nothing_that_takes_the_keyboard_is_without_a_name(desk, page, copy, qtbot):
    type_row(desk, "Mon 16:40", "7")
    desk.type("Tue 8:00")
    copy("14.11.2026;22:40;7\n15.11.2026;22:40;17")
    page.paste()
    qtbot.waitUntil(page.paste_card.table.isVisible)
    elements = showing()
    assert [
        (element.role, element.extents)
        for element in elements
        if {"focusable", "enabled"} <= element.states and not element.name and element.role != "table cell"
    ] == []
    names = {element.name for element in elements}
    assert {"Row 1: day and time", "Row 2: given", "Row 2: save", "Lines that were pasted"} <= names


def test_what_was_understood_is_said_with_the_field(desk, page):
    desk.type("Mon 16:40")
    assert page.list.rows[0].moment.accessibleDescription() == "Mon 16 Nov, 16:40"
