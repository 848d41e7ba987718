"""How old a removal is, told by the looks of each day: clocks leap, the order in which all was written does not."""

from datetime import date, timedelta

import pytest

from caregiver.vault.looks import AGREEING, KEPT, Looks
from caregiver.vault.vault import Vault
from tests.vault.things import NOW

MONTH = timedelta(days=30)
FIRST = date(2026, 11, 1)


@pytest.fixture
def looks(vault: Vault) -> Looks:
    return Looks(vault.settings)


def look_at(looks: Looks, steps: list[tuple[int, int]]) -> None:
    """Looks of (days after the first, place)."""
    for day, place in steps:
        looks.add(FIRST + timedelta(days=day), place, at=NOW)


def daily(first: int, last: int) -> list[tuple[int, int]]:
    """A look a day; the place is the day."""
    return [(day, day) for day in range(first, last + 1)]


def test_without_looks_nothing_is_known(looks):
    assert (looks.last_day(), looks.place_older_than(MONTH)) == (None, 0)
    look_at(looks, [(0, 1), (40, 2)])
    assert (looks.last_day(), looks.place_older_than(MONTH)) == (FIRST + timedelta(days=40), 0)


def test_looked_at_daily_it_is_as_old_as_the_clock_says(looks):
    look_at(looks, daily(1, 30))
    assert looks.place_older_than(MONTH) == 0
    look_at(looks, [(31, 31)])
    assert looks.place_older_than(MONTH) == 1


@pytest.mark.parametrize(("leap", "known"), [(45, 1), (26_000, 1), (-500, 0)])
def test_a_look_by_another_clock_adds_a_day_at_most(looks, leap, known):
    look_at(looks, daily(1, 30))
    look_at(looks, [(30 + leap, 30)])
    assert looks.place_older_than(MONTH) == known


def test_seven_must_agree(looks):
    look_at(looks, daily(1, 30))
    for more in range(AGREEING - 1):
        look_at(looks, [(100 + more, 30)])
        assert looks.place_older_than(MONTH) == more + 1
    look_at(looks, [(100 + AGREEING, 30)])
    assert looks.place_older_than(MONTH) == 30


def test_what_was_written_under_a_clock_far_back_is_no_older_than_what_came_before(looks):
    look_at(looks, [*daily(1, 10), (-2_000, 11), (-1_999, 12), *daily(13, 39)])
    assert looks.place_older_than(MONTH) == 9
    look_at(looks, [(40, 40)])
    assert looks.place_older_than(MONTH) == 12


def test_of_many_looks_the_last_are_kept(looks, vault):
    look_at(looks, daily(1, KEPT + 5))
    assert len(vault.settings.get("removals_looked_at", [])) == KEPT
    assert looks.place_older_than(timedelta(days=KEPT - 1)) == 6
    assert looks.place_older_than(timedelta(days=KEPT)) == 0


def test_places_that_were_given_back_are_no_longer_known(looks):
    look_at(looks, daily(1, 31))
    looks.cap(0, at=NOW)
    assert looks.place_older_than(MONTH) == 0
    assert looks.last_day() == FIRST + timedelta(days=31)


def test_forgotten_it_begins_anew(looks):
    look_at(looks, daily(1, 40))
    looks.forget()
    assert (looks.last_day(), looks.place_older_than(MONTH)) == (None, 0)
