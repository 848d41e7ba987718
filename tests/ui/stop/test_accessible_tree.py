"""Stopping, coming home and the quiet page as a screen reader gets them, and by the keyboard alone."""

import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from caregiver.domain.stay import ListAnswer, StayKind
from caregiver.ui.core.navigation import Destination
from tests.real.accessibility import accessible_tree


def nameless():
    return [
        (element.role, element.extents)
        for element in accessible_tree(os.getpid()).showing()
        if {"focusable", "enabled"} <= element.states and not element.name
    ]


def go_by_tab(qtbot, target, most=60):
    for _ in range(most):
        here = QApplication.focusWidget()
        if here is target:
            return
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    raise AssertionError("the Tab key does not come there")


def test_stopping(house):
    house.pages.go(Destination.STOP)
    assert nameless() == []
    house.go_to_hospital()
    assert nameless() == []


def test_coming_home(house):
    house.go_to_hospital()
    house.pages.go(Destination.HOMECOMING)
    house.homecoming.back_part.other.click()
    assert nameless() == []
    house.homecoming.back_part.now.click()
    house.homecoming.correct.click()
    assert nameless() == []
    shown = accessible_tree(os.getpid()).showing()
    assert "Not sure yet: Senna tablets" in [element.name for element in shown if element.role == "radio button"]


def test_the_quiet_page(house):
    house.pages.go(Destination.STOP)
    house.stop.rows[StayKind.DIED].click()
    house.quiet.at_home.head.click()
    house.quiet.dates.click()
    assert nameless() == []


def test_home_again_by_the_keyboard_alone(house, qtbot):
    house.go_to_hospital()
    house.clock.go_to(2026, 11, 23, 18)
    house.pages.go(Destination.HOMECOMING)
    page = house.homecoming
    go_by_tab(qtbot, page.back_part.now)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    row = page.rows[house.story["long"]]
    go_by_tab(qtbot, row.radios[ListAnswer.SAME])
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    go_by_tab(qtbot, page.foot.save)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    stay = house.services.stays.last().uuid
    assert house.services.stays.answers(stay)[house.story["long"]].answer is ListAnswer.SAME


@pytest.mark.parametrize("width", [1000, 1366])
def test_four_answers_stand_side_by_side_while_there_is_room(house, qtbot, width):
    house.come_home()
    house.window.resize(width, 768)
    radios = house.homecoming.rows[house.story["long"]].radios
    qtbot.waitUntil(lambda: house.window.width() == width)
    qtbot.waitUntil(lambda: len({radio.y() for radio in radios.values()}) == 1)
