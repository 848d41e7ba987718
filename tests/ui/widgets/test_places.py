"""The list of places, and the row of one marked place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from caregiver.domain.pain import Place
from caregiver.domain.regions import REGIONS
from caregiver.ui.widgets.place_row import PlaceRow
from caregiver.ui.widgets.places_list import PlacesList


@pytest.fixture
def places(show):
    made = PlacesList()
    made.resize(374, 472)
    return show(made)


def test_every_place_of_the_vocabulary_is_in_the_list(places):
    assert len({places.box(region.code).text() for region in REGIONS}) == len(REGIONS)


def test_a_press_tells_and_marks_are_shown(qtbot, places):
    told = []
    places.pressed.connect(told.append)
    places.box("all-over").click()
    places.show_marked(["front-head", "all-over"])
    assert told == ["all-over"]
    ticked = [region.code for region in REGIONS if places.box(region.code).isChecked()]
    assert ticked == ["front-head", "all-over"]


def test_the_keyboard_goes_through_the_list_and_it_scrolls_along(qtbot, places):
    places.box(REGIONS[0].code).setFocus()
    passed = []
    for _ in range(len(REGIONS)):
        passed.append(QApplication.focusWidget().text())
        seen = QApplication.focusWidget().visibleRegion()
        assert not seen.isEmpty()
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert passed == [places.box(region.code).text() for region in REGIONS]


def test_it_never_scrolls_sideways(qtbot, places):
    assert not places.horizontalScrollBar().isVisible()


@pytest.fixture
def row(show, theme):
    made = PlaceRow(theme, Place("back-lower-left", 5))
    made.resize(374, 60)
    made.told = []
    made.changed.connect(made.told.append)
    return show(made)


def test_the_number_is_chosen_from_a_menu(row):
    menu = row.menu()
    words = [action.text() for action in menu.actions()]
    assert words == ["no number", *(str(score) for score in range(11))]
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["5"]
    menu.actions()[8].trigger()
    menu.actions()[0].trigger()
    assert row.told == [Place("back-lower-left", 7), Place("back-lower-left", None)]
    assert row.number.text() == "number"


def test_nothing_moves_in_the_row_when_its_number_is_chosen_or_taken_out(row):
    row.layout().activate()
    before = row.number.geometry()
    row.menu().actions()[0].trigger()
    row.layout().activate()
    assert row.number.geometry() == before


def test_the_menu_by_keyboard(qtbot, row):
    row.number.setFocus()
    qtbot.keyClick(row.number, Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(menu, key)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    assert row.told == [Place("back-lower-left", 6)]


def test_the_pain_spreads_here(row):
    row.spread.click()
    assert row.told == [Place("back-lower-left", 5, is_spread=True)]


def test_it_can_be_taken_out(qtbot, row):
    with qtbot.waitSignal(row.removed) as told:
        row.take_out.click()
    assert told.args == ["back-lower-left"]


def test_every_part_says_which_place_it_is_about(row):
    names = {button.accessibleName() for button in row.findChildren(QPushButton)}
    assert names == {"Number for Left lower back: 5", "Left lower back: spreads here", "Take out Left lower back"}


def test_press_areas_are_large_enough(row):
    assert all(min(button.width(), button.height()) >= 44 for button in row.findChildren(QPushButton))
