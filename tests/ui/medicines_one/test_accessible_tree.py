"""The page of one medicine as a screen reader gets it, and by the keyboard alone."""

import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from caregiver.domain.device import DeviceEvent
from tests.real.accessibility import accessible_tree
from tests.ui.medicines_one.conftest import pressed


@pytest.mark.parametrize("form", ["", "It fell off …", "Two found …", "New one put on …", "Count it …"])
def test_nothing_that_can_be_used_is_without_a_name(open_page, patch_story, form):
    page = open_page(patch_story["patch"])
    if form:
        pressed(page, form)
    nameless = [
        (element.role, element.extents)
        for element in accessible_tree(os.getpid()).showing()
        if {"focusable", "enabled"} <= element.states and not element.name
    ]
    assert nameless == []


def test_seen_on_by_the_keyboard_alone(open_page, patch_story, services, qtbot):
    page = open_page(patch_story["patch"])
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    for _ in range(20):
        here = QApplication.focusWidget()
        if isinstance(here, QPushButton) and here.text() == "Seen on, 14:32":
            break
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    (note,) = services.devices.notes(patch_story["patch"])
    assert note.value.event is DeviceEvent.SEEN_ON
