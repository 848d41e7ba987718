"""The map: every place has its shape, a press finds it, arrow keys reach it, its number is seen."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QImage

from caregiver.domain.regions import GROUPS, View
from caregiver.drawing.body_map import FIGURE_HALF_WIDTH, FIGURE_HEIGHT, body_map
from caregiver.drawing.body_map_badges import BodyMark
from caregiver.drawing.body_map_painter import BodyMapPainter
from caregiver.drawing.body_map_place import BodyCaptions, BodyMapPlace, Direction
from caregiver.drawing.tokens import ALL_SETS, LIGHT, PRINT, Tokens
from tests.drawing.pictures import colours_in, has_ink_outside, is_within, overlaps, painted

pytestmark = pytest.mark.usefixtures("qapp")

CAPTIONS = BodyCaptions("Front", "Back", "his right", "his left")
RECT = QRectF(10, 10, 376, 490)
CODES = sorted(body_map().shapes)
WITHOUT_SHAPE = {
    "front-mouth-throat",
    "front-breast-left",
    "front-breast-right",
    "front-pelvis",
    "back-hip-left",
    "back-hip-right",
    "all-over",
    "other",
}

codes = st.sampled_from(CODES)
scales = st.sampled_from([1.0, 1.25, 1.5, 2.0])


def place(scale: float = 1.0, rect: QRectF = RECT) -> BodyMapPlace:
    return BodyMapPlace(rect, CAPTIONS, scale)


def mirrored(code: str) -> str:
    if code.endswith("-left"):
        return code.removesuffix("left") + "right"
    return code.removesuffix("right") + "left" if code.endswith("-right") else code


def picture(painter: BodyMapPainter, ground: str = "#FFFFFF") -> QImage:
    return painted(400, 510, painter.paint, ground)


def test_every_shape_is_a_place_of_the_vocabulary() -> None:
    known = {region.code: region.view for group in GROUPS for region in group.regions}
    for code, shape in body_map().shapes.items():
        assert known[code] is shape.view, code


def test_places_without_a_shape_are_those_we_know_of() -> None:
    known = {region.code for group in GROUPS for region in group.regions}
    assert known - set(CODES) == WITHOUT_SHAPE


def test_there_are_thirty_shapes_a_view_inside_the_figure() -> None:
    bounds = QRectF(-FIGURE_HALF_WIDTH, -1, 2 * FIGURE_HALF_WIDTH, FIGURE_HEIGHT + 1)
    for figure in body_map().figures.values():
        assert len(figure.shapes) == 30
        for shape in figure.shapes:
            assert bounds.contains(shape.path.boundingRect()), shape.code


def test_left_and_right_are_the_persons_own() -> None:
    for code, shape in body_map().shapes.items():
        side = {"left": 1, "right": -1}.get(code.rsplit("-", 1)[1], 0)
        seen_from = 1 if shape.view is View.FRONT else -1
        assert (shape.badge.x() > 0) - (shape.badge.x() < 0) == side * seen_from, code


def test_a_number_stands_on_its_own_shape() -> None:
    for figure in body_map().figures.values():
        for shape in figure.shapes:
            below = [other.code for other in figure.shapes if other.distance_to(shape.badge) == 0]
            assert below == [shape.code]


@given(codes, scales)
def test_a_press_on_a_number_is_a_press_on_its_place(code: str, scale: float) -> None:
    laid = place(scale)
    shape = body_map().shapes[code]
    assert laid.region_at(laid.to_rect(shape.view, shape.badge)) == code


@given(st.floats(10, 386), st.floats(10, 500))
def test_a_press_takes_the_nearest_place_within_reach(x: float, y: float) -> None:
    laid, point = place(), QPointF(x, y)
    view = View.FRONT if x < RECT.center().x() else View.BACK
    inner = (point - laid.origin(view)) / laid.zoom
    found = laid.region_at(point)
    distances = {shape.code: shape.distance_to(inner) * laid.zoom for shape in body_map().figures[view].shapes}
    if found is None:
        assert min(distances.values()) > 22 - 1e-6
    else:
        assert distances[found] <= 22 + 1e-6
        assert distances[found] <= min(distances.values()) + 1e-6


@given(st.floats(-94, 94), st.floats(0, 460))
def test_the_other_side_answers_the_other_way_round(x: float, y: float) -> None:
    laid = place()
    if abs(x) < 0.5:
        return
    for view in View:
        here = laid.region_at(laid.origin(view) + QPointF(x, y))
        there = laid.region_at(laid.origin(view) + QPointF(-x, y))
        assert there == (here and mirrored(here))


def test_a_press_between_the_legs_stays_on_its_side() -> None:
    laid = place()
    for view, sign, side in ((View.FRONT, 1, "left"), (View.FRONT, -1, "right"), (View.BACK, 1, "right")):
        found = laid.region_at(laid.to_rect(view, QPointF(sign * 1.0, 500)))
        assert found is not None
        assert found.endswith(side)


def test_a_press_far_from_the_body_is_no_place() -> None:
    assert place().region_at(QPointF(14, 480)) is None
    assert place().region_at(QPointF(14, 14)) is None


def test_a_point_below_a_hanging_shape_is_outside_it() -> None:
    # QPainterPath.contains() says otherwise; this is the height of the forearm's lowest point.
    forearm = body_map().shapes["back-forearm-left"]
    assert forearm.distance_to(QPointF(-82.9, 309.6)) > 10


def test_arrow_keys_lead_from_every_place_to_every_place() -> None:
    laid = place()
    steps = {code: {laid.next_region(code, way) for way in Direction} for code in CODES}
    for start in CODES:
        reached, fresh = {start}, {start}
        while fresh:
            fresh = {after for code in fresh for after in steps[code]} - reached
            reached |= fresh
        assert reached == set(CODES)


@given(codes, st.sampled_from(Direction))
def test_an_arrow_key_leads_its_way_or_nowhere(code: str, way: Direction) -> None:
    laid, shapes = place(), body_map().shapes
    after = laid.next_region(code, way)
    step = laid.to_rect(shapes[after].view, shapes[after].badge) - laid.to_rect(shapes[code].view, shapes[code].badge)
    assert after == code or step.x() * way.value[0] + step.y() * way.value[1] > 0


def test_the_first_arrow_key_enters_the_map() -> None:
    assert place().next_region(None, Direction.DOWN) == "front-head"
    assert place().next_region("front-pelvis", Direction.DOWN) == "front-head"


@given(st.sampled_from([(376, 490), (320, 420), (280, 560), (700, 520), (200, 160)]), scales)
def test_figures_and_captions_stay_inside_and_apart(size: tuple[int, int], scale: float) -> None:
    rect = QRectF(5, 7, *size)
    laid = BodyMapPlace(rect, CAPTIONS, scale)
    assert all(is_within(box, rect) for box in laid.boxes.values())
    assert all(is_within(caption.box, rect) for caption in laid.captions)
    assert overlaps(caption.box for caption in laid.captions) == []
    for caption in laid.captions:
        assert not any(
            caption.box.adjusted(1, 1, -1, -1).intersects(box) for code, box in laid.boxes.items() if "head" in code
        ), caption.words


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(codes, st.builds(BodyMark, st.none() | st.integers(0, 10)), max_size=14), scales)
def test_no_number_covers_another_or_leaves_the_map(marks: dict[str, BodyMark], scale: float) -> None:
    laid = place(scale)
    badges = BodyMapPainter(laid, marks, LIGHT).badges()
    assert {badge.code for badge in badges} == set(marks)
    assert all(is_within(badge.box, RECT) for badge in badges)
    for i, one in enumerate(badges):
        for other in badges[i + 1 :]:
            apart = one.centre - other.centre
            assert (apart.x() ** 2 + apart.y() ** 2) ** 0.5 >= one.radius + other.radius - 0.5


def test_numbers_stand_still_where_all_places_are_marked_at_full_size() -> None:
    badges = BodyMapPainter(place(), {code: BodyMark(10) for code in CODES}, LIGHT).badges()
    assert len(badges) == 60
    assert max((badge.centre - badge.anchor).manhattanLength() for badge in badges) < 12


@pytest.mark.parametrize("tokens", ALL_SETS, ids=lambda tokens: tokens.name)
def test_a_mark_is_seen_in_its_colour(tokens: Tokens) -> None:
    laid = place()
    marks = {"front-thigh-left": BodyMark(4), "back-lower-left": BodyMark(None), "front-pelvis": BodyMark(9)}
    image = picture(BodyMapPainter(laid, marks, tokens), tokens.surface)
    thigh = colours_in(image, laid.boxes["front-thigh-left"])
    assert ("#000000" in thigh) if tokens.is_print else (tokens.pain[4] in thigh)
    if not tokens.is_print:
        assert tokens.accent_soft in colours_in(image, laid.boxes["back-lower-left"])
        assert tokens.pain[4] not in colours_in(image, laid.boxes["front-thigh-right"])


def test_focus_and_pointer_change_the_picture_where_they_are() -> None:
    laid = place()
    plain = picture(BodyMapPainter(laid, {}, LIGHT))
    focused = picture(BodyMapPainter(laid, {}, LIGHT, focused="back-buttock-left"))
    hovered = picture(BodyMapPainter(laid, {}, LIGHT, hovered="front-knee-left"))
    assert LIGHT.focus not in colours_in(plain, RECT)
    assert LIGHT.focus in colours_in(focused, laid.boxes["back-buttock-left"])
    assert LIGHT.pain[1] in colours_in(hovered, laid.boxes["front-knee-left"])


@settings(max_examples=40, deadline=None)
@given(codes, scales)
def test_the_name_beside_the_pointer_stays_in_the_map(code: str, scale: float) -> None:
    painter = BodyMapPainter(place(scale), {}, LIGHT, hovered=code, hovered_words="Left lower back")
    box = painter._callout_box(painter._hovered)
    assert is_within(box, RECT)


def test_the_name_does_not_cover_the_place_or_its_number() -> None:
    laid = place()
    for code in CODES:
        painter = BodyMapPainter(laid, {code: BodyMark(7)}, LIGHT, hovered=code, hovered_words="Left knee")
        box = painter._callout_box(painter._hovered)
        assert not box.intersects(painter.badges()[0].box), code


def nearest_point(box: QRectF, point: QPointF) -> QPointF:
    return QPointF(min(max(point.x(), box.left()), box.right()), min(max(point.y(), box.top()), box.bottom()))


def test_nothing_is_painted_outside_the_rectangle() -> None:
    painter = BodyMapPainter(place(), dict.fromkeys(CODES, BodyMark(10)), LIGHT, focused="front-hand-right")
    assert not has_ink_outside(picture(painter), RECT)


def test_paper_is_black_and_white() -> None:
    rect = QRectF(0, 0, 260, 190)
    laid = BodyMapPlace(rect, BodyCaptions("", "", "his right", "his left"), 0.86)
    painter = BodyMapPainter(laid, {"front-thigh-left": BodyMark(7, "2")}, PRINT)
    image = painted(260, 190, painter.paint)
    assert all(colour[1:3] == colour[3:5] == colour[5:7] for colour in colours_in(image, rect))
    assert painter.badges()[0].box.width() < 30


@pytest.mark.parametrize("code", CODES)
def test_how_often_is_told_beside_a_small_place_and_on_a_roomy_one(code: str) -> None:
    painter = BodyMapPainter(place(), {code: BodyMark(label="182", tenths=10)}, LIGHT)
    (badge,) = painter.badges()
    assert RECT.contains(badge.box)
    shape = body_map().shapes[code].path.boundingRect()
    if min(shape.width(), shape.height()) * place().zoom < badge.radius * 2:
        assert not badge.box.contains(badge.anchor)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_no_number_covers_a_word_where_every_place_is_marked(scale: float) -> None:
    laid = place(scale)
    badges = BodyMapPainter(laid, {code: BodyMark(label="1820", tenths=10) for code in CODES}, LIGHT).badges()
    words = [caption.words_box.adjusted(1, 1, -1, -1) for caption in laid.captions]
    assert words
    assert not any(
        QLineF(badge.centre, nearest_point(box, badge.centre)).length() < badge.radius - 1
        for badge in badges
        for box in words
    )
