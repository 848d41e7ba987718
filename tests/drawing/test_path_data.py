"""Path data becomes the path it describes, or an error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from caregiver.drawing.path_data import path_from

LENGTH = st.integers(-9999, 9999).map(lambda tenths: tenths / 10)


def points(path: QPainterPath) -> list[tuple[float, float]]:
    steps = [path.elementAt(i) for i in range(path.elementCount())]
    return [(step.x, step.y) for step in steps]


def test_lines_and_closing() -> None:
    path = path_from("M0 0L10 0 10 10L0 10Z")
    assert points(path) == [(0, 0), (10, 0), (10, 10), (0, 10), (0, 0)]
    assert path.contains(QPointF(5, 5))


def test_a_start_followed_by_more_points_draws_lines() -> None:
    assert points(path_from("M1 2 3 4")) == points(path_from("M1 2L3 4"))


def test_two_outlines_in_one() -> None:
    path = path_from("M0 0C1 1 2 2 3 0M9 9L8 8")
    assert len(path.toSubpathPolygons()) == 2


@given(st.lists(st.lists(LENGTH, min_size=6, max_size=6, unique=True), min_size=1, max_size=5))
def test_curves_keep_every_number(curves: list[list[float]]) -> None:
    data = "M0 0C" + " ".join(str(number) for curve in curves for number in curve)
    flat = [number for point in points(path_from(data))[1:] for number in point]
    assert flat == [number for curve in curves for number in curve]


@pytest.mark.parametrize("wrong", ["m0 0", "M0 0A1 1 0 0 1 2 2", "M1", "M0 0C1 2 3", "Z1", "M0 0L"])
def test_what_we_do_not_use_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="step"):
        path_from(wrong)
