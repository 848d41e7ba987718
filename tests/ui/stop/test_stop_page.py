"""One press stops all reminders; each press can be taken back; nothing else must be said."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from caregiver.domain.stay import StayKind
from caregiver.ui.core.navigation import Destination
from tests.ui.stop.conftest import buttons_in, texts_in


@pytest.fixture
def stop(house):
    house.pages.go(Destination.STOP)
    return house.stop


def type_over(qtbot, line, text):
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Tab)


def test_three_equal_rows_and_nothing_filled(stop, qtbot):
    def are_equal() -> bool:
        heights = {row.height() for row in stop.rows.values()}
        return len(heights) == 1 and 80 <= min(heights) <= 100

    qtbot.waitUntil(are_equal)
    assert [row.accessibleName() for row in stop.rows.values()] == [
        "In hospital or hospice",
        "Robert has died",
        "Something else",
    ]
    assert all(made.property("role") != "primary" for made in stop.findChildren(QPushButton))


@pytest.mark.parametrize(
    ("kind", "kept"),
    [(StayKind.HOSPITAL, "hospital"), (StayKind.DIED, "died"), (StayKind.STOPPED, "stopped")],
)
def test_one_press_by_key_stops_everything(house, stop, qtbot, kind, kept):
    stop.rows[kind].setFocus()
    qtbot.keyClick(stop.rows[kind], Qt.Key.Key_Space)
    assert house.stay.kind.value == kept
    assert house.services.reminders.reconcile().silent is not None


def test_a_shaking_hand_does_not_press_what_comes_under_it(house, stop, qtbot):
    qtbot.mouseClick(stop.rows[StayKind.HOSPITAL], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(stop.rows[StayKind.DIED], Qt.MouseButton.LeftButton)
    assert house.stay.kind is StayKind.HOSPITAL


def test_in_hospital_the_undo_is_in_sight_and_has_the_keyboard(house, stop, qtbot):
    house.go_to_hospital()
    assert house.window.focusWidget().text() == "Undo"
    qtbot.keyClick(house.window.focusWidget(), Qt.Key.Key_Space)
    assert house.stay is None
    assert stop.rows[StayKind.HOSPITAL].isVisible()
    assert not stop.off.isVisible()


def test_where_and_why_are_kept_when_they_are_left(house, stop, qtbot):
    house.go_to_hospital()
    fields = stop.off.fields
    type_over(qtbot, fields.where.line, "St Luke")
    type_over(qtbot, fields.why.line, "a fall")
    fields.kind._group.button(1).click()
    assert (house.stay.kind, house.stay.where, house.stay.why) == (StayKind.HOSPICE, "St Luke", "a fall")
    assert stop.off.saved.text() == "Saved"


def test_undo_takes_the_press_back_after_where_was_written(house, stop, qtbot):
    house.go_to_hospital()
    type_over(qtbot, stop.off.fields.where.line, "St Luke")
    stop.off.bar.undo_asked.emit()
    assert house.stay is None


def test_from_an_earlier_time(house, stop, qtbot):
    house.go_to_hospital()
    type_over(qtbot, stop.off.fields.start.time, "13:05")
    assert house.stay.at == house.story.at(0, "13:05")
    assert "From Sun 22 Nov 13:05 on." in texts_in(stop)


@pytest.mark.parametrize(
    ("typed", "problem"),
    [("25:00", "This is not a time."), ("23:00", "This time is still to come.")],
)
def test_a_time_that_cannot_be_is_said_beside_its_field(house, stop, qtbot, typed, problem):
    house.go_to_hospital()
    before = house.stay
    type_over(qtbot, stop.off.fields.start.time, typed)
    assert problem in stop.off.fields.start.problem.text()
    assert house.stay == before


def test_what_the_hospital_asks_for_can_be_printed(house, stop, asked):
    house.go_to_hospital()
    asked.places.clear()
    house.context.navigator.asked.disconnect(house.pages.go)  # the page of papers is another room's
    stop.off.print.click()
    assert asked.places == [(Destination.PAPER, "hospital")]


def test_something_else_goes_back_and_says_so_with_undo(house, stop):
    stop.rows[StayKind.STOPPED].click()
    assert house.page is house.window.page(Destination.TODAY)
    assert house.window.messages.sentence() == "Reminders are off."
    house.window.messages.undo_asked.emit()
    assert house.stay is None


def test_who_comes_again_finds_them_off_and_turns_them_on(house, stop):
    stop.rows[StayKind.STOPPED].click()
    house.pages.go(Destination.STOP)
    assert "Reminders are off" in texts_in(stop)
    assert "Something else" not in texts_in(stop)
    assert not stop.off.bar.isVisible()
    house.pages.reminders_strip.ways[0].click()
    assert house.stay is None
    assert "Leave reminders on" in buttons_in(stop)


def test_the_way_back_stands_once(house, stop):
    house.go_to_hospital()
    assert "The page for the hospital can be printed next." in texts_in(stop)
    assert buttons_in(house.window).count("Robert is back") == 1


def test_who_dies_in_hospital(house, stop):
    house.go_to_hospital()
    stop.rows[StayKind.DIED].click()
    assert house.stay.kind is StayKind.DIED


def test_leave_reminders_on_changes_nothing(house, stop):
    assert "Leave reminders on" in buttons_in(stop)
    stop.leave.click()
    assert house.stay is None
    assert house.page is house.window.page(Destination.TODAY)
