"""Which days are looked at, and the ways from there to others."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregiver.domain.span import Span
from caregiver.ui.trends.shown_days import Length, ShownDays

TODAY = date(2026, 11, 22)
TWO_YEARS = Span(date(2024, 11, 22), TODAY)
YOUNG = Span(date(2026, 11, 20), TODAY)


def shown(reach: Span = TWO_YEARS) -> ShownDays:
    return ShownDays.last_fortnight(reach)


def test_it_opens_with_fourteen_days_also_where_the_diary_is_younger():
    for reach in (TWO_YEARS, YOUNG, Span(TODAY, TODAY)):
        assert shown(reach).span == Span(date(2026, 11, 9), TODAY)
        assert shown(reach).length is Length.FORTNIGHT


@pytest.mark.parametrize("length", [length for length in Length if length.value.isdecimal()])
def test_a_choice_keeps_the_last_day(length):
    days = shown().earlier().of(length)
    assert (days.span.last, days.span.days, days.length) == (date(2026, 11, 8), int(length), length)


def test_one_day_is_the_picked_day():
    assert shown().of(Length.DAY, date(2026, 11, 14)).span == Span(date(2026, 11, 14), date(2026, 11, 14))


def test_all_is_the_diary_and_follows_it():
    days = shown().of(Length.ALL)
    assert days.span == TWO_YEARS
    tomorrow = Span(TWO_YEARS.first, TODAY + timedelta(days=1))
    assert days.renewed(tomorrow).span == tomorrow
    assert days.renewed(tomorrow).length is Length.ALL


def test_a_young_diary_can_be_looked_at_for_a_year_and_no_further():
    days = shown(YOUNG).of(Length.YEAR)
    assert (days.span.days, days.is_widest, days.has_earlier) == (365, True, False)
    assert days.wider().span == days.span


def test_earlier_and_later_go_by_as_many_days_and_stop_at_the_ends():
    days = shown()
    assert not days.has_later
    assert days.earlier().span == Span(date(2026, 10, 26), date(2026, 11, 8))
    assert days.earlier().later().span == days.span
    while days.has_earlier:
        days = days.earlier()
    assert days.span.first == TWO_YEARS.first
    assert days.span.days == 14


def test_in_a_young_diary_nothing_lies_before_and_the_days_stay_fourteen():
    for days in (shown(YOUNG), shown(YOUNG).of(Length.YEAR)):
        assert not days.has_earlier
        assert days.earlier() == days.first_days() == days.later() == days


def test_the_first_days_and_the_last_are_as_many():
    days = shown().of(Length.MONTH)
    assert days.first_days().span == Span(TWO_YEARS.first, date(2024, 12, 21))
    assert not days.first_days().has_earlier
    assert days.first_days().last_days() == days


def test_closer_and_wider_reach_one_day_and_all_days_and_name_what_stands_among_the_choices():
    days, lengths = shown(), []
    while not days.is_widest:
        days = days.wider()
        lengths.append(days.length)
    assert days.span == TWO_YEARS
    assert {Length.MONTH, Length.QUARTER, Length.YEAR, Length.ALL} <= set(lengths)
    presses = 0
    while not days.is_closest:
        days, presses = days.closer(date(2026, 11, 14)), presses + 1
        assert date(2026, 11, 14) in days.span
    assert days.span == Span(date(2026, 11, 14), date(2026, 11, 14))
    assert presses <= 25


def test_days_typed_before_the_diary_are_shown_and_days_after_today_are_not():
    days = shown(YOUNG).exactly(Span(date(1999, 1, 1), date(2030, 1, 1)))
    assert days.span == Span(date(1999, 1, 1), TODAY)
    assert days.length is Length.OTHER


def test_the_next_day_what_went_up_to_today_goes_up_to_today_and_other_days_stay():
    tomorrow = Span(TWO_YEARS.first, TODAY + timedelta(days=1))
    assert shown().renewed(tomorrow).span == Span(date(2026, 11, 10), date(2026, 11, 23))
    assert shown().earlier().renewed(tomorrow).span == shown().earlier().span


def test_a_clock_that_was_set_back_leaves_no_day_after_today():
    yesterday = Span(TWO_YEARS.first, TODAY - timedelta(days=1))
    assert shown().renewed(yesterday).span == Span(date(2026, 11, 8), date(2026, 11, 21))


_days = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@given(_days, _days, st.lists(st.sampled_from(["closer", "wider", "earlier", "later"]), max_size=30))
def test_no_way_leads_past_today_or_out_of_what_was_asked(first, last, ways):
    days = shown().at(Span(first, last))
    for way in ways:
        days = getattr(days, way)()
        assert days.span.last <= TODAY
        assert days.span.first >= days.limit.first
