"""The last 24 hours: whatever was recorded, it is all there, in order, apart and inside."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from caregiver.domain.pain import Series
from caregiver.drawing.boxes import BoxKind, PaintedBox
from caregiver.drawing.day_strip import DayStrip, Moment, StripRow
from caregiver.drawing.dose_marks import DoseKind, DoseMark
from caregiver.drawing.marks import PainMark
from caregiver.drawing.stay import StayBand
from caregiver.drawing.time_axis import AxisWords
from caregiver.drawing.tokens import ALL_SETS, LIGHT, Tokens
from tests.drawing.pictures import colours_in, has_ink_outside, is_within, overlaps, painted

pytestmark = pytest.mark.usefixtures("qapp")

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 22, 14, 32, tzinfo=LONDON).astimezone(UTC)
WORDS = AxisWords(lambda at: at.strftime("%H:%M"), lambda at: at.strftime("%a %H:%M"), "now")

scores = st.none() | st.integers(0, 10)
entries = st.lists(st.tuples(st.integers(0, 1439), scores, st.sampled_from(Series)), max_size=100)
doses = st.lists(st.tuples(st.integers(0, 1439), st.sampled_from(DoseKind), st.integers(1, 4)), max_size=30)


def pain_row(numbers: list[tuple[int, int | None, Series]]) -> StripRow:
    moments = (
        Moment(NOW - timedelta(minutes=ago), PainMark(series, "–" if score is None else str(score), score), key)
        for key, (ago, score, series) in enumerate(numbers)
    )
    return StripRow("Pain", tuple(moments))


def dose_row(given: list[tuple[int, DoseKind, int]]) -> StripRow:
    moments = (
        Moment(NOW - timedelta(minutes=ago), DoseMark(kind, count), f"dose {key}")
        for key, (ago, kind, count) in enumerate(given)
    )
    return StripRow("Doses", tuple(moments))


def strip(*rows: StripRow) -> DayStrip:
    return DayStrip(rows, NOW - timedelta(hours=24), NOW, LONDON, WORDS)


def marks(boxes: list[PaintedBox]) -> list[PaintedBox]:
    return [box for box in boxes if box.kind is BoxKind.MARK]


@settings(max_examples=60, deadline=None)
@given(entries, doses, st.sampled_from([480.0, 1062.0]), st.sampled_from([1.0, 1.5, 2.0]))
def test_nothing_overlaps_is_cut_off_or_lost(
    numbers: list[tuple[int, int | None, Series]], given: list[tuple[int, DoseKind, int]], width: float, scale: float
) -> None:
    if width < 1000 and scale > 1:
        given = given[:3]
    laid = strip(pain_row(numbers), dose_row(given)).laid_out(width, scale)
    bounds = QRectF(0, 0, width, laid.height)
    assert overlaps(box.rect for box in laid.boxes) == []
    assert all(is_within(box.rect, bounds) for box in laid.boxes)
    keys = [key for box in marks(laid.boxes) for key in box.keys]
    assert sorted(map(str, keys)) == sorted(
        [str(i) for i in range(len(numbers))] + [f"dose {i}" for i in range(len(given))]
    )


@settings(max_examples=60, deadline=None)
@given(entries)
def test_marks_of_a_series_stand_in_the_order_of_time(numbers: list[tuple[int, int | None, Series]]) -> None:
    boxes = sorted(marks(strip(pain_row(numbers)).laid_out(1062).boxes), key=lambda box: box.rect.center().x())
    for series in Series:
        told = [numbers[int(str(key))][0] for box in boxes for key in box.keys if numbers[int(str(key))][2] is series]
        assert told == sorted(told, reverse=True)


def test_an_ordinary_day_stands_at_its_true_times() -> None:
    ago = [952, 907, 682, 637, 447, 292, 132, 82, 0]
    laid = strip(pain_row([(minutes, 5, Series.PATIENT) for minutes in ago])).laid_out(1062)
    centres = sorted(box.rect.center().x() for box in marks(laid.boxes))
    assert len(centres) == len(ago)
    minutes_a_unit = (ago[0] - ago[-1]) / (centres[-1] - centres[0])
    for (one, other), (before, after) in zip(pairwise(ago), pairwise(centres), strict=True):
        assert (after - before) * minutes_a_unit == pytest.approx(one - other, abs=2)


def test_what_lies_outside_the_strip_is_not_drawn() -> None:
    laid = strip(pain_row([(-5, 5, Series.PATIENT), (1441, 5, Series.PATIENT), (10, 5, Series.PATIENT)])).laid_out(1062)
    assert [box.keys for box in marks(laid.boxes)] == [(2,)]


def test_the_pointer_finds_the_entries_of_a_mark() -> None:
    laid = strip(pain_row([(60, 5, Series.PATIENT), (600, 7, Series.CAREGIVER)])).laid_out(1062)
    for box in marks(laid.boxes):
        assert laid.keys_at(box.rect.center()) == box.keys
    assert laid.keys_at(QPointF(500, 1)) == ()


@pytest.mark.parametrize("tokens", ALL_SETS, ids=lambda tokens: tokens.name)
def test_it_is_painted_where_it_says(tokens: Tokens) -> None:
    row = pain_row([(60, 5, Series.PATIENT), (600, 7, Series.CAREGIVER), (800, None, Series.NOBODY)])
    laid = strip(row, dose_row([(300, DoseKind.GIVEN, 2), (100, DoseKind.OPEN, 1)])).laid_out(1062)
    boxes: list[PaintedBox] = []
    image = painted(
        1100, 160, lambda painter: boxes.extend(laid.paint(painter, QPointF(10, 8), tokens)), tokens.surface
    )
    assert not has_ink_outside(image, QRectF(10, 8, 1062, laid.height), tokens.surface)
    assert [box.rect.translated(-10, -8) for box in boxes] == [box.rect for box in laid.boxes]
    assert all(len(colours_in(image, box.rect)) > 1 for box in boxes)


def test_a_moved_mark_keeps_a_tick_at_its_true_time() -> None:
    both = [(100, 5, Series.PATIENT), (100, 6, Series.CAREGIVER)]
    laid = strip(pain_row(both)).laid_out(1062)
    left, right = sorted((box.rect for box in marks(laid.boxes)), key=QRectF.left)
    meeting = QRectF((left.right() + right.left()) / 2 - 3, left.bottom() + 2, 6, 2)
    image = painted(1100, 160, lambda painter: laid.paint(painter, QPointF(0, 0), LIGHT))
    alone = strip(pain_row(both[:1])).laid_out(1062)
    plain = painted(1100, 160, lambda painter: alone.paint(painter, QPointF(0, 0), LIGHT))
    assert len(colours_in(image, meeting)) > len(colours_in(plain, meeting))


def test_an_empty_strip_is_only_time() -> None:
    laid = strip(StripRow("Pain", ())).laid_out(1062)
    assert marks(laid.boxes) == []
    assert any(box.words == "now" for box in laid.boxes)


def test_time_away_is_a_band_behind_the_marks() -> None:
    away = StayBand(NOW - timedelta(hours=30), NOW - timedelta(hours=12), "in hospital")
    before = StayBand(NOW - timedelta(hours=60), NOW - timedelta(hours=40), "in hospital")
    shown = replace(strip(pain_row([]), dose_row([])), stays=(away, before)).laid_out(1062)
    (band,) = [box for box in shown.boxes if box.kind is BoxKind.BAND]
    assert band.words == "in hospital"
    assert is_within(band.rect, QRectF(0, 0, 1062, shown.height))
    image = painted(1062, 120, lambda painter: shown.paint(painter, QPointF(0, 0), LIGHT))
    assert LIGHT.sunken in colours_in(image, band.rect)
