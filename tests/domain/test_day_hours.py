"""Many days folded onto one: three hours at a time, and marks that can still be told apart."""

from datetime import UTC, datetime

import pytest

from caregiver.domain.day_hours import blocks, counted, spots, step_minutes
from caregiver.domain.pain import Series, Voice
from caregiver.domain.ratings import rating

SAID, GUESS = Voice.PATIENT_SAID, Voice.CAREGIVER_GUESS
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_the_blocks_begin_with_the_care_day():
    hours = [(block.from_hour, block.to_hour) for block in blocks((), 6)]
    assert hours[0] == (6, 9)
    assert hours[5:] == [(21, 0), (0, 3), (3, 6)]


def test_another_start_of_the_day_moves_the_blocks():
    hours = [(block.from_hour, block.to_hour) for block in blocks((), 4)]
    assert (hours[0], hours[-1]) == ((4, 7), (1, 4))


def test_a_quarter_belongs_to_the_block_it_begins_in():
    held = blocks(((165, rating(SAID, 4)), (180, rating(SAID, 6))), 6)
    assert [held[place].by_series[Series.PATIENT].middle for place in (0, 1)] == [4, 6]


def test_a_block_keeps_series_apart():
    (block, *_) = blocks(((0, rating(SAID, 8) + rating(GUESS, 3)),), 6)
    assert {series: spread.middle for series, spread in block.by_series.items()} == {
        Series.PATIENT: 8,
        Series.CAREGIVER: 3,
    }


def test_what_is_no_number_is_no_spot():
    assert spots(((0, rating(SAID, None) + rating(SAID, None, could_not_answer=True)),), 15) == ()


def test_the_same_number_again_makes_one_spot():
    (spot,) = spots(((60, rating(SAID, 7) * 3),), 15)
    assert spot == (67.5, Series.PATIENT, 7, 3)


def test_two_quarters_can_be_one_place():
    (spot,) = spots(((60, rating(SAID, 7)), (75, rating(SAID, 7))), 30)
    assert (spot.minutes, spot.times) == (75, 2)


@pytest.mark.parametrize(("scores", "step"), [(1, 15), (2, 30), (5, 60), (11, 60)])
def test_places_grow_where_they_would_be_a_blot(scores, step):
    everywhere = "".join(rating(SAID, score) for score in range(scores))
    assert step_minutes([(minutes, everywhere) for minutes in range(0, 24 * 60, 15)]) == step


def test_counts_are_put_together_like_numbers():
    assert counted([(0, 1), (15, 2), (60, 1)], 30) == ((15, 3), (75, 1))
