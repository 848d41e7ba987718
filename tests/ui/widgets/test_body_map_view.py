"""The body map: pressed by mouse and keyboard, and what a screen reader finds on it."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from caregiver.drawing.body_map import body_map
from caregiver.drawing.body_map_badges import BodyMark
from caregiver.drawing.body_map_place import BodyCaptions
from caregiver.ui.theme.theme import Look, Scheme
from caregiver.ui.widgets.body_map_view import BodyMapView

CAPTIONS = BodyCaptions("Front", "Back", "his right", "his left")
CODES = list(body_map().shapes)


@pytest.fixture
def view(show, theme):
    made = BodyMapView(theme, CAPTIONS)
    made.resize(374, 472)
    show(made)
    made.told = []
    made.pressed.connect(made.told.append)
    return made


def badge_point(view, code):
    shape = body_map().shapes[code]
    return view._place.to_rect(shape.view, shape.badge).toPoint()


def click(view, point):
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)


@pytest.mark.parametrize("code", CODES)
def test_a_press_on_a_place_tells_it(view, code):
    click(view, badge_point(view, code))
    assert view.told == [code]


@pytest.mark.parametrize(("aside_px", "told"), [(0, 1), (15, 1), (40, 0)])
def test_a_press_beside_the_body_means_the_nearest_place_within_reach(view, aside_px, told):
    foot = view.box("front-foot-left").geometry()
    click(view, QPoint(foot.right() + aside_px, foot.center().y()))
    assert len(view.told) == told


def test_only_the_left_button_presses(view):
    point = badge_point(view, "front-head")
    QTest.mouseClick(view, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, point)
    assert view.told == []


def test_a_place_pressed_by_a_shaking_hand_is_pressed_once(view):
    for _ in range(3):
        click(view, badge_point(view, "front-head"))  # half a second between them
    assert view.told == ["front-head"]
    for _ in range(2):
        click(view, badge_point(view, "front-hand-right"))
    click(view, badge_point(view, "front-head"))
    assert view.told == ["front-head", "front-hand-right", "front-head"]


def test_a_double_click_is_one_press_also_where_another_place_came_under_the_hand(view):
    click(view, badge_point(view, "front-head"))
    moved = badge_point(view, "front-neck")
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, moved)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, moved)
    assert "front-neck" not in view.told


def test_a_press_let_go_outside_is_none(view):
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, badge_point(view, "front-head"))
    outside = QPoint(-4, badge_point(view, "front-hand-right").y())
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, outside)
    assert view.told == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_keys_press_the_place_they_are_at(qtbot, view, key):
    view.box("back-lower-left").setFocus()
    qtbot.keyClick(QApplication.focusWidget(), key)
    assert view.told == ["back-lower-left"]


def test_the_view_marks_nothing_by_itself(qtbot, view):
    view.box("front-head").setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert not view.box("front-head").isChecked()
    view.show_marks({"front-head": BodyMark()})
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert view.box("front-head").isChecked()


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down])
def test_arrow_keys_go_from_place_to_place_and_come_to_an_end(qtbot, view, key):
    view.box("front-belly-upper").setFocus()
    passed = []
    for _ in range(30):
        passed.append(QApplication.focusWidget().code)
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert len(set(passed)) > 2
    assert passed[-1] == passed[-2]


def test_every_place_can_be_reached_by_arrow_keys(qtbot, view):
    keys = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
    reached, open_ends = set(), ["front-head"]
    while open_ends:
        code = open_ends.pop()
        if code in reached:
            continue
        reached.add(code)
        for key in keys:
            view.box(code).setFocus()
            qtbot.keyClick(view.box(code), key)
            open_ends.append(QApplication.focusWidget().code)
    assert reached == set(CODES)


def test_an_arrow_key_tells_where_it_came_to(qtbot, view):
    view.box("front-head").setFocus()
    with qtbot.waitSignal(view.reached) as told:
        qtbot.keyClick(view.box("front-head"), Qt.Key.Key_Down)
    assert told.args[0] == QApplication.focusWidget().geometry()


def test_the_tabulator_key_stops_once_at_the_place_last_used(view):
    view.box("back-calf-left").setFocus()
    stops = [code for code in CODES if view.box(code).focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["back-calf-left"]


def test_what_a_screen_reader_finds(view):
    view.show_marks({"front-thigh-left": BodyMark(4), "back-lower-left": BodyMark()})
    face = QAccessible.queryAccessibleInterface(view)
    places = [face.child(number) for number in range(face.childCount())]
    names = [place.text(QAccessible.Text.Name) for place in places]
    assert len(set(names)) == len(CODES) == len(places)
    by_name = dict(zip(names, places, strict=True))
    assert by_name["Left thigh, front, 4"].state().checked
    assert by_name["Left lower back"].state().checked
    assert not by_name["Right lower back"].state().checked
    assert {place.role() for place in places} == {QAccessible.Role.CheckBox}
    assert all(place.state().focusable for place in places)


def test_the_face_of_a_place_lies_over_the_place(view):
    for code in CODES:
        assert view.box(code).geometry().contains(badge_point(view, code))


def test_places_grow_with_the_view(view, qtbot):
    before = view.box("front-thigh-left").geometry()
    view.resize(600, 700)
    qtbot.waitUntil(lambda: view.box("front-thigh-left").height() > before.height() * 1.3)


def hover(view, code):
    none, point = Qt.MouseButton.NoButton, badge_point(view, code)
    at = QPointF(point), QPointF(view.mapToGlobal(point))
    moved = QMouseEvent(QMouseEvent.Type.MouseMove, *at, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view, moved)


def picture(view):
    return view.grab().toImage()


def test_what_changes_the_picture(qtbot, view, theme):
    plain = picture(view)
    view.show_marks({"front-thigh-left": BodyMark(4)})
    marked = picture(view)
    assert marked != plain
    view.box("back-calf-left").setFocus()
    assert picture(view) != marked
    focused = picture(view)
    hover(view, "front-head")
    assert view.cursor().shape() is Qt.CursorShape.PointingHandCursor
    assert picture(view) != focused
    theme.set_look(Look(Scheme.DARK))
    assert picture(view) != marked


def test_the_sides_are_named_in_the_family_s_word(view):
    view.set_captions(BodyCaptions("Front", "Back", "her right", "her left"))
    assert {caption.words for caption in view._place.captions} == {"Front", "Back", "her right", "her left"}


def test_a_point_far_from_the_body_is_no_place(view):
    assert view._place.region_at(QPointF(1, 1)) is None
