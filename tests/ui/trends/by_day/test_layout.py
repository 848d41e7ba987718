"""Nothing meets anything else, and nothing leaves its place: from one day to twenty years, at 100 % and 200 % text."""

from datetime import timedelta
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF

from caregiver.domain.span import Span
from caregiver.domain.trend_days import Step
from caregiver.drawing.boxes import BoxKind
from caregiver.drawing.tokens import LIGHT
from caregiver.ui.trends.by_day.dates_row import DatesRow
from caregiver.ui.trends.by_day.day_rows import DayRows
from caregiver.ui.trends.by_day.event_row import EventRow
from caregiver.ui.trends.by_day.held_days import HeldDays
from caregiver.ui.trends.by_day.pain_row import PainRow
from caregiver.ui.trends.by_day.rows_below import RowsBelow
from caregiver.ui.trends.by_day.spell_row import SpellRow
from caregiver.ui.trends.by_day.stacked_rows import StackedRows
from caregiver.ui.trends.by_day.treatment_row import TreatmentRow
from tests.ui.trends.by_day.conftest import FORTNIGHT

LENGTHS = (1, 2, 3, 7, 14, 30, 45, 90, 150, 365, 1000, 3652, 7305)
OURS = (TreatmentRow, EventRow, PainRow, DatesRow, SpellRow)


@pytest.fixture
def laid(lived, context):
    def made(days: int, scale: float = 1.0, width: float = 1052, back: int = 0) -> StackedRows:
        last = FORTNIGHT.last - timedelta(days=back)
        span = Span(last - timedelta(days=days - 1), last)
        rows = DayRows(context, HeldDays(context.services), RowsBelow(context), span)
        return rows.stack(rows.rows(26 * scale, draws_line=True), width, scale, LIGHT)

    return made


def met(boxes: list[QRectF]) -> list[tuple[QRectF, QRectF]]:
    """Those that overlap by more than a rounding."""
    smaller = [box.adjusted(0.6, 0.6, -0.6, -0.6) for box in boxes]
    return [pair for pair in combinations(smaller, 2) if pair[0].intersects(pair[1])]


def _ink(line: QRectF) -> QRectF:
    """Of a line of words the part that letters fill."""
    return line.adjusted(0, line.height() * 0.1, 0, -line.height() * 0.1)


@pytest.mark.parametrize("back", [0, 3])  # where the last week, month or quarter is whole, and where it is cut
@pytest.mark.parametrize(("scale", "width"), [(1.0, 1052), (1.0, 700), (2.0, 1052), (2.0, 700)])
def test_words_and_marks_never_meet_and_stay_in_their_row(laid, scale, width, back):
    for days in LENGTHS:
        stack = laid(days, scale, width, back)
        for row, _, height in stack.placed:
            if isinstance(row, OURS):
                words = [box.rect for box in row.boxes if box.kind is BoxKind.LABEL]
                marks = [box.rect for box in row.boxes if box.kind is BoxKind.MARK]
                assert not met(words), (days, type(row))
                assert not any(met([one, other]) for one in words for other in marks), (days, type(row))
                place = QRectF(-7 * scale, -1, stack.canvas.width + 14 * scale, height + 2)
                assert all(place.contains(box.rect) for box in row.boxes), (days, type(row))


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_words_beside_the_rows_meet_neither_each_other_nor_the_plot(laid, scale):
    for days in LENGTHS:
        stack = laid(days, scale)
        assert not met([_ink(label.box) for label in stack.labels]), days
        assert all(label.box.left() >= 0 for label in stack.labels), days
        if not stack.canvas.has_labels_above:
            assert all(label.box.right() <= stack.label_px for label in stack.labels), days


def test_rows_stand_below_each_other(laid):
    stack, bottom = laid(14), 0.0
    for _, top, height in stack.placed:
        assert top == pytest.approx(bottom)
        bottom = top + height
    assert stack.height == pytest.approx(bottom)


def test_a_column_is_as_long_as_it_has_to_be_to_be_seen(laid):
    steps = {14: Step.DAY, 90: Step.DAY, 365: Step.WEEK, 3652: Step.QUARTER, 7305: Step.QUARTER}
    for days, step in steps.items():
        canvas = laid(days).canvas
        assert canvas.step is step
        assert canvas.column_px >= 7.5
        assert sum(column.days for column in canvas.columns) == days


def test_some_dates_are_named_whatever_the_length(laid):
    for days in LENGTHS:
        found = laid(days).find(DatesRow)
        assert found is not None
        assert found[0].ticks, days


def test_all_marks_with_numbers_are_of_one_size(laid):
    found = laid(14, 2.0, 1240).find(PainRow)
    assert found is not None
    sizes = {(bar.series, round(bar.size, 3)) for bar in found[0].bars if bar.has_number}
    assert len(sizes) == len({series for series, _ in sizes}) == 2


def test_at_large_text_the_numbers_come_first_over_the_whole_width(laid):
    for scale in (1.5, 2.0):
        stack = laid(14, scale)
        kinds = [type(row) for row, _, _ in stack.placed]
        assert kinds.index(PainRow) < kinds.index(DatesRow) < kinds.index(TreatmentRow)
        assert stack.canvas.has_labels_above
        assert stack.canvas.width > 0.9 * stack.width
    assert [type(row) for row, _, _ in laid(14).placed][0] is TreatmentRow
