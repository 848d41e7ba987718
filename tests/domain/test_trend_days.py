"""Columns of a chart: every day stands in one, none is left out, and coarser ones keep all numbers."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregiver.domain.pain import Series, Voice
from caregiver.domain.ratings import rating
from caregiver.domain.span import Span
from caregiver.domain.trend_days import Step, TrendDay, columns, step_for

FIRST = date(2026, 1, 7)
SCORES = st.dictionaries(st.integers(0, 800), st.lists(st.integers(0, 10), min_size=1, max_size=5), max_size=30)


@given(SCORES, st.sampled_from(Step), st.integers(1, 800))
def test_no_day_is_left_out_and_no_number_lost(scores: dict[int, list[int]], step: Step, length: int) -> None:
    span = Span(FIRST, FIRST + timedelta(days=length - 1))
    days = [
        TrendDay(FIRST + timedelta(days=n), "".join(rating(Voice.PATIENT_SAID, score) for score in scores[n]))
        for n in sorted(scores)
    ]
    made = columns(span, step, days)
    assert made[0].first == span.first
    assert made[-1].last == span.last
    assert sum(column.days for column in made) == span.days
    inside = [day for day in days if day.day in span]
    assert sum(column.days_recorded for column in made) == len(inside)
    counted = sum(column.by_series[Series.PATIENT].count for column in made if column.by_series)
    assert counted == sum(len(day.ratings) for day in inside)


@pytest.mark.parametrize(
    ("step", "starts"),
    [
        (Step.WEEK, ["2026-01-07", "2026-01-12", "2026-01-19"]),
        (Step.MONTH, ["2026-01-07", "2026-02-01", "2026-03-01"]),
        (Step.QUARTER, ["2026-01-07", "2026-04-01", "2026-07-01"]),
        (Step.YEAR, ["2026-01-07", "2027-01-01", "2028-01-01"]),
    ],
)
def test_columns_begin_with_the_calendar(step: Step, starts: list[str]) -> None:
    made = columns(Span(FIRST, date(2028, 6, 1)), step, ())
    assert [column.first.isoformat() for column in made[:3]] == starts


@pytest.mark.parametrize(
    ("days", "most", "step"),
    [
        (1, 100, Step.DAY),
        (90, 100, Step.DAY),
        (365, 100, Step.WEEK),
        (1826, 100, Step.MONTH),
        (7300, 100, Step.QUARTER),
    ],
)
def test_the_step_is_as_fine_as_there_is_room(days: int, most: int, step: Step) -> None:
    assert step_for(days, most) is step


def test_spells_are_counted_and_an_entry_without_a_number_is_recorded() -> None:
    span = Span(FIRST, FIRST + timedelta(days=1))
    day = TrendDay(FIRST, rating(Voice.PATIENT_SAID, None, could_not_answer=True))
    one, other = columns(span, Step.DAY, [day], spells=[FIRST, FIRST])
    assert (one.is_recorded, one.by_series, one.could_not_answer, one.spells) == (True, {}, 1, 2)
    assert (other.is_recorded, other.spells) == (False, 0)
