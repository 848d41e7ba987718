"""Counts and middles: the series stay apart, and nothing recorded is nothing."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from statistics import median
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregiver.domain.pain import PainEntry, Place, Series, Voice
from caregiver.domain.statistics import (
    Count,
    counts,
    coverage,
    numbers_by_day,
    numbers_by_series,
    numbers_in,
    place_counts,
    with_halves,
)

START, END = date(2026, 11, 9), date(2026, 11, 22)
NOON = datetime(2026, 11, 9, 12, tzinfo=UTC)


def utc_day(entry: PainEntry) -> date:
    return entry.at.date()


def entry(score: int | None, voice: Voice = Voice.PATIENT_SAID, *, hours: float = 0, **fields: Any) -> PainEntry:
    return PainEntry(NOON + timedelta(hours=hours), "UTC", score, voice, **fields)


entries = st.builds(
    PainEntry,
    at=st.datetimes(datetime(2026, 11, 7), datetime(2026, 11, 25), timezones=st.just(UTC)),
    zone=st.just("UTC"),
    score=st.none() | st.integers(0, 10),
    voice=st.sampled_from(Voice),
    qualities=st.lists(st.sampled_from(["aching", "dull", "own:like a knot"]), max_size=3).map(tuple),
    places=st.lists(
        st.builds(Place, st.sampled_from(["back-lower-left", "front-thigh-left"]), st.none() | st.integers(0, 10)),
        max_size=2,
        unique_by=lambda place: place.region,
    ).map(tuple),
)
diaries = st.lists(entries, max_size=40)


def test_no_entry_gives_no_number() -> None:
    assert numbers_in([], Series.PATIENT) is None
    assert numbers_by_series([]) == {}
    days = numbers_by_day([], START, END, utc_day)
    assert len(days) == 14
    assert all(day.by_series == {} and not day.is_recorded for day in days)
    assert coverage([], START, END, utc_day).not_recorded == tuple(day.day for day in days)


def test_an_entry_without_a_number_is_recorded_but_adds_no_number() -> None:
    asked = entry(None, could_not_answer=True, signs=("frowning",))
    (day,) = numbers_by_day([asked], START, START, utc_day)
    assert day.is_recorded
    assert (day.by_series, day.could_not_answer) == ({}, 1)
    held = coverage([asked, entry(4, hours=24), entry(None, hours=48)], START, END, utc_day)
    assert (held.days_with_entries, held.days_with_numbers) == (3, 1)
    assert (held.could_not_answer, held.notes_without_number) == (1, 1)
    assert (held.numbers, len(held.not_recorded)) == (1, 11)


def test_middle_of_an_even_count_lies_between() -> None:
    numbers = numbers_in([entry(4), entry(7, hours=1)], Series.PATIENT)
    assert numbers is not None
    assert numbers.middle == Decimal("5.5")
    assert with_halves(numbers.middle) == "5½"


@pytest.mark.parametrize(
    ("value", "words"), [(0, "0"), (Decimal("0.5"), "½"), (Decimal("6.0"), "6"), (Decimal("9.5"), "9½"), (10, "10")]
)
def test_half_steps_are_written_as_people_write_them(value: Decimal | int, words: str) -> None:
    assert with_halves(value) == words


def test_latest_is_the_newest_of_its_own_series() -> None:
    numbers = numbers_by_series([entry(5, hours=2), entry(8, hours=1), entry(6, Voice.CAREGIVER_GUESS, hours=3)])
    assert (numbers[Series.PATIENT].latest, numbers[Series.PATIENT].latest_at) == (5, NOON + timedelta(hours=2))
    assert numbers[Series.CAREGIVER].latest == 6
    assert Series.NOBODY not in numbers


def test_words_are_counted_once_an_entry_and_the_newest_of_equals_stands_first() -> None:
    held = [
        entry(5, qualities=("aching", "aching", "dull")),
        entry(5, qualities=("aching",), hours=1),
        entry(5, qualities=("shooting",), hours=2),
    ]
    assert counts(held, lambda e: e.qualities) == (Count("aching", 2), Count("shooting", 1), Count("dull", 1))


def test_a_place_keeps_its_own_numbers_apart_by_series() -> None:
    held = [
        entry(7, places=(Place("back-lower-left", 6), Place("front-thigh-left", is_spread=True))),
        entry(8, Voice.CAREGIVER_SAW, places=(Place("back-lower-left", 9),), hours=1),
        entry(4, places=(Place("back-lower-left", 3),), hours=2),
    ]
    back, thigh = place_counts(held)
    assert (back.region, back.times, back.times_spread) == ("back-lower-left", 3, 0)
    assert (back.by_series[Series.PATIENT].worst, back.by_series[Series.PATIENT].latest) == (6, 3)
    assert back.by_series[Series.CAREGIVER].worst == 9
    assert (thigh.times_spread, thigh.by_series) == (1, {})


@given(diaries)
def test_series_are_never_mixed(diary: list[PainEntry]) -> None:
    """What a series shows does not change when the entries of the others are taken out of the diary."""
    everything = numbers_by_day(diary, START, END, utc_day)
    for series in Series:
        own = [e for e in diary if e.series is series]
        assert numbers_by_series(diary).get(series) == numbers_in(own, series)
        alone = numbers_by_day(own, START, END, utc_day)
        assert [day.by_series.get(series) for day in everything] == [day.by_series.get(series) for day in alone]
        places = {place.region: place.by_series.get(series) for place in place_counts(own)}
        for place in place_counts(diary):
            assert place.by_series.get(series) == places.get(place.region)


@given(diaries)
def test_numbers_are_those_of_the_entries(diary: list[PainEntry]) -> None:
    for series, numbers in numbers_by_series(diary).items():
        scores = _scores(diary, series)
        assert (numbers.count, numbers.least, numbers.worst) == (len(scores), min(scores), max(scores))
        assert float(numbers.middle) == median(scores)
        assert numbers.latest in scores


@given(diaries)
def test_coverage_counts_every_day_and_every_number_once(diary: list[PainEntry]) -> None:
    held = coverage(diary, START, END, utc_day)
    inside = [e for e in diary if START <= utc_day(e) <= END]
    assert held.days_with_entries + len(held.not_recorded) == held.days == 14
    assert held.days_with_numbers <= held.days_with_entries
    assert held.numbers + held.could_not_answer + held.notes_without_number == len(inside)
    assert sum(held.numbers_of(series) for series in Series) == held.numbers
    assert set(held.not_recorded).isdisjoint({utc_day(e) for e in inside})


def _scores(diary: Sequence[PainEntry], series: Series) -> list[int]:
    return [e.score for e in diary if e.score is not None and e.series is series]
