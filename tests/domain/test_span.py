"""A span of days: turned round, moved, grown and shrunk within what there is; the place of a moment in its day."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregiver.domain.span import Span, place

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
YEAR = Span(FIRST, LAST)
DAYS = st.dates(FIRST, LAST)


def test_two_days_that_are_turned_round_are_put_right() -> None:
    assert Span(LAST, FIRST) == YEAR


@given(DAYS, DAYS, st.integers(-500, 500))
def test_a_moved_span_keeps_its_length_and_stays_inside(one: date, other: date, days: int) -> None:
    span = Span(one, other)
    moved = span.moved(days, YEAR)
    assert moved.days == span.days
    assert FIRST <= moved.first <= moved.last <= LAST


@given(DAYS, DAYS, st.integers(-3, 800), DAYS)
def test_a_grown_or_shrunk_span_stays_inside_and_keeps_its_anchor(one: date, other: date, days: int, at: date) -> None:
    span = Span(one, other)
    anchor = min(max(at, span.first), span.last)
    grown = span.of_days(days, YEAR, anchor)
    assert grown.days == max(1, min(days, YEAR.days))
    assert FIRST <= grown.first <= grown.last <= LAST
    assert anchor in grown


def test_a_span_as_long_as_all_there_is_cannot_be_moved() -> None:
    assert YEAR.moved(20, YEAR) == YEAR
    assert Span(FIRST - timedelta(days=5), LAST).moved(-3, YEAR) == YEAR


@pytest.mark.parametrize(
    ("clock", "day", "part"),
    [("06:00", date(2026, 11, 14), 0.0), ("18:00", date(2026, 11, 14), 0.5), ("05:59", date(2026, 11, 13), 1.0)],
)
def test_a_moment_stands_in_its_care_day(clock: str, day: date, part: float) -> None:
    local = datetime.fromisoformat(f"2026-11-14T{clock}").replace(tzinfo=ZoneInfo("Europe/London"))
    assert place(local) == pytest.approx(day.toordinal() + part, abs=0.001)


def test_in_the_night_of_a_clock_change_eight_stands_where_it_always_does() -> None:
    zone = ZoneInfo("Europe/London")
    eights = [datetime(2026, 10, day, 8, tzinfo=zone) for day in (24, 25, 26)]
    assert {place(eight) % 1 for eight in eights} == {place(eights[0]) % 1}
    twice = [datetime(2026, 10, 25, hour, 30, tzinfo=UTC).astimezone(zone) for hour in (0, 1)]
    assert place(twice[0]) == place(twice[1])
