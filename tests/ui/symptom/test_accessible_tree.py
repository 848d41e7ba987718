"""The editor as a screen reader gets it."""

import os

import pytest

from caregiver.domain.symptom import Grade, Symptom
from tests.real.accessibility import accessible_tree


@pytest.fixture
def shown(story, open_note, write):
    """Everything in sight of a full note."""
    desk = open_note(write(Symptom("nausea", Grade.MILD), Symptom("vomiting")))
    desk.window.resize(1366, 1200)
    return accessible_tree(os.getpid()).showing()


def test_nothing_that_can_be_used_is_without_a_name(shown):
    nameless = [
        (element.role, element.extents)
        for element in shown
        if {"focusable", "enabled"} <= element.states and not element.name
    ]
    assert nameless == []


def test_the_reading_order_is_that_of_the_page(shown):
    names = [element.name for element in shown]
    wanted = ["Back", "feeling sick", "Urgent signs", "mild", "When: time", "Robert said it", "Senna tablets",
              "My words", "only for me", "The team was told", "Done", "Undo changes", "Remove"]  # fmt: skip
    editor = names[names.index("Back") :]
    assert [name for name in dict.fromkeys(editor) if name in wanted] == wanted


def test_before_a_press_each_word_says_what_a_press_does(open_note):
    desk = open_note()
    chip = desk.page.form.words.row.chips.chip("nausea")
    assert chip.accessibleDescription() == "One press writes it down, as of now."
    desk.click("Another time, or more than one …")
    assert chip.accessibleDescription() == "What?"
