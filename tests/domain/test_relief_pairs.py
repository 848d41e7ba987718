"""Which numbers stand around a dose, and what is counted of them."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregiver.domain.pain import Series
from caregiver.domain.relief_pairs import Changes, LeftOut, Number, Pair, PairTimes, QuickDose, grouped, left_out, pairs

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def number(minutes: float, score: int, series: Series = Series.PATIENT) -> Number:
    """A number so many minutes after the dose."""
    return Number(NOON + timedelta(minutes=minutes), score, series)


def dose(minutes: float = 0, medicine: str = "quick", **linked: Number) -> QuickDose:
    at = NOON + timedelta(minutes=minutes)
    return QuickDose(at, at.date(), medicine, **linked)


def around(*numbers: Number, given: QuickDose | None = None) -> Pair:
    """The pair of one dose at noon among these numbers."""
    (pair,) = pairs([given or dose()], sorted(numbers))
    return pair


def scores(pair: Pair) -> tuple[int | None, int | None]:
    return tuple(one.score if one else None for one in (pair.before, pair.after))


def test_the_nearest_number_before_is_taken():
    assert scores(around(number(-20, 4), number(-5, 7))) == (7, None)


@pytest.mark.parametrize(("minutes", "counts"), [(-30.1, False), (-30, True), (0, True), (0.1, False)])
def test_the_number_before_lies_in_the_half_hour_before(minutes, counts):
    assert (around(number(minutes, 7)).before is not None) is counts


@pytest.mark.parametrize(("minutes", "counts"), [(29.9, False), (30, True), (60, True), (60.1, False)])
def test_the_number_after_lies_30_to_60_minutes_after(minutes, counts):
    assert (around(number(minutes, 7)).after is not None) is counts


def test_the_first_number_after_is_taken():
    assert scores(around(number(35, 6), number(55, 3))) == (None, 6)


def test_a_linked_number_comes_before_a_nearer_one():
    linked = dose(before=number(-25, 9), after=number(58, 2))
    assert scores(around(number(-1, 5), number(40, 4), given=linked)) == (9, 2)


def test_a_linked_number_pressed_right_after_the_dose_is_still_the_one_before():
    assert scores(around(given=dose(before=number(9, 7)))) == (7, None)


def test_a_linked_number_of_another_time_is_none():
    linked = dose(before=number(-480, 9), after=number(85, 2))
    assert scores(around(given=linked)) == (None, None)
    assert scores(around(number(-1, 5), number(40, 4), given=linked)) == (5, 4)


def test_with_another_dose_before_the_number_after_neither_is_credited_twice():
    first, second = pairs([dose(), dose(20)], [number(-1, 8), number(19, 8), number(52, 5)])
    assert (first.has_other, second.has_other) == (True, False)
    assert [pair.is_own for pair in (first, second)] == [False, True]
    assert left_out([first, second]) == LeftOut(other=1)


def test_an_own_number_comes_before_a_nearer_one_of_another():
    pair = around(number(-25, 8), number(-1, 3, Series.CAREGIVER), number(31, 2, Series.NOBODY), number(59, 5))
    assert scores(pair) == (8, 5)
    assert pair.is_own


def test_two_numbers_of_two_voices_are_no_pair():
    assert not around(number(-5, 7), number(40, 2, Series.CAREGIVER)).is_own


def test_doses_are_counted_by_why_they_are_left_out():
    hour = 60 * 3
    numbers = [
        *(number(-5, 7), number(40, 4)),
        *(number(hour - 5, 7), number(hour + 40, 2, Series.CAREGIVER)),
        *(number(2 * hour - 5, 7, Series.NOBODY), number(2 * hour + 40, 4)),
        number(3 * hour - 5, 7, Series.CAREGIVER),
    ]
    found = list(pairs([dose(n * hour) for n in range(5)], numbers))
    assert left_out(found) == LeftOut(caregiver=1, nobody=1, none=2)


def group_of(*own: tuple[int, int]):
    """Doses of one amount with these numbers of the person around them."""
    doses = [dose(before=number(-5, before), after=number(40, after)) for before, after in own]
    (group,) = grouped(pairs(doses, []), lambda one: one.medicine)
    return group


def test_falling_by_two_is_falling():
    assert group_of((7, 5), (7, 6), (4, 4), (4, 6), (10, 0)).fell == 2


def test_pairs_stand_from_the_highest_before_with_how_often_they_came():
    group = group_of((6, 4), (8, 6), (7, 5), (7, 5), (7, 6))
    assert group.times == (PairTimes(8, 6, 1), PairTimes(7, 6, 1), PairTimes(7, 5, 2), PairTimes(6, 4, 1))


def test_middle_numbers_come_in_halves():
    assert group_of((6, 4), (7, 5)).middles == (Decimal("6.5"), Decimal("4.5"))


def test_without_a_pair_there_is_no_middle_number():
    (group,) = grouped(pairs([dose()], []), lambda one: one.medicine)
    assert (group.middles, group.times, group.fell) == (None, (), 0)


def test_a_group_knows_its_first_and_last_day():
    doses = [dose(0), dose(2 * 24 * 60), dose(24 * 60, medicine="other")]
    quick, other = grouped(pairs(doses, []), lambda one: one.medicine)
    assert [day.day for day in quick.days] == [22, 24]
    assert [day.day for day in other.days] == [23, 23]


NUMBERS = st.builds(number, st.integers(-90, 240), st.integers(0, 10), st.sampled_from(Series)) | st.builds(
    number, st.sampled_from([-30, 0, 30, 60]), st.integers(0, 10), st.sampled_from(Series)
)


@given(st.lists(NUMBERS, max_size=30), st.lists(st.integers(0, 180), min_size=1, max_size=5))
def test_series_never_mix(numbers, minutes):
    doses = [dose(after) for after in sorted(minutes)]
    found = list(pairs(doses, sorted(numbers)))
    groups = grouped(found, lambda one: one.medicine)
    alone = list(pairs(doses, sorted(one for one in numbers if one.series is Series.PATIENT)))
    assert [group.own for group in groups] == [group.own for group in grouped(alone, lambda one: one.medicine)]


@given(st.lists(NUMBERS, max_size=30), st.lists(st.integers(0, 180), min_size=1, max_size=5))
def test_every_dose_is_compared_or_left_out(numbers, minutes):
    found = list(pairs([dose(after) for after in minutes], sorted(numbers)))
    out = left_out(found)
    compared = sum(len(group.own) for group in grouped(found, lambda one: one.medicine))
    assert compared + out.caregiver + out.nobody + out.none + out.other == len(minutes)


def test_a_number_that_rose_is_counted_by_itself():
    """Falls, small ones, none and rises: nothing hides in another count."""
    found = []
    for place, (before, after) in enumerate([(8, 5), (7, 6), (6, 6), (5, 7), (4, 9)]):
        given = dose(place * 180)
        found += pairs([given], [number(place * 180 - 5, before), number(place * 180 + 40, after)])
    (group,) = grouped(found, lambda one: one.medicine)
    assert group.changes == Changes(fell=1, fell_less=1, same=1, rose=2)
    assert sum(group.changes) == len(group.own)
