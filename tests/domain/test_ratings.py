"""One character for each entry; spreads counted from many; series never mixed."""

from decimal import Decimal
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregiver.domain.pain import Series, Voice, series_of
from caregiver.domain.ratings import could_not_answer, rating, spreads

ENTRIES = st.lists(st.tuples(st.sampled_from(Voice), st.none() | st.integers(0, 10)), max_size=40)


@given(ENTRIES)
def test_each_series_has_its_own_numbers_and_no_others(entries: list[tuple[Voice, int | None]]) -> None:
    found = spreads("".join(rating(voice, score) for voice, score in entries))
    for series in Series:
        scores = [score for voice, score in entries if score is not None and series_of(voice) is series]
        if not scores:
            assert series not in found
            continue
        spread = found[series]
        assert (spread.count, spread.least, spread.worst) == (len(scores), min(scores), max(scores))
        assert spread.middle == Decimal(str(median(scores)))
        assert spread.times == tuple(scores.count(score) for score in range(11))


@pytest.mark.parametrize("voice", Voice)
def test_what_has_no_number_is_in_no_series(voice: Voice) -> None:
    held = rating(voice, None) + rating(voice, None, could_not_answer=True)
    assert spreads(held) == {}
    assert could_not_answer(held) == 1


def test_two_days_put_together_are_the_entries_of_both() -> None:
    one, other = rating(Voice.PATIENT_SAID, 3), rating(Voice.TOGETHER, 8)
    spread = spreads(one + other)[Series.PATIENT]
    assert (spread.least, spread.middle, spread.worst) == (3, Decimal("5.5"), 8)
