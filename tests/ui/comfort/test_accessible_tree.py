"""The editor as a screen reader gets it."""

import os

from tests.real.accessibility import accessible_tree


def test_everything_has_a_name_and_stands_in_the_order_of_the_page(writer, open_all):
    open_all.window.resize(1366, 1200)
    open_all.click("A place from the list …")
    shown = accessible_tree(os.getpid()).showing()
    nameless = [
        (element.role, element.extents)
        for element in shown
        if {"focusable", "enabled"} <= element.states and not element.name
    ]
    assert nameless == []
    names = [element.name for element in shown]
    wanted = ["Back", "heat", "Pain 0 of 10", "Urgent signs", "When: time", "How long: minutes", "20 min",
              "Head, front", "Note", "Done", "Undo changes"]  # fmt: skip
    editor = names[names.index("Back") :]
    assert [name for name in dict.fromkeys(editor) if name in wanted] == wanted
