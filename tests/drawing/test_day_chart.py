"""Pain by day: 0 to 10 always, gaps open, series apart, words where they have room."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage

from caregiver.domain.pain import Series
from caregiver.domain.statistics import DayNumbers, Numbers
from caregiver.drawing.boxes import BoxKind, PaintedBox
from caregiver.drawing.chart_frame import ChartWords
from caregiver.drawing.day_chart import ChartBand, DayChart, LaidDayChart
from caregiver.drawing.tokens import ALL_SETS, LIGHT, PRINT, Tokens
from tests.drawing.pictures import colours_in, has_ink_outside, is_within, overlaps, painted

pytestmark = pytest.mark.usefixtures("qapp")

WORDS = ChartWords("Worst pain", "No pain", "His goal", "not recorded", "could not answer", "no number")
SIZE = QSizeF(720, 180)


def numbers(least: int, worst: int) -> Numbers:
    return Numbers(5, least, Decimal(least + worst) / 2, worst, worst, datetime(2026, 11, 9, tzinfo=UTC))


spans = st.tuples(st.integers(0, 10), st.integers(0, 10)).map(lambda pair: numbers(min(pair), max(pair)))
records = st.lists(st.dictionaries(st.sampled_from(Series), spans), min_size=1, max_size=92)


def chart(days: list[dict[Series, Numbers]], goal: int | None = 4, bands: tuple[ChartBand, ...] = ()) -> DayChart:
    first = date(2026, 9, 1)
    return DayChart(
        tuple(DayNumbers(first + timedelta(days=i), 5 * len(day), day) for i, day in enumerate(days)),
        tuple((first + timedelta(days=i)).strftime("%a %d") for i in range(len(days))),
        WORDS,
        goal,
        bands,
    )


def picture(laid: LaidDayChart, tokens: Tokens) -> QImage:
    return painted(760, 220, lambda painter: laid.paint(painter, QPointF(20, 20), tokens), tokens.surface)


def of_kind(boxes: list[PaintedBox], kind: BoxKind) -> list[PaintedBox]:
    return [box for box in boxes if box.kind is kind]


@settings(max_examples=80, deadline=None)
@given(records, st.none() | st.integers(0, 10), st.sampled_from([1.0, 1.5, 2.0]), st.sampled_from([420.0, 720.0]))
def test_nothing_overlaps_or_is_cut_off(
    days: list[dict[Series, Numbers]], goal: int | None, scale: float, width: float
) -> None:
    size = QSizeF(width, 150 * scale)
    laid = chart(days, goal).laid_out(size, scale)
    assert overlaps((box.rect for box in laid.boxes), slack=0.9) == []
    assert all(is_within(box.rect, QRectF(QPointF(0, 0), size)) for box in laid.boxes)


@settings(max_examples=60, deadline=None)
@given(records)
def test_each_series_of_each_day_has_its_mark_in_its_column(days: list[dict[Series, Numbers]]) -> None:
    laid = chart(days).laid_out(SIZE)
    column = laid.plot.width() / len(days)
    marks = of_kind(laid.boxes, BoxKind.MARK)
    assert len(marks) == sum(len(day) for day in days)
    for i, day in enumerate(days):
        left = laid.plot.left() + column * i
        here = {box.keys[0]: box.rect for box in marks if left <= box.rect.center().x() < left + column}
        assert here.keys() == day.keys()
        for series, rect in here.items():
            assert is_within(rect, QRectF(left, -10, column, 400))
            assert rect.top() <= laid.y(day[series].worst) <= laid.y(day[series].least) <= rect.bottom()


@settings(max_examples=60, deadline=None)
@given(records)
def test_every_day_without_an_entry_lies_in_a_gap(days: list[dict[Series, Numbers]]) -> None:
    laid = chart(days).laid_out(SIZE)
    column = laid.plot.width() / len(days)
    gaps = of_kind(laid.boxes, BoxKind.BAND)
    for i, day in enumerate(days):
        middle = QPointF(laid.plot.left() + column * (i + 0.5), laid.plot.center().y())
        assert any(gap.rect.contains(middle) for gap in gaps) == (not day)
    assert all(gap.words == "not recorded" for gap in gaps)


def test_the_axis_is_always_from_0_to_10() -> None:
    laid = chart([{Series.PATIENT: numbers(4, 5)}]).laid_out(SIZE)
    assert laid.y(10) == pytest.approx(laid.plot.top())
    assert laid.y(0) == pytest.approx(laid.plot.bottom())
    assert {"Worst pain 10", "No pain 0", "His goal 4"} <= {box.words for box in laid.boxes}


def test_a_day_without_a_number_says_why_and_not_that_it_was_not_recorded() -> None:
    first = date(2026, 9, 1)
    kinds = [(0, 0), (1, 1), (2, 1), (3, 0), (0, 0)]
    days = tuple(DayNumbers(first + timedelta(days=i), entries, {}, asked) for i, (entries, asked) in enumerate(kinds))
    laid = DayChart(days, ("",) * 5, WORDS).laid_out(SIZE)
    gaps = of_kind(laid.boxes, BoxKind.BAND)
    assert [gap.words for gap in gaps] == ["not recorded", "could not answer", "no number", "not recorded"]
    column = laid.plot.width() / 5
    assert [round(gap.rect.width() / column) for gap in gaps] == [1, 2, 1, 1]
    image = picture(laid, PRINT)
    for gap in gaps:
        inside = gap.rect.translated(20, 20).adjusted(4, 4, -4, -4)
        assert len(colours_in(image, inside)) > 1, gap.words


def test_without_room_for_words_only_a_day_without_an_entry_is_open() -> None:
    first = date(2026, 9, 1)
    days = tuple(DayNumbers(first + timedelta(days=i), i % 2, {}, i % 2) for i in range(92))
    laid = DayChart(days, ("",) * 92, WORDS).laid_out(SIZE)
    image = picture(laid, LIGHT)
    for gap in of_kind(laid.boxes, BoxKind.BAND):
        line = QRectF(gap.rect.left() + 22, laid.y(4) + 18, gap.rect.width() - 4, 4)
        assert (colours_in(image, line) == {LIGHT.surface}) == (gap.words == "not recorded")


def test_days_away_are_not_called_unrecorded() -> None:
    days: list[dict[Series, Numbers]] = [{Series.PATIENT: numbers(4, 8)}, {}, {}, {}]
    laid = chart(days, bands=(ChartBand(0.6, 1.5, "in hospital"),)).laid_out(SIZE)
    bands = {box.words: box.rect for box in of_kind(laid.boxes, BoxKind.BAND)}
    assert bands.keys() == {"in hospital", "not recorded"}
    column = laid.plot.width() / 4
    assert bands["in hospital"].left() == pytest.approx(laid.plot.left() + 0.6 * column)
    assert bands["not recorded"].left() == pytest.approx(laid.plot.left() + 2 * column)


def test_the_goal_line_and_the_grid_stop_at_a_gap() -> None:
    days: list[dict[Series, Numbers]] = [{Series.PATIENT: numbers(6, 8)}, {}, {Series.PATIENT: numbers(6, 8)}]
    laid = chart(days).laid_out(SIZE)
    image = picture(laid, LIGHT)
    gap = of_kind(laid.boxes, BoxKind.BAND)[0].rect.translated(20, 20).adjusted(2, 0, -2, -2)
    for number in (2, 4, 8):
        line = QRectF(gap.left(), laid.y(number) + 18, gap.width(), 4)
        assert colours_in(image, line) == {LIGHT.surface}
        assert colours_in(image, line.translated(-gap.width() - 4, 0)) != {LIGHT.surface}


def test_without_a_goal_there_is_no_line() -> None:
    image = picture(chart([{Series.PATIENT: numbers(6, 8)}], goal=None).laid_out(SIZE), LIGHT)
    assert LIGHT.accent not in colours_in(image, QRectF(0, 0, 760, 220))


def test_nothing_joins_two_days() -> None:
    both = chart([{Series.PATIENT: numbers(5, 5)}, {Series.PATIENT: numbers(5, 5)}], goal=None)
    other = replace(both.days[1], by_series={Series.PATIENT: numbers(9, 9)})
    apart = replace(both, days=(both.days[0], other))
    first, second = (box.rect for box in of_kind(both.laid_out(SIZE).boxes, BoxKind.MARK))
    between = QRectF(first.right() + 1, 0, second.left() - first.right() - 2, 180).translated(20, 20).toAlignedRect()
    pictures = [picture(it.laid_out(SIZE), LIGHT).copy(between) for it in (both, apart)]
    assert pictures[0] == pictures[1]


def test_the_last_day_is_always_named() -> None:
    for count in (1, 7, 14, 31, 92):
        laid = chart([{} for _ in range(count)]).laid_out(SIZE, 1.5)
        last = (date(2026, 9, 1) + timedelta(days=count - 1)).strftime("%a %d")
        assert last in {box.words for box in laid.boxes}


def test_it_is_painted_where_it_says_in_every_look() -> None:
    week: list[dict[Series, Numbers]] = [
        {series: numbers(2, 7) for series in Series},
        {},
        {Series.CAREGIVER: numbers(4, 4)},
    ]
    laid = chart(week, bands=(ChartBand(2.6, 3, "in hospital"),)).laid_out(SIZE)
    for tokens in ALL_SETS:
        image = picture(laid, tokens)
        assert not has_ink_outside(image, QRectF(QPointF(20, 20), SIZE), tokens.surface)
        for box in laid.boxes:
            assert len(colours_in(image, box.rect.translated(20, 20))) > 1, (tokens.name, box)


def test_paper_is_black_and_white() -> None:
    image = picture(chart([{series: numbers(2, 7) for series in Series}]).laid_out(SIZE), PRINT)
    found = colours_in(image, QRectF(0, 0, 760, 220))
    assert all(colour[1:3] == colour[3:5] == colour[5:7] for colour in found)
