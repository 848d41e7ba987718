"""The pages about treatments as a screen reader gets them."""

import os

from caregiver.domain.treatment import TreatmentState
from tests.real.accessibility import accessible_tree
from tests.ui.treatments.conftest import nov, press


def nameless() -> list[object]:
    return [
        (element.role, element.extents)
        for element in accessible_tree(os.getpid()).showing()
        if {"focusable", "enabled"} <= element.states and not element.name
    ]


def test_nothing_of_the_list_is_without_a_name(listed, write):
    write("bone.cement", begins_on=nov(6), told="one night on the ward")
    write("physio", state=TreatmentState.UNDER_WAY, begins_on=nov(18), ends_on=nov(18), sessions=(nov(18), nov(25)))
    listed()
    assert nameless() == []


def test_nothing_of_the_editor_is_without_a_name(editor, write):
    assert nameless() == []
    editor.open_record(write("rt.external", sessions=(nov(24), nov(25)), told="it can take 2 to 3 weeks"))
    press(editor, "Choose places")
    assert nameless() == []
