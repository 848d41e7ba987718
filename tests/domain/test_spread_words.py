"""Counted numbers in words, each series by itself."""

import pytest

from caregiver.domain.pain import Series, Voice
from caregiver.domain.person import Pronouns
from caregiver.domain.ratings import rating, spreads
from caregiver.domain.spread_words import series_spread_text

VOICES = {
    Series.PATIENT: Voice.PATIENT_SAID,
    Series.CAREGIVER: Voice.CAREGIVER_GUESS,
    Series.NOBODY: Voice.NOT_SAID,
}


@pytest.mark.parametrize(
    ("series", "pronouns", "scores", "words"),
    [
        (Series.PATIENT, Pronouns.HE, (4, 8, 5, 8), "His numbers (4): least 4, middle number 6½, worst 8"),
        (Series.PATIENT, Pronouns.SHE, (6, 6), "Her numbers (2): 6"),
        (Series.CAREGIVER, Pronouns.HE, (0,), "Caregiver’s numbers (1): 0"),
        (Series.NOBODY, Pronouns.THEY, (1, 2, 3), "Who says it, not said (3): least 1, middle number 2, worst 3"),
    ],
)
def test_a_series_says_whose_it_is_how_many_and_its_span(
    series: Series, pronouns: Pronouns, scores: tuple[int, ...], words: str
) -> None:
    spread = spreads("".join(rating(VOICES[series], score) for score in scores))[series]
    assert series_spread_text(series, spread, pronouns).words() == words
