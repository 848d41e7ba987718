"""A care day on its card: every number printed, apart and inside, at its height."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from caregiver.domain.care_day import care_day_bounds
from caregiver.domain.pain import Series
from caregiver.drawing.boxes import BoxKind, PaintedBox
from caregiver.drawing.day_card import DayCard
from caregiver.drawing.day_strip import Moment
from caregiver.drawing.dose_marks import DoseKind, DoseMark
from caregiver.drawing.marks import PainMark
from caregiver.drawing.stay import StayBand
from caregiver.drawing.time_axis import AxisWords
from caregiver.drawing.tokens import ALL_SETS
from tests.drawing.pictures import colours_in, has_ink_outside, is_within, overlaps, painted

pytestmark = pytest.mark.usefixtures("qapp")

LONDON = ZoneInfo("Europe/London")
WORDS = AxisWords(lambda at: at.strftime("%H:%M"), lambda at: at.strftime("%a %H:%M"))
DAYS = (date(2026, 11, 10), date(2026, 3, 28), date(2026, 10, 24))

entries = st.lists(
    st.tuples(st.integers(0, 1379), st.none() | st.integers(0, 10), st.sampled_from(Series)), max_size=100
)


doses = st.lists(st.tuples(st.integers(0, 1379), st.sampled_from(DoseKind)), max_size=20)


def card(
    numbers: list[tuple[int, int | None, Series]],
    day: date = DAYS[0],
    stays: tuple[StayBand, ...] = (),
    given: list[tuple[int, DoseKind]] | None = None,
) -> DayCard:
    start, end = care_day_bounds(day, LONDON)
    moments = tuple(
        Moment(start + timedelta(minutes=after), PainMark(series, "–" if score is None else str(score), score), key)
        for key, (after, score, series) in enumerate(numbers)
    )
    dose_marks = tuple(
        Moment(start + timedelta(minutes=after), DoseMark(kind), len(moments) + key)
        for key, (after, kind) in enumerate(given or [])
    )
    return DayCard(moments, stays, start, end, LONDON, WORDS, has_hours=True, doses=dose_marks)


def of_kind(boxes: list[PaintedBox], kind: BoxKind) -> list[PaintedBox]:
    return [box for box in boxes if box.kind is kind]


@settings(max_examples=60, deadline=None)
@given(entries, doses, st.sampled_from([1.0, 1.5, 2.0]), st.sampled_from(DAYS))
def test_nothing_overlaps_is_cut_off_or_lost(
    numbers: list[tuple[int, int | None, Series]], given: list[tuple[int, DoseKind]], scale: float, day: date
) -> None:
    laid = card(numbers, day, given=given).laid_out(304, scale)
    assert overlaps(box.rect for box in laid.boxes) == []
    assert all(is_within(box.rect, QRectF(0, 0, 304, laid.height)) for box in laid.boxes)
    marks = of_kind(laid.boxes, BoxKind.MARK)
    assert sorted(int(str(key)) for box in marks for key in box.keys) == list(range(len(numbers) + len(given)))


@settings(max_examples=60, deadline=None)
@given(entries)
def test_every_mark_has_its_label_and_says_the_truth(numbers: list[tuple[int, int | None, Series]]) -> None:
    laid = card(numbers).laid_out(304)
    labels = {box.keys: box.words for box in of_kind(laid.boxes, BoxKind.LABEL) if box.keys}
    for mark in of_kind(laid.boxes, BoxKind.MARK):
        own = [numbers[int(str(key))] for key in mark.keys]
        scores = sorted({score for _, score, _ in own if score is not None})
        assert len({series for _, _, series in own}) == 1
        assert labels[mark.keys] == (
            "–" if not scores else "–".join(str(n) for n in dict.fromkeys((scores[0], scores[-1])))
        )


def test_a_higher_number_stands_higher() -> None:
    laid = card([(minutes * 120, minutes, Series.PATIENT) for minutes in range(11)]).laid_out(304)
    marks = sorted(of_kind(laid.boxes, BoxKind.MARK), key=lambda box: box.rect.left())
    heights = [box.rect.center().y() for box in marks]
    assert len(heights) == 11
    assert heights == sorted(heights, reverse=True)


def test_an_ordinary_day_prints_each_number_on_its_own() -> None:
    times = ((125, 6), (270, 8), (315, 7), (640, 7), (685, 6))
    laid = card([(after, score, Series.PATIENT) for after, score in times]).laid_out(304)
    assert [box.words for box in of_kind(laid.boxes, BoxKind.LABEL) if box.keys] == ["6", "8", "7", "7", "6"]


def test_a_stay_is_drawn_only_in_its_part_of_the_day() -> None:
    start, end = care_day_bounds(DAYS[0], LONDON)
    away = StayBand(start + timedelta(hours=15), end + timedelta(hours=12), "in hospital")
    before = StayBand(start - timedelta(hours=9), start - timedelta(hours=1), "in hospital")
    laid = card([], stays=(away, before)).laid_out(304)
    bands = of_kind(laid.boxes, BoxKind.BAND)
    assert len(bands) == 1
    assert bands[0].rect.left() == pytest.approx(304 * 15 / 24, abs=1)
    assert bands[0].rect.right() == pytest.approx(304, abs=1)


def test_a_day_without_entries_is_a_line() -> None:
    laid = card([]).laid_out(304)
    assert of_kind(laid.boxes, BoxKind.MARK) == []
    assert {box.words for box in laid.boxes} == {"06:00", "12:00", "18:00", "00:00"}


def test_it_is_painted_where_it_says_in_every_look() -> None:
    numbers = [
        (60, 5, Series.PATIENT),
        (600, 7, Series.CAREGIVER),
        (800, None, Series.NOBODY),
        (810, 9, Series.PATIENT),
    ]
    laid = card(numbers).laid_out(304)
    for tokens in ALL_SETS:
        image = painted(330, 90, lambda painter, look=tokens: laid.paint(painter, QPointF(10, 8), look), tokens.surface)
        assert not has_ink_outside(image, QRectF(10, 8, 304, laid.height), tokens.surface)
        for box in laid.boxes:
            assert len(colours_in(image, box.rect.translated(10, 8))) > 1, (tokens.name, box)
