"""A legend keeps its marks with their words, on as many lines as it takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from caregiver.domain.pain import Series
from caregiver.drawing.boxes import BoxKind
from caregiver.drawing.dose_marks import DoseKind, DoseMark
from caregiver.drawing.legend import Legend
from caregiver.drawing.marks import Mark, PainMark
from caregiver.drawing.tokens import LIGHT
from tests.drawing.pictures import colours_in, has_ink_outside, is_within, overlaps, painted

pytestmark = pytest.mark.usefixtures("qapp")

MARKS: tuple[Mark, ...] = (*(PainMark(series, "7", 7) for series in Series), *(DoseMark(kind) for kind in DoseKind))
items = st.lists(st.tuples(st.sampled_from(MARKS), st.text("abc ", min_size=1, max_size=30)), max_size=12).map(tuple)


@given(items, st.sampled_from([12.0, 18.0, 26.0]), st.sampled_from([1.0, 2.0]), st.sampled_from([300.0, 900.0]))
def test_nothing_overlaps_or_is_cut_off(
    kept: tuple[tuple[Mark, str], ...], mark_px: float, scale: float, width: float
) -> None:
    laid = Legend(kept, mark_px).laid_out(width, scale)
    assert len(laid.boxes) == 2 * len(kept)
    assert overlaps(box.rect for box in laid.boxes) == []
    assert all(is_within(box.rect, QRectF(0, 0, width, laid.height)) for box in laid.boxes)


def test_words_stand_beside_their_mark() -> None:
    laid = Legend(((MARKS[0], "Robert said"), (MARKS[1], "Anna guesses"))).laid_out(900)
    kinds = [box.kind for box in laid.boxes]
    assert kinds == [BoxKind.MARK, BoxKind.LABEL] * 2
    assert laid.boxes[0].rect.center().y() == laid.boxes[1].rect.center().y()
    assert laid.boxes[1].rect.left() - laid.boxes[0].rect.right() < 10
    assert laid.used_width == laid.boxes[-1].rect.right()


def test_a_narrow_legend_goes_on_below() -> None:
    both = Legend(((MARKS[0], "Robert said"), (MARKS[1], "Anna guesses")))
    assert both.laid_out(150).height > both.laid_out(900).height


def test_an_empty_legend_takes_no_room() -> None:
    assert Legend(()).laid_out(900).height == 0


def test_it_is_painted_where_it_says() -> None:
    laid = Legend(((MARKS[0], "Robert said"), (MARKS[4], "part given"))).laid_out(300)
    image = painted(340, 60, lambda painter: laid.paint(painter, QPointF(10, 10), LIGHT))
    assert not has_ink_outside(image, QRectF(10, 10, 300, laid.height))
    assert all(len(colours_in(image, box.rect.translated(10, 10))) > 1 for box in laid.boxes)
