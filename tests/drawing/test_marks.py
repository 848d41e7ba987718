"""Each mark says by its shape what it is, in any look, and stays in its box."""

from itertools import product

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage

from caregiver.domain.pain import Series
from caregiver.drawing.dose_marks import DoseKind, DoseMark, SlotMark
from caregiver.drawing.marks import Mark, PainMark
from caregiver.drawing.stay import paint_stay
from caregiver.drawing.tokens import ALL_SETS, LIGHT, PRINT, Tokens
from tests.drawing.pictures import canvas, colours_in, has_ink_outside, painted

pytestmark = pytest.mark.usefixtures("qapp")

CENTRE = QPointF(100, 50)
PAIN = [PainMark(series, label, score) for series in Series for label, score in (("7", 7), ("10", 10), ("–", None))]
DOSES = [DoseMark(kind, count) for kind in DoseKind for count in (1, 3)]
SLOTS = [SlotMark(kind) for kind in DoseKind]
every_mark = pytest.mark.parametrize("mark", [*PAIN, *DOSES, *SLOTS], ids=str)
every_look = pytest.mark.parametrize("tokens", ALL_SETS, ids=lambda tokens: tokens.name)


def picture(mark: Mark, size: float, tokens: Tokens) -> tuple[QImage, QRectF]:
    with canvas(200, 100, tokens.surface) as (image, painter):
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        box = mark.paint(painter, CENTRE, size, tokens)
    return image, box


@every_mark
def test_a_mark_fills_its_box_and_nothing_else(mark: Mark) -> None:
    for size, tokens in product((6, 9, 14, 18, 26, 52), ALL_SETS):
        image, box = picture(mark, size, tokens)
        assert box.width() == mark.width(size)
        assert box.height() == size
        assert box.center() == CENTRE
        assert not has_ink_outside(image, box, tokens.surface), (size, tokens.name)
        assert len(colours_in(image, box)) > 1, (size, tokens.name)


@pytest.mark.parametrize("size", [9, 26])
@pytest.mark.parametrize("marks", [PAIN, DOSES, SLOTS], ids=["pain", "doses", "slots"])
def test_on_paper_every_mark_is_another_shape(marks: list[Mark], size: float) -> None:
    single = [mark for mark in marks if getattr(mark, "score", 7) == 7 and getattr(mark, "count", 1) == 1]
    images = [picture(mark, size, PRINT)[0] for mark in single]
    assert len(single) >= 3
    for i, one in enumerate(images):
        assert all(one != other for other in images[i + 1 :])


@every_look
def test_only_the_persons_own_number_is_filled(tokens: Tokens) -> None:
    for series in Series:
        image, box = picture(PainMark(series, "3", 3), 26, tokens)
        middle_left = QRectF(box.left() + 4, box.center().y() - 1, 2, 2)
        fill = tokens.pain[3] if series is Series.PATIENT else tokens.surface
        assert fill in colours_in(image, middle_left)


def test_who_could_not_answer_is_not_filled() -> None:
    image, box = picture(PainMark(Series.PATIENT, "–", None), 26, LIGHT)
    assert LIGHT.surface in colours_in(image, QRectF(box.left() + 3, box.center().y() - 1, 2, 2))


@pytest.mark.parametrize("series", Series)
@pytest.mark.parametrize("label", ["0", "10", "0–10"])
def test_the_words_have_room_in_the_mark(series: Series, label: str) -> None:
    """The pixels at the mark's very edge are the same with and without words."""
    worded, box = picture(PainMark(series, label, 0, "×99"), 26, LIGHT)
    plain, _ = painted_like(PainMark(series, label, 0, "×99"), box)
    for x in (round(box.left()) + 1, round(box.right()) - 2):
        for y in range(round(box.top()), round(box.bottom())):
            assert worded.pixel(x, y) == plain.pixel(x, y)


def painted_like(mark: PainMark, box: QRectF) -> tuple[QImage, QRectF]:
    """The mark's outline of the same width, without its words."""

    class Wordless(PainMark):
        def width(self, size: float) -> float:
            return box.width()

    return picture(Wordless(mark.series, "", mark.score), 26, LIGHT)


def test_several_numbers_of_a_series_say_from_to_and_how_many() -> None:
    numbers = [PainMark(Series.PATIENT, str(score), score) for score in (6, 4, 9)]
    together = numbers[0].with_kin(numbers[1:])
    assert (together.label, together.score, together.tally) == ("4–9", 9, "×3")


def test_several_equal_numbers_and_unanswered_ones() -> None:
    five, none = PainMark(Series.CAREGIVER, "5", 5), PainMark(Series.CAREGIVER, "–", None)
    assert five.with_kin([five, none]) == PainMark(Series.CAREGIVER, "5", 5, "×3")
    assert none.with_kin([none]) == PainMark(Series.CAREGIVER, "–", None, "×2")


def test_several_doses_of_a_kind_are_counted() -> None:
    assert DoseMark(DoseKind.GIVEN, 2).with_kin([DoseMark(DoseKind.GIVEN)]) == DoseMark(DoseKind.GIVEN, 3)
    assert DoseMark(DoseKind.GIVEN, 3).width(26) > DoseMark(DoseKind.GIVEN).width(26)


@pytest.mark.parametrize("size", [(120, 30), (30, 120), (60, 60), (14, 100)])
def test_a_stay_holds_its_words_along_or_upwards(size: tuple[int, int]) -> None:
    box = QRectF(20, 20, *size)
    empty = painted(200, 160, lambda painter: paint_stay(painter, box, "", LIGHT))
    image = painted(200, 160, lambda painter: paint_stay(painter, box, "in hospital", LIGHT))
    assert image != empty
    assert not has_ink_outside(image, box)


def test_a_stay_without_room_keeps_its_band() -> None:
    box = QRectF(20, 20, 6, 8)
    image = painted(60, 60, lambda painter: paint_stay(painter, box, "in hospital", LIGHT))
    assert LIGHT.line_strong in colours_in(image, box)
